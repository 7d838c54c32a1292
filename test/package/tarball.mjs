// The package as somebody gets it who installs it: packed by npm, unpacked in an empty folder outside of the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { removeAtExit } from '../support/children.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = (name) => join(root, 'node_modules', name);

/** An empty folder with this package and the `others` (which this project has in exact versions) in its `node_modules`. */
export function install(others = []) {
  const folder = removeAtExit(mkdtempSync(join(tmpdir(), 'exosome-faq-')));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  // npm is a script on some systems and a .cmd file on others: the one that started this, if one did
  const npm = process.env.npm_execpath;
  const told = npm
    ? execFileSync(process.execPath, [npm, ...pack], { cwd: root, encoding: 'utf8' })
    : execFileSync('npm', pack, { cwd: root, encoding: 'utf8', shell: true });
  const [{ filename, files }] = JSON.parse(told);
  const tarball = join(folder, filename);
  const target = join(folder, 'node_modules/exosome-faq');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  // what npm would fetch is here already
  for (const name of ['@lit/reactive-element', ...others]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(installed(name), link, 'junction');
  }
  return { folder, tarball, target, files: files.map(({ path }) => path) };
}

/** Runs a script in a folder to its end. */
export const run = (folder, script, flags = [], args = []) =>
  spawnSync(process.execPath, [...flags, script, ...args], { cwd: folder, encoding: 'utf8' });

/** A program in the folder with what it imports, as a bundler makes it. */
export async function bundle(folder, source) {
  const entry = join(folder, 'application.js');
  writeFileSync(entry, source);
  const [{ output }] = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  return output[0].code.trim();
}
