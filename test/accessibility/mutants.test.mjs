// The checks notice: the built element, broken in named ways, makes the check fail that looks at what is broken. In
// Chromium alone, and only the checks that each names; accessibility.test.mjs runs them on the whole element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { groups } from './checks.mjs';
import { mutants } from './mutants.mjs';
import { makeFixtures } from './fixtures.mjs';

const built = readFileSync('dist/exosome-faq.js', 'utf8');
const checks = groups.flatMap((group) => group.checks);

/** The script with its break; what is to be broken must be there, once. */
function broken({ name, find, put, also }, script = built) {
  const isText = typeof find === 'string';
  const times = isText ? script.split(find).length - 1 : [...script.matchAll(new RegExp(find, 'g'))].length;
  assert.equal(times, 1, `${name}: correct the mutant. Found ${times} times in dist/exosome-faq.js: ${find}`);
  const changed = script.replace(find, isText ? () => put : put);
  return also ? broken({ name, ...also }, changed) : changed;
}

const skip = !engines.includes('chromium') && 'Chromium is not among the engines';
const words = process.env.MUTANTS?.toLowerCase() ?? '';

describe('a broken element fails', { skip }, () => {
  let browser;
  let site;
  const routes = {};
  before(async () => {
    browser = await openEngine('chromium');
    site = await serve(routes);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const mutant of mutants) {
    if (!mutant.name.toLowerCase().includes(words)) continue;
    const paper = mutant.caught.includes('is on paper') && without('pdftotext');
    test(mutant.name, { timeout: 60_000, skip: paper }, async (t) => {
      // whatever a failed check leaves behind goes with its page
      const page = await browser.newPage();
      t.after(() => page.close());
      const fixtures = makeFixtures({ engine: 'chromium', page, site, routes, script: broken(mutant) });
      for (const caught of mutant.caught) {
        const found = checks.filter(({ name }) => name.includes(caught));
        assert.ok(found.length, `no check “${caught}”`);
        await assert.rejects(
          async () => {
            for (const { run } of found) await run(fixtures);
          },
          (error) => {
            assert.ok(error instanceof assert.AssertionError, error);
            t.diagnostic(`${mutant.name}: ${error.message.replace(/\s+/g, ' ').slice(0, 200)}`);
            return true;
          },
          `not noticed by: ${caught}`,
        );
      }
    });
  }
});
