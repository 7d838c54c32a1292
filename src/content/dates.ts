/** The moment that a calendar date (YYYY-MM-DD) begins in UTC; undefined where no calendar has that day. */
export const parseDate = (text: string): Date | undefined => {
  const date = new Date(text);
  // engines read 30 February as 2 March, and take other forms than ISO dates
  return isNaN(+date) || date.toISOString().slice(0, 10) !== text ? undefined : date;
};

/** Month and year, or the whole date, as the language writes it. In UTC, so that no time zone moves the day. */
export const formatDate = (lang: string, date: Date, day?: 'numeric'): string =>
  new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }).format(date);
