// The examples: built with the packed tarball as an engineer's project would be, and used in a browser
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';
import { quiet, shown } from '../pages/helpers.mjs';
import { becomes } from '../support/becomes.mjs';
import { start, stop } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { CLOSED, STEM } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { bundle, install } from './tarball.mjs';

const source = fileURLToPath(new URL('../../demo/examples', import.meta.url));
const packages = `
  vite @vitejs/plugin-vue @sveltejs/vite-plugin-svelte react react-dom vue svelte rxjs @lit-labs/ssr
  @angular/core @angular/common @angular/compiler @angular/platform-browser`
  .trim()
  .split(/\s+/);

let applications;
let site;
const servers = [];
/** Where each example is, by its name. */
let addresses;
before(async () => {
  const { folder } = install(packages);
  const root = join(folder, 'examples');
  cpSync(source, root, { recursive: true });
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: '../built' } });
  applications = createServer(sirv(join(folder, 'built')));
  await new Promise((done) => applications.listen(0, '127.0.0.1', done));
  const policed = (policy, script) => ({
    headers: { 'content-security-policy': `script-src 'self'; require-trusted-types-for 'script'; ${policy}` },
    body: `<!doctype html><html lang="en"><title>A portal</title><link rel="icon" href="data:,">
      <exosome-faq></exosome-faq><script type="module" src="/${script}.js"></script></html>`,
  });
  const bundled = async (from) => ({ type: 'text/javascript', body: await bundle(folder, `import '${from}';`) });
  site = await serve({
    '/define.js': await bundled('exosome-faq/define'),
    '/one-file.js': await bundled('exosome-faq/exosome-faq.min.js'),
    '/define': policed("trusted-types 'none'", 'define'),
    '/one-file': policed("trusted-types 'none'", 'one-file'),
  });
  const started = (script) => {
    const server = start(process.execPath, [script], { env: { PORT: '0' }, pattern: /(http:\/\/\S+)/ });
    servers.push(server);
    return server.ready;
  };
  const built = (name) => `http://127.0.0.1:${applications.address().port}/${name}/`;
  addresses = {
    plain: site.url('/examples/plain/'),
    portal: await started(join(source, 'portal/server.mjs')),
    server: await started(join(root, 'server/server.mjs')),
    ...Object.fromEntries(['react', 'vue', 'svelte', 'angular'].map((name) => [name, built(name)])),
  };
});
after(async () => {
  applications?.closeAllConnections();
  applications?.close();
  await site?.close();
  await Promise.all(servers.map(stop));
});

const opened = CLOSED.replace(' closed', ' open');
const titles = { en: 'What you need to know about exosomes', es: 'Lo que debe saber sobre los exosomas' };
const title = (page) =>
  page.evaluate(() => document.querySelector('exosome-faq').shadowRoot.querySelector('h2').innerText);
const said = (page) => page.evaluate(() => document.querySelector('output').innerText);

test('the server sends the whole text, in the shadow root and in plain HTML beside it', async () => {
  const html = await (await fetch(addresses.server)).text();
  assert.match(html, /<exosome-faq lang="en">\s*<template shadowrootmode="open">/);
  assert.equal(html.split('Exosomes are tiny bubbles').length, 3);
});

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 800 } });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    for (const [path, what] of [
      ['/define', 'of no names takes `exosome-faq/define`'],
      ['/one-file', 'of no names takes `exosome-faq/exosome-faq.min.js`'],
    ])
      test(`a Trusted Types policy ${what} in a bundle`, async () => {
        await page.goto(site.url(path));
        await shown(page);
        await page.click(question(STEM));
        await becomes(() => page.states(), opened);
        await quiet(page);
      });

    for (const example of ['plain', 'portal', 'server', 'react', 'vue', 'svelte', 'angular'])
      test(`${example}: a question opens by a click, and the page hears which`, async () => {
        await page.goto(addresses[example]);
        await shown(page);
        // one that comes from a server listens later than it shows
        await becomes(() => said(page), 'nothing yet');
        await page.click(question(STEM));
        await becomes(() => page.states(), opened);
        await becomes(() => said(page), STEM);
        assert.equal(await title(page), titles.en);
        if (!['plain', 'portal'].includes(example)) {
          await page.click(inPage('button'));
          await becomes(() => title(page), titles.es);
          // it is the same element, and what was open is open
          assert.equal(await page.states(), opened);
        }
        await quiet(page);
      });
  });
}
