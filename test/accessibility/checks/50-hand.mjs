import assert from 'node:assert/strict';
import { question, toggleAll } from '../../support/widget-driver.mjs';
import { examples } from '../examples.mjs';

export const title = 'Targets and motion';

const [english] = examples;

/** Boxes of what can be pressed, and of what it is in. */
const targets = (root) => {
  const box = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { id: element.id, left, top, right, bottom, width, height };
  };
  return {
    host: root.host.getBoundingClientRect().width,
    questions: [...root.querySelectorAll('[part=question]')].map(box),
    buttons: [...root.querySelectorAll('button')].map(box),
    // a link in a sentence is as high as its line
    links: [...root.querySelectorAll('a[href]')].filter((link) => !link.closest('p')).map(box),
  };
};

/** A circle of 24 px on the middle of a target meets no other target, nor its circle. Source: WCAG 2.2, 2.5.8. */
function isSpaced(one, others) {
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const [x, y] = middle(one);
  return others.every((other) => {
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    const [a, b] = middle(other);
    const isSmall = other.width < 24 || other.height < 24;
    return Math.hypot(dx, dy) >= 12 && (!isSmall || Math.hypot(a - x, b - y) >= 24);
  });
}

/** What moves, or would: in the document and in every root. */
const moving = (roots) =>
  [document, ...roots].flatMap((root) => [
    ...root.getAnimations().map((animation) => `animation: ${animation.constructor.name}`),
    ...[...root.querySelectorAll('*')]
      .filter((element) => root !== document || element.closest('#place'))
      .flatMap((element) =>
        ['', '::before', '::after', '::marker', '::details-content'].flatMap((pseudo) => {
          const { transitionDuration, transitionDelay, animationName, scrollBehavior } = getComputedStyle(
            element,
            pseudo,
          );
          const still =
            /^(0s(, )?)*$/.test(transitionDuration) &&
            /^(0s(, )?)*$/.test(transitionDelay) &&
            /^(none)?$/.test(animationName) &&
            scrollBehavior !== 'smooth';
          return still
            ? []
            : [`${element.localName}${pseudo}: ${transitionDuration} ${animationName} ${scrollBehavior}`];
        }),
      ),
  ]);

export default [
  {
    name: 'a question is 44 px high or more over the full width; a link in a list is 24 px, or spaced',
    criteria: ['2.5.8'],
    async run({ open, page }) {
      for (const width of [320, 800]) {
        for (const { markup } of examples) {
          await open(markup('open="all"'), { view: { width, height: 700 }, css: '#place { font-size: 12px }' });
          const { host, questions, buttons, links } = await page.inWidget(targets);
          assert.ok(questions.length && links.length);
          for (const button of buttons)
            assert.ok(button.height >= 44 && button.width >= 44, `${button.id}: ${button.height} px`);
          for (const { id, width: wide } of questions) assert.ok(wide >= host - 1, `${id}: ${wide} of ${host}`);
          for (const link of links) {
            const others = [...links, ...buttons].filter((other) => other !== link);
            const isLarge = link.width >= 24 && link.height >= 24;
            assert.ok(isLarge || isSpaced(link, others), `${link.id} at ${width}: ${link.width} × ${link.height}`);
          }
        }
      }
    },
  },
  {
    name: 'a press that is taken back, beside the button, opens nothing',
    criteria: ['2.5.2'],
    async run({ open, page }) {
      await open(english.markup());
      const [x, y] = await page.spot(question(0));
      const opened = () => page.inWidget((root) => root.querySelectorAll('[aria-expanded=true]').length);
      await page.mouse.move(x, y);
      await page.mouse.down();
      try {
        assert.equal(await opened(), 0, 'while it is down');
        await page.mouse.move(x, 5);
      } finally {
        await page.mouse.up();
      }
      assert.equal(await opened(), 0);
      await page.mouse.click(x, y);
      assert.equal(await opened(), 1);
    },
  },
  {
    name: 'nothing animates, in any root, whatever the motion setting',
    criteria: ['2.2.2', '2.3.1'],
    async run({ open, page }) {
      for (const reducedMotion of [null, 'reduce']) {
        await page.media({ reducedMotion });
        try {
          await open(english.markup('open="exosomes-and-stem-cells"'));
          assert.deepEqual(await page.inWidgets(moving), []);
          for (const button of [question(0), question(0), toggleAll]) {
            await page.click(button);
            assert.deepEqual(await page.inWidgets(moving), []);
          }
        } finally {
          await page.media({ reducedMotion: null });
        }
      }
    },
  },
  {
    name: 'the pointer or the focus on anything brings nothing up and changes nothing',
    criteria: ['1.4.13', '3.2.1'],
    async run({ open, page, tabIn }) {
      await open(english.markup('open="orthopedic-treatment"'));
      const tree = await page.tree();
      const middles = await page.inWidget((root) =>
        [...root.querySelectorAll('button, a[href], [part=safety]')].map((element) => {
          const { left, top, width, height } = element.getClientRects()[0];
          return [Math.round(left + width / 2), Math.round(top + height / 2)];
        }),
      );
      assert.equal(middles.length, 7);
      for (const [x, y] of middles) await page.mouse.move(x, y);
      assert.deepEqual(await page.tree(), tree);
      await tabIn();
      while (await page.inWidget((root) => Boolean(root.activeElement))) await page.press('Tab');
      assert.deepEqual(await page.tree(), tree);
      assert.equal(await page.inWidget((root) => root.querySelectorAll('[title]').length), 0);
    },
  },
];
