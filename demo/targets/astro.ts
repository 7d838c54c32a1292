import { indent, installOf, ownOf, policyOf, sheetOf } from './applications.js';
import { ownForServer, optionsForServer } from './server.js';
import { textIn } from '../../scripts/snippets/snippets.js';
import { STYLE, unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/** Astro: the server's markup, and the script that takes it over. */
export const astro: Target = {
  id: 'astro',
  write(config, site, language = 'en') {
    const sheet = sheetOf(config);
    const options = optionsForServer({ ...config, lang: config.lang || language });
    const component = `---
import { renderExosomeFaq } from 'exosome-faq/server';

${ownOf(config).length ? `const ownQuestions = ${ownForServer(config)};\n` : ''}const html = renderExosomeFaq({
${indent(options.join('\n'), 2)}
});
---

<Fragment set:html={html} />
<script>
  import 'exosome-faq/define';
</script>
${sheet && `<style is:global>\n${indent(sheet, 2)}</style>\n`}`;
    return {
      snippets: [
        installOf(site),
        { place: 'src/components/ExosomeQuestions.astro', language: 'text', code: component },
      ],
      policy: [policyOf({ ...config, looks: {} }), `style-src 'self' '${site.integrity[STYLE]}'`].join('; '),
      unsupported: unsupportedIn(config),
      ...textIn(config, language),
    };
  },
};
