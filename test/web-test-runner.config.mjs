import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { commands } from './support/commands.mjs';
import { chooseEngines } from './support/find-engines.mjs';
import { chromiumLauncher, firefoxLauncher } from './support/puppeteer-launcher.mjs';
import { chooseSubjects, groupsOf, serveApplication } from './support/subjects.mjs';
import { summaryReporter } from './support/summary-reporter.mjs';
import { webkitLauncher } from './support/webkit-launcher.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const launchers = {
  chromium: chromiumLauncher,
  firefox: firefoxLauncher,
  webkit: (driver) => webkitLauncher({ driver }),
};

const subjects = chooseSubjects();
const hasSource = subjects.includes('source');

// mocha in the browser passes unhandled rejections over
const page = (framework, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title>
    <script>addEventListener('unhandledrejection', event => setTimeout(() => { throw event.reason; }));</script>
    ${head}</head><body><script type="module" src="${framework}"></script></body></html>`;

export default {
  rootDir: root,
  files: hasSource ? (process.env.RIG_FILES ?? 'test/browser/**/*.test.ts') : undefined,
  groups: groupsOf(subjects, page, process.env.RIG_FILES),
  nodeResolve: true,
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // axe in Firefox on a busy machine takes longer than mocha's 2 s
  testFramework: { config: { timeout: 20_000, forbidOnly: Boolean(process.env.CI) } },
  testRunnerHtml: (framework) => page(framework),
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    commands(),
    serveApplication(),
  ],
  // what Lit's development build says: the test library has a Lit of its own, and a test's listener changes what is being updated
  filterBrowserLogs: ({ args }) => !/lit\.dev\/msg\/(?:dev-mode|multiple-versions|change-in-update)/.test(args[0]),
  // one file by hand (RIG_FILES) covers only a part
  coverage: hasSource && !process.env.RIG_FILES,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // tested where it runs: test/node/server.test.mjs
    exclude: ['src/server/**'],
    reportDir: `${root}coverage`,
    reporters: ['text', 'lcovonly'],
    threshold: { statements: 100, branches: 100, functions: 100, lines: 100 },
  },
  reporters: [defaultReporter(), summaryReporter({ root })],
  browsers: chooseEngines().map(({ name, path }) => launchers[name](path)),
};
