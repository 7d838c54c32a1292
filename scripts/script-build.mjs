// The built script, in memory: as `npm run build` makes it, or with other text in place of some of its modules.
import { build, loadConfigFromFile } from 'vite';

const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' });

/**
 * `standIns`: text by how a module's path ends. Fails where the script has no such module, or asks the text for a name that it does not
 * export. `minify: false` is for what the script does, whatever its bytes: it takes a twentieth of the time.
 */
export async function scriptWith(standIns = {}, { minify = true } = {}) {
  const missing = new Set(Object.keys(standIns));
  const swap = {
    name: 'stand-ins',
    enforce: 'pre',
    load(id) {
      const path = Object.keys(standIns).find((end) => id.endsWith(end));
      if (!path) return null;
      missing.delete(path);
      return standIns[path];
    },
  };
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    // theirs is to minify the styles, and to write what stands beside the script
    plugins: minify ? [swap, ...config.plugins] : [swap],
    build: { ...config.build, minify: minify && config.build.minify, write: false },
  });
  if (missing.size) throw new Error(`the script has no module ${[...missing].join(', ')} any more`);
  return [result].flat()[0].output.find(({ type }) => type === 'chunk').code;
}
