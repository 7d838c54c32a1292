// Every check in every engine, on the built file. CHECKS=word runs those with the word in their names or titles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines, withoutTree } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { groups } from './checks.mjs';
import { disagreements, write } from './report.mjs';
import { makeFixtures } from './fixtures.mjs';

const wanted = process.env.CHECKS?.toLowerCase() ?? '';
const script = readFileSync('dist/exosome-faq.min.js', 'utf8');
const results = new Map();
const versions = {};
const proof = { privacy: {}, speech: {} };

// two at a time: each waits for its browser half of the time
describe('engines', { concurrency: 2 }, () => {
  for (const engine of engines) {
    describe(engine, { concurrency: false, skip: withoutTree(engine) }, () => {
      let browser;
      let page;
      let fixtures;
      const routes = {};
      before(async () => {
        browser = await openEngine(engine, { accessibility: true });
        versions[engine] = browser.version;
        page = await browser.newPage();
        fixtures = makeFixtures({ engine, page, site: await serve(routes), routes, script, proof });
      });
      after(async () => {
        await browser?.close();
        await fixtures?.site.close();
      });
      for (const { title, checks } of groups) {
        for (const { name, skip, run } of checks) {
          if (!`${title}: ${name}`.toLowerCase().includes(wanted)) continue;
          const key = `${engine}: ${name}`;
          const why = skip?.[engine];
          if (why) {
            results.set(key, `skip: ${why}`);
            test(name, { skip: why }, () => {});
            continue;
          }
          test(name, { timeout: 120_000 }, async (t) => {
            results.set(key, 'fail');
            // a check that finds the machine without what it needs returns the reason
            const { skip: reason } = (await run(fixtures)) ?? {};
            assert.deepEqual((await page.log()).errors, []);
            results.set(key, reason ? `skip: ${reason}` : 'pass');
            if (reason) t.skip(reason);
          });
        }
      }
    });
  }
});

test(process.env.PROOF ? 'the proof is written' : 'the proof in demo/proof says the same', async () => {
  if (process.env.PROOF) return write({ groups, results, versions, proof });
  const problems = await disagreements({ groups, results, proof });
  assert.equal(problems.length, 0, `run npm run proof, and look at what it changes:\n${problems.join('\n')}`);
});
