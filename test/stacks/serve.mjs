// The server of a stack, as its own `npm start` runs it.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort, killAtExit, until } from '../support/children.mjs';
import { emptyFolder } from '../package/project.mjs';

let tarball;
/** The package as npm packs it, once. */
export function packed(root) {
  if (tarball) return tarball;
  const folder = emptyFolder();
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: true }));
  return (tarball = join(folder, filename));
}

export async function serveStack(folder) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' };
  const server = spawn('npm', ['start'], { cwd: folder, env, shell: true, detached: process.platform !== 'win32' });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
  const close = killAtExit(server);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await until(async () => (await fetch(origin)).ok, { what: `${folder} to be served`, deadline: 60_000 });
  } catch (error) {
    close();
    throw new Error(`The server did not start: ${said}`, { cause: error });
  }
  return { origin, close };
}
