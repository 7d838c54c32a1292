// Whether browsers that know ES2020 and nothing later can parse what is built for them.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';

const dist = new URL('../../dist/', import.meta.url);
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js') && !path.startsWith('site/'));

for (const path of files) {
  const text = readFileSync(new URL(path, dist), 'utf8');
  try {
    parse(text, { ecmaVersion: 2020, sourceType: path.startsWith('npm/') ? 'module' : 'script' });
  } catch (error) {
    console.error(`dist/${path} is not ES2020: ${error.message}: ${text.slice(error.pos, error.pos + 60)}`);
    process.exitCode = 1;
  }
}
if (files.length < 4) throw new Error(`dist/ has only ${files.join(', ')}. Run \`npm run build\`.`);
console.log(`${files.length} files parse as ES2020.`);
