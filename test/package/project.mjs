// What the test of the README's commands works with: a copy of the project to run them in, and a registry on this machine.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { removeAtExit } from '../support/children.mjs';
import { serve } from '../support/server.mjs';
import { root } from './tarball.mjs';

export const emptyFolder = () => removeAtExit(mkdtempSync(join(tmpdir(), 'exosome-faq-')));

/** The project without what it makes; its packages are links, so that nothing that runs there can change them. */
export function copyProject() {
  const folder = emptyFolder();
  const made = ['node_modules', 'dist', 'coverage', '.git'].map((name) => join(root, name));
  const inBench = join(root, 'test/bench/node_modules');
  cpSync(root, folder, { recursive: true, filter: (path) => ![...made, inBench].includes(path) });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  return folder;
}

const children = new Set();
/** Ends a command with all that it has started: npm's shell would leave its own behind. */
const end = (child) => {
  children.delete(child);
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {} // gone by then
};
process.once('exit', () => children.forEach(end));

// npm is a script on some systems and a .cmd file on others: the one that started this, if one did
const npm = process.env.npm_execpath;
/**
 * As in a shell of its own: what npm tells its scripts would lead another npm to this project, and a test runner that is started by another one
 * would run nothing, and say that all is well.
 */
const environment = (env) => {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_TEST_CONTEXT$)/.test(name));
  return { ...Object.fromEntries(inherited), ...env };
};

const spawnNpm = (cwd, args, env) => {
  const options = { cwd, env: environment(env), detached: process.platform !== 'win32' };
  const child = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: true });
  children.add(child);
  return child;
};

/** Runs a command of npm's to its end, aside: a server of this process may have to answer it. */
export async function runNpm(cwd, args, env = {}) {
  const child = spawnNpm(cwd, args, env);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const [status] = await once(child, 'close');
  children.delete(child);
  return { status, said };
}

/** Starts a command that serves something, waits for the address that it says, and ends it when `use` is done with it. */
export async function whileServing(cwd, [command, ...args], env, use) {
  const child =
    command === 'npm' ? spawnNpm(cwd, args, env) : spawn(process.execPath, args, { cwd, env: environment(env) });
  try {
    let said = '';
    const address = await new Promise((found, failed) => {
      const hear = (data) => {
        said += stripVTControlCharacters(String(data));
        const [url] = /http:\/\/\S+\/(?=\s)/.exec(said) ?? [];
        if (url) found(url);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => failed(new Error(`ended with code ${code}: ${said}`)));
    });
    await use(address);
  } finally {
    if (command === 'npm') end(child);
    else child.kill();
  }
}

/** A registry that has what the package depends on, from the packages that are installed here. */
export async function openRegistry(names) {
  const folder = emptyFolder();
  const all = new Set();
  const add = (name) => {
    if (all.has(name)) return;
    all.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    Object.keys(dependencies).forEach(add);
  };
  names.forEach(add);
  const folders = [...all].map((name) => join(root, 'node_modules', name));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, ...folders];
  const told = npm
    ? execFileSync(process.execPath, [npm, ...pack], { encoding: 'utf8' })
    : execFileSync('npm', pack, { encoding: 'utf8', shell: true });
  const routes = {};
  const registry = await serve(routes);
  for (const { name, version, filename, integrity } of JSON.parse(told)) {
    const tarball = `/${encodeURIComponent(filename)}`;
    const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    const dist = { tarball: registry.url(tarball), integrity };
    const versions = { [version]: { ...manifest, dist } };
    routes[tarball] = { type: 'application/octet-stream', body: readFileSync(join(folder, filename)) };
    routes[`/${name.replace('/', '%2f')}`] = {
      type: 'application/json',
      body: JSON.stringify({ name, 'dist-tags': { latest: version }, versions }),
    };
  }
  return registry;
}
