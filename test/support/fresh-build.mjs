// Builds only when something has changed since: for the commands that are to take seconds.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
/** What the build reads. */
const SOURCES = [
  'src',
  'scripts',
  'demo',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
];
/** What it writes last: without it, a build did not come to its end. */
const LAST = 'dist/site/_headers';

const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When anything at the path was written, put there or taken away: the latter changes the time of its folder. */
function lastChange(path) {
  const inside = statSync(new URL(path, root)).isDirectory()
    ? readdirSync(new URL(path, root), { recursive: true }).map((name) => changed(`${path}/${name}`))
    : [];
  return Math.max(changed(path), ...inside);
}

export const isBuilt = () => changed(LAST) > Math.max(...SOURCES.map(lastChange));

/** Builds where what is there is older than what it was made from; whether the built files are there now. */
export function buildIfOlder() {
  if (isBuilt()) return true;
  console.log('dist/ is older than what it is made from: npm run build');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
  });
  return status === 0;
}
