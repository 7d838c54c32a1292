// The content is a part of the specification: test/content/ holds it as it was given to us
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import readability from 'text-readability';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { formatDateLine, formatSafetyLine, parseDate } = await load('./src/content/dates.ts');
const english = contentFor('en');

/** The text of a block as it stands in the content's Markdown. */
const written = (block) =>
  typeof block === 'string'
    ? block
    : 'strong' in block
      ? `**${block.strong}**`
      : block.list.map(([lead, text]) => `- **${lead}** ${text}`).join('\n');

for (const lang of ['en', 'es']) {
  const given = readFileSync(new URL(`../content/${lang}.md`, import.meta.url), 'utf8');
  const content = contentFor(lang);
  const line = (name) => given.match(new RegExp(`^${name}: (.*)$`, 'm'))[1];

  test(`the ${lang} content is the one that was given, character for character`, () => {
    assert.equal(content.lang, lang);
    assert.equal(content.edition, given.match(/edition (\S+)/)[1]);
    const names = { title: 'title', safetyLabel: 'safety label', safety: 'safety', disclaimer: 'disclaimer' };
    for (const [field, name] of Object.entries(names)) assert.equal(content[field], line(name));
    assert.equal(content.editionLine, line('edition line'));
    assert.equal(content.ageLine, line('age line'));
    assert.equal(content.reviewedLine, line('reviewed line'));
    for (const label of Object.values(content.labels)) assert.ok(line('labels').split(' · ').includes(label), label);
    assert.equal(new Set(Object.values(content.labels)).size, Object.keys(content.labels).length);

    const sections = given.split(/^## /m).slice(1);
    assert.equal(content.questions.length, sections.length);
    sections.forEach((section, i) => {
      const { id, question, answer } = content.questions[i];
      const body = section
        .split('\nsources:')[0]
        // the numbers of the facts are for the reader of the content
        .replace(/ \(F\d+[^)]*\)$/gm, '')
        .trim();
      assert.equal(`${id}\nquestion: ${question}\n\n${answer.map(written).join('\n\n')}`, body);
    });
  });
}

test('the last answer names the sources that were given, in both languages', () => {
  const given = readFileSync(new URL('../content/en.md', import.meta.url), 'utf8');
  const list = given
    .match(/^sources:\n((?:- .*\n)+)/m)[1]
    .trim()
    .split('\n');
  for (const lang of ['en', 'es']) {
    const { questions } = contentFor(lang);
    const sources = questions.flatMap((question) => question.sources ?? []);
    assert.deepEqual(questions.at(-1).sources, sources);
    assert.deepEqual(
      sources.map(({ title, url }) => `- ${title} — ${url}`),
      list,
    );
    assert.deepEqual([...new Set(sources.map((source) => source.lang))], ['en']);
  }
});

const sentencesOf = (text) =>
  // "U.S." ends no sentence
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.replaceAll('U.S.', 'US'))].map(
    ({ segment }) => segment,
  );
const wordsOf = (text) =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter((part) => part.isWordLike)
    .map(({ segment }) => segment);
const plain = (answer) =>
  answer.flatMap((block) =>
    typeof block === 'string' ? block : 'strong' in block ? block.strong : block.list.map((item) => item.join(' ')),
  );

for (const { id, answer } of english.questions) {
  const sentences = plain(answer).flatMap(sentencesOf);

  test(`the English answer ${id} reads at grade 6 or under`, () => {
    // the package rounds words a sentence and syllables a word to one decimal, as the grade is published
    const grade = readability.fleschKincaidGrade(plain(answer).join(' '));
    assert.ok(grade <= 6, `grade ${grade}`);
  });

  test(`every sentence of ${id} has 25 words or fewer`, () => {
    assert.deepEqual(
      sentences.filter((sentence) => wordsOf(sentence).length > 25),
      [],
    );
  });
}

test('the English text has none of the words that regulators read as praise', () => {
  const text = JSON.stringify(english).toLowerCase();
  const banned = ['promising', 'preliminary results', 'breakthrough', 'cure', 'miracle', 'fda registered'];
  assert.deepEqual(
    banned.filter((word) => new RegExp(`\\b${word}`).test(text)),
    [],
  );
});

test('every language has the same questions, with as many paragraphs and list items', () => {
  const shape = (content) =>
    content.questions.map(({ id, answer }) => [
      id,
      ...answer.map((block) => block.list?.length ?? (block.strong ? 'strong' : 'text')),
    ]);
  assert.deepEqual(shape(contentFor('es')), shape(english));
});

test('a language tag finds its own content, then that of its base language, then English', () => {
  const cases = {
    en: 'en',
    'en-GB': 'en',
    es: 'es',
    ES: 'es',
    'es-419': 'es',
    'es-Latn-MX': 'es',
    de: 'en',
    est: 'en',
    '': 'en',
    '-': 'en',
  };
  for (const [tag, lang] of Object.entries(cases)) assert.equal(contentFor(tag).lang, lang, tag);
});

test('a date is taken only where a calendar has it, in the one form that has no two readings', () => {
  assert.equal(parseDate('2024-02-29').toISOString(), '2024-02-29T00:00:00.000Z');
  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-1-5',
    '05/10/2026',
    'yesterday',
    '2026',
    '2026-10-05T10:00',
    '',
  ])
    assert.equal(parseDate(text), undefined, text);
});

test('dates are written as each language writes them, whatever the time zone', () => {
  const date = parseDate('2026-03-01');
  const en = contentFor('en');
  const es = contentFor('es');
  assert.equal(formatDateLine(en, 'of {date}.', date), 'of March 2026.');
  assert.equal(formatDateLine(en, '{date}', date, 'numeric'), 'March 1, 2026');
  assert.equal(formatDateLine(es, '{date}', date), 'marzo de 2026');
  assert.equal(formatDateLine(es, '{date}', date, 'numeric'), '1 de marzo de 2026');
});

test('the safety line takes the month of a review that is newer than the text, and of no other', () => {
  const content = { ...contentFor('en'), edition: '2026-10-15', month: 'October 2026' };
  const month = (day) => /As of (.*?),/.exec(formatSafetyLine(content, day && parseDate(day)))[1];
  assert.equal(month('2026-11-03'), 'November 2026');
  for (const day of [undefined, '1970-01-01', '2026-10-14', '2026-10-15'])
    assert.equal(month(day), 'October 2026', day);
});

test('the month of an edition is written as Intl writes it, without waiting for Intl', () => {
  const { DateTimeFormat } = Intl;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  for (const lang of ['en', 'es']) {
    const content = contentFor(lang);
    const expected = new DateTimeFormat(lang, options).format(new Date(content.edition));
    // as content without a month has it
    assert.equal(formatDateLine({ ...content, month: undefined }, '{date}'), expected);
    Intl.DateTimeFormat = undefined;
    try {
      assert.equal(formatDateLine(content, '{date}'), expected);
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  }
});
