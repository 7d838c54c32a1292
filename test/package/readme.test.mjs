// Every command that the README names is run, in a copy of the project. Where a command takes minutes, the cheapest real
// run of it is taken, and a comment says what is not run here.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { copyProject, emptyFolder, openRegistry, runNpm, whileServing } from './project.mjs';
import { root, run } from './tarball.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** What a reader would type: the lines of the blocks for a shell, and commands and settings among the words. */
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, text]) =>
  text
    .replace(/#.*/g, '')
    .split(/\n|&&/)
    .map((line) => line.trim())
    .filter(Boolean),
);
const inline = [...readme.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)]
  .map(([, text]) => text)
  .filter((text) => /^(?:(?:npm|npx|node)\s|[A-Z_]+=\S)/.test(text));
const named = new Set([...blocks, ...inline]);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let project;
before(() => {
  project = copyProject();
});

const read = (path) => readFileSync(join(project, path), 'utf8');
const npm = async (args, env) => {
  const { status, said } = await runNpm(project, args, env);
  assert.equal(status, 0, said);
  return said;
};
/** Spoils a committed file that a command makes, runs the command, and finds the file as it was. */
const made = async (path, command, spoil = () => '') => {
  const spoiled = spoil(read(path));
  assert.notEqual(spoiled, read(path));
  writeFileSync(join(project, path), spoiled);
  await npm(['run', command]);
  assert.equal(read(path), readFileSync(join(root, path), 'utf8'), path);
};
/** From here on nothing is built again: what the commands that build first go on with is here by now. */
const withoutBuilding = () => {
  const pack = JSON.parse(read('package.json'));
  pack.scripts.build = 'vite --version';
  writeFileSync(join(project, 'package.json'), JSON.stringify(pack));
};
const has = async (address, words) => {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  assert.match(await response.text(), words);
};
const free = { PORT: '0' };
const HOST_OPTIONS = '{"reviewedBy": "Northside Orthopedics", "reviewedOn": "2026-11-28"}';

