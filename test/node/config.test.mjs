// What somebody chooses in the builder stands in the page's address, and comes back from it
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { runnerImport } from 'vite';

const { attributesOf, defaults, declarationsOf, ids, readBase, readConfig, writeConfig } = (
  await runnerImport('./scripts/snippets/config.ts')
).module;
const { readState, writeState } = (await runnerImport('./demo/app/state.ts')).module;
const back = (config) => readConfig(new URLSearchParams(String(writeConfig(config))));
const read = (query) => readConfig(new URLSearchParams(query));

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const questions = fc.shuffledSubarray([...ids], { minLength: 1 });
const color = fc.constantFrom('#104e57', 'rebeccapurple', 'rgb(0 0 0 / 50%)', 'light-dark(#000, #fff)');
const any = questions.chain((shown) =>
  fc.record(
    {
      lang: fc.constantFrom('', 'en', 'es'),
      questions: fc.constant(shown),
      headingLevel: fc.constantFrom(1, 2, 3, 4, 5),
      hideTitle: fc.boolean(),
      open: fc.subarray(shown),
      reviewedBy: text,
      reviewedOn: fc.constantFrom('', '2026-11-20', 'never'),
      share: fc.subarray(['copy', 'email', 'print', 'pinterest']),
      shareUrl: fc.constantFrom('', 'https://clinic.example/?a=1&b=%26#top'),
      shareImage: fc.constantFrom('', '/card.png'),
      structuredData: fc.boolean(),
      own: fc.array(fc.record({ question: text, answer: text }, { noNullPrototype: true }), { maxLength: 3 }),
      looks: fc.dictionary(fc.constantFrom('color', 'accent', 'focus'), color, { noNullPrototype: true }),
      room: fc.boolean(),
      base: fc.constantFrom('', 'https://clinic.example/faq/'),
    },
    { noNullPrototype: true },
  ),
);

test('an address without a query is the defaults, and the defaults need no query', () => {
  assert.deepEqual(read(''), defaults);
  assert.equal(String(writeConfig(defaults)), '');
  assert.deepEqual(attributesOf(defaults), []);
});

test('every choice comes back from its address as it was', () => {
  fc.assert(
    fc.property(any, (config) => assert.deepEqual(back(config), config)),
    { numRuns: 300 },
  );
});

test('own questions come back from the fragment, beside the place in it, and no server gets them', () => {
  const place = fc.constantFrom('', 'doctor', 'exosome-faq-what-are-exosomes', '%', 'ownership=1');
  const options = fc.record({ target: fc.constantFrom('', 'div'), host: fc.constantFrom('', 'dark') });
  fc.assert(
    fc.property(any, place, options, (config, hash, rest) => {
      // what is a color, browsers know
      const state = { config: { ...config, looks: {} }, ui: 'es', ...rest };
      const before = new URL(`https://demo.example/?own=["Before","This."]#${hash}`);
      const address = writeState(before, state, true);
      assert.deepEqual(readState(address, []), state);
      assert.equal(address.searchParams.has('own'), false);
      assert.equal(address.hash.slice(1).replace(/&?own=.*/, ''), hash);
      // and again: nothing is doubled
      assert.equal(String(writeState(address, state, true)), String(address));
    }),
    { numRuns: 200 },
  );
});

test('an address that somebody has written by hand never breaks the page: what is no choice is left out', () => {
  const bad = read(
    'lang=fr&questions=fees&heading-level=9&hide-title=false&open=fees&share=fax&own=x&own=[1]&own=["a"]&base=javascript:1',
  );
  assert.deepEqual(bad, defaults);
  const some = read('questions=orthopedic-treatment+fees&open=all&share=print+fax&own=["What%3F","This."]');
  assert.deepEqual(some.questions, ['orthopedic-treatment']);
  assert.deepEqual(some.open, ['orthopedic-treatment']);
  assert.deepEqual(some.share, ['print']);
  assert.deepEqual(some.own, [{ question: 'What?', answer: 'This.' }]);
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => void read(query)),
    { numRuns: 100 },
  );
});

test('no value of an address can leave its declaration', () => {
  for (const value of [
    'red;display:none',
    'red;}body{display:none',
    'red}*{color:red',
    'url(https://x.example)',
    'red/*',
    '\\72 ed',
    '<b>',
  ])
    assert.deepEqual(declarationsOf(read(new URLSearchParams({ accent: value }))), [], value);
  assert.deepEqual(declarationsOf(read('accent=rgb(1 2 3 / 50%25)&radius=0')), [
    '--exosome-faq-accent: rgb(1 2 3 / 50%);',
    '--exosome-faq-radius: 0;',
  ]);
});

test('the folder of the files is what is meant, however it is written', () => {
  for (const [typed, folder] of [
    ['https://clinic.example/faq/', 'https://clinic.example/faq/'],
    ['https://clinic.example/faq', 'https://clinic.example/faq/'],
    ['https://clinic.example/faq/exosome-faq.min.js?ver=2#x', 'https://clinic.example/faq/'],
    ['https://clinic.example', 'https://clinic.example/'],
    ['clinic.example', ''],
    ['ftp://clinic.example/', ''],
    ['javascript:alert(1)', ''],
    ['', ''],
  ])
    assert.equal(readBase(typed), folder, typed);
});

test('open answers are “all” only where no question of the page’s own would be opened with them', () => {
  const all = { ...defaults, open: ids };
  assert.deepEqual(attributesOf(all), [['open', 'all']]);
  const own = [{ question: 'What does it cost?', answer: 'Ask.' }];
  assert.deepEqual(attributesOf({ ...all, own }), [['open', ids.join(' ')]]);
});

test('the builder has a place for every option of the element', async () => {
  const { optionNames } = (await runnerImport('./src/names.ts')).module;
  assert.deepEqual(
    optionNames.filter((name) => !(name in defaults)),
    [],
  );
});
