// WordPress's own functions, from Debian's package of it: unpacked and not installed, without a site and with an empty database.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './find-engines.mjs';
import { apt, isDebian } from './install-browsers.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CACHE = here('../../node_modules/.cache/');
/** Where the package has its files; `WORDPRESS` names another version, unpacked. */
const FOLDER = process.env.WORDPRESS ?? join(CACHE, 'wordpress/usr/share/wordpress');
const NEEDED = "WordPress's own functions are not tested here: they need php and Debian's package of WordPress";

/** Why WordPress can't be had on such a machine; empty where it can. */
export function whyNot({ debian, root, php, unpacked }) {
  if (php && unpacked) return '';
  if (!debian) return `${NEEDED}, which can be fetched on Debian and Ubuntu alone.`;
  if (!php && !root) return `${NEEDED}. As root the test installs them; or run: sudo apt-get install php-cli`;
  return '';
}

const isUnpacked = () => existsSync(join(FOLDER, 'wp-settings.php'));

function unpack() {
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, 'wordpress-'));
  // what apt warns of is that it writes as who runs it
  const options = { cwd: scratch, encoding: 'utf8' };
  const get = () => spawnSync('apt-get', ['-qq', 'download', 'wordpress'], options).status === 0;
  if (!get()) {
    apt('update');
    if (!get()) return;
  }
  const [file] = readdirSync(scratch);
  if (spawnSync('dpkg-deb', ['-x', file, '.'], options).status === 0) renameSync(scratch, join(CACHE, 'wordpress'));
}

/** Gets what is missing, where that can be. Gives the reason where it can't, for a test's `skip`; in CI that is an error. */
export function installWordPress({ log = console.log } = {}) {
  const now = () => ({
    debian: process.platform === 'linux' && isDebian(),
    root: process.getuid?.() === 0,
    php: Boolean(onPath('php')),
    unpacked: isUnpacked(),
  });
  const first = now();
  let reason = whyNot(first);
  if (!reason && !(first.php && first.unpacked)) {
    log('installing php-cli, and unpacking wordpress beside the tests');
    if (!first.php && apt('install', '-y', '--no-install-recommends', 'php-cli') !== 0) {
      apt('update');
      apt('install', '-y', '--no-install-recommends', 'php-cli');
    }
    if (!first.unpacked) unpack();
    const { php, unpacked } = now();
    if (!php || !unpacked) reason = `${NEEDED}, and apt-get could not fetch them.`;
  }
  if (reason && process.env.CI) throw new Error(reason);
  return reason || false;
}

/**
 * What WordPress makes of posts, in one run of php: see wordpress.php for what goes in and comes out. Addresses of the site itself come
 * out without a host.
 */
export function publish(posts) {
  copyFileSync(here('wordpress-database.php'), join(FOLDER, 'wp-content/db.php'));
  const run = spawnSync('php', [here('wordpress.php'), FOLDER], { input: JSON.stringify(posts), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`php ended with code ${run.status}: ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout.replaceAll('http://wordpress.invalid', ''));
}

/** The path of a file that a page of WordPress loads. */
export const fileOf = (path) => join(FOLDER, path);
