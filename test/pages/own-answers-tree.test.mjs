// What is told, reached, printed and found of the page's own answers: the same as of ours, and nothing of its details and summary.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines, without, withoutTree } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { ALL, WHAT } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { ROOM, html, quiet } from './helpers.mjs';

const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const COST = 'What does a visit cost?';
const PARKING = 'Is there parking?';
const ANSWER = `<p>Ask our <a href="/desk">front desk</a>, or <a href="/mail">write to us</a>.</p>
  <ul><li>Bring your insurance card.</li><li>Come ten minutes before.</li></ul>`;
const OWN = `<details id="cost"><summary>${COST}</summary>${ANSWER}</details>
  <details id="parking"><summary>${PARKING}</summary>Yes, behind the house, for <a href="/rates">a fee</a>.</details>`;
const OWN_IDS = [...ALL, 'cost', 'parking'];

const between = (middle) =>
  html(`<p><button id="before">Before</button></p>${middle}<p><button>After</button></p>`, SCRIPT);
const WAYS = {
  '/tag': (room = '') => between(`${room}<exosome-faq>${OWN}</exosome-faq>${room}`),
  '/div': (room = '') => between(`${room}<div data-exosome-faq>${OWN}</div>${room}`),
};
/** The same answer, as anybody writes a named region. */
const PLAIN = between(`<exosome-faq></exosome-faq><div role="region" aria-label="${COST}">${ANSWER}</div>`);

let site;
before(async () => {
  const pages = { '/other': html('<p>Another page</p>'), '/plain': PLAIN };
  for (const [path, page] of Object.entries(WAYS))
    Object.assign(pages, { [path]: page(), [`${path}-below`]: page(ROOM) });
  site = await serve(Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, { body }])));
});
after(() => site?.close());

/** Every node of a tree, in reading order. */
const nodes = (node) => [node, ...(node.children ?? []).flatMap(nodes)];
const named = (tree, name) => nodes(tree).filter((node) => node.name === name);
const withName = (node, name) =>
  JSON.parse(JSON.stringify(node).replaceAll(JSON.stringify(node.name), JSON.stringify(name)));
const roles = (tree) => new Set(nodes(tree).map(({ role }) => role));
const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const times = (text, part) => dense(text).split(dense(part)).length - 1;

