// npm run build: writes `dist/`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import type { MinifyOptions } from 'terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';
import { version } from './src/version.js';
import { writeEditorData } from './scripts/editor-data.js';
import { writeFrames } from './scripts/frame.js';
import { writeSnippetsAndIntegrity } from './scripts/integrity.js';
import { plainStrings } from './scripts/plain-strings.js';
import { site } from './scripts/site.js';
import { writeStyleHash } from './scripts/style-hash.js';
import { writeTranslationFiles } from './scripts/translate/write.js';

/** Lightning CSS takes no `::details-content` after `::slotted()`; it takes `::marker`, which we don't use. */
const minifyCss = (css: string): string => {
  const code = Buffer.from(css.replaceAll(')::details-content', ')::marker'));
  const minified = String(transform({ filename: '', code, minify: true }).code);
  // it writes escapes out, and the file is ASCII alone
  return minified
    .replaceAll(')::marker', ')::details-content')
    .replace(/[^ -~]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
};

const minifyStyles = minifyTemplateLiterals({
  failOnError: true,
  exclude: '**/node_modules/**',
  // the plugin's own minifier does not know this decade's properties
  options: {
    minifyOptions: { minifyCSS: minifyCss },
  },
});

const terserOptions: MinifyOptions = {
  ecma: 2020,
  safari10: false,
  compress: { passes: 2, pure_getters: true },
  mangle: { properties: { regex: /^_[a-z]/i } },
  format: {
    ascii_only: true,
    preamble: `/*! exosome-faq ${version}, MIT; Lit, Google LLC, BSD-3-Clause; see LICENSE */`,
  },
};

/** The one file that a page loads. */
const script: UserConfig = {
  plugins: [
    minifyStyles,
    plainStrings,
    {
      name: 'license-and-cards',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'LICENSE', source: readFileSync('LICENSE') });
        for (const card of ['cards/en.png', 'cards/es.png'])
          this.emitFile({ type: 'asset', fileName: card, source: readFileSync(join('src', card)) });
      },
    },
    {
      name: 'frames-translations-snippets-and-integrity',
      async writeBundle({ dir }) {
        await writeFrames(dir!);
        await writeTranslationFiles(dir!);
        writeSnippetsAndIntegrity(dir!);
      },
    },
  ],
  build: {
    // what Chrome 80, Safari 13.1 and Firefox 78 parse; Lit as published is ES2021, and is lowered with the rest
    target: 'es2020',
    lib: { entry: 'src/bundle.ts', formats: ['iife'], name: 'unused', fileName: () => 'exosome-faq.min.js' },
    minify: 'terser',
    terserOptions,
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
        await writeStyleHash(dir!, 'dist/integrity.json');
      },
    },
  ],
  build: {
    outDir: 'dist/npm',
    target: 'es2020',
    lib: {
      entry: ['src/index.ts', 'src/auto-define.ts', 'src/server/index.ts', 'src/server/lit.ts'],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^@lit(?:-labs\/ssr|\/reactive-element)(?:\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
    minify: false,
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'site') return site();
  return mode === 'npm' ? npm : script;
});
