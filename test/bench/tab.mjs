// What Chromium itself says of a page: its counters, its heap, its trace.
import { launch } from 'puppeteer-core';
import { adopt } from '../support/children.mjs';
import { findEngines } from '../support/find-engines.mjs';
import { launchOptions, resize } from '../support/puppeteer.mjs';

/** Lighthouse's slow 4G as Chromium's own tools emulate it: a request waits this long for its first byte. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

export const start = async () => {
  const browser = adopt(await launch(launchOptions('chromium', { path: findEngines().chromium })));
  return { browser, version: (await browser.version()).replace(/^.*\//, '') };
};

/** Runs `use` with a tab of its own, in a process of its own and with nothing in its cache. */
export async function withTab(browser, { width = 1280, height = 900, slow, network } = {}, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await resize(page, { width, height });
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
    if (network) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', network);
    }
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const result = await use(tab(page, cdp));
    if (errors.length) throw new Error(`${page.url()}: ${errors.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

const tab = (page, cdp) => ({
  page,
  cdp,
  async metrics() {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      layouts: value('LayoutCount'),
      styles: value('RecalcStyleCount'),
      /** Processor time of the main thread, in milliseconds: what other programs do in the meantime does not count. */
      thread: value('ThreadTime') * 1000,
    };
  },
  /** What `act` cost. */
  async cost(act) {
    const before = await this.metrics();
    await act();
    const after = await this.metrics();
    return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
  },
  /** Bytes, nodes and listeners once all garbage is gone. */
  async alive() {
    // weak references and finalizers need a second turn
    for (let turns = 0; turns < 3; turns++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return {
      js: usedSize,
      heap: usedSize + embedderHeapUsedSize + backingStorageSize,
      nodes,
      listeners: jsEventListeners,
    };
  },
  /** The trace events of the page's main thread while `act` ran. */
  async trace(act) {
    await page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
    });
    await act();
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
    return traceEvents;
  },
});