const commands = {
  // nothing is fetched: whether the lock file and package.json are of one mind is what can go wrong here
  'npm ci': async () => {
    const folder = emptyFolder();
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, file), join(folder, file));
    const { status, said } = await runNpm(folder, ['ci', '--dry-run', '--offline', '--ignore-scripts']);
    assert.equal(status, 0, said);
    assert.match(said, /added \d+ packages/);
    assert.doesNotMatch(said, /\bwarn\b/);
  },
  // nothing is built yet, and nothing has to be
  'npm run dev': async () => {
    const said = 'A sentence that nobody has written before.';
    const engine = await openEngine(engines[0]);
    try {
      const page = await engine.newPage();
      await whileServing(project, ['npm', 'run', 'dev', '--', '--port', '0'], {}, async (address) => {
        await page.goto(address);
        const title = () =>
          page.evaluate(
            () => document.querySelector('.first exosome-faq')?.shadowRoot?.querySelector('[part=title]').innerText,
          );
        const source = read('src/content/en.ts');
        const [, words] = /\btitle: '(.*)'/.exec(source);
        await becomes(title, words);
        writeFileSync(join(project, 'src/content/en.ts'), source.replace(words, said));
        await becomes(title, said);
        writeFileSync(join(project, 'src/content/en.ts'), source);
        await becomes(title, words);
      });
    } finally {
      await engine.close();
    }
    assert.ok(!existsSync(join(project, 'dist')));
  },
  // it builds first
  'npm pack': async () => {
    await npm(['pack']);
    assert.ok(existsSync(join(project, `exosome-faq-${version}.tgz`)));
  },
  // with an address, in the next one
  'npm run build': () => {
    for (const file of ['exosome-faq.min.js', 'LICENSE', 'integrity.json', 'snippets/en-div.html', 'embed/en.html'])
      assert.ok(existsSync(join(project, 'dist', file)), file);
  },
  'EXOSOME_FAQ_URL=https://clinic.example/faq/ npm run build': async () => {
    await npm(['run', 'build'], { EXOSOME_FAQ_URL: 'https://clinic.example/faq/' });
    assert.match(read('dist/embed/en.html'), /href="https:\/\/clinic\.example\/faq\/embed\/[^"]*json[^"]*"/);
  },
  [`EXOSOME_FAQ_OPTIONS='${HOST_OPTIONS}' npm run build`]: async () => {
    await npm(['run', 'build'], { EXOSOME_FAQ_OPTIONS: HOST_OPTIONS });
    assert.match(read('dist/embed/en.html'), /reviewed-by="Northside Orthopedics" reviewed-on="2026-11-28"/);
  },
  'npm start': () =>
    whileServing(project, ['npm', 'start'], free, async (address) => {
      await has(address, /<demo-page>/);
      await has(new URL('exosome-faq.min.js', address), /customElements/);
    }),
  // it builds by itself only where what is built is older than its source
  'npm run test:one -- FILE': async () => {
    const one = async (...args) => npm(['run', 'test:one', '--', ...args]);
    assert.doesNotMatch(await one('test/node/cards.test.mjs'), /npm run build/);
    assert.match(await one('test/matrix/cases/40-frames.mjs'), /^ℹ fail 0$/m);
    assert.match(await one('test/browser/auto-define.test.ts'), /1\/1 test files \| [1-9]\d* passed, 0 failed/);
    const { status, said } = await runNpm(project, ['run', 'test:one', '--', 'test/run.mjs']);
    assert.equal(status, 2, said);
    assert.match(said, /test\/run\.mjs is no test file/);
  },
  // of the tests, one file of each kind: all of them are what runs this
  'npm run check': async () => {
    for (const name of readdirSync(join(project, 'test/node')))
      if (name !== 'cards.test.mjs') rmSync(join(project, 'test/node', name));
    const said = await npm(['run', 'check'], { RIG_FILES: 'test/browser/auto-define.test.ts' });
    for (const stage of ['types', 'lint', 'format', 'node', 'browser'])
      assert.match(said, new RegExp(`^${stage}: [1-9]\\d* passed, 0 failed in `, 'm'));
    assert.match(said, /Chromium: .*[1-9]\d* passed, 0 failed/);
    assert.doesNotMatch(said, /^ +(?:Firefox|WebKit): /m);
  },
  'npm run examples': () => {
    withoutBuilding();
    return whileServing(project, ['npm', 'run', 'examples', '--', '--port', '0'], {}, async (address) => {
      for (const name of ['plain', 'react', 'vue', 'svelte', 'angular'])
        await has(new URL(`${name}/`, address), /<exosome-faq|main\.tsx?/);
      await has(new URL('vue/Questions.vue', address), /exosome-faq/);
    });
  },
  'node demo/examples/server/server.mjs': () =>
    whileServing(project, ['node', 'demo/examples/server/server.mjs'], free, (address) =>
      has(address, /<exosome-faq lang="en">\s*<template shadowrootmode="open">/),
    ),
  'node demo/examples/portal/server.mjs': () =>
    whileServing(project, ['node', 'demo/examples/portal/server.mjs'], free, (address) =>
      has(address, /integrity="sha384-/),
    ),
  // from a registry on this machine, which has what is installed here
  [`npm install ./exosome-faq-${version}.tgz`]: async () => {
    const folder = emptyFolder();
    const tarball = `exosome-faq-${version}.tgz`;
    cpSync(join(project, tarball), join(folder, tarball));
    const registry = await openRegistry(['@lit/reactive-element']);
    try {
      const options = ['--registry', registry.origin, '--cache', join(folder, 'cache'), '--no-audit', '--no-fund'];
      const { status, said } = await runNpm(folder, ['init', '-y', ...options]);
      assert.equal(status, 0, said);
      const installed = await runNpm(folder, ['install', `./${tarball}`, ...options]);
      assert.equal(installed.status, 0, installed.said);
    } finally {
      await registry.close();
    }
    const program = `import { ExosomeFaq } from 'exosome-faq'; console.log(ExosomeFaq.version);`;
    const { stdout } = run(folder, '--input-type=module', [], ['-e', program]);
    assert.equal(stdout.trim(), version);
  },
  // one stage: all of them are what runs this
  'npm test': async () => assert.match(await npm(['test', '--', 'lint']), /^1 passed, 0 failed$/m),
  // the stage itself takes minutes: it is one of those that there are
  'npm test -- browser': async () => {
    const { status, said } = await runNpm(project, ['test', '--', 'browser', 'no-such-stage']);
    assert.equal(status, 2, said);
    assert.match(said, /no such stage: no-such-stage \(there are .*\bbrowser\b/);
  },
  'ENGINES=chromium,firefox': async () => {
    const { said } = await runNpm(project, ['test', '--', 'browsers'], { ENGINES: 'chromium,firefox', CI: '' });
    assert.match(said, /^chromium: /m);
    assert.doesNotMatch(said, /^webkit: /m);
  },
  'CI=true': async () => {
    const { status, said } = await runNpm(project, ['test', '--', 'browsers'], { CI: 'true', CHROME_PATH: '/nowhere' });
    assert.equal(status, 1, said);
    assert.match(said, /chromium/);
  },
  'npm run manifest': () => made('custom-elements.json', 'manifest'),
  'npm run size': () =>
    made('test/checks/size.json', 'size', (text) => text.replace(/("(?:minified|gzip|brotli)": )\d+/g, '$10')),
  'npm run built-ins': () =>
    made('test/checks/built-ins.json', 'built-ins', (text) => text.replace(/"\d[\d.]* [^"]*"/g, '"none"')),
  'npm run tables': () => made('README.md', 'tables', (text) => text.replace(/^\|.*\n/gm, '')),
  // of the demo's many pictures, the two of this page
  'npm run screenshots': async () => {
    const pictures = [...readme.matchAll(/demo\/pictures\/[\w-]+\.png/g)].map(([path]) => path);
    assert.equal(pictures.length, 2);
    for (const path of pictures) rmSync(join(project, path));
    await npm(['run', 'screenshots', '--', 'readme']);
    for (const path of pictures)
      for (const folder of [project, root]) {
        const { size } = statSync(join(folder, path));
        assert.ok(size > 10_000 && size < 60_000, `${path} has ${size} bytes`);
      }
  },
  'npm run cards': async () => {
    const words = (path) => {
      const { en, es } = JSON.parse(readFileSync(path, 'utf8'));
      return [en, es].map(({ title, safety }) => [title, safety]);
    };
    rmSync(join(project, 'src/cards/cards.json'));
    await npm(['run', 'cards']);
    assert.deepEqual(words(join(project, 'src/cards/cards.json')), words(join(root, 'src/cards/cards.json')));
  },
  // nothing is measured, and no peer is fetched: that takes half an hour
  'npm run bench': async () => assert.match(await npm(['run', 'bench', '--', '--list']), /^Fluent$/m),
  // no site is made: that takes minutes, and packages that only Debian has
  'npm run wordpress': async () => {
    const { status, said } = await runNpm(project, ['run', 'wordpress'], { ENGINES: 'lynx' });
    assert.equal(status, 1, said);
    assert.match(said, /no such engine: lynx/);
  },
  'npm run stacks': async () => assert.match(await npm(['run', 'stacks', '--', '--list']), /^react-router$/m),
  // one page of the host matrix, and none of the accessibility checks
  'npm run proof': async (t) => {
    if (engines.length < 3) return t.skip('the proof is written with all engines only');
    await npm(['run', 'proof', '--', 'matrix'], { CASES: 'no policy at all' });
    const matrix = read('demo/proof/host-matrix.md');
    assert.match(matrix, /^1 cases on /m);
    const [, row] = /^\| no policy at all +(\|.*)$/m.exec(matrix);
    assert.equal(row.replace(/\s/g, ''), '|pass|pass|pass|');
    return undefined;
  },
};

test('every command that the README names is run here, and no other', () => {
  assert.deepEqual([...named].toSorted(), Object.keys(commands).toSorted());
});

for (const [command, check] of Object.entries(commands)) test(command, check);
