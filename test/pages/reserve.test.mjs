// The builder's inline style holds as much room as the widget takes when it comes, and not much more.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { SCRIPT, html } from './helpers.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { attributesOf, defaults } = await load('./scripts/snippets/config.ts');
const { reserve } = await load('./scripts/snippets/reserve.ts');

/** What somebody has chosen, and how much room may be left below, in px. */
const chosen = [
  [{ lang: 'en' }, 90],
  [{ lang: 'es' }, 90],
  [{ lang: 'en', hideTitle: true, questions: [TREAT] }, 90],
  [{ lang: 'es', reviewedBy: 'Dra. Ana García López', reviewedOn: '2026-11-02', looks: { space: '12px' } }, 90],
  [
    { lang: 'en', own: [{ question: 'Do you see patients by video on Saturday afternoons, too?', answer: 'Yes.' }] },
    90,
  ],
  [{ lang: 'en', open: [TREAT], share: ['copy', 'email', 'print'], shareUrl: 'https://example.org/' }, 250],
  [{ lang: 'es', open: ALL, questions: [WHAT, STEM, TREAT] }, 400],
].map(([some, most]) => ({ config: { ...defaults, ...some }, most }));

const tag = ({ config }) => {
  const attributes = attributesOf(config).map(([name, value]) => `${name}="${value}"`);
  const own = config.own.map(
    ({ question, answer }) => `<details><summary>${question}</summary><p>${answer}</p></details>`,
  );
  const looks = Object.entries(config.looks).map(([name, value]) => `;--exosome-faq-${name}:${value}`);
  return `<exosome-faq ${attributes.join(' ')} style="${reserve(config)}${looks.join('')}">${own.join('')}</exosome-faq>`;
};

let site;
before(async () => {
  const body = `<main>${chosen.map(tag).join('')}</main>`;
  const style =
    '<style>body { margin: 0; font: 16px Arial } main { max-width: 720px; margin: auto; padding: 0 20px }</style>';
  const viewport = '<meta name="viewport" content="width=device-width">';
  site = await serve({ '/': { body: html(body, viewport + style + SCRIPT) } });
});
after(() => site.close());

for (const name of engines)
  describe(name, () => {
    let engine;
    before(async () => (engine = await openEngine(name)));
    after(() => engine?.close());

    test('there is room for each widget, at every width', async () => {
      const page = await engine.newPage();
      await page.goto(site.url('/'));
      for (const width of [320, 390, 600, 768, 1280]) {
        await page.viewport({ width, height: 800 });
        await becomes(() => page.evaluate(() => innerWidth), width);
        const read = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('exosome-faq')].map((faq) => {
              const base = faq.shadowRoot?.querySelector('[part=base]');
              return base ? faq.getBoundingClientRect().height - base.getBoundingClientRect().height : null;
            }),
          );
        await becomes(async () => (await read()).includes(null), false);
        const left = await read();
        for (const [i, { config, most }] of chosen.entries()) {
          const what = `${width} px, ${JSON.stringify(config)}: ${left[i]} px are left`;
          // the element is as high as what was reserved, and not higher: nothing below has moved
          assert.ok(left[i] > 0 && left[i] < most, what);
        }
      }
    });
  });
