// Gets the browsers and tools that the tests need: by apt on Debian and Ubuntu as root; elsewhere it says how.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findEngines, onPath, wantedEngines } from './find-engines.mjs';

/** The Debian packages of each engine; `pages` is for the tests in whole pages (fonts, PDF to text, real keys). */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: [
    'webkit2gtk-driver',
    'xvfb',
    'python3-gi',
    'gir1.2-webkit2-4.1',
    // for its accessibility tree
    'dbus-daemon',
    'at-spi2-core',
    'gir1.2-atspi-2.0',
  ],
  pages: ['xvfb', 'fonts-liberation', 'poppler-utils', 'xdotool'],
};
const BY_HAND = {
  darwin: {
    chromium: 'install Chrome from https://www.google.com/chrome/, or: brew install --cask chromium',
    firefox: 'install Firefox from https://www.firefox.com/, or: brew install --cask firefox',
    webkit: 'WebKitGTK runs on Linux only',
    pdftotext: 'brew install poppler',
  },
  win32: {
    chromium: 'install Chrome from https://www.google.com/chrome/',
    firefox: 'install Firefox from https://www.firefox.com/',
    webkit: 'WebKitGTK runs on Linux only',
    pdftotext: 'install Poppler and put pdftotext on PATH',
  },
};

/**
 * What to do on a machine: `{ install, say }`, package names for apt and lines to print.
 * `found`: engine paths; `installed(package)` and `has(program)` tell what is there.
 */
export function plan({ platform, root, debian, found, wanted, installed, has }) {
  if (platform === 'linux' && debian) {
    const needed = wanted.flatMap((name) => (name !== 'webkit' && found[name] ? [] : PACKAGES[name]));
    const missing = [...new Set([...needed, ...PACKAGES.pages])].filter((name) => !installed(name));
    if (!missing.length) return { install: [], say: [] };
    if (root) return { install: missing, say: [] };
    return { install: [], say: [`missing ${missing.join(', ')}: sudo apt-get install ${missing.join(' ')}`] };
  }
  const how = BY_HAND[platform] ?? {
    chromium: "install your system's Chromium or Chrome",
    firefox: "install your system's Firefox",
    webkit: "install your system's WebKitWebDriver, Xvfb and WebKitGTK 4.1 for Python (gi)",
    pdftotext: "install your system's Poppler tools",
    xdotool: "install your system's xdotool and Xvfb",
  };
  const say = wanted.filter((name) => !found[name]).map((name) => `missing ${name}: ${how[name]}`);
  for (const program of ['pdftotext', 'xdotool']) {
    if (how[program] && !has(program)) say.push(`missing ${program}: ${how[program]}`);
  }
  return { install: [], say };
}

export function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

export function fromDpkg(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

export function apt(...args) {
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status;
}

/** Installs what is missing and prints what it cannot install; whether that matters, chooseEngines decides. */
export function installBrowsers({ log = console.log } = {}) {
  const { install, say } = plan({
    platform: process.platform,
    root: process.getuid?.() === 0,
    debian: isDebian(),
    found: findEngines(),
    wanted: wantedEngines(),
    installed: fromDpkg,
    has: (program) => onPath(process.platform === 'win32' ? `${program}.exe` : program),
  });
  for (const line of say) log(line);
  if (!install.length) return;
  log(`installing ${install.join(', ')}`);
  if (apt('update') !== 0) log('apt-get update failed: trying with the lists that are here');
  if (apt('install', '-y', '--no-install-recommends', ...install) === 0) return;
  // one package that a release does not have (Ubuntu's browsers are snaps) must not keep the others away
  for (const name of install) {
    if (apt('install', '-y', '--no-install-recommends', name) !== 0) log(`apt-get could not install ${name}`);
  }
}
