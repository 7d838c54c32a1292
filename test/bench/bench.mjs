// npm run bench: measures all contenders side by side, and writes demo/proof/benchmarks.md.
// `npm run bench -- 3` makes three rounds; `npm run bench -- 3 shoelace,carbon` takes these with our own, and writes nothing.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installed, own, ways } from './contenders.mjs';
import { start } from './lens.mjs';
import { many, memory, shift, slow4g, toggle, view } from './measures.mjs';
import { report, write } from './report.mjs';
import { open, page } from './site.mjs';

const [rounds = 7, only] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
const install = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
const changed = (path) => statSync(`${here}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  const npm = process.env.npm_execpath;
  if (npm) execFileSync(process.execPath, [npm, ...install], { cwd: here, stdio: 'inherit' });
  else execFileSync('npm', install, { cwd: here, stdio: 'inherit', shell: true });
}

const wanted = only?.split(',');
const contenders = [...own, ...installed().filter(({ slug }) => !wanted || wanted.includes(slug))];
const site = await open(contenders);
const { browser, version } = await start();
const results = new Map(contenders.map(({ name }) => [name, {}]));

/** Asks every contender in turn, `times` over, so that what the machine does meanwhile befalls all alike. */
async function interleave(what, times, measure) {
  for (let round = 0; round < times; round++) {
    console.log(`${what}: round ${round + 1} of ${times}`);
    // each round begins with another one, so that none is always the first
    const turn = contenders.map((_, i) => contenders[(i + round) % contenders.length]);
    for (const contender of turn) {
      const runs = (results.get(contender.name)[what] ??= []);
      try {
        runs[round] = await measure(contender);
      } catch (error) {
        throw new Error(`${contender.name}, ${what}`, { cause: error });
      }
    }
  }
}

try {
  const few = Math.min(rounds, 3);
  await interleave('view', few, (one) => view(browser, site, one));
  await interleave('slow view', few, (one) => view(browser, site, one, { slow: 4 }));
  await interleave('100', rounds, (one) => many(browser, site, one, 100));
  await interleave('1000', rounds, (one) => many(browser, site, one, 1000));
  await interleave('toggle 3', rounds, (one) => toggle(browser, site, one, 1));
  await interleave('toggle 300', rounds, (one) => toggle(browser, site, one, 100));
  await interleave('memory', 1, (one) => memory(browser, site, one));
  for (const width of [1280, 390])
    await interleave(`shift ${width}`, 1, (one) => shift(browser, site, one, width, page(one)));
  await interleave('slow 4G', few, (one) => slow4g(browser, site, one, page(one)));

  const placed = [];
  for (const { name, bar, contender, early = contender, text } of ways()) {
    console.log(`shift: ${name}`);
    const shifts = [];
    for (const width of [1280, 390]) shifts.push(await shift(browser, site, contender, width, text));
    const times = [];
    for (let round = 0; round < few; round++) times.push(await slow4g(browser, site, early, text));
    placed.push({ name, bar, shifts, times });
  }
  const missing = site.missing();
  if (missing.length) throw new Error(`not served: ${[...new Set(missing)].join(', ')}`);
  const text = report({ contenders, results, placed, rounds, version });
  console.log(text);
  if (!only) await write(text);
} finally {
  await browser.close();
  await site.close();
}
