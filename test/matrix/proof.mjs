// npm run proof: runs the host matrix, and writes what came of it into demo/proof/host-matrix.md.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['--test', '--test-timeout=900000', '--test-reporter=spec', 'test/matrix/matrix.test.mjs'],
  { stdio: 'inherit', env: { ...process.env, PROOF: '1' } },
);
process.exitCode = status ?? 1;
