// npm run examples: builds, and serves the examples in `demo/examples/`.
// One configuration for all applications here; each would have its own line of it
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    // the tag is no component of Vue's
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'exosome-faq' } } }),
    svelte(),
  ],
  // for the plain page, which loads the one file
  publicDir: '../../dist',
  build: {
    copyPublicDir: false,
    rolldownOptions: {
      input: ['react', 'vue', 'svelte', 'angular'].map((name) =>
        fileURLToPath(new URL(`${name}/index.html`, import.meta.url)),
      ),
    },
  },
});
