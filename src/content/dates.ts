import type { Content, Edition } from './types.js';

/** The moment that a calendar date (YYYY-MM-DD) begins in UTC; undefined where no calendar has that day. */
export const parseDate = (text: string): Date | undefined => {
  const date = new Date(text);
  // engines read 30 February as 2 March, and take other forms than ISO dates
  return isNaN(+date) || date.toISOString().slice(0, 10) !== text ? undefined : date;
};

/** A text with a date in place of `{date}`: a month, or a day, as the language writes it; without a date, the month of the edition. */
export const formatDateLine = (
  { lang, edition, month }: Content & Partial<Edition>,
  text: string,
  date?: Date,
  day?: 'numeric',
): string =>
  text.replace(
    '{date}',
    (!date && month) ||
      // in UTC, so that no time zone moves the day
      new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }).format(
        date ?? new Date(edition),
      ),
  );
