/** Tells an entry of the window's history from all others. */
export interface Entry {
  /** The same for what has replaced it. */
  readonly key: string;
  /** Another one for what has replaced it. */
  readonly id: unknown;
}

/**
 * The present entry. Without the Navigation API (WebKit before 26.2) by what a script can see: the length of the history, and the very
 * object that is its state.
 */
export const presentEntry = (view: Window): Entry =>
  view.navigation?.currentEntry ?? { key: String(view.history.length), id: view.history.state };

/** Whether the present page is one that the browser has loaded another time, by a reload or by Back: where the reader was is its matter. */
export const isReturned = ({ performance, location }: Window & typeof globalThis): boolean => {
  // unit tests run where there is none
  const [loaded] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  const page = ({ href, hash }: Location) => href.slice(0, href.length - hash.length);
  return Boolean(loaded && /^(reload|back_forward)$/.test(loaded.type) && loaded.name.startsWith(page(location)));
};
