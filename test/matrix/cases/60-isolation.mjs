import assert from 'node:assert/strict';
import { fallback, html } from '../fixtures.mjs';

export const title = "The host's own styles";

const script = '<script src="/exosome-faq.min.js"></script>';
const WIDTH = 'exosome-faq, [data-exosome-faq] { inline-size: 600px !important; }';
const places = {
  tag: '<section><exosome-faq open="what-are-exosomes"></exosome-faq></section>',
  div: '<section><div data-exosome-faq data-open="what-are-exosomes"></div></section>',
};

/** Where every piece stands in the widget, how large it is and how its letters look. */
const shape = (page) =>
  page.inWidget((root) => {
    const base = root.firstElementChild;
    const from = base.getBoundingClientRect();
    return [...base.querySelectorAll('*')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { fontSize, letterSpacing, wordSpacing, textTransform, whiteSpace, textIndent, visibility, display } =
        getComputedStyle(element);
      return [
        element.getAttribute('part') ?? element.localName,
        ...(width || height ? [left - from.left, top - from.top, width, height].map(Math.round) : []),
        fontSize,
        letterSpacing,
        wordSpacing,
        textTransform,
        whiteSpace,
        textIndent,
        visibility,
        display,
      ].join(' ');
    });
  });

/**
 * With this style sheet of the host's, every piece of the widget is where it is without, and opens. `like`: the style sheet to
 * compare with, where the widget is to take something from its host.
 */
const untouched = (name, css, { like = '', spellings = ['tag', 'div'] } = {}) =>
  spellings.map((spelling) => ({
    name: `${name}, the ${spelling}`,
    async run({ open, page, widget, works, says }) {
      const body = `${places[spelling]}${script}`;
      await open(html(body, { head: `<style>${WIDTH}${like}</style>` }));
      await widget();
      const wanted = await shape(page);
      await open(html(body, { head: `<style>${WIDTH}${css}</style>` }));
      await widget();
      assert.deepEqual(await shape(page), wanted);
      await page.inWidget((root) => (root.querySelector('exosome-faq') ?? root.host).hideAll());
      await works({ number: 1 });
      await says();
    },
  }));

/** Styles that the widget follows: it is whole, and opens. */
const follows = (name, css, check, attributes = '') =>
  Object.entries({ tag: '<exosome-faq></exosome-faq>', div: '<div data-exosome-faq></div>' }).map(
    ([spelling, place]) => ({
      name: `${name}, the ${spelling}`,
      async run({ open, page, works, says }) {
        await open(html(`<main ${attributes}>${place}</main>${script}`, { head: `<style>${css}</style>` }));
        await works();
        assert.ok(await page.inWidget(`(root) => (${check})(root.querySelector('[part=base]'))`), `${check}`);
        await says();
      },
    }),
  );

/** The script does not come, and the host's styles leave the text in view. */
const readable = (name, spelling, css) => ({
  name: `no script and ${name}: the ${spelling}'s text is in view`,
  async run({ open, fallsBack }) {
    await open(
      html(`${fallback({ spelling })}<script async src="/gone.js"></script>`, { head: `<style>${css}</style>` }),
    );
    await fallsBack();
  },
});

export default [
  ...untouched(
    '`* { … !important }`',
    `* { color: red !important; margin: 40px !important; padding: 9px !important; border: 5px solid blue !important; float: left !important;
      position: relative !important; overflow: hidden !important; background: yellow !important; text-decoration: line-through !important;
      box-sizing: content-box !important; max-width: none !important; min-height: 100px !important; transform: none !important; transition: all 9s !important; }`,
  ),
  ...untouched('`h2, h3 { display: none }`', 'h1, h2, h3, h4, h5, h6 { display: none !important; }'),
  ...untouched(
    '`[hidden] { display: block !important }`',
    '[hidden] { display: block !important; visibility: visible !important; }',
  ),
  ...untouched('`:not(:defined) { visibility: hidden }`', ':not(:defined) { visibility: hidden; }'),
  ...untouched('`html { font-size: 62.5% }`', 'html { font-size: 62.5%; } body { font-size: 1.6rem; }'),
  ...untouched(
    '`button { all: unset }`',
    'button, h2, h3, p, ul, li, a, span, strong, footer { all: unset !important; }',
  ),
  ...untouched(
    'styles for what we are made of',
    `section section, [part], button, p, ul, li, a, span, small, strong, footer, [role="region"], [aria-expanded], [id^="q-"], [id^="a-"], #all
      { display: none !important; }`,
  ),
  ...untouched('`div { visibility: hidden }`', 'div { visibility: hidden !important; }', { spellings: ['tag'] }),
  ...untouched(
    '`text-transform`, `white-space`, `letter-spacing`, `word-spacing`, `text-indent` and `font-size: 0` on the body',
    `body { text-transform: uppercase; white-space: nowrap; letter-spacing: 1em; word-spacing: 3em; text-indent: 5em; text-align: justify;
      line-height: 0; font-size: 0; }`,
    { like: 'body { font-size: 12px; }' },
  ),
  ...untouched(
    '`*::before { content: … }`',
    '*::before, *::after { content: "§" !important; display: block !important; }',
  ),
  ...untouched(
    'our place with `all: initial`',
    'exosome-faq, div { all: initial !important; display: block !important; inline-size: 600px !important; }',
    {
      like: 'body { font-size: medium; }',
    },
  ),
  ...untouched(
    'our place with `display: contents`, in a box of the same width',
    'exosome-faq, div { display: contents !important; } section { width: 600px; }',
  ),
  ...untouched(
    'our place as a flex and grid item',
    'section { display: grid; grid-template-columns: min-content 600px min-content; } section::before { content: "Clinic"; }',
  ),
  ...follows(
    '`writing-mode: vertical-rl`',
    'body { writing-mode: vertical-rl; height: 500px; margin: 0; }',
    "(base) => getComputedStyle(base).writingMode === 'vertical-rl' && base.clientHeight <= 500",
  ),
  ...follows(
    '`writing-mode: vertical-lr`',
    'body { writing-mode: vertical-lr; height: 500px; margin: 0; }',
    "(base) => getComputedStyle(base).writingMode === 'vertical-lr' && base.clientHeight <= 500",
  ),
  ...follows(
    'a right-to-left page',
    '',
    '(base) => { const [text, icon] = base.querySelector(\'[part="question"]\').children; return icon.getBoundingClientRect().right < text.getBoundingClientRect().left; }',
    'dir="rtl"',
  ),
  ...follows(
    '`direction: rtl` by style alone',
    'main { direction: rtl; }',
    '(base) => { const [text, icon] = base.querySelector(\'[part="question"]\').children; return icon.getBoundingClientRect().right < text.getBoundingClientRect().left; }',
  ),
  ...follows(
    'letters of 40 px in a column of 300 px',
    'body { font-size: 40px; } main { width: 300px; }',
    '(base) => base.scrollWidth <= 300 && document.documentElement.scrollWidth <= innerWidth',
  ),
  readable('`:not(:defined) { visibility: hidden }`', 'div', ':not(:defined) { visibility: hidden; }'),
  readable('`:not(:defined) { display: none }`', 'div', ':not(:defined) { display: none; }'),
  readable('`div { visibility: hidden }`', 'tag', 'div { visibility: hidden; }'),
  readable('`h2, h3 { display: none }`', 'tag', 'h2, h3 { display: none; }'),
];
