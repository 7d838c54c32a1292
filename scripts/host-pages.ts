import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, headersOf } from '../demo/hosts/headers.mjs';
import { defaults } from './snippets/config.js';
import { element } from './snippets/snippets.js';
import { escape } from '../src/render/to-html.js';

const fill = (page: string, mark: string, text: string) => {
  if (!page.includes(mark)) throw new Error(`a page under demo/hosts/ has no ${mark} any more`);
  return page.replace(mark, () => text);
};

/** The policy that a page is sent with, as the page itself shows it: one directive on a line. */
const policyOf = (path: string) =>
  `<pre translate="no">${escape(headersOf(path)['content-security-policy']!.replaceAll('; ', ';\n'))}</pre>`;

/** The host pages that do not stand in demo/hosts/ as they are: with the fallback text, or with the page's policy. */
export const hostPages = (): Map<string, string> => {
  const read = (name: string) => readFileSync(join('demo/hosts', name), 'utf8');
  const blocked = (lang: 'en' | 'es') =>
    fill(read('blocked.html'), '<!-- fallback -->', element('tag', { ...defaults, lang }, { withText: true }));
  return new Map([
    ['blocked.html', blocked('en')],
    ['blocked-es.html', blocked('es')],
    ['portal.html', fill(read('portal.html'), '<!-- policy -->', policyOf('/hosts/portal.html'))],
  ]);
};

/** Writes the host pages of the demo into the site, and the headers that they are sent with. */
export const writeHostPages = (site: string): void => {
  const folder = join(site, 'hosts');
  cpSync('demo/hosts', folder, { recursive: true, filter: (path) => !path.endsWith('mjs') && !path.endsWith('mts') });
  for (const [name, text] of hostPages()) writeFileSync(join(folder, name), text);
  writeFileSync(join(site, '_headers'), headersFile());
};
