import { en } from './en.js';
import { es } from './es.js';
import type { Content } from './types.js';

export type { Block, Content, Question, Source } from './types.js';

const known: readonly Content[] = [en, es];

/**
 * The wording for a BCP 47 language tag: its own, else that of the shortened tag (`es-MX`, then `es`), else English.
 * Source: RFC 4647, section 3.4 (lookup).
 */
export const wordingFor = (lang: string): Content => {
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = known.find((content) => content.lang === tag);
    if (found) return found;
  }
  return en;
};
