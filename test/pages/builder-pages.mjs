// What the tests of the builder share: the demo page as `npm start` serves it, and how a person finds and uses its controls.
import { fileURLToPath } from 'node:url';
import { start, stop } from '../support/children.mjs';

const serve = fileURLToPath(new URL('../../demo/serve.mjs', import.meta.url));

/** Serves the demo page: its address, and what ends it. */
export async function startDemo() {
  const demo = start(process.execPath, [serve], { env: { PORT: '0' }, pattern: /(http:\/\/\S+)/ });
  return { address: await demo.ready, close: () => stop(demo) };
}

/** A finder for the control that a label or a name of its own tells, as a person would look for it. */
export const control = (name) => `() => {
  const named = ${JSON.stringify(name)};
  const said = (element) => element.ariaLabel ?? [...element.labels ?? []].map(({ innerText }) => innerText.trim()).join(' ');
  return [...document.querySelectorAll(':is(demo-form, demo-code-panel) :is(input, select, textarea, button)')]
    .find((element) => (said(element) || element.innerText?.trim()) === named);
}`;
export const button = (text) =>
  `() => [...document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === ${JSON.stringify(text)})`;
export const summary = (text) =>
  `() => [...document.querySelectorAll('summary')].find(({ innerText }) => innerText.trim() === ${JSON.stringify(text)})`;

export const ready = (page) =>
  page.waitFor(() => Boolean(document.querySelector('demo-code-panel figure.code code')?.innerText));
export const query = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));

/** Writes into a field as a person does: what was there goes first. */
export async function write(page, name, text) {
  await page.click(control(name));
  await page.press('Control+a');
  if (text) await page.type(text);
  else await page.press('Delete');
}
