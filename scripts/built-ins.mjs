// npm run built-ins: writes the features of browsers that the built scripts use, and their first versions, into `test/checks/built-ins.json`.
// Without --write: whether they are what was committed, and whether each is old enough or said to be guarded.
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { at, usedIn } from './built-ins-used.mjs';
import { generated, root } from './generated.mjs';

const PATH = 'test/checks/built-ins.json';
const SCRIPTS = ['dist/exosome-faq.min.js', 'dist/embed/frame.js', 'dist/embed/frame-parent.js'];
const BROWSERS = ['chrome', 'safari', 'safari_ios', 'firefox'];

const read = (path) => readFileSync(new URL(path, root), 'utf8');
const list = JSON.parse(read(PATH));

/** The first version that has all of it under its own name; else the first that has a part. */
function firstVersion(path, browser) {
  const own = [at(path).__compat.support[browser]]
    .flat()
    .filter((each) => each && !each.flags && !each.prefix && !each.alternative_name && each.version_added);
  const whole = own.find((each) => !each.partial_implementation && !each.version_removed);
  return (whole ?? own.find((each) => !each.version_removed))?.version_added.replace('≤', '') ?? 'none';
}

const versionsOf = (path) => BROWSERS.map((browser) => firstVersion(path, browser)).join(' ');
const isOldEnough = (path) =>
  versionsOf(path)
    .split(' ')
    .every((version, i) => Number(version) <= Number(list.floor[BROWSERS[i]]));

const used = [...new Set(SCRIPTS.flatMap((path) => usedIn(read(path))))]
  .filter((path) => !list.mistaken[path])
  .toSorted();
const versions = Object.fromEntries(used.map((path) => [path, versionsOf(path)]));
generated(
  PATH,
  await format(JSON.stringify({ ...list, versions }), { parser: 'json', printWidth: 120 }),
  'npm run built-ins',
);

const complain = (text) => {
  console.error(text);
  process.exitCode = 1;
};
const guarded = new Set(list.guarded.flatMap(({ paths }) => paths));
for (const path of used)
  if (!isOldEnough(path) && !guarded.has(path))
    complain(
      `${path} is newer (${versionsOf(path)}) than what we work in. Do without it; or make sure that nothing breaks where it is missing, ` +
        `and say in "guarded" of ${PATH} what a person gets there; or, if we don't use it, say in "mistaken" what has its name.`,
    );
for (const path of guarded)
  if (!versions[path] || isOldEnough(path)) complain(`${PATH}: ${path} is not used any more, or needs no guard.`);
for (const path of Object.keys(list.mistaken)) if (!at(path)) complain(`${PATH}: ${path} is not in MDN's data.`);
