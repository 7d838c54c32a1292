// Real pages in Chromium, Firefox and WebKitGTK, for the widget driver, and what they say.
import { execFileSync } from 'node:child_process';
import { Script } from 'node:vm';
import { launch } from 'puppeteer-core';
import { readChromium, readFirefox, readWebKit, tree } from './accessibility.mjs';
import { adopt, startXvfb, stop, until } from './children.mjs';
import { findEngines } from './find-engines.mjs';
import { textOf } from './pdf.mjs';
import {
  autoDarken,
  emulate,
  findInFirefox,
  keyboard,
  launchOptions,
  print,
  resize,
  withoutJavaScript,
  zoom,
} from './puppeteer.mjs';
import { FrameDriver } from './frame-driver.mjs';
import { recorder } from './recorder.mjs';
import { RemoteDriver } from './remote-driver.mjs';
import { borrowFirefox } from './shared-firefox.mjs';
import { WebKit } from './webkit.mjs';

const DEADLINE = 15_000;
const record = `(${recorder})()`;

/** A program that is none (axe's) runs as it stands. */
function isExpression(source) {
  try {
    return Boolean(new Script(`(${source}\n)`));
  } catch {
    return false;
  }
}

/** What the engines share; each has its own way to run an expression, load a page and so on. */
class Page extends RemoteDriver {
  /** A frame in the page, as a reader uses it: its document must be `probed`, of frame-driver.mjs. */
  frame(selector) {
    return new FrameDriver(this, selector);
  }

  /** What page and frames of its origin said since the last navigation. */
  log() {
    return this.evaluate('window.__rigLog');
  }

