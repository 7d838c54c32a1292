import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { without } from '../../support/engines.mjs';
import { inkContrast } from '../../support/pixels.mjs';
import { examples } from '../examples.mjs';
import { nodes } from '../fixtures.mjs';

export const title = 'The safety line';

const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const safetyBox = (root) => {
  const { left, top, right, bottom } = root.querySelector('[part=safety] strong').getBoundingClientRect();
  return { left, top, right, bottom };
};
const firstQuestion = (root) => root.querySelector('[part=question]').getBoundingClientRect().top;

/** What the safety line of a fixture says. */
const expected = (content, { lang }) => content[lang].safety;

/** What a reader hears between the page's own “Before” and “After”. */
function within(tree) {
  const all = nodes(tree);
  const at = (name) => all.findIndex((node) => node.role === 'button' && node.name === name);
  return all.slice(at('Before') + 1, at('After'));
}

export default [
  {
    name: 'is seen, and is read first after the title, with every answer closed',
    criteria: ['1.3.2', '2.4.3'],
    async run({ open, page, picture, content }) {
      for (const fixture of examples) {
        await open(fixture.markup());
        const [first, paragraph, text] = within(await page.tree());
        assert.deepEqual([first.role, first.name], ['heading', content[fixture.lang].title]);
        assert.equal(paragraph.role, 'paragraph');
        assert.equal(text.name, expected(content, fixture));
        const box = await page.inWidget(safetyBox);
        assert.ok(box.bottom > box.top && box.right - box.left > 40 && box.top > 0, JSON.stringify(box));
        assert.ok(box.bottom <= (await page.inWidget(firstQuestion)), 'above the first question');
        assert.ok(inkContrast(await picture(), box) >= 7, 'drawn');
      }
    },
  },
  {
    name: 'says as much without any color, icon or bold type',
    criteria: ['1.3.3', '1.4.1'],
    async run({ open, page, picture, content }) {
      await open(examples[0].markup());
      await page.inWidget((root) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`*, *::before, *::after { color: #000 !important; background: #fff !important;
          border-color: #fff !important; font-weight: 400 !important } [part=icon] { display: none !important }`);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      const seen = await page.inWidget((root) =>
        root.querySelector('[part=safety]').innerText.replace(/\s+/g, ' ').trim(),
      );
      assert.equal(seen, content.en.safety);
      assert.match(seen, /^Important: /);
      assert.ok(inkContrast(await picture(), await page.inWidget(safetyBox)) >= 7);
      assert.equal(within(await page.tree())[2].name, content.en.safety);
    },
  },
  {
    name: 'is on paper, before the first question',
    criteria: ['1.3.2'],
    async run({ open, page, content }) {
      if (without('pdftotext')) return { skip: without('pdftotext') };
      for (const fixture of examples.slice(0, 3)) {
        await open(fixture.markup(), { view: { width: 800, height: 600 } });
        const printed = dense((await page.print()).text);
        const at = printed.indexOf(dense(expected(content, fixture)));
        const question = printed.indexOf(dense(content[fixture.lang].questions[0].text));
        assert.ok(at >= 0 && at < question, `${fixture.name}: at ${at}, the first question at ${question}`);
      }
    },
  },
  {
    name: 'is seen and told in every text to paste, where the script does not come',
    criteria: ['1.3.2', '4.1.2'],
    async run({ open, page, picture, content }) {
      for (const lang of ['en', 'es']) {
        for (const spelling of ['tag', 'div']) {
          const text = readFileSync(`dist/snippets/${lang}-${spelling}.html`, 'utf8');
          await open(text.replace(/<script.*<\/script>/, ''), { src: '', lang });
          const told = within(await page.tree())
            .map(({ name }) => name)
            .join(' ')
            .replace(/[^\S\u00a0]+/g, ' ');
          const at = told.indexOf(content[lang].safety);
          assert.ok(
            at >= 0 && at < told.indexOf(content[lang].questions[0].text),
            `${lang}-${spelling}: ${told.slice(0, 200)}`,
          );
          const box = await page.evaluate((words) => {
            const walker = document.createTreeWalker(document.querySelector('#place'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
              if (!node.data.includes(words)) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              const { left, top, right, bottom } = range.getClientRects()[0];
              return { left, top, right, bottom };
            }
            return null;
          }, 'FDA');
          assert.ok(box && inkContrast(await picture(), box) >= 7, `${lang}-${spelling}: ${JSON.stringify(box)}`);
        }
      }
    },
  },
];
