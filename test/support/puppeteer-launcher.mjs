// Chromium and Firefox through the launcher and the puppeteer-core that @web/test-runner already depends on.
import { ChromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { adopt } from './children.mjs';
import { emulate, findInFirefox, keyboard, launchOptions, print, resetMedia, resize } from './puppeteer.mjs';

class Launcher extends ChromeLauncher {
  type = 'playwright'; // see webkit-launcher.mjs

  constructor(name, options) {
    super(
      options,
      ({ browser }) => browser.defaultBrowserContext(),
      ({ context }) => context.newPage(),
      puppeteerCore,
      1,
    );
    this.name = name;
  }

  async launchBrowser(options) {
    return adopt(await super.launchBrowser(options));
  }

  // pages are used again for the next test file: take back what the last one emulated
  async stopSession(id) {
    await resetMedia(super.getPage(id));
    return super.stopSession(id);
  }

  async find(id, text) {
    if (this.name !== 'Firefox') throw new Error('headless Chromium has no find in page: see test/pages');
    return findInFirefox(super.getPage(id), text);
  }

  print(id) {
    return print(super.getPage(id));
  }

  getPage(id) {
    const page = super.getPage(id);
    return {
      keyboard: keyboard(page),
      mouse: page.mouse,
      setViewportSize: (size) => resize(page, size),
      emulateMedia: (change) => emulate(page, change),
      accessibility: page.accessibility,
      screenshot: (options) => page.screenshot(options),
      url: () => page.url(),
    };
  }
}

export const chromiumLauncher = (path) => new Launcher('Chromium', launchOptions('chromium', { path }));
export const firefoxLauncher = (path) => new Launcher('Firefox', launchOptions('firefox', { path }));
