import { afterTwoFrames, plain, windowOf } from '../platform/dom.js';
import { headerOver } from './header-over.js';

/** By these a reader goes on by herself. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
/** Something has come, a picture perhaps. */
const LOAD = 'load';
/** For how long a page may scroll elsewhere after it has changed the address, in milliseconds. */
const SETTLING = 500;
/** For how long nothing moves once a smooth scrolling is over, in milliseconds: it may begin late, and pause. */
const REST = 100;

class Keeper {
  private readonly _document: Document;
  private readonly _view: Window & typeof globalThis;
  private readonly _sizes: ResizeObserver | undefined;
  private _end = performance.now() + SETTLING;
  private _isOver = false;
  /** Where it was in the window at the last frame, and since when. */
  private _top = NaN;
  private _since = 0;
  /** Where it has come to rest in the window, and how far the page was scrolled then. */
  private _place: number | undefined;
  private _scrolled = 0;
  /** How much of it was under a header. */
  private _covered = Infinity;
  /** A page that scrolls elsewhere again and again has its way, and so has a header that comes back whenever something is moved. */
  private _tries = 5;

  constructor(
    private readonly _element: Element,
    private readonly _isRouted: boolean,
  ) {
    this._document = _element.ownerDocument;
    this._view = windowOf(this._document)!;
    for (const type of ACTS) this._view.addEventListener(type, this, { capture: true, passive: true });
    // the window hears of its own alone
    plain(this._document).addEventListener(LOAD, this, true);
    this._scroll();
    this._settle();
    if (!this._view.ResizeObserver) return;
    this._sizes = new this._view.ResizeObserver(() => this._handleLate());
    this._sizes.observe(plain(this._document).documentElement);
  }

  handleEvent({ type }: Event): void {
    if (type === LOAD) this._handleLate();
    else this._stop();
  }

  _stop(): void {
    this._isOver = true;
    for (const type of ACTS) this._view.removeEventListener(type, this, true);
    plain(this._document).removeEventListener(LOAD, this, true);
    this._sizes?.disconnect();
  }

  private _scroll(): void {
    // unit tests run where there is none
    this._element.scrollIntoView?.();
    this._scrolled = this._view.scrollY;
    this._covered = Infinity;
  }

  /** Looks at each frame where the element is, until the page has settled. */
  private _settle(): void {
    // gone, or not displayed
    if (this._isOver || !this._element.getClientRects().length) return this._stop();
    const { top } = this._element.getBoundingClientRect();
    const now = performance.now();
    if (top !== this._top) this._since = now;
    this._top = top;
    if (now - this._since > REST) this._rest();
    const late = now - this._end;
    if (late < 0 || (this._place === undefined && late < 10 * SETTLING))
      this._view.requestAnimationFrame?.(() => this._settle());
  }

  /** The page is at rest, wherever it has scrolled. */
  private _rest(): void {
    const { top, bottom, height } = this._element.getBoundingClientRect();
    const { innerHeight, scrollY } = this._view;
    const isInWindow = top > -1 && (bottom < innerHeight + 1 || height > innerHeight / 2);
    // who scrolls to elsewhere than a router does is the reader, or helps her
    const hasRouterScrolled = this._isRouted && !scrollY;
    if (!isInWindow && !hasRouterScrolled && scrollY !== this._scrolled) return this._stop();
    const covered = headerOver(this._element);
    this._scrolled = scrollY;
    if ((isInWindow && !covered) || !this._tries--) this._place = top;
    else {
      this._since = performance.now();
      this._place = undefined;
      if (!isInWindow) this._scroll();
      // where that has not helped, more than once as Firefox may take it back, the page itself is not what scrolls
      else if (covered >= this._covered && this._tries < 3) this._element.scrollIntoView?.({ block: 'center' });
      else {
        this._view.scrollTo(this._view.scrollX, scrollY - covered);
        this._covered = covered;
      }
    }
  }

  /** Takes back what something that has come late has moved, unless somebody has scrolled: the reader, or the browser for the same reason. */
  private _handleLate(): void {
    if (this._place === undefined || performance.now() < this._end) return;
    if (!this._element.isConnected || this._view.scrollY !== this._scrolled) return this._stop();
    if (Math.abs(this._element.getBoundingClientRect().top - this._place) < 1) return;
    this._place = undefined;
    this._end = performance.now();
    this._scroll();
    this._settle();
  }
}

let keeper: Keeper | undefined;

/**
 * Brings an element into the window, below the page's own header, and keeps it there until the reader goes on: pictures without a size push
 * away what is below them, and where a router has led here (`isRouted`), it may scroll to the top of the page last.
 */
export const keepInView = (element: Element, isRouted: boolean): void => {
  stopKeeping();
  keeper = new Keeper(element, isRouted);
};

/**
 * Opens what the reader has seen open, and leaves the page scrolled as it is: the browser keeps what is in the window now in its place, but
 * it has scrolled there as if this were open.
 */
export const openInPlace = (panel: Element, open: () => void): void => {
  // while the page loads, the browser is still about to scroll
  const isLoaded = plain(panel.ownerDocument).readyState === 'complete';
  const before = { height: panel.getBoundingClientRect().height, scrolled: scrollY };
  open();
  const growth = panel.getBoundingClientRect().height - before.height;
  afterTwoFrames(() => {
    if (isLoaded && growth && Math.abs(scrollY - before.scrolled - growth) < 2) scrollTo(scrollX, before.scrolled);
  });
};

/** For where its element is gone. */
export const stopKeeping = (): void => {
  keeper?._stop();
  keeper = undefined;
};