  /**
   * The accessibility tree of the page as it is now; for Firefox and WebKit, openEngine needs `accessibility: true`. The
   * page's title gets a number, for engines tell assistive technology later, and in order.
   */
  async tree() {
    const title = await this.evaluate(async () => {
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      const [, words, number = 0] = /^(.*?)(?: #(\d+))?$/.exec(document.title);
      return (document.title = `${words} #${Number(number) + 1}`);
    });
    const raw = await until(
      async () => {
        const now = await this.readTree();
        return now?.name === title && now;
      },
      { what: `the accessibility tree of ${this.engine} to follow the page`, deadline: DEADLINE },
    );
    return tree({ ...raw, name: title.replace(/ #\d+$/, '') });
  }

  async print() {
    const pdf = await this.pdf();
    return { pdf, text: textOf(pdf) };
  }
}

class PuppeteerPage extends Page {
  #page;
  #engine;

  constructor(engine, page) {
    super();
    this.#engine = engine;
    this.#page = page;
    this.engine = engine.name;
    this.keyboard = keyboard(page);
    this.mouse = page.mouse;
  }

  run(source) {
    return this.#page.evaluate(source);
  }

  readTree() {
    return this.engine === 'firefox' ? readFirefox(this.#page) : readChromium(this.#page);
  }

  async goto(url, { wait = 'load' } = {}) {
    await this.#page.goto(url, { waitUntil: wait === 'load' ? 'load' : 'domcontentloaded', timeout: DEADLINE });
  }

  async back() {
    const before = this.#page.url();
    if (this.engine === 'chromium') {
      await this.#page.goBack({ timeout: DEADLINE });
    } else {
      // puppeteer waits for a load that a step inside one document never brings
      const context = this.#page.mainFrame()._id;
      await this.#page.browser().connection.send('browsingContext.traverseHistory', { context, delta: -1 });
    }
    await this.waitFor((href) => location.href !== href && document.readyState === 'complete', before);
  }

  async reload() {
    await this.#page.reload({ timeout: DEADLINE });
  }

  viewport(size) {
    return resize(this.#page, size);
  }

  media(change) {
    return emulate(this.#page, change);
  }

  autoDarken(enabled) {
    return autoDarken(this.#page, enabled);
  }

  /** The reader's zoom, `page` for everything and `text` for text alone, as factors. */
  zoom(factors) {
    return zoom(this.#page, factors);
  }

  async find(text) {
    if (this.engine === 'firefox') return findInFirefox(this.#page, text);
    if (!this.#engine.display) throw new Error("find in Chromium needs openEngine('chromium', { headed: true })");
    return this.#findBar(text);
  }

  /** Headless Chromium has no find bar, so this is a headed one's, with keys from the X server. */
  async #findBar(text) {
    const env = { ...process.env, DISPLAY: this.#engine.display };
    const xdotool = (...args) => execFileSync('xdotool', args, { env, encoding: 'utf8', timeout: DEADLINE }).trim();
    const focused = (focus) =>
      until(async () => (await this.run('document.hasFocus()')) === focus, {
        what: focus ? "the page to have the keyboard's focus" : 'the find bar to take the focus',
        deadline: DEADLINE,
      });
    // pasted, not typed: Chromium searches after every key, and half a word can be somewhere else
    await this.#engine.copy(text);
    await this.#page.bringToFront();
    // without a window manager nobody else gives the window the focus
    const [window] = xdotool('search', '--sync', '--onlyvisible', '--class', 'chrom|edge').split('\n');
    xdotool('windowfocus', '--sync', window);
    await focused(true);
    xdotool('key', 'ctrl+f');
    await focused(false);
    xdotool('key', 'ctrl+v');
    for (let tries = 0; ; tries++) {
      xdotool('key', 'Escape'); // closes the bar and selects the match
      await focused(true);
      if (await this.evaluate(() => Boolean(String(getSelection())))) return 1;
      if (tries === 2) return 0;
      // the search may not have come to its end: the bar still knows the words
      xdotool('key', 'ctrl+f');
      await focused(false);
      xdotool('key', 'Return');
    }
  }

  pdf() {
    return print(this.#page);
  }

  async screenshot() {
    return Buffer.from(await this.#page.screenshot());
  }

  /** What the page still holds once the garbage is gone, in Chromium: nodes, listeners, and elements of a tag. */
  async held(tag) {
    if (this.engine !== 'chromium') return undefined;
    const client = await this.#page.createCDPSession();
    for (let times = 0; times < 2; times++) await client.send('HeapProfiler.collectGarbage');
    await client.detach();
    const prototype = await this.#page.evaluateHandle((name) => customElements.get(name).prototype, tag);
    const objects = await this.#page.queryObjects(prototype);
    const elements = await objects.evaluate((all) => all.length);
    await objects.dispose();
    await prototype.dispose();
    const { Nodes: nodes, JSEventListeners: listeners } = await this.#page.metrics();
    return { nodes, listeners, elements };
  }

  close() {
    return this.#page.close();
  }
}

class WebKitPage extends Page {
  engine = 'webkit';
  open = true;
  #webkit;

  constructor(webkit) {
    super();
    this.#webkit = webkit;
    this.keyboard = webkit.keyboard;
    this.mouse = webkit.mouse;
  }

  async run(source) {
    const answer = (value) => `{ value: ${value}, nothing: ${value} === undefined }`;
    let { value, nothing, pending } = await this.#webkit.run(
      `const value = (() => { ${isExpression(source) ? `return (${source}\n)` : source}\n })();
      if (typeof value?.then !== 'function') return ${answer('value')};
      Object.defineProperty(window, '__rigPending', { value, configurable: true });
      return { pending: true };`,
    );
    // only for a promise: an asynchronous script that a navigation interrupts is never answered
    if (pending) {
      let error;
      ({ value, nothing, error } = await this.#webkit.runAsync(
        `const done = arguments[arguments.length - 1];
        window.__rigPending.then(
          value => done(${answer('value')}),
          error => done({ error: error instanceof Error ? error.name + ': ' + error.message : String(error) }),
        );`,
      ));
      if (error) throw new Error(`WebKit: ${error}`);
    }
    return nothing ? undefined : value;
  }

  /**
   * Waits by itself, for WebDriver would wait for `load` before every later command. It asks the browser, not the
   * page: a script that a new document interrupts is never answered.
   */
  async #navigate(go, arrived, wait = 'load') {
    const before = await this.#webkit.host({ state: 0 });
    await go();
    await until(
      async () => {
        const now = await this.#webkit.host({ state: 0 });
        if (!arrived(now, before)) return false;
        return wait === 'load' ? !now.loading : this.run("document.readyState !== 'loading'");
      },
      { what: `WebKit to go on from ${before.uri}` },
    );
  }

  readTree() {
    return readWebKit(this.#webkit.environment);
  }

  goto(url, { wait } = {}) {
    return this.#navigate(
      () => this.#webkit.wd('POST', '/url', { url }),
      (now, before) => now.documents > before.documents || (url.includes('#') && now.uri === url && !now.loading),
      wait,
    );
  }

  back() {
    return this.#navigate(
      () => this.#webkit.wd('POST', '/back', {}),
      (now, before) => now.uri !== before.uri,
    );
  }

  reload() {
    return this.#navigate(
      () => this.#webkit.wd('POST', '/refresh', {}),
      (now, before) => now.documents > before.documents,
    );
  }

  viewport(size) {
    return this.#webkit.resize(size);
  }

  media(change) {
    return this.#webkit.media(change);
  }

  zoom({ page = 1, text = 1 }) {
    return this.#webkit.host({ zoom: { page, text } });
  }

  find(text) {
    return this.#webkit.find(text);
  }

  pdf() {
    return this.#webkit.print();
  }

  screenshot() {
    return this.#webkit.screenshot();
  }

  async close() {
    await this.#webkit.reset();
    this.open = false;
  }
}

class PuppeteerEngine {
  #context;
  #options;

  /** `context`: what the pages share; `close`: what is left to do when they are closed. */
  constructor(name, { context, close, display, version }, options) {
    this.name = name;
    this.#context = context;
    this.#options = options;
    this.close = close;
    this.display = display;
    this.version = version.replace(/^.*\//, '');
  }

  async newPage() {
    const page = await this.#context.newPage();
    const { viewport, javascript } = this.#options;
    await resize(page, viewport);
    await page.evaluateOnNewDocument(record);
    if (!javascript) await withoutJavaScript(page);
    return new PuppeteerPage(this, page);
  }

  /** Puts text on the clipboard, from a page of its own. */
  async copy(text) {
    const page = await this.#context.newPage();
    await page.bringToFront();
    const copied = () =>
      page.evaluate((value) => {
        const field = document.body.appendChild(document.createElement('textarea'));
        field.value = value;
        field.select();
        return document.execCommand('copy');
      }, text);
    // only once the window has made it the page in front
    await until(copied, { what: 'Chromium to copy the text', deadline: DEADLINE });
    await page.close();
  }
}

class WebKitEngine {
  name = 'webkit';
  #webkit;
  #options;
  #page;

  constructor(webkit, options) {
    this.#webkit = webkit;
    this.#options = options;
    this.version = webkit.version;
  }

  async newPage() {
    // the keyboard belongs to one window, and a closed last window would end the session
    if (this.#page?.open) throw new Error('WebKit: close the other page first');
    await this.#webkit.resize(this.#options.viewport);
    this.#page = new WebKitPage(this.#webkit);
    return this.#page;
  }

  close() {
    return this.#webkit.stop();
  }
}

/**
 * Starts an engine: 'chromium', 'firefox' or 'webkit'. `headed` is for Chromium's find bar. `javascript: false` stops the
 * page's own scripts; evaluate, print, screenshot, keys and mouse work all the same. `accessibility`: for `page.tree()`.
 * `trusting`: takes any certificate (not in WebKit).
 */
export async function openEngine(
  name,
  {
    headed = false,
    viewport = { width: 800, height: 600 },
    javascript = true,
    accessibility = false,
    trusting = false,
  } = {},
) {
  const path = findEngines()[name];
  if (!path) throw new Error(`${name} is not on this machine`);
  const options = { viewport, javascript };
  if (name === 'webkit') {
    const webkit = new WebKit({ driver: path, pageLoadStrategy: 'none', accessibility });
    try {
      await webkit.start();
      await webkit.host({ script: record });
      if (!javascript) await webkit.host({ javascript: false });
      return new WebKitEngine(webkit, options);
    } catch (error) {
      await webkit.stop();
      throw error;
    }
  }
  if (headed && name !== 'chromium') throw new Error(`only Chromium needs to be headed, not ${name}`);
  const opened =
    name === 'firefox' && process.env.RIG_FIREFOX && !trusting
      ? await borrow(accessibility ? 'accessible' : 'plain')
      : await open(name, path, headed, trusting);
  return new PuppeteerEngine(name, opened, options);
}

async function open(name, path, headed, acceptInsecureCerts) {
  const xvfb = headed ? await startXvfb() : undefined;
  try {
    const browser = adopt(
      await launch({ ...launchOptions(name, { path, display: xvfb?.display }), acceptInsecureCerts }),
    );
    const close = async () => {
      await browser.close();
      await stop(xvfb);
    };
    // Firefox as where it is shared; a headed Chromium would open another window
    const context = name === 'firefox' ? await browser.createBrowserContext() : browser.defaultBrowserContext();
    return { context, close, display: xvfb?.display, version: await browser.version() };
  } catch (error) {
    await stop(xvfb);
    throw error;
  }
}

/** A Firefox that another file has used, and that the next one will use. */
async function borrow(kind) {
  const { browser, context, giveBack } = await borrowFirefox(kind);
  return { context, close: giveBack, version: await browser.version() };
}
