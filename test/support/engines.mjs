// What tests in test/pages loop over: the engines that are here and that ENGINES wants.
import { spawnSync } from 'node:child_process';
import { chooseEngines, onPath } from './find-engines.mjs';

export const engines = chooseEngines().map(({ name }) => name);

/** For a test's `skip`: why it cannot run without these programs. In CI it runs, and fails. */
export function without(...programs) {
  const missing = programs.filter((program) => !onPath(program) && !onPath(`${program}.exe`));
  return missing.length && !process.env.CI ? `no ${missing.join(', ')} on this machine` : false;
}

/** For a test's `skip`: why an engine's accessibility tree cannot be read here. */
export function withoutTree(engine) {
  if (engine !== 'webkit') return false;
  const { status } = spawnSync('/usr/bin/python3', ['-c', "import gi; gi.require_version('Atspi', '2.0')"]);
  return without('dbus-daemon') || (status && !process.env.CI ? 'no AT-SPI for Python on this machine' : false);
}
