// Which browsers are on this machine. `node test/support/find-engines.mjs` prints what it finds.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's chromium and firefox packages are scripts that only say how to get the snap. */
function usable(path) {
  if (!executable(path)) return false;
  if (process.platform !== 'linux' || statSync(path).size > 20_000) return true;
  const snap = /\/snap\/bin\/[\w-]+/.exec(readFileSync(path, 'utf8'));
  return !snap || executable(snap[0]);
}

/** `platform`, `env` and `usable` can describe another machine. */
export function findEngines({ platform = process.platform, env = process.env, usable: can = usable } = {}) {
  const anywhere = (names) => {
    const folders = (env.PATH ?? '').split(':').filter(Boolean);
    return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  };
  const mac = (names) => {
    const roots = ['', ...(env.HOME ? [env.HOME] : [])];
    return names.flatMap((name) => roots.map((root) => `${root}/Applications/${name}`));
  };
  const windows = (tails) => {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]).filter(Boolean);
    return tails.flatMap((tail) => roots.map((root) => `${root}\\${tail}`));
  };
  const first = (variable, candidates) => {
    // a wrong wish is not replaced by a guess
    if (env[variable]) return can(env[variable]) ? env[variable] : undefined;
    return candidates.find((path) => can(path));
  };
  const chromium = {
    darwin: () =>
      mac([
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    win32: () =>
      windows([
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ]),
    linux: () =>
      anywhere(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']),
  };
  const firefox = {
    darwin: () => mac(['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox']),
    win32: () => windows(['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe']),
    linux: () => anywhere(['firefox', 'firefox-esr']),
  };
  const here = (candidates) => (candidates[platform] ?? candidates.linux)();
  return {
    chromium: first('CHROME_PATH', here(chromium)),
    firefox: first('FIREFOX_PATH', here(firefox)),
    webkit: platform === 'linux' ? first('WEBKIT_DRIVER', anywhere(['WebKitWebDriver'])) : undefined,
  };
}

const HOW = {
  chromium: 'install Chrome, Chromium or Edge, or set CHROME_PATH',
  firefox: 'install Firefox, or set FIREFOX_PATH',
  webkit: 'Linux only: install webkit2gtk-driver, xvfb, python3-gi and gir1.2-webkit2-4.1, or set WEBKIT_DRIVER',
};

export const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => executable(join(folder, program)));

/** What WebKit needs beside its driver and is not there. */
function webkitLacks() {
  const lacks = [];
  if (!onPath('Xvfb')) lacks.push('xvfb');
  try {
    execFileSync('/usr/bin/python3', ['-c', "import gi; gi.require_version('WebKit2', '4.1')"], { stdio: 'ignore' });
  } catch {
    lacks.push('python3-gi with gir1.2-webkit2-4.1');
  }
  return lacks;
}

/** The engines to test in: all three, or those that ENGINES=a,b names. */
export function wantedEngines(env = process.env) {
  const named = env.ENGINES?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = named?.filter((name) => !(name in HOW)) ?? [];
  if (unknown.length) {
    throw new Error(`ENGINES: no such engine: ${unknown.join(', ')} (there are ${Object.keys(HOW).join(', ')})`);
  }
  return named?.length ? named : Object.keys(HOW);
}

/** The wanted engines that are here. One missing is an error in CI and where ENGINES names it, a line elsewhere. */
export function chooseEngines({
  env = process.env,
  found = findEngines(),
  lacks = webkitLacks,
  log = console.error,
} = {}) {
  const wanted = wantedEngines(env);
  const here = { ...found };
  const how = { ...HOW };
  if (here.webkit && wanted.includes('webkit')) {
    const missing = lacks();
    if (missing.length) {
      here.webkit = undefined;
      how.webkit = `its driver is there but not ${missing.join(' and ')}`;
    }
  }
  const missing = wanted.filter((name) => !here[name]);
  for (const name of missing) log(`NOT TESTED in ${name}: not found on this machine (${how[name]})`);
  if (missing.length && (env.CI || env.ENGINES)) throw new Error(`missing: ${missing.join(', ')}`);
  if (missing.length === wanted.length) throw new Error('no browser found to test in');
  return wanted.filter((name) => here[name]).map((name) => ({ name, path: here[name] }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, path] of Object.entries(findEngines())) {
    console.log(`${name.padEnd(9)} ${path ?? `not found (${HOW[name]})`}`);
  }
}
