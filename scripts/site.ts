import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { version } from '../src/version.js';
import { checkLine } from './check-line.js';
import { writeHostPages } from './host-pages.js';
import { proofPages } from './proof-pages.js';

/** The built files that the demo page shows and hands out. */
const files = ['exosome-faq.min.js', 'LICENSE', 'cards', 'embed', 'snippets', 'translate', 'integrity.json'];

const checkLines = async () => {
  const hash = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))['exosome-faq.min.js'];
  return { en: await checkLine('en', hash), es: await checkLine('es', hash) };
};

/** The demo page, in dist/site/: what `npm start` opens, and what can be published as it is. */
export const site = async (): Promise<UserConfig> => ({
  root: 'demo',
  base: './',
  publicDir: false,
  define: {
    __VERSION__: JSON.stringify(version),
    __INTEGRITY__: readFileSync('dist/integrity.json', 'utf8'),
    __CHECK__: JSON.stringify(await checkLines()),
  },
  plugins: [
    proofPages(),
    {
      // `sideEffects` in package.json speaks of the package: the demo's modules register elements
      name: 'side-effects',
      transform: {
        filter: { id: /\/demo\/.*\.ts$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: true }),
      },
    },
    {
      name: 'hosts-and-built-files',
      writeBundle({ dir }) {
        for (const file of files) cpSync(join('dist', file), join(dir!, file), { recursive: true });
        cpSync('demo/proof', join(dir!, 'proof'), { recursive: true });
        writeHostPages(dir!);
      },
    },
  ],
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: 'es2021',
  },
});
