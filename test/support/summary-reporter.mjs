// Counts what ran in all engines, fails where an engine, a test file or the coverage has nothing, and writes the
// numbers, and what failed, to the file RIG_SUMMARY for test/run.mjs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function count(suite, into, failures, path) {
  for (const { name, skipped, passed, error } of suite?.tests ?? []) {
    into[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (!skipped && !passed) failures.push(`${path}: ${name}: ${error?.message}`);
  }
  for (const inner of suite?.suites ?? []) count(inner, into, failures, `${path}: ${inner.name}`);
  return into;
}

const typesOnly = /^(import|export (type|interface|declare|\*|\{)|type |interface |declare |[}\])/* ]|$)/;

/** What runs on a server or in a frame is tested there: test/node/server.test.mjs, test/pages/frame.test.mjs. */
const elsewhere = /^(?:server|frame)\//;

/** The source files that hold something to run in a page. */
function sources(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .filter((name) => !elsewhere.test(name.replaceAll('\\', '/')))
    .map((name) => join(root, 'src', name))
    .filter(
      (file) =>
        !readFileSync(file, 'utf8')
          .split('\n')
          .every((line) => typesOnly.test(line)),
    );
}

export function summarize({ sessions, coverage, sourceFiles, root = process.cwd() }) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const engines = {};
  for (const { browser, group, testFile, testResults, errors } of sessions) {
    // the source is the runner's default group
    const subject = group.name === 'default' ? '' : ` (${group.name})`;
    const where = `${relative(root, testFile)} in ${browser.name}${subject}`;
    const mine = count(testResults, { passed: 0, failed: 0, skipped: 0 }, failures, where);
    if (errors?.length) {
      mine.failed += 1; // a file that did not load has no tests to count
      failures.push(...errors.map(({ message }) => `${where}: ${message}`));
    } else if (mine.passed + mine.failed + mine.skipped === 0) {
      mine.failed += 1;
      failures.push(`${where}: no test ran`);
    }
    const all = (engines[browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
    for (const key in total) {
      total[key] += mine[key];
      all[key] += mine[key];
    }
  }
  if (coverage) {
    if (coverage.passed === false) {
      total.failed += 1;
      failures.push('coverage: below 100 % (the table above says where)');
    }
    // coverage of nothing would pass every threshold
    const measured = new Set(coverage.coverageMap.files());
    for (const file of sourceFiles.filter((name) => !measured.has(name))) {
      total.failed += 1;
      failures.push(`coverage: no test loads ${relative(root, file)}`);
    }
  }
  return { total, engines, failures };
}

export const summaryReporter = ({ root }) => ({
  stop({ sessions, testCoverage }) {
    const ran = [...sessions];
    const whole = ran.some((session) => session.browser.name === 'Chromium') && !process.env.RIG_FILES;
    const { total, engines, failures } = summarize({
      sessions: ran,
      coverage: whole ? testCoverage : undefined,
      sourceFiles: whole ? sources(root) : [],
      root,
    });
    for (const [name, n] of Object.entries(engines))
      console.log(`  ${name}: ${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped`);
    if (process.env.RIG_SUMMARY) writeFileSync(process.env.RIG_SUMMARY, JSON.stringify({ ...total, failures }));
    else for (const failure of failures) console.log(`  ${failure}`);
    if (total.failed) process.once('exit', () => (process.exitCode ||= 1));
  },
});
