import type { Site } from '../targets/target.js';

declare const __VERSION__: string;
declare const __INTEGRITY__: Readonly<Record<string, string>>;

/** The files that were built together with this page, in `base` or beside the page. */
export const builtSite = (base: string): Site => ({
  base: base || new URL('./', location.href).href,
  version: __VERSION__,
  integrity: __INTEGRITY__,
});
