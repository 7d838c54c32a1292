import { minify } from 'terser';
import { build, type Rolldown } from 'vite';
import { version } from '../src/version.js';

/** Names that only the check's own objects have, though some are the platform's elsewhere; no cause may be among them. */
const ownNames =
  /^(about|address|asked|bundle|cause|causes|code|crossorigin|element|findings|frames|inside|isChanged|isLoaded|leftText|misplaced|mounts|node|places|sandbox|scripts|shownCode|unseen|unsure|violation|violations|well)$/;

/** The doctor's check in one language: one line of ASCII, to be pasted into a console, where it gives a promise. */
export const checkLine = async (ui: 'en' | 'es', hash: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { __UI__: JSON.stringify(ui), __VERSION__: JSON.stringify(version), __HASH__: JSON.stringify(hash) },
    build: {
      write: false,
      // a little older than what the script needs, so that it can say so
      target: 'es2020',
      minify: false,
      lib: { entry: 'demo/doctor/check.ts', formats: ['iife'], name: 'unused' },
    },
  });
  const { code } = (built as Rolldown.RolldownOutput[])[0]!.output[0];
  const expression = /^(?:"use strict";\s*)?var unused = ([^]*);\s*$/.exec(code)?.[1];
  if (!expression) throw new Error(`The check's bundle has another form: ${code.slice(0, 200)}`);
  const { code: line } = await minify(expression, {
    ecma: 2020,
    mangle: { properties: { regex: ownNames, builtins: true } },
    compress: { expression: true, passes: 5, pure_getters: true, unsafe_arrows: true, negate_iife: false },
    format: { ascii_only: true, comments: false, quote_style: 1 },
  });
  return (
    line!
      .replace(/;$/, '')
      // in a string between single quotes, each of these takes six characters
      .replace(/\\u201[cd]/g, '"')
      .replace(/\\u2019/g, "\\'")
      // nothing is written twice
      .replace(/\bconst(?=[ {[])/g, 'let')
  );
};
