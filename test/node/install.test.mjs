// What `npm ci` would say on the versions of Node that the README names, read from the lock file: nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import semver from 'semver';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const { allowScripts, overrides } = read('package.json');
const { packages } = read('package-lock.json');
const installed = Object.entries(packages).filter(([path]) => path);

/** The first of each line that a dependency's own `engines` may begin in the middle of. */
const NODES = ['20.19.0', '22.12.0', '24.0.0'];

test('every package runs on the oldest Node of each line', () => {
  // npm passes an optional one over without a word
  const needed = installed.filter(([, { optional }]) => !optional);
  const refused = needed.flatMap(([path, { version, engines }]) =>
    NODES.filter((node) => !semver.satisfies(node, engines?.node ?? '*')).map(
      (node) => `${path} ${version} on ${node}`,
    ),
  );
  assert.deepEqual(refused, []);
});

test('no package is deprecated', () => {
  assert.deepEqual(
    installed.filter(([, { deprecated }]) => deprecated).map(([path, { deprecated }]) => `${path}: ${deprecated}`),
    [],
  );
});

test('package.json decides about every install script, and about no other', () => {
  const nameOf = (path) => path.split('node_modules/').at(-1);
  const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  assert.deepEqual([...new Set(withScript)].toSorted(), Object.keys(allowScripts).toSorted());
});

/** What a package at `path` gets when it imports `name`: the nearest one upward. */
function resolve(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${at && `${at}/`}node_modules/${name}`];
    if (found || !at) return found;
  }
}

test('every package finds its dependencies in the versions that it asks for: npm 10, which comes with Node 20 and 22, refuses anything else', () => {
  const problems = [];
  for (const [path, { dependencies, peerDependencies, optionalDependencies }] of installed)
    for (const [name, range] of Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const found = resolve(path, name);
      // an optional one may be missing, an alias has another package's versions
      if (!found || name in overrides || !semver.validRange(range)) continue;
      if (!semver.satisfies(found.version, range)) problems.push(`${path} asks for ${name} ${range}: ${found.version}`);
    }
  assert.deepEqual(problems, []);
});
