// Links to an answer where something else than the browser changes the address, or scrolls: routers, scripts that swap a page's content,
// themes that scroll smoothly, headers, late pictures, Reload and Back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { CLOSED, TREAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { held, serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, quiet, shown } from './helpers.mjs';

const script = (path) => ({ type: 'text/javascript', body: readFileSync(new URL(`../../${path}`, import.meta.url)) });
const FAQ = '<exosome-faq></exosome-faq>';
const FRAGMENT = `#exosome-faq-${TREAT}`;
const LINK = `<a id="go" href="${FRAGMENT}">Can they treat my knee?</a>`;
const article = `${LINK}${ROOM}${FAQ}${ROOM}`;

/** A router of a few lines: `act` has the link's address, and `page` to be filled. It says so when it has done everything. */
const router = (act) => `<script>
  const frames = (count) => new Promise((done) => {
    const next = () => (count-- ? requestAnimationFrame(next) : done());
    next();
  });
  window.done = 0;
  addEventListener('click', async (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    const page = document.querySelector('main');
    const fill = () => { page.innerHTML = ${JSON.stringify(`<p>The other page.</p>${ROOM}${FAQ}${ROOM}`)}; };
    const { href } = link;
    ${act}
    window.done++;
  });
</script>`;

const ROUTERS = {
  'at once': 'history.pushState(null, "", href);',
  'a task later': 'await new Promise((done) => setTimeout(done)); history.pushState({ mine: 1 }, "", href);',
  'some frames later, and scrolls to the top then':
    'await frames(5); history.pushState({}, "", href); await frames(3); scrollTo(0, 0);',
  'and scrolls to the top after a transition':
    // of 300 ms, however many frames the machine draws in it
    'history.pushState({}, "", href); await new Promise((done) => setTimeout(done, 300)); scrollTo(0, 0);',
  'and does nothing for the address that it has': 'if (href !== location.href) history.pushState(null, "", href);',
  'by replaceState': 'await frames(1); history.replaceState({ mine: 2 }, "", href);',
};
const SWAPS = {
  'before the address changes': 'fill(); await frames(4); history.pushState({}, "", href); scrollTo(0, 0);',
  'after the address has changed':
    'history.pushState({}, "", href); await frames(10); fill(); await frames(2); scrollTo(0, 0);',
  'in the same breath': 'history.pushState({}, "", href); fill();',
};
const path = (kind, name) => `/${kind}-${name.replace(/\W+/g, '-')}`;

const vueApp = `
  const other = { template: '<p id="other">Other</p>' };
  const home = { template: ${JSON.stringify(`<div><router-link id="go" to="${FRAGMENT}">Knee?</router-link>${ROOM}${FAQ}${ROOM}</div>`)} };
  const router = VueRouter.createRouter({
    history: VueRouter.createWebHistory(),
    scrollBehavior: (to, from, saved) => saved ?? { top: 0 },
    routes: [{ path: '/vue', component: home }, { path: '/vue/other', component: other }],
  });
  const app = Vue.createApp({ template: '<nav><router-link id="away" to="/vue/other">Away</router-link> <router-link id="come" to="/vue${FRAGMENT}">Come</router-link></nav><router-view></router-view>' });
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'exosome-faq';
  app.use(router).mount('#app');`;

const turboPage = (body) =>
  html(body, `<script src="/turbo.js" data-turbo-track="reload"></script>${SCRIPT.replace('async', 'defer')}`);

const SMOOTH_THEME = `<script>
  for (const link of document.querySelectorAll('a[href^="#"]')) link.addEventListener('click', (event) => {
    event.preventDefault();
    const target = document.querySelector(link.hash);
    scrollTo({ top: target.getBoundingClientRect().top + scrollY, behavior: 'smooth' });
  });
</script>`;

const HEADERS = {
  fixed: 'position: fixed; inset-block-start: 0; inset-inline: 0',
  sticky: 'position: sticky; top: 0',
  'sticky in a page that scrolls smoothly': 'position: sticky; top: 0; } html { scroll-behavior: smooth',
};
const headed = (css) =>
  html(
    `<header>${LINK}</header>${ROOM}${FAQ}${ROOM}`,
    `<style>body { margin: 0 } header { ${css} } header { z-index: 2; height: 70px; background: #fff }</style>${SCRIPT}`,
  );

const picture = held({
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="700"><rect width="600" height="700" fill="teal"/></svg>',
});
const noStore = { 'cache-control': 'no-store' };
const lateScript = held({ ...script('dist/exosome-faq.min.js'), headers: noStore });
const reading = (tag) =>
  html(
    `<h1>A clinic</h1>${ROOM}${FAQ}${ROOM}<p id="end">Here she reads.</p>${ROOM}<p><a id="away" href="/other">Away</a></p>${tag}`,
  );
const late = `<script>
  const script = document.createElement('script');
  script.src = '/late/exosome-faq.min.js' + location.search;
  document.head.append(script);
</script>`;

