// The pages that are measured: one plain article, and in it a contender. Everything is served compressed, as it should be.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { serve } from '../support/server.mjs';

// as test/checks/size.mjs counts, whatever the version of Node
const { compress } = createRequire(import.meta.url)('brotli-wasm');
const brotliOf = (text) => Buffer.from(compress(Buffer.from(text), { quality: 11 }));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const WORDS = 'Words of the article, as long as a paragraph on a clinic’s page commonly is. '.repeat(4);

/** The place of one instance. */
export const put = (markup) => `<div class="one">${markup}</div>`;

/** A clinic's page: an article with one instance in it, or with `many` a template for as many as a script likes. */
export const page = (
  { head, end, shell, markup },
  { many = false, body = put(markup.replaceAll('@', '0')) } = {},
) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A clinic</title>
<link rel="icon" href="data:,">${head}</head><body>${shell[0]}<main>
${
  many
    ? `<template>${put(markup)}</template>`
    : `<h1>A clinic</h1><p>${WORDS}</p>${body}<h2>Opening hours</h2><p>${WORDS}</p><p>${WORDS}</p>`
}
</main>${shell[1]}${end}</body></html>`;

const compressed = new Map();
const brotli = (key, read) => {
  let body = compressed.get(key);
  if (!body) compressed.set(key, (body = brotliOf(read())));
  return body;
};

/** Serves `/<slug>/…` for each contender; `wait` holds scripts back, in milliseconds. */
export async function open(contenders) {
  const state = { wait: 0, pages: new Map(), served: [] };
  const respond = (path, read) => async () => {
    const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
    const body = brotli(path, read);
    state.served.push({ path, bytes: body.length });
    if (state.wait && type.startsWith('text/javascript')) await new Promise((done) => setTimeout(done, state.wait));
    return { type, body, headers: { 'content-encoding': 'br' } };
  };
  const routes = {};
  for (const { slug, folder, root, served } of contenders) {
    if (folder) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !TYPES[extname(entry.name)]) continue;
        const file = join(entry.parentPath, entry.name);
        const name = file.slice(folder.length).replaceAll('\\', '/');
        const path = root && name.startsWith(`/${root}/`) ? name : `/${slug}${name}`;
        routes[path] = respond(path, () => readFileSync(file));
      }
    }
    for (const [name, text] of Object.entries((await served?.()) ?? {}))
      routes[`/${slug}/${name}`] = respond(`/${slug}/${name}`, () => text);
  }
  routes['/page'] = ({ query }) => ({
    body: brotliOf(state.pages.get(query.is)),
    headers: { 'content-encoding': 'br' },
  });
  const server = await serve(routes);
  return {
    /** The address of a page with this text. */
    address(text) {
      const key = String(state.pages.size);
      state.pages.set(key, text);
      return server.url(`/page?is=${key}`);
    },
    /** The files that were asked for since the last call, with what each takes on the way. */
    served: () => state.served.splice(0),
    missing: () =>
      server.requests
        .splice(0)
        .filter(({ path }) => !Object.hasOwn(routes, path))
        .map(({ path }) => path),
    holdScripts: (ms) => (state.wait = ms),
    close: () => server.close(),
  };
}
