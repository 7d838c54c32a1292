// What the server sends: it is in view before any script, the script takes it over without a stir, and without one all
// answers can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { renderExosomeFaq, renderExosomeFaqContent, styleHash } from 'exosome-faq/server';
import { build, runnerImport } from 'vite';
import { looksLike } from '../support/pixels.mjs';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { held, serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, OPEN, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { ROOM, html, ledTo, quiet } from './helpers.mjs';
import { App } from './react-app.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');

const js = (body) => ({ type: 'text/javascript; charset=utf-8', body });
const script = held(js(readFileSync('dist/exosome-faq.min.js')));
/** The script comes when the test says so. */
const late = (visit) => `<script async src="/exosome-faq.min.js?visit=${visit}"></script>`;

const OPTIONS = {
  plain: {},
  full: {
    lang: 'es-MX',
    headingLevel: 4,
    questions: `${TREAT} ${WHAT}`,
    open: TREAT,
    reviewedBy: 'Northside & <b>Sons</b>',
    reviewedOn: '2026-03-05',
    id: 'care',
  },
  open: { open: 'all', hideTitle: true },
  own: {
    lang: 'es-MX',
    open: 'parking',
    share: 'copy email print',
    shareUrl: 'https://clinic.example/exosomes?a=1&b=2',
    ownQuestions: [
      {
        id: 'parking',
        question: 'Where can I <park>?',
        answer: '<p>Behind the <a href="/map">house</a>.</p><ul><li>Free</li></ul>',
      },
      { id: 'cost', question: 'What does it cost?', answer: 'Nothing &amp; nobody.' },
    ],
  },
};
const SIZES = [
  [1280, 1000],
  [768, 1000],
  [390, 844],
];
const around = (faq, heading = '<h1>A clinic</h1>') => `${heading}<p>Before.</p>${faq}<p id="after">After.</p>`;

/** A heading in whose font the title would be as wide as two lines on a phone. */
const WIDE = '<h1 style="font: 200 2em monospace">A clinic</h1>';

