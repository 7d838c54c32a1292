import assert from 'node:assert/strict';
import { contrast, inkContrast, pixel } from '../../support/pixels.mjs';
import { examples } from '../examples.mjs';
import { sheets } from '../readme.mjs';

export const title = 'Colors, measured in pixels';

const [english] = examples;
/** Letters so large that their strokes are drawn in the full color. */
const LARGE = '#place { font-size: 24px }';
const VIEW = { width: 700, height: 1100 };

/** What there is to measure, in the window: the first line of each text, each icon, each line, the bar. */
const pieces = (root) => {
  const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const visible = node.parentElement.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    if (!node.data.trim() || !visible || node.parentElement.closest('.visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const line = [...range.getClientRects()].find(({ width }) => width > 8);
    if (line)
      found.push({
        kind: 'text',
        what: node.data.trim().slice(0, 40),
        ...box(line),
        right: Math.min(line.right, line.left + 200),
      });
  }
  for (const icon of root.querySelectorAll('[part=icon]'))
    found.push({ kind: 'icon', what: 'icon', ...box(icon.getBoundingClientRect()) });
  // beside the words, where nothing but the line is drawn
  for (const line of root.querySelectorAll('[part=heading], [part=footer], [part=toggle-all]')) {
    const { left, top } = line.getBoundingClientRect();
    found.push({
      kind: 'line',
      what: line.part.value,
      left: left + 20,
      right: left + 44,
      top: top - 3,
      bottom: top + 4,
    });
  }
  const { left, top, bottom } = root.querySelector('[part=safety]').getBoundingClientRect();
  found.push({ kind: 'bar', what: 'safety', left, right: left + 24, top: top + 8, bottom: bottom - 8 });
  return { pieces: found, height: innerHeight, more: document.documentElement.scrollHeight };
};

const LEAST = { text: 7, icon: 3, line: 3, bar: 3 };

/** Measures everything, window by window; resolves with what has too little contrast, and how many of each kind it saw. */
async function measure({ page, picture }) {
  const weak = [];
  const seen = {};
  const done = new Set();
  for (let y = 0, end = Infinity; y < end;) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
    const { pieces: found, height, more } = await page.inWidget(pieces);
    const shot = await picture();
    end = more;
    y += height - 100;
    for (const [i, piece] of found.entries()) {
      if (done.has(i) || piece.top < 4 || piece.bottom > height - 4) continue;
      done.add(i);
      seen[piece.kind] = (seen[piece.kind] ?? 0) + 1;
      const middle = (piece.top + piece.bottom) >> 1;
      const at = (x) => pixel(shot, Math.round(piece.left + x), middle);
      const ratio =
        piece.kind === 'bar' ? Math.min(contrast(at(2), at(-4)), contrast(at(2), at(16))) : inkContrast(shot, piece);
      if (ratio < LEAST[piece.kind]) weak.push(`${piece.kind} “${piece.what}”: ${ratio.toFixed(2)}:1`);
    }
  }
  return { weak, seen };
}

const contexts = [
  ['light', {}, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['more contrast', { contrast: 'more' }, ''],
  ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }, ''],
  ...sheets.flatMap((css, i) => [
    [`the README’s style sheet ${i + 1}`, {}, css],
    [`the README’s style sheet ${i + 1}, dark`, { colorScheme: 'dark' }, css],
  ]),
];

export default [
  {
    name: 'text 7:1; icons, lines and the bar 3:1: light, dark, more contrast, and with the README’s own style sheets',
    criteria: ['1.4.3', '1.4.11'],
    async run(fixtures) {
      const { open, page, set } = fixtures;
      assert.ok(sheets.length, 'the README has a style sheet for the element');
      for (const [name, media, css] of contexts) {
        await page.media(media);
        try {
          await open(english.markup('open="all"'), { css: `${LARGE} ${css}`, view: VIEW });
          const { weak, seen } = await measure(fixtures);
          assert.deepEqual(weak, [], name);
          assert.equal(seen.icon, 3, name);
          assert.equal(seen.line, 5, name);
          assert.equal(seen.bar, 1, name);
          assert.ok(seen.text > 20, `${seen.text} texts, ${name}`);
          // the same pieces: the other icon is what is new
          if (Object.keys(media).includes('contrast')) continue;
          await set({ open: '' });
          assert.deepEqual((await measure(fixtures)).weak, [], `${name}, closed`);
        } finally {
          await page.media({ colorScheme: null, contrast: null });
        }
      }
    },
  },
  {
    name: 'a question under the pointer is as readable',
    criteria: ['1.4.3', '1.4.11'],
    async run(fixtures) {
      const { open, page } = fixtures;
      for (const colorScheme of [null, 'dark']) {
        await page.media({ colorScheme });
        try {
          await open(english.markup(), { css: LARGE, view: VIEW });
          const [x, y] = await page.inWidget((root) => {
            const { left, top, height } = root.querySelector('[part=question]').getBoundingClientRect();
            return [Math.round(left + 10), Math.round(top + height / 2)];
          });
          await page.mouse.move(x, y);
          assert.deepEqual((await measure(fixtures)).weak, [], colorScheme ?? 'light');
        } finally {
          await page.media({ colorScheme: null });
        }
      }
    },
  },
  {
    name: 'links are told from the text around them without color',
    criteria: ['1.4.1'],
    async run({ open, page }) {
      for (const css of ['', ...sheets]) {
        await open(english.markup('open="all"'), { css });
        const lines = await page.inWidget((root) =>
          [...root.querySelectorAll('a[href]')].map((link) => getComputedStyle(link).textDecorationLine),
        );
        assert.deepEqual(lines, ['underline', 'underline']);
      }
    },
  },
];
