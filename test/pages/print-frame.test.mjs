// A page with a frame of dist/embed/ is printed, or the frame alone: all answers are on paper, to their last words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { TREAT } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';

const { contentFor } = (await runnerImport('./src/content/index.ts')).module;

/** Lines break anywhere; letters may be joined. */
const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const wordsOf = (block) =>
  typeof block === 'string'
    ? block
    : 'strong' in block
      ? block.strong
      : block.list.map((item) => item.join(' ')).join('');
/** The first and the last words of each answer, its last source, and the end of the footer. */
const expected = (lang, ids) => {
  const { questions, disclaimer } = contentFor(lang);
  const shown = questions.filter(({ id }) => ids.includes(id));
  return [
    ...shown.flatMap(({ answer, sources = [] }) => [
      dense(wordsOf(answer[0])).slice(0, 30),
      dense(wordsOf(answer.at(-1))).slice(-30),
      ...sources.slice(-1).map(({ url }) => dense(url).slice(-20)),
    ]),
    dense(disclaimer).slice(-20),
  ];
};

const all = contentFor('en').questions.map(({ id }) => id);
const frame = (name, style = '') =>
  `<iframe src="/embed/${name}.html" data-exosome-faq-frame title="Questions" width="100%" height="600" style="border: 0; ${style}"></iframe>`;
const html = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A leaflet</title>
  <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${head}</head>
  <body><h1>Leaflet</h1>${body}<p>The end of the page.</p><script async src="/embed/frame-parent.js"></script></body></html>`;
const PAGES = {
  'in English': ['en', all, html(frame('en'))],
  'in Spanish': ['es', all, html(frame('es'))],
  'one question': ['en', [TREAT], html(frame(`en-${TREAT}`))],
  'in half of the page': ['en', all, html(`<div style="width: 50%">${frame('en')}</div>`)],
  'in a page that counts padding into heights': ['en', all, html(frame('en', 'padding: 30px; box-sizing: border-box'))],
  'under a strict policy for styles': [
    'en',
    all,
    html(
      frame('en').replace(/ style="[^"]*"/, ''),
      `<meta http-equiv="Content-Security-Policy" content="style-src 'none'; img-src data:">`,
    ),
  ],
};
const names = Object.keys(PAGES);

let site;
before(async () => {
  const built = ['en', 'es', `en-${TREAT}`].map((name) => [
    `/embed/${name}.html`,
    { body: readFileSync(`dist/embed/${name}.html`, 'utf8') },
  ]);
  const pages = names.map((name, i) => [`/${i}`, { body: PAGES[name][2] }]);
  site = await serve({ ...Object.fromEntries(built), ...Object.fromEntries(pages) });
});
after(() => site.close());

for (const name of engines) {
  describe(name, { skip: without('pdftotext') }, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    const missing = async (lang, ids) => {
      const printed = dense((await page.print()).text);
      return expected(lang, ids).filter((words) => !printed.includes(words));
    };

    for (const [i, what] of names.entries())
      test(`a page with our frame: ${what}`, async () => {
        const [lang, ids] = PAGES[what];
        await page.viewport({ width: 1280, height: 800 });
        await page.goto(site.url(`/${i}`));
        const told = () =>
          page.evaluate(() => {
            const { style, contentDocument } = document.querySelector('iframe');
            return Boolean(
              style.height && contentDocument.querySelector('exosome-faq').shadowRoot.adoptedStyleSheets.length,
            );
          });
        await becomes(told, true);
        await page.twoFrames();
        const onScreen = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
        assert.deepEqual(await missing(lang, ids), []);
        assert.ok(dense((await page.print()).text).includes('Theendofthepage.'));
        await becomes(() => page.evaluate(() => document.querySelector('iframe').offsetHeight), onScreen);
      });

    test('the frame alone', async () => {
      await page.goto(site.url('/embed/en.html'));
      await becomes(() => page.states(), 'closed closed closed');
      assert.deepEqual(await missing('en', all), []);
    });
  });
}
