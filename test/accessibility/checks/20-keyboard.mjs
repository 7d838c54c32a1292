import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { contrast, crop, differing, pixel } from '../../support/pixels.mjs';
import { examples } from '../examples.mjs';

export const title = 'Keyboard and focus';

const [english] = examples;
/** High enough for the page with one answer open: a step of Tab scrolls nothing. */
const HIGH = { width: 700, height: 1100 };

/** Where in the window is what has the focus: its box, and its first and last line. */
const focusedBox = (root) => {
  const at = root.activeElement;
  if (!at) return null;
  const plain = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const lines = [...at.getClientRects()];
  return { id: at.id, ...plain(at.getBoundingClientRect()), first: plain(lines[0]), last: plain(lines.at(-1)) };
};

/**
 * The ring along one line of pixels, from outside to inside: its thickness, and its contrast with what is on either side
 * of it. `at(i)`: the place of the line's i-th pixel.
 */
function ringOn(before, after, length, at) {
  const changed = (i) => contrast(pixel(before, ...at(i)), pixel(after, ...at(i))) > 1.5;
  let first = 0;
  while (first < length && !changed(first)) first += 1;
  let last = first;
  while (last < length && changed(last)) last += 1;
  if (last === first) return { thick: 0, outside: 1, inside: 1 };
  const drawn = pixel(after, ...at((first + last) >> 1));
  const against = (i) => contrast(drawn, pixel(after, ...at(i)));
  return { thick: last - first, outside: against(first - 1), inside: against(last) };
}

/** What is seen of the ring at the middle of each side. */
function ring(before, after, { first, last }) {
  const out = 9;
  const around = (edge) => (i) => Math.round(edge) - out + i;
  const back = (edge) => (i) => Math.round(edge) + out - 1 - i;
  const middle = ({ left, right }) => (left + right) >> 1;
  const height = (first.top + first.bottom) >> 1;
  const on = (at) => ringOn(before, after, 2 * out, at);
  return {
    left: on((i) => [around(first.left)(i), height]),
    right: on((i) => [back(first.right)(i), height]),
    top: on((i) => [middle(first), around(first.top)(i)]),
    bottom: on((i) => [middle(last), back(last.bottom)(i)]),
  };
}

/** Tab through the widget, with a picture of each step and one without any focus in it. */
async function* steps({ page, tabIn, picture }) {
  await page.evaluate(() => document.querySelector('#after').focus());
  const before = await picture();
  await tabIn();
  for (let box; (box = await page.inWidget(focusedBox)); await page.press('Tab')) {
    yield { before, after: await picture(), box };
  }
}

