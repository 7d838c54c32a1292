// A page whose HTML somebody writes
import { attributesOf } from '../builder/choices.js';
import { dataOf, elementAndScript, loads, looksFor, scriptLine, scriptPolicy, textIn } from './parts.js';
import { lostOf, type Target } from './target.js';

/** One line: the questions come where it stands. */
export const line: Target = {
  id: 'line',
  write: (choices, site) => ({
    snippets: [
      {
        place: 'page',
        language: 'html',
        code: scriptLine(site, { more: [['data-mount', ''], ...dataOf(attributesOf({ ...choices, own: [] }))] }),
      },
      ...looksFor(choices, 'css'),
    ],
    policy: scriptPolicy(choices, site),
    lost: lostOf(choices, 'own'),
    ...loads(site),
  }),
};

/** The tag, and the script. */
export const tag: Target = {
  id: 'tag',
  write: (choices, site) => ({
    snippets: [
      { place: 'page', language: 'html', code: elementAndScript('tag', choices, site) },
      ...looksFor(choices, 'css'),
    ],
    policy: scriptPolicy(choices, site),
    lost: lostOf(choices),
    ...loads(site),
  }),
};

/** A div with the whole text, and the script: what sanitizers let through, and readers without the script can read. */
export const div: Target = {
  id: 'div',
  write: (choices, site, language) => ({
    snippets: [
      {
        place: 'page',
        language: 'html',
        code: elementAndScript('div', choices, site, { withText: true, withRoom: true, language }),
      },
      ...looksFor(choices, 'css'),
    ],
    policy: scriptPolicy(choices, site, { withRoom: true }),
    lost: lostOf(choices),
    ...loads(site),
    ...textIn(choices, language),
  }),
};
