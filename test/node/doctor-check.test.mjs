// The doctor's line for the console, as it is built: one line that anybody can paste, without the functions that strict pages forbid.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path)).module;
const { checkLine } = await load('./scripts/check-line.ts');
const { contentFor } = await load('./src/content/index.ts');
const words = await load('./demo/doctor/causes.words.ts');
const hash = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))['exosome-faq.min.js'];
const lines = { en: await checkLine('en', hash), es: await checkLine('es', hash) };

/** As it stands in a string of ASCII. */
const escaped = (text) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/’/g, "\\'")
    .replace(/[^ -~]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code}`;
    });

for (const [ui, line] of Object.entries(lines)) {
  test(`${ui}: one line of ASCII, no longer than a console shows without a pause`, () => {
    assert.match(line, /^[\x20-\x7e]+$/);
    assert.ok(line.length < 14_500, `${line.length} characters`);
  });

  test(`${ui}: it is one expression, and uses nothing that turns text into code or markup`, () => {
    assert.equal(typeof new Function(`return () => ${line}`)(), 'function');
    assert.doesNotMatch(
      line,
      /\beval\b|\bFunction\b|innerHTML|outerHTML ?=|insertAdjacentHTML|document\.write|\bimport\(/,
    );
  });

  test(`${ui}: it has the words of its own language only`, () => {
    const other = ui === 'en' ? 'es' : 'en';
    for (const [what] of Object.values(words[ui].causes)) assert.ok(line.includes(escaped(what)), what);
    for (const [what] of Object.values(words[other].causes)) assert.ok(!line.includes(escaped(what)), what);
  });
}

test('it knows the titles of the content', () => {
  for (const lang of ['en', 'es']) assert.ok(lines.en.includes(contentFor(lang).title), lang);
});
