// The keyboard in a whole page: where Tab goes, what opens an answer, and what still scrolls the page.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { ALL, CLOSED, OPEN, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, quiet, shown } from './helpers.mjs';

const SHOW = 'Show all answers';
const HIDE = 'Hide all answers';
const QUESTIONS = ALL.map((id) => `q-${id}`);

let site;
before(async () => {
  site = await serve({
    '/': { body: html('<a href="/">Before</a><exosome-faq></exosome-faq><a href="/">After</a>', SCRIPT) },
    '/long': { body: html(`${ROOM}<p id="words">Words</p><exosome-faq></exosome-faq>${ROOM}`, SCRIPT) },
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    const go = async (path) => {
      await page.goto(site.url(path));
      await shown(page);
    };
    const focus = (id) =>
      page.inWidget((root, button) => root.getElementById(button).focus({ preventScroll: true }), `q-${id}`);
    /** What has the focus, press after press: a link to a source by its first words. */
    const walk = async (key, steps) =>
      (await page.walk(key, steps)).map((stop) => stop.replace(/^(FDA: \w+ \w+).*/, '$1'));

    describe('Tab', () => {
      beforeEach(() => go('/'));

      test('passes over the answers that are closed, forward and back', async () => {
        assert.deepEqual(await walk('Tab', 6), ['Before', SHOW, ...QUESTIONS, 'After']);
        assert.deepEqual(await walk('Shift+Tab', 5), [...QUESTIONS.toReversed(), SHOW, 'Before']);
        await quiet(page);
      });

      test('goes through the links of the answers that are open, forward and back', async () => {
        await page.click(toggleAll);
        await becomes(() => page.states(), OPEN);
        const links = ['FDA: Consumer alert', 'FDA: Public safety'];
        assert.deepEqual(await walk('Tab', 6), [...QUESTIONS, ...links, 'After']);
        assert.deepEqual(await walk('Shift+Tab', 7), [
          ...links.toReversed(),
          ...QUESTIONS.toReversed(),
          HIDE,
          'Before',
        ]);
      });

      test('goes on from the question that has just been opened, into its answer', async () => {
        assert.deepEqual((await walk('Tab', 5)).slice(-1), [`q-${TREAT}`]);
        await page.press('Enter');
        await becomes(() => page.states(), 'closed closed open');
        assert.deepEqual(await walk('Tab', 3), ['FDA: Consumer alert', 'FDA: Public safety', 'After']);
      });
    });

    for (const key of ['Enter', 'Space']) {
      test(`${key} opens and closes an answer, keeps the focus and does not scroll`, async () => {
        await go('/long');
        await focus(STEM);
        await page.evaluate(() => scrollTo(0, 2900));
        const from = await page.atRest();
        await page.press(key);
        await becomes(() => page.states(), 'closed open closed');
        assert.equal(await page.focused(), `q-${STEM}`);
        await page.press(key);
        await becomes(() => page.states(), CLOSED);
        assert.equal(await page.focused(), `q-${STEM}`);
        assert.equal(await page.atRest(), from);
        assert.deepEqual(await page.evaluate('heard'), [`${STEM} opened user`, `${STEM} closed user`]);
        await quiet(page);
      });

      test(`${key} shows and hides all answers, and keeps the focus`, async () => {
        await go('/');
        assert.deepEqual((await walk('Tab', 2)).slice(-1), [SHOW]);
        await page.press(key);
        await becomes(() => page.states(), OPEN);
        assert.equal(await page.focused(), HIDE);
        await page.press(key);
        await becomes(() => page.states(), CLOSED);
        assert.equal(await page.focused(), SHOW);
      });

      test(`${key} held down throws nothing, and the question works as before after that`, async () => {
        await go('/');
        await focus(WHAT);
        for (let times = 0; times < 12; times++) await page.keyboard.down(key);
        await page.keyboard.up(key);
        // how often it counts is the engine's affair: what is said and what is seen agree
        await page.waitFor(() => window.heard.length);
        await becomes(async () => /^(open|closed) closed closed$/.test(await page.states()), true);
        assert.equal(await page.focused(), `q-${WHAT}`);
        const [first] = (await page.states()).split(' ');
        await page.press('Enter');
        await becomes(() => page.states(), `${first === 'open' ? 'closed' : 'open'} closed closed`);
        await quiet(page);
      });
    }

    for (const where of ['the page', 'a question']) {
      for (const [key, from, way] of [
        ['ArrowDown', 2900, 1],
        ['ArrowUp', 2900, -1],
        ['PageDown', 2900, 1],
        ['PageUp', 2900, -1],
        ['Home', 2900, -1],
        ['End', 2900, 1],
        // on a button it presses the button
        ...(where === 'the page' ? [['Space', 2900, 1]] : []),
      ]) {
        test(`${key} scrolls while the focus is on ${where}, and opens nothing`, async () => {
          await go('/long');
          await page.evaluate((y) => scrollTo(0, y), from);
          if (where === 'the page') await page.click(() => document.querySelector('#words'));
          else await focus(STEM);
          const start = await page.atRest();
          await page.press(key);
          await page.waitFor((y, sign) => (scrollY - y) * sign > 10, start, way);
          if (key === 'Home') await becomes(() => page.atRest(), 0);
          if (key === 'End') {
            await becomes(() => page.evaluate(() => innerHeight + scrollY >= document.body.scrollHeight), true);
          }
          assert.equal(await page.states(), CLOSED);
          assert.equal(await page.focused(), where === 'the page' ? '' : `q-${STEM}`);
        });
      }
    }

    test('the button for all answers changes its words when the last answer is opened by hand, and back', async () => {
      await go('/');
      assert.equal(await page.toggleAllLabel(), SHOW);
      for (const id of [TREAT, WHAT]) {
        await page.click(question(id));
        assert.equal(await page.toggleAllLabel(), SHOW);
      }
      await page.click(question(STEM));
      await becomes(() => page.states(), OPEN);
      assert.equal(await page.toggleAllLabel(), HIDE);
      await page.press('Space');
      await becomes(() => page.states(), 'open closed open');
      assert.equal(await page.toggleAllLabel(), SHOW);
      await page.click(toggleAll);
      await becomes(() => page.states(), OPEN);
      assert.equal(await page.toggleAllLabel(), HIDE);
      await page.click(toggleAll);
      await becomes(() => page.states(), CLOSED);
    });
  });
}
