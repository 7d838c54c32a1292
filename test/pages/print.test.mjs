// What is on paper when a reader prints a page with every answer closed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, STEM } from '../support/questions.mjs';
import { question } from '../support/widget-driver.mjs';
import { html, quiet, shown } from './helpers.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { formatDateLine } = await load('./src/content/dates.ts');

const REVIEWER = 'Northside Orthopedics';
const REVIEWED = '2024-03-05';
const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const PAGES = {
  '/en': ['en', html('<p>Before.</p><exosome-faq></exosome-faq><p>After.</p>', SCRIPT)],
  '/es': ['es', html('<p>Before.</p><exosome-faq lang="es"></exosome-faq><p>After.</p>', SCRIPT)],
  '/reviewed': [
    'en',
    html(
      `<p>Before.</p><exosome-faq reviewed-by="${REVIEWER}" reviewed-on="${REVIEWED}"></exosome-faq><p>After.</p>`,
      SCRIPT,
    ),
  ],
};

/** Lines, pages and long addresses break anywhere; letters may be joined. */
const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');

/** WebKit may cut a page through the tips of the next page's first line: they are no words of their own. */
const withoutTips = (text) =>
  text
    .split('\f')
    .map((sheet, i, sheets) => {
      const lines = sheet.trimEnd().split('\n');
      const next = dense(sheets[i + 1]?.trimStart().split('\n')[0] ?? '');
      let at = 0;
      const tips = [...dense(lines.at(-1))].every((letter) => (at = next.indexOf(letter, at) + 1));
      return (next && tips ? lines.slice(0, -1) : lines).join('\n');
    })
    .join('\n');

/** Everything that belongs on paper, sentence by sentence, in its order. */
function sentences(lang, reviewed) {
  const content = contentFor(lang);
  const { title, safetyLabel, safety, questions, labels, disclaimer, editionLine, reviewedLine } = content;
  const text = (block) =>
    typeof block === 'string' ? [block] : 'strong' in block ? [block.strong] : block.list.map((item) => item.join(' '));
  const parts = [
    title,
    `${safetyLabel}: ${formatDateLine(content, safety)}`,
    ...questions.flatMap(({ question: asked, answer, sources }) => [
      asked,
      ...answer.flatMap(text),
      ...(sources ? [labels.sources, ...sources.map((source) => `${source.title} (${source.url})`)] : []),
    ]),
    disclaimer,
    formatDateLine(content, editionLine),
    ...(reviewed
      ? [formatDateLine(content, reviewedLine, new Date(REVIEWED), 'numeric').replace('{name}', REVIEWER)]
      : []),
  ];
  return ['Before.', ...parts.flatMap((part) => part.split(/(?<=[.?:]) /)), 'After.'];
}

let site;
before(async () => {
  site = await serve(Object.fromEntries(Object.entries(PAGES).map(([path, [, body]]) => [path, { body }])));
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    for (const [path, [lang]] of Object.entries(PAGES)) {
      const reviewed = path === '/reviewed';
      const what = `${lang}${reviewed ? ', with who reviewed it' : ''}`;
      test(`every sentence is printed, once and in its order: ${what}`, { skip: without('pdftotext') }, async () => {
        await page.goto(site.url(path));
        await shown(page);
        let printed = dense(withoutTips((await page.print()).text));
        for (const sentence of sentences(lang, reviewed)) {
          const at = printed.indexOf(dense(sentence));
          assert.ok(at >= 0, `not printed, or not here: ${sentence}\nstill to come: ${printed}`);
          // what stands between two sentences: nothing, or the sign before an item of a list
          assert.match(printed.slice(0, at), /^[•◦∙·●-]?$/u, `before ${sentence}`);
          printed = printed.slice(at + dense(sentence).length);
        }
        assert.equal(printed, '');
        await quiet(page);
      });
    }

    test('the answers are closed again after printing, and open as before', async () => {
      await page.goto(site.url('/en'));
      await shown(page);
      await page.pdf();
      assert.equal(await page.states(), CLOSED);
      assert.deepEqual(await page.evaluate('heard'), []);
      await page.click(question(STEM));
      await becomes(() => page.states(), 'closed open closed');
    });

    test(
      'paper has no button, no icon and no word about tabs',
      { skip: name === 'webkit' && 'WebKitGTK cannot be told that it shows paper' },
      async () => {
        await page.goto(site.url('/en'));
        await shown(page);
        /** The display of each of our pieces, once for those that agree. */
        const display = () =>
          page.inWidget((root) => {
            const of = (selector) => {
              const found = [...root.querySelectorAll(selector)];
              return [...new Set(found.map((element) => getComputedStyle(element).display))].join();
            };
            return ['[part=icon]', '[part=toolbar]', 'small', '[aria-labelledby]'].map(of);
          });
        const onScreen = await display();
        assert.ok(!onScreen.includes('none') && !onScreen.includes(''), String(onScreen));
        await page.media({ media: 'print' });
        try {
          await becomes(display, ['none', 'none', 'none', 'block']);
          // all that is closed on the screen
          assert.deepEqual(
            await page.inWidget((root) =>
              [...root.querySelectorAll('[role=region]')].map((answer) =>
                answer.checkVisibility({ visibilityProperty: true }),
              ),
            ),
            [true, true, true],
          );
        } finally {
          await page.media({ media: null });
        }
        await becomes(display, onScreen);
      },
    );
  });
}
