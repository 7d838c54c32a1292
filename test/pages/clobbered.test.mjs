// Pages whose forms, fields and pictures have the names of what a document or an element has: our script, the safety line and our answers
// are found all the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import * as fc from 'fast-check';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';

/** What our script asks a document or an element for, and what it could. */
const names =
  `activeElement addEventListener adoptNode append appendChild attributes baseURI body childNodes children closest
  compareDocumentPosition contains createElement createTextNode currentScript defaultView documentElement documentURI execCommand firstChild
  getAttribute getElementById getElementsByTagName getRootNode hasAttribute head implementation importNode isConnected localName location
  matches nodeName nodeType ownerDocument parentElement parentNode querySelector querySelectorAll readyState remove removeEventListener
  scripts setAttribute shadowRoot styleSheets tagName textContent title URL`.split(/\s+/);

/** What a page sees of the widgets, however it is called. */
const LOOK = `<script>
  const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
  window.look = () => ({
    safety: all('exosome-faq, [data-exosome-faq]').map((place) => {
      const root = place.shadowRoot?.querySelector('exosome-faq')?.shadowRoot ?? place.shadowRoot;
      return root?.querySelector('[part=safety]')?.textContent.slice(0, 10) + root?.querySelectorAll('[part=question]').length;
    }),
    levels: all('exosome-faq').map(({ headingLevel }) => headingLevel),
    data: all('[type="application/ld+json"]').length,
    api: Object.keys(window.exosomeFaq ?? {}).join(),
  });
</script>`;

const page = ({
  before: first = '',
  script = '<script src="/exosome-faq.min.js"></script>',
  later = '',
}) => `<!doctype html>
  <html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">${LOOK}</head><body>${first}
  <exosome-faq structured-data share="copy"></exosome-faq><div data-exosome-faq></div>${script}${later}</body></html>`;

const EVERYTHING = {
  safety: ['Important:3', 'Important:3'],
  levels: [2],
  data: 1,
  api: 'mount,define,registerContent,version',
};

const pages = {
  '/scripts': {
    what: 'a form named `scripts`, with a field that speaks of our script, is not our script',
    before:
      '<form name="scripts"><input value="exosome-faq.min.js" data-heading-level="4" src="/exosome-faq.min.js?heading-level=4"></form>',
    script: '<script type="module" src="/exosome-faq.min.js"></script>',
  },
  '/current-script': {
    what: 'a form named `currentScript`, whose `localName` is another field, is not our script',
    before: '<form name="currentScript"><input name="localName"><input name="getAttribute"></form>',
  },
  '/global': {
    what: 'a form whose id is the name of our global, with a field for each function, stops no div',
    before:
      '<form id="exosomeFaq"><input name="mount"><input name="registerContent"><button name="registerContent"></button></form>',
  },
  '/own-global': {
    what: 'a variable of the page with the name of our global stops no div',
    before: '<script>window.exosomeFaq = "theirs";</script>',
  },
};

const fields = () => names.map((name) => `<input name="${name}">`).join('');

let site;
let clobbering = '';
before(async () => {
  site = await serve({
    ...Object.fromEntries(Object.entries(pages).map(([path, parts]) => [path, { body: page(parts) }])),
    '/any': () => ({ body: page({ before: clobbering }) }),
    '/form': {
      body: page({
        before: `<form lang="es">${fields()}<exosome-faq></exosome-faq></form>`,
      }),
    },
    '/later': {
      body: page({
        later: `<script>
          const form = document.createElement('form');
          form.innerHTML = '<input name="matches"><input name="querySelectorAll"><div data-exosome-faq></div>';
          const after = document.createElement('div');
          after.setAttribute('data-exosome-faq', '');
          document.body.append(form, after);
        </script>`,
      }),
    },
    '/own': {
      body: page({
        before: `<exosome-faq structured-data><details id="own"><summary>Book<form>${fields()} here</form></summary>
          <form>Your <b>phone</b> ${fields()}<img name="querySelector" alt=""></form></details></exosome-faq>`,
      }),
    },
    '/exosome-faq.min.js': { type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') },
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
    const shows = async (path, expected) => {
      await tab.goto(site.url(path));
      await becomes(() => tab.evaluate('look()'), expected);
      assert.deepEqual(await tab.evaluate('window.__rigLog?.errors ?? []'), []);
    };

    for (const [path, { what }] of Object.entries(pages)) test(what, () => shows(path, EVERYTHING));

    test('a form around the widget has fields with all these names, and gives it its language', () =>
      shows('/form', {
        ...EVERYTHING,
        safety: ['Importante3', 'Important:3', 'Important:3'],
        levels: [2, 2],
      }));

    test('forms in a question of the page and in its answer have fields with all these names, and are read and shown', async () => {
      await shows('/own', { ...EVERYTHING, safety: ['Important:4', 'Important:3', 'Important:3'], levels: [2, 2] });
      const { name: asked, acceptedAnswer } = JSON.parse(
        await tab.evaluate(() => Document.prototype.querySelector.call(document, '[type="application/ld+json"]').text),
      ).mainEntity[3];
      assert.equal(asked, 'Book here');
      assert.equal(acceptedAnswer.text, 'Your phone');
    });

    test('a form that comes later, with fields named as what finds divs, and a div behind it', () =>
      shows('/later', { ...EVERYTHING, safety: Array(4).fill('Important:3') }));

    test('whatever names pictures and forms have', async () => {
      const kinds = [
        (one) => `<img name="${one}" alt="">`,
        (one) => `<form name="${one}"></form>`,
        (one) => `<form id="${one}" name="${one}"><input name="${one}"></form>`,
      ];
      const some = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...kinds)), { maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(some, async (pairs) => {
          clobbering = pairs.map(([one, kind]) => kind(one)).join('');
          await shows('/any', EVERYTHING);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    });
  });
}
