// What visitors see of the posts. `page` gives the page of an engine, `url` the address of a post.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { ALL, CLOSED, OPEN, STEM, TREAT } from '../support/questions.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const en = contentFor('en');
const safety = `${en.safetyLabel}: ${en.safety.replace('{date}', en.month)}`;
/** WordPress makes no frame higher, in CSS pixels. */
const HIGHEST = 1000;
const asked = en.questions.map((one) => one.question);

/** Nothing is wrong that is ours: WordPress and its theme may say what they like. */
async function saysNothing(page) {
  const { console: said, errors, violations } = await page.log();
  const ours = [...errors, ...said.map(({ text }) => text)].filter((text) => /exosome|faq/i.test(text));
  assert.deepEqual([ours, violations], [[], []]);
}

/** The widget works. */
export function widgetTests(page, name, url) {
  test(`${name}: title, safety line and all questions are there, and open by clicks`, async () => {
    await page().viewport({ width: 1280, height: 900 });
    await page().goto(url(name));
    await becomes(() => page().states(), CLOSED);
    const widget = await page().readWidget();
    assert.deepEqual(
      [widget.title, widget.safety, widget.questions.map(({ text }) => text)],
      [en.title, safety, asked],
    );
    for (const which of ALL) {
      await page().click(question(which));
      await becomes(() => page().look('state', 0, which), 'open');
    }
    assert.equal(await page().states(), OPEN);
    const { questions } = await page().readWidget();
    for (const { id, answer } of questions) assert.ok(answer.length > 200, `${id}: ${answer}`);
    await page().click(toggleAll);
    await becomes(() => page().states(), CLOSED);
    assert.equal(await page().widgetCount(), 1);
    await saysNothing(page());
  });
}

/** No script of ours runs, and the text is there. */
export function textTests(page, name, url) {
  test(`${name}, without the script: all text is there, no code is shown, and its answers open by a click`, async () => {
    await page().goto(url(name));
    assert.equal(await page().evaluate(() => document.querySelectorAll('script[src*="exosome-faq"]').length), 0);
    const { text, questions } = await page().readFallback();
    for (const part of [en.title, safety, en.disclaimer]) assert.ok(text.includes(part), part);
    assert.deepEqual(
      questions.map((one) => one.text),
      asked,
    );
    assert.doesNotMatch(text, /<|\bscript\b|integrity/);
    await page().click(() => document.querySelector('[data-exosome-faq] summary'));
    await becomes(async () => (await page().readFallback()).questions[0].answer.length > 200, true);
    await saysNothing(page());
  });
}

/** The frame of a pasted address. */
export function addressTests(page, name, url) {
  const frameHeight = () => page().evaluate(() => document.querySelector('iframe.wp-embedded-content').clientHeight);
  const fits = () =>
    becomes(async () => {
      const content = await page()
        .frame('iframe.wp-embedded-content')
        .evaluate('document.documentElement.offsetHeight');
      const wanted = Math.min(HIGHEST, content);
      const height = await frameHeight();
      return Math.abs(height - wanted) <= 2 ? 'fits' : `${height} for ${wanted}`;
    }, 'fits');
  const isSeen = () =>
    page().evaluate(() => {
      const frame = document.querySelector('iframe.wp-embedded-content');
      return frame.checkVisibility({ visibilityProperty: true }) && getComputedStyle(frame).position === 'static';
    });

  for (const width of [390, 1280])
    test(`${name}, ${width} px wide: in five loads of five the frame is as high as its content`, async () => {
      await page().viewport({ width, height: 900 });
      for (let visit = 0; visit < 5; visit++) {
        await page().goto(url(name));
        await becomes(isSeen, true);
        await becomes(async () => (await page().frame('iframe.wp-embedded-content').readWidget())?.safety, safety);
        await fits();
        assert.notEqual(await frameHeight(), 600, 'what it has before its content tells its height');
      }
      await page().atRest();
      const closed = await frameHeight();
      await page().frame('iframe.wp-embedded-content').click(question(STEM));
      await page().waitFor((was) => document.querySelector('iframe.wp-embedded-content').clientHeight > was, closed);
      await fits();
      await saysNothing(page());
    });
}

/** A link to one question. */
export function linkTests(page, name, url) {
  for (const width of [390, 1280])
    test(`${name}, ${width} px wide: a link opens its question, and nothing of the theme covers it`, async () => {
      await page().viewport({ width, height: 900 });
      await page().goto('about:blank');
      await page().goto(`${url(name)}#exosome-faq-${TREAT}`);
      await becomes(() => page().look('state', 0, TREAT), 'open');
      await page().atRest();
      const { inWindow, uncovered } = await page().look('leads', 0, TREAT);
      assert.deepEqual({ inWindow, uncovered }, { inWindow: true, uncovered: true });
    });
}
