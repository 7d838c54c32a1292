import type { Source } from './types.js';

/** The same two pages in every language; their titles stay in English. */
export const sources: readonly Source[] = [
  {
    title: 'FDA: Consumer alert on regenerative medicine products, including stem cells and exosomes',
    url: 'https://www.fda.gov/vaccines-blood-biologics/consumers-biologics/consumer-alert-regenerative-medicine-products-including-stem-cells-and-exosomes',
    lang: 'en',
  },
  {
    title: 'FDA: Public safety notification on exosome products',
    url: 'https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products',
    lang: 'en',
  },
];