for (const name of engines) {
  describe(name, () => {
    const noFindBar = name === 'chromium' && without('Xvfb', 'xdotool');
    const noTree = withoutTree(name);
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { headed: name === 'chromium' && !noFindBar, accessibility: !noTree });
      page = await engine.newPage();
    });
    after(() => engine?.close());
    beforeEach(() => page.goto(site.url('/other')));

    const visit = async (path) => {
      await page.goto(site.url(path));
      await becomes(() => page.look('questionIds', 0), OWN_IDS);
    };
    const open = async (id) => {
      await page.click(question(id));
      await becomes(() => page.look('state', 0, id), 'open');
    };

    for (const path of Object.keys(WAYS)) {
      describe(path, () => {
        test(
          'an own answer is told as ours: a heading with a button, and a region with its words',
          { skip: noTree },
          async () => {
            await page.goto(site.url('/plain'));
            await becomes(() => page.look('questionIds', 0), ALL);
            await open(WHAT);
            const plain = await page.tree();
            await visit(path);
            await open(WHAT);
            await open('cost');
            const tree = await page.tree();
            const what = 'What are exosomes?';
            const [heading, button, region] = named(tree, COST);
            const [ours, , ourRegion] = named(tree, what);
            assert.deepEqual(
              named(tree, COST).map(({ role }) => role),
              ['heading', 'button', 'region'],
            );
            assert.deepEqual(heading, withName(ours, COST));
            assert.deepEqual(heading.children, [button]);
            assert.equal(button.expanded, true);
            assert.deepEqual({ ...region, children: [] }, { ...withName(ourRegion, COST), children: [] });
            assert.deepEqual(region, named(plain, COST)[0]);
            // nothing else says that it can be opened, and no role comes with the details
            const buttons = nodes(tree).filter(({ expanded }) => expanded !== undefined);
            assert.equal(buttons.length, OWN_IDS.length);
            assert.ok(buttons.every(({ role }) => role === 'button'));
            assert.deepEqual(
              [...roles(tree)].filter((role) => !roles(plain).has(role)),
              [],
            );
          },
        );

        test('of a closed one the question alone is told', { skip: noTree }, async () => {
          await visit(path);
          await open('cost');
          await page.click(question('cost'));
          await becomes(() => page.look('state', 0, 'cost'), 'closed');
          const tree = await page.tree();
          for (const asked of [COST, PARKING]) {
            const [heading] = named(tree, asked);
            assert.deepEqual(heading, withName(named(tree, 'What are exosomes?')[0], asked));
            assert.equal(heading.children[0].expanded, false);
            assert.deepEqual(
              named(tree, asked).map(({ role }) => role),
              ['heading', 'button'],
            );
          }
          const said = nodes(tree)
            .map((node) => node.name)
            .join(' ');
          assert.doesNotMatch(said, /front desk|insurance|behind the house|a fee/);
        });

        test('Tab goes from the question to the links of its open answer and to the next question, and back', async () => {
          await visit(path);
          await open('cost');
          await page.evaluate(() => document.querySelector('#before').focus());
          const own = ['q-cost', 'front desk', 'write to us', 'q-parking'];
          const stops = ['Show all answers', ...ALL.map((id) => `q-${id}`), ...own];
          assert.deepEqual(await page.walk('Tab', stops.length + 1), [...stops, 'After']);
          assert.deepEqual(await page.walk('Shift+Tab', stops.length + 1), [...stops.toReversed(), 'Before']);
          // as of ours, what has been closed is passed over
          await page.click(question('cost'));
          await becomes(() => page.look('state', 0, 'cost'), 'closed');
          assert.deepEqual(await page.walk('Tab', 2), ['q-parking', 'After']);
          await page.walk('Shift+Tab', 1);
          await page.press('Space');
          await becomes(() => page.look('state', 0, 'parking'), 'open');
          assert.deepEqual(await page.walk('Tab', 2), ['a fee', 'After']);
          await quiet(page);
        });

        for (const opened of ['', 'cost']) {
          test(
            `on paper each question stands once, with its answer: ${opened || 'none'} is open`,
            { skip: without('pdftotext') },
            async () => {
              await visit(path);
              if (opened) await open(opened);
              const states = await page.states();
              const { text } = await page.print();
              for (const part of [COST, PARKING, 'front desk', 'insurance card', 'behind the house'])
                assert.equal(times(text, part), 1, `${part} in: ${text}`);
              const own = `${COST} Ask our front desk, or write to us. Bring your insurance card. Come ten minutes before.
                ${PARKING} Yes, behind the house, for a fee.`;
              // without the signs of list items; no other sign comes with the details
              assert.ok(
                dense(text)
                  .replace(/[•◦∙·●-]/gu, '')
                  .includes(dense(own)),
                text,
              );
              assert.equal(await page.states(), states);
              assert.deepEqual(
                await page.evaluate(() => [...document.querySelectorAll('[slot]')].map(({ id }) => id)),
                [],
              );
              assert.deepEqual(await page.evaluate('heard'), opened ? [`${opened} opened user`] : []);
            },
          );
        }

        const wordsInWindow = (words) =>
          page.evaluate((wanted) => {
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const start = texts.currentNode.data.indexOf(wanted);
              if (start < 0) continue;
              const range = new Range();
              range.setStart(texts.currentNode, start);
              range.setEnd(texts.currentNode, start + wanted.length);
              const { top, bottom, height } = range.getBoundingClientRect();
              return height > 5 && top >= 0 && bottom <= innerHeight;
            }
            return false;
          }, words);
        const isFound = async (words, announced = /^cost opened find$/) => {
          await becomes(() => page.look('state', 0, 'cost'), 'open');
          await becomes(() => wordsInWindow(words), true);
          await page.atRest();
          assert.ok(await wordsInWindow(words));
          assert.equal(await page.evaluate('document.querySelector("#cost").open'), true);
          assert.match((await page.evaluate('heard')).join(), announced);
          await quiet(page);
        };

        test(
          'find in page opens the answer that has the words, also once it was closed',
          { skip: noFindBar },
          async () => {
            await visit(`${path}-below`);
            assert.equal(await page.find('insurance card'), 1);
            await isFound('insurance card');
            await page.click(question('cost'));
            await becomes(() => page.look('state', 0, 'cost'), 'closed');
            await page.evaluate(() => {
              getSelection().empty();
              scrollTo({ top: 0, behavior: 'instant' });
              heard.length = 0;
            });
            assert.equal(await page.find('ten minutes'), 1);
            await isFound('ten minutes');
          },
        );

        test(
          'find in page finds the words of a question on our button, and opens nothing',
          { skip: noFindBar },
          async () => {
            await visit(`${path}-below`);
            assert.equal(await page.find('visit cost'), 1);
            await page.atRest();
            assert.equal((await page.look('leads', 0, 'cost')).inWindow, true);
            assert.deepEqual([...new Set((await page.states()).split(' '))], ['closed']);
            assert.deepEqual(await page.evaluate('heard'), []);
          },
        );

        test('a link to a text opens the answer and leads to the words', async () => {
          await page.goto(site.url(`${path}-below#:~:text=insurance%20card`));
          // browsers make what holds the words the page's target, and may open it before the script has come
          await isFound('insurance card', /^(cost opened (find|link))?$/);
        });
      });
    }
  });
}
