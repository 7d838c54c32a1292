import type { Config } from '../../scripts/snippets/config.js';

/** The kinds of pages to see the widget in, in the order in which they are offered. */
export const hosts = [
  'clinic',
  'portal',
  'dark',
  'rtl',
  'rem',
  'hostile',
  'narrow',
  'print',
  'sandbox',
  'blocked',
] as const;
export type Host = (typeof hosts)[number];

/** The host that an id names; the clinic where it names none. */
export const hostOf = (id: string): Host => hosts.find((host) => host === id) ?? 'clinic';

/** The address of a host's page, as seen from the demo page. */
export const pageOf = (host: Host, { lang }: Config): string => {
  // the same article, on a phone and on paper
  if (host === 'narrow' || host === 'print') return 'hosts/clinic.html';
  return `hosts/${host === 'blocked' && lang === 'es' ? 'blocked-es' : host}.html`;
};

/** Whether the host's page is sent with a policy of its own. */
export const hasPolicy = (host: Host): boolean => host === 'portal' || host === 'blocked';
