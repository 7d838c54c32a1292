import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaults } from './snippets/config.js';
import { elementAndScript } from './snippets/snippets.js';
import { version } from '../src/version.js';

const hash = (path: string) => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Writes the lines to paste, and then the hash of each file that ships, beside the built script. */
export const writeSnippetsAndIntegrity = (dist: string): void => {
  // they load the script from beside the page, until somebody has corrected its address
  const site = { base: '', version, integrity: { 'exosome-faq.min.js': hash(join(dist, 'exosome-faq.min.js')) } };
  mkdirSync(join(dist, 'snippets'), { recursive: true });
  for (const lang of ['en', 'es'] as const)
    for (const spelling of ['tag', 'div'] as const)
      writeFileSync(
        join(dist, `snippets/${lang}-${spelling}.html`),
        `${elementAndScript(spelling, { ...defaults, lang }, site, { withText: true })}\n`,
      );

  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== 'integrity.json')
    .toSorted();
  const hashes = Object.fromEntries(files.map((path) => [path, hash(join(dist, path))]));
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
};
