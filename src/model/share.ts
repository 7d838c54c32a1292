import { plain, windowOf } from '../platform/dom.js';
import { parseHttpUrl } from '../platform/url.js';

/** The ways to share an answer that the attribute `share` can name. */
export const channels = ['copy', 'email', 'print', 'pinterest'] as const;
export type Channel = (typeof channels)[number];

/** Session ids in a path: `;jsessionid=…` of Java, and every other parameter there; `/(S(…))` of ASP.NET without cookies. */
const SESSION_IDS = /(;|%3b)[^/]*|\/\(([a-z]\([^()/]*\))+\)/gi;

/**
 * The URL of a page that its links can lead to: the canonical link's, else the page's own, both without query, hash and session ids, for a
 * portal's tokens stand there. Empty in a frame, whose URL leads to no page, in an application with its routes in the hash, and on a server.
 */
export const pageUrl = (document: Document | undefined): string => {
  const view = document && windowOf(document);
  // nor does it where a router reads the hash: it has no page of our id's name
  if (!view || view.parent !== view || /^#[/!]/.test(view.location.hash)) return '';
  const { querySelector, baseURI } = plain(document);
  const canonical = (querySelector('head link[rel~=canonical]') as HTMLLinkElement | null)?.href;
  const url = parseHttpUrl(canonical, baseURI) ?? parseHttpUrl(view.location.href);
  return url ? url.origin + url.pathname.replace(SESSION_IDS, '') : '';
};

/** The URL to share: the clinic's own, else the page's. */
export const resolveShareUrl = (own: string, document: Document | undefined): string =>
  parseHttpUrl(own, document && plain(document).baseURI)?.href ?? pageUrl(document);

/** The URL that leads to one answer. A URL that has a hash already leads where it leads. */
export const answerUrl = (url: string, id: string): string =>
  url.includes('#') ? url : `${url}#exosome-faq-${encodeURIComponent(id)}`;

/** What a share link tells besides where it leads. */
export interface Shared {
  /** The URL of the answer. */
  readonly url: string;
  /** The image for Pinterest. */
  readonly image: string;
  readonly question: string;
  /** The safety line. */
  readonly safety: string;
}

/** Where a channel's link leads; empty for the channels that are buttons. */
export const shareHref = (channel: Channel, { url, image, question, safety }: Shared): string => {
  // half a sign would throw
  const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
  if (channel === 'email')
    return `mailto:?subject=${encode(question)}&body=${encode(`${question}\r\n\r\n${safety}\r\n\r\n${url}`)}`;
  if (channel === 'pinterest')
    return `https://www.pinterest.com/pin/create/button/?url=${encode(url)}&media=${encode(image)}&description=${encode(`${question} ${safety}`)}`;
  return '';
};
