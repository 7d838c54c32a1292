import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig } from 'vite';
import { version } from './src/version.js';
import { writeSnippetsAndIntegrity } from './test/tools/integrity.js';
import { leanLit, privateNames } from './test/tools/lean-lit.js';

export default defineConfig({
  plugins: [
    leanLit(),
    minifyTemplateLiterals({
      failOnError: true,
      // the plugin's own minifier does not know this decade's properties
      options: {
        minifyOptions: {
          minifyCSS: (css: string) => String(transform({ filename: '', code: Buffer.from(css), minify: true }).code),
        },
      },
    }),
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
      mangle: { properties: { regex: privateNames } },
      format: { ascii_only: true, comments: /^!/ },
    },
  },
});
