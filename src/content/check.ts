import { parseDate } from './dates.js';
import { isLanguageTag } from './index.js';

/** What a field must be; `@` stands for the detail. */
export const rules = {
  missing: 'must not be missing',
  extra: 'must not be there',
  text: 'must be text',
  list: 'must be a list of @',
  fields: 'must have @',
  empty: 'must not be empty',
  long: 'must be at most @ characters long',
  same: 'must be "@"',
  placeholder: 'must have @ once',
  braces: 'must not have @',
  date: 'must be a date, as YYYY-MM-DD',
  url: 'must be an http or https URL',
  tag: 'must be a language tag, such as fr or pt-BR',
};

export type Rule = keyof typeof rules;

/** Called for each wrong field, by its path; it may throw. */
export type Fail = (path: string, rule: Rule, detail?: string) => void;

/** What begins a field for the translator alone. */
export const NOTE = '//';

const PLACEHOLDER = /\{\w+\}/g;
const HTTP = /^https?:\/\/[^\s/?#]\S*$/i;

/** How long a text may be where English has `model`: no language needs more. */
export const longest = (model: string): number => model.length * 3 + 60;

const checkText = (text: string, model: string, path: string, fail: Fail): void => {
  if (!text.trim()) return fail(path, 'empty');
  if (path.endsWith('.id') || path === 'content.lang') return text === model ? undefined : fail(path, 'same', model);
  if (path === 'content.edition') return parseDate(text) ? undefined : fail(path, 'date');
  if (path.endsWith('.url')) return HTTP.test(text) ? undefined : fail(path, 'url');
  if (path.endsWith('.lang')) return isLanguageTag(text) ? undefined : fail(path, 'tag');
  if (text.length > longest(model)) return fail(path, 'long', `${longest(model)}`);
  const found: string[] = text.match(PLACEHOLDER) ?? [];
  const wanted: string[] = model.match(PLACEHOLDER) ?? [];
  const missing = wanted.find((name) => found.filter((each) => each === name).length !== 1);
  if (missing) return fail(path, 'placeholder', missing);
  const unknown = found.find((name) => !wanted.includes(name));
  if (unknown) fail(path, 'braces', unknown);
};

const wrongKind = (value: unknown, model: unknown): [rule: Rule, detail?: string] | undefined => {
  const isList = Array.isArray(model);
  if (value != null && typeof value === typeof model && Array.isArray(value) === isList) return undefined;
  if (model === undefined) return ['extra'];
  if (value === undefined) return ['missing'];
  if (typeof model === 'string') return ['text'];
  return isList ? ['list', `${model.length}`] : ['fields', Object.keys(model as object).join(', ')];
};

/**
 * A copy of a value that is like its model: a text for a text, a list for a list, an object with the same fields and no other, but for
 * notes. Only own fields count, and nobody can change the copy: what has been checked is what will be shown.
 */
export const copyLike = (value: any, model: any, path: string, fail: Fail): any => {
  const wrong = wrongKind(value, model);
  if (wrong) return fail(path, ...wrong);
  if (typeof model === 'string') {
    checkText(value, model, path, fail);
    return value;
  }
  const isList = Array.isArray(model);
  const own = { __proto__: null, ...value };
  const like = { __proto__: null, ...model };
  for (const key of Object.keys({ ...like, ...own })) {
    if (key.startsWith(NOTE)) delete own[key];
    else own[key] = copyLike(own[key], like[key], isList ? `${path}[${key}]` : `${path}.${key}`, fail);
  }
  return isList ? Object.values(own) : own;
};
