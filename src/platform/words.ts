import { plain } from './dom.js';

/** What is not read: hidden from readers, drawn, or meant for where no script runs. */
const UNREAD = '[hidden],[aria-hidden=true],svg,noscript,script,style,template';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋';
const FLAT = '0123456789+-';

/** 10⁹ is not 109. Where a sign has no raised or lowered form, all of the text stays as it is. */
const shift = (text: string, shifted: string): string =>
  [...text].every((sign) => FLAT.includes(sign)) ? text.replace(/./g, (sign) => shifted[FLAT.indexOf(sign)]!) : text;

const readElement = (element: Element): string => {
  const { display } = getComputedStyle(element);
  const { localName, childNodes, matches } = plain(element);
  if (matches(UNREAD) || display === 'none') return '';
  const text = readNodes(childNodes);
  if (localName === 'sup') return shift(text, SUPERSCRIPTS);
  if (localName === 'sub') return shift(text, SUBSCRIPTS);
  const isInline = /^(inline|contents|ruby)/.test(display) && localName !== 'br';
  return isInline ? text : ` ${text} `;
};

const readNode = (node: Node): string => {
  const { nodeType, nodeValue } = plain(node);
  if (nodeType === Node.ELEMENT_NODE) return readElement(node as Element);
  return nodeType === Node.TEXT_NODE ? nodeValue! : '';
};

const readNodes = (nodes: Iterable<Node>): string => [...nodes].map(readNode).join('');

/**
 * The words of nodes as a reader of the page has them: a space at `<br>` and around blocks, cells and items; nothing that is hidden or
 * drawn; raised and lowered digits stay so. White space is collapsed, and half a surrogate pair, which no address can hold, is a space.
 */
export const wordsOf = (nodes: Iterable<Node>): string =>
  readNodes(nodes)
    .replace(/[\s\p{Cs}]+/gu, ' ')
    .trim();
