// What a reader's comment can make of the page, once a sanitizer has let it through: nothing, with the README's rule or without our watching.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';

const COMMENT =
  '<b>Great!</b><div data-exosome-faq data-reviewed-by="Call 1-800-555-0100" data-reviewed-on="2026-11-02" data-share="email" ' +
  'data-share-url="https://evil.example/" data-structured-data>Hello</div>';
const [RULE] = /DOMPurify\.sanitize\(comment.*\)/.exec(readFileSync('README.md', 'utf8')) ?? ['the README has no rule'];

const page = (script, sanitize) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
  <link rel="icon" href="data:,"><script src="/purify.js"></script></head><body><div data-exosome-faq id="own"></div>
  <article></article>${script}<script>
    const comment = ${JSON.stringify(COMMENT).replaceAll('</', '<\\/')};
    addEventListener('load', () => setTimeout(() => {
      document.querySelector('article').innerHTML = ${sanitize};
      // observers, and what an element shows, come before the frame after the next one
      requestAnimationFrame(() => requestAnimationFrame(() => (window.isDone = true)));
    }));
  </script></body></html>`;
const watching = '<script src="/exosome-faq.min.js"></script>';

let site;
before(async () => {
  site = await serve({
    '/default': { body: page(watching, 'DOMPurify.sanitize(comment)') },
    '/rule': { body: page(watching, RULE) },
    '/attribute': {
      body: page('<script src="/exosome-faq.min.js" data-watch="false"></script>', 'DOMPurify.sanitize(comment)'),
    },
    '/query': { body: page('<script src="/exosome-faq.min.js?watch=false"></script>', 'DOMPurify.sanitize(comment)') },
    '/exosome-faq.min.js': { type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') },
    '/purify.js': { type: 'text/javascript', body: readFileSync('node_modules/dompurify/dist/purify.min.js') },
  });
});
after(() => site?.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let tab;
    before(async () => {
      engine = await openEngine(name);
      tab = await engine.newPage();
    });
    after(() => engine?.close());
    const seen = async (path) => {
      await tab.goto(site.url(path));
      await becomes(() => tab.evaluate('Boolean(window.isDone)'), true);
      return tab.evaluate(() => ({
        own: Boolean(document.querySelector('#own').shadowRoot),
        comment: document.querySelector('article').innerText.trim().split(/\s+/).join(' '),
        mounted: [...document.querySelectorAll('article *')].filter((element) => element.shadowRoot).length,
        data: document.querySelectorAll('[type="application/ld+json"]').length,
      }));
    };

    test("a comment with our div, through a sanitizer's default, adds no structured data", async () => {
      const { own, data } = await seen('/default');
      assert.deepEqual([own, data], [true, 0]);
    });

    for (const [path, what] of [
      ['/rule', "the README's rule for the sanitizer"],
      ['/attribute', 'data-watch="false" on the script'],
      ['/query', "watch=false in the script's address"],
    ])
      test(`with ${what}, the comment stays a comment`, async () => {
        assert.deepEqual(await seen(path), { own: true, comment: 'Great! Hello', mounted: 0, data: 0 });
      });

    test('without watching, a script of the page still mounts what it has put in', async () => {
      await seen('/attribute');
      const mounted = await tab.evaluate(() => {
        window.exosomeFaq.mount(document.querySelector('article'));
        return Boolean(document.querySelector('article [data-exosome-faq]').shadowRoot);
      });
      assert.equal(mounted, true);
    });
  });
}
