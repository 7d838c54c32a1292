// What the tests of the built file share: a page that a host could have written, and what is to be seen on it.
import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { ALL, CLOSED } from '../support/questions.mjs';

/** Higher than any window in these tests. WebKit follows no link to a text on a page without any text of its own. */
export const ROOM = '<div style="height: 3000px"><p>Words of the article.</p></div>';
export const SCRIPT = '<script async src="/exosome-faq.min.js"></script>';

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

/** Waits until the element shows its questions. */
export const shown = async (page, at = 0, expected = CLOSED) => becomes(() => page.states(at), expected);

/**
 * The reader has been led to a question: it is open, has the focus, and is at the top of the window, below a `margin` in
 * pixels: that of the README, where none is given.
 */
export async function ledTo(page, id, { at = 0, margin, others = CLOSED } = {}) {
  await becomes(() => page.focused(at), `q-${id}`);
  const expected = others.split(' ').map((state, i) => (ALL[i] === id ? 'open' : state));
  await becomes(() => page.states(at), expected.join(' '));
  await becomes(() => page.look('leads', at, id, margin), { atTop: true, inWindow: true, uncovered: true });
}

/** Nothing was said to the console, nothing was thrown, no policy was broken. */
export const quiet = async (page) => assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
