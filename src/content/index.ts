import { en } from './en.js';
import { es } from './es.js';
import type { Content } from './types.js';

export type { Block, BuiltInContent, Content, Question, Source } from './types.js';

const contents = new Map<string, Content>([
  ['en', en],
  ['es', es],
]);

// a page may give all objects a `body` or `sources`: that would be shown as ours
for (const question of [...en.questions, ...es.questions]) Object.setPrototypeOf(question, null);

const listeners: (() => void)[] = [];

/** No language tag is longer (RFC 5646, section 4.4.1, takes 35 for enough). A visitor may send any length. */
const LONGEST_TAG = 99;

/** A language tag as BCP 47 has it, from one as people write it: `es_ES`, ` es `, `spa`. One that is none stays as it is. */
export const canonicalTag = (lang: string): string => {
  const tag = lang.slice(0, LONGEST_TAG).trim().replace(/_/g, '-');
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return tag;
  }
};

/**
 * The content for a language tag: its own, else that of the shortened tag (`es-MX`, then `es`), else English.
 * Source: RFC 4647, section 3.4 (lookup).
 */
export const contentFor = (lang: string): Content => {
  for (let tag = canonicalTag(lang).toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = contents.get(tag);
    if (found) return found;
  }
  return contents.get('en')!;
};

/** Puts content in place for a language, and tells whoever listens. */
export const setContent = (lang: string, content: Content): void => {
  contents.set(canonicalTag(lang).toLowerCase(), content);
  for (const listener of listeners) listener();
};

/** Calls `listener` whenever a language gets other content. */
export const onContentChange = (listener: () => void): void => {
  listeners.push(listener);
};
