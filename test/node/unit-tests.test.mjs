// An application's own unit tests stay green: the built package in jsdom and happy-dom, each in a process of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../support/unit-test-app.mjs', import.meta.url));

for (const environment of ['jsdom20', 'jsdom26', 'jsdom28', 'happy-dom'])
  test(`show, toggle, a hash, copy, updateComplete, and a teardown while the element is there: ${environment}`, () => {
    const { status, stderr } = spawnSync(process.execPath, [app, environment], { encoding: 'utf8', timeout: 60_000 });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
