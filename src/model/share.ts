import { windowOf } from '../platform/dom.js';

/** The ways to share an answer that the attribute `share` can name. */
export const channels = ['copy', 'email', 'print', 'pinterest'] as const;
export type Channel = (typeof channels)[number];

/** The http(s) address that a value gives, if it gives one; a relative one is one of the page. */
export const parseHttpUrl = (value: string | undefined, document: Document | undefined): URL | undefined => {
  try {
    const url = new URL(value || 'none:', document?.baseURI);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The address to share: the clinic's own, else the canonical link's, else the page's, both without query and hash, for a portal's tokens
 * stand there. In a frame only the clinic's own, for the frame's address leads to no page; so on a server.
 */
export const resolveShareUrl = (own: string, document: Document | undefined): string => {
  const view = document && windowOf(document);
  const canonical = document?.querySelector<HTMLLinkElement>('head link[rel~=canonical]')?.href;
  const said = parseHttpUrl(own, document);
  if (said || !view || view.parent !== view) return said?.href ?? '';
  const page = parseHttpUrl(canonical, document) ?? parseHttpUrl(view.location.href, document);
  return page ? page.origin + page.pathname : '';
};

/** The address that leads to one answer. An address that has a hash already leads where it leads. */
export const answerUrl = (address: string, id: string): string =>
  address.includes('#') ? address : `${address}#exosome-faq-${encodeURIComponent(id)}`;

/** Where a channel's link leads; the other channels are buttons. */
export const shareHref = (channel: Channel, link: string, image: string, question: string, safety: string) => {
  const [to, media, asked, text] = [link, image, question, `${question} ${safety}`].map(encodeURIComponent);
  return channel === 'email'
    ? `mailto:?subject=${asked}&body=${asked}%0D%0A%0D%0A${to}`
    : channel === 'pinterest'
      ? `https://www.pinterest.com/pin/create/button/?url=${to}&media=${media}&description=${text}`
      : '';
};

/** Copies a link: by the clipboard, else by a selection for a moment; else the link stands there, to be copied by hand. */
export const copyLink = async (button: HTMLElement, link: string, copied: string): Promise<void> => {
  const row = button.parentElement!;
  const status = row.lastElementChild!;
  row.querySelector('input')?.remove();
  // the same words twice would not be announced
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = link;
    field.setAttribute('aria-label', button.textContent);
    status.before(field);
    field.focus();
    field.select();
    if (!document.execCommand('copy')) return;
    button.focus();
    field.remove();
  }
  status.textContent = copied;
};
