// The fields of the content that a translator translates, and what the translator has to know about each.
import { longest } from '../../src/content/check.js';
import { en } from '../../src/content/en.js';
import type { BuiltInContent, Content } from '../../src/content/index.js';
import { factsIn, factsOf } from './facts.js';
import { notesIn } from './notes.words.js';

/** A text of the content, by its path. */
export interface Field {
  /** As a message names it, without `content.`: `questions[1].answer[0]`. */
  readonly path: string;
  readonly text: string;
  readonly note: string;
}

/** What a field is, by the name of its note: the first whose pattern its path has. */
const ROLES = [
  [/^lang$/, 'lang'],
  // the title of a source is that of a page in English
  [/\.sources\[\d+\]\./, 'source'],
  [/(\.id|^edition)$/, 'fixed'],
  [/^title$/, 'title'],
  [/^safetyLabel$/, 'safetyLabel'],
  [/^safety$/, 'safety'],
  [/\.question$/, 'question'],
  [/\.list\[\d+\]\[0\]$/, 'lead'],
  [/\.list\[\d+\]\[1\]$/, 'item'],
  [/\.strong$/, 'strong'],
  [/\.answer\[\d+\]$/, 'paragraph'],
  [/^disclaimer$/, 'disclaimer'],
  [/^editionLine$/, 'editionLine'],
  [/^ageLine$/, 'ageLine'],
  [/^reviewedLine$/, 'reviewedLine'],
  [/^labels\.newTab$/, 'newTab'],
  [/^labels\.sources$/, 'sources'],
  [/^labels\.copied$/, 'copied'],
  [/^labels\./, 'button'],
] as const;

/** What has to stay in a text, by the name of its note. */
const KEEPS = [
  [/\{date\}/, 'date'],
  [/\{name\}/, 'name'],
  [/FDA/, 'fda'],
  [/DNA|ADN/, 'dna'],
  [/\u00A0/, 'noBreak'],
] as const;

const roleOf = (path: string) => {
  const role = ROLES.find(([pattern]) => pattern.test(path));
  if (!role)
    throw new Error(`scripts/translate/fields.ts says nothing about the field ${path}. Add what it is to its roles.`);
  return role[1];
};

const UNTRANSLATED: readonly string[] = ['lang', 'source', 'fixed'];
const isTranslated = (path: string): boolean => !UNTRANSLATED.includes(roleOf(path));

/** Calls `found` for each text of a content, in its order. */
export const eachText = (value: unknown, found: (path: string, text: string) => void, path = ''): void => {
  if (typeof value === 'string') return found(path, value);
  if (Array.isArray(value)) return value.forEach((each, i) => eachText(each, found, `${path}[${i}]`));
  for (const [key, each] of Object.entries(value as object)) eachText(each, found, path ? `${path}.${key}` : key);
};

/** What a translation has: all but the month, which only our own content has. */
export const translatable = ({ month: _month, ...content }: BuiltInContent): Content => content;

/** The texts whose lengths set the limits. */
const english = new Map<string, string>();
eachText(translatable(en), (path, text) => english.set(path, text));

const noteFor = (path: string, text: string, lang: string): string => {
  const notes = notesIn(lang);
  const role = notes[roleOf(path)];
  if (!isTranslated(path)) return role;
  const keeps = KEEPS.filter(([pattern]) => pattern.test(text)).map(([, name]) => notes[name]);
  const facts = factsOf(path).map((id) => notes.fact(id, factsIn(lang)[id]!));
  return [role, notes.limit(longest(english.get(path)!)), ...keeps, ...facts].join(' ');
};

/** All texts of a content with their notes, in its language. */
export const fieldsOf = (content: Content): readonly Field[] => {
  const fields: Field[] = [];
  eachText(content, (path, text) => fields.push({ path, text, note: noteFor(path, text, content.lang) }));
  return fields;
};

/** The texts that a translator translates. */
export const translatedFields = (content: Content): readonly Field[] =>
  fieldsOf(content).filter(({ path }) => isTranslated(path));
