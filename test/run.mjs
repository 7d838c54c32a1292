// npm test: runs every stage, and says in one line what passed and what failed. `npm test -- types pages` runs only those.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin } from './support/bin.mjs';
import { chooseEngines } from './support/find-engines.mjs';
import { installBrowsers } from './support/install-browsers.mjs';
import { runJobs } from './support/jobs.mjs';
import { shareFirefox } from './support/shared-firefox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'npm-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const nothing = { passed: 0, failed: 0, skipped: 0 };
const failure = (note) => ({ ...nothing, failed: 1, note });

/** A run that counts its own tests: one failure more where it failed without a failed test or ran none. */
function counted(result, status) {
  if (status !== 0 && result.failed === 0) return { ...result, failed: 1, note: `ended with code ${status}` };
  if (result.passed + result.failed + result.skipped === 0) return { ...result, failed: 1, note: 'no test ran' };
  return result;
}

/** A stage that is one program, and passes or fails as a whole. */
const program = (stage, args, more) => ({
  stage,
  name: stage,
  work: async (start) => ((await start(process.execPath, args)) === 0 ? { ...nothing, passed: 1 } : failure()),
  ...more,
});

function browsers() {
  installBrowsers();
  for (const { name, path } of chooseEngines({ log: console.log })) console.log(`${name}: ${path}`);
  return nothing;
}

// npm is a script on some systems and a .cmd file on others: run the one that started this, if one did
const npm = process.env.npm_execpath;
async function build(start) {
  const args = ['run', 'build'];
  const status = await (npm ? start(process.execPath, [npm, ...args]) : start('npm', args, { shell: true }));
  return status === 0 ? { ...nothing, passed: 1 } : failure();
}

async function browserTests(start) {
  const report = join(scratch, 'browser.json');
  const args = [bin('@web/test-runner', 'wtr'), '--config', 'test/web-test-runner.config.mjs'];
  const status = await start(process.execPath, args, { env: { RIG_SUMMARY: report } });
  return counted(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : nothing, status);
}

/** What node:test counted in all of the files. `report` has it by the addresses of those that call `test`, which may be imported ones. */
function numbersOf(files, report) {
  const all = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8') || '{}') : {};
  const total = { ...nothing, failures: [] };
  const add = (name, file) => {
    for (const key in nothing) total[key] += file[key];
    total.failures.push(...file.failures.map((text) => `${name}: ${text}`));
  };
  const ran = ({ passed, failed, skipped }) => passed + failed + skipped > 0;
  const imported = Object.entries(all).filter(([key]) => !files.includes(basename(key)));
  for (const [key, file] of imported) add(basename(key), file);
  for (const name of files) {
    const file = Object.entries(all).find(([key]) => basename(key) === name)?.[1];
    if (file && ran(file)) add(name, file);
    else if (files.length > 1 || !ran(total)) add(name, { ...nothing, failed: 1, failures: ['no test ran'] });
  }
  return total;
}

let reports = 0;
const nodeTests = (stage, files, { concurrency = 1, timeout = 300 } = {}) => ({
  stage,
  name: files.length === 1 ? `test/${stage}/${files[0]}` : stage,
  after: ['browsers', 'build'],
  async work(start, stages) {
    if (stages.get('build')?.failed) return failure('not run: the build failed, and these tests load the built files');
    const report = join(scratch, `${(reports += 1)}.json`);
    const status = await start(process.execPath, [
      '--test',
      `--test-concurrency=${concurrency}`,
      `--test-timeout=${timeout * 1000}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./test/support/count-reporter.mjs',
      `--test-reporter-destination=${report}`,
      ...files.map((name) => `test/${stage}/${name}`),
    ]);
    return counted(numbersOf(files, report), status);
  },
});

/** The files of a folder whose names end so, in order. */
const filesIn = (folder, end) =>
  readdirSync(join(root, 'test', folder))
    .filter((name) => name.endsWith(end))
    .toSorted();
/** A job for each file: what is left behind in one engine is nobody else's. */
const oneByOne = (stage, options) => filesIn(stage, '.test.mjs').map((name) => nodeTests(stage, [name], options));

// the long ones begin early, so that nothing runs alone in the end
const jobs = [
  { stage: 'browsers', name: 'browsers', work: browsers },
  { stage: 'build', name: 'build', work: build },
  program('types', [bin('@typescript/native', 'tsc'), '-p', '.']),
  program('lint', [bin('oxlint'), '--deny-warnings', '.']),
  program('format', [bin('prettier'), '--check', '.']),
  { stage: 'browser', name: 'browser', after: ['browsers', 'build'], work: browserTests },
  ...oneByOne('matrix', { timeout: 1800 }),
  ...oneByOne('accessibility', { timeout: 1800 }),
  // the README's commands one after the other, four of them with a build
  ...oneByOne('package', { timeout: 900 }),
  ...oneByOne('pages', { timeout: 900 }),
  ...oneByOne('wordpress', { timeout: 900 }),
  nodeTests('node', filesIn('node', '.test.mjs'), { concurrency: 2 }),
  ...filesIn('checks', '.mjs').map((name) =>
    program(name.replace('.mjs', ''), [join('test/checks', name)], { after: ['build'] }),
  ),
  ...oneByOne('bench', { timeout: 900 }),
];

const asked = process.argv.slice(2);
const known = [...new Set(jobs.map(({ stage }) => stage))];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length) {
  console.error(`no such stage: ${unknown.join(', ')} (there are ${known.join(', ')})`);
  process.exit(2);
}
const wanted = jobs.filter(({ stage }) => !asked.length || asked.includes(stage));

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
const lineOf = (name, count, notes) =>
  `${name}: ${inWords(count)} in ${count.seconds.toFixed(1)} s${notes.length ? ` (${notes.join('; ')})` : ''}`;

const began = Date.now();
const firefox = await shareFirefox();
const headline = (name) => console.log(`\n--- ${name}`);
// one that runs alone speaks for itself
if (wanted.length === 1) headline(wanted[0].name);
const stages = await runJobs(wanted, {
  env: { RIG_FIREFOX: firefox.address },
  report({ name, said, count }) {
    if (wanted.length > 1) headline(name);
    console.log(said + lineOf(name, count, count.note ? [count.note] : []));
  },
});
await firefox.close();

const total = { ...nothing };
for (const count of stages.values()) for (const key in nothing) total[key] += count[key];
// once more at the end, where one looks first, and where a log that was cut off still has it
for (const { failures } of stages.values()) for (const text of failures) console.log(`\n✖ ${text.slice(0, 2000)}`);
console.log();
for (const [name, count] of stages) console.log(lineOf(name, count, [...new Set(count.notes)]));
console.log(`all: ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
console.log(inWords(total));
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
