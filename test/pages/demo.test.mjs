// The clinic's page among the demo's hosts, as `npm start` serves it: what a visitor and a webmaster who copies from it would meet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start, stop } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, OPEN } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { toggleAll } from '../support/widget-driver.mjs';
import { ledTo, quiet, shown } from './helpers.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const serve = fileURLToPath(new URL('../../demo/serve.mjs', import.meta.url));

let demo;
let root;
let address;
before(async () => {
  demo = start(process.execPath, [serve], { env: { PORT: '0' }, pattern: /(http:\/\/\S+)/ });
  root = await demo.ready;
  address = `${root}hosts/clinic.html`;
});
after(() => stop(demo));

test('the page holds the lines to paste as the README gives them, one after the other', async () => {
  const [, example] = /```html\n([^]*?)\n```/.exec(read('README.md'));
  const lines = example.replace('src="', 'src="../');
  assert.equal(lines.split('\n').length, 2);
  const page = await (await fetch(address)).text();
  const written = page.split('\n').map((line) => line.trim());
  const at = written.indexOf(lines.split('\n')[0]);
  assert.ok(at > 0, `not in the page: ${lines}`);
  assert.deepEqual(written.slice(at, at + 2), lines.split('\n'));
});

test('the page and the script are the ones that are here, and nothing else is served', async () => {
  assert.equal(await (await fetch(address)).text(), read('demo/hosts/clinic.html'));
  assert.equal(await (await fetch(new URL('exosome-faq.min.js', root))).text(), read('dist/exosome-faq.min.js'));
  for (const path of ['nowhere', 'package.json', 'src/embed/script-tag.ts', '.git/config']) {
    assert.equal((await fetch(new URL(path, root))).status, 404, path);
  }
});

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 800 } });
      page = await engine.newPage();
      await page.goto(address);
    });
    after(() => engine?.close());

    test('the questions are there, closed, in the middle of the article', async () => {
      await shown(page);
      const text = await page.evaluate(() => {
        const { parentElement, shadowRoot } = document.querySelector('exosome-faq');
        return [parentElement.localName, shadowRoot.querySelector('h2').innerText];
      });
      assert.deepEqual(text, ['article', 'What you need to know about exosomes']);
    });

    test('every link in the article to an answer leads there', async () => {
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('article a[href^="#exosome-faq-"]')].map((link) => link.getAttribute('href')),
      );
      assert.equal(links.length, 3);
      let others = CLOSED;
      for (const href of links) {
        await page.click(inPage(`article a[href="${href}"]`));
        await ledTo(page, href.slice('#exosome-faq-'.length), { others });
        others = await page.states();
      }
      assert.equal(others, OPEN);
    });

    for (const width of [1280, 320]) {
      test(`axe finds nothing, and nothing is cut off, at ${width} px`, async () => {
        await page.viewport({ width, height: 800 });
        for (const expected of [OPEN, CLOSED]) {
          if ((await page.states()) !== expected) await page.click(toggleAll);
          await becomes(() => page.states(), expected);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
          await page.evaluate(axe);
          const { passes, violations } = await page.evaluate(async () => {
            const result = await window.axe.run();
            return {
              passes: result.passes.flatMap(({ nodes }) => nodes.map(({ target }) => String(target))),
              violations: result.violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`,
              ),
            };
          });
          assert.deepEqual(violations, []);
          // it has looked into our shadow root
          assert.ok(passes.some((target) => target.startsWith('exosome-faq,')));
        }
      });
    }

    test('after all of this the console is empty, and nothing was asked for but what the page names', async () => {
      await quiet(page);
      const asked = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
          (entry) => entry.name.split('#')[0],
        ),
      );
      assert.deepEqual(asked.filter((url) => !url.startsWith('data:')).toSorted(), [
        `${root}exosome-faq.min.js`,
        `${root}hosts/clinic.css`,
        address,
      ]);
    });
  });
}
