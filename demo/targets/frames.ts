// A page of dist/embed/ in a frame: nothing of ours runs in the page itself
import { wordingFor } from '../../src/content/index.js';
import { attributesOf } from '../builder/choices.js';
import { queryOf, scriptLine, sourceOf, tag } from './parts.js';
import { chosen, lostOf, type Target } from './target.js';

/** An address that WordPress's editor turns into a frame by itself. There is one for each language and for each question. */
export const wordpress: Target = {
  id: 'wordpress',
  write: (choices, site) => {
    const { questions, open } = choices;
    const lang = choices.lang || 'en';
    // the page of one question has its answer open
    const [one, more] = questions;
    const isOne = one !== undefined && more === undefined;
    const path = `embed/${isOne ? `${lang}-${one}` : lang}.html`;
    const kept = ['lang', ...(isOne ? ['questions', ...(open.includes(one) ? ['open'] : [])] : [])];
    const lost = chosen(choices).filter((name) => !kept.includes(name));
    return {
      snippets: [{ place: 'wordpressPost', language: 'text', code: site.base + path }],
      policy: `frame-src ${sourceOf(site, path)}`,
      lost: isOne && !open.includes(one) ? [...lost, 'open'] : lost,
    };
  },
};

/** A frame, and the script that gives it its height. */
export const frame: Target = {
  id: 'frame',
  write: (choices, site) => {
    const content = wordingFor(choices.lang);
    const path = `embed/${content.lang}.html`;
    const settings = attributesOf({ ...choices, own: [] });
    const query = queryOf(settings.filter(([name]) => name !== 'lang' && name !== 'structured-data'));
    const iframe = tag('iframe', [
      ['src', site.base + path + (query && `?${query}`)],
      ['data-exosome-faq-frame', ''],
      ['title', content.title],
      ['width', '100%'],
      ['height', '600'],
      // a style attribute would need a word in the page's policy
      ['frameborder', '0'],
      ...(choices.share.includes('copy') ? [['allow', 'clipboard-write'] as const] : []),
    ]);
    const parent = 'embed/frame-parent.js';
    return {
      snippets: [
        { place: 'page', language: 'html', code: `${iframe}</iframe>\n${scriptLine(site, { path: parent })}` },
      ],
      policy: `frame-src ${sourceOf(site, path)}; script-src ${sourceOf(site, parent)}`,
      lost: lostOf(choices, 'structuredData', 'own', 'looks'),
    };
  },
};
