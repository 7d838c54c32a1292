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

/** Writes the host pages of the demo into the site, with what they do not say themselves: the fallback text and the policy. */
export const writeHostPages = (site: string): void => {
  const folder = join(site, 'hosts');
  cpSync('demo/hosts', folder, { recursive: true, filter: (path) => !path.endsWith('mjs') && !path.endsWith('mts') });
  const read = (name: string) => readFileSync(join('demo/hosts', name), 'utf8');
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  const blocked = read('blocked.html');
  for (const [name, lang] of [
    ['blocked.html', 'en'],
    ['blocked-es.html', 'es'],
  ] as const)
    write(name, fill(blocked, '<!-- fallback -->', element('tag', { ...defaults, lang }, { withText: true })));
  write('portal.html', fill(read('portal.html'), '<!-- policy -->', policyOf('/hosts/portal.html')));
  writeFileSync(join(site, '_headers'), headersFile());
};
