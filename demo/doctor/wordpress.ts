// What WordPress and its plugins leave in a page's source.
import type { Site } from '../../scripts/snippets/target.js';
import { canParse, isEmbed, tagOf, type Traces } from './page-scan.js';
import { type Finding, isOwnMachine } from './causes.js';
import type { Place } from './policies.js';

/** Where plugins keep what they have made of a site's files. */
const pluginFolder = /\/wp-content\/(cache|litespeed|uploads\/siteground-optimizer-assets)\//i;

/** A script of ours with its hash, from a folder of a plugin: that has written the file anew, and its name may be another. */
const optimized = (document: Document, site: Site): Finding[] => {
  const hash = site.integrity['exosome-faq.min.js']!;
  const script = [...document.querySelectorAll<HTMLScriptElement>('script[integrity]')].find((one) => {
    const address = one.getAttribute('src') ?? '';
    return (
      pluginFolder.test(address) && (address.includes('exosome-faq') || one.getAttribute('integrity')!.includes(hash))
    );
  });
  return script ? [{ cause: 'optimized', about: tagOf(script) }] : [];
};

/** A tag whose children stand behind it: paragraphs that WordPress has put around it end before them. */
const doubled = (document: Document, { places }: Traces): Finding[] => {
  const tag = places.find(({ localName }) => localName === 'exosome-faq');
  const hasLost = [...document.querySelectorAll('[data-faq]')].some(
    (text) => !text.closest('exosome-faq,[data-exosome-faq]'),
  );
  return tag && hasLost ? [{ cause: 'doubled', about: tagOf(tag) }] : [];
};

/** A frame that WordPress hides until its listener has come, in a page without it. */
const embed = (document: Document, { frames }: Traces, isWhole: boolean): Finding[] => {
  const frame = frames.find(({ element }) => element.matches('.wp-embedded-content'));
  const hasListener = document.querySelector('script[src*="wp-embed"]');
  return isWhole && frame && !hasListener ? [{ cause: 'embed', about: frame.node }] : [];
};

/** A frame whose address a secure page doesn't load. */
const insecure = ({ frames }: Traces, { page, base }: Place): Finding[] => {
  const url = frames.flatMap(({ address }) => (canParse(address, base) ? new URL(address, base) : []));
  const plain = url.find((one) => one.protocol === 'http:' && isEmbed(one.href) && !isOwnMachine(one, page));
  return plain && page?.protocol === 'https:'
    ? [{ cause: 'insecure', about: plain.href, code: plain.href.replace(/^http:/, 'https:') }]
    : [];
};

export const readWordPress = (
  document: Document,
  traces: Traces,
  where: Place,
  site: Site,
  isWhole: boolean,
): Finding[] => [
  ...optimized(document, site),
  ...doubled(document, traces),
  ...embed(document, traces, isWhole),
  ...insecure(traces, where),
];
