import { parseDate } from './content/dates.js';
import type { Content } from './content/index.js';
import type { View } from './exosome-faq.view.js';

/** The values of the attributes; each has the name of its property. */
export interface Values {
  readonly headingLevel: unknown;
  readonly hideTitle: boolean;
  readonly questions: string;
  readonly open: string;
  readonly reviewedBy: string;
  readonly reviewedOn: string;
}

/** Hears of a value that gives nothing, and what is done instead. */
export type Warn = (name: string, value: unknown, why: string) => void;

/** The warning that a value gets. */
export const complaint = (tagName: string, id: string, attribute: string, value: unknown, why: string): string =>
  `<${tagName}${id && ` id="${id}"`}> ${attribute}="${value}": ${why}`;

const DAY = 864e5;
export const DEFAULT_LEVEL = 2;
export const ALL = 'all';

export const idsOf = (content: Content): readonly string[] => content.questions.map(({ id }) => id);
const words = (list: string): string[] => [...new Set(String(list ?? '').split(/[\s,]+/))].filter(Boolean);

/** The heading level that a value gives, if it gives one. */
export const levelIn = (value: unknown): number | undefined =>
  [1, 2, 3, 4, 5].find((level) => String(level) === String(value));

/** What an attribute that is there or not says. */
export const isOn = (value: string | null | undefined): boolean => value != null && value !== 'false';

/** Reads the values, for the element and for the server alike: what is shown, and the ids that `open` opens. */
export const readValues = (language: string, content: Content, values: Values, warn: Warn): [View, string[]] => {
  const { headingLevel, hideTitle, reviewedBy, reviewedOn } = values;
  const known = idsOf(content);
  const idsIn = (name: 'questions' | 'open', allowed: readonly string[]) => {
    const ids = words(values[name]);
    const unknown = ids.filter((id) => !allowed.includes(id));
    if (unknown.length) warn(name, unknown.join(' '), `unknown; known: ${allowed.join(', ')}`);
    return ids;
  };

  if (language && !language.toLowerCase().startsWith(content.lang))
    warn('lang', language, 'no wording in this language; English is shown');

  const shown = idsIn('questions', known).filter((id) => known.includes(id));
  const open = idsIn('open', [ALL, ...known]);

  const level = levelIn(headingLevel);
  // React takes a property away by making it undefined
  if (headingLevel != null && !level)
    warn('headingLevel', headingLevel, `not a whole number from 1 to 5; ${DEFAULT_LEVEL} is used`);

  const date = parseDate(reviewedOn);
  // a typing error must not let the safety line speak for a year to come; a day of grace for the time zones
  const reviewed = date && +date < Date.now() + DAY ? date : undefined;
  if (reviewedOn && !reviewed) warn('reviewedOn', reviewedOn, 'not a day (YYYY-MM-DD) up to today; not shown');

  return [
    {
      content,
      level: level ?? DEFAULT_LEVEL,
      hideTitle,
      questions: (shown.length ? shown : known).map((id) => content.questions.find((question) => question.id === id)!),
      reviewer: reviewedBy,
      reviewed,
    },
    known.filter((id) => open.includes(ALL) || open.includes(id)),
  ];
};
