// What is built and has to behave as the source does: the script, and the package's modules in an application.
import { existsSync } from 'node:fs';
import { build } from 'vite';

const APPLICATION = `export * from 'exosome-faq'; import 'exosome-faq/define';`;

/** What an application's own build makes of the package for production: the code, and the files that are in it. */
export async function bundleApplication() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // production, whatever NODE_ENV says
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (/(?:^|\/)application$/.test(id) ? 'application' : null),
        load: (id) => (id === 'application' ? APPLICATION : null),
      },
    ],
    build: { write: false, lib: { entry: 'application', formats: ['es'], fileName: 'application' } },
  });
  const [{ code, modules }] = output;
  return { code, files: Object.keys(modules) };
}

/** What each subject of the browser tests is built from, and what its pages have in their head. */
const SUBJECTS = {
  source: {},
  script: { built: 'dist/exosome-faq.min.js', head: '<script src="/dist/exosome-faq.min.js"></script>' },
  package: { built: 'dist/npm/index.js', head: '' },
};

/** The browser tests of the element itself, which reach it as a page does: by its tag, its properties and its events. */
const ELEMENT_TESTS = ['attributes', 'define', 'events', 'lifecycle', 'upgrade'];

const isInProject = (path) => existsSync(new URL(`../../${path}`, import.meta.url));

/** The subjects to test: all, or those that SUBJECTS=a,b names; for files by hand (RIG_FILES) the source, if none is named. */
export function chooseSubjects({ env = process.env, isThere = isInProject } = {}) {
  const named = env.SUBJECTS?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const all = env.RIG_FILES ? ['source'] : Object.keys(SUBJECTS);
  const chosen = named?.length ? named : all;
  for (const name of chosen) {
    if (!Object.hasOwn(SUBJECTS, name))
      throw new Error(`SUBJECTS: no such subject: ${name} (there are ${Object.keys(SUBJECTS).join(', ')})`);
    const { built } = SUBJECTS[name];
    if (built && !isThere(built))
      throw new Error(
        `There is no ${built} to test. Run \`npm run build\`, or test the source alone with SUBJECTS=source.`,
      );
  }
  return chosen;
}

/** For @web/test-runner: a group for each subject that is built, whose pages tell test/browser/subject.ts what it is. */
export const groupsOf = (subjects, page, files = ELEMENT_TESTS.map((name) => `test/browser/${name}.test.ts`)) =>
  subjects
    .filter((name) => SUBJECTS[name].built)
    .map((name) => ({
      name,
      files,
      testRunnerHtml: (framework) => page(framework, `<meta name="subject" content="${name}">${SUBJECTS[name].head}`),
    }));

/** For @web/test-runner: serves the application's bundle, for test/browser/subject.ts. */
export function serveApplication() {
  let bundle;
  return {
    name: 'application',
    async serve({ path }) {
      if (path !== '/application.js') return undefined;
      bundle ??= bundleApplication();
      return { type: 'js', body: (await bundle).code };
    },
  };
}
