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

/** Whether BCP 47 has such a tag. */
export const isLanguageTag = (lang: unknown): lang is string => {
  try {
    return typeof lang === 'string' && lang.length <= LONGEST_TAG && Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
};

/** Scripts that are written from right to left, and languages that are where their tag names no script. */
const RIGHT_TO_LEFT =
  /^[a-z]+-(adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)(-|$)|^(ar|arc|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|pnb|ps|prs|sd|syr|ug|ur|yi)(?!-[a-z]{4}(-|$)|[a-z])/i;

/** The direction that a content sets by itself; undefined where it takes the page's. */
export const directionOf = ({ lang }: Content): 'rtl' | undefined =>
  RIGHT_TO_LEFT.test(canonicalTag(lang)) ? 'rtl' : undefined;

/** Whether a content is that of a language tag, and does not stand in for it; no tag takes any. */
export const isContentOf = (content: Content, lang: string): boolean =>
  !lang || canonicalTag(lang).toLowerCase().startsWith(canonicalTag(content.lang).toLowerCase());

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
