// What tests in test/pages loop over: the engines that are here and that ENGINES wants.
import { chooseEngines, onPath } from './find-engines.mjs';

export const engines = chooseEngines().map(({ name }) => name);

/** For a test's `skip`: why it cannot run without these programs. In CI it runs, and fails. */
export function without(...programs) {
  const missing = programs.filter((program) => !onPath(program) && !onPath(`${program}.exe`));
  return missing.length && !process.env.CI ? `no ${missing.join(', ')} on this machine` : false;
}
