// Words in closed answers are found by the browser's own search and by links to a text, and come into view.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { question } from '../support/widget-driver.mjs';
import { ROOM, html, quiet, shown } from './helpers.mjs';

const WAYS = {
  chromium: 'with the find bar of a headed Chromium',
  firefox: "with Firefox's finder",
  webkit: "with WebKit's find controller",
};
const WORDS = [
  [WHAT, 'tiny bubbles', 'open closed closed'],
  [WHAT, 'carry drugs', 'open closed closed'],
  [STEM, 'conductor of an orchestra', 'closed open closed'],
  [TREAT, 'how they behave in the body', 'closed closed open'],
  [TREAT, 'Consumer alert', 'closed closed open'],
];
const SPANISH = [TREAT, 'regenerar tejidos', 'closed closed open'];
const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const page = (attributes = '', head = '') =>
  html(`${ROOM}<exosome-faq${attributes}></exosome-faq>${ROOM}`, head + SCRIPT);

let site;
before(async () => {
  site = await serve({
    '/': { body: page() },
    '/es': { body: page(' lang="es"') },
    '/other': { body: html('<p>Another page</p>') },
    '/removes': {
      body: page(
        '',
        `<script>addEventListener('exosome-faq-toggle', event => event.target.remove(), { once: true });</script>`,
      ),
    },
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    const noFindBar = name === 'chromium' && without('Xvfb', 'xdotool');
    let engine;
    let reader;
    before(async () => {
      engine = await openEngine(name, { headed: name === 'chromium' && !noFindBar });
      reader = await engine.newPage();
    });
    after(() => engine?.close());
    beforeEach(() => reader.goto(site.url('/other')));

    /** Whether the words are in the window, and nothing covers them. */
    const inWindow = (text) =>
      reader.inWidget((root, wanted) => {
        const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const { data } = nodes.currentNode;
          const start = data.toLowerCase().indexOf(wanted.toLowerCase());
          if (start < 0) continue;
          if (!nodes.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) return 'not shown';
          const range = new Range();
          range.setStart(nodes.currentNode, start);
          range.setEnd(nodes.currentNode, start + wanted.length);
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight ? 'in the window' : `from ${top} to ${bottom} of ${innerHeight}`;
        }
        return 'nowhere';
      }, text);

    describe(`find in page ${WAYS[name]}`, { skip: noFindBar }, () => {
      for (const [path, [id, text, expected]] of [...WORDS.map((words) => ['/', words]), ['/es', SPANISH]]) {
        test(`opens the answer with "${text}" and brings it into view`, async () => {
          await reader.goto(site.url(path));
          await shown(reader);
          assert.equal(await inWindow(text), 'not shown');
          assert.equal(await reader.find(text), 1);
          await becomes(() => reader.states(), expected);
          await becomes(() => inWindow(text), 'in the window');
          assert.deepEqual(await reader.evaluate('heard'), [`${id} opened find`]);
          // it stays there, and the focus has not been taken to the question
          await reader.atRest();
          assert.equal(await inWindow(text), 'in the window');
          assert.doesNotMatch(await reader.focused(), /^q-/);
          await quiet(reader);
        });
      }

      test('brings the words into view on a phone, where the answer is higher than the window', async () => {
        await reader.viewport({ width: 320, height: 480 });
        try {
          await reader.goto(site.url('/'));
          await shown(reader);
          assert.equal(await reader.find('how it may develop'), 1);
          await becomes(() => reader.states(), 'open closed closed');
          await becomes(() => inWindow('how it may develop'), 'in the window', 3000);
        } finally {
          await reader.viewport({ width: 800, height: 600 });
        }
      });

      test('opens the answer again after the reader has closed it', async () => {
        const [id, text, expected] = WORDS[2];
        await reader.goto(site.url('/'));
        await shown(reader);
        for (let times = 0; times < 2; times++) {
          assert.equal(await reader.find(text), 1);
          await becomes(() => reader.states(), expected);
          await becomes(() => inWindow(text), 'in the window');
          await reader.click(question(id));
          await becomes(() => reader.states(), CLOSED);
          await reader.evaluate(() => {
            getSelection().empty();
            scrollTo(0, 0);
          });
        }
        const both = [`${id} opened find`, `${id} closed user`];
        assert.deepEqual(await reader.evaluate('heard'), [...both, ...both]);
      });

      test('goes from one answer to the next and leaves the first one open', async () => {
        await reader.goto(site.url('/'));
        await shown(reader);
        await reader.find(WORDS[0][1]);
        await becomes(() => reader.states(), 'open closed closed');
        await reader.find(WORDS[3][1]);
        await becomes(() => reader.states(), 'open closed open');
        await becomes(() => inWindow(WORDS[3][1]), 'in the window');
      });

      test('of words that are always shown, or not there at all, opens nothing', async () => {
        await reader.goto(site.url('/'));
        await shown(reader);
        assert.equal(await reader.find('What you need to know'), 1);
        await becomes(() => inWindow('What you need to know'), 'in the window');
        assert.equal(await reader.find('not a word of ours'), 0);
        await reader.twoFrames();
        assert.equal(await reader.states(), CLOSED);
        assert.deepEqual(await reader.evaluate('heard'), []);
      });

      test('throws nothing where the page removes the element as soon as it is found', async () => {
        await reader.goto(site.url('/removes'));
        await shown(reader);
        await reader.find(WORDS[2][1]);
        await reader.waitFor(() => !document.querySelector('exosome-faq'));
        await reader.atRest();
        await quiet(reader);
      });
    });

    describe('a link to a text (#:~:text=)', () => {
      for (const [id, text, expected] of WORDS) {
        test(`opens the answer with "${text}" and brings it into view`, async () => {
          await reader.goto(site.url(`/#:~:text=${encodeURIComponent(text)}`));
          await becomes(() => reader.states(), expected);
          await becomes(() => inWindow(text), 'in the window');
          await reader.atRest();
          assert.equal(await inWindow(text), 'in the window');
          assert.deepEqual(await reader.evaluate('heard'), [`${id} opened find`]);
          await quiet(reader);
        });
      }

      test('together with a link to an answer goes to the text', async () => {
        const [, text] = WORDS[0];
        await reader.goto(site.url(`/#exosome-faq-${TREAT}:~:text=${encodeURIComponent(text)}`));
        await becomes(() => reader.states(), 'open closed open');
        await reader.atRest();
        await quiet(reader);
      });

      test('that is nowhere opens nothing', async () => {
        await reader.goto(site.url('/#:~:text=not%20a%20word%20of%20ours'));
        await shown(reader);
        await reader.atRest();
        assert.equal(await reader.states(), CLOSED);
      });
    });
  });
}
