// Applications of React and Vue own the page's questions and change them all the time: what is shown is always what they have.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { build } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { ALL } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { SCRIPT, html } from './helpers.mjs';

/** One question more, less, or in other words; another order; another answer; one that is opened or closed. */
function applied(list, { kind, id, at, ids, ...more }) {
  if (kind === 'add') return list.toSpliced(at, 0, { id, ...more });
  if (kind === 'remove') return list.filter((item) => item.id !== id);
  if (kind === 'order') return ids.map((each) => list.find((item) => item.id === each));
  return list.map((item) => (item.id === id ? { ...item, ...more } : item));
}
const FIRST = ['kept', 'one', 'two', 'three'].map((id) => ({
  id,
  words: `Question ${id}?`,
  answer: `Answer ${id}.`,
  open: id === 'two',
}));

/** The application sets `open`, and hears of it: nothing opens that it doesn't know of. `change` and `list` are for the test. */
const SHARED = `const applied = ${applied}; const FIRST = ${JSON.stringify(FIRST)};`;
const REACT = `
  import { createElement, StrictMode, useEffect, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  ${SHARED}
  function Item({ id, words, answer, open, onToggle }) {
    return createElement('details', { id, open, onToggle: (event) => onToggle(event.currentTarget.open) },
      createElement('summary', null, words),
      createElement('p', null, answer),
      createElement('input', { id: 'field-' + id, 'aria-label': 'Note' }));
  }
  function Clinic() {
    const [list, setList] = useState(FIRST);
    const change = (one) => setList((now) => applied(now, one));
    useEffect(() => { Object.assign(window, { change, list }); });
    return createElement('exosome-faq', null, list.map((item) =>
      createElement(Item, { ...item, key: item.id, onToggle: (open) => change({ kind: 'open', id: item.id, open }) })));
  }
  createRoot(document.querySelector('#app')).render(createElement(StrictMode, null, createElement(Clinic)));`;
const VUE = `
  import { createApp, h, shallowRef } from 'vue/dist/vue.runtime.esm-bundler.js';
  ${SHARED}
  const list = shallowRef(FIRST);
  window.change = (one) => { list.value = applied(list.value, one); };
  Object.defineProperty(window, 'list', { get: () => list.value });
  createApp(() => h('exosome-faq', list.value.map(({ id, words, answer, open }) =>
    h('details', { key: id, id, open, onToggle: ({ currentTarget }) => change({ kind: 'open', id, open: currentTarget.open }) },
      [h('summary', words), h('p', answer), h('input', { id: 'field-' + id, 'aria-label': 'Note' })])))).mount('#app');`;

/** The development builds: the others keep their warnings to themselves. */
async function bundle(source) {
  const entry = resolve('application.js');
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'application' } },
  });
  return output[0].code;
}

/** The same numbers on every run, from 0 to below `limit`. Source: mulberry32, public domain */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/**
 * Changes of the list that `read` gives; the first `fixed` of them stay in their places. None opens or closes twice what is in
 * `toggled`: it would be closed by the application before the event of its opening says that it is open.
 */
function* changes(random, { read, toggled, fixed = 0 }) {
  for (let number = 1; ; number++) {
    const list = read();
    const others = list.filter(({ id }) => id !== 'kept');
    const { id } = list[random(list.length)];
    const kind = ['add', 'remove', 'order', 'reword', 'answer', 'open'][random(6)];
    const at = fixed + random(list.length + 1 - fixed);
    const added = `n${number}`;
    const quiet = others.filter((item) => !toggled.has(item.id));
    if (kind === 'add' && list.length < 12) {
      toggled.add(added);
      yield { kind, at, id: added, words: `New ${number}?`, answer: `Of ${number}.`, open: random(2) === 1 };
    } else if (kind === 'remove' && others.length > 2) yield { kind, id: others[random(others.length)].id };
    else if (kind === 'order') {
      const ids = list.map((item) => item.id);
      for (let i = ids.length - 1; i > fixed; i--) {
        const j = fixed + random(i + 1 - fixed);
        [ids[i], ids[j]] = [ids[j], ids[i]];
      }
      yield { kind, ids };
    } else if (kind === 'open' && quiet.length) {
      const other = quiet[random(quiet.length)];
      toggled.add(other.id);
      yield { kind, id: other.id, open: !other.open };
    } else if (kind === 'answer') yield { kind, id, answer: `Another answer ${number}.` };
    else yield { kind: 'reword', id, words: `In other words ${number}?` };
  }
}

