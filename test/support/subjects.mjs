// What is built and has to behave as the source does: the script, and the package's modules in an application.
import { build } from 'vite';

const APPLICATION = `export * from 'exosome-faq'; import 'exosome-faq/define';`;

/** What an application's own build makes of the package for production: the code, and the files that are in it. */
export async function bundleApplication() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // production, whatever NODE_ENV says
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (/(?:^|\/)application$/.test(id) ? 'application' : null),
        load: (id) => (id === 'application' ? APPLICATION : null),
      },
    ],
    build: { write: false, lib: { entry: 'application', formats: ['es'], fileName: 'application' } },
  });
  const [{ code, modules }] = output;
  return { code, files: Object.keys(modules) };
}
