// npm start: builds, and serves the demo page on this machine only.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersOf } from './hosts/headers.mjs';

const folder = fileURLToPath(new URL('../dist/site', import.meta.url));
if (!existsSync(folder)) {
  console.error('dist/site is missing: npm run build makes it');
  process.exit(1);
}
const site = sirv(folder, {
  dev: true,
  setHeaders(response, path) {
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
  },
});
const server = createServer((request, response) =>
  site(request, response, () => {
    response.statusCode = 404;
    response.end('Not found');
  }),
);

let port = Number(process.env.PORT || 8080);
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  // another program has the port: any free one will do
  port = 0;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`The demo is at http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`));
server.listen(port, '127.0.0.1');