let visits = 0;
let site;
before(async () => {
  const pages = {};
  for (const [name, act] of Object.entries(ROUTERS))
    pages[path('router', name)] = { body: html(`${router(act)}<main>${article}</main>`, SCRIPT) };
  for (const [name, act] of Object.entries(SWAPS)) {
    const link = `<a id="go" href="/swapped${FRAGMENT}">To the other page</a>`;
    pages[path('swap', name)] = { body: html(`${router(act)}<main>${link}${ROOM}</main>`, SCRIPT) };
    pages[path('swap-both', name)] = { body: html(`${router(act)}<main>${link}${ROOM}${FAQ}${ROOM}</main>`, SCRIPT) };
  }
  for (const [name, css] of Object.entries(HEADERS)) pages[path('header', name)] = { body: headed(css) };
  site = await serve({
    ...pages,
    '/other': { body: html('<p>Another page</p>') },
    '/vue.js': script('node_modules/vue/dist/vue.global.prod.js'),
    '/router.js': script('node_modules/vue-router/dist/vue-router.global.prod.js'),
    '/turbo.js': script('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'),
    '/vue': {
      body: html(
        `<div id="app"></div><script src="/vue.js"></script><script src="/router.js"></script><script>${vueApp}</script>`,
        SCRIPT,
      ),
    },
    '/turbo': { body: turboPage(`<a id="go" href="/turbo/faq${FRAGMENT}">Knee?</a>${ROOM}`) },
    '/turbo/both': { body: turboPage(`<a id="go" href="/turbo/faq${FRAGMENT}">Knee?</a>${ROOM}${FAQ}${ROOM}`) },
    '/turbo/faq': { body: turboPage(`<a id="away" href="/turbo">Away</a>${article}`) },
    '/theme': { body: html(`${article}${SMOOTH_THEME}`, SCRIPT) },
    '/prevented': {
      body: html(
        `<a id="go" href="/other${FRAGMENT}">Another page's answer</a>${ROOM}${FAQ}${ROOM}
        <script>document.querySelector('#go').addEventListener('click', (event) => { event.preventDefault(); window.asked = true; });</script>`,
        SCRIPT,
      ),
    },
    '/saves': {
      body: html(
        `${article}<script>addEventListener('scroll', () => history.replaceState({ y: scrollY }, ''));</script>`,
        SCRIPT,
      ),
    },
    '/copies': {
      body: html(`${LINK}${ROOM}<div style="display: none">${FAQ}</div>${ROOM}<div>${FAQ}</div>${ROOM}`, SCRIPT),
    },
    '/late.svg': picture.route,
    '/picture': {
      body: html(
        `<h1>A clinic</h1><p>Words.</p><img alt="Clinic"><script>document.images[0].src = '/late.svg' + location.search</script><p style="height: 900px">Words.</p>${FAQ}${ROOM}`,
        SCRIPT,
      ),
    },
    '/late/exosome-faq.min.js': lateScript.route,
    '/reading': { body: reading(SCRIPT), headers: noStore },
    '/reading-late': { body: reading(late), headers: noStore },
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
    beforeEach(() => page.goto(site.url('/other')));

    const go = (id = 'go') => page.click(inPage(`#${id}`));
    /** Nothing has moved for two thirds of a second, however late somebody scrolls. */
    const atRest = () => page.atRest(40);
    /** Open, and in the window under nothing, when everything is at rest. */
    const ends = async ({ at = 0, margin } = {}) => {
      await becomes(() => page.states(at), CLOSED.replace(/closed$/, 'open'));
      await atRest();
      await becomes(() => page.look('leads', at, TREAT, margin), { atTop: true, inWindow: true, uncovered: true });
    };
    /** The same, below a header of 70 px: close to it, or in the middle of the window where the engine takes that back, as Firefox may. */
    const endsBelowHeader = async () => {
      await becomes(() => page.states(), CLOSED.replace(/closed$/, 'open'));
      await atRest();
      const { top, uncovered } = await page.evaluate((id) => {
        const { shadowRoot } = document.querySelector('exosome-faq');
        const button = shadowRoot.getElementById(`q-${id}`);
        const box = button.getBoundingClientRect();
        return {
          top: box.top,
          uncovered: button.contains(shadowRoot.elementFromPoint(box.left + box.width / 2, box.top + 2)),
        };
      }, TREAT);
      assert.ok(uncovered && top >= 70 && top < (name === 'firefox' ? 300 : 90), `at ${top}`);
    };

    describe('a router that changes the address', () => {
      for (const how of Object.keys(ROUTERS))
        test(`${how}: the link leads to the answer, and does so a second time`, async () => {
          await page.goto(site.url(path('router', how)));
          await shown(page);
          for (const times of [1, 2]) {
            await go();
            await page.waitFor((count) => window.done === count, times);
            await ends();
            assert.deepEqual(await page.evaluate('heard'), Array(times).fill(`${TREAT} opened link`));
            if (times === 1) {
              await page.click(question(TREAT));
              await becomes(() => page.states(), CLOSED);
              await page.evaluate(() => (heard.length = 1));
            }
          }
          await quiet(page);
        });
    });

    describe('a script that swaps the content', () => {
      for (const [kind, where] of [
        ['swap', 'a page without questions'],
        ['swap-both', 'a page with the same questions'],
      ])
        for (const how of Object.keys(SWAPS))
          test(`${how}, from ${where}: the link leads to the answer`, async () => {
            await page.goto(site.url(path(kind, how)));
            if (kind === 'swap-both') await shown(page);
            await go();
            await page.waitFor(() => Boolean(window.done));
            await ends();
            await quiet(page);
          });
    });

    describe('Vue Router', () => {
      test('leads to the answer on its page, a second time, and from another page', async () => {
        await page.goto(site.url('/vue'));
        await shown(page);
        await go();
        await ends();
        await page.click(question(TREAT));
        await becomes(() => page.states(), CLOSED);
        await go();
        await ends();
        await go('away');
        await page.waitFor(() => Boolean(document.querySelector('#other')));
        await go('come');
        await ends();
        await quiet(page);
      });
    });

    describe('Turbo', () => {
      for (const from of ['/turbo', '/turbo/both'])
        test(`leads to the answer from ${from}, on the same page, and again after another page`, async () => {
          await page.goto(site.url(from));
          if (from !== '/turbo') await shown(page);
          await go();
          await page.waitFor(() => location.pathname === '/turbo/faq' && Boolean(document.querySelector('#away')));
          await ends();
          await go('away');
          await page.waitFor(() => location.pathname === '/turbo' && !document.querySelector('exosome-faq'));
          await go();
          await page.waitFor(() => location.pathname === '/turbo/faq' && Boolean(document.querySelector('#away')));
          await ends();
          await page.evaluate(() => scrollTo(0, 0));
          await go();
          await ends();
        });
    });

    describe('a script that takes the click', () => {
      test('and scrolls smoothly to what it does not find: the link leads to the answer', async () => {
        await page.goto(site.url('/theme'));
        await shown(page);
        await go();
        await ends();
      });

      test('on a link to another page opens nothing here', async () => {
        await page.goto(site.url('/prevented'));
        await shown(page);
        await go();
        await page.waitFor(() => window.asked);
        await atRest();
        assert.equal(await page.states(), CLOSED);
        assert.deepEqual(await page.evaluate('heard'), []);
      });

      test('puts the same address anew while the reader scrolls: she stays where she is', async () => {
        await page.goto(site.url('/saves'));
        await shown(page);
        await go();
        await ends();
        await page.evaluate(() => scrollTo(0, 500));
        await atRest();
        assert.equal(await page.evaluate(() => scrollY), 500);
      });
    });

    test('of two copies the one that the page shows answers', async () => {
      for (const load of ['/copies', `/copies${FRAGMENT}`]) {
        await page.goto(site.url('/other'));
        await page.goto(site.url(load));
        if (load === '/copies') {
          await shown(page, 1);
          await go();
        }
        await ends({ at: 1 });
        assert.equal(await page.states(0), CLOSED);
      }
    });

    describe('a header that stays at the top, of which the page says nothing', () => {
      for (const kind of Object.keys(HEADERS))
        test(`${kind}: the question is below it, by a click and on load`, async () => {
          await page.goto(site.url(path('header', kind)));
          await shown(page);
          await go();
          await endsBelowHeader();
          await page.goto(site.url('/other'));
          await page.goto(site.url(`${path('header', kind)}${FRAGMENT}`));
          await endsBelowHeader();
        });
    });

    test('a picture that comes late does not push the question out of its place', async () => {
      const visit = `${++visits}`;
      await page.goto(site.url(`/picture?visit=${visit}${FRAGMENT}`), { wait: 'dom' });
      await picture.asked(visit);
      await ends();
      await picture.release(visit);
      await page.waitFor(() => document.images[0].naturalHeight === 700);
      await ends();
    });

    describe('where the reader has read on', () => {
      const place = () => page.evaluate(() => Math.round(document.querySelector('#end').getBoundingClientRect().top));
      // a browser may keep a whole page for Back, so that nothing is late
      for (const [step, how, file] of [
        ['reload', '', '/reading'],
        ['back', '', '/reading'],
        ['reload', ', the script late,', '/reading-late'],
      ])
        test(`${step}${how} opens the answer and leaves her there`, async () => {
          const visit = `${++visits}`;
          const come = (act) => Promise.all([act(), file === '/reading' || lateScript.release(visit)]);
          await come(() => page.goto(site.url(`${file}?visit=${visit}${FRAGMENT}`)));
          await ends();
          await page.evaluate(() => document.querySelector('#end').scrollIntoView());
          await atRest();
          const start = await place();
          if (step === 'reload') await come(() => page.reload());
          else {
            await page.goto(site.url('/other'));
            await come(() => page.back());
          }
          await becomes(() => page.states(), CLOSED.replace(/closed$/, 'open'));
          await atRest();
          const moved = Math.abs((await place()) - start);
          assert.ok(moved < 3, `she is ${moved} px from where she was`);
        });
    });
  });
}
