// Every host case in every engine. CASES=word runs those with the word in their names or in the title of their file.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { makeFixtures } from './fixtures.mjs';
import { disagreements, path, write } from './table.mjs';

const folder = new URL('cases/', import.meta.url);
const wanted = process.env.CASES?.toLowerCase() ?? '';
const groups = [];
for (const name of readdirSync(folder).toSorted()) {
  const { title, default: cases } = await import(new URL(name, folder));
  groups.push({ title, cases: cases.filter((one) => `${title}: ${one.name}`.toLowerCase().includes(wanted)) });
}
const names = groups.flatMap(({ cases }) => cases.map(({ name }) => name));
assert.deepEqual(
  names.filter((name, i) => names.indexOf(name) !== i),
  [],
  'names of cases must differ',
);

/**
 * The page that the next case goes on with. WebKit has one window. Chromium would start a process for another page, which
 * takes half a second of a core. Firefox gets another one: it does not give the keyboard's focus back that a case took.
 */
const idle = new Map();
async function takePage(browser) {
  const page = idle.get(browser) ?? (await browser.newPage());
  // where a case fails, or still runs, the next one begins with a new page
  idle.delete(browser);
  await page.viewport({ width: 800, height: 600 });
  return page;
}
async function leavePage(browser, page) {
  if (browser.name === 'firefox') return page.close();
  if (browser.name === 'webkit') await page.goto('about:blank');
  return idle.set(browser, page);
}

const results = new Map();
const versions = {};

// two at a time: each waits for its browser half of the time
describe('engines', { concurrency: 2 }, () => {
  for (const engine of engines) {
    describe(engine, { concurrency: false }, () => {
      let browser;
      before(async () => {
        browser = await openEngine(engine);
        versions[engine] = browser.version;
      });
      after(() => browser?.close());
      for (const { title, cases } of groups) {
        describe(title, () => {
          for (const { name, skip, run } of cases) {
            const key = `${engine}: ${name}`;
            const why = skip?.[engine] || skip?.all;
            if (why) {
              results.set(key, `skip: ${why}`);
              test(name, { skip: why }, () => {});
              continue;
            }
            test(name, { timeout: 120_000 }, async (t) => {
              results.set(key, 'fail');
              const page = await takePage(browser);
              const fixtures = makeFixtures({ engine, page });
              try {
                // a case that finds the engine without what it tests returns the reason
                const { skip: reason } = (await run(fixtures)) ?? {};
                results.set(key, reason ? `skip: ${reason}` : 'pass');
                if (reason) t.skip(reason);
                await leavePage(browser, page);
              } catch (error) {
                await page.close().catch(() => {}); // what has failed says more
                throw error;
              } finally {
                await fixtures.close();
              }
            });
          }
        });
      }
    });
  }
});

test(process.env.PROOF ? `${path} is written` : `${path} says the same`, async () => {
  if (process.env.PROOF) return write(groups, results, versions);
  const problems = disagreements(groups, results, engines, !wanted);
  assert.equal(problems.length, 0, `run npm run proof, and look at what it changes:\n${problems.join('\n')}`);
});
