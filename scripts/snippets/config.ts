import { makeSlugify } from '../../src/model/slugify.js';

/** What somebody has chosen in the builder: the settings of the element, its own questions and its looks. */
export interface Config {
  /** Language of the wording; `''` follows the page. */
  readonly lang: '' | 'en' | 'es';
  /** Ids of the questions to show, in this order. */
  readonly questions: readonly string[];
  readonly headingLevel: 1 | 2 | 3 | 4 | 5;
  readonly hideTitle: boolean;
  /** Ids of the answers that are open at first. */
  readonly open: readonly string[];
  readonly reviewedBy: string;
  /** A day, as YYYY-MM-DD. */
  readonly reviewedOn: string;
  /** Ways to share, in this order. */
  readonly share: readonly Channel[];
  readonly shareUrl: string;
  readonly shareImage: string;
  readonly structuredData: boolean;
  /** The page's own questions, after ours. */
  readonly own: readonly OwnQuestion[];
  /** Custom properties that differ from their defaults, by the end of their names: `accent` for `--exosome-faq-accent`. */
  readonly looks: Readonly<Partial<Record<Look, string>>>;
  /** Whether the text that is pasted holds the room that the widget takes, by an inline style, so that nothing moves when the script comes. */
  readonly room: boolean;
  /** Address of the folder that holds the built files, with a slash at its end; `''` is the folder of the demo page. */
  readonly base: string;
}

/** A question of the page's own: plain text; an empty line in the answer begins a new paragraph. */
export interface OwnQuestion {
  readonly question: string;
  readonly answer: string;
}

export const ids = ['what-are-exosomes', 'exosomes-and-stem-cells', 'orthopedic-treatment'] as const;
export const channels = ['copy', 'email', 'print', 'pinterest'] as const;
export type Channel = (typeof channels)[number];
export const colors = ['color', 'background', 'accent', 'line', 'tint', 'link', 'focus'] as const;
export const lengths = ['radius', 'space', 'scroll-margin'] as const;
export type Look = (typeof colors)[number] | (typeof lengths)[number];
const looks: readonly Look[] = [...colors, ...lengths];

export const defaults: Config = {
  lang: '',
  questions: ids,
  headingLevel: 2,
  hideTitle: false,
  open: [],
  reviewedBy: '',
  reviewedOn: '',
  share: [],
  shareUrl: '',
  shareImage: '',
  structuredData: false,
  own: [],
  looks: {},
  room: true,
  base: '',
};

const same = (one: readonly string[], other: readonly string[]) => one.join(' ') === other.join(' ');

/** The paragraphs of an answer. */
export const paragraphsOf = ({ answer }: OwnQuestion): readonly string[] =>
  answer
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The ids that the widget gives the page's own questions: where `questions` says which to show, it has to name them. */
const namesOf = (own: readonly OwnQuestion[]): readonly string[] => {
  const slugify = makeSlugify(new Set([...ids, 'all']));
  const plain = (text: string) => text.replace(/[\s\p{Cs}]+/gu, ' ').trim();
  return own.flatMap((one) => {
    const asked = plain(one.question) || plain(paragraphsOf(one).join('')).slice(0, 60);
    return asked ? [slugify(asked)] : [];
  });
};

/** The element's attributes that say what differs from the defaults; an empty value stands for an attribute without one. */
export const attributesOf = (config: Config): readonly (readonly [name: string, value: string])[] => {
  const { lang, questions, headingLevel, hideTitle, open, reviewedBy, reviewedOn } = config;
  const { share, shareUrl, shareImage, structuredData, own } = config;
  const all = questions.length > 0 && questions.every((id) => open.includes(id)) && !own.length;
  const given: (readonly [string, string | false])[] = [
    ['lang', lang || false],
    ['heading-level', headingLevel !== defaults.headingLevel && String(headingLevel)],
    ['hide-title', hideTitle && ''],
    ['questions', questions.length > 0 && !same(questions, ids) && [...questions, ...namesOf(own)].join(' ')],
    ['open', open.length > 0 && (all ? 'all' : open.join(' '))],
    ['reviewed-by', reviewedBy || false],
    ['reviewed-on', reviewedOn || false],
    ['share', share.length > 0 && share.join(' ')],
    ['share-url', shareUrl || false],
    ['share-image', shareImage || false],
    ['structured-data', structuredData && ''],
  ];
  return given.filter((pair): pair is readonly [string, string] => pair[1] !== false);
};

