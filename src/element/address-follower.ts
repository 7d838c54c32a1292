import { afterTwoFrames, plain, windowOf } from '../platform/dom.js';
import { type Entry, isReturned, presentEntry } from '../platform/history.js';
import { stopKeeping } from './keep-in-view.js';

/**
 * How an address became true: by the `browser`, by a script (`router`), or as a `return` to where the reader has been before, whose place in
 * the page is the browser's matter.
 */
export type Arrival = 'browser' | 'router' | 'return';

/** An element that an address can lead to. */
export interface AddressTarget extends Element {
  /** Whether the page shows it. */
  _isDisplayed(): boolean;
  /** Opens the answer that a decoded fragment (without its `#`) leads to, and returns whether there is one. */
  _openFragment(fragment: string, arrival: Arrival): boolean;
}

/** How long a router may take in an engine that doesn't tell of a changed address, in milliseconds. */
const WATCHING = 2000;
const EVENTS = ['hashchange', 'popstate', 'click', 'pointerdown', 'keydown'];
const CHANGE = 'currententrychange';

/** The decoded fragment of a URL; empty where it is malformed, and so can't lead to one of our ids. */
const fragmentOf = (url: string): string => {
  try {
    return decodeURIComponent(url.replace(/^[^#]*#?/, ''));
  } catch {
    return '';
  }
};

const withoutFragment = (url: string): string => url.replace(/#[^]*/, '');

/** Where the link leads that a click follows in this window; empty where it follows none. */
const followedUrl = (event: MouseEvent): string => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return '';
  const link = (event.composedPath() as HTMLAnchorElement[]).find(({ localName }) => localName === 'a');
  // that of a link in a drawing is an object
  return link && typeof link.href === 'string' && /^(_self)?$/.test(link.target) ? link.href : '';
};

/** Leads the reader where the address says, whoever changes it: a link, Back, a router, or a script that swaps the page's content. */
export class AddressFollower {
  /** The address and the entry that were seen last. */
  private _url: string;
  private _entry: Entry;
  private readonly _view: Window & typeof globalThis;
  /** Who has answered that address, and the page that it was made on; none once that element is gone. */
  private _answerer: AddressTarget | undefined;
  private _answeredPage = '';
  /** The addresses that have been answered, each with its entry. */
  private readonly _answered = new Set<string>();
  private readonly _pages = new WeakMap<AddressTarget, string>();
  /** Whether this is the address of a page that the reader has seen before. */
  private _isReturned: boolean;
  private _hasReaderActed = false;
  /** Where the link leads that was clicked last. */
  private _clicked = '';
  private _watchEnd = 0;

  /** Of a document that has a window. */
  constructor(
    private readonly _document: Document,
    private readonly _targets: () => Iterable<AddressTarget>,
  ) {
    this._view = windowOf(_document)!;
    this._url = this._view.location.href;
    this._entry = presentEntry(this._view);
    this._isReturned = isReturned(this._view);
  }

  start(): void {
    // in the capture phase: a script may keep a click from everybody else
    for (const type of EVENTS) this._view.addEventListener(type, this, true);
    this._view.navigation?.addEventListener(CHANGE, this);
  }

  stop(): void {
    for (const type of EVENTS) this._view.removeEventListener(type, this, true);
    this._view.navigation?.removeEventListener(CHANGE, this);
    this._hasReaderActed = true;
    this._watchEnd = 0;
    this._noteEntry();
    stopKeeping();
  }

  add(target: AddressTarget): void {
    this._pages.set(target, withoutFragment(this._view.location.href));
    // a script that swaps the page's content may change the address after that
    if (plain(this._document).readyState === 'complete') this._watch();
  }

  remove(target: AddressTarget): void {
    if (this._answerer === target) this._answerer = undefined;
  }

  handleEvent(event: Event): void {
    if (event.type === 'hashchange') this.answer('browser');
    else if (event.type === 'click') this._handleClick(event as MouseEvent);
    // who changes the address may be about to change the page, too
    else if (/change|state/.test(event.type)) afterTwoFrames(() => this.answer());
    else this._hasReaderActed = true;
  }

  /** Goes where the address leads, once. A document that is still being parsed may be too short to scroll there. */
  answer(arrival: Arrival = 'router'): void {
    if (plain(this._document).readyState === 'loading') return;
    const isAnew = this._isClickedAnew();
    const url = this._view.location.href;
    if (url !== this._url) {
      this._noteEntry();
      this._url = url;
      this._answerer = undefined;
      this._answeredPage = '';
      this._isReturned = false;
    } else if (this._answerer?.isConnected && !isAnew) return;
    this._entry = presentEntry(this._view);
    // a router may change the address first: then what has answered belongs to the page before
    const wasEarly = this._answeredPage && (!this._hasReaderActed || this._answeredPage !== withoutFragment(url));
    const isKnown = this._isReturned || (this._entry.key && this._answered.has(`${this._entry.key} ${url}`));
    this._lead(url, isKnown && !isAnew && !wasEarly ? 'return' : arrival);
  }

  /** A router takes a second click by putting the same address anew. */
  private _isClickedAnew(): boolean {
    if (performance.now() >= this._watchEnd || this._view.location.href !== this._clicked) return false;
    const { key, id } = presentEntry(this._view);
    return key !== this._entry.key || id !== this._entry.id;
  }

  /** Without the Navigation API an entry has no name of its own, but who goes back from here finds the same length of the history. */
  private _noteEntry(): void {
    if (!this._view.navigation && this._answeredPage)
      this._answered.add(`${presentEntry(this._view).key} ${this._url}`);
  }

  /** To the answer in an element that the page shows, else, when the page is at rest, in any. */
  private _lead(url: string, arrival: Arrival, isLast = false): void {
    const fragment = fragmentOf(url);
    if (!fragment) return;
    const targets = [...this._targets()].filter((target) => isLast || target._isDisplayed());
    const answerer = targets.find((target) => target._openFragment(fragment, arrival));
    const address = this._view.location.href;
    if (!answerer && !isLast)
      return afterTwoFrames(() => {
        if (!this._answerer && this._view.location.href === address) this._lead(url, arrival, true);
      });
    this._clicked = '';
    if (!answerer || url !== this._url) return;
    this._answerer = answerer;
    this._answeredPage = this._pages.get(answerer)!;
    this._answered.add(`${this._entry.key} ${url}`);
    this._hasReaderActed = false;
  }

  private _handleClick(event: MouseEvent): void {
    const url = followedUrl(event);
    if (!url) return;
    const isPresent = url === this._view.location.href;
    this._clicked = url;
    this._entry = presentEntry(this._view);
    this._watch();
    // the browser goes there, too, and takes the focus along
    afterTwoFrames(() => {
      const { href } = this._view.location;
      // a router does nothing for the address that it has; all else changes the address, here or elsewhere
      if (isPresent && href === url) this._lead(url, event.defaultPrevented ? 'router' : 'browser');
      // who has taken the click, as scripts do that scroll smoothly, may have found nothing of that name
      else if (event.defaultPrevented && href !== url && withoutFragment(href) === withoutFragment(url))
        this._lead(url, 'router');
    });
  }

  /** Where the browser does not tell of a changed address, it is looked at for a while. */
  private _watch(): void {
    const isWatching = performance.now() < this._watchEnd;
    this._watchEnd = performance.now() + WATCHING;
    if (!this._view.navigation && !isWatching) this._look();
  }

  private _look(): void {
    if (performance.now() >= this._watchEnd) return;
    // the browser's own event comes first
    if (this._view.location.href !== this._url || this._isClickedAnew()) afterTwoFrames(() => this.answer());
    this._view.requestAnimationFrame?.(() => this._look());
  }
}
