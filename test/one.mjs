// npm run test:one -- FILE: runs one test file of any suite, in Chromium or in what `ENGINES` names. It builds first
// where the file loads what is built and that is older than its source; no coverage is asked for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bin } from './support/bin.mjs';
import { buildIfOlder } from './support/fresh-build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function fail(message) {
  console.error(message);
  process.exit(2);
}

const [asked, ...rest] = process.argv.slice(2);
if (!asked || rest.length) fail('Name one test file: npm run test:one -- test/pages/find.test.mjs');
const path = resolve(asked);
if (!existsSync(path)) fail(`There is no file ${asked}.`);
const file = relative(root, path).replaceAll('\\', '/');

/** Files that are no test by themselves: the file that runs them, and the variable that chooses among their tests. */
const PARTS = {
  'test/matrix/cases/': ['test/matrix/matrix.test.mjs', 'CASES'],
  'test/accessibility/checks/': ['test/accessibility/accessibility.test.mjs', 'CHECKS'],
};

/** How to run the file: the arguments for node, and the variables. */
async function commandFor() {
  if (/^test\/browser\/.*\.test\.ts$/.test(file))
    return [[bin('@web/test-runner', 'wtr'), '--config', 'test/web-test-runner.config.mjs'], { RIG_FILES: file }];
  if (/^test\/checks\/.*\.mjs$/.test(file)) return [[file], {}];
  const part = Object.keys(PARTS).find((folder) => file.startsWith(folder));
  if (part) {
    const [runner, variable] = PARTS[part];
    const { title } = await import(pathToFileURL(path));
    return [['--test', '--test-reporter=spec', runner], { [variable]: `${title}: ` }];
  }
  if (/^test\/.*\.test\.mjs$/.test(file)) return [['--test', '--test-reporter=spec', file], {}];
  return fail(
    `${file} is no test file: test/SUITE/NAME.test.mjs, test/browser/NAME.test.ts, or a file of cases or checks.`,
  );
}

const [args, variables] = await commandFor();
const isSource = file.startsWith('test/browser/') && /^(source)?$/.test(process.env.SUBJECTS ?? '');
if (!isSource && !buildIfOlder()) process.exit(1);
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ENGINES: process.env.ENGINES ?? 'chromium', ...variables },
});
process.exitCode = status ?? 1;
