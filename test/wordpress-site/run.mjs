// npm run wordpress: a site of WordPress, its editors and its pages, in Chromium and Firefox. Pictures go to dist/wordpress/.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeAtExit } from '../support/children.mjs';
import { chooseEngines } from '../support/find-engines.mjs';
import { installBrowsers } from '../support/install-browsers.mjs';
import { getPackages } from './packages.mjs';

process.env.ENGINES ??= 'chromium,firefox';

function fail({ message }) {
  console.error(message);
  process.exit(1);
}

try {
  installBrowsers();
  getPackages();
  chooseEngines();
} catch (error) {
  fail(error);
}

const began = Date.now();
const report = join(removeAtExit(mkdtempSync(join(tmpdir(), 'wordpress-run-'))), 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-timeout=600000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/count-reporter.mjs',
    `--test-reporter-destination=${report}`,
    'test/wordpress-site/site.test.mjs',
  ],
  { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: 'inherit' },
);
const files = Object.values(JSON.parse(readFileSync(report, 'utf8') || '{}'));
const sum = (name) => files.reduce((total, file) => total + file[name], 0);
// a file that did not come to its tests counts none as failed
const failed = sum('failed') || (status === 0 && sum('passed') > 0 ? 0 : 1);
console.log(`${((Date.now() - began) / 1000).toFixed(1)} s\n\n${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
