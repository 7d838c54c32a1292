import { element, loads, looksFor, SCRIPT, scriptPolicy, textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Site, type Target } from '../../scripts/snippets/target.js';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The tags and attributes of our text, for a text format that lists what it allows; `lang` is always allowed. */
const allowed =
  '<div data-exosome-faq data-*> <h1> <h2> <h3> <h4> <h5> <p> <strong> <ul> <li> <a href> <details data-faq> <summary>';

const library = ({ base, version, integrity }: Site) =>
  `exosome-faq:
  version: ${quoted(version)}
  js:
    ${quoted(base + SCRIPT)}:
      type: external
      minified: true
      attributes:
        async: true
        integrity: ${quoted(integrity[SCRIPT] ?? '')}
        crossorigin: anonymous
        data-cfasync: 'false'
`;

/** A div in the text, which a restricted text format lets through, and a library of the theme for the script. */
export const drupal: Target = {
  id: 'drupal',
  write: (config, site, language) => ({
    snippets: [
      { place: 'drupalBody', language: 'html', code: element('div', config, { withText: true, language }) },
      { place: 'drupalAllowed', language: 'text', code: allowed },
      { place: 'drupalLibrary', language: 'yaml', code: library(site) },
      { place: 'drupalInfo', language: 'yaml', code: 'libraries:\n  - THEME/exosome-faq\n' },
      ...looksFor(config, 'drupalCss'),
    ],
    policy: scriptPolicy(config, site),
    unsupported: unsupportedIn(config),
    ...loads(site),
    ...textIn(config, language),
  }),
};
