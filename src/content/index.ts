import { en } from './en.js';
import { es } from './es.js';
import type { Content } from './types.js';

export type { Block, Content, Question, Source } from './types.js';

export const contents = new Map<string, Content>([
  ['en', en],
  ['es', es],
]);

/**
 * The wording for a BCP 47 language tag: its own, else that of the shortened tag (`es-MX`, then `es`), else English, as it is now.
 * Source: RFC 4647, section 3.4 (lookup).
 */
export const contentFor = (lang: string): Content => {
  for (let tag = lang.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = contents.get(tag);
    if (found) return found;
  }
  return contents.get('en')!;
};
