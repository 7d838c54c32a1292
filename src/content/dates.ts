/** The moment that a calendar date (YYYY-MM-DD) begins in UTC; undefined where no calendar has that day. */
export const parseDate = (text: string): Date | undefined => {
  const date = new Date(text);
  // engines read 30 February as 2 March, and take other forms than ISO dates
  return isNaN(+date) || date.toISOString().slice(0, 10) !== text ? undefined : date;
};

/** The months of our editions, as they are written: the first use of `Intl` takes a slow phone 100 ms. */
const written = new Map([
  ['en 2026-11', 'November 2026'],
  ['es 2026-11', 'noviembre de 2026'],
]);

/** Month and year, or the whole date, as the language writes it. In UTC, so that no time zone moves the day. */
export const formatDate = (lang: string, date: Date, day?: 'numeric'): string =>
  written.get(`${lang} ${date.toISOString().slice(0, day ? 10 : 7)}`) ??
  new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }).format(date);
