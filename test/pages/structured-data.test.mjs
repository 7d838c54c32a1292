// The structured data in whole pages with the built file: it is what schema.org's vocabulary allows, and strict policies
// let it in by one name, or keep it out and nothing else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { removeAtExit } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, OPEN } from '../support/questions.mjs';
import { toggleAll } from '../support/widget-driver.mjs';
import { quiet, shown } from './helpers.mjs';

const page = (body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
<script async src="/exosome-faq.min.js"></script></head><body>${body}</body></html>`;
const REVIEW = 'reviewed-by="Northside Orthopedics" reviewed-on="2024-03-05"';
const OWN =
  '<details><summary>What "else"?</summary><p>A &lt;list&gt;:</p><ul><li>one</li> <li>two</li></ul></details>';

const strict = (names) => ({
  body: page('<exosome-faq structured-data></exosome-faq>'),
  headers: {
    'content-security-policy': `default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types ${names}`,
  },
});
const ROUTES = {
  '/plain': { body: page('<exosome-faq structured-data></exosome-faq>') },
  '/reviewed': { body: page(`<exosome-faq structured-data lang="es" ${REVIEW}>${OWN}</exosome-faq>`) },
  '/off': { body: page(`<exosome-faq ${REVIEW}></exosome-faq>`) },
  '/ours': strict('exosome-faq'),
  '/both': strict('other exosome-faq'),
  '/others': strict('other'),
  '/none': strict("'none'"),
  '/late': {
    body: page('<exosome-faq structured-data></exosome-faq>').replace(
      /<script.*?<\/script>/,
      `<script>addEventListener('load', () => setTimeout(() =>
        document.head.append(Object.assign(document.createElement('script'), { src: '/exosome-faq.min.js' }))));</script>`,
    ),
  },
};

let site;
before(async () => (site = await serve(ROUTES)));
after(() => site.close());

const blocks = (at) =>
  at.evaluate(() =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
      parent: script.parentElement.localName,
      text: script.text,
    })),
  );

/** Which of these blocks a TypeScript compiler with schema.org's vocabulary has something against, by their numbers. */
function refused(texts) {
  // inside the project, where the compiler finds the vocabulary
  const folder = removeAtExit(mkdtempSync(join('node_modules', '.schema-')));
  const program = texts.map((text) => `(${text}) satisfies WithContext<FAQPage>;`);
  writeFileSync(
    join(folder, 'data.ts'),
    [`import type { FAQPage, WithContext } from 'schema-dts';`, ...program].join('\n'),
  );
  const compiler = join('node_modules', '@typescript', 'native', 'bin', 'tsc');
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --types node';
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, ...options.split(' '), join(folder, 'data.ts')], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const lines = [...stdout.matchAll(/^(.*)\((\d+),\d+\): error/gm)].map(([, file, line]) => {
    assert.match(file, /data\.ts$/, stdout);
    return Number(line) - 2;
  });
  if (!lines.length) assert.equal(stdout, '');
  assert.ok(!lines.includes(-1), stdout);
  return [...new Set(lines)].toSorted();
}

for (const name of engines) {
  describe(name, () => {
    let engine;
    let at;
    before(async () => {
      engine = await openEngine(name);
      at = await engine.newPage();
    });
    after(() => engine?.close());

    test("is what schema.org's own vocabulary allows", async () => {
      const texts = [];
      for (const [path, questions] of [
        ['/plain', 3],
        ['/reviewed', 4],
      ]) {
        await at.goto(site.url(path));
        await shown(at, 'exosome-faq', Array(questions).fill('closed').join(' '));
        await becomes(async () => (await blocks(at)).map(({ parent }) => parent), ['head']);
        texts.push((await blocks(at))[0].text);
        assert.equal(JSON.parse(texts.at(-1)).mainEntity.length, questions);
        await quiet(at);
      }
      const { dateModified, lastReviewed, reviewedBy, inLanguage } = JSON.parse(texts[1]);
      assert.deepEqual(
        { dateModified, lastReviewed, reviewedBy, inLanguage },
        {
          dateModified: '2026-11-28',
          lastReviewed: '2024-03-05',
          reviewedBy: { '@type': 'Organization', name: 'Northside Orthopedics' },
          inLanguage: 'es',
        },
      );
      // and one wrong piece each, to see that the vocabulary is really asked
      const wrong = [
        ['"acceptedAnswer"', '"acceptedAnswers"'],
        ['"@type":"Answer"', '"@type":"Reply"'],
        ['"dateModified"', '"dateModify"'],
        ['"lastReviewed"', '"lastReview"'],
        ['"@type":"Organization"', '"@type":"Question"'],
        ['"inLanguage":"es"', '"inLanguage":7'],
      ].map(([from, to]) => texts[1].replace(from, to));
      assert.deepEqual(refused([...texts, ...wrong]), [2, 3, 4, 5, 6, 7]);
    });

    test('is there at the first rendering, however late the script comes', async () => {
      await at.goto(site.url('/late'));
      await shown(at);
      assert.equal((await blocks(at)).length, 1);
      await quiet(at);
    });

    test('is not there where nobody asked for it', async () => {
      await at.goto(site.url('/off'));
      await shown(at);
      assert.deepEqual(await blocks(at), []);
      await quiet(at);
    });

    for (const path of ['/ours', '/both'])
      test(`comes in under Trusted Types by our name (${path})`, async () => {
        await at.goto(site.url(path));
        await shown(at);
        await becomes(async () => (await blocks(at)).length, 1);
        await quiet(at);
      });

    for (const path of ['/others', '/none'])
      test(`stays out under Trusted Types without our name, and says so once; the rest works (${path})`, async () => {
        await at.goto(site.url(path));
        await shown(at);
        assert.equal(await at.evaluate('typeof trustedTypes'), 'object');
        assert.deepEqual(await blocks(at), []);
        const { console: said, errors } = await at.log();
        assert.equal(said.length, 1, JSON.stringify(said));
        assert.equal(said[0].level, 'warn');
        for (const word of ['<exosome-faq>', 'structured-data']) assert.ok(said[0].text.includes(word), said[0].text);
        assert.deepEqual(errors, []);
        await at.click(toggleAll);
        await becomes(() => at.states(), OPEN);
        await at.click(toggleAll);
        await becomes(() => at.states(), CLOSED);
        assert.equal((await at.log()).console.length, 1);
      });
  });
}
