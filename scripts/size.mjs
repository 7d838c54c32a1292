// npm run size: builds, and writes the sizes of the built script and of its parts into `test/checks/size.json`.
// Without --write: whether they are what was committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { sizesOf } from './features.mjs';
import { root } from './generated.mjs';

// their entries for imports are the browser's
const require = createRequire(import.meta.url);
const brotli = require('brotli-wasm');
const zstd = require('@bokuweb/zstd-wasm');
await zstd.init();
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const committed = new URL('test/checks/size.json', root);
const sizes = JSON.parse(readFileSync(committed, 'utf8'));
/** What a browser with this file in its cache loads of a next version, with one sentence changed: RFC 9842, dictionary-compressed Zstandard. */
const update = (file) => {
  const next = file
    .toString()
    .replaceAll(version, '9.9.9')
    .replace('Cells use exosomes to send', 'Cells send out exosomes with');
  if (!next.includes('9.9.9') || !next.includes('send out'))
    throw new Error('the stand-in for a next version finds nothing to change');
  const hash = 40;
  return hash + zstd.compressUsingDict(zstd.createCCtx(), Buffer.from(next), file, 19).length;
};
// pinned, so that every version of Node counts the same
const compressed = (file) => brotli.compress(Buffer.from(file), { quality: 11 }).length;
const complain = (text) => {
  console.error(text);
  process.exitCode = 1;
};

for (const [path, { bar, ...expected }] of Object.entries(sizes)) {
  const file = readFileSync(new URL(path, root));
  const measured = {
    minified: file.length,
    gzip: gzipSync(file, { level: 9 }).length,
    brotli: compressed(file),
    ...(path === 'dist/exosome-faq.min.js' && { update: update(file) }),
  };
  if (path === 'dist/exosome-faq.min.js') measured.features = await sizesOf(measured.brotli, compressed);
  console.log(
    `${path}: ${measured.brotli} B brotli of ${bar} (${measured.minified} B minified, ${measured.gzip} B gzip)`,
  );
  for (const [name, size] of Object.entries(measured.features ?? {}))
    console.log(`${String(size).padStart(7)} B  ${name}`);
  // known, and said in CONTRIBUTING.md; what is committed holds the size where it is
  if (measured.brotli > bar) console.warn(`${path} is ${measured.brotli - bar} B over its bar of ${bar} B.`);
  if (process.argv.includes('--write')) sizes[path] = { bar, ...measured };
  else if (JSON.stringify(measured) !== JSON.stringify(expected))
    complain(
      `${path} was ${expected.brotli} B brotli when last committed. If the change is worth it, run \`npm run size\` and \`npm run tables\`, ` +
        'commit both, and say in the commit what the bytes bought.',
    );
}
if (process.argv.includes('--write')) writeFileSync(committed, `${JSON.stringify(sizes, null, 2)}\n`);
