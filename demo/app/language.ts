/** The languages of the demo page. */
export type Language = 'en' | 'es';
export const languages: readonly Language[] = ['en', 'es'];

/** What the address asks for, else what the reader's browser does. */
export const languageOf = (query: URLSearchParams, preferred: readonly string[]): Language => {
  const asked = query.get('ui') ?? preferred.map((tag) => tag.slice(0, 2)).find((tag) => /^e[ns]$/.test(tag));
  return asked === 'es' ? 'es' : 'en';
};
