import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { looksLike } from '../../support/pixels.mjs';
import { question, toggleAll } from '../../support/widget-driver.mjs';
import { fallback, html } from '../fixtures.mjs';

export const title = 'Places on a page';

const script = '<script src="/exosome-faq.min.js"></script>';
const spellings = [
  ['tag', '<exosome-faq></exosome-faq>'],
  ['div', '<div data-exosome-faq></div>'],
];
const inShadow = (mode, inner) => `<main></main>${script}<script>{
  const root = document.querySelector('main').attachShadow({ mode: '${mode}' });
  root.innerHTML = ${JSON.stringify(inner)};
  window.exosomeFaq.mount(root);
}</script>`;
const opens = (page, number) => becomes(async () => (await page.expanded())[number], true);

export default [
  ...spellings.map(([spelling, place]) => ({
    name: `in an open shadow root, the ${spelling}: a click, and a link from the page`,
    async run({ open, page, works, says }) {
      await open(html(`<p><a href="#exosome-faq-orthopedic-treatment">My knee</a></p>${inShadow('open', place)}`));
      await works();
      await page.click(() => document.querySelector('a'));
      await opens(page, 2);
      await says();
    },
  })),
  {
    name: 'in an open shadow root that comes later, with its own language',
    async run({ open, page, works, says }) {
      await open(html(`${script}<main></main>`));
      await page.evaluate(() => {
        const outer = document.querySelector('main');
        outer.lang = 'es';
        const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
        inner.attachShadow({ mode: 'open' }).innerHTML = '<exosome-faq></exosome-faq>';
      });
      await works({ lang: 'es' });
      await page.evaluate(() => (document.querySelector('main').lang = 'en'));
      await becomes(async () => (await page.readWidget()).title.startsWith('What'), true);
      await works();
      await says();
    },
  },
  ...spellings.map(([spelling, place]) => ({
    name: `in a closed shadow root, the ${spelling}: looks and opens as in an open one`,
    async run({ open, page, works, says }) {
      await open(html(inShadow('open', place)));
      await works();
      await open(html(inShadow('open', place)));
      await becomes(() => page.widgetCount(), 1);
      const [x, y] = await page.spot(question(1));
      const picture = async () => {
        await page.twoFrames();
        return page.screenshot();
      };
      await page.mouse.move(790, 590);
      const wanted = await picture();
      await page.mouse.click(x, y);
      await opens(page, 1);
      const wantedOpen = await picture();
      assert.ok(!looksLike(wanted, wantedOpen), 'the pictures differ');
      await open(
        html(
          `<script>addEventListener('exosome-faq-toggle', (event) => (window.toggled = event.open));</script>${inShadow('closed', place)}`,
        ),
      );
      assert.equal(await page.evaluate(() => document.querySelector('main').shadowRoot), null);
      await page.mouse.move(790, 590);
      assert.ok(looksLike(await picture(), wanted), 'the questions are in view');
      await page.mouse.click(x, y);
      await page.waitFor('window.toggled');
      assert.ok(looksLike(await picture(), wantedOpen), 'the answer is in view');
      await says();
    },
  })),
  ...spellings.map(([spelling, place]) => ({
    name: `in a form, the ${spelling}: nothing in it submits, the form's own field still does`,
    async run({ open, page, works, says }) {
      await open(
        html(`<form action="/sent"><input name="name" value="x"><button name="b" value="1">Send</button>${place}</form>${script}<script>
          window.submits = 0;
          window.resets = 0;
          document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); window.submits++; });
        </script>`),
      );
      await works();
      await page.click(question(0));
      await page.press('Enter');
      assert.equal((await page.readWidget()).questions[0].expanded, false, 'Enter closes');
      await page.press('Enter');
      await page.press('Space');
      await page.click(toggleAll);
      await page.press('Enter');
      assert.equal(await page.evaluate('window.submits'), 0);
      assert.deepEqual(await page.evaluate(() => [...new FormData(document.forms[0])]), [['name', 'x']]);
      assert.equal(await page.evaluate(() => document.forms[0].elements.length), 2);
      await page.click(() => document.querySelector('input'));
      await page.press('Enter');
      assert.equal(await page.evaluate('window.submits'), 1, "the form's own field submits");
      await works();
      await says();
    },
  })),
  {
    name: 'in a disabled fieldset: it is no field',
    async run({ open, works, says }) {
      await open(html(`<form><fieldset disabled><exosome-faq></exosome-faq></fieldset></form>${script}`));
      await works();
      await says();
    },
  },
  {
    name: 'in a label: opens by mouse and keyboard, and checks no box',
    async run({ open, page, works, says }) {
      await open(html(`<label>I have read this <input type="checkbox"> <exosome-faq></exosome-faq></label>${script}`));
      await works();
      await page.click(question(2));
      await page.press('Enter');
      await page.press('Space');
      assert.equal((await page.readWidget()).questions[2].expanded, true, 'opened, closed, opened');
      assert.equal(await page.evaluate(() => document.querySelector('input').checked), false);
      await says();
    },
  },
  {
    name: 'in a closed `<details>` that is opened later',
    async run({ open, page, works, says }) {
      await open(html(`<details><summary id="more">More</summary><exosome-faq></exosome-faq></details>${script}`));
      assert.equal((await page.readWidget()).safety, '', 'not in view yet');
      await page.click(() => document.querySelector('#more'));
      await works();
      await says();
    },
  },
  {
    name: 'in a closed `<details>`: a link to an answer opens both',
    async run({ open, page, says }) {
      await open(
        html(
          `<p><a href="#exosome-faq-what-are-exosomes">What are they?</a></p><details><summary>More</summary><exosome-faq></exosome-faq></details>${script}`,
        ),
      );
      await page.click(() => document.querySelector('a'));
      await opens(page, 0);
      await page.evaluate(() => (document.querySelector('details').open = true));
      assert.ok((await page.readWidget()).questions[0].answer, 'the answer is in view');
      await says();
    },
  },
  {
    name: 'in a `<dialog>`, modal, opened and closed twice',
    async run({ open, page, works, says }) {
      await open(
        html(`<button id="ask">Ask</button><dialog><form method="dialog"><button id="close">Close</button></form><exosome-faq></exosome-faq></dialog>${script}
          <script>ask.onclick = () => document.querySelector('dialog').showModal();</script>`),
      );
      for (let times = 0; times < 2; times++) {
        assert.equal((await page.readWidget()).safety, '', 'not in view yet');
        await page.click(() => document.querySelector('#ask'));
        await works();
        await page.click(() => document.querySelector('#close'));
      }
      await says();
    },
  },
  {
    name: 'in a popover',
    async run({ open, page, works, says }) {
      await open(
        html(
          `<button id="ask" popovertarget="pop">Ask</button><div id="pop" popover style="max-height: 90vh"><exosome-faq></exosome-faq></div>${script}`,
        ),
      );
      assert.equal((await page.readWidget()).safety, '', 'not in view yet');
      await page.click(() => document.querySelector('#ask'));
      await works();
      await says();
    },
  },
  {
    name: 'in an `inert` part: readable, and usable when that ends',
    async run({ open, page, reads, works, says }) {
      await open(html(`<main inert><exosome-faq></exosome-faq></main>${script}`));
      await reads();
      // what is inert is not what the mouse finds there
      const [x, y] = await page.inWidget((root) => {
        const { left, top, width, height } = root.querySelector('[part=question]').getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)];
      });
      await page.mouse.click(x, y);
      await page.press('Tab');
      await page.press('Enter');
      await reads();
      assert.equal((await page.readWidget()).questions[0].expanded, false);
      await page.evaluate(() => (document.querySelector('main').inert = false));
      await works();
      await says();
    },
  },
  ...spellings.map(([spelling, place]) => ({
    name: `under \`display: none\`, shown later, the ${spelling}`,
    async run({ open, page, works, says }) {
      await open(html(`<main style="display: none">${place}</main>${script}`));
      assert.equal((await page.readWidget()).safety, '', 'not in view yet');
      await page.evaluate(() => document.querySelector('main').removeAttribute('style'));
      await works();
      await says();
    },
  })),
  {
    name: 'under `content-visibility: auto`, far below',
    async run({ open, works, says }) {
      await open(
        html(
          `<div style="height: 5000px"></div><main style="content-visibility: auto"><exosome-faq></exosome-faq></main>${script}`,
        ),
      );
      await works();
      await says();
    },
  },
  {
    name: 'in a flex row of 320 px, a table and a list',
    async run({ open, works, says }) {
      const tag = '<exosome-faq></exosome-faq>';
      await open(
        html(
          `<div style="display: flex; width: 320px"><p>Side</p>${tag}</div><table><tr><td>${tag}</td></tr></table><ul><li>${tag}</li></ul>${script}`,
        ),
      );
      for (const index of [0, 1, 2]) await works({ index, number: index });
      await says();
    },
  },
  {
    name: 'an ancestor that stops clicks and keys on their way up',
    async run({ open, page, works, says }) {
      await open(
        html(`<main><exosome-faq></exosome-faq></main><script>
          for (const type of ['click', 'mousedown', 'mouseup', 'keydown', 'keyup', 'pointerdown'])
            document.querySelector('main').addEventListener(type, (event) => event.stopImmediatePropagation());
        </script>${script}`),
      );
      await works();
      await page.click(question(0));
      await page.press('Enter');
      assert.equal((await page.readWidget()).questions[0].expanded, false);
      await says();
    },
  },
  ...[
    ['`define()` in a scoped registry', (registry) => `exosomeFaq.define('clinic-faq', ${registry})`, 'clinic-faq'],
    [
      '`define()` under the usual name in a scoped registry',
      (registry) => `exosomeFaq.define(undefined, ${registry})`,
      'exosome-faq',
    ],
  ].map(([name, define, tag]) => ({
    name,
    async run({ open, page, works, says }) {
      await open(html(`${script}<main></main>`));
      const has = await page.evaluate(() => {
        try {
          const registry = new CustomElementRegistry();
          return (
            document.createElement('div').attachShadow({ mode: 'open', customElementRegistry: registry })
              .customElementRegistry === registry
          );
        } catch {
          return false;
        }
      });
      if (!has) return { skip: 'the engine has no scoped registries' };
      assert.equal(
        await page.evaluate(`(() => {
          const registry = new CustomElementRegistry();
          const defined = ${define('registry')};
          const root = document.querySelector('main').attachShadow({ mode: 'open', customElementRegistry: registry });
          root.innerHTML = '<${tag}></${tag}>';
          return defined;
        })()`),
        true,
      );
      await works();
      assert.equal(await page.evaluate(() => customElements.get('clinic-faq')), undefined);
      assert.equal(await page.widgetCount(), 1);
      await says();
    },
  })),
  {
    name: 'a page that has `<div id="exosomeFaq">` and `<form name="mount">`: the names are taken',
    async run({ open, works, says }) {
      await open(
        html(`<div id="exosomeFaq">Theirs</div><form name="mount"></form>${fallback({ spelling: 'div' })}${script}`),
      );
      await works();
      await says();
    },
  },
  {
    name: 'a page with a form named `currentScript`, which hides our script from itself',
    async run({ open, works, says }) {
      await open(
        html(
          `<form name="currentScript"></form><exosome-faq></exosome-faq><script src="/exosome-faq.min.js?lang=es"></script>`,
        ),
      );
      await works({ lang: 'es' });
      await says();
    },
  },
];
