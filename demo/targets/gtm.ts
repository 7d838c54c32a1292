import { attributesOf } from '../../scripts/snippets/config.js';
import {
  element,
  looksFor,
  queryOf,
  SCRIPT,
  scriptLine,
  scriptPolicy,
  textIn,
} from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/**
 * Google Tag Manager keeps nothing of a script's tag but its address: the settings stand there. It puts the script at the end of the body;
 * where that is no place for the questions, a div in the page says where they go.
 */
export const gtm: Target = {
  id: 'gtm',
  write: (config, site, language) => ({
    snippets: [
      {
        place: 'gtmTag',
        language: 'html',
        code: scriptLine(site, { query: queryOf([['mount', ''], ...attributesOf({ ...config, own: [] })]) }),
      },
      {
        place: 'gtmDiv',
        language: 'html',
        code: element('div', config, { withText: true, withRoom: true, language }),
      },
      { place: 'gtmDivTag', language: 'html', code: scriptLine(site) },
      ...looksFor(config, 'css'),
    ],
    policy: scriptPolicy(config, site, { withRoom: true }),
    unsupported: unsupportedIn(config, 'own'),
    files: [SCRIPT],
    ...textIn(config, language),
  }),
};
