// The checks notice: the built element, broken in named ways, makes the check fail that looks at what is broken. In
// Chromium alone, and only the checks that each names; accessibility.test.mjs runs them on the whole element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines, without } from '../rig/engines.mjs';
import { openEngine } from '../rig/pages.mjs';
import { serve } from '../rig/server.mjs';
import { groups } from './checks.mjs';
import { mutants } from './mutants.mjs';
import { makeStage } from './stage.mjs';

const built = readFileSync('dist/exosome-faq.js', 'utf8');
const checks = groups.flatMap((group) => group.checks);

/** The script with its break; what is to be broken must be there, once. */
function broken({ name, find, put }) {
  const pieces = built.split(
    find instanceof RegExp ? new RegExp(find.source.replace(/\((?!\?)(?<!\\\()/g, '(?:')) : find,
  );
  assert.equal(pieces.length, 2, `${name}: found ${pieces.length - 1} times in dist/exosome-faq.js: ${find}`);
  return typeof find === 'string' ? built.replace(find, () => put) : built.replace(find, put);
}

const words = process.env.MUTANTS?.toLowerCase() ?? '';

describe(
  'a broken element fails',
  { skip: !engines.includes('chromium') && 'Chromium is not among the engines' },
  () => {
    let browser;
    let page;
    let site;
    const routes = {};
    before(async () => {
      browser = await openEngine('chromium');
      page = await browser.newPage();
      site = await serve(routes);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const mutant of mutants) {
      if (!mutant.name.toLowerCase().includes(words)) continue;
      const paper = mutant.caught.includes('is on paper') && without('pdftotext');
      test(mutant.name, { timeout: 60_000, skip: paper }, async () => {
        const stage = makeStage({ engine: 'chromium', page, site, routes, script: broken(mutant) });
        for (const caught of mutant.caught) {
          const found = checks.filter(({ name }) => name.includes(caught));
          assert.ok(found.length, `no check “${caught}”`);
          await assert.rejects(
            async () => {
              for (const { run } of found) await run(stage);
            },
            assert.AssertionError,
            `not noticed by: ${caught}`,
          );
        }
      });
    }
  },
);
