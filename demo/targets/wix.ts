import { attributesOf } from '../../scripts/snippets/config.js';
import { looksFor, SCRIPT, scriptPolicy, whole } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Snippet, type Target } from '../../scripts/snippets/target.js';

/** Fields of one line each, and no empty ones: an attribute that only has to be there gets a word. */
const field = (value: string) => whole(value).replace(/\s+/g, ' ').trim() || 'true';

/** A Custom Element: the editor asks for an address, a tag name, and attributes one by one. */
export const wix: Target = {
  id: 'wix',
  write: (config, site) => {
    const attributes = attributesOf({ ...config, own: [] }).map(([name, value]) => `${name}: ${field(value)}`);
    const snippets: Snippet[] = [
      { place: 'wixAddress', language: 'text', code: site.base + SCRIPT },
      { place: 'wixTag', language: 'text', code: 'exosome-faq' },
    ];
    if (attributes.length) snippets.push({ place: 'wixAttributes', language: 'text', code: attributes.join('\n') });
    return {
      snippets: [...snippets, ...looksFor(config, 'wixCss')],
      policy: scriptPolicy(config, site),
      unsupported: unsupportedIn(config, 'own'),
      files: [SCRIPT],
    };
  },
};
