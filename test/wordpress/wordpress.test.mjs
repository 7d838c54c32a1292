// What the site offers for WordPress, as WordPress's own functions store and show it, in three engines.
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../support/engines.mjs';
import { probed } from '../support/frame-driver.mjs';
import { pageIn } from '../support/page-in.mjs';
import { serve } from '../support/server.mjs';
import { installWordPress } from '../support/wordpress.mjs';
import { addressMarkup, addressPosts, addressTests } from './address.mjs';
import { serveWordPress } from './pages.mjs';
import { snippetPosts, snippetTests } from './snippets.mjs';

const { framePages } = (await runnerImport('./scripts/frame.ts')).module;

const skip = installWordPress();
if (skip) console.log(skip);

/** Where the built files are. */
async function serveFiles() {
  const headers = { 'access-control-allow-origin': '*' };
  const js = (name) => ({ type: 'text/javascript', headers, body: readFileSync(`dist/${name}`) });
  const routes = { '/faq/exosome-faq.min.js': js('exosome-faq.min.js'), '/faq/embed/frame.js': js('embed/frame.js') };
  const server = await serve(routes);
  const base = server.url('/faq/');
  const made = [...framePages(new URL(base))];
  for (const [name, body] of made) if (name.endsWith('.html')) routes[`/faq/embed/${name}`] = { body: probed(body) };
  return {
    base,
    close: server.close,
    pages: Object.fromEntries(made.map(([name, body]) => [`${base}embed/${name}`, body])),
  };
}

const files = skip ? undefined : await serveFiles();
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
const where = { base: files?.base ?? '', version: '0.1.0', integrity };
const addresses = addressPosts(where, files?.pages);
const snippets = snippetPosts(where);
// all of them in one run of php
const site = skip ? undefined : await serveWordPress({ ...addresses, ...snippets });
after(async () => {
  await site?.close();
  await files?.close();
});

test('WordPress loads its listener for our frame, and not where the site has turned embeds off', { skip }, () => {
  addressMarkup(Object.fromEntries(Object.keys(addresses).map((name) => [name, site.posts[name]])));
});

for (const name of skip ? [] : engines) {
  describe(`WordPress, ${name}`, () => {
    const page = pageIn(name);
    addressTests(page, site.url);
    snippetTests(page, site.url, snippets);
  });
}
