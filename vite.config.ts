import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';
import { version } from './src/version.js';
import { writeEditorData } from './test/tools/editor-data.js';
import { writeFrames } from './test/tools/frame.js';
import { writeSnippetsAndIntegrity } from './test/tools/integrity.js';
import { leanLit, privateNames } from './test/tools/lean-lit.js';

const minifyStyles = minifyTemplateLiterals({
  failOnError: true,
  // the plugin's own minifier does not know this decade's properties
  options: {
    minifyOptions: {
      minifyCSS: (css: string) => String(transform({ filename: '', code: Buffer.from(css), minify: true }).code),
    },
  },
});

/** The one file that a page loads. */
const script: UserConfig = {
  plugins: [
    leanLit(),
    minifyStyles,
    {
      name: 'licences',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'LICENSE', source: readFileSync('LICENSE') });
      },
    },
    {
      name: 'frames-snippets-and-integrity',
      async writeBundle({ dir }) {
        await writeFrames(dir!);
        writeSnippetsAndIntegrity(dir!);
      },
    },
  ],
  build: {
    // class fields and optional chaining stay; older phones than that cannot run Lit 3
    target: 'es2021',
    lib: { entry: 'src/script.ts', formats: ['iife'], name: 'unused', fileName: () => 'exosome-faq.js' },
    rolldownOptions: {
      // of Lit, only the reactive element is used: the template engine must not stay for its side effects
      treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/') },
      output: { banner: `/*! exosome-faq ${version}: MIT; holds Lit, (c) Google LLC: BSD-3-Clause; see LICENSE */` },
    },
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 5, pure_getters: true, hoist_props: true, keep_fargs: false },
      mangle: { properties: { regex: privateNames } },
      format: { ascii_only: true, comments: /^!/ },
    },
  },
};

/** What an application imports: the modules as they are, with Lit as their dependency. */
const npm: UserConfig = {
  plugins: [
    minifyStyles,
    {
      name: 'types-and-editor-data',
      async writeBundle({ dir }) {
        const { bin } = JSON.parse(readFileSync('node_modules/@typescript/native/package.json', 'utf8'));
        const compiler = join('node_modules/@typescript/native', bin.tsc);
        execFileSync(process.execPath, [compiler, '-p', 'src'], { stdio: 'inherit' });
        await writeEditorData(dir!, 'dist/editors');
      },
    },
  ],
  build: {
    outDir: 'dist/npm',
    target: 'es2021',
    lib: {
      entry: ['src/index.ts', 'src/register.ts', 'src/server.ts'],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(?:lit|@lit-labs\/ssr)(?:\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
    minify: false,
  },
};

export default defineConfig(({ mode }) => (mode === 'npm' ? npm : script));
