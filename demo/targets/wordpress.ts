// WordPress: never the tag, which its classic editor deletes, and which loses its children to paragraphs
import type { Config } from '../../scripts/snippets/config.js';
import {
  element,
  elementAndScript,
  loads,
  looksFor,
  scriptLine,
  scriptPolicy,
  sourceOf,
  textIn,
} from '../../scripts/snippets/snippets.js';
import { chosen, unsupportedIn, type Site, type Target } from '../../scripts/snippets/target.js';

/** Pasted on an empty line, the block editor takes markup apart unless it stands in such a block. */
const customHtml = (code: string) => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;

const common = (config: Config, site: Site, language: 'en' | 'es' | undefined) => ({
  unsupported: unsupportedIn(config),
  ...loads(site),
  ...textIn(config, language),
});

/** A Custom HTML block with everything, for those who may add scripts. */
export const block: Target = {
  id: 'wordpressBlock',
  write: (config, site, language) => ({
    snippets: [
      {
        place: 'wordpressBlock',
        language: 'html',
        code: customHtml(elementAndScript('div', config, site, { withText: true, withRoom: true, language })),
      },
      ...looksFor(config, 'wordpressCss'),
    ],
    policy: scriptPolicy(config, site, { withRoom: true }),
    ...common(config, site, language),
  }),
};

/** An address that WordPress's editor turns into a frame by itself. There is one for each language and for each question. */
export const address: Target = {
  id: 'wordpress',
  write: (config, site, language = 'en') => {
    const { questions, open } = config;
    const lang = config.lang || language;
    // the page of one question has its answer open
    const [one, more] = questions;
    const isOne = one !== undefined && more === undefined;
    const path = `embed/${isOne ? `${lang}-${one}` : lang}.html`;
    const kept = ['lang', ...(isOne ? ['questions', ...(open.includes(one) ? ['open'] : [])] : [])];
    const unsupported = chosen(config).filter((name) => !kept.includes(name));
    return {
      snippets: [{ place: 'wordpressPost', language: 'text', code: site.base + path }],
      policy: `frame-src ${sourceOf(site, path)}`,
      unsupported: isOne && !open.includes(one) ? [...unsupported, 'open'] : unsupported,
      ...textIn(config, language),
    };
  },
};

/** The div for authors, of whose text WordPress keeps no script, and the script for the head of the site. It may drop a style, so none holds room. */
export const author: Target = {
  id: 'wordpressAuthor',
  write: (config, site, language) => ({
    snippets: [
      { place: 'wordpressHead', language: 'html', code: scriptLine(site) },
      {
        place: 'wordpressBlock',
        language: 'html',
        code: customHtml(element('div', config, { withText: true, language })),
      },
      ...looksFor(config, 'wordpressCss'),
    ],
    policy: scriptPolicy(config, site),
    ...common(config, site, language),
  }),
};
