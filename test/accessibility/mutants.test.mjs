// The checks notice: the element, broken in named ways, makes the check fail that looks at what is broken. In Chromium
// alone, and only the checks that each names; accessibility.test.mjs runs them on the whole element. MUTANTS=word runs
// those with the word in their names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { scriptWith } from '../../scripts/script-build.mjs';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { groups } from './checks.mjs';
import { mutants, unbreakable } from './mutants.mjs';
import { makeFixtures } from './fixtures.mjs';

const checks = groups.flatMap((group) => group.checks);

/** The one check whose name has these words. */
function checkOf(caught) {
  const found = checks.filter(({ name }) => name.includes(caught));
  assert.equal(found.length, 1, `Name one check in mutants.mjs: “${caught}” is in the names of ${found.length}.`);
  return found[0];
}

/** The changed text of each source that the mutant changes, by its path. */
function changedSources({ name, edits }) {
  const sources = {};
  for (const { file, find, put } of edits) {
    const text = sources[file] ?? readFileSync(file, 'utf8');
    const times = text.split(find).length - 1;
    assert.equal(
      times,
      1,
      `Correct the mutant “${name}” in mutants.mjs: this has to stand in ${file} once, and stands there ${times} times: ${find}`,
    );
    sources[file] = text.replace(find, () => put);
  }
  return sources;
}

const skip = !engines.includes('chromium') && 'Chromium is not among the engines';
const words = process.env.MUTANTS?.toLowerCase() ?? '';
const wanted = mutants.filter(({ name }) => name.toLowerCase().includes(words));

/** Fails unless the check does, and by what it looks at: not because the element cannot work at all. */
async function assertCaught({ name, run }, fixtures, t) {
  await assert.rejects(
    async () => run(fixtures),
    (error) => {
      assert.ok(error instanceof assert.AssertionError, error);
      t.diagnostic(`${t.name}: ${error.message.replace(/\s+/g, ' ').slice(0, 200)}`);
      return true;
    },
    `not noticed by: ${name}`,
  );
  const log = await fixtures.page.log();
  assert.deepEqual(log.errors, []);
  assert.deepEqual(
    log.console.filter(({ level }) => level === 'error'),
    [],
  );
}

test('each check has a mutant that it catches', () => {
  const named = [...mutants.flatMap(({ caught }) => caught), ...Object.keys(unbreakable)].map(checkOf);
  const missing = checks.filter((check) => !named.includes(check)).map(({ name }) => name);
  assert.deepEqual(missing, [], 'Add a mutant for each of these to mutants.mjs, or say there why there can be none.');
});

// two at a time, each with a browser of its own: one is built while the other is looked at
describe('a broken element fails', { skip, concurrency: 2 }, () => {
  for (const half of [0, 1]) {
    describe(`half ${half + 1}`, { concurrency: false }, () => {
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

      for (const mutant of wanted.filter((_, i) => i % 2 === half)) {
        const paper = mutant.caught.includes('is on paper') && without('pdftotext');
        test(mutant.name, { timeout: 60_000, skip: paper }, async (t) => {
          const script = await scriptWith(changedSources(mutant), { minify: false });
          // whatever a failed check leaves behind goes with its page
          const page = await browser.newPage();
          t.after(() => page.close());
          const fixtures = makeFixtures({ engine: 'chromium', page, site, routes, script });
          for (const caught of mutant.caught) await assertCaught(checkOf(caught), fixtures, t);
        });
      }
    });
  }
});
