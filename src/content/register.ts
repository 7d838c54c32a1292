import { parseDate } from './dates.js';
import { en } from './en.js';
import { updatePages } from '../element/document-registry.js';
import { type Content, contents } from './index.js';

/** What a text must be besides a text, by the end of its path. */
const isRight = (path: string, value: string, model: string) =>
  /(\.id|t\.lang)$/.test(path)
    ? value === model
    : path.endsWith('edition')
      ? parseDate(value)
      : !model.match(/\{\w+\}/g)?.some((place) => !value.includes(place));

/** Throws where a value is not like its model: a text for a text, a list for a list, an object with the same fields, and nothing else. */
const check = (value: any, model: any, path: string) => {
  const isText = typeof model === 'string';
  const fits =
    typeof value === typeof model &&
    (isText ? value.trim() && isRight(path, value, model) : value && typeof value.map === typeof model.map);
  if (!fits)
    throw new TypeError(
      `${path}: must ${isText ? `be like "${model}"` : model ? `have ${Object.keys(model)}` : 'not be there'}`,
    );
  if (!isText)
    for (const key of Object.keys({ ...model, ...value }))
      check(value[key], model[key], model.map ? `${path}[${key}]` : `${path}.${key}`);
};

/**
 * Adds the wording of a language, or puts other wording in place of what is there. Elements on the page that show this language follow.
 *
 * @param lang - BCP 47 tag of the language, such as `fr` or `pt-BR`. Anything else throws a `RangeError`.
 * @param content - The wording, in the shape of the English `Content`: all its fields, the same questions in the same order, and in each
 * answer the same paragraphs, list and sources, so that no translation leaves out what the patient has to know. A wrong field throws a
 * `TypeError` that names its path, such as `content.questions[1].answer[0]`, and nothing is added.
 */
export const registerContent = (lang: string, content: Content): void => {
  Intl.getCanonicalLocales(lang);
  const { month: _month, ...model } = en;
  check(content, { ...model, lang }, 'content');
  // a copy: the same object again is another wording
  contents.set(lang.toLowerCase(), { ...content });
  updatePages();
};
