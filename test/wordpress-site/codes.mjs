// What is pasted: what the site offers for WordPress, and what it says not to paste.
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path)).module;
const { targets } = await load('./demo/targets/index.ts');
const { defaults } = await load('./scripts/snippets/config.ts');

const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

/** The codes, for files that are at `base`. */
export function codes(base) {
  const write = (id) =>
    targets.find((target) => target.id === id).write(defaults, { base, version: '0.1.0', integrity });
  const codeOf = (id, place) => write(id).snippets.find((snippet) => snippet.place === place).code;
  const author = codeOf('wordpressAuthor', 'wordpressBlock');
  return {
    block: codeOf('wordpressBlock', 'wordpressBlock'),
    address: codeOf('wordpress', 'wordpressPost'),
    author,
    head: codeOf('wordpressAuthor', 'wordpressHead'),
    // not between the comments that make a block of it
    div: author.replace(/<!-- \/?wp:html -->\n?/g, ''),
    line: write('line').snippets[0].code,
    tag: readFileSync('dist/snippets/en-tag.html', 'utf8'),
  };
}
