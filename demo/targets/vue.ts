import {
  constant,
  indent,
  installOf,
  isBound,
  opening,
  ownList,
  ownOf,
  policyOf,
  settingsOf,
  sheetOf,
  type Setting,
} from './applications.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

const attribute = (setting: Setting) => {
  const { name, property, value } = setting;
  if (value === true) return name;
  if (isBound(setting)) return `:${name}="${property}"`;
  return typeof value === 'number' ? `:${name}="${value}"` : `${name}="${value}"`;
};

const CHILDREN = `
  <details v-for="{ id, question, answer } in ownQuestions" :id="id" :key="id">
    <summary>{{ question }}</summary>
    <p v-for="(paragraph, i) in answer" :key="i">{{ paragraph }}</p>
  </details>
</exosome-faq>`;

const CONFIG = `import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'exosome-faq' } } })],
});
`;

/** Vue 3: a component, and the configuration that says that the tag is none. */
export const vue: Target = {
  id: 'vue',
  write(config, site) {
    const settings = settingsOf(config);
    const sheet = sheetOf(config);
    const hasOwn = ownOf(config).length > 0;
    const constants = settings
      .filter(isBound)
      .map(({ property, value }) => `${constant(`const ${property}`, String(value), 0)}\n`);
    if (hasOwn) constants.push(`const ownQuestions = ${ownList(config)};\n`);
    const element = opening(settings.map(attribute), hasOwn ? '>' : ' />', 2) + (hasOwn ? CHILDREN : '');
    const component = [
      `<script setup lang="ts">\nimport 'exosome-faq/vue';\n`,
      constants.length && `\n${constants.join('')}`,
      `</script>\n\n<template>\n${indent(element, 2)}\n</template>\n`,
      sheet && `\n<style scoped>\n${sheet}</style>\n`,
    ];
    return {
      snippets: [
        installOf(site),
        { place: 'vite.config.ts', language: 'ts', code: CONFIG },
        { place: 'src/ExosomeQuestions.vue', language: 'vue', code: component.filter(Boolean).join('') },
      ],
      policy: policyOf(config, 'vue'),
      unsupported: unsupportedIn(config),
    };
  },
};
