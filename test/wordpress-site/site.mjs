// A site of WordPress that lives as long as its test: MariaDB and php's own server, both private to it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, removeAtExit, removeNow, start, stop, until } from '../support/children.mjs';
import { WORDPRESS } from './packages.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A database server that nobody outside its folder can reach, and that therefore asks for no password. */
async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  mkdirSync(data);
  const server = start('/usr/sbin/mariadbd', [
    '--no-defaults',
    ...(process.getuid() === 0 ? ['--user=root'] : []),
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    '--skip-grant-tables',
    // what is lost with the machine is nobody's
    '--innodb-flush-log-at-trx-commit=0',
  ]);
  await Promise.race([until(() => existsSync(socket), { what: 'MariaDB to listen' }), once(server)]);
  return { socket, server };
}

/** Rejects where a program ends before it is ready. */
const once = ({ child }) =>
  new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`a server of the site ended (${code})`))));

/** For https on this machine: `{ key, cert }`. */
export function makeCertificate() {
  const folder = removeAtExit(mkdtempSync(join(tmpdir(), 'wordpress-files-')));
  const [key, cert] = ['key', 'cert'].map((name) => join(folder, name));
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const args = ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', cert];
  execFileSync('openssl', args, { stdio: 'pipe' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  removeNow(folder);
  return made;
}

/** The site, with the users `administrator` and `author`, whose passwords are their names. */
export async function startSite() {
  const folder = removeAtExit(mkdtempSync(join(tmpdir(), 'wordpress-site-')));
  const head = join(folder, 'head.html');
  writeFileSync(head, '');
  const { socket, server: database } = await startDatabase(folder);
  const address = `http://127.0.0.1:${await freePort()}`;
  const env = { SITE_ADDRESS: address, SITE_SOCKET: socket, SITE_HEAD: head, SITE_PLUGINS: here('plugins') };
  const installed = spawnSync('php', [here('install.php'), WORDPRESS], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (installed.status !== 0) throw new Error(`install.php: ${installed.stdout}${installed.stderr}`);
  const args = ['-d', 'opcache.enable_cli=1', '-t', WORDPRESS, '-S', address.slice('http://'.length)];
  const server = start('php', args, { env });
  await Promise.race([until(() => fetch(address), { what: 'the site to answer' }), once(server)]);
  return {
    version: installed.stdout,
    url: (path) => `${address}${path}`,
    /** What an administrator puts into the head of all pages. */
    writeHead: (code) => writeFileSync(head, code),
    async close() {
      await stop(server);
      await stop(database);
      removeNow(folder);
    },
  };
}