/** A host's page whose policy knows the style element by its nonce only. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types 'none'";

/** …and one that knows it by its hash, which the package has. */
const hashPolicy = (hash) => `default-src 'none'; style-src '${hash}'; script-src 'self'`;
const hashPage = (visit) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>
  ${late(visit)}</head><body>${around(renderExosomeFaq())}</body></html>`;

/** Everything that a person sees of the element, and where. */
const picture = (page) =>
  page.inWidget((root) => {
    const boxes = [...root.querySelectorAll('section, section *'), document.querySelector('#after')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y, width, height].join(' ');
    });
    return { text: root.querySelector('section').innerText, boxes };
  });

/** Keeps what is in the shadow root, and all shifts of the layout from the first paint on. */
const remember = (page) =>
  page.inWidget(async (root) => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    // a slow machine would come to the end of the four seconds
    root.querySelector('section').getAnimations()[0].pause();
    window.before = [...root.querySelectorAll('section, section *')];
    window.shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    return true;
  });

/** WebKit smooths letters otherwise each time it paints, also where nothing has changed. */
const samePixels = (page, one, other) => (page.engine === 'webkit' ? looksLike(one, other) : one.equals(other));

/** The script has taken the element over: its own sheet is in, the server's is gone. */
const upgraded = async (page) => {
  await page.waitFor(() => {
    const { shadowRoot } = document.querySelector('exosome-faq');
    return shadowRoot.adoptedStyleSheets.length === 1 && !shadowRoot.querySelector('style');
  });
  await page.twoFrames();
};

const keptItsNodes = (page) =>
  page.inWidget((root) => {
    const now = [...root.querySelectorAll('*')];
    return now.length === window.before.length && now.every((node, i) => node === window.before[i]);
  });

const count = (page, selector) => page.inWidget((root, what) => root.querySelectorAll(what).length, selector);

/** The application in the browser, of React's development build: the other one keeps its warnings to itself. */
async function bundleReact() {
  const entry = resolve('react-in-the-browser.js');
  const source = `
    import { createElement } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    import { App } from ${JSON.stringify(resolve('test/pages/react-app.mjs'))};
    const root = document.querySelector('#root');
    const suppress = root.dataset.suppress === 'true';
    hydrateRoot(root, createElement(App, { content: '', suppress }), { onRecoverableError: console.error });`;
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'app' } },
  });
  return output[0].code;
}

const react = {};
let site;
let visits = 0;
before(async () => {
  const bundle = held(js(await bundleReact()));
  react.release = bundle.release;
  const page =
    (body) =>
    ({ query }) => ({ body: html(body, late(query.visit)) });
  const reactPage =
    (suppress, options) =>
    ({ query }) => {
      const content = renderExosomeFaqContent({ open: STEM, lang: 'en', ...options });
      return {
        body: html(
          `<div id="root" data-suppress="${suppress}">${renderToString(createElement(App, { content, suppress }))}</div>
        <script async src="/react.js?visit=${query.visit}"></script>`,
          late(query.visit),
        ),
      };
    };
  site = await serve({
    '/exosome-faq.min.js': script.route,
    '/react.js': bundle.route,
    ...Object.fromEntries(
      Object.entries(OPTIONS).map(([name, options]) => [`/${name}`, page(around(renderExosomeFaq(options), WIDE))]),
    ),
    '/long': page(ROOM + around(renderExosomeFaq()) + ROOM),
    '/no-script': { body: html(around(renderExosomeFaq())) },
    '/no-script-to-share': { body: html(around(renderExosomeFaq(OPTIONS.own))) },
    '/spanish-page': ({ query }) => ({
      body: html(around(renderExosomeFaq()), late(query.visit)).replace('<html lang="en"', '<html lang="es"'),
    }),
    // a page that changes what the server has said, before the script has come
    '/other-settings': page(
      around(
        renderExosomeFaq({ open: STEM }).replace(' open=', ` heading-level="4" questions="${STEM} ${TREAT}" open=`),
      ),
    ),
    '/hostile': page(
      around(
        renderExosomeFaq({
          lang: '"><script>heard.push("lang")</script>',
          id: '"><img src="x" onerror="heard.push(\'id\')">',
          reviewedBy: '</p></template></style><script>heard.push("reviewer")</script>{date}$&',
          reviewedOn: '2026-01-02',
          questions: '"></template><script>heard.push("questions")</script>',
          nonce: '"></style><script>heard.push("nonce")</script>',
        }),
      ),
    ),
    '/strict': ({ query }) => ({
      headers: { 'content-security-policy': POLICY },
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>${late(query.visit)}</head>
        <body>${around(renderExosomeFaq({ nonce: 'abc' }))}</body></html>`,
    }),
    '/hash': ({ query }) => ({
      headers: { 'content-security-policy': hashPolicy(styleHash) },
      body: hashPage(query.visit),
    }),
    '/other-hash': ({ query }) => ({
      headers: {
        'content-security-policy': hashPolicy(
          styleHash.replace(/.=*$/, (end) => (end[0] === 'A' ? 'B' : 'A') + end.slice(1)),
        ),
      },
      body: hashPage(query.visit),
    }),
    '/react-bare': reactPage(false, { children: '' }),
    '/react-with-text': reactPage(true, {}),
  });
});
after(() => site?.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    /** Goes to a page whose script waits for `script.release(visit)`; resolves when the page has been painted. */
    const open = async (path, hash = '') => {
      const visit = String(++visits);
      await page.goto(site.url(`${path}?visit=${visit}${hash}`), { wait: 'domcontentloaded' });
      await script.asked(visit);
      await remember(page);
      return visit;
    };

    describe('the script changes nothing that is seen', () => {
      for (const [width, height] of SIZES)
        for (const [options, expected] of [
          ['plain', CLOSED],
          ['full', 'open closed'],
          ['open', OPEN],
          ['own', 'closed closed closed open closed'],
        ])
          test(`of ${options}, at ${width} px`, async () => {
            await page.viewport({ width, height });
            const visit = await open(`/${options}`);
            const first = await picture(page);
            const pixels = await page.screenshot();
            assert.equal(await page.states(), expected);
            assert.equal(await page.evaluate(() => Boolean(customElements.get('exosome-faq'))), false);
            await script.release(visit);
            await upgraded(page);
            assert.deepEqual(await picture(page), first);
            assert.ok(samePixels(page, pixels, await page.screenshot()), 'not one pixel is another');
            assert.ok(await keptItsNodes(page));
            assert.equal(await page.states(), expected);
            assert.deepEqual(await page.evaluate('shifts'), []);
            await page.click(toggleAll);
            await becomes(async () => new Set((await page.states()).split(' ')).size, 1);
            await quiet(page);
          });
    });

    test('what the element shows by itself is what the server sends', async () => {
      const visit = await open('/full');
      await script.release(visit);
      await upgraded(page);
      const same = await page.evaluate(async () => {
        const [sent] = document.querySelectorAll('exosome-faq');
        const made = sent.cloneNode();
        sent.after(made);
        await made.updateComplete;
        const [one, other] = [sent, made].map(({ shadowRoot }) => shadowRoot.innerHTML);
        return one === other || [one, other];
      });
      assert.equal(same, true);
    });

    test('the text is in the page too, for readers that know no shadow root', async () => {
      await open('/plain');
      const text = await page.evaluate(() => document.querySelector('exosome-faq').textContent);
      for (const { question: asked } of contentFor('en').questions) assert.ok(text.includes(asked), asked);
      assert.equal(await page.evaluate(() => document.querySelector('details').checkVisibility()), false);
    });

    test('a link to an answer that comes before the script opens it', async () => {
      const visit = await open('/long', `#exosome-faq-${TREAT}`);
      await script.release(visit);
      await ledTo(page, TREAT);
      await quiet(page);
    });

    test('a page in another language than the server knew gets its own, once', async () => {
      const visit = await open('/spanish-page');
      await script.release(visit);
      const { title } = contentFor('es');
      await becomes(() => page.inWidget((root) => root.querySelector('h2').innerText), title);
      assert.deepEqual([await count(page, 'section'), await count(page, 'h2'), await count(page, 'h3')], [1, 1, 3]);
      assert.equal(await page.states(), CLOSED);
      await page.click(question(STEM));
      await becomes(() => page.states(), 'closed open closed');
      await quiet(page);
    });

    test('settings that changed before the script came are shown, and what stays keeps its nodes', async () => {
      const visit = await open('/other-settings');
      await script.release(visit);
      await becomes(() => page.states(), 'open closed');
      assert.deepEqual([await count(page, 'h2'), await count(page, 'h4'), await count(page, 'h5')], [0, 1, 2]);
      const kept = await page.inWidget((root, id) => window.before.includes(root.getElementById(`a-${id}`)), STEM);
      assert.ok(kept);
      await quiet(page);
    });

    test('no value breaks out of the markup', async () => {
      const visit = await open('/hostile');
      await script.release(visit);
      await upgraded(page);
      assert.equal(await page.states(), CLOSED);
      const { lang, id, scripts, footer } = await page.evaluate(() => {
        const faq = document.querySelector('exosome-faq');
        const { textContent } = faq.shadowRoot.querySelector('footer').lastChild;
        return {
          lang: faq.lang,
          id: faq.id,
          scripts: document.body.querySelectorAll('script, img').length,
          footer: textContent,
        };
      });
      assert.deepEqual(
        [lang, id, scripts],
        ['"><script>heard.push("lang")</script>', '"><img src="x" onerror="heard.push(\'id\')">', 0],
      );
      assert.ok(footer.includes('</p></template></style><script>heard.push("reviewer")</script>{date}$&'), footer);
      assert.deepEqual(await page.evaluate('heard'), []);
    });

    test('a policy that knows styles by their nonce only is kept, before the script and after it', async () => {
      const visit = await open('/strict');
      const first = await picture(page);
      const display = () => page.inWidget((root) => getComputedStyle(root.querySelector('[part=question]')).display);
      assert.equal(await display(), 'flex');
      await script.release(visit);
      await upgraded(page);
      assert.equal(await display(), 'flex');
      assert.deepEqual(await picture(page), first);
      await quiet(page);
    });

    test('a policy that knows styles by the published hash only is kept; another hash lets none in', async () => {
      const display = () => page.inWidget((root) => getComputedStyle(root.querySelector('[part=question]')).display);
      const visit = await open('/hash');
      assert.equal(await display(), 'flex');
      await script.release(visit);
      await upgraded(page);
      assert.equal(await display(), 'flex');
      await quiet(page);

      const other = String(++visits);
      await page.goto(site.url(`/other-hash?visit=${other}`), { wait: 'domcontentloaded' });
      await script.asked(other);
      assert.notEqual(await display(), 'flex');
      // an event for a style in a shadow root comes from the document in some engines, and from nowhere in others
      await script.release(other);
      await upgraded(page);
    });

    test('a page that is printed before the script has come has every answer on paper', async () => {
      await page.goto(site.url('/no-script'));
      // for the answers would be in view by themselves after a while
      await page.inWidget((root) => {
        const [step] = root.querySelector('section').getAnimations();
        step.pause();
      });
      const { text } = await page.print();
      const dense = text.normalize('NFKC').replace(/\s+/g, '');
      for (const words of [
        'tiny bubbles that cells release',
        'the conductor of an orchestra',
        'should avoid exosome products',
      ])
        assert.ok(dense.includes(words.replace(/\s+/g, '')), words);
      assert.ok(!dense.includes('Showallanswers'));
    });

    test('where the script does not come, all answers are in view four seconds later, and stay so if it comes then', async () => {
      const visit = await open('/plain');
      const opened = await page.inWidget(async (root) => {
        const panels = [...root.querySelectorAll('[hidden=until-found]')];
        const [step] = root.querySelector('section').getAnimations();
        step.currentTime = 0;
        step.play();
        await step.ready;
        const first = panels.map(({ offsetHeight }) => offsetHeight);
        const began = step.startTime;
        while (!panels.every(({ offsetHeight }) => offsetHeight > 20)) {
          await new Promise(requestAnimationFrame);
          if (document.timeline.currentTime - began > 20000) break;
        }
        const controls = [...root.querySelectorAll('[part=toolbar], [part=icon]')];
        return {
          first,
          after: Math.floor((document.timeline.currentTime - began) / 1000),
          readable: panels.every((panel) => panel.firstElementChild.checkVisibility({ visibilityProperty: true })),
          deadControls: controls.filter((control) => control.checkVisibility({ visibilityProperty: true })).length,
        };
      });
      assert.deepEqual(opened.first, [0, 0, 0]);
      assert.ok(opened.after >= 4 && opened.after < 20, `after ${opened.after} s`);
      assert.equal(opened.readable, true);
      assert.equal(opened.deadControls, 0);
      const { boxes } = await picture(page);
      await script.release(visit);
      await upgraded(page);
      assert.equal(await page.states(), OPEN);
      assert.equal(await page.toggleAllLabel(), contentFor('en').labels.hideAll);
      // the other label may be as wide as it likes
      const places = (list) => list.filter((box) => !/^(button|span)/.test(box));
      assert.deepEqual(places((await picture(page)).boxes), places(boxes));
      await page.click(question(WHAT));
      await becomes(() => page.states(), 'closed open open');
      await quiet(page);
    });

    describe('React takes the page over without a warning', () => {
      for (const [kind, order] of [
        ['bare', 'first'],
        ['bare', 'last'],
        ['with-text', 'first'],
        ['with-text', 'last'],
      ])
        test(`${kind}, our script ${order}`, async () => {
          const visit = await open(`/react-${kind}`);
          const first = await picture(page);
          const hydrate = async () => {
            await react.release(visit);
            await page.waitFor(() => window.hydrated === true);
          };
          const upgrade = async () => {
            await script.release(visit);
            await upgraded(page);
          };
          for (const step of order === 'first' ? [upgrade, hydrate] : [hydrate, upgrade]) await step();
          assert.deepEqual(await picture(page), first);
          assert.ok(await keptItsNodes(page));
          assert.equal(await page.states(), 'closed open closed');
          await page.click(inPage('#spanish'));
          await becomes(() => page.inWidget((root) => root.querySelector('h2').innerText), contentFor('es').title);
          const { console: said, errors } = await page.log();
          const warnings = said.filter(({ text }) => !text.includes('React DevTools'));
          assert.deepEqual([warnings, errors], [[], []]);
        });
    });
  });

  describe(`${name}, with a reader who is faster than the script`, () => {
    let engine;
    let page;
    const skip = name === 'chromium' && without('Xvfb', 'xdotool');
    before(async () => {
      if (skip) return;
      engine = await openEngine(name, { headed: name === 'chromium' });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    test('what find in page has opened stays open', { skip }, async () => {
      const visit = String(++visits);
      await page.goto(site.url(`/plain?visit=${visit}`), { wait: 'domcontentloaded' });
      await script.asked(visit);
      await remember(page);
      assert.ok(await page.find('conductor of an orchestra'));
      await becomes(() => page.inWidget((root, id) => root.getElementById(`a-${id}`).offsetHeight > 20, STEM), true);
      await script.release(visit);
      await upgraded(page);
      assert.equal(await page.states(), 'closed open closed');
      assert.ok(await keptItsNodes(page));
      await page.click(question(STEM));
      await becomes(() => page.states(), CLOSED);
      await quiet(page);
    });
  });

  describe(`${name}, without JavaScript`, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { javascript: false });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    test('all answers are in view at once, and no button that does nothing', async () => {
      await page.goto(site.url('/no-script'));
      const seen = await page.inWidget((root) => {
        const visible = (element) => element.checkVisibility({ visibilityProperty: true });
        return {
          answers: [...root.querySelectorAll('[part=answer]')]
            .filter(visible)
            .map((answer) => answer.innerText.length > 200),
          controls: [...root.querySelectorAll('[part=toolbar], [part=icon]')].filter(visible).length,
          waits: root.querySelector('section').getAnimations().length,
        };
      });
      assert.deepEqual(seen, { answers: [true, true, true], controls: 0, waits: 0 });
    });

    test("the page's own questions are in view too, and of the ways to share those that are links", async () => {
      await page.goto(site.url('/no-script-to-share'));
      const seen = await page.inWidget((root) => {
        const visible = (element) => element.checkVisibility({ visibilityProperty: true });
        return {
          answers: [...root.querySelectorAll('[part=answer]')].filter(visible).length,
          own: visible(root.host.querySelector('#parking p')),
          ways: [...root.querySelectorAll('[part=action]')].filter(visible).map(({ id }) => id.split('-')[0]),
        };
      });
      assert.deepEqual(seen, { answers: 5, own: true, ways: Array(5).fill('email') });
    });
  });
}
