// npm run manifest: writes `custom-elements.json` from the source.
// Without --write: whether it says what the source says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated, root } from './generated.mjs';

const folder = fileURLToPath(root);
const out = mkdtempSync(join(tmpdir(), 'manifest-'));
try {
  const analyzer = join(folder, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  // the analyzer takes its folder for output from the project's, however absolute it is
  const options = ['analyze', '--quiet', '--config', 'scripts/cem.config.mjs', '--outdir', relative(folder, out)];
  execFileSync(process.execPath, [analyzer, ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const manifest = JSON.parse(readFileSync(join(out, 'custom-elements.json'), 'utf8'));
  generated('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`, 'npm run manifest');
} finally {
  rmSync(out, { recursive: true });
}
