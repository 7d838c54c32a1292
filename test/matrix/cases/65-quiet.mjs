import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { held } from '../../support/server.mjs';
import { built, html, js } from '../fixtures.mjs';

export const title = 'What it leaves alone';

const link = '<p><a href="#exosome-faq-orthopedic-treatment">My knee</a></p>';
const script = '<script defer src="/exosome-faq.min.js"></script>';

/** Everything in the page but shadow roots is watched from before the script runs; the page is parsed by then. */
const watched = (name, { place, own = script, expected }) => ({
  name,
  async run(fixtures) {
    const { open, page, says } = fixtures;
    await open(
      html(
        `${link}${place}<script>
          window.changes = [];
          new MutationObserver((records) => {
            for (const { type, target, attributeName, addedNodes, removedNodes } of records)
              window.changes.push([type, target.nodeName.toLowerCase(), attributeName ?? [...addedNodes, ...removedNodes].map((node) => node.nodeName.toLowerCase()).join()].join(' '));
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        </script>`,
        { head: own },
      ),
    );
    await fixtures.usesEverything();
    assert.deepEqual(await page.evaluate('window.changes'), expected);
    await says();
  },
});
// the test itself changes the language, there and back
const language = ['attributes exosome-faq lang', 'attributes exosome-faq lang'];

