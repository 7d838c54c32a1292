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
  if (isBound(setting)) return `${name}={${property}}`;
  return typeof value === 'number' ? `${name}={${value}}` : `${name}="${value}"`;
};

const CHILDREN = `
  {#each ownQuestions as { id, question, answer } (id)}
    <details {id}>
      <summary>{question}</summary>
      {#each answer as paragraph, i (i)}
        <p>{paragraph}</p>
      {/each}
    </details>
  {/each}
</exosome-faq>`;

/** SvelteKit: a component. The page's own script that starts it needs a nonce or a hash, which SvelteKit writes. */
export const sveltekit: Target = {
  id: 'sveltekit',
  write(config, site) {
    const settings = settingsOf(config);
    const sheet = sheetOf(config);
    const hasOwn = ownOf(config).length > 0;
    const constants = settings
      .filter(isBound)
      .map(({ property, value }) => `${constant(`const ${property}`, String(value), 2)}\n`);
    if (hasOwn) constants.push(`const ownQuestions = ${ownList(config, 2)};\n`);
    const element = opening(settings.map(attribute), hasOwn ? '>' : '></exosome-faq>', 0) + (hasOwn ? CHILDREN : '');
    const component = [
      `<script lang="ts">\n  import 'exosome-faq/svelte';\n`,
      constants.length && `\n${indent(constants.join(''), 2)}`,
      `</script>\n\n${element}\n`,
      sheet && `\n<style>\n${indent(sheet, 2)}</style>\n`,
    ];
    return {
      snippets: [
        installOf(site),
        { place: 'src/lib/ExosomeQuestions.svelte', language: 'text', code: component.filter(Boolean).join('') },
      ],
      policy: policyOf(config).replace("script-src 'self'", "script-src 'self' 'nonce-…'"),
      unsupported: unsupportedIn(config),
    };
  },
};
