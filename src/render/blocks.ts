import type { Block } from '../content/index.js';
import { h, type VNode } from './vnode.js';

export const strong = (text: string): VNode => h('strong', {}, text);

const list = (items: readonly (readonly [lead: string, text: string])[]): VNode =>
  h('ul', {}, ...items.map(([lead, text]) => h('li', {}, strong(lead), ` ${text}`)));

const renderBlock = (block: Block): VNode => {
  if (typeof block === 'string') return h('p', {}, block);
  // not by `'list' in block`: a page may give all objects that name
  const [[kind, value]] = Object.entries(block) as [[string, any]];
  return kind === 'list' ? list(value) : h('p', {}, strong(value));
};

/** The paragraphs and lists of an answer. */
export const renderBlocks = (blocks: readonly Block[]): readonly VNode[] => blocks.map(renderBlock);

/** The words of an element, with a space between the blocks in it. */
export const textOf = ([tag, , children]: VNode): string =>
  children.map((child) => (Array.isArray(child) ? textOf(child) : child)).join(tag === 'ul' ? ' ' : '');
