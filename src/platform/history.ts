/** Tells an entry of the window's history from all others. */
export interface Entry {
  /** The same for what has replaced it; empty where it can't be told. */
  readonly key: string;
  /** Another one for what has replaced it. */
  readonly id: unknown;
}

/** The most entries that browsers keep. */
const FULL = new Set([50, 100]);

/**
 * The present entry. Without the Navigation API (WebKit before 26.2) by what a script can see: the length of the history, as long as that
 * still grows, and the very object that is its state.
 */
export const presentEntry = (view: Window): Entry => {
  try {
    const { length, state } = view.history;
    return view.navigation?.currentEntry ?? { key: FULL.has(length) ? '' : String(length), id: state };
  } catch {
    // the window of a frame that is gone has none, nor has that of a unit test that is over
    return { key: '', id: undefined };
  }
};

const RETURNED = /^(reload|back_forward)$/;

/** Whether the present page is one that the browser has loaded another time, by a reload or by Back: where the reader was is its matter. */
export const isReturned = ({ performance, location: { href, hash } }: Window & typeof globalThis): boolean => {
  // unit tests run where there is none
  const loaded = performance.getEntriesByType?.('navigation')[0] as PerformanceNavigationTiming | undefined;
  const page = href.slice(0, href.length - hash.length);
  return RETURNED.test(String(loaded?.type)) && loaded!.name.startsWith(page);
};
