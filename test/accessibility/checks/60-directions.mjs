import assert from 'node:assert/strict';
import { colors, crop } from '../../support/pixels.mjs';
import { examples } from '../examples.mjs';
import { nodes } from '../fixtures.mjs';

export const title = 'Directions and languages';

const [english, spanish] = examples;

/** How many pixels of a box are not its ground. */
const ink = (picture, box) =>
  colors(picture, box)
    .slice(1)
    .reduce((sum, { count }) => sum + count, 0);

/** Boxes of the pieces that change sides. */
const places = (root) =>
  Object.fromEntries(
    ['title', 'safety', 'question', 'toggle-all'].map((part) => {
      const { left, top, right, bottom } = root.querySelector(`[part=${part}]`).getBoundingClientRect();
      return [part, { left, top, right, bottom }];
    }),
  );

/** How much is drawn in the first and in the last stretch of a box. */
const ends = (picture, { left, right, top, bottom }, size) => {
  const within = { top: top + 4, bottom: bottom - 4 };
  return [
    ink(picture, { left, right: left + size, ...within }),
    ink(picture, { left: right - size, right, ...within }),
  ];
};

/** Where the last two signs of the safety line are. */
const lastSigns = (root) => {
  const text = root.querySelector('[part=safety]').lastChild;
  return [2, 1].map((back) => {
    const range = document.createRange();
    range.setStart(text, text.data.length - back);
    range.setEnd(text, text.data.length - back + 1);
    return range.getBoundingClientRect().left;
  });
};

/** Without the signs of a list, which WebKit tells where they are seen. */
const said = (tree) =>
  nodes(tree).map(({ role, name, level, expanded }) => [role, name.replace('•', '').trim(), level, expanded].join());

export default [
  {
    name: 'from right to left: the tree stays as it is; icon, bar and words change sides; English sentences stay whole',
    criteria: ['1.3.1', '1.3.2'],
    async run({ open, page, picture }) {
      const view = { width: 700, height: 900 };
      await open(english.markup('open="what-are-exosomes"'), { view });
      const tree = said(await page.tree());
      const sides = async () => {
        const shot = await picture();
        const { title: heading, safety, question } = await page.inWidget(places);
        const [words, icon] = [ends(shot, question, 60), ends(shot, { ...question }, 36)];
        return {
          title: ends(shot, heading, 90).map(Boolean),
          bar: ends(shot, { ...safety, left: safety.left, right: safety.right }, 4).map((count) => count > 0),
          question: words[0] > words[1] ? 'words first' : 'icon first',
          both: icon.every(Boolean),
        };
      };
      const { title: leftTitle, question: leftQuestion } = await sides();
      assert.deepEqual([leftTitle, leftQuestion], [[true, false], 'words first']);
      await open(english.markup('open="what-are-exosomes"'), { view, dir: 'rtl', lang: 'ar' });
      assert.deepEqual(said(await page.tree()), tree);
      const right = await sides();
      assert.deepEqual([right.title, right.question, right.both], [[false, true], 'icon first', true]);
      const { safety } = await page.inWidget(places);
      const shot = await picture();
      const [edge, inner] = [safety.right - 3, safety.right - 12].map(
        (left) =>
          colors(crop(shot, { ...safety, left, right: left + 2 }), { left: 0, top: 2, right: 2, bottom: 20 })[0].color,
      );
      assert.notDeepEqual(edge, inner, 'the bar is at the right');
      const [before, stop] = await page.inWidget(lastSigns);
      assert.ok(stop > before, 'the period stands after the last word');
    },
  },
  {
    name: 'vertical: the tree stays as it is, the title is drawn upright, the page has all of it',
    criteria: ['1.3.1', '1.3.2'],
    async run({ open, page, picture }) {
      await open(english.markup('open="what-are-exosomes"'));
      const tree = said(await page.tree());
      for (const mode of ['vertical-rl', 'vertical-lr']) {
        await open(english.markup('open="what-are-exosomes"'), {
          css: `#place { writing-mode: ${mode}; block-size: max-content; inline-size: 700px }`,
        });
        assert.deepEqual(said(await page.tree()), tree, mode);
        // WebKitGTK writes buttons horizontally wherever they stand: the page is wide there
        await page.inWidget((root) => root.querySelector('[part=title]').scrollIntoView({ inline: 'center' }));
        const { title: heading } = await page.inWidget(places);
        assert.ok(heading.bottom - heading.top > 3 * (heading.right - heading.left), `${mode}: the title runs down`);
        assert.ok(ink(await picture(), heading) > 500, `${mode}: the title is drawn`);
        const outside = await page.inWidget((root) => {
          const outer = root.host.getBoundingClientRect();
          return [...root.querySelectorAll('p, li, [part=title], button')]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .filter((element) => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              return (
                left < outer.left - 1 || right > outer.right + 1 || top < outer.top - 1 || bottom > outer.bottom + 1
              );
            })
            .map((element) => element.textContent.slice(0, 30));
        });
        assert.deepEqual(outside, [], mode);
      }
    },
  },
  {
    name: 'each text is in its own language, where the page has another one, and a foreign title in its own',
    criteria: ['3.1.1', '3.1.2'],
    async run({ open, page, content, engine }) {
      for (const [lang, markup, text, own] of [
        ['fr', english.markup(), content.en, 'en'],
        ['fr', spanish.markup('open="all"'), content.es, 'es'],
        ['es-MX', english.markup(), content.es, 'es'],
      ]) {
        await open(markup, { lang });
        const languages = await page.inWidget((root) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const found = {};
          for (let node; (node = walker.nextNode());) {
            const language = node.parentElement.closest('[lang]')?.lang;
            if (/\p{L}{4}/u.test(node.data)) (found[language] ??= []).push(node.data.trim());
          }
          return found;
        });
        // the sources are pages in English
        const expected = own === 'es' ? ['en', 'es'] : ['en'];
        assert.deepEqual(Object.keys(languages).toSorted(), expected);
        if (own === 'es') for (const words of languages.en) assert.match(words, /^FDA: /);
        // Chromium's protocol has no languages
        if (engine === 'chromium') continue;
        const tree = nodes(await page.tree());
        assert.equal(tree.find(({ role, name }) => role === 'heading' && name === text.title).lang, own);
        for (const { name, lang: told } of tree.filter(({ role }) => role === 'text')) {
          if (/^(Before|After|•)$/.test(name) || name.startsWith('Our clinic')) continue;
          assert.equal(told, own === 'es' && name.startsWith('FDA: ') ? 'en' : own, name);
        }
      }
    },
  },
];
