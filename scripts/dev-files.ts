// What `npm run dev` serves beside the demo's own modules: each file as the build makes it, but for the minifier.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { version } from '../src/version.js';
import { checkLine } from './check-line.js';
import { framePages, frameScripts } from './frame.js';
import { hostPages } from './host-pages.js';
import { translationFiles } from './translate/write.js';

const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2021', minify: false, lib: { entry, formats: ['iife'], name: 'unused' } },
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
};

/** By its path on the site: what makes the file. */
export const files = new Map<string, () => string | Buffer | Promise<string>>([
  ['/exosome-faq.min.js', () => bundle('src/bundle.ts')],
  ...frameScripts.map(([name, entry]) => [`/embed/${name}.js`, () => bundle(entry)] as const),
  ...[...framePages()].map(([name, text]) => [`/embed/${name}`, () => text] as const),
  // as they are: what the server adds to its own pages would be against a policy
  ...readdirSync('demo/hosts')
    .filter((name) => name.endsWith('.html'))
    .map((name) => [`/hosts/${name}`, () => readFileSync(`demo/hosts/${name}`)] as const),
  ...[...hostPages()].map(([name, text]) => [`/hosts/${name}`, () => text] as const),
  ...['en', 'es'].map((lang) => [`/cards/${lang}.png`, () => readFileSync(`src/cards/${lang}.png`)] as const),
  ...[...(await translationFiles())].map(([name, text]) => [`/translate/${name}`, () => text] as const),
  ['/LICENSE', () => readFileSync('LICENSE')],
]);

/** What the build writes into the demo's modules, of what is served here. */
export const constants = async (
  read: (path: string) => Promise<string | Buffer | undefined>,
): Promise<Record<string, unknown>> => {
  const hash = async (path: string) => {
    const file = await read(`/${path}`);
    return `sha384-${createHash('sha384').update(file!).digest('base64')}`;
  };
  const scripts = ['exosome-faq.min.js', ...frameScripts.map(([name]) => `embed/${name}.js`)];
  const hashes = await Promise.all(scripts.map(async (path) => [path, await hash(path)] as const));
  const integrity = Object.fromEntries(hashes);
  const [en, es] = await Promise.all(['en' as const, 'es' as const].map((ui) => checkLine(ui, hashes[0]![1])));
  return { __VERSION__: version, __INTEGRITY__: integrity, __CHECK__: { en, es } };
};
