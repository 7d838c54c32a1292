// The builder's choices and the page's address: Back, a reload, a colleague's link, a link within the page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { control, query, ready, startDemo, summary, write } from './builder-pages.mjs';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { quiet } from './helpers.mjs';

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.close());

/** Ten own questions with 1,500 characters each: more than any server takes in an address. */
const ten = Array.from({ length: 10 }, (_, i) => [`Question ${i + 1}?`, 'Sí, «claro». '.repeat(115)]);
const fragment = (own) => String(new URLSearchParams(own.map((one) => ['own', JSON.stringify(one)])));

/** What the form holds, and what the address says. */
const held = (page) =>
  page.evaluate(() => ({
    accent: document.querySelector('#look-accent').value,
    base: document.querySelector('#base').value,
    level: document.querySelector('#heading-level').value,
  }));
const chosen = async (page) => {
  const { accent = '', base = '', 'heading-level': level = '2' } = await query(page);
  return { accent, base, level };
};
/** The own questions: in the form, and how many of them in the preview. */
const ownHeld = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.own')].map((one) =>
      [...one.querySelectorAll('input, textarea')].map(({ value }) => value),
    ),
  );
const ownSeen = (page) =>
  page.evaluate(
    () =>
      document
        .querySelector('demo-preview .shown iframe')
        ?.contentDocument.querySelectorAll('exosome-faq > details:not([data-faq])').length,
  );
