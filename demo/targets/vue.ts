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
import type { Config } from '../../scripts/snippets/config.js';
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

/** A component with these `imports`, and more `constants` and `attributes` than the choices make. */
export const componentOf = (
  config: Config,
  imports: string,
  more: { readonly constants?: string; readonly attributes?: readonly string[] } = {},
): string => {
  const settings = settingsOf(config);
  const sheet = sheetOf(config);
  const { constants: end = '', attributes = [] } = more;
  const hasChildren = ownOf(config).length > 0 && !more.attributes;
  const constants = settings
    .filter(isBound)
    .map(({ property, value }) => `${constant(`const ${property}`, String(value), 0)}\n`);
  if (hasChildren) constants.push(`const ownQuestions = ${ownList(config)};\n`);
  const all = [...settings.map(attribute), ...attributes];
  const element = opening(all, hasChildren ? '>' : ' />', 2) + (hasChildren ? CHILDREN : '');
  const component = [
    `<script setup lang="ts">\n${imports}`,
    constants.length && `\n${constants.join('')}`,
    end && `\n${end}`,
    `</script>\n\n<template>\n${indent(element, 2)}\n</template>\n`,
    sheet && `\n<style scoped>\n${sheet}</style>\n`,
  ];
  return component.filter(Boolean).join('');
};

/** Vue 3: a component, and the configuration that says that the tag is none. */
export const vue: Target = {
  id: 'vue',
  write: (config, site) => ({
    snippets: [
      installOf(site),
      { place: 'vite.config.ts', language: 'ts', code: CONFIG },
      {
        place: 'src/ExosomeQuestions.vue',
        language: 'vue',
        code: componentOf(config, `import 'exosome-faq/vue';\n`),
      },
    ],
    policy: policyOf(config, 'vue'),
    unsupported: unsupportedIn(config),
  }),
};
