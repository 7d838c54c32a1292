// What the test runner's launcher and the page driver share for Chromium and Firefox (puppeteer-core).
import { until } from './children.mjs';

const media = new WeakMap();
const sessions = new WeakMap();

const isFirefox = (page) => page.constructor.name === 'BidiPage';

/** Chromium's protocol for a page; what it emulates lasts as long as the session. */
async function sessionOf(page) {
  let cdp = sessions.get(page);
  if (!cdp) sessions.set(page, (cdp = await page.createCDPSession()));
  return cdp;
}

/** `path`: the browser; `display`: an X display, for a headed one. */
export function launchOptions(name, { path, display }) {
  if (name === 'firefox') {
    return {
      browser: 'firefox',
      executablePath: path,
      // find in page and emulated media are reached in the browser's own chrome scope
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        // a request for /favicon.ico would be a violation of a strict policy
        'browser.chrome.site_icons': false,
        // a process that waits for the next tab: most tests have one tab
        'dom.ipc.processPrelaunch.enabled': false,
      },
    };
  }
  return {
    // no `browser: 'chrome'` here: with it the test runner's launcher collects no coverage
    executablePath: path,
    headless: !display,
    args: [
      // the sandbox needs user namespaces, which root and most containers lack
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--lang=en-US',
      // pages of the browser's own below its address bar, which no test opens: a third of what a start takes
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      // code from the cache comes without counts of its branches
      '--v8-cache-options=none',
      ...(display ? ['--window-size=1500,1150', '--window-position=0,0', '--disable-gpu', '--ozone-platform=x11'] : []),
    ],
    ...(display ? { env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: '' } } : {}),
  };
}

/** Runs `body` in Firefox's chrome scope. */
async function inChrome(browser, body) {
  const bidi = browser.connection;
  const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result: answer } = await bidi.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
  return answer.result.value;
}

/** The same, where `tab` is the page's <browser>. */
export const inFirefox = (page, body) =>
  inChrome(
    page.browser(),
    `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const tab = NavigableManager.getBrowsingContextById(${JSON.stringify(page.mainFrame()._id)}).embedderElement;
    ${body}`,
  );

/** Turns the page's own JavaScript off. */
export async function withoutJavaScript(page) {
  if (isFirefox(page)) await inFirefox(page, 'tab.browsingContext.allowJavascript = false;');
  else await page.setJavaScriptEnabled(false);
}

const QUERIES = {
  media: (value) => value,
  colorScheme: (value) => `(prefers-color-scheme: ${value})`,
  reducedMotion: (value) => `(prefers-reduced-motion: ${value})`,
  forcedColors: (value) => `(forced-colors: ${value})`,
  contrast: (value) => `(prefers-contrast: ${value})`,
};

/** What most readers' browsers say by themselves. */
const COMMON = ['screen', 'light', 'no-preference', 'none'];

/** Changes what the page is told of its reader's medium and wishes, and waits until the page sees it; null takes a change back. */
export async function emulate(page, change) {
  const before = media.get(page) ?? {};
  const now = { ...before, ...change };
  media.set(page, now);
  await setMedia(page, now);
  const wanted = Object.keys(change)
    // taken back to what it commonly is, it may never become false
    .filter((name) => now[name] ?? (before[name] && !COMMON.includes(before[name])))
    .map((name) => [QUERIES[name](now[name] ?? before[name]), now[name] != null]);
  // a browser tells its pages in its own time
  await until(() => page.evaluate((all) => all.every(([query, is]) => matchMedia(query).matches === is), wanted), {
    what: `the page to see ${JSON.stringify(wanted)}`,
  });
}

const COMMON_CONTRAST = `
  for (const name of ['browser.display.document_color_use', 'ui.useAccessibilityTheme', 'rig.contrast'])
    Services.prefs.clearUserPref(name);`;

/** Takes back what a reader has changed in Firefox for all its pages. */
export const forgetReader = (firefox) =>
  inChrome(firefox, `${COMMON_CONTRAST} Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard);`);

