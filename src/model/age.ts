import type { ViewModel } from './view-model.js';

const YEAR = 1e4;

type Dated = Pick<ViewModel, 'content' | 'reviewed'>;

/** A calendar day as a number that orders days and grows by `YEAR` from one year to the next. */
const dayNumber = (year: number, month: number, day: number): number => year * YEAR + month * 100 + day;

/** The day from which the age of a text counts: that of its edition, or of a later review. */
const lastChecked = ({ content, reviewed }: Dated): Date => {
  const written = new Date(content.edition);
  return reviewed! > written ? reviewed! : written;
};

/**
 * Whether a text was more than twelve months old on the day `now` is in its reader's time zone. Whole calendar days are compared: a text of
 * November 28, 2026 is old from November 29, 2027 on, and one of February 29 from March 1. A clock set before the text makes nothing old.
 */
export const isOld = (view: Dated, now: Date): boolean => {
  const checked = lastChecked(view);
  const today = dayNumber(now.getFullYear(), now.getMonth(), now.getDate());
  return today > dayNumber(checked.getUTCFullYear(), checked.getUTCMonth(), checked.getUTCDate()) + YEAR;
};

/** What the page's webmaster is told, for the reader's line tells only the reader. */
export const formatAgeWarning = (tagName: string, view: Dated): string =>
  `<${tagName}> tells readers that its text is more than a year old, because it was last updated or reviewed on ${lastChecked(view).toISOString().slice(0, 10)}. Review it and set reviewed-by and reviewed-on, or use a version with a newer text.`;
