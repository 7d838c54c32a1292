// The rows of the README's table of engines, from test/checks/built-ins.json.
import { readFileSync } from 'node:fs';
import { root } from './generated.mjs';

const { floor, guarded, versions } = JSON.parse(readFileSync(new URL('test/checks/built-ins.json', root), 'utf8'));

export const ENGINES = ['Chrome, Edge', 'Safari', 'Safari on iOS', 'Firefox'];
const firstVersions = (path) => versions[path].split(' ');

/** The first versions in which nothing is missing that costs one of these. */
function firstWithout(...costs) {
  const paths = guarded.filter((one) => costs.includes(one.costs)).flatMap((one) => one.paths);
  return ENGINES.map((_, i) => {
    const column = paths.map((path) => firstVersions(path)[i]);
    return column.includes('none') ? 'none' : `${column.toSorted((a, b) => b - a)[0]}`;
  });
}

/** What a reader has, and from which version of each engine on. */
export const engineRows = [
  ['everything', firstWithout('find', 'looks')],
  ['all but find in page', firstWithout('looks')],
  ['simpler looks', Object.values(floor)],
  ["the page's own text reads", ENGINES.map(() => 'any')],
];

/** Of what we use, all that one or another of these versions lacks; `none` has it in no engine. */
export const missingIn = (engines) =>
  Object.keys(versions).filter((path) =>
    firstVersions(path).some((first, i) => first === 'none' || Number(first) > Number(engines[i])),
  );
