// npm test: runs every stage, and says in one line what passed and what failed. `npm test -- types pages` runs only those.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseEngines } from './support/find-engines.mjs';
import { installBrowsers } from './support/install-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'npm-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The script of a package's command, to be run with this very node on every system. */
function bin(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin: commands } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof commands === 'string' ? commands : commands[command]);
}

let child;
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    child?.kill(signal); // it has browsers to end
    process.exit(1);
  });
}

const run = (command, args, options) =>
  new Promise((done) => {
    child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.log(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });

const node = (args, env = {}) => run(process.execPath, args, { env: { ...process.env, ...env } });

const one = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });

/** A run that counts its own tests: one failure more where it failed without a failed test or ran none. */
function counted(result, status) {
  if (status !== 0 && result.failed === 0) return { ...result, failed: 1, note: `ended with code ${status}` };
  if (result.passed + result.failed === 0) return { ...result, failed: 1, note: 'no test ran' };
  return result;
}

async function nodeTests(folder, concurrency, timeout = 300_000) {
  const path = join(root, 'test', folder);
  const files = (existsSync(path) ? readdirSync(path) : []).filter((name) => name.endsWith('.test.mjs')).toSorted();
  if (!files.length) return counted({ passed: 0, failed: 0, skipped: 0 }, 0);
  const report = join(scratch, `${folder}.json`);
  const status = await node([
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeout}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/count-reporter.mjs',
    `--test-reporter-destination=${report}`,
    ...files.map((name) => `test/${folder}/${name}`),
  ]);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const numbers = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8') || '{}') : {};
  for (const name of files) {
    const file = Object.entries(numbers).find(([key]) => basename(key) === name)?.[1];
    if (!file || file.passed + file.failed + file.skipped === 0) {
      failures.push(`${name}: no test ran`);
      total.failed += 1;
      continue;
    }
    for (const key in total) total[key] += file[key];
    failures.push(...file.failures.map((failure) => `${name}: ${failure}`));
  }
  return counted({ ...total, failures }, status);
}

async function browserTests() {
  const report = join(scratch, 'browser.json');
  const status = await node([bin('@web/test-runner', 'wtr'), '--config', 'test/web-test-runner.config.mjs'], {
    RIG_SUMMARY: report,
  });
  const none = { passed: 0, failed: 0, skipped: 0 };
  return counted(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : none, status);
}

function browsers() {
  installBrowsers();
  try {
    for (const { name, path } of chooseEngines({ log: console.log })) console.log(`${name}: ${path}`);
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, note: error.message };
  }
}

const checks = existsSync(join(root, 'test/checks'))
  ? readdirSync(join(root, 'test/checks'))
      .filter((name) => name.endsWith('.mjs'))
      .toSorted()
  : [];
let built = true;

const stages = [
  ['browsers', browsers],
  ['types', async () => one(await node([bin('@typescript/native', 'tsc'), '-p', '.']))],
  ['lint', async () => one(await node([bin('oxlint'), '--deny-warnings', '.']))],
  ['format', async () => one(await node([bin('prettier'), '--check', '.']))],
  [
    'build',
    async () => {
      // npm is a script on some systems and a .cmd file on others: run the one that started this, if one did
      const npm = process.env.npm_execpath;
      const result = await (npm ? node([npm, 'run', 'build']) : run('npm', ['run', 'build'], { shell: true }));
      built = result === 0;
      return one(result);
    },
  ],
  ...checks.map((name) => [name.replace('.mjs', ''), async () => one(await node([join('test/checks', name)]))]),
  ['node', () => nodeTests('node', 2)],
  ['browser', browserTests],
  ...[
    ['package', 300_000],
    ['pages', 300_000],
    ['matrix', 900_000],
    ['accessibility', 900_000],
    ['bench', 300_000],
  ].map(([name, timeout]) => [
    name,
    () =>
      built
        ? nodeTests(name, 1, timeout)
        : { passed: 0, failed: 1, skipped: 0, note: 'not run: the build failed, and these tests load the built files' },
  ]),
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some(([stage]) => stage === name));
if (unknown.length) {
  console.error(`no such stage: ${unknown.join(', ')} (there are ${stages.map(([name]) => name).join(', ')})`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failures = [];
for (const [name, stage] of stages) {
  if (asked.length && !asked.includes(name)) continue;
  console.log(`\n--- ${name}`);
  const began = Date.now();
  let result;
  try {
    result = await stage();
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, note: error.message };
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  for (const key in total) total[key] += result[key];
  const numbers = `${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''}`;
  const line = `${name}: ${numbers} in ${seconds} s${result.note ? ` (${result.note})` : ''}`;
  lines.push(line);
  failures.push(...(result.failures ?? []));
  console.log(line);
}
// once more at the end, where one looks first, and where a log that was cut off still has it
for (const failure of failures) console.log(`\n✖ ${failure.slice(0, 2000)}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
