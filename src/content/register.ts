import { parseDate } from './dates.js';
import { en } from './en.js';
import { addWording, type Content, WORDING } from './index.js';

/** What a text must be besides a text, by the end of its path. */
const isRight = (path: string, value: string, model: string) =>
  /(\.id|^content\.lang)$/.test(path)
    ? value === model
    : path.endsWith('edition')
      ? parseDate(value)
      : !model.match(/\{\w+\}/g)?.some((place) => !value.includes(place));

/** Throws where a value is not like its model: texts for texts, and whatever a model's list and object hold. */
const check = (value: any, model: any, path: string) => {
  const isText = typeof model === 'string';
  const fits =
    typeof value === typeof model &&
    (!Array.isArray(model) || Array.isArray(value)) &&
    (isText ? value.trim() && isRight(path, value, model) : value);
  if (!fits) throw new TypeError(`${path}: must be ${isText ? `like "${model}"` : 'an object or a list'}`);
  if (!isText) {
    for (const key of Object.keys(model))
      check(value[key], model[key], Array.isArray(model) ? `${path}[${key}]` : `${path}.${key}`);
  }
};

/** The model of a list of any length but none. */
const listOf = <T>(list: any, modelOf: (item: T) => unknown) =>
  Array.isArray(list) && list.length ? list.map(modelOf) : ['Text'];

const block = (part: any) =>
  typeof part === 'string'
    ? 'Text'
    : part?.list
      ? { list: listOf(part.list, () => ['Lead.', 'Text']) }
      : { strong: 'Text' };

/**
 * Adds the wording of a language, or puts other wording in place of what is there. Elements on the page that show this language follow.
 *
 * @param lang - BCP 47 tag of the language, such as `fr` or `pt-BR`. Anything else throws a `RangeError`.
 * @param content - The wording, in the shape of `Content`: all fields of the English one, and the same questions in the same order. A wrong
 * field throws a `TypeError` that names its path, such as `content.questions[1].answer[0]`, and nothing is added.
 */
export const registerContent = (lang: string, content: Content): void => {
  Intl.getCanonicalLocales(lang);
  const { questions, ...texts } = en;
  const [source] = questions.at(-1)!.sources!;
  const models = questions.map(({ id, question, sources }, i) => {
    const own = content?.questions?.[i];
    return {
      id,
      question,
      answer: listOf(own?.answer, block),
      ...((own?.sources ?? sources) && { sources: listOf(own?.sources, () => source) }),
    };
  });
  check(content, { ...texts, lang, questions: models }, 'content');
  addWording(lang, { ...content, questions: content.questions.slice(0, models.length) });
  dispatchEvent(new Event(WORDING));
};
