import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { examples } from '../examples.mjs';
import { sheets } from '../readme.mjs';

export const title = 'axe-core, all of its rules';

const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { version } = createRequire(import.meta.url)('axe-core/package.json');

/** What axe complains of, as `rule: where`. */
const complaints = async (page) => {
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(`${program}; void 0;`);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
  });
};

export default [
  {
    name: `axe-core ${version} finds nothing: closed and open, heading levels 1 to 5, light and dark, both languages`,
    criteria: ['1.3.1', '1.4.3', '2.4.4', '3.1.2', '4.1.2'],
    async run({ open, page }) {
      for (const colorScheme of [null, 'dark']) {
        await page.media({ colorScheme });
        try {
          for (const level of [1, 2, 3, 4, 5]) {
            const both = examples.slice(0, 2).map(({ markup }) => markup(`heading-level="${level}"`));
            await open(both.join(''), { level });
            for (const opened of ['', 'all']) {
              await page.inWidgets((roots, value) => {
                for (const root of roots) (root.querySelector('exosome-faq') ?? root.host).open = value;
              }, opened);
              assert.deepEqual(await complaints(page), [], `level ${level}, ${opened || 'closed'}`);
            }
          }
        } finally {
          await page.media({ colorScheme: null });
        }
      }
    },
  },
  {
    name: `axe-core ${version} finds nothing in the other widgets, and in the README’s style sheets`,
    criteria: ['1.3.1', '1.4.3', '4.1.2'],
    async run({ open, page }) {
      for (const { markup, name } of examples.slice(2)) {
        for (const css of ['', ...sheets]) {
          await open(markup('open="all"'), { css });
          assert.deepEqual(await complaints(page), [], name);
        }
      }
    },
  },
];
