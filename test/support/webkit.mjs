// WebKitGTK by W3C WebDriver (classic): fetch to WebKitWebDriver, which starts webkit-host.py in a private Xvfb.
import { mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, removeAtExit, removeNow, sleep, start, startXvfb, stop, until } from './children.mjs';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

function key(name) {
  if (name in KEYS) return KEYS[name];
  if (name.length === 1) return name;
  throw new Error(`WebKit: unknown key "${name}"`);
}

export class WebKit {
  #options;
  #xvfb;
  #bus;
  #driver;
  #base;
  #session;
  #folder;
  #media = {};
  version = '';
  /** Where assistive technology asks. */
  environment;

  /**
   * `driver`: path of WebKitWebDriver; `pageLoadStrategy` as in WebDriver; `accessibility`: with a bus of its own, on
   * which assistive technology can ask.
   */
  constructor(options = {}) {
    this.#options = options;
  }

  get #socket() {
    return join(this.#folder, 'host');
  }

  /** One question to webkit-host.py. */
  host(question) {
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = connect(this.#socket, () => socket.write(`${JSON.stringify(question)}\n`)).once('error', reject);
      socket.on('data', (data) => {
        said += data;
        if (!said.endsWith('\n')) return;
        socket.destroy();
        resolve(JSON.parse(said));
      });
      socket.setTimeout(15_000, () => {
        socket.destroy();
        reject(new Error(`webkit-host.py gave no answer to ${JSON.stringify(question)}`));
      });
    });
  }

  async #http(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  wd(method, path, body) {
    return this.#http(method, `/session/${this.#session}${path}`, body);
  }

  run(script, ...args) {
    return this.wd('POST', '/execute/sync', { script, args });
  }

  runAsync(script, ...args) {
    return this.wd('POST', '/execute/async', { script, args });
  }

  async start() {
    const { driver = 'WebKitWebDriver', pageLoadStrategy = 'normal', accessibility } = this.#options;
    this.#folder = removeAtExit(mkdtempSync(join(tmpdir(), 'rig-webkit-')));
    this.#xvfb = await startXvfb();
    if (accessibility) {
      this.#bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
        env: { DISPLAY: this.#xvfb.display },
        pattern: /^(\S+)/,
      });
      this.environment = { DISPLAY: this.#xvfb.display, DBUS_SESSION_BUS_ADDRESS: await this.#bus.ready };
    }
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#driver = start(driver, [`--port=${port}`], {
      env: {
        DISPLAY: this.#xvfb.display,
        GDK_BACKEND: 'x11',
        WAYLAND_DISPLAY: '',
        ...(this.environment ?? { NO_AT_BRIDGE: '1' }),
        // without a GPU, layers that are composed by OpenGL take most of a test's time
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    await until(() => this.#http('GET', '/status'), { what: 'WebKitWebDriver to answer' });
    const { sessionId, capabilities } = await this.#http('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy,
          timeouts: { script: 120_000 },
          'webkitgtk:browserOptions': {
            binary: fileURLToPath(new URL('webkit-host.py', import.meta.url)),
            args: [this.#socket],
          },
        },
      },
    });
    this.#session = sessionId;
    this.version = capabilities.browserVersion;
    await this.resize({ width: 800, height: 600 });
  }

  async stop() {
    if (this.#session) await this.wd('DELETE', '').catch(() => {}); // it may be gone already
    await stop(this.#driver);
    await stop(this.#bus);
    await stop(this.#xvfb);
    if (this.#folder) removeNow(this.#folder);
    this.#session = undefined;
  }

  async resize({ width, height }) {
    for (let tries = 0; tries < 80; tries++) {
      const [innerWidth, innerHeight] = await this.run('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      if (tries % 10 === 0) {
        const rect = await this.wd('GET', '/window/rect');
        await this.wd('POST', '/window/rect', {
          width: rect.width + width - innerWidth,
          height: rect.height + height - innerHeight,
        });
      }
      await sleep(25);
    }
    throw new Error(`WebKit: the window did not become ${width}x${height}`);
  }

  async media(change) {
    for (const name of ['media', 'forcedColors']) {
      if (change[name] != null) throw new Error(`WebKitGTK cannot emulate ${name}: skip this test there`);
    }
    this.#media = { ...this.#media, ...change };
    await this.host({ media: this.#media });
  }

  /** Takes back everything that a test may have left behind. */
  async reset() {
    if (Object.keys(this.#media).length) await this.host({ media: (this.#media = {}) });
    await this.wd('DELETE', '/actions').catch(() => {}); // nothing was held
    await this.wd('POST', '/url', { url: 'about:blank' });
  }

  /** How many matches a person's find in page has. */
  find(text) {
    return this.host({ find: text });
  }

  async print() {
    const path = join(this.#folder, 'page.pdf');
    const done = await this.host({ print: path });
    if (done !== true) throw new Error(`WebKit: ${done}`);
    return readFileSync(path);
  }

  /** From the screen: without composed layers, WebDriver's own may wait for a page to be loaded. */
  async screenshot() {
    const path = join(this.#folder, 'picture.png');
    await this.host({ picture: path });
    return readFileSync(path);
  }

  #keys(...actions) {
    return this.wd('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #pointer(...actions) {
    return this.wd('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  keyboard = {
    type: async (text) => {
      for (const value of text) await this.#keys({ type: 'keyDown', value }, { type: 'keyUp', value });
    },
    press: (combo) => {
      const values = (combo.length > 1 ? combo.split('+') : [combo]).map(key);
      return this.#keys(
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      );
    },
    down: (name) => this.#keys({ type: 'keyDown', value: key(name) }),
    up: (name) => this.#keys({ type: 'keyUp', value: key(name) }),
  };

  mouse = {
    move: (x, y) => this.#pointer({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y }),
    click: async (x, y, { button = 'left' } = {}) => {
      await this.mouse.move(x, y);
      await this.#pointer(
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      );
    },
    down: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerDown', button: BUTTONS[button] }),
    up: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerUp', button: BUTTONS[button] }),
  };
}
