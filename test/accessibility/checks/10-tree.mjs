import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { action, question } from '../../support/widget-driver.mjs';
import { widgetView } from '../../support/widget-view.mjs';
import { examples } from '../examples.mjs';
import { nodes, words } from '../fixtures.mjs';

export const title = 'What assistive technology is told';

const dense = (text) => text.replace(/\s+/g, ' ').trim();
const [english] = examples;
const sharing = examples.find(({ name }) => name.includes('share'));

/** What the widget itself holds, panel by panel. */
const panels = (root) => {
  /** In a panel and in the page's own answer that it shows. */
  const within = (panel, selector) =>
    [panel, ...[...(panel?.querySelectorAll('slot') ?? [])].flatMap((slot) => slot.assignedElements())].flatMap(
      (around) => [...(around?.querySelectorAll(selector) ?? [])],
    );
  return [...root.querySelectorAll('[aria-controls]')].map((button) => {
    const panel = root.getElementById(button.getAttribute('aria-controls'));
    return {
      question: button.innerText.replace(/\s+/g, ' ').trim(),
      expanded: button.getAttribute('aria-expanded'),
      seen: panel?.firstElementChild?.checkVisibility({ visibilityProperty: true }) ?? null,
      texts: within(panel, 'p, li, td').map(({ textContent }) => textContent),
      links: within(panel, 'a[href]').length,
    };
  });
};

/** Where Tab is to stop: at every control but those in closed answers. */
const stops = (root) =>
  [...root.querySelectorAll('button, a[href], slot[name]')]
    .filter((stop) => {
      const panel = stop.closest('[part=answer]')?.parentElement;
      const button = panel && root.querySelector(`[aria-controls="${panel.id}"]`);
      return !panel || button.getAttribute('aria-expanded') === 'true';
    })
    // never at the summary of an answer of the page's own
    .flatMap((stop) => (stop.localName === 'slot' ? [...stop.assignedElements()[0].querySelectorAll('a')] : stop));

const headings = (tree) => nodes(tree).filter(({ role }) => role === 'heading');

