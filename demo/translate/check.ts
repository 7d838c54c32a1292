// What is wrong with a file that a translator has given back, field by field.
import { eachText, translatable, translatedFields } from '../../scripts/translate/fields.js';
import type { Rule } from '../../src/content/check.js';
import { en } from '../../src/content/en.js';
import { canonicalTag, type Content, isLanguageTag } from '../../src/content/index.js';
import { checkContent } from '../../src/content/register.js';
import { readXliff } from './read-xliff.js';

/** Why a file can't be read at all. */
export type Unreadable = 'empty' | 'large' | 'json' | 'xliff' | 'shape';

export interface Problem {
  /** As a message names it, without `content.`. */
  readonly path: string;
  readonly rule: Rule | 'language';
  readonly detail: string;
}

/** A text of the translation beside its English. */
export interface Row {
  readonly path: string;
  readonly english: string;
  readonly translated: string;
  /** The words in its longest sentence; 0 where the browser can't count them. */
  readonly words: number;
  readonly lacksFda: boolean;
}

export interface Checked {
  readonly lang: string;
  readonly problems: readonly Problem[];
  readonly rows: readonly Row[];
  /** Without notes; there where nothing is wrong. */
  readonly content?: Content;
}

const LARGEST = 1_000_000;
/** How many words a sentence may have. */
export const LONGEST_SENTENCE = 25;

const source = translatable(en);
const english = new Map<string, string>();
eachText(source, (path, text) => english.set(path, text));

/** The English of a field, or of all fields in it. */
export const englishOf = (path: string): string =>
  [...english]
    .filter(([each]) => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`))
    .map(([, text]) => text)
    .join(' ');

const wordsIn = (text: string, lang: string): number => {
  if (!Intl.Segmenter) return 0;
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const counts = [...sentences.segment(text)].map(
    ({ segment }) => [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).length,
  );
  return Math.max(0, ...counts);
};

const isObject = (value: unknown): value is { readonly lang?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => {
  if (text.startsWith('<')) return readXliff(text) ?? 'xliff';
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : 'shape';
  } catch {
    return 'json';
  }
};

const readText = (content: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<any>(
      (at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined),
      content,
    );

/** The problem with the language of a file: none, or one that this page speaks itself. */
const languageProblem = (lang: unknown): Problem | undefined => {
  const tag = isLanguageTag(lang) ? canonicalTag(lang) : '';
  if (tag && tag !== 'en' && tag !== 'es') return undefined;
  return { path: 'lang', rule: 'language', detail: String(lang ?? '').slice(0, 80) };
};

/** Checks the text of a file. */
export const checkFile = (raw: string): Checked | Unreadable => {
  const text = raw.trim();
  if (!text) return 'empty';
  if (text.length > LARGEST) return 'large';
  const value = parse(text);
  if (!isObject(value)) return value as Unreadable;
  const problems: Problem[] = [];
  const aboutLanguage = languageProblem(value.lang);
  if (aboutLanguage) problems.push(aboutLanguage);
  const lang = aboutLanguage ? 'x-unknown' : (value.lang as string);
  const content = checkContent(lang, { ...value, lang }, (path, rule, detail = '') =>
    problems.push({ path: path.replace(/^content\.?/, ''), rule, detail }),
  );
  const rows = translatedFields(source).map(({ path, text: model }): Row => {
    const given = readText(value, path);
    const translated = typeof given === 'string' ? given : '';
    const lacksFda = model.includes('FDA') && translated !== '' && !translated.includes('FDA');
    return { path, english: model, translated, words: wordsIn(translated, aboutLanguage ? 'en' : lang), lacksFda };
  });
  return { lang, problems, rows, ...(problems.length ? {} : { content }) };
};
