// Site builders with a block for HTML of one's own
import { elementAndScript, loads, looksFor, ruleOf, scriptPolicy, textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/** A Code Block. While its owner is logged in no script runs in it: the text stands there then. */
export const squarespace: Target = {
  id: 'squarespace',
  write: (config, site, language) => ({
    snippets: [
      {
        place: 'squarespaceBlock',
        language: 'html',
        code: elementAndScript('div', config, site, { withText: true, withRoom: true, language }),
      },
      ...looksFor(config, 'squarespaceCss'),
    ],
    policy: scriptPolicy(config, site, { withRoom: true }),
    unsupported: unsupportedIn(config),
    ...loads(site),
    ...textIn(config, language),
  }),
};

/** A Code Embed. The site's style sheet takes no text, so the looks are a style element. */
export const webflow: Target = {
  id: 'webflow',
  write: (config, site, language) => {
    const rule = ruleOf(config);
    return {
      snippets: [
        {
          place: 'webflowEmbed',
          language: 'html',
          code: elementAndScript('div', config, site, { withText: true, withRoom: true, language }),
        },
        ...(rule ? [{ place: 'webflowHead', language: 'html', code: `<style>\n${rule}\n</style>` } as const] : []),
      ],
      policy: scriptPolicy(config, site, { withRoom: true }) + (rule && "; style-src 'unsafe-inline'"),
      unsupported: unsupportedIn(config),
      ...loads(site),
      ...textIn(config, language),
    };
  },
};
