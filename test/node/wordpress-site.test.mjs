// Why `npm run wordpress` can't make its site on a machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNoSite } from '../wordpress-site/packages.mjs';

const machine = (more) => whyNoSite({ debian: true, root: false, missing: [], ...more });

test('what is missing is named, with the command that brings it', () => {
  assert.equal(
    machine({ missing: ['php-cli', 'openssl'] }),
    "npm run wordpress can't run yet: php-cli, openssl must be installed first. Run it as root, or run: sudo apt-get install --no-install-recommends php-cli openssl",
  );
});

test('elsewhere than on Debian or Ubuntu there is no site', () => {
  assert.match(machine({ debian: false, root: true }), /on Debian or Ubuntu, or in a container of one of them\.$/);
});

test('nothing is said where everything is there, or root can install it', () => {
  assert.equal(machine(), '');
  assert.equal(machine({ root: true, missing: ['php-cli'] }), '');
});