const contexts = [
  ['light', {}, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['where the host clips', {}, '#place { overflow: hidden }'],
];

export default [
  {
    name: 'the ring around the focus is 2 px or more and 3:1 against both sides, in light, in dark and where the host clips',
    criteria: ['1.4.11', '2.4.7'],
    async run(fixtures) {
      const { open, page } = fixtures;
      for (const [name, media, css] of contexts) {
        await page.media(media);
        try {
          await open(english.markup('open="orthopedic-treatment"'), { css, view: HIGH });
          const ids = [];
          for await (const { before, after, box } of steps(fixtures)) {
            ids.push(box.id);
            for (const [side, { thick, outside, inside }] of Object.entries(ring(before, after, box))) {
              const where = `${name}, ${box.id}, ${side}`;
              assert.ok(thick >= 2, `${where}: ${thick} px`);
              assert.ok(outside >= 3, `${where}: ${outside.toFixed(2)}:1 outside`);
              assert.ok(inside >= 3, `${where}: ${inside.toFixed(2)}:1 inside`);
            }
          }
          assert.equal(ids.length, 6, `stops: ${ids}`);
        } finally {
          await page.media({ colorScheme: null });
        }
      }
    },
  },
  {
    name: 'in forced colors a focused and an unfocused button differ by more than 1,000 pixels',
    criteria: ['1.4.11', '2.4.7'],
    skip: { webkit: 'WebKitGTK has no forced colors' },
    async run(fixtures) {
      const { open, page } = fixtures;
      await page.media({ forcedColors: 'active' });
      try {
        await open(english.markup(), { view: HIGH });
        const found = {};
        for await (const { before, after, box } of steps(fixtures)) {
          found[box.id] = differing(crop(before, box), crop(after, box), 24);
        }
        assert.equal(Object.keys(found).length, 4);
        for (const [id, count] of Object.entries(found)) assert.ok(count > 1000, `${id}: ${count} pixels`);
      } finally {
        await page.media({ forcedColors: null });
      }
    },
  },
  {
    name: 'closing an answer by method while the focus is inside moves the focus to its question',
    criteria: ['2.4.3', '3.2.1'],
    async run({ open, page }) {
      for (const method of ['hide', 'toggle', 'hideAll']) {
        await open(english.markup('open="orthopedic-treatment"'));
        await page.inWidget((root) => root.querySelector('a').focus());
        await page.inWidget((root, name) => root.host[name]('orthopedic-treatment'), method);
        assert.equal(await page.focused(), 'q-orthopedic-treatment', method);
        await page.press('Enter');
        assert.equal(await page.inWidget((root) => root.activeElement.getAttribute('aria-expanded')), 'true');
      }
    },
  },
  {
    name: 'a focus that Tab moves is in view, also in a small window',
    criteria: ['2.4.11'],
    async run({ open, page, tabIn }) {
      await open(english.markup('open="all"'), { view: { width: 320, height: 400 } });
      await tabIn();
      let stops = 0;
      for (let box; (box = await page.inWidget(focusedBox)); stops += 1) {
        const height = await page.evaluate('innerHeight');
        assert.ok(box.top >= -1 && box.bottom <= height + 1, `${box.id}: ${box.top} to ${box.bottom} of ${height}`);
        const onTop = await page.inWidget((root) => {
          const { left, top, width, height: high } = root.activeElement.getClientRects()[0];
          return root.activeElement.contains(root.elementFromPoint(left + width / 2, top + high / 2));
        });
        assert.ok(onTop, `${box.id} is covered`);
        await page.press('Tab');
      }
      assert.equal(stops, 6);
    },
  },
  {
    name: 'arrows, Home, End, Page keys and letters on a question are left to the page, and open nothing',
    criteria: ['2.1.1', '2.1.4', '3.2.1'],
    async run({ open, page, tabIn }) {
      await open(english.markup());
      await page.evaluate(() => {
        window.kept = [];
        addEventListener('keydown', (event) => window.kept.push(`${event.key} ${event.defaultPrevented}`));
      });
      await tabIn();
      await page.press('Tab');
      const keys = [
        'ArrowDown',
        'ArrowUp',
        'ArrowRight',
        'ArrowLeft',
        'Home',
        'End',
        'PageDown',
        'PageUp',
        'a',
        's',
        'Escape',
      ];
      for (const key of keys) await page.press(key);
      const heard = () => page.evaluate(() => window.kept);
      await becomes(async () => (await heard()).some((key) => key.startsWith('Escape')), true, 3000);
      assert.deepEqual(
        (await heard()).filter((key) => !key.startsWith('Tab')),
        keys.map((key) => `${key} false`),
      );
      assert.equal(await page.inWidget((root) => root.querySelectorAll('[aria-expanded=true]').length), 0);
      assert.equal(await page.inWidget((root) => root.activeElement?.id), 'q-what-are-exosomes');
    },
  },
  {
    name: 'Enter and Space that are held down open an answer once, without flicker',
    criteria: ['2.1.1', '2.3.1'],
    skip: { webkit: 'WebKitWebDriver does not repeat a key that is held down' },
    async run({ open, page, tabIn }) {
      for (const key of ['Enter', 'Space']) {
        await open(english.markup());
        await page.evaluate(() => {
          window.toggles = [];
          addEventListener('exosome-faq-toggle', ({ questionId }) => window.toggles.push(questionId));
        });
        await tabIn();
        await page.press('Tab');
        for (let times = 0; times < 10; times++) await page.keyboard.down(key);
        await page.keyboard.up(key);
        await page.waitFor(() => window.toggles.length);
        assert.deepEqual(await page.evaluate(() => window.toggles), ['what-are-exosomes'], key);
        assert.equal(await page.inWidget((root) => root.activeElement.getAttribute('aria-expanded')), 'true');
      }
    },
  },
];
