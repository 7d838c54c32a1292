import type { BuiltInContent, Content } from './types.js';

/** The moment at which a calendar date (YYYY-MM-DD) begins in UTC; undefined where no calendar has that day. */
export const parseDate = (text: string): Date | undefined => {
  const date = new Date(text);
  // engines read February 30 as March 2, and take other forms than ISO dates
  return isNaN(+date) || date.toISOString().slice(0, 10) !== text ? undefined : date;
};

/** A date as the language writes it: month and year, with the day where `day` says so. In UTC, so that no time zone moves it. */
const formatDate = (lang: string, date: Date, day: 'numeric' | undefined) =>
  new Intl.DateTimeFormat(lang, {
    // a page may give all objects a `dateStyle`, which throws beside the others
    __proto__: null,
    year: 'numeric',
    month: 'long',
    day,
    timeZone: 'UTC',
  } as Intl.DateTimeFormatOptions).format(date);

/** A line of the content with a date in place of `{date}`; without a date, with the month of the edition. */
export const formatDateLine = (
  { lang, edition, month }: Content & Partial<BuiltInContent>,
  line: string,
  date?: Date,
  day?: 'numeric',
): string => line.replace('{date}', (!date && month) || formatDate(lang, date ?? new Date(edition), day));

/** The line that says who reviewed the content, and on which day. */
export const formatReviewLine = (content: Content, reviewer: string, reviewed: Date): string =>
  formatDateLine(content, content.reviewedLine, reviewed, 'numeric').replace('{name}', () => reviewer);

/** The safety line without its label: as of the review, if that is of a later day than the edition, else as of the edition. */
export const formatSafetyLine = (content: Content, reviewed: Date | undefined): string =>
  formatDateLine(content, content.safety, reviewed! > new Date(content.edition) ? reviewed : undefined);