export default [
  {
    name: 'a heading of the level that `heading-level` says, 1 to 5, and one deeper around each question’s button',
    criteria: ['1.3.1', '2.4.6', '4.1.2'],
    async run({ open, page, content }) {
      for (const level of [1, 2, 3, 4, 5]) {
        await open(english.markup(`heading-level="${level}"`), { level });
        const own = headings(await page.tree()).filter(({ name }) => !name.startsWith('Our clinic'));
        assert.deepEqual(
          own.map(({ level: at, name, children }) => [at, name, children.map((one) => `${one.role} ${one.name}`)]),
          [
            [level, content.en.title, []],
            ...content.en.questions.map(({ text }) => [level + 1, text, [`button ${text}`]]),
          ],
        );
      }
    },
  },
  {
    name: 'the name of each button is the question, exactly, and what is seen on it',
    criteria: ['2.5.3', '3.2.4', '4.1.2'],
    async run({ open, page, content }) {
      for (const { markup, lang } of examples) {
        await open(markup());
        const buttons = nodes(await page.tree()).filter(
          ({ role, name }) => role === 'button' && !/^(Before|After)$/.test(name),
        );
        const known = content[lang].questions.map(({ text }) => text);
        const seen = await page.inWidget((root) =>
          [...root.querySelectorAll('button')]
            .filter((button) => button.checkVisibility())
            .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
        );
        assert.deepEqual(
          buttons.map(({ name }) => name),
          seen,
        );
        const questions = buttons.filter(({ expanded }) => expanded !== undefined).map(({ name }) => name);
        assert.ok(questions.length, 'buttons that say whether they are expanded');
        // ours are the given content; the page's own are what the page wrote
        for (const name of questions.slice(0, known.length)) assert.ok(known.includes(name), name);
      }
    },
  },
  {
    name: 'a button says “collapsed” or “expanded”, in tree and attribute alike, as its answer is seen, at every press',
    criteria: ['4.1.2', '2.1.1'],
    async run({ open, page, content }) {
      await open(english.markup());
      const agree = async (expected) => {
        const tree = nodes(await page.tree()).filter(({ expanded }) => expanded !== undefined);
        const own = await page.inWidget(panels);
        assert.deepEqual(
          tree.map(({ expanded }) => expanded),
          expected,
          'the tree',
        );
        assert.deepEqual(
          own.map(({ expanded }) => expanded),
          expected.map(String),
          'the attribute',
        );
        assert.deepEqual(
          own.map(({ seen }) => seen),
          expected,
          'what is seen',
        );
      };
      const state = content.en.questions.map(() => false);
      await agree(state);
      for (const i of [0, 2, 0]) {
        await page.click(question(i));
        state[i] = !state[i];
        await agree(state);
      }
      await page.press('Space');
      state[0] = !state[0];
      await agree(state);
      await page.press('Enter');
      state[0] = !state[0];
      await agree(state);
    },
  },
  {
    name: 'a closed answer has no text, link or region in the tree; an open one has all of its own',
    criteria: ['1.3.1', '1.3.2', '2.4.3', '4.1.2'],
    async run({ open, page }) {
      for (const { markup } of examples) {
        await open(markup());
        const last = (await page.inWidget(panels)).length - 1;
        for (const opened of last ? [[], [last], [last, 0]] : [[], [0]]) {
          const press = opened.at(-1);
          if (press !== undefined && (await page.inWidget(panels))[press].expanded === 'false')
            await page.click(question(press));
          const tree = await page.tree();
          const said = dense(words(tree));
          const now = await page.inWidget(panels);
          for (const [i, { question: asked, texts }] of now.entries()) {
            const isOpen = opened.includes(i);
            const regions = nodes(tree).filter(({ role, name }) => role === 'region' && name === asked);
            assert.equal(regions.length, Number(isOpen), `regions “${asked}”`);
            assert.ok(texts.length, 'the panel has text');
            // a short one can stand elsewhere too
            for (const text of texts.map(dense).filter((one) => one.length > 20))
              assert.equal(said.includes(text), isOpen, `${isOpen ? 'not ' : ''}in the tree: ${text}`);
          }
          const links = nodes(tree).filter(({ role }) => role === 'link').length;
          assert.equal(
            links,
            opened.reduce((sum, i) => sum + now[i].links, 0),
            'links in the tree',
          );
        }
      }
    },
  },
  {
    name: 'Tab passes over closed answers, goes through the links of open ones in order, and leaves; so does Shift+Tab',
    criteria: ['2.1.1', '2.1.2', '2.4.3'],
    async run({ open, page }) {
      for (const { markup } of examples) {
        for (const opened of markup === english.markup ? ['', 'orthopedic-treatment', 'all'] : ['', 'all']) {
          await open(markup(`open="${opened}"`));
          const expected = await page.inWidget(`(root) => (${stops})(root).map((${widgetView})().nameOf)`);
          const walk = (key) => page.walk(key, expected.length + 1);
          await page.evaluate(() => document.querySelector('#before').focus());
          assert.deepEqual(await walk('Tab'), [...expected, 'After']);
          assert.deepEqual(await walk('Shift+Tab'), [...expected.toReversed(), 'Before']);
        }
      }
    },
  },
  {
    name: 'the outcome of a copied link stands in a status that was there before, empty',
    criteria: ['4.1.3'],
    async run({ open, page }) {
      await open(sharing.markup('open="all"'));
      const status = () => page.inWidget((root) => root.querySelector('[role=status]')?.textContent);
      assert.equal(await status(), '');
      await page.click(action('copy'));
      await becomes(status, 'Link copied', 3000);
    },
  },
  {
    name: 'no landmark is empty, without a name, or named as another one',
    criteria: ['1.3.1', '2.4.1', '4.1.2'],
    async run({ open, page }) {
      for (const { markup } of examples) {
        for (const opened of ['', 'all']) {
          await open(markup(`open="${opened}"`));
          const landmarks = nodes(await page.tree()).filter(({ role }) =>
            /^(region|landmark|contentinfo|banner|navigation|complementary|search|form)$/.test(role),
          );
          for (const landmark of landmarks) {
            assert.ok(landmark.name, `a ${landmark.role} without a name`);
            assert.ok(
              words({ ...landmark, name: '' }).trim().length > 40,
              `${landmark.role} “${landmark.name}” is empty`,
            );
          }
          const names = landmarks.map(({ name }) => name);
          assert.deepEqual([...new Set(names)], names);
        }
      }
    },
  },
  {
    name: 'every reference leads to an element of its own root, and no id doubles, with 20 widgets on one page',
    criteria: ['1.3.1', '4.1.2'],
    async run({ open, page }) {
      await open(Array.from({ length: 20 }, (_, i) => examples[i % examples.length].markup('open="all"')).join('\n'));
      const found = await page.inWidgets((roots) => {
        const names = [
          'for',
          'list',
          'headers',
          'popovertarget',
          'commandfor',
          ...[
            'activedescendant',
            'controls',
            'describedby',
            'details',
            'errormessage',
            'flowto',
            'labelledby',
            'owns',
          ].map((name) => `aria-${name}`),
        ];
        const lost = [];
        const doubled = [];
        let references = 0;
        const everywhere = new Set();
        for (const root of [document, ...roots]) {
          const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
          doubled.push(...ids.filter((id, i) => !id || ids.indexOf(id) !== i));
          for (const element of root.querySelectorAll('*')) {
            for (const name of names) {
              for (const id of (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean)) {
                references += 1;
                everywhere.add(name);
                if (!root.getElementById(id)) lost.push(`${name}="${id}"`);
              }
            }
          }
        }
        const has = ['aria-controls', 'aria-labelledby'].every((name) => everywhere.has(name));
        return { widgets: roots.length, lost, doubled, enough: has && references >= 100 };
      });
      assert.deepEqual(found, {
        widgets: 20,
        lost: [],
        doubled: [],
        enough: true,
      });
    },
  },
  {
    name: 'no image, and no image of text: the icon is drawn, and told to nobody',
    criteria: ['1.1.1', '1.4.5'],
    async run({ open, page }) {
      await open(english.markup('open="all"'));
      const found = await page.inWidget((root) => ({
        images: root.querySelectorAll('img, svg, canvas, picture, object, embed, video, input[type=image]').length,
        pictures: [...root.querySelectorAll('*')].filter((element) =>
          ['', '::before', '::after'].some((pseudo) => {
            const { backgroundImage, content, maskImage, listStyleImage } = getComputedStyle(element, pseudo);
            return [backgroundImage, content, maskImage, listStyleImage].some((value) => /url\(/.test(value ?? ''));
          }),
        ).length,
        icons: [...root.querySelectorAll('[part=icon]')].map(
          (icon) => icon.ariaHidden ?? icon.getAttribute('aria-hidden'),
        ),
      }));
      assert.deepEqual(found, { images: 0, pictures: 0, icons: ['true', 'true', 'true'] });
      assert.deepEqual(
        nodes(await page.tree()).filter(({ role }) => role === 'image'),
        [],
      );
    },
  },
];
