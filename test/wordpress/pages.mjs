// Pages of WordPress: what its own functions make of posts, with the styles and scripts that it loads for them, from its own package.
import { readFileSync } from 'node:fs';
import { serve } from '../support/server.mjs';
import { fileOf, publish } from '../support/wordpress.mjs';

const TYPES = { css: 'text/css', js: 'text/javascript' };
const assetsIn = (markup) => [...markup.matchAll(/(?:src|href)=["'](\/wp-includes\/[^"'?]+\.(css|js))/g)];

const html = (
  { head, shown, foot },
  { inHead = '', lang = 'en' },
) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>A clinic</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}${inHead}</head>
<body><main><h1>Knees</h1>${shown}</main>${foot}</body></html>`;

/**
 * Serves posts of a WordPress site, by their names. A post is what wordpress.php takes; `inHead` is what the site writes into the head of
 * all its pages, `policy` its Content-Security-Policy. Gives what WordPress made of each, too.
 */
export async function serveWordPress(posts) {
  const names = Object.keys(posts);
  const { version, posts: published } = publish(Object.values(posts));
  const routes = {};
  for (const [i, name] of names.entries()) {
    const { policy } = posts[name];
    routes[`/${name}`] = {
      headers: policy ? { 'content-security-policy': policy } : {},
      body: html(published[i], posts[name]),
    };
    for (const [, path, kind] of assetsIn(published[i].head + published[i].foot))
      routes[path] = { type: TYPES[kind], body: readFileSync(fileOf(path)) };
  }
  const server = await serve(routes);
  return {
    version,
    posts: Object.fromEntries(names.map((name, i) => [name, published[i]])),
    url: (name) => server.url(`/${name}`),
    close: server.close,
  };
}
