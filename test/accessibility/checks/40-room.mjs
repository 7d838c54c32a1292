import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { examples } from '../examples.mjs';

export const title = 'Zoom, narrow windows and spacing';

/** What a reader cannot reach: text that is cut off or covered by other text, and how far the page scrolls sideways. */
const lost = (root) => {
  const problems = [];
  const lines = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`scrolls sideways by ${scrollWidth - clientWidth} px`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (
      !node.data.trim() ||
      !parent.checkVisibility({ visibilityProperty: true }) ||
      parent.closest('.visually-hidden')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = node.data.trim().slice(0, 30);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (!boxes.length) problems.push(`nowhere: ${words}`);
    for (const box of boxes) {
      if (box.left < -1 || box.right > clientWidth + 1) problems.push(`beside the window: ${words}`);
      for (let at = parent; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline') continue;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const outer = at.getBoundingClientRect();
        if (
          box.left < outer.left - 1 ||
          box.right > outer.right + 1 ||
          box.top < outer.top - 1 ||
          box.bottom > outer.bottom + 1
        )
          problems.push(`cut off by ${at.localName}: ${words}`);
      }
      lines.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom, words });
    }
  }
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1)) {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top))
        problems.push(`one over the other: ${a.words} / ${b.words}`);
    }
  }
  // an icon beside the words it belongs to
  for (const icon of root.querySelectorAll('[part=icon]')) {
    const { left, right, width } = icon.getBoundingClientRect();
    if (width < 8 || left < -1 || right > clientWidth + 1) problems.push('an icon is out of the window');
  }
  return { problems, lines: lines.length };
};

/** As WCAG 1.4.12 has it. Source: WCAG 2.2, text spacing. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const space = (root, css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/** Looks at every fixture, closed and open. */
async function nothingLost(fixtures, how, { view, zoom, spacing } = {}) {
  const { open, page, set } = fixtures;
  for (const { name, markup } of examples) {
    await open(markup(), { view });
    try {
      if (zoom) {
        await page.zoom(zoom);
        const wide = Math.floor((view.width ?? 1000) / (zoom.page ?? 1));
        await page.waitFor((width) => Math.abs(innerWidth - width) <= 1, wide);
      }
      if (spacing) await page.inWidget(space, SPACING);
      for (const opened of ['', 'all']) {
        await set({ open: opened });
        const { problems, lines } = await page.inWidget(lost);
        assert.deepEqual(problems, [], `${how}, ${name}, open: ${opened || 'none'}`);
        assert.ok(lines > 3, `${lines} lines`);
      }
    } finally {
      if (zoom) await page.zoom({});
    }
  }
}

export default [
  {
    name: 'a window of 320 px, upright and on its side: nothing is cut off, nothing scrolls sideways',
    criteria: ['1.3.4', '1.4.10'],
    async run(fixtures) {
      await nothingLost(fixtures, '320 px', { view: { width: 320, height: 568 } });
      await nothingLost(fixtures, '568 px', { view: { width: 568, height: 320 } });
    },
  },
  {
    name: '400 % zoom at 1,280 px: nothing is cut off, nothing scrolls sideways',
    criteria: ['1.4.4', '1.4.10'],
    run: (fixtures) => nothingLost(fixtures, '400 %', { view: { width: 1280, height: 1024 }, zoom: { page: 4 } }),
  },
  {
    name: '200 % text alone: the letters are twice as large, nothing is cut off, nothing scrolls sideways',
    criteria: ['1.4.4'],
    async run(fixtures) {
      const { open, page } = fixtures;
      const high = (root) => {
        const range = document.createRange();
        range.selectNodeContents(root.querySelector('[part=safety] strong').firstChild);
        return range.getClientRects()[0].height;
      };
      await open(examples[0].markup());
      const before = await page.inWidget(high);
      await page.zoom({ text: 2 });
      try {
        await becomes(async () => Math.abs((await page.inWidget(high)) / before - 2) < 0.15, true, 3000);
      } finally {
        await page.zoom({});
      }
      await nothingLost(fixtures, '200 %', { view: { width: 800, height: 600 }, zoom: { text: 2 } });
    },
  },
  {
    name: 'WCAG’s text spacing, in the shadow root, also at 320 px: nothing is cut off, nothing scrolls sideways',
    criteria: ['1.4.12'],
    async run(fixtures) {
      await nothingLost(fixtures, 'spacing', { view: { width: 800, height: 600 }, spacing: true });
      await nothingLost(fixtures, 'spacing, 320 px', { view: { width: 320, height: 568 }, spacing: true });
    },
  },
];
