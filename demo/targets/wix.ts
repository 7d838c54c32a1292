import { attributesOf } from '../builder/choices.js';
import { looksFor, SCRIPT, scriptPolicy, whole } from './parts.js';
import { lostOf, type Snippet, type Target } from './target.js';

/** Fields of one line each, and no empty ones: an attribute that only has to be there gets a word. */
const field = (value: string) => whole(value).replace(/\s+/g, ' ').trim() || 'true';

/** A Custom Element: the editor asks for an address, a tag name, and attributes one by one. */
export const wix: Target = {
  id: 'wix',
  write: (choices, site) => {
    const attributes = attributesOf({ ...choices, own: [] }).map(([name, value]) => `${name}: ${field(value)}`);
    const snippets: Snippet[] = [
      { place: 'wixAddress', language: 'text', code: site.base + SCRIPT },
      { place: 'wixTag', language: 'text', code: 'exosome-faq' },
    ];
    if (attributes.length) snippets.push({ place: 'wixAttributes', language: 'text', code: attributes.join('\n') });
    return {
      snippets: [...snippets, ...looksFor(choices, 'wixCss')],
      policy: scriptPolicy(choices, site),
      lost: lostOf(choices, 'own'),
      files: [SCRIPT],
    };
  },
};
