// What a page can see of properties and updates: the same for the script, and for the package in an application, with Lit as published
// in both.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { bundleApplication } from '../support/subjects.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { SCRIPT, html, shown } from './helpers.mjs';

const { month: _month, ...ENGLISH } = (await runnerImport('./src/content/en.ts')).module.en;
const FAQ = '<exosome-faq></exosome-faq>';
const early = `<exosome-faq open="${WHAT}" heading-level="4"></exosome-faq><script>
  const faq = document.querySelector('exosome-faq');
  faq.open = '${STEM} ${TREAT}';
  faq.hideTitle = true;
</script>`;
const listens = `<script>
  addEventListener('exosome-faq-toggle', ({ target }) => { target.headingLevel = 5; }, { once: true });
</script>`;

/** What a page loads, and where its own scripts have `registerContent` then. */
const subjects = {
  script: { head: SCRIPT },
  package: {
    head: '<script type="module" src="/application.js"></script>',
  },
};

let application;
let site;
before(async () => {
  application = await bundleApplication();
  const pages = Object.entries(subjects).flatMap(([subject, { head }]) => [
    [`/${subject}/`, { body: html(FAQ, head) }],
    [`/${subject}/early`, { body: html(early, head) }],
    [`/${subject}/listens`, { body: html(FAQ, listens + head) }],
  ]);
  site = await serve({
    ...Object.fromEntries(pages),
    '/application.js': { type: 'text/javascript', body: application.code },
    '/div': { body: html('<div data-exosome-faq data-lang="es" heading-level="3"></div>', SCRIPT) },
  });
});
after(() => site.close());

test('the application has the modules of the package, and Lit as published for production', () => {
  const files = application.files.map((path) => path.replaceAll('\\', '/'));
  const lit = files.map((path) => path.split('/node_modules/')[1]).filter(Boolean);
  assert.deepEqual(lit.toSorted(), ['@lit/reactive-element/css-tag.js', '@lit/reactive-element/reactive-element.js']);
  const own = files.filter((path) => !path.includes('/node_modules/') && path !== 'application');
  assert.ok(own.some((path) => path.endsWith('/dist/npm/element/exosome-faq.js')));
  assert.deepEqual(
    own.filter((path) => !path.includes('/dist/npm/')),
    [],
  );
});

const NOT_SHOWN = "<exosome-faq> couldn't show a change, so the text before it stays visible\\. Reason:";
/** What the element calls an error. Nothing else is said, and nothing is thrown. */
async function complaints(page) {
  const { console: said, ...others } = await page.log();
  assert.deepEqual(others, { errors: [], violations: [] });
  return said.map(({ level, text }) => (level === 'error' ? text : `${level}: ${text}`));
}

