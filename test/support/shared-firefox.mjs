// Firefox, opened once for many test files: it takes four seconds of a core to start, ten times what a tab takes.
// `npm test` lends each one to one file at a time, which has its tabs, cookies and storage in a container of its own.
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect as dial, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, launch } from 'puppeteer-core';
import { killAtExit, removeAtExit, removeNow } from './children.mjs';
import { findEngines } from './find-engines.mjs';
import { forgetReader, launchOptions } from './puppeteer.mjs';

async function open() {
  const profile = removeAtExit(mkdtempSync(join(tmpdir(), 'rig-firefox-')));
  const options = launchOptions('firefox', { path: findEngines().firefox });
  const browser = await launch({ ...options, userDataDir: profile });
  const child = browser.process();
  const kill = killAtExit(child);
  // the next client may come only when this one has gone
  await browser.disconnect();
  return {
    address: browser.wsEndpoint(),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async end() {
      const gone = once(child, 'exit');
      kill();
      await gone;
      removeNow(profile);
    },
  };
}

/** What the other side says next; each speaks only when it is asked. Undefined when it has gone. */
const hear = (socket) =>
  new Promise((done) => {
    socket.once('data', (data) => done(String(data)));
    socket.once('close', () => done(undefined));
  });

/** Lends Firefoxes to files that find `address` in RIG_FIREFOX, as many as are wanted at a time. */
export async function shareFirefox() {
  const all = new Set();
  // an engine that was once asked for its accessibility tree goes on making it
  const idle = { plain: [], accessible: [] };
  const lend = async (socket) => {
    const kind = await hear(socket);
    if (!kind) return;
    let engine = idle[kind].pop();
    if (!engine?.isAlive()) all.add((engine = await open()));
    socket.write(engine.address);
    // a file that ended without giving it back may have left anything in it
    if ((await hear(socket)) === 'back') idle[kind].push(engine);
    else await engine.end();
  };
  const server = createServer((socket) => {
    socket.on('error', () => {}); // of a file that was killed
    lend(socket).catch((error) => socket.end(error.message));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `127.0.0.1:${server.address().port}`,
    opened: () => all.size,
    async close() {
      server.close();
      await Promise.all([...all].filter((engine) => engine.isAlive()).map((engine) => engine.end()));
    },
  };
}

/** One of those, until `giveBack`; `abandon` is what the end of this process does. */
export async function borrowFirefox(kind) {
  const [host, port] = process.env.RIG_FIREFOX.split(':');
  const socket = dial(Number(port), host);
  socket.write(kind);
  const answer = await hear(socket);
  if (!answer?.startsWith('ws:')) throw new Error(`no Firefox: ${answer}`);
  const browser = await connect({ browserWSEndpoint: answer, protocol: 'webDriverBiDi' });
  const context = await browser.createBrowserContext();
  const abandon = () => socket.destroy();
  const giveBack = async () => {
    try {
      await context.close();
      await forgetReader(browser);
      await browser.disconnect();
      socket.end('back');
    } catch (error) {
      abandon();
      throw error;
    }
  };
  return { browser, context, giveBack, abandon };
}
