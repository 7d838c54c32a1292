// What a reader has in engines that lack what the built scripts use where they can: each thing that built-ins.json says is guarded is taken away,
// alone and all of them at once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { pageWithout, scriptWithout, UNUSED } from '../support/old-engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { TREAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { html, ROOM } from './helpers.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { guarded } = JSON.parse(read('test/checks/built-ins.json'));
const script = read('dist/exosome-faq.min.js');

const ALONE = [...guarded, { missing: 'what is newer and not used', paths: UNUSED }];
const pathsOf = (...names) => ALONE.filter(({ missing }) => names.includes(missing)).flatMap(({ paths }) => paths);
const CASES = [
  ...ALONE,
  {
    missing: ':is(), and what hides a summary from inside',
    paths: pathsOf(':is()', '::details-content', 'selector() in @supports'),
  },
  { missing: 'all of that', paths: ALONE.flatMap(({ paths }) => paths) },
];

const OWN = '<details id="fees"><summary>What does it cost?</summary><p>Ask us about the fees.</p></details>';
const BODY = `<a href="#exosome-faq-${TREAT}">Treatment</a>${ROOM}
  <exosome-faq share="copy email print" share-url="https://clinic.example/faq" structured-data>${OWN}</exosome-faq>${ROOM}`;

/** What is seen of the first widget, without anything that is younger than the engines in question. */
function look() {
  const { shadowRoot: root } = document.querySelector('exosome-faq');
  const all = (selector) => [...root.querySelectorAll(selector)];
  const box = (element) => element.getBoundingClientRect();
  const isReadable = (element) => {
    const { color, fontSize, visibility } = getComputedStyle(element);
    const { width, height } = box(element);
    return (
      width > 40 &&
      height > 10 &&
      parseFloat(fontSize) >= 12 &&
      visibility === 'visible' &&
      !/^rgba.*, 0\)$/.test(color)
    );
  };
  const lines = all('[part=heading], [part=footer], [part=toggle-all]').map((element) => getComputedStyle(element));
  const [safety] = all('[part=safety]');
  return {
    readable: all('[part=title], [part=safety], [part=question], [part=footer] p').every(isReadable),
    spaced:
      box(safety).top - box(all('[part=title]')[0]).bottom >= 8 && parseFloat(getComputedStyle(safety).paddingTop) >= 8,
    lined: lines.every((style) => style.borderTopStyle === 'solid' && !/^rgba.*, 0\)$/.test(style.borderTopColor)),
    signed: all('[part=icon]').every(
      (icon) => box(icon).width >= 10 && /[+\u2212]/.test(getComputedStyle(icon, '::before').content),
    ),
    open: all('[part=question]').map((button) => {
      const answer = root.getElementById(button.getAttribute('aria-controls')).querySelector('[part=answer]');
      return button.getAttribute('aria-expanded') === 'true' && box(answer).height > 20;
    }),
    shut: all('[part=question]').map(
      (button) => box(root.getElementById(button.getAttribute('aria-controls'))).height < 1,
    ),
    own: document.querySelector('#fees').open && box(document.querySelector('#fees p')).height > 10,
    shares: all('[part=action]').length,
    data: document.querySelectorAll('script[type="application/ld+json"]').length,
  };
}

const NONE = [false, false, false, false];
const EVERY = [true, true, true, true];
const FINE = { readable: true, spaced: true, lined: true, signed: true, data: 1, shares: 12 };
const CLOSED = { ...FINE, open: NONE, shut: EVERY, own: false };
const OPENED = { ...FINE, open: EVERY, shut: NONE, own: true };

/** Whether the question of the page's own is read twice: on our button, and on its summary above the answer. */
function isTwice() {
  const summary = document.querySelector('#fees summary');
  return summary.getBoundingClientRect().height > 0 && getComputedStyle(summary).visibility === 'visible';
}

