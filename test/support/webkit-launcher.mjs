// A web-test-runner launcher for WebKitGTK.
import { WebKit } from './webkit.mjs';

class WebKitLauncher {
  name = 'WebKit';
  // the stock command plugins then call getPage(id), whose object below has Playwright's few methods
  type = 'playwright';
  concurrency = 1; // one window
  #webkit;
  #starting;
  #active;

  constructor(options) {
    this.#webkit = new WebKit(options);
  }

  initialize() {}

  async startSession(id, url) {
    await (this.#starting ??= this.#webkit.start());
    this.#active = id;
    await this.#webkit.resize({ width: 800, height: 600 });
    await this.#webkit.wd('POST', '/url', { url });
  }

  isActive(id) {
    return this.#active === id;
  }

  // the runner stops, silently, where this rejects
  getBrowserUrl() {
    return this.#webkit.wd('GET', '/url').catch(() => undefined);
  }

  async stopSession() {
    await this.#webkit.reset();
    this.#active = undefined;
    return {};
  }

  async startDebugSession() {
    throw new Error('no debug session in WebKit: use Chromium');
  }

  async stop() {
    await this.#webkit.stop();
    this.#starting = undefined;
  }

  find(_id, text) {
    return this.#webkit.find(text);
  }

  print() {
    return this.#webkit.print();
  }

  getPage() {
    const webkit = this.#webkit;
    return {
      keyboard: webkit.keyboard,
      mouse: webkit.mouse,
      setViewportSize: (size) => webkit.resize(size),
      emulateMedia: (change) => webkit.media(change),
      screenshot: () => webkit.screenshot(),
    };
  }
}

export const webkitLauncher = (options = {}) => new WebKitLauncher(options);
