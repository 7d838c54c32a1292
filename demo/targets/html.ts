// A page whose HTML somebody writes
import { attributesOf } from '../../scripts/snippets/config.js';
import {
  dataOf,
  elementAndScript,
  loads,
  looksFor,
  scriptLine,
  scriptPolicy,
  textIn,
} from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/** One line: the questions come where it stands. */
export const line: Target = {
  id: 'line',
  write: (config, site) => ({
    snippets: [
      {
        place: 'page',
        language: 'html',
        code: scriptLine(site, { more: [['data-mount', ''], ...dataOf(attributesOf({ ...config, own: [] }))] }),
      },
      ...looksFor(config, 'css'),
    ],
    policy: scriptPolicy(config, site),
    unsupported: unsupportedIn(config, 'own'),
    ...loads(site),
  }),
};

/** The tag, and the script. */
export const tag: Target = {
  id: 'tag',
  write: (config, site) => ({
    snippets: [
      { place: 'page', language: 'html', code: elementAndScript('tag', config, site) },
      ...looksFor(config, 'css'),
    ],
    policy: scriptPolicy(config, site),
    unsupported: unsupportedIn(config),
    ...loads(site),
  }),
};

/** A div with the whole text, and the script: what sanitizers let through, and readers without the script can read. */
export const div: Target = {
  id: 'div',
  write: (config, site, language) => ({
    snippets: [
      {
        place: 'page',
        language: 'html',
        code: elementAndScript('div', config, site, { withText: true, withRoom: true, language }),
      },
      ...looksFor(config, 'css'),
    ],
    policy: scriptPolicy(config, site, { withRoom: true }),
    unsupported: unsupportedIn(config),
    ...loads(site),
    ...textIn(config, language),
  }),
};
