// Programs that the rig starts, and their end: none may outlive the process that started them.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

const children = new Set();
const folders = new Set();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
// a signal's default action would skip the 'exit' handlers
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
]) {
  process.once(signal, () => process.exit(128 + number));
}

/**
 * For puppeteer's browsers: its own exit handler passes every other browser over. They lead process groups, except on
 * Windows. The answer kills it at once.
 */
export function killAtExit({ pid }) {
  const kill = () => {
    process.off('exit', kill);
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {} // gone by then
  };
  process.once('exit', kill);
  return kill;
}

export function adopt(browser) {
  const kill = killAtExit(browser.process());
  browser.once('disconnected', () => process.off('exit', kill));
  return browser;
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again and again until the answer is truthy; the error says what it waited for. */
export async function until(ask, { what, deadline = 15_000, interval = 25 }) {
  const end = Date.now() + deadline;
  for (let last; ;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error; // a page that is on its way elsewhere cannot be asked
    }
    if (Date.now() > end) throw new Error(`waited ${deadline / 1000} s for ${what}`, { cause: last });
    await sleep(interval);
  }
}

export function removeAtExit(folder) {
  folders.add(folder);
  return folder;
}

export function removeNow(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Starts a program; `ready` resolves with its first output that `pattern` matches, rejects if it ends first. */
export function start(command, args, { env, pattern, fd = 1 } = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(fd > 2 ? ['pipe'] : [])],
  });
  children.add(child);
  let said = '';
  child.stderr.on('data', (data) => (said = (said + data).slice(-2000)));
  const ready = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      children.delete(child);
      reject(new Error(`${command} ended (${code}): ${said}`));
    });
    if (!pattern) resolve('');
    else
      child.stdio[fd].on('data', (data) => {
        const match = pattern.exec(String(data));
        if (match) resolve(match[1]);
      });
  });
  ready.catch(() => {}); // whoever awaits it gets the error
  child.stdout.resume();
  return { child, ready };
}

export async function stop(started) {
  const child = started?.child;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(late);
}

/** A private X display: nobody else's windows, no window manager. */
export async function startXvfb() {
  const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
    pattern: /(\d+)\s*$/,
    fd: 3,
  });
  return { ...xvfb, display: `:${await xvfb.ready}` };
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}
