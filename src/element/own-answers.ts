import { plain, supports, windowOf } from '../platform/dom.js';
import { adoptSummarySheet, canHideInside } from './summary-sheet.js';
import { summaryOf } from './own-questions.js';

/** Firefox prints a copy of the document in which our slots are named ones. */
const printsNamedSlots = (): boolean => supports('-moz-appearance', 'none');

/** Engines without it print no answer of a closed `<details>`. */
const printsClosed = (): boolean => supports('selector(::details-content)');

/** The page's own answers of one element: its very `<details>`, each in a slot of ours, without its summary. */
export class OwnAnswers {
  private readonly _slots = new Map<HTMLDetailsElement, HTMLSlotElement>();
  private readonly _restore: (() => void)[] = [];
  private _sizes: ResizeObserver | undefined;
  private _waiting: HTMLSlotElement | undefined;
  private _fallback: HTMLSlotElement | undefined;

  /** `selector` matches the host in its root. */
  constructor(
    private readonly _host: Element,
    private readonly _root: ShadowRoot,
    private readonly _selector: string,
  ) {}

  has(details: HTMLDetailsElement): boolean {
    return this._slots.has(details);
  }

  get isPrinting(): boolean {
    return this._restore.length > 0;
  }

  /**
   * Puts those that may be shown, and are in no slot yet, into one that nobody sees: outside of slots, nothing has a style to ask for.
   * What stands in for one of `ours` may not.
   */
  receive(ours: readonly string[]): void {
    const isOurs = (child: Element) => ours.includes(child.getAttribute('data-faq')!);
    const isWaiting = (child: Element) =>
      child.localName === 'details' && !child.assignedSlot && (!isOurs(child) || child.hasAttribute('data-replace'));
    const children = [...this._host.children].filter(isWaiting);
    if (!children.length) return;
    if (!this._waiting) {
      const { createElement } = plain(this._host.ownerDocument);
      const box = createElement('div');
      box.className = 'waiting';
      // a root with named slots puts them into it by itself
      box.append((this._waiting = createElement('slot')));
      this._root.append(box);
    }
    for (const child of children) this._slots.delete(child as HTMLDetailsElement);
    if (this._isManual) this._waiting.assign(...this._waiting.assignedElements(), ...children);
  }

  /** The page's own text, where nothing of ours could be shown. A later update that can shows ours in its place. */
  showAllChildren(): void {
    this._fallback = plain(this._host.ownerDocument).createElement('slot');
    this._root.prepend(this._fallback);
    const isShown = (node: Node): node is Element | Text =>
      node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE;
    if (this._isManual) this._fallback.assign(...[...this._host.childNodes].filter(isShown));
  }

  private get _isManual(): boolean {
    return this._root.slotAssignment === 'manual';
  }

  /** Puts each of the details into its slot, and all others that may be shown back into the one that nobody sees. */
  show(slots: ReadonlyMap<HTMLDetailsElement, HTMLSlotElement>, ours: readonly string[]): void {
    // to ask the slot would make the browser look at all slots anew, each time
    const moved = [...slots].filter(([details, slot]) => this._slots.get(details) !== slot);
    this.end();
    this._fallback?.remove();
    // at once: to take them out one by one, Firefox looks through all that are left each time
    if (moved.length && this._isManual) this._waiting?.assign();
    for (const [details, slot] of slots) this._slots.set(details, slot);
    for (const [details, slot] of moved) this._assign(details, slot);
    if (slots.size) this._observeSummaries();
    // those whose slot has gone
    this.receive(ours);
  }

  private _assign(details: HTMLDetailsElement, slot: HTMLSlotElement): void {
    if (this._isManual) slot.assign(details);
    else if (details.slot !== slot.name) details.slot = slot.name;
  }

  private _observeSummaries(): void {
    if (!canHideInside()) this._adoptSheet();
    const view = windowOf(this._host.ownerDocument);
    // jsdom has none
    if (!view?.ResizeObserver) return;
    // in a frame of its own: to change sizes in this one is an error that the page hears, and so is another document's observer
    this._sizes = new view.ResizeObserver(() => view.requestAnimationFrame(() => this._hideSummaries()));
    for (const details of this._slots.keys()) {
      const summary = summaryOf(details);
      if (summary) this._sizes.observe(summary);
    }
  }

  end(): void {
    this._sizes?.disconnect();
    this._slots.clear();
  }

  /**
   * A summary that gets a size is seen for the first time, or the page has thrown our sheet out. One that the page makes visible all the
   * same is cut off above the answer; only then, for a tip above its first line would be cut, too.
   */
  private _hideSummaries(): void {
    const isVisible = (details: Element) =>
      summaryOf(details)?.checkVisibility?.({ visibilityProperty: true }) ?? false;
    if ([...this._slots.keys()].some(isVisible)) this._adoptSheet();
    for (const [details, slot] of this._slots) slot.classList.toggle('cut', isVisible(details));
  }

  private _adoptSheet(): void {
    try {
      adoptSummarySheet(this._host, this._selector);
    } catch {
      // without constructable style sheets the summary stands above its answer, and works
    }
  }

  beforePrint(): void {
    for (const [details, slot] of this._slots) {
      const name = details.getAttribute('slot');
      if (this._isManual && printsNamedSlots()) {
        details.slot = slot.name;
        this._restore.push(() => (name === null ? details.removeAttribute('slot') : (details.slot = name)));
      }
      if (!printsClosed() && !details.open) {
        details.open = true;
        this._restore.push(() => (details.open = false));
      }
    }
  }

  afterPrint(): void {
    for (const restore of this._restore.splice(0)) restore();
  }
}
