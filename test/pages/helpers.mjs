// What the tests of the built file share: a page that a host could have written, and what a person sees on it.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../support/children.mjs';

export const WHAT = 'what-are-exosomes';
export const STEM = 'exosomes-and-stem-cells';
export const TREAT = 'orthopedic-treatment';
export const ALL = [WHAT, STEM, TREAT];
export const CLOSED = 'closed closed closed';
export const OPEN = 'open open open';

/** Higher than any window in these tests. WebKit follows no link to a text on a page without any text of its own. */
export const ROOM = '<div style="height: 3000px"><p>Words of the article.</p></div>';
export const SCRIPT = '<script async src="/exosome-faq.js"></script>';

/** A host's page. It notes what the element announces in `heard`. */
export const html = (body, head = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
<script>
  window.heard = [];
  addEventListener('exosome-faq-toggle', event =>
    heard.push(event.questionId + ' ' + (event.open ? 'opened' : 'closed') + ' ' + event.cause));
</script>
${head}</head>
<body>${body}</body></html>`;

/** Waits until `read` gives what is expected; says what it gave last if it never does. */
export async function becomes(read, expected, deadline = 10_000) {
  let last;
  try {
    await until(async () => isDeepStrictEqual((last = await read()), expected), { what: String(read), deadline });
  } catch (error) {
    assert.deepEqual(last, expected, String(error.cause ?? ''));
    throw error;
  }
}

/**
 * Each panel of an element, in order: `open` or `closed` where what is announced, what is set and what is seen agree,
 * else what each of them says. Empty while there is nothing.
 */
export const states = (page, selector = 'exosome-faq') =>
  page.evaluate((where) => {
    const root = document.querySelector(where)?.shadowRoot;
    return [...(root?.querySelectorAll('[part=question]') ?? [])]
      .map((button) => {
        const announced = button.getAttribute('aria-expanded');
        const panel = root.getElementById(button.getAttribute('aria-controls'));
        const hidden = panel.getAttribute('hidden');
        const visible = panel.firstElementChild.checkVisibility({ visibilityProperty: true });
        const high = panel.getBoundingClientRect().height > 20;
        if (announced === 'true' && hidden === null && visible && high) return 'open';
        if (announced === 'false' && hidden === 'until-found' && !visible && !high) return 'closed';
        return `(aria-expanded=${announced} hidden=${hidden} visible=${visible} high=${high})`;
      })
      .join(' ');
  }, selector);

/** Waits until the element shows its questions. */
export const shown = async (page, selector = 'exosome-faq', expected = CLOSED) =>
  becomes(() => states(page, selector), expected);

/** What has the keyboard's focus: the id of the element of ours and of the question, or the words; '' for nothing. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    let host = '';
    while (element?.shadowRoot?.activeElement) {
      host = element.id;
      element = element.shadowRoot.activeElement;
    }
    if (!element || element === document.body || element === document.documentElement) return '';
    const isQuestion = element.part.contains('question');
    return (host && `${host} `) + (isQuestion ? element.id : element.innerText.trim());
  });

/** What has happened by two frames later has happened, or will not. */
export const twoFrames = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return true;
  });

/** Where the page has come to rest: scrolling by keys is smooth in some engines. */
export const atRest = (page) =>
  page.evaluate(async () => {
    for (let still = 0, last; still < 8; last = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
    }
    return Math.round(scrollY);
  });

/** For `clickOn`: a question, the button for all answers, or anything in the page. */
export const question = (id, selector = 'exosome-faq') =>
  `() => document.querySelector(${JSON.stringify(selector)}).shadowRoot.getElementById(${JSON.stringify(`q-${id}`)})`;
export const toggleAll = '() => document.querySelector("exosome-faq").shadowRoot.querySelector("[part=toggle-all]")';
export const inPage = (selector) => `() => document.querySelector(${JSON.stringify(selector)})`;

/** What the button for all answers says to somebody who sees it. */
export const toggleAllLabel = (page) => page.evaluate(`(${toggleAll})().innerText.trim()`);

/** Where a question's button lies, and whether what is seen at its middle is the button. */
const seen = (page, id, selector, margin) =>
  page.evaluate(
    (name, where, space) => {
      const { shadowRoot } = document.querySelector(where);
      const button = shadowRoot.getElementById(name);
      const { top, bottom, left, width } = button.getBoundingClientRect();
      const hit = shadowRoot.elementFromPoint(left + width / 2, Math.max(top, 0) + 2);
      // whole pixels: an engine may keep fractions in the place that it scrolls to
      const atTop = Math.abs(top - (space ?? parseFloat(getComputedStyle(button).fontSize))) <= 1 || `at ${top}`;
      return { atTop, inWindow: bottom <= innerHeight, uncovered: button.contains(hit) };
    },
    `q-${id}`,
    selector,
    margin,
  );

/**
 * The reader has been led to a question: it is open, has the focus, and is at the top of the window, below a `margin` in
 * pixels: that of the README, where none is given.
 */
export async function ledTo(page, id, { selector = 'exosome-faq', margin, host = '', others = CLOSED } = {}) {
  await becomes(() => focused(page), `${host && `${host} `}q-${id}`);
  const expected = others.split(' ').map((state, i) => (ALL[i] === id ? 'open' : state));
  await becomes(() => states(page, selector), expected.join(' '));
  await becomes(() => seen(page, id, selector, margin), { atTop: true, inWindow: true, uncovered: true });
}

/** Nothing was said to the console, nothing was thrown, no policy was broken. */
export const quiet = async (page) => assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
