import type { ViewModel } from './view-model.js';

/** In a number that puts days in order, what a year counts; a month counts 100. */
const YEAR = 1e4;

/**
 * The day from which the age of a text counts (that of its edition, or of a later review), where that was more than twelve months ago on the
 * day `now` is in its reader's time zone. Whole calendar days are compared: a text of November 28, 2026 is old from November 29, 2027 on, and
 * one of February 29 from March 1. A clock set before the text makes nothing old.
 */
export const oldSince = (
  { content, reviewed }: Pick<ViewModel, 'content' | 'reviewed'>,
  now: Date,
): Date | undefined => {
  const written = new Date(content.edition);
  const checked = reviewed! > written ? reviewed! : written;
  const today = now.getFullYear() * YEAR + now.getMonth() * 100 + now.getDate();
  const anniversary = (checked.getUTCFullYear() + 1) * YEAR + checked.getUTCMonth() * 100 + checked.getUTCDate();
  return today > anniversary ? checked : undefined;
};

/** What the page's webmaster is told, for the reader's line tells only the reader. */
export const formatAgeWarning = (tagName: string, since: Date): string =>
  `<${tagName}> tells readers that its text is more than a year old, because it was last updated or reviewed on ${since.toISOString().slice(0, 10)}. Review it and set reviewed-by and reviewed-on, or use a version with a newer text.`;
