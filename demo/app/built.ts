import type { Site } from '../../scripts/snippets/target.js';

declare const __VERSION__: string;
declare const __INTEGRITY__: Readonly<Record<string, string>>;

/** The files that were built together with this page, in `base` or beside the page. */
export const builtSite = (base: string): Site => ({
  base: base || new URL('./', location.href).href,
  version: __VERSION__,
  integrity: __INTEGRITY__,
});

/** Whether an address leads to this machine alone: nobody else's page could load anything from there. */
export const isLocal = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || /^(localhost|127\.[\d.]+|\[::1\])$|\.localhost$/.test(hostname);
};
