// The rig's own decisions, on machines that are only described.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chooseEngines, findEngines } from '../support/find-engines.mjs';
import { plan } from '../support/install-browsers.mjs';
import { chooseSubjects } from '../support/subjects.mjs';
import { summarize } from '../support/summary-reporter.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const machine = (platform, env, ...files) => ({ platform, env, usable: (path) => files.includes(path) });

test('finds the engines on Linux by PATH', () => {
  const files = ['/usr/bin/chromium', '/usr/bin/firefox-esr', '/opt/bin/WebKitWebDriver'];
  assert.deepEqual(findEngines(machine('linux', { PATH: '/usr/bin:/opt/bin' }, ...files)), {
    chromium: files[0],
    firefox: files[1],
    webkit: files[2],
  });
});

test('finds the engines on macOS, also in the home folder', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const firefox = '/Users/me/Applications/Firefox.app/Contents/MacOS/firefox';
  assert.deepEqual(findEngines(machine('darwin', { HOME: '/Users/me', PATH: '/usr/bin' }, chrome, firefox)), {
    chromium: chrome,
    firefox,
    webkit: undefined,
  });
});

test('finds the engines on Windows', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  assert.deepEqual(findEngines(machine('win32', env, edge, firefox)), { chromium: edge, firefox, webkit: undefined });
});

test('takes the browser that a variable names, and no other', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
  assert.equal(findEngines(machine('linux', env, '/opt/chrome', '/usr/bin/chromium')).chromium, '/opt/chrome');
  assert.equal(findEngines(machine('linux', env, '/usr/bin/chromium')).chromium, undefined);
});

function choose(env, found, lacks = () => []) {
  const said = [];
  try {
    return {
      said,
      names: chooseEngines({ env, found, lacks, log: (line) => said.push(line) }).map(({ name }) => name),
    };
  } catch (error) {
    return { said, error: error.message };
  }
}

test('a missing engine is one line, and an error in CI', () => {
  const found = { chromium: '/c', webkit: '/w' };
  const { said, names } = choose({}, found);
  assert.deepEqual(names, ['chromium', 'webkit']);
  assert.equal(said.length, 1);
  assert.match(said[0], /^NOT TESTED in firefox: .*install Firefox/);
  assert.equal(choose({ CI: 'true' }, found).error, 'missing: firefox');
});

test('ENGINES names the engines, and then they must be there', () => {
  assert.deepEqual(choose({ ENGINES: 'firefox, chromium' }, { chromium: '/c', firefox: '/f' }).names, [
    'firefox',
    'chromium',
  ]);
  assert.equal(choose({ ENGINES: 'firefox' }, { chromium: '/c' }).error, 'missing: firefox');
  assert.match(choose({ ENGINES: 'opera' }, { chromium: '/c' }).error, /no such engine: opera/);
});

test('no engine at all is an error everywhere', () => {
  assert.equal(choose({}, {}).error, 'no browser found to test in');
});

test('a WebKit driver without what it needs is no WebKit', () => {
  const { said, names } = choose({}, { chromium: '/c', firefox: '/f', webkit: '/w' }, () => ['xvfb']);
  assert.deepEqual(names, ['chromium', 'firefox']);
  assert.match(said.join(), /webkit.*not xvfb/);
});

const wanted = ['chromium', 'firefox', 'webkit'];
const debian = { platform: 'linux', debian: true, wanted, has: () => true };

test('root on Debian gets the missing packages', () => {
  const bare = plan({ ...debian, root: true, found: {}, installed: () => false });
  assert.deepEqual(bare.say, []);
  assert.deepEqual(
    bare.install.toSorted(),
    [
      'chromium',
      'firefox-esr',
      'webkit2gtk-driver',
      'xvfb',
      'python3-gi',
      'gir1.2-webkit2-4.1',
      'dbus-daemon',
      'at-spi2-core',
      'gir1.2-atspi-2.0',
      'fonts-liberation',
      'poppler-utils',
      'xdotool',
    ].toSorted(),
  );
  const partly = plan({
    ...debian,
    root: true,
    found: { chromium: '/opt/chrome' },
    installed: (name) => !['chromium', 'firefox-esr'].includes(name),
  });
  assert.deepEqual(partly.install, ['firefox-esr']);
  assert.deepEqual(plan({ ...debian, root: true, found: {}, installed: () => true }), { install: [], say: [] });
});

test('others on Debian are told the command', () => {
  const { install, say } = plan({
    ...debian,
    root: false,
    found: { firefox: '/f' },
    installed: (name) => !['chromium', 'xdotool'].includes(name),
  });
  assert.deepEqual(install, []);
  assert.deepEqual(say, ['missing chromium, xdotool: sudo apt-get install chromium xdotool']);
});

test('macOS, Windows and other systems are told what to get, a line each', () => {
  for (const [platform, lines] of [
    ['darwin', 4],
    ['win32', 4],
    ['linux', 5],
  ]) {
    const { install, say } = plan({ platform, debian: false, root: true, wanted, found: {}, has: () => false });
    assert.deepEqual(install, []);
    assert.equal(say.length, lines, platform);
    for (const line of say) assert.match(line, /^missing \w+: .{10,}/);
  }
});

