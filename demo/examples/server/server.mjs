// The questions are in view before any script has come; then React, and the element, take over what is there
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { renderExosomeFaqContent } from 'exosome-faq/server';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { Questions } from './app.mjs';

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>React from a server</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/client.js"></script>
  </head>
  <body>
    <div id="app">${renderToString(createElement(Questions, { content: renderExosomeFaqContent({ lang: 'en' }) }))}</div>
  </body>
</html>
`;

const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    lib: { entry: fileURLToPath(new URL('client.mjs', import.meta.url)), formats: ['es'], fileName: 'client' },
  },
});

const server = createServer((request, response) => {
  const [type, body] = request.url === '/client.js' ? ['text/javascript', output[0].code] : ['text/html', page()];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
server.listen(Number(process.env.PORT ?? 8082), '127.0.0.1', () =>
  console.log(`The page is at http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`),
);
