// npm start: the demo with the built file, on this machine only
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const folder = (path) => sirv(fileURLToPath(new URL(path, import.meta.url)), { dev: true });
const [page, built] = [folder('.'), folder('../dist')];
const server = createServer((request, response) =>
  page(request, response, () =>
    built(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    }),
  ),
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
