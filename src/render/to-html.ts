import { type PartName, partClass } from '../names.js';
import type { Attributes, Child, VNode } from './vnode.js';

/** Text for markup, in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Attributes for a tag, each with a space before it. */
export const renderAttributes = (attributes: Iterable<readonly [string, string]>): string =>
  Array.from(attributes, ([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`)).join('');

const attributesOf = (attributes: Attributes): string => {
  const given = new Map(Object.entries(attributes).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const part = given.get('part');
  if (part) given.set('class', [given.get('class'), partClass(part as PartName)].filter(Boolean).join(' '));
  return renderAttributes(Array.from(given, ([name, value]) => [name, value === name ? '' : value]));
};

const renderChild = (child: Child): string => (typeof child === 'string' ? escape(child) : renderToString(child));

/** An element as markup, in the pieces in which it can be sent: its tag, each of its children, its end. */
export const renderToChunks = ([tag, attributes, children]: VNode): readonly string[] => [
  `<${tag}${attributesOf(attributes)}>`,
  ...children.map(renderChild),
  `</${tag}>`,
];

/** An element as markup. */
export const renderToString = (node: VNode): string => renderToChunks(node).join('');
