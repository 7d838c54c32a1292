import type { Make } from './exosome-faq.view.js';

/** One element as markup: what is inside is in pieces, so that it can be sent as it is made. */
export interface Markup {
  readonly open: string;
  readonly inside: readonly string[];
  readonly close: string;
}

/** Text for markup, in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Attributes for a tag, each with a space before it. */
export const attributesOf = (attributes: Iterable<readonly [string, string]>): string[] =>
  Array.from(attributes, ([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));

export const markupOf = ({ open, inside, close }: Markup): string => [open, ...inside, close].join('');

/** Makes an element as markup, where no document is. */
export const makeMarkup: Make<Markup> = (tag, children, attributes = {}) => ({
  open: `<${tag}${attributesOf(Object.entries(attributes)).join('')}>`,
  inside: children.map((child) => (typeof child === 'string' ? escape(child) : markupOf(child))),
  close: `</${tag}>`,
});
