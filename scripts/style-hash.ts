import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STYLE } from './snippets/target.js';

const PLACEHOLDER = 'sha256-BUILD';

/** Writes the hash of the style that the built server puts into its markup: into the package, and beside the hashes of the files. */
export const writeStyleHash = async (folder: string, integrity: string): Promise<void> => {
  const server = await import(pathToFileURL(join(folder, 'server/index.js')).href);
  const [, style] = /<style>(.*?)<\/style>/s.exec(server.renderExosomeFaq())!;
  const hash = `sha256-${createHash('sha256').update(style!).digest('base64')}`;

  const module = join(folder, 'server/style-hash.js');
  const code = readFileSync(module, 'utf8');
  if (!code.includes(PLACEHOLDER)) throw new Error(`${module} has no ${PLACEHOLDER} to put the hash in place of.`);
  writeFileSync(module, code.replace(PLACEHOLDER, hash));

  const hashes = JSON.parse(readFileSync(integrity, 'utf8'));
  writeFileSync(integrity, `${JSON.stringify({ ...hashes, [STYLE]: hash }, null, 2)}\n`);
};
