// What a reader does on a page of a stack, with the links of its own router.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, shown } from '../pages/helpers.mjs';
import { becomes } from '../support/becomes.mjs';
import { until } from '../support/children.mjs';
import { CLOSED, TREAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { question } from '../support/widget-driver.mjs';

const OPEN = CLOSED.replace(/closed$/, 'open');

/** The framework has taken the page over, so that its router hears the click. */
const idle = (page) =>
  page.evaluate(() => {
    window.sameDocument = true;
    // WebKitGTK doesn't say when it is idle
    const whenIdle = window.requestIdleCallback ?? requestAnimationFrame;
    return new Promise((done) => whenIdle(() => whenIdle(() => done(true))));
  });

const isLedThere = async (page) => {
  await becomes(() => page.states(), OPEN);
  // for two thirds of a second, however late somebody scrolls
  await page.atRest(40);
  await becomes(() => page.look('leads', 0, TREAT), { atTop: true, inWindow: true, uncovered: true });
  assert.ok(await page.evaluate(() => window.sameDocument), 'the router took the click');
};

/** A view transition lies over the link for a moment. */
const follow = (page, id) =>
  until(async () => (await page.click(inPage(`#${id}`)), true), { what: `the link ${id} to be in reach` });
const leave = async (page) => {
  await follow(page, 'home');
  await page.waitFor(() => Boolean(document.querySelector('#elsewhere')) && !document.querySelector('exosome-faq'));
};

export function leads(where, given) {
  test(`/${where}: the page is taken over without a word, and its router's link leads to the answer, twice`, async () => {
    const { page, origin } = given();
    await page.goto(`${origin}/${where}`);
    await shown(page);
    await idle(page);
    await follow(page, 'here');
    await isLedThere(page);
    await page.click(question(TREAT));
    await becomes(() => page.states(), CLOSED);
    await follow(page, 'here');
    await isLedThere(page);
    await quiet(page);
  });

  test(`/${where}: a link on another page leads to the answer, 20 times, and nothing is left behind`, async () => {
    const { page, origin } = given();
    await page.goto(origin);
    await idle(page);
    let early;
    for (let round = 1; round <= 20; round++) {
      await follow(page, `to-${where}`);
      await isLedThere(page);
      await leave(page);
      if (round === 5) early = await page.held?.('exosome-faq');
    }
    await quiet(page);
    const late = await page.held?.('exosome-faq');
    console.log(`${page.engine}, /${where}, after 5 and 20 rounds: ${JSON.stringify([early, late])}`);
    if (!late) return;
    assert.ok(late.elements <= 1, `${late.elements} elements are still held`);
    for (const what of ['nodes', 'listeners'])
      assert.ok(late[what] <= early[what] * 1.02, `${what}: ${early[what]} after 5 rounds, ${late[what]} after 20`);
  });
}
