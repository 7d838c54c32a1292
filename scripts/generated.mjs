// A committed file that a script makes: `--write` makes it anew, without it the script compares and says what to do.
import { readFileSync, writeFileSync } from 'node:fs';

export const root = new URL('../', import.meta.url);

export function generated(path, text, command) {
  const file = new URL(path, root);
  if (process.argv.includes('--write')) {
    writeFileSync(file, text);
    console.log(`${path}: written`);
    return;
  }
  let committed = '';
  try {
    committed = readFileSync(file, 'utf8');
  } catch {
    // not there yet, which is as good as out of date
  }
  if (committed === text) return;
  console.error(`${path} is not what the source gives. Run \`${command}\`, read the difference, and commit it.`);
  process.exitCode = 1;
}
