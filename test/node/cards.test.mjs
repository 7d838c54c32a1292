// The card images that ship: their size, and that they say what the content says today
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { runnerImport } from 'vite';
import { hashOf, languages, sizeOfCards } from '../../scripts/card-words.mjs';

const root = new URL('../../', import.meta.url);
const { contentFor } = (await runnerImport('./src/content/index.ts')).module;
const cards = JSON.parse(readFileSync(new URL('src/cards/cards.json', root), 'utf8'));
const todo = 'run `npm run cards`, look at src/cards/*.png, and commit what has changed';

for (const lang of languages) {
  test(`the ${lang} card says what the content says, as of the edition's month`, () => {
    const { title, safetyLabel, safety, edition } = contentFor(lang);
    const month = new Date(edition).toLocaleDateString(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    const { title: shownTitle, safety: shownSafety, image } = cards[lang];
    assert.equal(shownTitle, title, todo);
    assert.equal(shownSafety, `${safetyLabel}: ${safety.replace('{date}', month)}`, todo);
    assert.equal(image, hashOf(`src/cards/${lang}.png`), `these words are of another image: ${todo}`);
    assert.equal(cards.page, hashOf('demo/card.html'), `demo/card.html has changed: ${todo}`);
  });

  test(`the ${lang} card that ships is the one of 1000 x 1500 pixels, and small`, () => {
    const file = readFileSync(new URL(`dist/cards/${lang}.png`, root));
    assert.deepEqual(file, readFileSync(new URL(`src/cards/${lang}.png`, root)));
    const { width, height } = PNG.sync.read(file);
    assert.deepEqual({ width, height }, sizeOfCards);
    assert.deepEqual([width, height], [1000, 1500]);
    assert.ok(file.length < 150_000, `${file.length} bytes`);
  });
}
