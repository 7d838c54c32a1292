// The README's own examples: a webmaster pastes them as they stand.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Its style sheets that say something of the element. */
export const sheets = [...text.matchAll(/^```css\n(.*?)^```/gms)]
  .map(([, css]) => css)
  .filter((css) => css.includes('exosome-faq'));
