import { after, before } from 'node:test';
import { openEngine } from './pages.mjs';

/** A page for all tests of a suite, opened before the first and closed after the last; called in its `describe`. */
export function pageIn(name, options) {
  let engine;
  let page;
  before(async () => {
    engine = await openEngine(name, options);
    page = await engine.newPage();
  });
  after(() => engine?.close());
  return () => page;
}