export default [
  watched('no change outside the shadow root while everything is used, the tag', {
    place: '<exosome-faq></exosome-faq>',
    expected: language,
  }),
  watched('no change outside the shadow root while everything is used, the div', {
    place: '<div data-exosome-faq></div>',
    expected: [],
  }),
  watched('one new element and no other change, `?mount`', {
    place: '',
    own: '<script defer src="/exosome-faq.min.js?mount"></script>',
    expected: ['childList body exosome-faq', ...language],
  }),
  {
    name: 'no request after the script itself',
    async run(fixtures) {
      // whatever is asked of anybody, by whichever means, is a violation here
      const site = await fixtures.open({
        headers: {
          'content-security-policy': "default-src 'none'; script-src 'nonce-abc'; form-action 'none'; base-uri 'none'",
        },
        body: html(`${link}<exosome-faq></exosome-faq>`, { head: script.replace('defer', 'defer nonce="abc"') }),
      });
      await fixtures.usesEverything();
      assert.deepEqual(
        site.requests.map(({ method, path }) => `${method} ${path}`),
        ['GET /', 'GET /exosome-faq.min.js'],
      );
      assert.deepEqual(
        await fixtures.page.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
        ),
        ['/exosome-faq.min.js'],
      );
      await fixtures.says();
    },
  },
  {
    name: 'no cookie and no storage, nor a look at them',
    async run(fixtures) {
      const watch = () => {
        window.touched = [];
        const spy = (object, name) => {
          const { get, set } = Object.getOwnPropertyDescriptor(object, name) ?? {};
          if (!get) return;
          Object.defineProperty(object, name, {
            configurable: true,
            get() {
              window.touched.push(name);
              return get.call(this);
            },
            set(value) {
              window.touched.push(`${name} =`);
              set?.call(this, value);
            },
          });
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name', 'opener'])
          spy(window, name);
        spy(Document.prototype, 'cookie');
        spy(Document.prototype, 'referrer');
        for (const name of ['storage', 'serviceWorker', 'clipboard', 'userAgent', 'geolocation'])
          spy(Navigator.prototype, name);
      };
      await fixtures.open(
        html(`${link}<exosome-faq></exosome-faq>`, { head: `<script>(${watch})()</script>${script}` }),
      );
      await fixtures.usesEverything();
      assert.deepEqual(await fixtures.page.evaluate(() => [...window.touched]), []);
      assert.deepEqual(
        await fixtures.page.evaluate(async () => [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ]),
        ['', 0, 0, 0, 0],
      );
      assert.deepEqual(
        await fixtures.page.evaluate(() => [...new Set(window.touched)]),
        ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'],
        'the watch works',
      );
      await fixtures.says();
    },
  },
  {
    name: 'no timer or frame is left, and no timer was made',
    async run(fixtures) {
      const watch = () => {
        window.live = new Set();
        window.ours = [];
        for (const [set, clear] of [
          ['setTimeout', 'clearTimeout'],
          ['setInterval', 'clearInterval'],
          ['requestAnimationFrame', 'cancelAnimationFrame'],
          ['requestIdleCallback', 'cancelIdleCallback'],
        ]) {
          const [begin, end] = [window[set], window[clear]];
          if (!begin) continue;
          window[set] = function (callback, ...rest) {
            const by = new Error('called').stack.includes('exosome-faq.min.js');
            if (by) window.ours.push(set);
            const id = begin.call(
              window,
              (...values) => {
                if (set !== 'setInterval') window.live.delete(key);
                return callback(...values);
              },
              ...rest,
            );
            const key = `${set} ${id}`;
            if (by) window.live.add(key);
            return id;
          };
          window[clear] = function (id) {
            window.live.delete(`${set} ${id}`);
            return end.call(window, id);
          };
        }
      };
      await fixtures.open(
        html(`${link}<exosome-faq></exosome-faq>`, { head: `<script>(${watch})()</script>${script}` }),
      );
      await fixtures.usesEverything();
      await fixtures.page.waitFor('window.live.size === 0');
      const made = new Set(await fixtures.page.evaluate('window.ours'));
      // the match that find in page opens is brought into view two frames later
      made.delete('requestAnimationFrame');
      assert.deepEqual([...made], []);
      await fixtures.says();
    },
  },
  {
    name: 'no new name in the global scope but `exosomeFaq` and those of Lit as published, and nothing of the platform changed',
    async run(fixtures) {
      const look = () => {
        /** Every property of every global object and its prototype, with what it holds. */
        const all = () => {
          const found = new Map();
          const note = (path, object) => {
            for (const key of Reflect.ownKeys(object)) {
              const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
              found.set(`${path}.${String(key)}`, typeof value === 'object' ? 'an object' : (value ?? [get, set]));
            }
          };
          for (const key of Reflect.ownKeys(window)) {
            // what drives the browser is no part of the page
            if (/^__rig|automationSession/.test(String(key))) continue;
            const { value, get, set } = Object.getOwnPropertyDescriptor(window, key);
            if (typeof value !== 'function') {
              found.set(String(key), typeof value === 'object' || get ? [get, set] : 'a value');
              continue;
            }
            found.set(String(key), value);
            note(String(key), value);
            if (value.prototype) note(`${String(key)}.prototype`, value.prototype);
          }
          for (const name of [
            'document',
            'navigator',
            'history',
            'location',
            'customElements',
            'console',
            'Math',
            'JSON',
            'Reflect',
          ])
            note(name, window[name]);
          return found;
        };
        const before = all();
        const same = (a, b) =>
          Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && a[0] === b[0] && a[1] === b[1]);
        return () => {
          const after = all();
          return [
            ...[...after]
              .filter(([name, value]) => !before.has(name) || !same(value, before.get(name)))
              .map(([name]) => name),
            ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `no ${name}`),
          ];
        };
      };
      await fixtures.open(
        html(`${link}<exosome-faq></exosome-faq>`, {
          head: `<script>window.difference = undefined; window.difference = (${look})();</script>${script}`,
        }),
      );
      await fixtures.usesEverything();
      const names = await fixtures.page.evaluate('window.difference()');
      // Symbol.metadata is a polyfill, and not there where the engine has its own
      const fromLit = ['litPropertyMetadata', 'reactiveElementVersions', 'Symbol.metadata'];
      assert.deepEqual(
        names.filter((name) => name !== 'difference' && !name.startsWith('difference.') && !fromLit.includes(name)),
        ['exosomeFaq'],
      );
      assert.deepEqual(
        await fixtures.page.evaluate(() => {
          Node.prototype.ours = 1;
          document.theirs = 1;
          return window.difference().filter((name) => /ours|theirs/.test(name));
        }),
        ['Node.prototype.ours', 'document.theirs'],
        'a change would be seen',
      );
      await fixtures.says();
    },
  },
  {
    name: "the page's own focus, selection, scroll and title stay while it loads",
    async run({ open, page, works, says }) {
      const late = held(js(built('exosome-faq.min.js')));
      await open(
        html(
          `<input value="typed"><p>${'Words. '.repeat(40)}</p><div style="height: 2000px"></div><exosome-faq></exosome-faq><div style="height: 2000px"></div>
          <script async src="/late.js"></script>`,
        ),
        { '/late.js': late.route },
        { wait: 'dom' },
      );
      const state = () =>
        page.evaluate(() => [
          document.activeElement.localName,
          String(getSelection()),
          scrollY,
          document.title,
          location.href,
          history.length,
        ]);
      await page.evaluate(() => {
        document.querySelector('input').focus({ preventScroll: true });
        getSelection().selectAllChildren(document.querySelector('p'));
        scrollTo({ top: 300, behavior: 'instant' });
      });
      const before = await state();
      await late.release();
      await becomes(() => page.widgetCount(), 1);
      assert.deepEqual(await state(), before);
      await works();
      await says();
    },
  },
];
