import { parseDate } from '../content/dates.js';
import type { Content } from '../content/index.js';
import type { Item, View } from '../render/template.js';
import { resolveShareUrl, type Channel, channels, parseHttpUrl } from './share.js';

type Said = string | null | undefined;

const DAY = 864e5;
const DEFAULT_LEVEL = 2;
export const ALL = 'all';

export const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** The heading level that a value gives, if it gives one. */
const levelIn = (value: unknown): number | undefined =>
  /^[1-5]$/.test(value as string) ? +(value as string) : undefined;

const text = (said: Said) => said ?? '';
const flag = (said: Said) => said != null && said !== 'false';

/** How each property reads what its attribute says. */
export const readers = {
  headingLevel: (said: Said): unknown => levelIn(said ?? DEFAULT_LEVEL) ?? said,
  hideTitle: flag,
  questions: text,
  open: text,
  reviewedBy: text,
  reviewedOn: text,
  share: text,
  shareUrl: text,
  shareImage: text,
  structuredData: flag,
};

/** The values of the attributes; each has the name of its property. */
export type Values = { readonly [Name in keyof typeof readers]: ReturnType<(typeof readers)[Name]> };

/** The attribute of a property: `headingLevel` gives `heading-level`. */
export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** The settings that a tag, a div's or a script's `data-…`, and a script's address can carry. */
export const names: readonly string[] = ['lang', ...Object.keys(readers).map(attributeOf)];

/** Hears of a value that gives nothing, and what is done instead. */
export type Warn = (name: string, value: unknown, why: string) => void;

/** The warning that a value gets. */
export const complaint = (tagName: string, id: string, name: string, value: unknown, why: string): string =>
  `<${tagName}${id && ` id="${id}"`}> ${attributeOf(name)}="${value}": ${why}`;

/** What a document says beside the values: its wording, the questions that there are, and itself, which a server does not know. */
export interface Surroundings<T> {
  readonly language: string;
  readonly content: Content;
  readonly items: readonly Item<T>[];
  readonly document?: Document;
}

/** Reads the values, for the element and for the server alike: what is shown, and the ids that `open` opens. */
export const resolveOptions = <T>(
  { language, content, items, document }: Surroundings<T>,
  values: Values,
  warn: Warn,
): [View<T>, readonly string[]] => {
  const { headingLevel, hideTitle, reviewedBy, reviewedOn, shareUrl, shareImage } = values;
  const known = idsOf(items);
  const wordsIn = (name: 'questions' | 'open' | 'share', allowed: readonly string[]) => {
    const all = [...new Set<string>(String(values[name] ?? '').match(/[^\s,]+/g))];
    const unknown = all.filter((word) => !allowed.includes(word));
    if (unknown.length) warn(name, unknown.join(' '), `unknown; known: ${allowed.join(', ')}`);
    return all.filter((word) => allowed.includes(word));
  };

  if (language && !language.toLowerCase().startsWith(content.lang.toLowerCase()))
    warn('lang', language, 'unknown; English is shown');

  const shown = wordsIn('questions', known);
  const open = wordsIn('open', [ALL, ...known]);

  const level = levelIn(headingLevel);
  // React takes a property away by making it undefined
  if (headingLevel != null && !level) warn('headingLevel', headingLevel, `not 1 to 5; ${DEFAULT_LEVEL} is used`);

  const date = parseDate(reviewedOn);
  // a typing error must not let the safety line speak for a year to come; a day of grace for the time zones
  const reviewed = date && +date < Date.now() + DAY ? date : undefined;
  if (reviewedOn && !reviewed) warn('reviewedOn', reviewedOn, 'not a day (YYYY-MM-DD) up to today; not shown');

  const shared = wordsIn('share', channels) as Channel[];
  const image = parseHttpUrl(shareImage, document)?.href ?? '';
  const address = shared.length ? resolveShareUrl(shareUrl, document) : '';
  const noAddress = 'no http(s) address; not used';
  if (shareUrl && !parseHttpUrl(shareUrl, document)) warn('shareUrl', shareUrl, noAddress);
  if (!image && (shareImage || shared.includes('pinterest'))) warn('shareImage', shareImage, noAddress);

  return [
    {
      content,
      level: level ?? DEFAULT_LEVEL,
      hideTitle: !!hideTitle,
      questions: shown.length ? shown.map((id) => items.find((item) => item.id === id)!) : items,
      reviewer: reviewedBy,
      reviewed,
      channels: shared.filter((word) => (word === 'print' || address) && (word !== 'pinterest' || image)),
      address,
      image,
    },
    open.includes(ALL) ? known : open,
  ];
};
