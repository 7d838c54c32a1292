// npm run check: runs types, lint, format, the node tests, and the browser tests in Chromium alone: a look before a commit.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './support/fresh-build.mjs';

const { status } = spawnSync(
  process.execPath,
  // the node tests read what is built
  ['test/run.mjs', ...(isBuilt() ? [] : ['build']), 'types', 'lint', 'format', 'node', 'browser'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, ENGINES: process.env.ENGINES ?? 'chromium' },
  },
);
process.exitCode = status ?? 1;