/** Engines before constructable style sheets, under a policy: what `style-src` has, and whether our looks come. */
const { paths: sheets } = guarded.find(({ missing }) => missing === 'constructable style sheets');
const POLICIES = [
  ["the script's nonce", "style-src 'nonce-abc'", true],
  ['no nonce', "style-src 'self'", false],
];
const strict = (styleSrc) => ({
  headers: { 'content-security-policy': `default-src 'none'; img-src data:; script-src 'nonce-abc'; ${styleSrc}` },
  body: html(BODY, `${pageWithout(sheets)}<script async src="/exosome-faq.min.js"></script>`)
    // the room in the page's body is a style of the page's own
    .replace(/ style="[^"]*"/g, '')
    .replaceAll('<script', '<script nonce="abc"'),
});

let site;
before(async () => {
  const routes = CASES.flatMap(({ paths }, i) => [
    [`/${i}`, { body: html(BODY, `${pageWithout(paths)}<script async src="/${i}.js"></script>`) }],
    [`/${i}.js`, { type: 'text/javascript', body: scriptWithout(paths, script) }],
  ]);
  const unscrolled = html(
    BODY,
    `${pageWithout(['api.Element.scrollIntoView'])}<script async src="/exosome-faq.min.js"></script>`,
  );
  site = await serve({
    ...Object.fromEntries(routes),
    '/unscrolled': { body: unscrolled },
    ...Object.fromEntries(POLICIES.map(([, styleSrc], i) => [`/strict-${i}`, strict(styleSrc)])),
  });
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
    const sees = (expected) => becomes(() => page.evaluate(look), expected);
    const focused = () => page.evaluate(`document.querySelector('exosome-faq').shadowRoot.activeElement?.id`);
    const shown = () =>
      page.waitFor(`Boolean(document.querySelector('exosome-faq').shadowRoot?.querySelector('[part=base]'))`);

    // jsdom, in which applications test, is one; the driver needs it for a click
    test('without scrollIntoView a link opens its answer and takes the focus along', async () => {
      await page.goto(site.url('/unscrolled'));
      await shown();
      for (const [id, at] of [
        [TREAT, 2],
        ['fees', 3],
      ]) {
        await page.evaluate((hash) => void (location.hash = hash), `exosome-faq-${id}`);
        await becomes(async () => (await page.evaluate(look)).open[at], true);
        await becomes(focused, `q-${id}`);
      }
      assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
    });

    for (const [i, [has, , isStyled]] of POLICIES.entries()) {
      test(`without constructable style sheets, where style-src has ${has}, ${isStyled ? 'our looks come' : 'all can be read, plain'}`, async () => {
        await page.goto(site.url(`/strict-${i}`));
        await shown();
        await page.click(question(TREAT));
        await becomes(async () => (await page.evaluate(look)).open[2], true);
        const { readable, lined, open } = await page.evaluate(look);
        assert.deepEqual(
          { readable, lined, open },
          { readable: true, lined: isStyled, open: [false, false, true, false] },
        );
        const { violations, errors } = await page.log();
        assert.deepEqual([violations.length > 0, errors], [!isStyled, []]);
      });
    }

    for (const [i, { missing }] of CASES.entries()) {
      // WebKit hides a summary by a sheet beside the page's own alone
      const stays = missing === 'all of that' || (name === 'webkit' && missing === 'constructable style sheets');
      test(`without ${missing} all can be read, opened and closed, and a link leads to its answer`, async () => {
        await page.goto(site.url(`/${i}`));
        await shown();
        await sees(CLOSED);
        await page.click(toggleAll);
        await sees(OPENED);
        assert.equal(await page.evaluate(isTwice), stays);
        await page.click(toggleAll);
        await sees(CLOSED);
        await page.click(question('fees'));
        await sees({ ...CLOSED, open: [false, false, false, true], shut: [true, true, true, false], own: true });
        await page.click(question('fees'));
        await sees(CLOSED);
        await page.click(inPage('a'));
        await sees({ ...CLOSED, open: [false, false, true, false], shut: [true, true, false, true] });
        await becomes(focused, `q-${TREAT}`);
        assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
      });
    }
  });
}
