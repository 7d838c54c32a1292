import type { Attributes, Part, Plan } from './template.js';

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

/** Those with a value, and a part's class where the element would put it. */
const given = (attributes: Attributes) =>
  Object.entries({
    ...attributes,
    ...(attributes.part && { class: `${attributes.class || ''} _${attributes.part}`.trim() }),
  }).filter((pair): pair is [string, string] => Boolean(pair[1]));

const partOf = (part: Part<Markup>): string =>
  typeof part === 'string' ? escape(part) : markupOf('open' in part ? part : renderToString(part));

/** Makes an element as markup, where no document is. */
export const renderToString = ([tag, inside, attributes = {}]: Plan<Markup>): Markup => ({
  open: `<${tag}${attributesOf(given(attributes)).join('')}>`,
  inside: inside.map(partOf),
  close: `</${tag}>`,
});
