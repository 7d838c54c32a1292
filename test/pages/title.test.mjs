// The title in the font of the page's headings, where our script is faster than the page's style sheet.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { pageIn } from '../support/page-in.mjs';
import { held, serve } from '../support/server.mjs';
import { html, quiet, SCRIPT } from './helpers.mjs';

const sheet = held({ type: 'text/css', body: 'body { font: 16px sans-serif } h2 { font: 300 3em monospace }' });
const HEADINGS = '<h2>Your treatment</h2><exosome-faq></exosome-faq>';

let site;
before(async () => {
  site = await serve({
    '/theme.css': sheet.route,
    '/': ({ query }) => ({
      body: html(HEADINGS, `<link rel="stylesheet" href="/theme.css?visit=${query.visit}">${SCRIPT}`),
    }),
  });
});
after(() => site?.close());

const titleOf = (page) =>
  page.inWidget((root) => {
    const { fontFamily, fontWeight, fontSize } = getComputedStyle(root.querySelector('[part=title]'));
    return `${fontWeight} ${fontSize} ${fontFamily}`;
  });

for (const name of engines) {
  describe(name, () => {
    const page = pageIn(name);

    test("it is in the font of the page's headings when it is seen for the first time", async () => {
      await page().goto(site.url(`/?visit=${name}`), { wait: 'domcontentloaded' });
      await sheet.asked(name);
      await page().waitFor(() => Boolean(document.querySelector('exosome-faq')?.shadowRoot));
      await sheet.release(name);
      await becomes(() => titleOf(page()), '300 24px monospace');
      const shifts = await page().evaluate(() => performance.getEntriesByType('layout-shift').length);
      assert.equal(shifts, 0);
      await quiet(page());
    });
  });
}