async function setMedia(page, now) {
  if (isFirefox(page)) {
    // Firefox has no emulation of contrast, only the preferences behind it, which hold for all its pages
    const contrast = now.contrast ?? 'no-preference';
    if (!['no-preference', 'more'].includes(contrast)) throw new Error(`Firefox cannot emulate contrast: ${contrast}`);
    return inFirefox(
      page,
      `const bc = tab.browsingContext;
      bc.mediumOverride = ${JSON.stringify(now.media ?? '')};
      bc.prefersColorSchemeOverride = ${JSON.stringify(now.colorScheme ?? 'none')};
      bc.prefersReducedMotionOverride = ${JSON.stringify(now.reducedMotion ?? 'none')};
      bc.forcedColorsOverride = ${JSON.stringify(now.forcedColors ?? 'none')};
      const more = ${contrast === 'more'};
      if (Services.prefs.getBoolPref('rig.contrast', false) !== more) {
        Services.prefs.setBoolPref('rig.contrast', more);
        if (more) {
          Services.prefs.setIntPref('browser.display.document_color_use', 1);
          Services.prefs.setIntPref('ui.useAccessibilityTheme', 1);
        } else {
          ${COMMON_CONTRAST}
        }
      }`,
    );
  }
  const cdp = await sessionOf(page);
  await cdp.send('Emulation.setEmulatedMedia', {
    media: now.media ?? '',
    features: [
      ['prefers-color-scheme', now.colorScheme],
      ['prefers-reduced-motion', now.reducedMotion],
      ['forced-colors', now.forcedColors],
      ['prefers-contrast', now.contrast],
    ]
      .filter(([, value]) => value != null)
      .map(([name, value]) => ({ name, value })),
  });
}

export async function resetMedia(page) {
  if (!media.has(page)) return;
  await emulate(page, { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  media.delete(page);
}

/** Whether Chromium darkens light pages by itself, as on a phone whose reader has asked for that. */
export async function autoDarken(page, enabled) {
  await (await sessionOf(page)).send('Emulation.setAutoDarkModeOverride', { enabled });
}

/** Sets the size of the window, and waits until the page has it. */
export async function resize(page, { width, height }) {
  await page.setViewport({ width, height });
  await until(() => page.evaluate((w, h) => innerWidth === w && innerHeight === h, width, height), {
    what: `the window to become ${width}x${height}`,
  });
}

/** What the reader's zoom does to a page; in Chromium, text alone grows by the reader's font size. */
export async function zoom(page, { page: whole = 1, text = 1 }) {
  if (isFirefox(page)) {
    await inFirefox(page, `tab.browsingContext.fullZoom = ${whole}; tab.browsingContext.textZoom = ${text};`);
    return;
  }
  const { width, height } = page.viewport();
  const cdp = await sessionOf(page);
  if (whole === 1) {
    // an override that this session keeps would outlive the next change of the window
    await cdp.send('Emulation.clearDeviceMetricsOverride');
    await page.setViewport({ width, height });
  } else {
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: Math.floor(width / whole),
      height: Math.floor(height / whole),
      deviceScaleFactor: whole,
      mobile: false,
    });
  }
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16 * text } });
}

/** Find in page as a person has it: 1 where there is a match. */
export function findInFirefox(page, text) {
  return inFirefox(
    page,
    `return new Promise(done => {
      tab.finder.addResultListener({
        onFindResult(found) {
          tab.finder.removeResultListener(this);
          done(found.result === Ci.nsITypeAheadFind.FIND_NOTFOUND ? 0 : 1);
        },
      });
      tab.finder.fastFind(${JSON.stringify(text)}, false, false);
    });`,
  );
}

export async function print(page) {
  // an emulated medium would be what is printed
  if (media.get(page)?.media) await emulate(page, { media: null });
  // the default is letter, and puppeteer gives Firefox its inches as centimeters
  return Buffer.from(await page.pdf({ width: '8.5in', height: '11in' }));
}

/** 'Enter', 'Space', 'Shift+Tab' … */
export function keyboard(page) {
  const key = (name) => (name === 'Space' && isFirefox(page) ? ' ' : name);
  return {
    type: (text) => page.keyboard.type(text),
    press: async (combo) => {
      const names = (combo.length > 1 ? combo.split('+') : [combo]).map(key);
      const last = names.pop();
      for (const name of names) await page.keyboard.down(name);
      await page.keyboard.press(last);
      for (const name of names.toReversed()) await page.keyboard.up(name);
    },
    down: (name) => page.keyboard.down(key(name)),
    up: (name) => page.keyboard.up(key(name)),
  };
}
