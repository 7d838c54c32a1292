import { en } from './en.js';
import { es } from './es.js';
import type { Content } from './types.js';

export type { Block, Content, Question, Source } from './types.js';

const known = new Map<string, Content>([
  ['en', en],
  ['es', es],
]);

/** The event on the window that tells elements of new wording. */
export const WORDING = 'exosome-faq-wording';

/**
 * The wording for a BCP 47 language tag: its own, else that of the shortened tag (`es-MX`, then `es`), else English, as it is now.
 * Source: RFC 4647, section 3.4 (lookup).
 */
export const wordingFor = (lang: string): Content => {
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = known.get(tag);
    if (found) return found;
  }
  return known.get('en')!;
};

/** Adds wording that has been checked. */
export const addWording = (lang: string, content: Content): unknown => known.set(lang.toLowerCase(), content);
