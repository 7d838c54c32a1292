import assert from 'node:assert/strict';
import { launch } from 'puppeteer-core';
import { adopt, until } from '../../support/children.mjs';
import { findEngines } from '../../support/find-engines.mjs';
import { inFirefox, launchOptions } from '../../support/puppeteer.mjs';
import { html } from '../fixtures.mjs';

export const title = 'A thousand that come and go';

const MANY = 1000;

/** Runs before our script: keeps the account of who listens on the window and the document. */
const account = () => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const held = new Map([
    [window, []],
    [document, []],
  ]);
  const find = (list, [type, listener, options]) => {
    const capture = Boolean(options?.capture ?? options);
    const i = list.findIndex((one) => one.type === type && one.listener === listener && one.capture === capture);
    return { type, listener, capture, i };
  };
  EventTarget.prototype.addEventListener = function (...args) {
    const list = held.get(this ?? window);
    if (list && args[1]) {
      const { i, ...one } = find(list, args);
      if (i < 0) list.push(one);
    }
    return add.apply(this ?? window, args);
  };
  EventTarget.prototype.removeEventListener = function (...args) {
    const list = held.get(this ?? window);
    if (list) {
      const { i } = find(list, args);
      if (i >= 0) list.splice(i, 1);
    }
    return remove.apply(this ?? window, args);
  };
  window.held = () =>
    [...held].flatMap(([target, list]) =>
      list.map(({ type }) => `${target === window ? 'window' : 'document'} ${type}`),
    );
};

const page = html(`<main></main><script>(${account})();</script><script src="/exosome-faq.min.js"></script>`);

/** In the page: makes them, opens answers in all of them, and keeps no more than weak references. */
const come = async (many) => {
  const main = document.querySelector('main');
  for (let i = 0; i < many; i++) {
    const faq = document.createElement('exosome-faq');
    if (i % 2) faq.id = `faq-${i}`;
    main.append(faq);
  }
  const all = [...main.children];
  await Promise.all(all.map((faq) => faq.updateComplete));
  window.weak = all.map((faq) => new WeakRef(faq));
  for (const faq of all) faq.shadowRoot.querySelector('[part="question"]').click();
  all.at(-1).shadowRoot.querySelector('[part="question"]').focus();
  return all.filter(({ shadowRoot: root }) => {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const ends = (name) =>
      [...root.querySelectorAll(`[${name}]`)].map((element) => root.getElementById(element.getAttribute(name)));
    return (
      ids.length > 6 &&
      new Set(ids).size === ids.length &&
      [...ends('aria-controls'), ...ends('aria-labelledby')].every((element) => element?.getRootNode() === root) &&
      ends('aria-controls')[0].getAttribute('hidden') === null
    );
  }).length;
};
const go = () => {
  document.querySelector('main').replaceChildren();
};
/** Puts an element into each of a hundred frames, and takes the frames away as they are. */
const frames = async () => {
  const main = document.querySelector('main');
  window.weak = [];
  for (let i = 0; i < 100; i++) {
    const frame = document.createElement('iframe');
    main.append(frame);
    const faq = document.createElement('exosome-faq');
    frame.contentDocument.body.append(faq);
    await faq.updateComplete;
    if (!faq.shadowRoot.querySelector('[part="safety"]')) throw new Error('nothing is shown in a frame');
    window.weak.push(new WeakRef(frame.contentDocument));
    frame.remove();
  }
  return window.weak.length;
};
const alive = () => window.weak.filter((reference) => reference.deref()).length;

/** A page of which the garbage can be collected at will: pages.mjs gives no way to that. */
const collectable = {
  async chromium(url) {
    const browser = adopt(await launch(launchOptions('chromium', { path: findEngines().chromium })));
    const tab = await browser.newPage();
    await tab.goto(url);
    const cdp = await tab.createCDPSession();
    return {
      evaluate: (...args) => tab.evaluate(...args),
      collect: () => cdp.send('HeapProfiler.collectGarbage'),
      close: () => browser.close(),
    };
  },
  async firefox(url) {
    const browser = adopt(await launch(launchOptions('firefox', { path: findEngines().firefox })));
    const tab = await browser.newPage();
    await tab.goto(url);
    return {
      evaluate: (...args) => tab.evaluate(...args),
      // what about:memory does for "GC" and "CC", in every process
      collect: () =>
        inFirefox(
          tab,
          `Services.obs.notifyObservers(null, 'child-gc-request');
          Services.obs.notifyObservers(null, 'child-cc-request');
          return true;`,
        ),
      close: () => browser.close(),
    };
  },
  // no way in: objects that stay for a while, until the engine collects what is old, too
  async webkit(url, own) {
    await own.goto(url);
    return {
      evaluate: (...args) => own.evaluate(...args),
      collect: () =>
        own.evaluate(() => {
          window.ballast = Array.from({ length: 20 }, () => new Uint8Array(5e6).fill(1));
        }),
      close: () => {},
    };
  },
};

export default [
  {
    name: 'ids are unique in each of 1,000, and when all have gone nobody listens that did not before',
    async run(fixtures) {
      await fixtures.open(page);
      const before = await fixtures.page.evaluate('held()');
      assert.equal(await fixtures.page.evaluate(come, MANY), MANY, 'ids and references are as they should be');
      const during = await fixtures.page.evaluate('held()');
      assert.ok(during.length > before.length, `while they are there: ${during}`);
      assert.ok(during.length < before.length + 10, `all share their listeners: ${during.length}`);
      await fixtures.page.evaluate(go);
      await fixtures.page.waitFor((count) => window.held().length <= count, before.length);
      assert.deepEqual(await fixtures.page.evaluate('held()'), before);
      await fixtures.page.evaluate(
        () => void document.querySelector('main').append(document.createElement('exosome-faq')),
      );
      await fixtures.works();
      await fixtures.says();
    },
  },
  {
    name: '1,000 that have gone are collected as garbage',
    async run(fixtures) {
      const site = await fixtures.serve({ '/': { body: page } });
      const tab = await collectable[fixtures.engine](site.url('/'), fixtures.page);
      try {
        assert.equal(await tab.evaluate(come, MANY), MANY);
        await tab.collect();
        assert.equal(await tab.evaluate(alive), MANY, 'all are there while they are in the page');
        await tab.evaluate(go);
        // an engine may look at its own stack, and keep what it finds there
        const few = fixtures.engine === 'webkit' ? MANY / 100 : 0;
        let left;
        await until(
          async () => {
            await tab.collect();
            left = await tab.evaluate(alive);
            return left <= few;
          },
          { what: 'all to be collected', deadline: 20_000 },
        ).catch((error) => assert.fail(`${left} of ${MANY} are left: ${error.message}`));
      } finally {
        await tab.close();
      }
    },
  },
  {
    name: '100 frames that are removed with an element in each are collected as garbage',
    async run(fixtures) {
      const site = await fixtures.serve({ '/': { body: page } });
      const tab = await collectable[fixtures.engine](site.url('/'), fixtures.page);
      try {
        assert.equal(await tab.evaluate(frames), 100);
        let left;
        await until(
          async () => {
            await tab.collect();
            left = await tab.evaluate(alive);
            // an engine may keep the last
            return left <= 2;
          },
          { what: 'the documents to be collected', deadline: 20_000 },
        ).catch((error) => assert.fail(`${left} of 100 documents are left: ${error.message}`));
      } finally {
        await tab.close();
      }
    },
  },
];
