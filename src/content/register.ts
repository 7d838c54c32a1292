import { copyLike, type Fail, rules } from './check.js';
import { en } from './en.js';
import { isLanguageTag, setContent } from './index.js';
import type { Block, Content, Question } from './types.js';

/** An answer's block as a JSON file has it, for whose type a pair is a list. */
type JsonBlock = Exclude<Block, { list: unknown }> | { readonly list: readonly (readonly string[])[] };

/** The content as a JSON file has it: also with notes for the translator, whose names begin with `//`. */
export type JsonContent = Omit<Content, 'questions'> & {
  readonly questions: readonly (Omit<Question, 'answer'> & { readonly answer: readonly JsonBlock[] })[];
};

/** The content of a language, checked and copied; `fail` hears of each wrong field. */
export const checkContent = (lang: string, content: unknown, fail: Fail): Content => {
  const { month: _month, ...model } = en;
  return copyLike(content, { ...model, lang }, 'content', fail);
};

const refuse: Fail = (path, rule, detail = '') => {
  throw new TypeError(`${path} ${rules[rule].replace('@', () => detail)}.`);
};

/**
 * Adds the content of a language, or replaces what is there. Elements on the page that show this language follow.
 *
 * @param lang - BCP 47 tag of the language, such as `fr` or `pt-BR`. Anything else throws a `RangeError`.
 * @param content - The content, in the shape of the English `Content`: all its fields, the same questions in the same order, and in each
 * answer the same paragraphs, list and sources, so that no translation leaves out what the patient has to know. Fields whose names begin
 * with `//` are notes, and are left out. A wrong field throws a `TypeError` that names its path, such as
 * `content.questions[1].answer[0]`, and nothing is added.
 */
export const registerContent = (lang: string, content: JsonContent): void => {
  if (!isLanguageTag(lang)) throw new RangeError(`lang="${lang}" ${rules.tag}.`);
  // the same object, changed and registered again, is other content
  setContent(lang, checkContent(lang, content, refuse));
};
