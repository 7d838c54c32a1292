// Site builders with a block for HTML of one's own
import { elementAndScript, loads, looksFor, ruleOf, scriptPolicy, textIn } from './parts.js';
import { lostOf, type Target } from './target.js';

/** A Code Block. While its owner is logged in no script runs in it: the text stands there then. */
export const squarespace: Target = {
  id: 'squarespace',
  write: (choices, site, language) => ({
    snippets: [
      {
        place: 'squarespaceBlock',
        language: 'html',
        code: elementAndScript('div', choices, site, { withText: true, withRoom: true, language }),
      },
      ...looksFor(choices, 'squarespaceCss'),
    ],
    policy: scriptPolicy(choices, site, { withRoom: true }),
    lost: lostOf(choices),
    ...loads(site),
    ...textIn(choices, language),
  }),
};

/** A Code Embed. The site's style sheet takes no text, so the looks are a style element. */
export const webflow: Target = {
  id: 'webflow',
  write: (choices, site, language) => {
    const rule = ruleOf(choices);
    return {
      snippets: [
        {
          place: 'webflowEmbed',
          language: 'html',
          code: elementAndScript('div', choices, site, { withText: true, withRoom: true, language }),
        },
        ...(rule ? [{ place: 'webflowHead', language: 'html', code: `<style>\n${rule}\n</style>` } as const] : []),
      ],
      policy: scriptPolicy(choices, site, { withRoom: true }) + (rule && "; style-src 'unsafe-inline'"),
      lost: lostOf(choices),
      ...loads(site),
      ...textIn(choices, language),
    };
  },
};