/** Whether every parenthesis has its other half. */
const isBalanced = (value: string) => {
  let depth = 0;
  for (const sign of value)
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  return !depth;
};

/** No value may leave its declaration, whoever wrote it. */
export const isLook = (value: string) =>
  /\S/.test(value) &&
  value.length < 100 &&
  /^[\w\s#%.,+*/()-]*$/.test(value) &&
  !/url\(|\/\*/i.test(value) &&
  isBalanced(value);

/** The custom properties that differ from their defaults, as CSS declarations; what is no single value is left out. */
export const declarationsOf = ({ looks: chosen }: Config): readonly string[] =>
  looks.flatMap((look) => (chosen[look] && isLook(chosen[look]) ? [`--exosome-faq-${look}: ${chosen[look]};`] : []));

/** A choice as it stands in the demo page's address, so that it can be sent to a colleague; defaults are left out. */
export const writeConfig = (config: Config): URLSearchParams => {
  const settings = attributesOf({ ...config, own: [] });
  const query = new URLSearchParams(settings.map(([name, value]) => [name, value]));
  for (const look of looks) if (config.looks[look]) query.append(look, config.looks[look]);
  for (const { question, answer } of config.own) query.append('own', JSON.stringify([question, answer]));
  if (!config.room) query.append('room', 'false');
  if (config.base) query.append('base', config.base);
  return query;
};

/** More questions than this nobody writes with the builder; they get their names one after the other. */
const MOST_OWN = 100;

const words = (text: string | null) => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** Reads a choice from an address that anybody may have written: what is no choice is left out. */
export const readConfig = (query: URLSearchParams): Config => {
  const get = (name: string) => query.get(name) ?? '';
  const flag = (name: string) => query.has(name) && get(name) !== 'false';
  const known = <T extends string>(name: string, allowed: readonly T[]) =>
    [...new Set(words(get(name)))].filter((word): word is T => (allowed as readonly string[]).includes(word));
  const questions = known('questions', ids);
  const level = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === get('heading-level'));
  const shown = questions.length ? questions : ids;
  return {
    lang: (['en', 'es'] as const).find((one) => one === get('lang')) ?? '',
    questions: shown,
    headingLevel: level ?? defaults.headingLevel,
    hideTitle: flag('hide-title'),
    open: words(get('open')).includes('all') ? shown : known('open', shown),
    reviewedBy: get('reviewed-by'),
    reviewedOn: get('reviewed-on'),
    share: known('share', channels),
    shareUrl: get('share-url'),
    shareImage: get('share-image'),
    structuredData: flag('structured-data'),
    own: query
      .getAll('own')
      .slice(0, MOST_OWN)
      .flatMap((text) => {
        const pair = readPair(text);
        return pair ? [pair] : [];
      }),
    looks: Object.fromEntries(
      looks.flatMap((look) => (get(look) && isLook(get(look)) ? [[look, get(look)] as const] : [])),
    ),
    room: get('room') !== 'false',
    base: readBase(get('base')),
  };
};

function readPair(text: string): OwnQuestion | undefined {
  try {
    const [question, answer, ...more]: readonly unknown[] = JSON.parse(text);
    if (typeof question !== 'string' || typeof answer !== 'string' || more.length) return undefined;
    return { question, answer };
  } catch {
    return undefined;
  }
}

/** An http(s) address of a folder, or `''`. */
export const readBase = (text: string): string => {
  if (!URL.canParse(text)) return '';
  const { protocol, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol)) return '';
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (!file) return origin + pathname;
  return origin + (file.includes('.') ? pathname.slice(0, -file.length) : `${pathname}/`);
};
