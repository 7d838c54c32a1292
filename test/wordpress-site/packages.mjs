// What the site is made of: Debian's packages. Programs are installed; WordPress is unpacked, and stays in the cache.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apt, fromDpkg, isDebian } from '../support/install-browsers.mjs';
import { removeAtExit } from '../support/children.mjs';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
/** WordPress without its settings. */
export const WORDPRESS = join(CACHE, 'wordpress-site');
const PROGRAMS = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server-core', 'openssl'];
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Why there can be no site on such a machine; empty where there can. */
export function whyNoSite({ debian, root, missing }) {
  if (!debian)
    return "npm run wordpress can't run here: its site is made of Debian's packages of php, MariaDB and WordPress, so run it on Debian or Ubuntu, or in a container of one of them.";
  if (missing.length && !root)
    return `npm run wordpress can't run yet: ${missing.join(', ')} must be installed first. Run it as root, or run: sudo apt-get install --no-install-recommends ${missing.join(' ')}`;
  return '';
}

const run = (command, args, options) => spawnSync(command, args, { encoding: 'utf8', ...options });

/** Lists of packages that apt keeps apart from the machine's own; undefined where the archive can't be read. */
function listsOf(suite, scratch) {
  const format = ['indextargets', '--format', '$(SITE)', 'Created-By: Packages', 'Origin: Debian', 'Label: Debian'];
  const [archive] = run('apt-get', format).stdout.split('\n');
  if (!archive || !existsSync(KEYRING)) return undefined;
  const sources = join(scratch, 'sources.list');
  writeFileSync(sources, `deb [signed-by=${KEYRING}] ${archive} ${suite} main\n`);
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(scratch, folder), { recursive: true });
  const options = [
    `Dir::Etc::SourceList=${sources}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::Lists=${join(scratch, 'lists')}`,
    `Dir::Cache=${join(scratch, 'cache')}`,
    'Acquire::Languages=none',
    'APT::Update::Error-Mode=any',
  ].flatMap((option) => ['-o', option]);
  return run('apt-get', [...options, '-qq', 'update']).status === 0 ? options : undefined;
}

/** WordPress, the libraries that its package links to, and the theme that a new site has. */
function wanted(options) {
  const { stdout } = run('apt-cache', [...options, '--no-all-versions', 'show', 'wordpress']);
  const needed = [...stdout.matchAll(/^(?:Depends|Recommends): (.*)$/gm)].flatMap(([, list]) => list.split(/[,|]/));
  const names = needed.map((item) => item.trim().split(' ')[0]);
  return ['wordpress', ...new Set(names.filter((name) => /^(libjs-|libphp-|php-getid3|wordpress-theme-)/.test(name)))];
}

function unpack(options, scratch) {
  const [debs, files] = ['debs', 'files'].map((name) => join(scratch, name));
  mkdirSync(debs, { recursive: true });
  if (run('apt-get', [...options, '-qq', 'download', ...wanted(options)], { cwd: debs }).status !== 0) return false;
  for (const deb of readdirSync(debs))
    if (run('dpkg-deb', ['-x', deb, files], { cwd: debs }).status !== 0) return false;
  // php's own server serves nothing that links lead to; some lead to settings of a web server that is not there
  const copying = { recursive: true, dereference: true, filter: (path) => existsSync(path) };
  cpSync(join(files, 'usr/share/wordpress'), join(scratch, 'plain'), copying);
  renameSync(join(scratch, 'plain'), WORDPRESS);
  return true;
}

/** Gets what is missing: WordPress from the newest suite that Debian has, else from the machine's own. Throws the reason where it can't. */
export function getPackages({ log = console.log } = {}) {
  const debian = process.platform === 'linux' && isDebian();
  const missing = debian ? PROGRAMS.filter((name) => !fromDpkg(name)) : [];
  const reason = whyNoSite({ debian, root: process.getuid?.() === 0, missing });
  if (reason) throw new Error(reason);
  const install = () => apt('install', '-y', '--no-install-recommends', ...missing) === 0;
  if (missing.length) {
    log(`installing ${missing.join(', ')}`);
    if (!install() && (apt('update') !== 0 || !install()))
      throw new Error(`npm run wordpress can't run: apt-get could not install ${missing.join(', ')}.`);
  }
  if (!existsSync(join(WORDPRESS, 'wp-settings.php'))) {
    log('unpacking the newest WordPress of Debian into node_modules/.cache/');
    mkdirSync(CACHE, { recursive: true });
    const scratch = removeAtExit(mkdtempSync(join(CACHE, 'wordpress-site-')));
    const newest = listsOf('sid', scratch);
    if (!(newest && unpack(newest, scratch)) && !unpack([], scratch))
      throw new Error(
        "npm run wordpress can't run: apt-get could not download WordPress. Check the network, and run: apt-get update",
      );
  }
  copyFileSync(fileURLToPath(new URL('wp-config.php', import.meta.url)), join(WORDPRESS, 'wp-config.php'));
}
