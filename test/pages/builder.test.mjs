// The builder as `npm start` serves it: somebody chooses, looks, and leaves with code; by mouse, by keyboard, by ear.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { until } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { button, control, query, ready, startDemo, summary, write } from './builder-pages.mjs';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { quiet, shown } from './helpers.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { 'exosome-faq.min.js': hash } = JSON.parse(
  readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'),
);

const lineAt = (base) =>
  `<script async src="${base}exosome-faq.min.js" data-mount integrity="${hash}" crossorigin="anonymous" data-cfasync="false"></script>`;

let demo;
let address;
before(async () => {
  demo = await startDemo();
  ({ address } = demo);
});
after(() => demo?.close());

/** The code that is shown, by the names of the pieces. */
const codes = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('demo-code-panel figure.code')].map((figure) => [
        figure.querySelector('figcaption span').innerText,
        figure.querySelector('code').innerText,
      ]),
    ),
  );

const everything =
  '?lang=es&questions=orthopedic-treatment+what-are-exosomes&open=orthopedic-treatment&heading-level=3&hide-title' +
  '&reviewed-by=A+Clinic&reviewed-on=2026-11-20&share=copy+pinterest&structured-data&accent=red&radius=x&own=["What%3F","This."]';

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 900 }, accessibility: true });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    test('the first screen shows the widget, what it is, and the line to paste', async () => {
      await page.goto(address);
      await ready(page);
      await shown(page, '.first exosome-faq');
      const [heading, line, isIn] = await page.evaluate(() => {
        const code = document.querySelector('.first demo-code');
        return [
          document.querySelector('h1').innerText,
          code.querySelector('code').innerText,
          code.getBoundingClientRect().bottom <= innerHeight,
        ];
      });
      assert.match(heading, /exosomes/);
      assert.equal(line, lineAt(address));
      assert.equal(isIn, true, 'all of it without scrolling');
    });

    test('the line of the first screen gives the widget above it, whatever is chosen further down', async () => {
      const base = 'https://clinic.example/faq/';
      await page.goto(`${address}?lang=es&questions=what-are-exosomes&own=["What%3F","This."]&base=${base}`);
      await ready(page);
      await shown(page, '.first exosome-faq');
      assert.equal(await page.evaluate(() => document.querySelector('.first code').innerText), lineAt(base));
    });

    test('a line that names this machine says that it works here only, until somebody names a folder', async () => {
      await page.goto(address);
      await ready(page);
      const said = () => page.evaluate(() => document.querySelector('.first').innerText.includes('works here only'));
      assert.equal(await said(), true);
      await page.goto(`${address}?base=https://clinic.example/faq/`);
      await ready(page);
      assert.equal(await said(), false);
      await page.goto(address);
      await ready(page);
    });

    test('the copy button says that it has copied, and the keyboard pastes what it was', async () => {
      await page.click(button('Copy'));
      await becomes(() => page.evaluate(() => document.querySelector('.first [role=status]').innerText), 'Copied');
      await page.click(summary('Where the file is'));
      await page.click(control('Address of the folder'));
      await page.press('Control+v');
      const { pasted, line } = await page.evaluate(() => ({
        pasted: document.querySelector('#base').value,
        line: document.querySelector('.first code').innerText,
      }));
      assert.equal(pasted, line);
      // and a line is no address
      await becomes(
        () => page.evaluate(() => document.querySelector('#base-problem').innerText.slice(0, 22)),
        'This is no web address',
      );
    });

    test('what is chosen with the mouse is in the code and in the address, and Start again takes it back', async () => {
      await page.goto(address);
      await ready(page);
      await page.click(control('English'));
      await page.click(control('Show: How are exosomes different from stem cells?'));
      await page.click(control('Move up: Can manufactured exosome products be used to treat orthopedic conditions?'));
      await page.click(control('Move up: Can manufactured exosome products be used to treat orthopedic conditions?'));
      await page.click(control('Open at first: What are exosomes?'));
      await page.click(control('Title for screen readers only'));
      await page.click(summary('Share buttons'));
      await page.click(control('Print'));
      await page.click(summary('For search engines'));
      await page.click(control('Structured data in the page’s head (FAQPage)'));
      await page.click(control('Tag and script'));
      const chosen = {
        lang: 'en',
        'hide-title': '',
        questions: 'orthopedic-treatment what-are-exosomes',
        open: 'what-are-exosomes',
        share: 'print',
        'structured-data': '',
        target: 'tag',
      };
      await becomes(() => query(page), chosen);
      const { 'In the page, where the questions should stand': code, 'Content-Security-Policy': policy } =
        await codes(page);
      assert.match(
        code,
        /^<exosome-faq lang="en" hide-title questions="orthopedic-treatment what-are-exosomes" open="what-are-exosomes" share="print" structured-data>/,
      );
      assert.match(policy, /trusted-types exosome-faq/);
      await page.click(button('Start again'));
      await becomes(() => query(page), { target: 'tag' });
    });

    test('the pasted text holds room until somebody unticks that, and the policy follows', async () => {
      await page.goto(`${address}?target=div`);
      await ready(page);
      const held = async () => {
        const all = Object.values(await codes(page));
        return [all[0].includes(' style="'), all.at(-1).includes("style-src-attr 'unsafe-inline'")];
      };
      await becomes(held, [true, true]);
      await page.click(summary('Looks'));
      await page.click(control('Hold room until the script comes, so that nothing on the page jumps'));
      await becomes(held, [false, false]);
      assert.equal((await query(page)).room, 'false');
    });

    test('an address brings everything back, and what is no value is said to be none', async () => {
      await page.goto(address + everything);
      await ready(page);
      const held = await page.evaluate(() => ({
        lang: document.querySelector('[name=lang]:checked').value,
        level: document.querySelector('#heading-level').value,
        by: document.querySelector('#reviewed-by').value,
        own: document.querySelector('#own-1-question').value,
        accent: document.querySelector('#look-accent').value,
        image: document.querySelector('#share-image-problem').innerText,
        open: [...document.querySelectorAll('details.group')].map((group) => group.open),
      }));
      assert.deepEqual(held, {
        lang: 'es',
        level: '3',
        by: 'A Clinic',
        own: 'What?',
        accent: 'red',
        image: 'Without an image there is no Pinterest link.',
        open: [false, true, true, true, true, true],
      });
      const image = () => page.evaluate(() => document.querySelector('#share-image-problem').innerText);
      await write(page, 'Image for Pinterest', 'javascript:alert(1)');
      await becomes(image, 'This is no web address (http or https), so it is not used.');
      await write(page, 'Image for Pinterest', '/card.png');
      await becomes(image, '');
      await write(page, 'Corner radius', 'wide');
      await becomes(
        () => page.evaluate(() => document.querySelector('#look-radius-problem').innerText),
        '“wide” is no length, such as 0.5em or 8px. It is left out.',
      );
      assert.equal((await query(page)).radius, undefined);
      await write(page, 'Corner radius', '2px');
      await becomes(async () => (await query(page)).radius, '2px');
      await write(page, 'Reviewed on', '2026-02-30');
      await becomes(
        () => page.evaluate(() => document.querySelector('#reviewed-on-problem').innerText),
        '“2026-02-30” is no day, such as 2026-11-20, so the review is not shown.',
      );
      await write(page, 'Reviewed on', '2026-11-20');
      await write(page, 'Reviewed by', '');
      await becomes(
        () =>
          page.evaluate(
            () =>
              document.querySelector('#reviewed-by-problem').innerText +
              document.querySelector('#reviewed-on-problem').innerText,
          ),
        'The review is not shown until both fields are filled in.',
      );
    });

    test('the address of a choice can be copied, and Back leads to the choice before', async () => {
      await page.goto(`${address}?lang=es`);
      await ready(page);
      await page.click(button('Copy the address of this choice'));
      await becomes(
        () => page.evaluate(() => document.querySelector('#code p [role=status]').innerText),
        'Copied. It holds your choices.',
      );
      await page.click(inPage('nav a[href="#doctor"]'));
      await page.click(control('English'));
      await becomes(async () => (await query(page)).lang, 'en');
      await page.back();
      await becomes(() => page.evaluate(() => document.querySelector('[name=lang]:checked').value), 'es');
    });

    test('the proof is shown as the runs wrote it', async () => {
      await page.goto(address);
      await ready(page);
      const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      const [, measured] = /`dist\/exosome-faq\.min\.js` \| ([\d,]+)/.exec(read('README.md'));
      const { engines: seen } = JSON.parse(read('demo/proof/privacy.json'));
      /** The first cells of a file's rows, as plain text. */
      const firsts = (file) =>
        [...read(`demo/proof/${file}.md`).matchAll(/^\| ([A-Za-z][^|`*[\]]*?) +\|/gm)].map(([, text]) => text);
      for (const [part, ...expected] of [
        ['Size', measured],
        ['Hosts it was tried on', ...firsts('host-matrix')],
        ['Accessibility', ...firsts('accessibility-conformance')],
        ['Privacy', ...Object.keys(seen), 'cookies', 'third parties'],
        ['Speed', ...firsts('benchmarks')],
      ]) {
        assert.ok(expected.length > 0, part);
        await page.click(summary(part));
        const text = await page.evaluate((title) => {
          const found = [...document.querySelectorAll('.proof')].find((one) => one.innerText.startsWith(title));
          return found.innerText.replace(/\s+/g, ' ');
        }, part);
        assert.deepEqual(
          expected.filter((words) => !text.includes(words)),
          [],
          part,
        );
      }
    });

    test('a hostile address is read as far as it makes sense, and breaks nothing', async () => {
      await page.goto(
        `${address}?ui=xx&target=<b>&host=<b>&lang=fr&own=[]&accent=}*{display:none&questions=</script>&link=zzz`,
      );
      await ready(page);
      assert.ok(!Object.values(await codes(page)).some((code) => code.includes('--exosome-faq')));
      await shown(page, '.first exosome-faq');
      await quiet(page);
    });

    test('the language of the page can be changed, and stays in the address', async () => {
      await page.goto(address);
      await ready(page);
      await page.click(button('Español'));
      await becomes(
        () =>
          page.evaluate(() => [
            document.documentElement.lang,
            document.querySelector('#builder h2').innerText,
            location.search,
          ]),
        ['es', 'Hágalo suyo', '?ui=es'],
      );
      await becomes(
        () =>
          page.evaluate(() => document.querySelector('.first exosome-faq').shadowRoot.querySelector('h2').innerText),
        'Lo que debe saber sobre los exosomas',
      );
    });

    test('with the keyboard alone: a question of one’s own, another way, and its code on the clipboard', async () => {
      await page.goto(address);
      await ready(page);
      /** Tab, until the focus is on what is meant. */
      const reach = async (find) => {
        for (let steps = 0; steps < 120; steps++) {
          if (await page.evaluate(`(${find})() === document.activeElement`)) return;
          await page.press('Tab');
        }
        throw new Error(`Tab does not reach ${find}`);
      };
      await reach(summary('Your own questions'));
      await page.press('Enter');
      await reach(button('Add a question'));
      await page.press('Enter');
      // the new field has the focus
      await becomes(() => page.evaluate(() => document.activeElement.id), 'own-1-question');
      await page.type('What does it cost?');
      await page.press('Tab');
      await page.type('Ask us.');
      await page.press('Tab');
      await page.press('Tab');
      await reach(`() => document.querySelector('[name=target]:checked')`);
      await page.press('ArrowDown');
      await page.press('ArrowDown');
      await becomes(async () => (await query(page)).target, 'div');
      const { 'In the page, where the questions should stand': code } = await codes(page);
      assert.ok(code.includes('<details><summary>What does it cost?</summary><p>Ask us.</p></details>'), code);
      await reach(inPage('demo-code-panel figure button'));
      await page.press('Space');
      await becomes(
        () => page.evaluate(() => document.querySelector('demo-code-panel [role=status]').innerText),
        'Copied',
      );
    });

    test('Tab reaches every control, and never gets stuck', async () => {
      await page.goto(address + everything);
      await ready(page);
      const expected = await page.evaluate(() => {
        for (const details of document.querySelectorAll('demo-page details')) details.open = true;
        const all = document.querySelectorAll(
          'demo-page :is(a[href], button, input, select, textarea, summary, iframe, [tabindex="0"])',
        );
        const visible = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        window.wanted = visible.filter((element) => element.type !== 'radio' || element.checked);
        window.visited = new Set();
        document.addEventListener('focusin', ({ target }) => window.visited.add(target));
        return window.wanted.length;
      });
      assert.ok(expected > 80, `${expected} controls`);
      const missed = () =>
        page.evaluate(() =>
          window.wanted
            // a frame has no focus event of its own in some engines, and WebKitGTK gives a swatch the focus by mouse alone:
            // the field beside it takes the same
            .filter((element) => !window.visited.has(element) && !element.matches('iframe, [type=color]'))
            .map((element) => element.cloneNode().outerHTML),
        );
      for (let tabs = 0; tabs < expected + 60; tabs++) await page.press('Tab');
      assert.deepEqual(await missed(), []);
    });

    for (const [ui, width, unfolded] of [
      ['en', 1280, 'demo-page details'],
      // the tables of the proof are the same in both
      ['es', 320, 'demo-page details:not(.proof)'],
    ])
      test(`axe finds nothing, nothing is cut off, every control has a name: ${ui}, ${width} px`, async () => {
        await page.viewport({ width, height: 900 });
        await page.media({ colorScheme: width === 320 ? 'dark' : 'light' });
        await page.goto(`${address}${everything}&ui=${ui}`);
        await ready(page);
        await page.evaluate((selector) => {
          for (const details of document.querySelectorAll(selector)) details.open = true;
        }, unfolded);
        await page.twoFrames();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations: found } = await window.axe.run({ exclude: ['iframe'] });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 4)}`);
        });
        assert.deepEqual(violations, []);
      });

    test('the accessibility tree names every control of the page', async () => {
      await page.viewport({ width: 1280, height: 900 });
      await page.goto(address + everything);
      await ready(page);
      const controls = [];
      const visit = ({ role, name: said, children = [] }) => {
        if (
          /button|check|radio|combo(?!box-list)|text ?(?:box|field)|entry|slider|spin|link|color|date|disclosure|summary/i.test(
            role,
          )
        )
          controls.push({ role, name: said?.trim() });
        children.forEach(visit);
      };
      // an engine tells assistive technology of a page by and by
      await until(
        async () => {
          controls.length = 0;
          visit(await page.tree());
          return controls.length > 60;
        },
        { what: 'the whole page to be in the accessibility tree', deadline: 15_000 },
      );
      assert.deepEqual(
        controls.filter((one) => !one.name),
        [],
      );
    });
  });
}
