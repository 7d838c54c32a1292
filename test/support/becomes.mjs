import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { until } from './children.mjs';

/** Waits until `read` gives what is expected; says what it gave last if it never does. */
export async function becomes(read, expected, deadline = 10_000) {
  let last;
  try {
    await until(async () => isDeepStrictEqual((last = await read()), expected), { what: String(read), deadline });
  } catch (error) {
    assert.deepEqual(last, expected, String(error.cause ?? ''));
    throw error;
  }
}