/** The query, the place in the fragment (or `own` where it begins with the questions), and how many questions follow. */
const whereTo = (page) =>
  page.evaluate(() => [
    location.search,
    location.hash.slice(1).split('&')[0].replace(/=.*/, ''),
    location.hash.split('own=').length - 1,
  ]);

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 900 } });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    test('after Back every field says what the address and the code say', async () => {
      await page.goto(demo.address);
      await ready(page);
      await page.click(summary('Looks'));
      await page.click(summary('Where the file is'));
      const choose = async ({ accent, base, level }) => {
        await write(page, 'Accent: icon and bar', accent);
        await write(page, 'Address of the folder', base);
        // its name gives a list the focus, and does not unfold it
        await page.click(inPage('label[for=heading-level]'));
        await page.press('ArrowDown');
        await becomes(() => chosen(page), { accent, base, level });
      };
      const one = { accent: 'red', base: 'https://one.example/faq/', level: '3' };
      const two = { accent: 'blue', base: 'https://two.example/faq/', level: '4' };
      await choose(one);
      await page.click(inPage('nav a[href="#builder"]'));
      await choose(two);
      // what is no choice stays in the field, but not after Back
      await write(page, 'Corner radius', 'wide');
      await page.back();
      await becomes(() => chosen(page), one);
      await becomes(() => held(page), one);
      assert.equal(await page.evaluate(() => document.querySelector('#look-radius').value), '');
      const code = await page.evaluate(() => document.querySelector('demo-code-panel code').innerText);
      assert.ok(code.includes(one.base), code);
    });

    test('beside the code stands which host it loads from, where a link has named it and nobody has typed it', async () => {
      const told = () => page.evaluate(() => [...document.querySelectorAll('.foreign')].map((one) => one.innerText));
      const codes = () => page.evaluate(() => document.querySelectorAll('.first code, demo-code-panel code').length);
      await page.goto(`${demo.address}?base=https://evil.example/`);
      await ready(page);
      const said = await told();
      assert.equal(said.length, 2);
      for (const one of said)
        assert.match(one, /^This code loads its file from evil\.example\. That address came with the link/);
      assert.ok((await codes()) > 1);
      // it stays while other things are chosen
      await page.click(inPage('label[for=heading-level]'));
      await page.press('ArrowDown');
      await becomes(async () => (await chosen(page)).level, '3');
      assert.equal((await told()).length, 2);
      await write(page, 'Address of the folder', 'https://clinic.example/faq/');
      await becomes(async () => (await chosen(page)).base, 'https://clinic.example/faq/');
      assert.deepEqual(await told(), []);
      await page.goto(`${demo.address}?ui=es&base=https://evil.example/`);
      await becomes(async () => (await told())[0]?.slice(0, 45), 'Este código carga su archivo de evil.example.');
      await page.goto(`${demo.address}?base=${new URL(demo.address).origin}/other/`);
      await ready(page);
      assert.deepEqual(await told(), []);
    });

    test('every way that loads the script by a tag has its hash, wherever it is loaded from', async () => {
      await page.goto(`${demo.address}?base=https://evil.example/`);
      await ready(page);
      const ways = await page.evaluate(() =>
        [...document.querySelectorAll('input[name=target]')].map(({ value }) => value),
      );
      assert.ok(ways.length > 10);
      for (const way of ways) {
        await page.goto(`${demo.address}?base=https://evil.example/&target=${way}`);
        await ready(page);
        const tags = await page.evaluate(() =>
          [...document.querySelectorAll('demo-code-panel code')].flatMap(
            ({ innerText }) => innerText.match(/<script\b[^>]*evil\.example[^>]*>/g) ?? [],
          ),
        );
        for (const tag of tags) assert.match(tag, /integrity="sha384-[\w+/]+=*" crossorigin="anonymous"/, way);
      }
    });

    test('a link within the page leaves what is being typed as it is', async () => {
      await page.goto(demo.address);
      await ready(page);
      await page.click(summary('Looks'));
      await write(page, 'Corner radius', 'wide');
      await page.click(inPage('nav a[href="#proof"]'));
      await becomes(() => page.evaluate(() => location.hash), '#proof');
      assert.equal(await page.evaluate(() => document.querySelector('#look-radius').value), 'wide');
    });

    test('long own questions survive a reload and a colleague’s link: no server gets them', async () => {
      await page.goto(`${demo.address}?lang=es&own=${encodeURIComponent(JSON.stringify(ten[0]))}`);
      await ready(page);
      assert.deepEqual(await ownHeld(page), [ten[0]], 'an address from before, with the questions in its query');
      await page.click(control('Question 1'));
      await page.type('!');
      await becomes(() => whereTo(page), ['?lang=es', 'own', 1]);

      await page.goto('about:blank');
      await page.goto(`${demo.address}?lang=es#${fragment(ten)}`);
      await ready(page);
      assert.deepEqual(await ownHeld(page), ten);
      await becomes(() => ownSeen(page), 10);
      await write(page, 'Question 10', 'And now?');
      await becomes(() => page.evaluate(() => location.hash.includes('And+now%3F')), true);
      await page.reload();
      await ready(page);
      assert.deepEqual(await ownHeld(page), [...ten.slice(0, 9), ['And now?', ten[9][1]]]);
      await becomes(() => whereTo(page), ['?lang=es', 'own', 10]);
    });

    test('a link within the page leads there, and keeps the own questions; Back brings those before', async () => {
      await page.click(inPage('nav a[href="#doctor"]'));
      await becomes(() => whereTo(page), ['?lang=es', 'doctor', 10]);
      const there = () =>
        page.evaluate(() => {
          const { top } = document.querySelector('#doctor').getBoundingClientRect();
          return top > -50 && top < 200;
        });
      await becomes(there, true);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'doctor');
      await page.click(control('Remove question 10'));
      await becomes(() => whereTo(page), ['?lang=es', 'doctor', 9]);
      await page.back();
      await becomes(() => whereTo(page), ['?lang=es', 'own', 10]);
      await becomes(async () => (await ownHeld(page)).length, 10);
      await becomes(() => ownSeen(page), 10);

      const link = `${demo.address}#doctor&${fragment(ten.slice(0, 2))}`;
      await page.goto('about:blank');
      await page.goto(link);
      await ready(page);
      await becomes(there, true);
      assert.deepEqual(await ownHeld(page), ten.slice(0, 2));
      // another one, pasted over it: the browser loads nothing
      await page.evaluate((own) => void (location.hash = own), fragment(ten.slice(0, 1)));
      await becomes(() => ownHeld(page), ten.slice(0, 1));
      await quiet(page);
    });
  });
}
