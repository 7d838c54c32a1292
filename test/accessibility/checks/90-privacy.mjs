import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { question, toggleAll } from '../../support/widget-driver.mjs';

export const title = 'Privacy';

/** Runs before the script: notes every use of what could keep or tell anything. */
const watch = () => {
  const seen = (window.observed = {});
  const note = (what, detail) => (seen[what] ??= []).push(String(detail ?? '').slice(0, 80));
  const spyOnCall = (object, name, what) => {
    const original = object?.[name];
    if (typeof original !== 'function') return;
    object[name] = new Proxy(original, {
      apply(target, self, args) {
        note(what, args[0]);
        return Reflect.apply(target, self, args);
      },
      construct(target, args, as) {
        note(what, args[0]);
        return Reflect.construct(target, args, as);
      },
    });
  };
  const spyOnProperty = (object, name, what) => {
    const { get, set } = Object.getOwnPropertyDescriptor(object ?? {}, name) ?? {};
    if (!get) return;
    Object.defineProperty(object, name, {
      configurable: true,
      get() {
        note(what, `${name} read`);
        return get.call(this);
      },
      set(value) {
        note(what, `${name} written`);
        set?.call(this, value);
      },
    });
  };
  for (const name of [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'RTCPeerConnection',
    'WebTransport',
    'Image',
    'Audio',
    'Worker',
    'SharedWorker',
  ])
    spyOnCall(window, name, 'requests');
  spyOnCall(Navigator.prototype, 'sendBeacon', 'beacons');
  spyOnCall(window, 'FontFace', 'fonts');
  spyOnCall(window, 'BroadcastChannel', 'messages');
  spyOnCall(window, 'postMessage', 'messages');
  spyOnProperty(Document.prototype, 'cookie', 'cookies');
  spyOnProperty(window, 'cookieStore', 'cookies');
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) spyOnProperty(window, name, 'storage');
  for (const name of ['storage', 'serviceWorker']) spyOnProperty(Navigator.prototype, name, 'storage');
  for (const name of ['pushState', 'replaceState']) spyOnCall(History.prototype, name, 'address');
  for (const name of [
    'userAgent',
    'userAgentData',
    'language',
    'languages',
    'platform',
    'plugins',
    'hardwareConcurrency',
    'deviceMemory',
    'geolocation',
    'clipboard',
  ])
    spyOnProperty(Navigator.prototype, name, 'fingerprints');
  spyOnProperty(Document.prototype, 'referrer', 'fingerprints');
  spyOnCall(HTMLCanvasElement.prototype, 'getContext', 'fingerprints');
};

const KINDS = ['requests', 'beacons', 'cookies', 'storage', 'fonts', 'messages', 'address', 'fingerprints'];

/** Everything that there is to use. */
async function useAll({ page, tabIn, set }) {
  await page.click(question(0));
  await page.click(toggleAll);
  await page.click(toggleAll);
  await tabIn();
  for (let stop = 0; stop < 3; stop++) await page.press('Tab');
  await page.press('Enter');
  await page.evaluate(() => (location.hash = '#exosome-faq-what-are-exosomes'));
  await becomes(() => page.focused(), 'q-what-are-exosomes');
  await page.inWidget((root) => {
    root.host.hideAll();
    root.host.show('orthopedic-treatment');
  });
  await set({ lang: 'es', 'heading-level': '3', 'reviewed-by': 'A clinic', 'reviewed-on': '2024-03-05' });
  await set({ lang: 'en' });
}

export default [
  {
    name: 'no request, beacon, cookie, storage, font or third party while everything is used',
    criteria: [],
    async run(fixtures) {
      const { open, page, site, proof, engine } = fixtures;
      const from = site.requests.length;
      await open('<exosome-faq></exosome-faq>', { head: `<script>(${watch})()</script>` });
      await useAll(fixtures);
      const observed = await page.evaluate((kinds) => {
        const { cookie } = document;
        const after = window.observed;
        return {
          ...Object.fromEntries(
            kinds.map((kind) => [kind, (after[kind] ?? []).filter((what) => what !== 'cookie read' || cookie)]),
          ),
          loaded: performance
            .getEntriesByType('resource')
            .map(
              ({ name, initiatorType }) =>
                `${initiatorType} ${new URL(name).host === location.host ? new URL(name).pathname : name}`,
            ),
          'fonts loaded': document.fonts.size,
          'third parties': performance
            .getEntriesByType('resource')
            .map(({ name }) => new URL(name).host)
            .filter((host) => host !== location.host),
          'links that leave the page': [
            ...new Set(
              [...document.querySelector('exosome-faq').shadowRoot.querySelectorAll('a')].map(
                ({ rel, target, referrerPolicy, host }) => `${host} ${target} ${rel}${referrerPolicy}`,
              ),
            ),
          ],
        };
      }, KINDS);
      const asked = site.requests
        .slice(from)
        .map(({ method, path }) => `${method} ${path.replace(/^\/page-\d+$/, 'the page')}`);
      const report = { 'requests that the server saw': asked, ...observed };
      assert.deepEqual(asked, ['GET the page', 'GET /exosome-faq.min.js']);
      assert.deepEqual(observed.loaded, ['script /exosome-faq.min.js']);
      for (const kind of KINDS) assert.deepEqual(observed[kind], [], kind);
      assert.equal(observed['fonts loaded'], 0);
      assert.deepEqual(observed['third parties'], []);
      for (const link of observed['links that leave the page']) assert.match(link, /\bnoreferrer\b/);
      proof.privacy[engine] = Object.fromEntries(Object.entries(report).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    },
  },
  {
    name: 'the watch for all that would have seen it',
    criteria: [],
    async run({ open, page }) {
      await open('<exosome-faq></exosome-faq>', { head: `<script>(${watch})()</script>` });
      await page.evaluate(() => {
        fetch('/picture.png').catch(() => {});
        navigator.sendBeacon('/beacon', '1');
        document.cookie = 'a=1; max-age=1';
        void localStorage.length;
        void new FontFace('a', 'url(/a.woff2)');
        postMessage('a', '*');
        history.replaceState(null, '', location.href);
        void navigator.userAgent;
      });
      const found = await page.evaluate(() => Object.keys(window.observed));
      assert.deepEqual(found.toSorted(), KINDS.toSorted());
    },
  },
];
