// npm run proof: runs the host matrix and the accessibility checks, and writes what came of them into `demo/proof/`.
// `npm run proof -- matrix` writes only that.
import { spawnSync } from 'node:child_process';

const files = { matrix: 'test/matrix/matrix.test.mjs', accessibility: 'test/accessibility/accessibility.test.mjs' };
const asked = process.argv.slice(2);
for (const [name, file] of Object.entries(files)) {
  if (asked.length && !asked.includes(name)) continue;
  const { status } = spawnSync(process.execPath, ['--test', '--test-timeout=900000', '--test-reporter=spec', file], {
    stdio: 'inherit',
    env: { ...process.env, PROOF: '1' },
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
