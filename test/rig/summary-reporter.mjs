// Counts what ran in all engines, fails where an engine, a test file or the coverage has nothing, and writes the
// numbers to the file RIG_SUMMARY for test/run.mjs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function count(suite, into) {
  for (const test of suite?.tests ?? []) into[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) count(inner, into);
  return into;
}

const typesOnly = /^(import|export (type|interface|declare|\*|\{)|type |interface |declare |[}\])/* ]|$)/;

/** What runs on a server or in a frame is tested there: test/node/server.test.mjs, test/pages/frame.test.mjs. */
const elsewhere = /\/(server|server\.styles|markup|fallback|frame|frame-message|frame-parent)\.ts$/;

/** The source files that hold something to run in a page. */
function sources(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(root, 'src', name))
    .filter((file) => !elsewhere.test(file.replaceAll('\\', '/')))
    .filter(
      (file) =>
        !readFileSync(file, 'utf8')
          .split('\n')
          .every((line) => typesOnly.test(line)),
    );
}

export function summarize({ sessions, coverage, sourceFiles, root = process.cwd() }) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const engines = {};
  for (const session of sessions) {
    const mine = count(session.testResults, { passed: 0, failed: 0, skipped: 0 });
    if (session.errors?.length) {
      mine.failed += 1; // a file that did not load has no tests to count
    } else if (mine.passed + mine.failed + mine.skipped === 0) {
      mine.failed += 1;
      lines.push(`${relative(root, session.testFile)} in ${session.browser.name}: no test ran`);
    }
    const all = (engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
    for (const key in total) {
      total[key] += mine[key];
      all[key] += mine[key];
    }
  }
  for (const [name, n] of Object.entries(engines)) {
    lines.push(`${name}: ${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped`);
  }
  if (coverage) {
    if (coverage.passed === false) {
      total.failed += 1;
      lines.push('coverage: below 100 % (the table above says where)');
    }
    // coverage of nothing would pass every threshold
    const measured = new Set(coverage.coverageMap.files());
    for (const file of sourceFiles.filter((name) => !measured.has(name))) {
      total.failed += 1;
      lines.push(`coverage: no test loads ${relative(root, file)}`);
    }
  }
  return { ...total, lines };
}

export const summaryReporter = ({ root }) => ({
  stop({ sessions, testCoverage }) {
    const ran = [...sessions];
    const whole = ran.some((session) => session.browser.name === 'Chromium') && !process.env.RIG_FILES;
    const { lines, ...total } = summarize({
      sessions: ran,
      coverage: whole ? testCoverage : undefined,
      sourceFiles: whole ? sources(root) : [],
      root,
    });
    console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}`);
    if (process.env.RIG_SUMMARY) writeFileSync(process.env.RIG_SUMMARY, JSON.stringify(total));
    if (total.failed) process.once('exit', () => (process.exitCode ||= 1));
  },
});