let site;
before(async () => {
  const page = (src) => html(`<div id="app"></div><script src="${src}"></script>`, SCRIPT);
  const js = (body) => ({ type: 'text/javascript; charset=utf-8', body });
  site = await serve({
    '/other': { body: html('<p>Another page</p>') },
    '/react': { body: page('/react.js') },
    '/vue': { body: page('/vue.js') },
    '/react.js': js(await bundle(REACT)),
    '/vue.js': js(await bundle(VUE)),
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
    beforeEach(() => page.goto(site.url('/other')));

    /** The questions as the application has them, as they stand in the page, and as they are shown. */
    const read = () =>
      page.inWidget((root) => {
        const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
        const own = (details) => ({
          id: details.id,
          words: text(details.querySelector('summary')),
          answer: text(details.querySelector('p')),
          open: details.open,
        });
        const shown = (button) => {
          const panel = root.getElementById(button.getAttribute('aria-controls'));
          const [answer] = panel.querySelector('slot').assignedElements();
          return {
            id: button.id.slice(2),
            words: text(button),
            answer: text(answer.querySelector('p')),
            open: answer.querySelector('p').checkVisibility({ visibilityProperty: true }),
          };
        };
        const buttons = [...root.querySelectorAll('[part=question]')].slice(3);
        return {
          application: window.list,
          page: [...document.querySelector('exosome-faq').children].map(own),
          shown: buttons.map(shown),
        };
      });
    const states = async () => (await page.states()).split(' ').slice(3).join(' ');
    const agrees = async (list) => {
      await becomes(read, { application: list, page: list, shown: list });
      assert.equal(await states(), list.map(({ open }) => (open ? 'open' : 'closed')).join(' '));
    };
    const complaints = async () => {
      const { console: said, ...others } = await page.log();
      return { ...others, console: said.filter(({ level }) => /warn|error/.test(level)) };
    };
    const NONE = { errors: [], violations: [], console: [] };

    for (const framework of ['react', 'vue']) {
      describe(framework, () => {
        let list;
        beforeEach(async () => {
          list = FIRST;
          await page.goto(site.url(`/${framework}`));
          await becomes(() => page.look('questionIds', 0), [...ALL, ...FIRST.map(({ id }) => id)]);
          await agrees(list);
          await page.click(question('kept'));
          list = applied(list, { kind: 'open', id: 'kept', open: true });
          await page.click(inPage('#field-kept'));
        });
        const typed = () => page.evaluate(() => document.querySelector('#field-kept').value);
        /** Some at once, some at the next frame. */
        const change = (some) =>
          page.evaluate(async (all) => {
            for (const { late, ...one } of all) {
              if (late) await new Promise(requestAnimationFrame);
              window.change(one);
            }
          }, some);

        test('after each of 200 changes, what is shown is what the application has, and what was typed is there', async () => {
          await page.type('At ten');
          const random = randomFrom(framework.length);
          const toggled = new Set();
          const source = changes(random, { read: () => list, toggled });
          for (let batch = 0; batch < 40; batch++) {
            const some = [];
            toggled.clear();
            for (let i = 0; i < 4; i++) {
              const { value } = source.next();
              list = applied(list, value);
              some.push({ ...value, late: random(2) === 1 });
            }
            await change(some);
            await agrees(list);
            // the fifth is made by a reader
            const { id, open } = list[random(list.length)];
            await page.click(question(id));
            list = applied(list, { kind: 'open', id, open: !open });
            await agrees(list);
            assert.equal(await typed(), 'At ten');
          }
          assert.deepEqual(await complaints(), NONE);
        });

        test('a reader goes on typing while all else changes', async () => {
          await page.type('[]');
          await page.press('ArrowLeft');
          const random = randomFrom(framework.length + 1);
          const toggled = new Set();
          const source = changes(random, { read: () => list, toggled, fixed: 1 });
          for (const letter of 'tomorrow at ten') {
            const some = [];
            toggled.clear();
            for (let i = 0; i < 3; i++) {
              const { value } = source.next();
              list = applied(list, value);
              some.push(value);
            }
            await change(some);
            await agrees(list);
            await page.type(letter);
          }
          assert.equal(await typed(), '[tomorrow at ten]');
          assert.deepEqual(await complaints(), NONE);
        });
      });
    }
  });
}
