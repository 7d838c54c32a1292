// npm run bench: measures all contenders side by side, and writes `demo/proof/benchmarks.md`.
// `npm run bench -- --rounds 3 --minutes 20`: after that time the peers are asked no more, once they have been asked all;
// `--only shoelace,carbon` takes these with our own, and writes nothing; `--list` says who there is, and measures nothing.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installed, own, peers, ways } from './contenders.mjs';
import { start } from './tab.mjs';
import { many, memory, shift, slow4g, toggle, view } from './measures.mjs';
import { report, write } from './report.mjs';
import { open, page } from './site.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '90' },
    only: { type: 'string' },
    list: { type: 'boolean' },
  },
});
if (values.list) {
  for (const { name } of [...own, ...peers]) console.log(name);
  process.exit();
}
const end = Date.now() + Number(values.minutes) * 60_000;
const here = fileURLToPath(new URL('.', import.meta.url));
const install = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
const changed = (path) => statSync(`${here}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  const npm = process.env.npm_execpath;
  if (npm) execFileSync(process.execPath, [npm, ...install], { cwd: here, stdio: 'inherit' });
  else execFileSync('npm', install, { cwd: here, stdio: 'inherit', shell: true });
}

const wanted = values.only?.split(',');
let contenders = [...own, ...installed().filter(({ slug }) => !wanted || wanted.includes(slug))];
const site = await open(contenders);
const { browser, version } = await start();
const results = new Map(contenders.map(({ name }) => [name, {}]));
const leftOut = [];
// read at once: a build in the meantime would have another hash
const places = ways();

/** Asks every contender in turn, so that what the machine does meanwhile befalls all alike. */
async function ask(what, round, measure, asked = contenders) {
  console.log(`${what}, round ${round + 1}`);
  // each round begins with another one, so that none is always the first
  for (const contender of asked.map((_, i) => asked[(i + round) % asked.length])) {
    const runs = (results.get(contender.name)[what] ??= []);
    try {
      runs[round] = await measure(contender);
    } catch (error) {
      if (own.includes(contender)) throw new Error(`${contender.name}, ${what}`, { cause: error });
      // a peer that does not work here is named in the report, and costs nobody the rest of the run
      leftOut.push(`${contender.name} (${what}: ${error.message})`);
      contenders = contenders.filter((one) => one !== contender);
    }
  }
}

try {
  await ask('view', 0, (one) => view(browser, site, one));
  // a peer of 20 kB needs no thousand to be weighed
  await ask('memory', 0, (one) => memory(browser, site, one, own.includes(one) ? 1000 : 200));
  for (const width of [1280, 390]) await ask(`shift ${width}`, 0, (one) => shift(browser, site, one, width, page(one)));
  const timed = {
    1000: (one) => many(browser, site, one, 1000),
    100: (one) => many(browser, site, one, 100),
    'key 300': (one) => toggle(browser, site, one, 100),
    'key 3': (one) => toggle(browser, site, one, 1),
    'mouse 300': (one) => toggle(browser, site, one, 100, { by: 'mouse' }),
    'mouse 3': (one) => toggle(browser, site, one, 1, { by: 'mouse' }),
    'slow view': (one) => view(browser, site, one, { slow: 4 }),
    'slow 4G': (one) => slow4g(browser, site, one, page(one)),
  };
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [what, measure] of Object.entries(timed))
      if (!round || Date.now() < end) await ask(what, round, measure);

  const placed = [];
  for (const { name, bar, contender, early = contender, text } of places) {
    console.log(`shift: ${name}`);
    const shifts = [];
    for (const width of [1280, 390]) shifts.push(await shift(browser, site, contender, width, text));
    const times = [];
    for (let round = 0; round < 2; round++) times.push(await slow4g(browser, site, early, text));
    placed.push({ name, bar, shifts, times });
  }
  const missing = site.missing();
  if (missing.length) throw new Error(`not served: ${[...new Set(missing)].join(', ')}`);
  const text = report({ contenders, leftOut, results, placed, version });
  console.log(text);
  if (!wanted) await write(text);
} finally {
  await browser.close();
  await site.close();
}
