// npm run dev: serves the demo page and the element from their source, without a build, and reloads the page when a file
// changes.
import { defineConfig, type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { headersOf } from '../demo/hosts/headers.mjs';
import { proofPages } from './proof-pages.js';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
};

/** What a build would have made of the source as it is now: each piece is made once, when somebody asks for it. */
const currentFiles = () => {
  const loaded = runnerImport<typeof import('./dev-files.js')>('./scripts/dev-files.ts');
  const made = new Map<string, Promise<string | Buffer | undefined>>();
  const read = (path: string) => {
    let file = made.get(path);
    if (!file) made.set(path, (file = loaded.then(({ module }) => module.files.get(path)?.())));
    return file;
  };
  let constants: ReturnType<typeof import('./dev-files.js').constants> | undefined;
  return { read, constants: () => (constants ??= loaded.then(({ module }) => module.constants(read))) };
};

const builtFiles = (): Plugin => {
  let current = currentFiles();
  const reload = (server: ViteDevServer) => {
    current = currentFiles();
    server.environments.client.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  };
  return {
    name: 'built-files',
    configureServer(server) {
      server.watcher.add(['src', 'scripts']).on('all', () => reload(server));
      server.middlewares.use(async ({ url = '/' }, response, next) => {
        const { pathname } = new URL(url, 'http://localhost');
        try {
          const file = await current.read(pathname);
          if (file === undefined) return next();
          const type = TYPES[pathname.split('.').at(-1)!] ?? 'text/plain; charset=utf-8';
          const headers = { ...headersOf(pathname), 'content-type': type, 'cache-control': 'no-store' };
          return response.writeHead(200, headers).end(file);
        } catch (error) {
          return next(error);
        }
      });
    },
    transform: {
      filter: { code: /\b__(?:VERSION|INTEGRITY|CHECK)__\b/ },
      async handler(code) {
        let result = code;
        for (const [name, value] of Object.entries(await current.constants()))
          result = result.replaceAll(name, () => JSON.stringify(value));
        return { code: result, map: null };
      },
    },
  };
};

export default defineConfig({
  root: 'demo',
  publicDir: false,
  // an unknown address is an error, and not the demo page
  appType: 'mpa',
  server: { host: '127.0.0.1', fs: { allow: ['.'] } },
  plugins: [proofPages(), builtFiles()],
});
