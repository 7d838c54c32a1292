import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { held } from '../../support/server.mjs';
import { fallback, html, js, built } from '../fixtures.mjs';

export const title = 'Mounting';

const src = '/exosome-faq.min.js';
const script = `<script src="${src}"></script>`;
const SETTINGS = {
  lang: 'es',
  'heading-level': '4',
  'hide-title': '',
  questions: 'orthopedic-treatment what-are-exosomes',
  open: 'exosomes-and-stem-cells',
  'reviewed-by': 'Northside Orthopedics',
  'reviewed-on': '2026-11-20',
};
const both = (attributes = {}) => {
  const write = (prefix) =>
    Object.entries(attributes)
      .map(([name, value]) => ` ${prefix}${name}="${value}"`)
      .join('');
  return `<exosome-faq${write('')}></exosome-faq><div data-exosome-faq${write('data-')}></div>`;
};
/** What the tag's and the div's widget are made of. */
const twins = (page) => page.inWidgets((roots) => roots.map((root) => root.querySelector('[part="base"]').outerHTML));
const alike = async (page) => {
  await becomes(() => page.widgetCount(), 2);
  const [tag, div] = await twins(page);
  assert.equal(div, tag);
  return tag;
};

const topOf = (page, number) =>
  page.inWidget((root, i) => root.querySelectorAll('[part=question]')[i].getBoundingClientRect().top, number);
const isNearTop = (top) => top >= 0 && top < 300;

