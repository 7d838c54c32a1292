import { insertJsonLd } from '../render/to-json-ld.js';
import { hostOf, windowOf } from '../platform/dom.js';

/** An element that takes part in what the elements of one document share. */
export interface Member extends Element {
  /** Whose children are the page's own. */
  readonly _source: Element;
  /** Opens the answer that a decoded fragment (without its `#`) leads to, and says whether there is one. */
  _follow(fragment: string): boolean;
  /** Its structured data; empty where it has none. */
  _data(): string;
  requestUpdate(): void;
}

const pages = new Map<Document, Page>();
const LOADED = 'DOMContentLoaded';
const events = ['hashchange', 'click', LOADED];

/** One observer and one listener for all elements of a document; there while the document holds one of them. */
export class Page {
  private readonly _members = new Set<Member>();
  readonly _update = () => this._members.forEach((member) => member.requestUpdate());
  private readonly _observer = new MutationObserver(this._update);
  private readonly _window: Window | null;
  declare private _json?: string;
  private _script: Element | undefined;
  /** Whether an element has answered the present address: one that is made later does not take the focus again. */
  declare private _followed?: boolean;

  constructor(private readonly _document: Document) {
    this._window = windowOf(_document);
    pages.set(_document, this);
  }

  add(member: Member) {
    if (!this._members.size) for (const type of events) this._window?.addEventListener(type, this);
    this._members.add(member);
    this._observer.observe(member._source, { attributes: true, characterData: true, childList: true, subtree: true });
    for (let node: Node | undefined = member; node; node = hostOf(node)) {
      this._observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
  }

  remove(member: Member) {
    this._members.delete(member);
    // when the task ends, because moving is not removing
    queueMicrotask(() => {
      if (this._json) this._describe();
      if (this._members.size) return;
      for (const type of events) this._window?.removeEventListener(type, this);
      this._observer.disconnect();
      pages.delete(this._document);
    });
  }

  /** Goes where the address leads, once. A document that is still being parsed may be too short to scroll there. */
  _follow(members: Iterable<Member> = this._members) {
    const { readyState, location } = this._document;
    let fragment = location?.hash.slice(1);
    if (!fragment || this._followed || readyState === 'loading') return;
    try {
      fragment = decodeURIComponent(fragment);
    } catch {
      // malformed: it can't lead to one of our ids
      return;
    }
    this._followed = [...members].some((member) => member._follow(fragment));
  }

  /** Keeps one block of structured data in the page: that of the first element that has some. In a frame there is none. */
  _describe() {
    let json = '';
    if (this._window?.parent === this._window) for (const member of this._members) json ||= member._data();
    if (json === this._json) return;
    this._json = json;
    this._script?.remove();
    this._script = json ? insertJsonLd(this._document, json) : undefined;
  }

  handleEvent(event: Event) {
    const { type } = event;
    if (type === 'click') {
      const { defaultPrevented, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      const path = event.composedPath() as HTMLAnchorElement[];
      const link = path.find(({ localName }) => localName === 'a');
      // only a link to where the page already is, in this window: all others fire hashchange, here or elsewhere
      const isHere = link?.href === this._document.URL && /^(_self)?$/.test(link.target);
      if (!isHere || defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    }
    // with the page, the last of the children is whole, too
    if (type === LOADED) this._update();
    else this._followed = false;
    this._follow();
  }
}

/** What the elements of this document share. */
export const pageOf = (document: Document): Page => pages.get(document) ?? new Page(document);

/** Lets all elements of all documents follow what has changed for each of them. */
export const updatePages = (): void => {
  for (const page of pages.values()) page._update();
};
