// A portal's page under a policy that allows two scripts of its own by their hashes, and nothing else at all
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const read = (path) => readFileSync(new URL(path, import.meta.url));
const scripts = new Map([
  ['exosome-faq.min.js', read('../../../dist/exosome-faq.min.js')],
  ['portal.js', read('portal.js')],
]);
const integrity = (file) => `sha384-${createHash('sha384').update(file).digest('base64')}`;
const page = String(read('page.html')).replace(/\{\{(.*?)\}\}/g, (_, name) => integrity(scripts.get(name)));

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'integrity-policy': 'blocked-destinations=(script)',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'clipboard-write=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const server = createServer((request, response) => {
  const script = scripts.get(request.url.slice(1));
  if (script) response.writeHead(200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' }).end(script);
  else if (request.url === '/')
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(page);
  else response.writeHead(404, headers).end();
});
server.listen(Number(process.env.PORT ?? 8081), '127.0.0.1', () =>
  console.log(`The portal is at http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`),
);
