// The form of the builder: what it says where somebody is, and what it looks like there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { contrast, crop, decode, pixel } from '../support/pixels.mjs';
import { control, query, ready, startDemo, summary, write } from './builder-pages.mjs';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.close());

const DOWN = 'Move down: What are exosomes?';
const text = (page, selector) => page.evaluate((where) => document.querySelector(where).innerText.trim(), selector);
const focusedName = (page) => page.evaluate(() => document.activeElement.ariaLabel);
const focus = (page, name) => page.evaluate(`(${control(name)})().focus()`);
const order = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.order > li > label')].map((label) => label.innerText.trim().split(' ').at(-1)),
  );
/** The message about the questions, where somebody sees it who has just used them. */
const said = (page) =>
  page.evaluate(() => {
    const status = document.querySelector('.order').closest('fieldset').querySelector('[role=status]');
    const { top, bottom } = status.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && status.innerText;
  });

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 900 } });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    const open = async (chosen = '') => {
      await page.goto(demo.address + chosen);
      await ready(page);
    };

    test('who unticks the last question sees all three ticked, and beside them why', async () => {
      await open('?questions=what-are-exosomes');
      await page.click(control('Show: What are exosomes?'));
      await becomes(() => said(page), 'One question has to stay: all three are shown.');
      const ticked = () =>
        page.evaluate(() => [...document.querySelectorAll('.order > li > label input')].map(({ checked }) => checked));
      assert.deepEqual(await ticked(), [true, true, true]);
      await page.click(control('Show: How are exosomes different from stem cells?'));
      await becomes(ticked, [true, false, true]);
      assert.equal(await said(page), '');
    });

    test('a question that is moved by keys keeps the focus, and moves on with the next press', async () => {
      await open();
      await focus(page, DOWN);
      for (const [place, list] of [
        [2, ['cells?', 'exosomes?', 'conditions?']],
        [3, ['cells?', 'conditions?', 'exosomes?']],
      ]) {
        await page.press('Enter');
        await becomes(() => order(page), list);
        await becomes(() => focusedName(page), DOWN);
        await becomes(() => said(page), `What are exosomes? Now number ${place}.`);
      }
      await page.press('Enter');
      assert.deepEqual(await order(page), ['cells?', 'conditions?', 'exosomes?']);
      assert.equal(await focusedName(page), DOWN, 'at its end, too');
      assert.equal((await query(page)).questions, 'exosomes-and-stem-cells orthopedic-treatment what-are-exosomes');
    });

    test('a look that is not finished is said to be none, and is in no address', async () => {
      await open();
      await page.click(summary('Looks'));
      for (const [field, look, typed, problem] of [
        ['Corner radius', 'radius', 'calc(1em + 2px', 'is no length, such as 0.5em or 8px. It is left out.'],
        ['Accent: icon and bar', 'accent', 'rgb(0,0,0', 'is no color that browsers know. It is left out.'],
      ]) {
        await write(page, field, typed);
        await becomes(() => text(page, `#look-${look}-problem`), `“${typed}” ${problem}`);
        assert.equal((await query(page))[look], undefined);
        const edges = await page.evaluate(
          (...ids) => ids.map((id) => getComputedStyle(document.getElementById(id)).borderTopColor),
          `look-${look}`,
          'look-focus',
        );
        assert.notEqual(...edges, 'it looks wrong, too');
        await page.type(')');
        await becomes(async () => (await query(page))[look], `${typed})`);
        assert.equal(await text(page, `#look-${look}-problem`), '');
      }
    });

    test('what is said below one look moves no field beside it', async () => {
      const tops = () =>
        page.evaluate(() =>
          ['look-accent', 'look-line'].map((id) => document.getElementById(id).getBoundingClientRect().top + scrollY),
        );
      const row = await tops();
      assert.equal(row[0], row[1], 'in one row');
      await write(page, 'Accent: icon and bar', 'no color at all');
      await becomes(async () => (await text(page, '#look-accent-problem')).length > 0, true);
      assert.deepEqual(await tops(), row);
    });

    test('an own question with an answer alone is no problem, and the field says what stands in its place', async () => {
      await open();
      await page.click(summary('Your own questions'));
      await page.click(control('Add a question'));
      const nothing = 'Nothing is shown while question and answer are empty.';
      await becomes(() => text(page, '#own-1-question-problem'), nothing);
      await page.click(control('Answer 1'));
      await page.type('Only an answer here.');
      await becomes(() => text(page, '#own-1-question-problem'), '');
      assert.equal(
        await text(page, '#own-1-question-hint'),
        'Empty: the first words of the answer stand in its place.',
      );
      assert.equal(await page.evaluate(() => document.querySelector('#own-1-question').ariaInvalid), null);
      await write(page, 'Question 1', 'What?');
      await becomes(() => page.evaluate(() => document.querySelector('#own-1-question-hint')), null);
    });

    test('an address without https:// is said to need it, for it would name a page of one’s own site', async () => {
      await open();
      await page.click(summary('Share buttons'));
      const problem = 'It has to begin with https://, or with / on your own site.';
      for (const [typed, wrong] of [
        ['www.clinic.example/faq', problem],
        ['https:clinic.example', problem],
        ['https://www.clinic.example/faq', ''],
        ['/faq', ''],
        ['../faq', ''],
        ['?page=faq', ''],
        ['javascript:alert(1)', 'This is no web address (http or https), so it is not used.'],
        ['', ''],
      ]) {
        await write(page, 'Address to share', typed);
        await becomes(() => text(page, '#share-url-problem'), wrong);
      }
      await page.click(control('Pinterest'));
      await write(page, 'Image for Pinterest', 'www.clinic.example/card.png');
      await becomes(() => text(page, '#share-image-problem'), problem);
    });

    test('at 320 px every copy button stands at the same side, also once it has copied', async () => {
      await page.viewport({ width: 320, height: 800 });
      await open('?ui=es&host=portal');
      await page.waitFor(() => Boolean(document.querySelector('demo-preview .policy')));
      const rooms = () =>
        page.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll('figcaption button')].map((button) => {
              const caption = button.parentElement.getBoundingClientRect();
              return Math.round(caption.right - button.getBoundingClientRect().right);
            }),
          ),
        ]);
      assert.equal((await rooms()).length, 1, String(await rooms()));
      await page.click(inPage('#code figcaption button'));
      await becomes(async () => (await text(page, '#code figcaption [role=status]')) !== '', true);
      assert.equal((await rooms()).length, 1, String(await rooms()));
      await page.viewport({ width: 1280, height: 900 });
    });

    test('a stuck arrow does not differ by its color alone', async () => {
      await open();
      const border = (label) => page.evaluate(`getComputedStyle((${control(label)})()).borderTopStyle`);
      assert.notEqual(await border('Move up: What are exosomes?'), await border(DOWN));
    });

    // WebKit cannot emulate it
    if (name !== 'webkit')
      test('with forced colors the language that is on and the arrows that are stuck are seen', async () => {
        await page.media({ forcedColors: 'active' });
        await open();
        /** The color of a place in a button: of its ground, or of its edge. */
        const seen = async (find, inset) => {
          const [x, y] = await page.evaluate(`(async () => {
            const button = (${find})();
            button.scrollIntoView({ block: 'center' });
            for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
            const { left, top, height } = button.getBoundingClientRect();
            return [left + ${inset}, top + height / 2].map(Math.round);
          })()`);
          return pixel(decode(await page.screenshot()), x, y);
        };
        const language = (pressed) => inPage(`.languages [aria-pressed=${pressed}]`);
        const grounds = [await seen(language(true), 4), await seen(language(false), 4)];
        // which colors, the system says
        assert.ok(contrast(...grounds) >= 2, String(grounds));
        // and its words can be read: in their box is more than one color
        const words = await page.evaluate(() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector('.languages [aria-pressed=true]'));
          const { left, top, right, bottom } = range.getBoundingClientRect();
          return { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 };
        });
        const picture = crop(decode(await page.screenshot()), words);
        const ground = pixel(picture, 0, 0);
        const inks = Array.from({ length: picture.width * picture.height }, (_, i) =>
          contrast(ground, pixel(picture, i % picture.width, Math.floor(i / picture.width))),
        );
        assert.ok(Math.max(...inks) >= 2, 'words on the button that is on');
        const ink = (label) => page.evaluate(`getComputedStyle((${control(label)})()).color`);
        assert.notEqual(await ink('Move up: What are exosomes?'), await ink(DOWN));
        await page.media({ forcedColors: null });
      });
  });
}
