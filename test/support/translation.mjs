// A translation that was made for tests, and is none: the English text with a word of the language before each of its texts.
import { runnerImport } from 'vite';

const { en } = (await runnerImport('./src/content/en.ts')).module;

const WORDS = { ar: 'اختبار', eo: 'provo' };

/** A field that no translation changes, and a note. */
const FIXED = /^(id|url|lang|edition|\/\/.*)$/;

const translated = (value, word, name) => {
  if (FIXED.test(name)) return value;
  if (typeof value === 'string') return `${word} ${value}`;
  if (Array.isArray(value)) return value.map((each) => translated(each, word, name));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translated(each, word, key)]));
};

/** A content in such a translation, with the notes that are in it. */
export const translate = (content, lang) => ({ ...translated(content, WORDS[lang], ''), lang });

/** The English text in such a translation, as the JSON file of a language has it. */
export function sampleTranslation(lang) {
  const { month: _month, ...content } = en;
  return translate(content, lang);
}
