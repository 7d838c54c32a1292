// A page of dist/embed/ in a frame: nothing of ours runs in the page itself
import { contentFor } from '../../src/content/index.js';
import { attributesOf, type Config } from '../../scripts/snippets/config.js';
import { loads, queryOf, SCRIPT, scriptLine, sourceOf, tag, textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/** Whether an address leads to the same place from everywhere. */
const isWhole = (address: string) => /^https?:\/\//i.test(address) && URL.canParse(address);

/** What a frame can share. It does not know the page around it, and a relative address would be one of the files' server. */
const shareableIn = ({ share, shareUrl, shareImage }: Config) => {
  const [url, image] = [shareUrl, shareImage].map((address) => (isWhole(address) ? address : '')) as [string, string];
  const isLost = image !== shareImage;
  return {
    share: share.filter((channel) => channel === 'print' || (url && !(channel === 'pinterest' && isLost))),
    shareUrl: url,
    shareImage: image,
  };
};

/** A frame, and the script that gives it its height. */
export const frame: Target = {
  id: 'frame',
  write: (config, site, language = 'en') => {
    const content = contentFor(config.lang || language);
    const shareable = shareableIn(config);
    const { share, shareUrl, shareImage } = shareable;
    const path = `embed/${content.lang}.html`;
    const settings = attributesOf({ ...config, ...shareable, own: [] });
    const query = queryOf(settings.filter(([name]) => name !== 'lang' && name !== 'structured-data'));
    const iframe = tag('iframe', [
      ['src', site.base + path + (query && `?${query}`)],
      ['data-exosome-faq-frame', ''],
      ['title', content.title],
      ['width', '100%'],
      ['height', '600'],
      // a style attribute would need a word in the page's policy
      ['frameborder', '0'],
      ...(share.includes('copy') ? [['allow', 'clipboard-write'] as const] : []),
    ]);
    const parent = 'embed/frame-parent.js';
    return {
      snippets: [
        { place: 'page', language: 'html', code: `${iframe}</iframe>\n${scriptLine(site, { path: parent })}` },
      ],
      policy: `frame-src ${sourceOf(site, path)}; script-src ${sourceOf(site, parent)}`,
      unsupported: [
        ...config.share.filter((channel) => !share.includes(channel)),
        ...unsupportedIn(
          config,
          ...(shareUrl ? [] : (['shareUrl'] as const)),
          ...(shareImage ? [] : (['shareImage'] as const)),
          'structuredData',
          'own',
          'looks',
        ),
      ],
      ...loads(site, parent),
      files: [SCRIPT, path, 'embed/frame.js', parent],
      ...textIn(config, language),
    };
  },
};
