import { html } from 'lit';
import { type Channel, type Config, channels } from '../../scripts/snippets/config.js';
import { checkField, textField } from './fields.js';
import type { en } from './form.words.js';

/** An address of the page's own site may be without protocol and name, as everywhere. */
const SITE = 'https://clinic.example/';
const isWeb = (value: string) => /^https?:$/.test(URL.canParse(value, SITE) ? new URL(value, SITE).protocol : '');

/** What is wrong with an address. A name of a site without its protocol would be read as a page of the own site. */
const problemWith = (value: string, { noAddress, noProtocol }: (typeof en)['share']) => {
  if (!isWeb(value)) return noAddress;
  return /^(https?:\/\/|[/.?]|$)/i.test(value) ? undefined : noProtocol;
};

/** The ways to share, and the addresses that they need. */
export const shareFields = (
  words: (typeof en)['share'],
  { share: chosen, shareUrl, shareImage }: Config,
  change: (part: Partial<Config>) => void,
) => {
  const tick = (channel: Channel, checked: boolean) =>
    change({ share: channels.filter((one) => (one === channel ? checked : chosen.includes(one))) });
  const noImage = chosen.includes('pinterest') && !shareImage ? words.noImage : undefined;
  return html`<div class="row">
      ${channels.map((one) => checkField(words.channels[one], chosen.includes(one), (checked) => tick(one, checked)))}
    </div>
    ${textField({
      id: 'share-url',
      label: words.url,
      hint: words.urlHint,
      type: 'url',
      value: shareUrl,
      take: (typed) => change({ shareUrl: typed.trim() }),
      problem: problemWith(shareUrl, words),
    })}
    ${textField({
      id: 'share-image',
      label: words.image,
      hint: words.imageHint,
      type: 'url',
      value: shareImage,
      take: (typed) => change({ shareImage: typed.trim() }),
      problem: problemWith(shareImage, words) ?? noImage,
    })}`;
};
