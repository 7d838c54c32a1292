// What cases with other people's code on the page share.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { toggleAll } from '../support/widget-driver.mjs';
import { html, js } from './fixtures.mjs';

/** A file of an npm package, as a response. */
export const installed = (path) => js(readFileSync(resolve('node_modules', path), 'utf8'));

const bundles = new Map();
/** A module's source bundled with the packages that it imports, as a classic script. React is its development build. */
export function bundle(source) {
  if (!bundles.has(source)) bundles.set(source, bundleOnce(source));
  return bundles.get(source);
}

async function bundleOnce(source) {
  const entry = resolve('foreign.js');
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'unused' } },
  });
  return js(output[0].code);
}

/** A page with everything that `asElsewhere` uses, and these scripts. */
export const busy = (scripts, { before = '' } = {}) =>
  html(
    `${before}<p id="out">nothing yet</p>
    <p><a href="#exosome-faq-orthopedic-treatment">Can exosomes treat my knee?</a></p>
    <exosome-faq><p>Fallback</p></exosome-faq>
    <exosome-faq id="second" lang="es" heading-level="9"></exosome-faq>
    <div id="third" data-exosome-faq data-heading-level="3" data-lang="es"><p>Fallback</p></div>
    ${scripts.map((src) => `<script src="${src}"></script>`).join('\n')}`,
  );

/**
 * WebKit's driver reads answers with the page's own `for…in` and `toJSON`, so that it cannot read some pages: what the
 * page has put there steps back, once everything has loaded.
 */
export async function readable({ engine, page }) {
  if (engine !== 'webkit') return;
  await page.evaluate(() => {
    for (const prototype of [Object.prototype, Array.prototype]) {
      if (Object.isFrozen(prototype)) continue;
      for (const name of Object.keys(prototype))
        Object.defineProperty(prototype, name, { __proto__: null, enumerable: false });
    }
    delete Array.prototype.toJSON;
  });
}

export const warning = '<exosome-faq id="second"> heading-level="9" must be 1 to 5, so 2 is used.';

const known = /^(?:aria-(?:controls|expanded|hidden|labelledby)|class|hidden|href|id|lang|part|rel|role|target|type)$/;
const tags = `[...document.querySelectorAll('exosome-faq')]`;

/** On a `busy` page: all three widgets show and toggle, links lead to answers, settings change, focus stays, and one warning is said. */
export async function asElsewhere(fixtures, { says = [warning] } = {}) {
  const { page, content } = fixtures;
  const expanded = (index) => page.expanded(index);
  const focused = () => page.focused();

  await fixtures.works();
  await fixtures.works({ index: 1, lang: 'es', number: 1 });
  await becomes(() => page.widgetCount(), 3);
  await fixtures.works({ index: 2, lang: 'es', number: 2 });
  assert.deepEqual(
    await page.inWidgets((roots) => roots.map((root) => root.querySelector('[part="title"]').localName)),
    ['h2', 'h2', 'h3'],
    'the levels of the titles',
  );
  assert.equal((await page.evaluate(() => document.body.innerText)).includes('Fallback'), false, 'no fallback in view');

  assert.equal(
    await page.inWidgets(
      `(roots) => roots.flatMap((root) => [...root.querySelectorAll('[part="base"], [part="base"] *')])
        .flatMap((element) => element.getAttributeNames()).filter((name) => !${known}.test(name)).join()`,
    ),
    '',
    'attributes of the page’s making',
  );

  await page.click(inPage('a[href="#exosome-faq-orthopedic-treatment"]'));
  await becomes(async () => (await expanded())[2], true);
  assert.deepEqual(await expanded(), [false, false, true], 'a link opens its answer');
  assert.equal(await focused(), 'q-orthopedic-treatment', 'and moves the focus to its question');
  // the address is answered once: by the first widget of the page
  assert.deepEqual(await expanded(1), [false, false, false]);

  await page.press('Enter');
  assert.deepEqual(await expanded(), [false, false, false], 'Enter closes');
  await page.press('Space');
  assert.deepEqual(await expanded(), [false, false, true], 'Space opens');
  await page.evaluate(`${tags}[0].shadowRoot.querySelector('[part="link"]').focus()`);
  await page.evaluate(`${tags}[0].hide('orthopedic-treatment')`);
  assert.equal(await focused(), 'q-orthopedic-treatment', 'the focus leaves an answer that closes');

  await page.evaluate(`(faq => {
    faq.setAttribute('heading-level', '4');
    faq.questions = 'orthopedic-treatment what-are-exosomes';
    faq.open = 'orthopedic-treatment';
    faq.reviewedBy = 'A. Clinic';
    faq.reviewedOn = '2026-11-02';
    return faq.updateComplete.then(() => true);
  })(${tags}[0])`);
  const changed = await page.readWidget();
  assert.deepEqual(
    changed.questions.map(({ id, expanded: open }) => [id, open]),
    [
      ['orthopedic-treatment', true],
      ['what-are-exosomes', false],
    ],
    'settings change',
  );
  assert.equal(changed.safety, content.en.safety);
  assert.match(changed.footer, /A\. Clinic.*November 2, 2026/);
  assert.equal(await page.evaluate(`${tags}[0].shadowRoot.querySelector('[part="title"]').localName`), 'h4');
  assert.equal(await focused(), 'q-orthopedic-treatment', 'and the focus stays where it was');

  await page.click(toggleAll);
  assert.deepEqual(await expanded(), [true, true], 'one button opens all');
  assert.equal((await page.readWidget()).toggleAll, content.en.hideAll);
  await page.click(toggleAll);
  assert.deepEqual(await expanded(), [false, false], 'and closes all');
  await fixtures.says(...says);
}
