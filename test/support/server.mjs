// A web server for one test: its own routes, and below them the built files and the demo pages.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { until } from './children.mjs';

const folders = ['dist', 'demo'].map((name) =>
  sirv(fileURLToPath(new URL(`../../${name}/`, import.meta.url)), { dev: true }),
);

/**
 * `routes`: path to `{ status, type, headers, body }`, or a function of the request that returns one or a promise of
 * one, so that a test can hold a response back. A body may also come in pieces (any iterable of them, also async).
 * `certificate`: `{ key, cert }`, for https.
 */
export async function serve(routes = {}, { certificate } = {}) {
  const requests = [];
  const answer = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const asked = {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
    };
    requests.push(asked);
    response.setHeader('cache-control', 'no-store');
    if (!Object.hasOwn(routes, pathname)) {
      // sirv sets a header of its own otherwise
      const setHeader = response.setHeader.bind(response);
      response.setHeader = (name, value) => (/^cache-control$/i.test(name) ? response : setHeader(name, value));
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (status, headers) => writeHead(status, { ...headers, 'Cache-Control': 'no-store' });
      const missing = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      folders[0](request, response, () => folders[1](request, response, missing));
      return;
    }
    try {
      const route = routes[pathname];
      const {
        status = 200,
        type = 'text/html; charset=utf-8',
        headers = {},
        body = '',
      } = typeof route === 'function' ? await route(asked) : route;
      response.writeHead(status, { 'content-type': type, ...headers });
      const whole = typeof body === 'string' || Buffer.isBuffer(body);
      for await (const piece of whole ? [body] : body) response.write(piece);
      response.end();
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (path) => new URL(path, origin).href,
    requests,
    close: () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections(); // a held response or a kept connection would keep it open
      return closed;
    },
  };
}

/**
 * A response that the test holds back: `route` for the server; `asked` resolves when a page has asked for it, `release`
 * gives it. `?visit=` tells the pages apart that ask for the same.
 */
export function held(response) {
  const waiting = new Map();
  const given = (key) => until(() => waiting.get(key), { what: `a page to ask for ${key}` });
  return {
    route: ({ query }) => new Promise((done) => waiting.set(query.visit, () => done(response))),
    asked: async (visit) => void (await given(visit)),
    release: async (visit) => {
      const give = await given(visit);
      // the same visit may ask again
      waiting.delete(visit);
      give();
    },
  };
}