export default [
  ...Object.entries(SETTINGS).map(([name, value]) => ({
    name: `\`${name}\` on the tag, \`data-${name}\` on the div: alike, at first and when it changes`,
    async run({ open, page, says }) {
      const needed =
        name === 'reviewed-by'
          ? { 'reviewed-on': SETTINGS['reviewed-on'] }
          : name === 'reviewed-on'
            ? { 'reviewed-by': 'A' }
            : {};
      await open(html(`${both(needed)}${script}`));
      const without = await alike(page);
      const change = (to) =>
        page.evaluate(
          async (attribute, text) => {
            for (const [selector, prefix] of [
              ['exosome-faq', ''],
              ['[data-exosome-faq]', 'data-'],
            ]) {
              const place = document.querySelector(selector);
              if (text === null) place.removeAttribute(prefix + attribute);
              else place.setAttribute(prefix + attribute, text);
            }
            for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
          },
          name,
          to,
        );
      await change(value);
      const changed = await alike(page);
      assert.notEqual(changed, without, 'the setting changes what is shown');
      await change(null);
      assert.equal(await alike(page), without, 'taken back');
      await open(html(`${both({ ...needed, [name]: value })}${script}`));
      assert.equal(await alike(page), changed, 'the same from the beginning');
      await says();
    },
  })),
  {
    name: 'a bad value on the div gets the same warning as on the tag',
    async run({ open, page, says }) {
      await open(html(`${both({ 'heading-level': 'nine' })}${script}`));
      await alike(page);
      await says(/heading-level="nine"/, /heading-level="nine"/);
    },
  },
  {
    name: '`lang` and `dir` of the div count, as they do on the tag',
    async run({ open, page, works, says }) {
      await open(
        html(
          `<exosome-faq lang="es" dir="rtl"></exosome-faq><div data-exosome-faq lang="es" dir="rtl"></div>${script}`,
        ),
      );
      await alike(page);
      await works({ lang: 'es', index: 1 });
      assert.deepEqual(
        await page.inWidgets((roots) => roots.map((root) => getComputedStyle(root.firstElementChild).direction)),
        ['rtl', 'rtl'],
      );
      await says();
    },
  },
  ...[
    ['tag', '<exosome-faq id="knee"></exosome-faq>'],
    ['div', '<div id="knee" data-exosome-faq></div>'],
  ].flatMap(([spelling, place]) => [
    {
      name: `a link to the ${spelling}'s id and a question opens the answer`,
      async run({ open, page, works, says }) {
        await open(
          html(
            `<p><a href="#knee-orthopedic-treatment">My knee</a></p><div style="height: 3000px"></div>${place}${script}`,
          ),
        );
        await works();
        await page.click(() => document.querySelector('a[href^="#"]'));
        await becomes(async () => (await page.expanded())[2], true);
        const top = await topOf(page, 2);
        assert.ok(isNearTop(top), `the question is at ${top} px`);
        await says();
      },
    },
    {
      name: `the address has the ${spelling}'s id and a question when the page loads`,
      async run({ open, page, says }) {
        await open(
          html(`<div style="height: 3000px"></div>${place}<script async src="${src}"></script>`),
          {},
          {
            hash: '#knee-what-are-exosomes',
          },
        );
        await becomes(async () => (await page.expanded())[0], true);
        await becomes(async () => isNearTop(await topOf(page, 0)), true);
        await says();
      },
    },
  ]),
  {
    name: '`::part()` reaches every part of the tag and of the div',
    async run({ open, page, widget, says }) {
      const style = (selector) =>
        [
          'base',
          'title',
          'safety',
          'toolbar',
          'toggle-all',
          'heading',
          'question',
          'icon',
          'answer',
          'sources',
          'link',
          'footer',
        ]
          .map((part, i) => `${selector}::part(${part}) { outline: ${i + 3}px solid red; }`)
          .join('\n');
      await open(
        html(`${both({ open: 'all' })}${script}`, { head: `<style>${style('exosome-faq')}${style('div')}</style>` }),
      );
      await widget(1);
      const [tag, div] = await page.inWidgets((roots) =>
        roots.map((root) =>
          [...root.querySelectorAll('[part]')].map(
            (element) => `${element.getAttribute('part')} ${getComputedStyle(element).outlineWidth}`,
          ),
        ),
      );
      assert.deepEqual(div, tag);
      assert.deepEqual(
        [...new Set(tag)].toSorted((a, b) => parseFloat(a.split(' ')[1]) - parseFloat(b.split(' ')[1])),
        [
          'base 3px',
          'title 4px',
          'safety 5px',
          'toolbar 6px',
          'toggle-all 7px',
          'heading 8px',
          'question 9px',
          'icon 10px',
          'answer 11px',
          'sources 12px',
          'link 13px',
          'footer 14px',
        ],
      );
      await says();
    },
  },
  ...['tag', 'div'].map((spelling) => ({
    name: `the children of the ${spelling} are not changed, and not shown`,
    async run({ open, page, works, says }) {
      const text = fallback({ spelling });
      await open(html(`${text}<script>window.before = document.body.firstElementChild.outerHTML;</script>${script}`));
      await works();
      const [before, after] = await page.evaluate(() => [window.before, document.body.firstElementChild.outerHTML]);
      assert.equal(after, before);
      assert.equal(before.replace(/=""/g, ''), text.trim());
      assert.equal((await page.readFallback()).text, '', 'none of it is seen');
      await says();
    },
  })),
  {
    name: '`mount()` again and again changes nothing',
    async run({ open, page, works, says }) {
      await open(html(`<main>${both()}</main>${script}`));
      await works({ index: 1 });
      const state = async () => [await page.widgetCount(), await page.evaluate('document.documentElement.outerHTML')];
      const before = await state();
      await page.evaluate(() => {
        window.exosomeFaq.mount();
        window.exosomeFaq.mount(document);
        window.exosomeFaq.mount(document.querySelector('main'));
        window.exosomeFaq.mount(document.querySelector('[data-exosome-faq]'));
        document.querySelector('[data-exosome-faq]').setAttribute('data-exosome-faq', 'again');
        document.querySelector('[data-exosome-faq]').setAttribute('data-exosome-faq', '');
      });
      await works({ index: 1 });
      assert.deepEqual(await state(), before);
      await says();
    },
  },
  {
    name: 'both spellings that come later by `innerHTML`, and again after the page swaps its content',
    async run({ open, page, works, says }) {
      await open(html(`<main></main>${script}`));
      const put = (markup) => page.evaluate((text) => void (document.querySelector('main').innerHTML = text), markup);
      await put(`<section><p>New</p>${fallback({ spelling: 'div' })}</section>`);
      await works();
      await put(fallback({ spelling: 'tag' }));
      await works();
      await put(`<article>${both()}</article>`);
      await works({ index: 0 });
      await works({ index: 1 });
      await put('');
      assert.equal(await page.widgetCount(), 0);
      await says();
    },
  },
  {
    name: 'a div that becomes ours later, by its attribute',
    async run({ open, page, works, says }) {
      await open(html(`<div id="later">Text</div>${script}`));
      await page.evaluate(() => document.querySelector('#later').setAttribute('data-exosome-faq', ''));
      await works();
      await says();
    },
  },
  {
    name: 'a div made by a script and put in with its settings',
    async run({ open, page, works, says }) {
      await open(html(script));
      await page.evaluate(() => {
        const div = document.createElement('div');
        div.dataset.exosomeFaq = '';
        div.dataset.lang = 'es';
        document.body.append(div);
      });
      await works({ lang: 'es' });
      await says();
    },
  },
  {
    name: 'the script before the page: the head holds the parser, the rest comes later',
    async run({ stream, page, works, says }) {
      const { finish } = await stream(
        `<!doctype html><html lang="en"><head><title>Host</title>${script}</head><body><p id="first">Clinic</p>`,
        `${both()}</body></html>`,
      );
      await page.waitFor(() => Boolean(window.exosomeFaq && document.querySelector('#first')));
      assert.equal(await page.widgetCount(), 0);
      await finish();
      await works({ index: 0 });
      await works({ index: 1 });
      await says();
    },
  },
  ...['tag', 'div'].map((spelling) => ({
    name: `the script while the parser waits in the middle of the ${spelling}'s text`,
    async run({ stream, page, widget, works, content, says }) {
      const text = fallback({ spelling });
      const middle = text.indexOf('Stem cells are alive');
      const { finish } = await stream(
        `<!doctype html><html lang="en"><head><title>Host</title><script async src="${src}"></script></head><body>${text.slice(0, middle)}`,
        `${text.slice(middle)}<p id="last">Clinic</p></body></html>`,
      );
      const { safety } = await widget();
      assert.equal(safety, content.en.safety);
      assert.equal(await page.evaluate('document.readyState'), 'loading');
      await finish();
      await works();
      assert.equal(
        (await page.evaluate(() => document.querySelector('exosome-faq, [data-exosome-faq]').outerHTML)).replace(
          /=""/g,
          '',
        ),
        text.trim(),
      );
      await says();
    },
  })),
  {
    name: 'the script long after the page: its text first, then the widget',
    async run({ open, page, fallsBack, works, says }) {
      const late = held(js(built('exosome-faq.min.js')));
      await open(
        html(`${fallback({ spelling: 'div' })}<script async src="/late.js"></script>`),
        { '/late.js': late.route },
        { wait: 'dom' },
      );
      await fallsBack({ open: false });
      await page.waitFor(() => document.readyState === 'interactive');
      await late.release();
      await works();
      await says();
    },
  },
  {
    name: 'on a `<ul>`, which can hold no shadow root: its text stays, and one message says why',
    async run({ open, page, works, says }) {
      await open(html(`<ul data-exosome-faq><li>Ask your doctor.</li></ul><div data-exosome-faq></div>${script}`));
      await works();
      assert.equal((await page.readFallback('ul')).text, 'Ask your doctor.');
      await page.evaluate(() => window.exosomeFaq.mount());
      await says(
        /^<ul data-exosome-faq> can't hold the questions, so the page's own text stays visible\. Use a div\. Reason: /,
      );
    },
  },
  {
    name: 'a div that has a shadow root of its own is left alone',
    async run({ open, page, works, says }) {
      await open(
        html(`<div id="theirs" data-exosome-faq></div><script>theirs.attachShadow({ mode: 'open' }).textContent = 'Theirs';</script>
          <div data-exosome-faq></div>${script}`),
      );
      await works();
      assert.equal(await page.evaluate(() => document.querySelector('#theirs').shadowRoot.textContent), 'Theirs');
      await says();
    },
  },
  {
    name: '`exosomeFaq.define()` with another name, on a page that has the usual one too',
    async run({ open, page, works, says }) {
      await open(html(`<exosome-faq></exosome-faq><clinic-faq lang="es"></clinic-faq>${script}`));
      await works();
      assert.equal(await page.evaluate(() => window.exosomeFaq.define('clinic-faq')), true);
      await works({ lang: 'es', index: 1 });
      await says();
    },
  },
];
