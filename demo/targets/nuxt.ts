import { indent, installOf, ownOf, policyOf } from './applications.js';
import { ownForServer, optionsForServer } from './server.js';
import { componentOf } from './vue.js';
import type { Config } from '../../scripts/snippets/config.js';
import { textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

const CONFIG = `export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'exosome-faq' } },
});
`;

const fromServer = (config: Config) =>
  componentOf(config, `import { renderExosomeFaqContent } from 'exosome-faq/server';\nimport 'exosome-faq/vue';\n`, {
    constants: `${ownOf(config).length ? `const ownQuestions = ${ownForServer(config)};\n` : ''}const options = {
${indent(optionsForServer(config).join('\n'), 2)}
};
// undefined in the browser, where any text, even an empty one, would replace what the server has sent
const content = import.meta.server ? renderExosomeFaqContent(options) : undefined;
`,
    attributes: ['v-html="content"'],
  });

/** Nuxt: Vue's component, and the same with the text from the server. */
export const nuxt: Target = {
  id: 'nuxt',
  write: (config, site, language = 'en') => ({
    snippets: [
      installOf(site),
      { place: 'nuxt.config.ts', language: 'ts', code: CONFIG },
      {
        place: 'app/components/ExosomeQuestions.vue',
        language: 'vue',
        code: componentOf(config, `import 'exosome-faq/vue';\n`),
      },
      {
        place: 'app/components/ExosomeQuestionsFromServer.vue',
        language: 'vue',
        code: fromServer({ ...config, lang: config.lang || language }),
      },
    ],
    policy: policyOf(config, 'vue').replace("script-src 'self'", "script-src 'self' 'nonce-…'"),
    unsupported: unsupportedIn(config),
    ...textIn(config, language),
  }),
};
