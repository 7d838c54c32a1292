// The built script: its exact size, and what must and must not be in it
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { root } from '../tools/generated.mjs';

// its entry for imports is the browser's
const brotli = createRequire(import.meta.url)('brotli-wasm');
const committed = new URL('test/checks/size.json', root);
const sizes = JSON.parse(readFileSync(committed, 'utf8'));
const complain = (text) => {
  console.error(text);
  process.exitCode = 1;
};

for (const [path, { bar, ...expected }] of Object.entries(sizes)) {
  const file = readFileSync(new URL(path, root));
  const measured = {
    minified: file.length,
    gzip: gzipSync(file, { level: 9 }).length,
    // pinned, so that every version of Node counts the same
    brotli: brotli.compress(file, { quality: 11 }).length,
  };
  console.log(
    `${path}: ${measured.brotli} B brotli of ${bar} (${measured.minified} B minified, ${measured.gzip} B gzip)`,
  );
  if (measured.brotli > bar)
    complain(`${path} is ${measured.brotli - bar} B over its bar of ${bar} B: take something out.`);
  if (process.argv.includes('--write')) sizes[path] = { bar, ...measured };
  else if (JSON.stringify(measured) !== JSON.stringify(expected))
    complain(
      `${path} was ${expected.brotli} B brotli when last committed. If the change is worth it, run \`npm run size\` and \`npm run tables\`, ` +
        'commit both, and say in the commit what the bytes bought.',
    );
}
if (process.argv.includes('--write')) writeFileSync(committed, `${JSON.stringify(sizes, null, 2)}\n`);