test('CI installs and runs everything with the two commands of the README', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  assert.match(script, /^set -euo pipefail$/m);
  assert.match(script, /^npm ci\b/m);
  assert.match(script, /^CI=true npm test$/m);
  if (process.platform !== 'win32') {
    for (const file of ['.ci/run', 'test/support/webkit-host.py']) {
      assert.equal(statSync(join(root, file)).mode & 0o111, 0o111, `${file} is executable`);
    }
  }
});

test('tests the source and all that is built, or what SUBJECTS names, and for files by hand the source', () => {
  const subjects = (env, isThere = () => true) => chooseSubjects({ env, isThere });
  assert.deepEqual(subjects({}), ['source', 'script', 'package']);
  assert.deepEqual(subjects({ SUBJECTS: 'package, script' }), ['package', 'script']);
  assert.deepEqual(subjects({ RIG_FILES: 'a.test.ts' }), ['source']);
  assert.deepEqual(subjects({ RIG_FILES: 'a.test.ts', SUBJECTS: 'script' }), ['script']);
  assert.throws(
    () => subjects({ SUBJECTS: 'scripts' }),
    /no such subject: scripts \(there are source, script, package\)/,
  );
  const nothing = () => false;
  assert.throws(() => subjects({}, nothing), /no dist\/exosome-faq\.min\.js to test\. Run `npm run build`/);
  assert.deepEqual(subjects({ SUBJECTS: 'source' }, nothing), ['source']);
});

test('counts the tests of every engine, fails an empty file and a source file that nothing loads, and says what failed', () => {
  const session = (name, testResults, errors = [], group = 'default') => ({
    browser: { name },
    group: { name: group },
    testFile: join(root, 'test/browser/a.test.ts'),
    testResults,
    errors,
  });
  const results = {
    tests: [{ passed: true }],
    suites: [
      { name: 'keys', tests: [{ name: 'Enter', error: { message: '1 is not 2' } }, { skipped: true }], suites: [] },
    ],
  };
  const sessions = [
    session('Chromium', results),
    session('Firefox', { tests: [], suites: [] }),
    session('WebKit', undefined, [{ message: 'no such module' }], 'script'),
  ];
  const { total, engines, failures } = summarize({ sessions, sourceFiles: [], root });
  assert.deepEqual(total, { passed: 1, failed: 3, skipped: 1 });
  assert.deepEqual(engines.Chromium, { passed: 1, failed: 1, skipped: 1 });
  const file = 'test/browser/a.test.ts';
  assert.deepEqual(
    failures.map((line) => line.replaceAll('\\', '/')),
    [
      `${file} in Chromium: keys: Enter: 1 is not 2`,
      `${file} in Firefox: no test ran`,
      `${file} in WebKit (script): no such module`,
    ],
  );
  const coverage = { passed: true, coverageMap: { files: () => ['/src/a.ts'] } };
  const uncovered = summarize({ sessions: [], coverage, sourceFiles: ['/src/a.ts', '/src/b.ts'], root });
  assert.deepEqual([uncovered.total.failed, uncovered.failures.length], [1, 1]);
  const below = summarize({ sessions: [], coverage: { ...coverage, passed: false }, sourceFiles: [], root });
  assert.deepEqual([below.total.failed, below.failures.length], [1, 1]);
});

test('counts node tests, leaves out suites and files without a test, and says what failed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = {
    'some.test.mjs':
      "import { describe, test } from 'node:test'; describe('s', () => { test('a', () => {}); test('b', () => { throw new Error('no'); }); test('c', { skip: true }, () => {}); });",
    'empty.test.mjs': 'export {};',
    'broken.test.mjs': "import './nowhere.mjs';",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reporter = new URL('../support/count-reporter.mjs', import.meta.url).href;
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, ...Object.keys(files).map((name) => join(folder, name))],
    // node:test refuses to run inside itself otherwise
    { encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
  );
  const numbers = Object.fromEntries(
    Object.entries(JSON.parse(stdout)).map(([path, n]) => [path.split(/[\\/]/).at(-1), n]),
  );
  assert.deepEqual(numbers['some.test.mjs'], { passed: 1, failed: 1, skipped: 1, failures: ['b: no'] });
  assert.deepEqual(numbers['empty.test.mjs'], { passed: 0, failed: 0, skipped: 0, failures: [] });
  const { failures, ...broken } = numbers['broken.test.mjs'];
  assert.deepEqual(broken, { passed: 0, failed: 1, skipped: 0 });
  assert.match(failures.join(), /broken\.test\.mjs: test failed/);
});

test('npm test refuses a stage that does not exist, and ends with the one line', () => {
  const run = (...names) => spawnSync(process.execPath, ['test/run.mjs', ...names], { cwd: root, encoding: 'utf8' });
  assert.equal(run('nothing').status, 2);
  const { status, stdout } = run('types');
  assert.equal(stdout.trimEnd().split('\n').at(-1), status === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
});
