// npm run stacks: builds an application of each stack that portals use, outside the project, and uses it in browsers; `-- next` for one
// What goes into it is what the site says, and the package as it is packed.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { emptyFolder, runNpm } from '../package/project.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { leads } from './leads.mjs';
import { packed, serveStack } from './serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pages of a stack that have the questions, by the id of the link in its navigation. */
const stacks = {
  next: ['client', 'server', 'script'],
  nuxt: ['questions', 'server'],
  astro: ['questions'],
  sveltekit: ['questions'],
  'react-router': ['questions'],
};
const ways = { 'react-router': 'reactRouter' };

const { targets } = (await runnerImport(join(root, 'demo/targets/index.ts'))).module;
const { defaults } = (await runnerImport(join(root, 'scripts/snippets/config.ts'))).module;
// what has loaded these says 'development' here, and a portal's build does not
delete process.env.NODE_ENV;
const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Nobody is told of these builds. */
const environment = {
  CI: 'true',
  PORT: '0',
  DO_NOT_TRACK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

const chosen = process.argv.slice(2);
if (chosen.includes('--list')) {
  console.log(Object.keys(stacks).join('\n'));
  process.exit();
}
const unknown = chosen.filter((name) => !stacks[name]);
if (unknown.length)
  throw new Error(`There is no stack "${unknown.join('", "')}". Known: ${Object.keys(stacks).join(', ')}.`);

/** The template, what the site writes for this way, and the package, in a folder that `STACKS` may name, to be kept. */
function lay(name) {
  const folder = process.env.STACKS ? join(process.env.STACKS, name) : emptyFolder();
  cpSync(fileURLToPath(new URL(name, import.meta.url)), folder, { recursive: true });
  const way = targets.find(({ id }) => id === (ways[name] ?? name));
  for (const { place, language, code } of way.write(defaults, { base: '/', version, integrity }).snippets) {
    if (language === 'sh') continue;
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), code);
  }
  for (const kept of ['exosome-faq', '.package-lock.json'])
    rmSync(join(folder, 'node_modules', kept), { recursive: true, force: true });
  cpSync(packed(root), join(folder, 'exosome-faq.tgz'));
  mkdirSync(join(folder, 'public'), { recursive: true });
  cpSync(join(root, 'dist/exosome-faq.min.js'), join(folder, 'public/exosome-faq.min.js'));
  return folder;
}

for (const name of chosen.length ? chosen : Object.keys(stacks))
  describe(name, () => {
    const folder = lay(name);
    let server;

    test('is installed and built without an error', async () => {
      for (const args of [
        ['install', '--no-package-lock'],
        ['run', 'build'],
      ]) {
        const { status, said } = await runNpm(folder, args, environment);
        assert.equal(status, 0, said);
      }
      server = await serveStack(folder);
    });
    after(() => server?.close());

    for (const engine of engines)
      describe(engine, () => {
        let browser;
        let page;
        before(async () => {
          browser = await openEngine(engine);
          page = await browser.newPage();
        });
        after(() => browser?.close());

        for (const where of stacks[name]) leads(where, () => ({ page, origin: server?.origin }));
      });
  });