const heading = (page) => page.inWidget((root) => root.querySelector('[part=question]').parentElement.localName);

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    for (const subject of Object.keys(subjects)) {
      describe(subject, () => {
        test('what the page has set before the script came counts more than the attributes, which count otherwise', async () => {
          await page.goto(site.url(`/${subject}/early`));
          await shown(page, 'exosome-faq', 'closed open open');
          assert.equal(await heading(page), 'h5');
          const title = await page.inWidget((root) => getComputedStyle(root.querySelector('[part=title]')).position);
          assert.equal(title, 'absolute');
          await page.evaluate((id) => document.querySelector('exosome-faq').setAttribute('open', id), WHAT);
          await becomes(() => page.states(), 'open closed closed');
          await page.evaluate(() => document.querySelector('exosome-faq').removeAttribute('heading-level'));
          await becomes(() => heading(page), 'h3');
        });

        test('what is set before the element is on the page is there when it comes, and again after it was away', async () => {
          await page.goto(site.url(`/${subject}/`));
          await shown(page);
          await page.evaluate((id) => {
            const faq = document.createElement('exosome-faq');
            faq.open = id;
            faq.headingLevel = 3;
            document.querySelector('exosome-faq').replaceWith(faq);
          }, STEM);
          await becomes(() => page.states(), 'closed open closed');
          assert.equal(await heading(page), 'h4');
          await page.evaluate(() => {
            const faq = document.querySelector('exosome-faq');
            faq.remove();
            faq.headingLevel = 1;
            document.body.append(faq);
          });
          await becomes(() => heading(page), 'h2');
          assert.equal(await page.states(), 'closed open closed');
        });

        test('several changes are shown at once, before updateComplete, and an equal value changes nothing', async () => {
          await page.goto(site.url(`/${subject}/`));
          await shown(page);
          const seen = await page.evaluate(async (id) => {
            const faq = document.querySelector('exosome-faq');
            const levels = () => faq.shadowRoot.querySelector('[part=question]').parentElement.localName;
            let turns = 0;
            const observer = new MutationObserver(() => turns++);
            observer.observe(faq.shadowRoot, { childList: true, subtree: true, attributes: true });
            faq.headingLevel = 4;
            faq.headingLevel = 5;
            faq.open = id;
            const at = [levels()];
            await faq.updateComplete;
            at.push(levels());
            await new Promise(requestAnimationFrame);
            const first = turns;
            faq.headingLevel = 5;
            faq.open = id;
            await faq.updateComplete;
            await new Promise(requestAnimationFrame);
            return { at, turns: [first, turns] };
          }, STEM);
          assert.deepEqual(seen, { at: ['h3', 'h6'], turns: [1, 1] });
          assert.equal(await page.states(), 'closed open closed');
          await page.evaluate(async (id) => {
            const faq = document.querySelector('exosome-faq');
            faq.hide(id);
            faq.open = id;
            await faq.updateComplete;
          }, STEM);
          assert.equal(await page.states(), CLOSED);
        });

        test('a value that cannot be shown leaves the text as it is, is told once, and the next one is shown', async () => {
          await page.goto(site.url(`/${subject}/`));
          await shown(page);
          await page.evaluate(() => {
            const faq = document.querySelector('exosome-faq');
            faq.reviewedOn = '2024-03-05';
            faq.reviewedBy = Symbol('nobody');
          });
          await becomes(async () => (await complaints(page)).length, 1);
          assert.match((await complaints(page))[0], new RegExp(`^${NOT_SHOWN} TypeError`));
          assert.equal(await page.states(), CLOSED);
          await page.evaluate(() => (document.querySelector('exosome-faq').reviewedBy = 'Northside'));
          const footer = () => page.inWidget((root) => root.querySelector('[part=footer] p:nth-child(3)')?.textContent);
          await becomes(footer, 'Reviewed by Northside on March 5, 2024');
          assert.equal((await complaints(page)).length, 1);
        });

        test('a first value that cannot be shown leaves our text without options, in the page’s language later', async () => {
          await page.goto(site.url(`/${subject}/`));
          await shown(page);
          const title = await page.evaluate(async () => {
            const faq = document.createElement('exosome-faq');
            // no text can be made of it
            Object.assign(faq, { reviewedBy: Symbol('A clinic'), reviewedOn: '2026-01-05' });
            document.querySelector('exosome-faq').replaceWith(faq);
            await faq.updateComplete;
            const first = faq.shadowRoot.querySelector('[part=title]').textContent;
            Object.assign(faq, { reviewedBy: 'A clinic', lang: 'es' });
            await new Promise(requestAnimationFrame);
            await faq.updateComplete;
            return [first, faq.shadowRoot.querySelector('[part=title]').textContent];
          });
          assert.deepEqual(title, [ENGLISH.title, 'Lo que debe saber sobre los exosomas']);
          const said = await complaints(page);
          assert.equal(said.length, 1);
          assert.match(said[0], new RegExp(`^${NOT_SHOWN} TypeError`));
        });

        test('what a listener changes while the element follows a change follows, too', async () => {
          await page.goto(site.url(`/${subject}/listens`));
          await shown(page);
          await page.evaluate((id) => document.querySelector('exosome-faq').setAttribute('open', id), TREAT);
          await becomes(() => page.states(), 'closed closed open');
          await becomes(() => heading(page), 'h6');
        });
      });
    }

    // only the script mounts divs: the package exports no `mount`
    test('a div hands over its settings, and each later change of them', async () => {
      await page.goto(`${site.origin}/div`);
      const inner = () =>
        page.inWidget((root) => {
          const asked = root?.querySelector('[part=question]');
          return asked && `${asked.parentElement.localName} ${asked.innerText.trim()}`;
        });
      const change = (act) =>
        page.evaluate((code) => void new Function('div', code)(document.querySelector('div')), act);
      await becomes(inner, 'h4 ¿Qué son los exosomas?');
      await change(`div.dataset.lang = 'en'; div.setAttribute('heading-level', '1')`);
      await becomes(inner, 'h2 What are exosomes?');
      await change(`div.removeAttribute('heading-level'); div.dataset.headingLevel = '5'`);
      await becomes(inner, 'h6 What are exosomes?');
      await change(`div.remove(); div.dataset.headingLevel = '4'; document.body.append(div)`);
      await becomes(inner, 'h5 What are exosomes?');
    });
  });
}
