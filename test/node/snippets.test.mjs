// What a webmaster pastes, and the hashes that guard it
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const dist = new URL('../../dist/', import.meta.url);
const read = (path) => readFileSync(new URL(path, dist), 'utf8');
const { contentFor } = (await runnerImport('./src/content/index.ts')).module;
const { STYLE } = (await runnerImport('./scripts/snippets/target.ts')).module;
const { [STYLE]: styleOfServer, ...hashes } = JSON.parse(read('integrity.json'));

test('integrity.json has the hash of every file that ships', () => {
  const expected = [
    'LICENSE',
    'exosome-faq.min.js',
    'cards/en.png',
    'cards/es.png',
    'embed/frame.js',
    'embed/frame-parent.js',
    ...['en', 'es'].flatMap((l) => [
      `embed/${l}.html`,
      ...contentFor(l).questions.map(({ id }) => `embed/${l}-${id}.html`),
    ]),
    ...['en', 'es'].flatMap((l) => ['div', 'tag'].map((s) => `snippets/${l}-${s}.html`)),
    ...['en', 'es'].flatMap((l) => ['json', 'xlf'].map((form) => `translate/${l}.${form}`)),
  ];
  assert.deepEqual(new Set(Object.keys(hashes)), new Set(expected));
  for (const [path, hash] of Object.entries(hashes)) {
    assert.ok(existsSync(new URL(path, dist)), path);
    const bytes = readFileSync(new URL(path, dist));
    assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, path);
  }
});

test('the hash of the style that the server writes is in the package and in integrity.json', async () => {
  const { renderExosomeFaq, styleHash } = await import('exosome-faq/server');
  const hashed = (html) => {
    const [, style] = /<style[^>]*>(.*?)<\/style>/s.exec(html);
    return `sha256-${createHash('sha256').update(style).digest('base64')}`;
  };
  assert.equal(styleHash, styleOfServer);
  assert.equal(styleHash, hashed(renderExosomeFaq()));
  assert.equal(styleHash, hashed(renderExosomeFaq({ lang: 'es', open: 'all', nonce: 'abc' })));
});

for (const lang of ['en', 'es'])
  for (const spelling of ['div', 'tag']) {
    const html = read(`snippets/${lang}-${spelling}.html`);

    test(`the ${lang} text to paste as a ${spelling} has every word of the content`, () => {
      const text = html
        .replace(/<script[\s\S]*/, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
        .replace(/[ \n]+/g, ' ');
      const words = [];
      JSON.stringify(contentFor(lang), (key, value) => {
        // a page without the script has no button
        if (key === 'labels') return { sources: value.sources };
        const isShown = !['lang', 'id', 'url', 'edition', 'ageLine', 'reviewedLine'].includes(key);
        if (typeof value === 'string' && isShown) words.push(...value.split('{date}').map((part) => part.trim()));
        return value;
      });
      assert.ok(words.length > 25);
      assert.deepEqual(
        words.filter((part) => !text.includes(part)),
        [],
      );
      for (const { url } of contentFor(lang).questions.at(-1).sources) assert.ok(html.includes(`href="${url}"`), url);
    });

    test(`the ${lang} ${spelling} has no inline script and no style, and its script line is guarded`, () => {
      assert.equal(html.match(/<script/g).length, 1);
      assert.match(
        html,
        new RegExp(
          `<script async src="exosome-faq\\.min\\.js" integrity="${hashes['exosome-faq.min.js'].replace(/[+/]/g, '\\$&')}" crossorigin="anonymous" data-cfasync="false"></script>\\n$`,
        ),
      );
      assert.doesNotMatch(html, / style=|<style| on\w+=/);
      assert.match(html, spelling === 'div' ? /^<div data-exosome-faq lang="/ : /^<exosome-faq lang="/);
    });
  }
