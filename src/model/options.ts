import { parseDate } from '../content/dates.js';
import { type Content, contentFor, isContentOf } from '../content/index.js';
import { ALL, attributeOf, type OptionName } from '../names.js';
import { plain } from '../platform/dom.js';
import { oneLine } from '../platform/text.js';
import { parseHttpUrl } from '../platform/url.js';
import { oldSince } from './age.js';
import { type Channel, channels, pageUrl } from './share.js';
import type { QuestionModel, ViewModel } from './view-model.js';

export type AttributeValue = string | null | undefined;

const DAY = 864e5;
const DEFAULT_LEVEL = 2;
const LONGEST_NAME = 120;
/** How much of a value a message quotes, in characters. */
export const LONGEST_QUOTE = 80;
const NOT_SHOWN = "so the review isn't shown";

const LEVEL = /^[1-5]$/;

const parseLevel = (value: unknown): number | undefined => (LEVEL.test(String(value)) ? Number(value) : undefined);

const text = (value: AttributeValue): string => value ?? '';
const flag = (value: AttributeValue): boolean => value != null && value !== 'false';
/** What is no level stays as it is, so that the warning can name it. */
const level = (value: AttributeValue): unknown => (value == null ? DEFAULT_LEVEL : (parseLevel(value) ?? value));

/** How each property reads what its attribute says. */
export const converters = {
  headingLevel: level,
  hideTitle: flag,
  questions: text,
  open: text,
  reviewedBy: text,
  reviewedOn: text,
  share: text,
  shareUrl: text,
  shareImage: text,
  structuredData: flag,
} satisfies Record<OptionName, (value: AttributeValue) => unknown>;

/** The options before they are checked: the values of the properties. */
export type RawOptions = { readonly [Name in OptionName]: ReturnType<(typeof converters)[Name]> };

/** Called for each invalid value, with the rest of a sentence that begins with the attribute: what is wrong, and the fallback used. */
export type Warn = (name: OptionName | 'lang' | 'data-faq', value: unknown, problem: string) => void;

/** The warning for a value, as a sentence: `<exosome-faq> heading-level="7" must be 1 to 5, so 2 is used.` */
export const formatWarning = (tagName: string, id: string, ...[name, value, problem]: Parameters<Warn>): string => {
  const quote = (said: unknown) => `="${oneLine(said, LONGEST_QUOTE)}"`;
  return `<${tagName}${id && ` id${quote(id)}`}> ${attributeOf(name)}${quote(value)} ${problem}.`;
};

/** What the options stand in: the language, its content, the questions that there are, and the document, which a server does not have. */
export interface RenderContext {
  readonly language: string;
  readonly content: Content;
  readonly questions: readonly QuestionModel[];
  readonly document?: Document;
  /** The moment at which it is read; static markup, whose moment nobody knows, has none. */
  readonly now?: Date | undefined;
}

/** What is said of words that are not among the known ones. */
export const unknownProblem = (known: readonly string[]): string =>
  `isn't known, so it's ignored. Known: ${known.join(', ')}`;

/** The words of a list that are allowed, each once, in the order of the list. */
const resolveWords = (name: 'questions' | 'open' | 'share', value: unknown, allowed: readonly string[], warn: Warn) => {
  const known = new Set(allowed);
  const words = [...new Set<string>(String(value ?? '').match(/[^\s,]+/g))];
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length) warn(name, unknown.join(' '), unknownProblem(allowed));
  return words.filter((word) => known.has(word));
};

const resolveLevel = (value: unknown, warn: Warn): number => {
  const found = parseLevel(value);
  // React takes a property away by setting it to undefined
  if (value != null && !found) warn('headingLevel', value, `must be 1 to 5, so ${DEFAULT_LEVEL} is used`);
  return found ?? DEFAULT_LEVEL;
};

const resolveReviewDate = (value: string, warn: Warn): Date | undefined => {
  const date = parseDate(value);
  // a typing error must not let the safety line speak for a year to come; a day of grace for the time zones
  if (date && Number(date) < Date.now() + DAY) return date;
  if (value) warn('reviewedOn', value, `must be a date up to today, as YYYY-MM-DD, ${NOT_SHOWN}`);
  return undefined;
};

/** Who reviewed, and when; neither counts without the other. And whether that is too long ago. */
const resolveReview = (
  { reviewedBy, reviewedOn }: RawOptions,
  { content, now }: Pick<RenderContext, 'content' | 'now'>,
  warn: Warn,
) => {
  const reviewer = oneLine(reviewedBy, LONGEST_NAME);
  if (reviewer && !reviewedOn) warn('reviewedBy', reviewer, `needs reviewed-on, ${NOT_SHOWN}`);
  if (reviewedOn && !reviewer) warn('reviewedOn', reviewedOn, `needs reviewed-by, ${NOT_SHOWN}`);
  const reviewed = reviewer ? resolveReviewDate(reviewedOn, warn) : undefined;
  return { reviewer, reviewed, oldSince: now && oldSince({ content, reviewed }, now) };
};

const resolveSharing = ({ share, shareUrl, shareImage }: RawOptions, document: Document | undefined, warn: Warn) => {
  const resolveUrl = (name: 'shareUrl' | 'shareImage', value: string) => {
    const url = parseHttpUrl(value, document && plain(document).baseURI);
    if (value && !url) warn(name, value, "must be an http or https URL, so it isn't used");
    return url?.href ?? '';
  };
  const asked = resolveWords('share', share, channels, warn) as Channel[];
  const ownUrl = resolveUrl('shareUrl', shareUrl);
  const url = asked.length ? ownUrl || pageUrl(document) : '';
  const image = resolveUrl('shareImage', shareImage);
  if (!shareImage && asked.includes('pinterest')) warn('shareImage', '', "is missing, so Pinterest isn't offered");
  const isPossible = (channel: Channel) => (channel === 'print' || url) && (channel !== 'pinterest' || image);
  return { channels: asked.filter(isPossible), shareUrl: url, shareImage: image };
};

/** What the template needs, from the values of the options; for the element and for the server alike. */
export const resolveOptions = (
  { language, content, questions, document, now }: RenderContext,
  options: RawOptions,
  warn: Warn,
): { readonly view: ViewModel; /** The ids of the answers to open. */ readonly open: readonly string[] } => {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = [...byId.keys()];
  if (!isContentOf(content, language)) warn('lang', language, "isn't available, so English is shown");
  const shown = resolveWords('questions', options.questions, known, warn);
  const open = resolveWords('open', options.open, [ALL, ...known], warn);
  return {
    view: {
      content,
      level: resolveLevel(options.headingLevel, warn),
      hideTitle: Boolean(options.hideTitle),
      questions: shown.length ? shown.map((id) => byId.get(id)!) : questions,
      ...resolveReview(options, { content, now }, warn),
      ...resolveSharing(options, document, warn),
    },
    open: open.includes(ALL) ? known : open,
  };
};

/** What an element without options shows; the age of the text, where it is told `now`. */
export const plainView = (now?: Date): ViewModel => {
  const content = contentFor('');
  const context = { language: '', content, questions: content.questions, now };
  return resolveOptions(context, {} as RawOptions, () => {}).view;
};
