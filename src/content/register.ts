import { parseDate } from './dates.js';
import { en } from './en.js';
import { setContent } from './index.js';
import type { Content } from './types.js';

const PLACEHOLDER = /\{\w+\}/g;

/** Whether a text can stand where English has `model`. `path` says which field it is. */
const isTextRight = (path: string, text: string, model: string): boolean => {
  if (!text.trim()) return false;
  if (path.endsWith('.id') || path === 'content.lang') return text === model;
  if (path === 'content.edition') return parseDate(text) !== undefined;
  if (path.endsWith('.url')) return /^https?:\/\/[^\s/?#]\S*$/i.test(text);
  if (path.endsWith('.lang')) return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text);
  return (model.match(PLACEHOLDER) ?? []).every((placeholder) => text.includes(placeholder));
};

const describe = (model: unknown): string => {
  if (typeof model === 'string') return `be like "${model}"`;
  if (Array.isArray(model)) return `be a list of ${model.length}`;
  return model ? `have ${Object.keys(model).join(', ')}` : 'not be there';
};

/**
 * A copy of a value that is like its model: a text for a text, a list for a list, an object with the same fields and no other. Throws where
 * it is not. Only own fields count, and nobody can change the copy: what has been checked is what will be shown.
 */
const copyLike = (value: any, model: any, path: string): any => {
  const isText = typeof model === 'string';
  const isSameKind =
    typeof value === typeof model && (isText || (value && Array.isArray(value) === Array.isArray(model)));
  if (!isSameKind || (isText && !isTextRight(path, value, model)))
    throw new TypeError(`${path} must ${describe(model)}.`);
  if (isText) return value;
  const isList = Array.isArray(model);
  const own = { __proto__: null, ...value };
  const like = { __proto__: null, ...model };
  for (const key of Object.keys({ ...like, ...own }))
    own[key] = copyLike(own[key], like[key], isList ? `${path}[${key}]` : `${path}.${key}`);
  return isList ? Object.values(own) : own;
};

/**
 * Adds the content of a language, or replaces what is there. Elements on the page that show this language follow.
 *
 * @param lang - BCP 47 tag of the language, such as `fr` or `pt-BR`. Anything else throws a `RangeError`.
 * @param content - The content, in the shape of the English `Content`: all its fields, the same questions in the same order, and in each
 * answer the same paragraphs, list and sources, so that no translation leaves out what the patient has to know. A wrong field throws a
 * `TypeError` that names its path, such as `content.questions[1].answer[0]`, and nothing is added.
 */
export const registerContent = (lang: string, content: Content): void => {
  Intl.getCanonicalLocales(lang);
  const { month: _month, ...model } = en;
  // the same object, changed and registered again, is other content
  setContent(lang, copyLike(content, { ...model, lang }, 'content'));
};
