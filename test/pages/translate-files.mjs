// Files that a translator could send back by mistake, each with the sentence that the site says about it.
import { readFileSync } from 'node:fs';
import { sampleTranslation } from '../support/translation.mjs';

const translation = sampleTranslation('eo');
const text = JSON.stringify(translation, null, 2);

/** The translation with one field changed. */
const changed = (path, value) => {
  const copy = structuredClone(translation);
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop();
  const place = keys.reduce((at, key) => at[key], copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(copy);
};

const JSON_WRONG =
  'This file isn’t valid JSON. A quotation mark or a comma may be missing, or a word processor may have changed the quotation marks. Use a plain text editor.';
const SHAPE = 'This file is JSON, but not the one from this page. Begin with the file that you download here.';
const XLIFF = 'This file isn’t XLIFF 2. Save it as XLIFF 2.0 or 2.1, or use the JSON file.';
const LANGUAGE = 'lang must be the language that you translate into, as in fr or pt-BR.';

const field = (path, value, said) => ({
  what: `${path} is ${value === undefined ? 'missing' : JSON.stringify(value).slice(0, 30)}`,
  file: changed(path, value),
  said: `${path} ${said}`,
});

export const wrongFiles = () => {
  const xliff = readFileSync('dist/translate/en.xlf', 'utf8');
  const translated = xliff
    .replace('srcLang="en"', 'srcLang="en" trgLang="eo"')
    .replaceAll(/<source>([^]*?)<\/source>/g, (source, words) => `${source}<target>provo ${words}</target>`);
  return [
    { what: 'empty', file: ' \n', said: 'This file is empty. Choose the file that you translated.' },
    { what: 'a letter', file: 'Dear clinic, here it is.', said: JSON_WRONG },
    { what: 'half of it', file: text.slice(0, 900), said: JSON_WRONG },
    { what: 'quotation marks of a word processor', file: text.replaceAll('"', '”'), said: JSON_WRONG },
    { what: 'a comma too many', file: text.replace(/\}$/, ',}'), said: JSON_WRONG },
    { what: 'a comma too few', file: text.replace(',', ''), said: JSON_WRONG },
    { what: 'a list', file: `[${text}]`, said: SHAPE },
    { what: 'a text', file: '"Bonjour"', said: SHAPE },
    { what: 'nothing', file: 'null', said: SHAPE },
    {
      what: 'a million signs',
      file: `"${'a'.repeat(1_000_001)}"`,
      said: 'This file is too large to be a translation.',
    },
    { what: 'a web page', file: '<!doctype html><title>Hello</title>', said: XLIFF },
    {
      what: 'XLIFF 1.2',
      file: '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"></xliff>',
      said: XLIFF,
    },
    { what: 'XLIFF that is cut off', file: translated.slice(0, 2000), said: XLIFF },
    { what: 'XLIFF that nobody translated', file: xliff, said: 'title is missing: translate it.' },
    { what: 'XLIFF without a language', file: translated.replace(' trgLang="eo"', ''), said: LANGUAGE },
    {
      what: 'XLIFF with one text left',
      file: translated.replace(/<target>[^<]*What are exosomes\?<\/target>/, ''),
      said: 'questions[0].question is missing: translate it.',
    },
    {
      what: 'XLIFF with an empty text',
      file: translated.replace(/<target>[^<]*<\/target>/, '<target/>'),
      said: 'title must not be empty.',
    },
    { what: 'the downloaded file as it was', file: readFileSync('dist/translate/en.json', 'utf8'), said: LANGUAGE },
    { what: 'no language', file: changed('lang', undefined), said: LANGUAGE },
    { what: 'a language in words', file: changed('lang', 'Esperanto lingvo'), said: LANGUAGE },
    { what: 'a language that is a list', file: changed('lang', ['eo']), said: LANGUAGE },
    { what: 'a field of its own', file: changed('more', 'x'), said: 'more must not be there: take it out.' },
    {
      what: 'a prototype',
      file: text.replace('{', '{"__proto__": {"title": "x"},'),
      said: '__proto__ must not be there: take it out.',
    },
    field('title', undefined, 'is missing: translate it.'),
    field('title', '', 'must not be empty.'),
    field('title', ['A', 'B'], 'must be text.'),
    field('title', 't'.repeat(169), 'must be at most 168 characters long.'),
    field('safety', 'Nenio.', 'must have {date} once.'),
    field('safety', '{date} {date}', 'must have {date} once.'),
    field('safety', '{date} {dato}', 'must not have {dato}.'),
    field('reviewedLine', 'De {name}', 'must have {date} once.'),
    field('disclaimer', 5, 'must be text.'),
    field('edition', 'November', 'must be a date, as YYYY-MM-DD.'),
    field(
      'labels',
      'x',
      'must have the fields showAll, hideAll, sources, newTab, copy, copied, pinterest, email, print.',
    ),
    field('labels.print', undefined, 'is missing: translate it.'),
    field('questions', {}, 'must be a list of 3.'),
    field('questions[1].id', 'celoj', 'must be “exosomes-and-stem-cells”.'.replaceAll(/[“”]/g, '"')),
    field('questions[1].answer[3]', 'More.', 'must not be there: take it out.'),
    field('questions[1].answer[2]', null, 'must be text.'),
    field('questions[2].answer[2]', 'x', 'must have the fields strong.'),
    field('questions[0].answer[3].list[1]', 'x', 'must be a list of 2.'),
    field('questions[2].sources[0].url', 'javascript:alert(1)', 'must be an http or https URL.'),
    field('questions[2].sources[0].lang', 'English text', 'must be a language tag, such as fr or pt-BR.'),
  ];
};
