import { attributesOf } from '../builder/choices.js';
import { element, looksFor, queryOf, SCRIPT, scriptLine, scriptPolicy, textIn } from './parts.js';
import { lostOf, type Target } from './target.js';

/**
 * Google Tag Manager keeps nothing of a script's tag but its address: the settings stand there. It puts the script at the end of the body;
 * where that is no place for the questions, a div in the page says where they go.
 */
export const gtm: Target = {
  id: 'gtm',
  write: (choices, site, language) => ({
    snippets: [
      {
        place: 'gtmTag',
        language: 'html',
        code: scriptLine(site, { query: queryOf([['mount', ''], ...attributesOf({ ...choices, own: [] })]) }),
      },
      {
        place: 'gtmDiv',
        language: 'html',
        code: element('div', choices, { withText: true, withRoom: true, language }),
      },
      { place: 'gtmDivTag', language: 'html', code: scriptLine(site) },
      ...looksFor(choices, 'css'),
    ],
    policy: scriptPolicy(choices, site, { withRoom: true }),
    lost: lostOf(choices, 'own'),
    files: [SCRIPT],
    ...textIn(choices, language),
  }),
};
