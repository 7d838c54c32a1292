// What other people's programs make of the element's colors: a picture of the page, and a dark page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { changedToTheEye, crop, decode, inkContrast, pixel } from '../support/pixels.mjs';
import { WHAT } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';
import { html, shown } from './helpers.mjs';

const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const FAQ = `<exosome-faq open="${WHAT}" share="copy email print"></exosome-faq>`;
const OPEN = 'open closed closed';
const dependency = (path) => ({
  type: 'text/javascript',
  body: readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)),
});
const DARK_ON_WHITE = '<style>body { background: #fff; color: #222 }</style>';
/** Pages that an engine darkens. */
const PALETTES = {
  'no colors': '',
  'dark text on white': DARK_ON_WHITE,
  'an accent': `${DARK_ON_WHITE}<style>exosome-faq { --exosome-faq-accent: #0b6470 }</style>`,
};
const paletteNames = Object.keys(PALETTES);

let site;
before(async () => {
  site = await serve({
    '/html2canvas.js': dependency('html2canvas/dist/html2canvas.min.js'),
    '/darkreader.js': dependency('darkreader/darkreader.js'),
    '/pictured': {
      body: html(`<h1>My visit</h1>${FAQ}`, `${SCRIPT}<script src="/html2canvas.js"></script>`),
    },
    '/dark-reader': {
      body: html(`<h1>A clinic</h1>${FAQ}`, `${DARK_ON_WHITE}${SCRIPT}<script src="/darkreader.js"></script>`),
    },
    ...Object.fromEntries(paletteNames.map((name, i) => [`/${i}`, { body: html(FAQ, PALETTES[name] + SCRIPT) }])),
  });
});
after(() => site.close());

/** Where the signs of an open and of a closed question are. */
const signs = (page) =>
  page.inWidget((root) =>
    [...root.querySelectorAll('[part=icon]')].slice(0, 2).map((icon) => {
      const { left, top, right, bottom } = icon.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );

/** That the signs can be told from what is behind them, and where the keyboard is from where it is not. */
async function assertReadable(page) {
  const focused = () => page.inWidget((root) => root.activeElement?.part.value ?? '');
  const without = decode(await page.screenshot());
  for (const box of await signs(page)) {
    const contrast = inkContrast(without, box);
    assert.ok(contrast >= 3, `${contrast} in ${JSON.stringify(box)}`);
  }
  for (const part of ['toggle-all', 'question', 'action']) {
    for (let i = 0; i < 20 && (await focused()) !== part; i++) await page.press('Tab');
    assert.equal(await focused(), part);
    const seen = decode(await page.screenshot());
    const changed = changedToTheEye(without, seen);
    assert.ok(changed > 100, `${changed} pixels tell that the ${part} has the focus`);
    for (const box of await signs(page))
      assert.equal(changedToTheEye(crop(without, box), crop(seen, box)), 0, 'the sign is the same');
  }
}

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
      await page.viewport({ width: 800, height: 900 });
    });
    after(() => engine?.close());

    test('html2canvas makes a picture of the page, with the widget in it', async () => {
      await page.goto(site.url('/pictured'));
      await shown(page, 0, OPEN);
      const picture = await page.evaluate(() =>
        html2canvas(document.body, { logging: false }).then((canvas) => canvas.toDataURL(), String),
      );
      assert.match(picture, /^data:image\/png;base64,/);
      const seen = decode(Buffer.from(picture.split(',')[1], 'base64'));
      const box = await page.inWidget((root) => {
        const { left, top, right, bottom } = root.querySelector('[part=safety]').getBoundingClientRect();
        const body = document.body.getBoundingClientRect();
        return { left: left - body.left, top: top - body.top, right: right - body.left, bottom: bottom - body.top };
      });
      assert.ok(inkContrast(crop(seen, box), { left: 0, top: 0, right: seen.width, bottom: 999 }) > 7);
    });

    // Dark Reader is for these two
    if (name !== 'webkit')
      test('Dark Reader leaves the buttons their borders, and the signs and the focus readable', async () => {
        await page.goto(site.url('/dark-reader'));
        await shown(page, 0, OPEN);
        const borders = () =>
          page.inWidget((root) =>
            ['toggle-all', 'action'].map(
              (part) => getComputedStyle(root.querySelector(`[part=${part}]`)).borderTopWidth,
            ),
          );
        await page.evaluate(() => DarkReader.enable({ brightness: 100, contrast: 100 }));
        const isDark = () =>
          page.inWidget((root) => {
            const [red] = getComputedStyle(root.querySelector('[part=question]')).color.match(/\d+/);
            return Number(red) > 150 && root.querySelectorAll('.darkreader').length > 0;
          });
        await becomes(isDark, true);
        assert.deepEqual(await borders(), ['1px', '1px']);
        await assertReadable(page);
        await page.evaluate(() => DarkReader.disable());
      });

    if (name === 'chromium')
      for (const [i, palette] of paletteNames.entries())
        test(`where the browser darkens the page by itself, the signs and the focus are readable: ${palette}`, async () => {
          await page.autoDarken(true);
          try {
            await page.goto(site.url(`/${i}`));
            await shown(page, 0, OPEN);
            await becomes(async () => pixel(decode(await page.screenshot()), 2, 2)[0] < 60, true);
            await assertReadable(page);
          } finally {
            await page.autoDarken(false);
          }
        });
  });
}
