import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';
import { version } from './src/version.js';
import { writeEditorData } from './test/tools/editor-data.js';
import { writeSnippetsAndIntegrity } from './test/tools/integrity.js';

/** What Lit would leave in the page's global scope; nothing here needs it. */
const litGlobals = [
  'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
  'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
  ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
];

/** The one file that a page loads. */
const script: UserConfig = {
  plugins: [
    {
      name: 'lit-without-globals',
      transform(code, id) {
        if (!id.endsWith('/@lit/reactive-element/reactive-element.js')) return;
        for (const text of litGlobals) {
          if (code.split(text).length !== 2)
            this.error(`Lit has changed: read its source, and correct litGlobals. Not found once: ${text}`);
          code = code.replace(text, '');
        }
        return code;
      },
    },
    minifyTemplateLiterals({ failOnError: true }),
    {
      name: 'licences',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'LICENSE', source: readFileSync('LICENSE') });
      },
    },
    {
      name: 'snippets-and-integrity',
      writeBundle({ dir }) {
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
      // private names: ours begin with _, Lit's with _$
      mangle: { properties: { regex: /^_/ } },
      format: { ascii_only: true, comments: /^!/ },
    },
  },
};

/** What an application imports: the modules as they are, with Lit as their dependency. */
const npm: UserConfig = {
  plugins: [
    minifyTemplateLiterals({ failOnError: true }),
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
