// The Print button of an answer prints this FAQ alone, wherever it stands, and the page is whole again afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { STEM } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';
import { action } from '../support/widget-driver.mjs';
import { html, shown } from './helpers.mjs';

const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const FAQ = `<exosome-faq share="print" open="${STEM}"></exosome-faq>`;
const around = (inside) =>
  `Bare words. <header class="bar">Opening hours</header><main><p>Before.</p>${inside}<p>Beside.</p></main><footer>Imprint</footer>`;
const OUTSIDE = ['Bare words', 'Opening hours', 'Before.', 'Beside.', 'Imprint'];
/** A component of the page's, which shows its children in a slot, between words of its own. */
const card = `<script>customElements.define('clinic-card', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<h2>Card title</h2><div style="height: 100px; overflow: auto"><slot></slot></div><p>Card end</p>';
  }
});</script>`;
const app = `<style>
  html, body { height: 100%; margin: 0; overflow: hidden; background: #012; color: #fff }
  .bar { position: fixed; inset: 0 0 auto; height: 70px; background: #345 }
  main { height: 100vh; overflow: auto; columns: 2; padding: 90px; display: grid; grid-template-columns: 200px 1fr }
  @media print { main { border: 20px solid; filter: opacity(0.2) } }
</style>`;

const PAGES = {
  'in a plain page': html(around(FAQ), SCRIPT),
  'in an application that scrolls a box of its own': html(around(`<div><section>${FAQ}</section></div>`), app + SCRIPT),
  'on a div': html(around(`<div data-exosome-faq data-share="print" data-open="${STEM}">Ours</div>`), SCRIPT),
  "in a slot of another component's": html(
    around(`<clinic-card>${FAQ}<p>Slotted words</p></clinic-card>`),
    card + SCRIPT,
  ),
};
const STRICT = {
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title><link rel="icon" href="data:,"><script nonce="n" src="/exosome-faq.min.js"></script></head><body>${around(FAQ)}</body></html>`,
  headers: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'nonce-n'; img-src data:; trusted-types 'none'; require-trusted-types-for 'script'",
  },
};

/** Lines break anywhere. */
const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const INSIDE = ['What you need to know', 'tiny bubbles', 'conductor of an orchestra', 'Not at this time', 'Important:'];

let site;
before(async () => {
  const pages = Object.values(PAGES).map((body, i) => [`/${i}`, { body }]);
  site = await serve({ ...Object.fromEntries(pages), '/strict': STRICT });
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

    const paper = async () => dense((await page.print()).text);
    const cases = [...Object.keys(PAGES).map((what, i) => [what, `/${i}`]), ['under a strict policy', '/strict']];
    for (const [what, path] of cases) {
      test(`${what}: this FAQ with all its answers and nothing else; then the whole page`, async () => {
        await page.goto(site.url(path));
        await shown(page, 0, 'closed open closed');
        await page.evaluate(() => {
          window.prints = 0;
          window.print = () => (window.prints += 1);
        });
        await page.click(action('print', STEM));
        await becomes(() => page.evaluate('window.prints'), 1);
        const alone = await paper();
        for (const words of INSIDE) assert.ok(alone.includes(dense(words)), `${words} in ${alone}`);
        for (const words of [...OUTSIDE, 'Card title', 'Card end', 'Slotted words'])
          assert.ok(!alone.includes(dense(words)), `${words} in ${alone}`);
        const whole = await paper();
        for (const words of path === '/1' ? ['Opening hours'] : OUTSIDE) assert.ok(whole.includes(dense(words)), words);
        const { errors, violations } = await page.log();
        assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
      });
    }
  });
}
