import { onContentChange } from '../content/index.js';
import { afterTwoFrames, plain, shadowHostOf, windowOf } from '../platform/dom.js';
import { hasOtherFaqPage, insertJsonLd } from './insert-json-ld.js';

/** An element that takes part in what the elements of one document share. */
export interface RegistryClient extends Element {
  /** Whose children are the page's own. */
  readonly _contentHost: Element;
  /** Opens the answer that a decoded fragment (without its `#`) leads to, and returns whether there is one. */
  _openFragment(fragment: string): boolean;
  /** Its structured data; empty where it has none. */
  _jsonLd(): string;
  /** Follows a change in its children. */
  _handleMutation(record: MutationRecord): void;
  /** Makes its page's own answers ready for paper, and for the screen again. */
  _handlePrint(isBefore: boolean): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}

/** Weak: a frame that is removed with an element in it tells nobody, and its document would stay for good. */
const registries = new WeakMap<Document, DocumentRegistry>();
const references = new Set<WeakRef<DocumentRegistry>>();
const PARSED = 'DOMContentLoaded';
const PRINT = ['beforeprint', 'afterprint'];
const events = ['hashchange', 'click', PARSED, ...PRINT];

/** The attributes of a `<details>` among the children that say something to us. */
const attributeFilter = ['hidden', 'class', 'style', 'id', 'dir', 'data-faq', 'data-replace'];

/** The decoded fragment of a URL's hash; empty where it is malformed, and so can't lead to one of our ids. */
const decodeHash = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

/** One observer and one listener for all elements of a document; there while the document holds one of them. */
export class DocumentRegistry {
  private readonly _clients = new Map<Node, RegistryClient>();
  private readonly _observer = new MutationObserver((records) => records.forEach((record) => this._follow(record)));
  private readonly _window: Window | null;
  private readonly _reference = new WeakRef(this);
  private _json = '';
  private _script: Element | undefined;
  /** Whether an element has answered the present hash: one that is made later does not take the focus again. */
  private _isHashAnswered = false;

  constructor(private readonly _document: Document) {
    this._window = windowOf(_document);
    for (const type of events) this._window?.addEventListener(type, this);
    registries.set(_document, this);
    references.add(this._reference);
  }

  add(client: RegistryClient): void {
    this._clients.set(client._contentHost, client);
    this._observer.observe(client._contentHost, { childList: true });
    for (let node: Node | undefined = client; node; node = shadowHostOf(node))
      this._observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  }

  /** Follows a `<details>` among the children, and the words of its summary; what is in its answer only where `isDeep`. */
  _watch(details: Element, summary: Element | undefined, isDeep: boolean): void {
    this._observer.observe(details, { childList: true, subtree: isDeep, characterData: isDeep, attributeFilter });
    const words = { childList: true, subtree: true, characterData: true, attributeFilter: ['hidden', 'aria-hidden'] };
    if (summary) this._observer.observe(summary, words);
  }

  private _follow(record: MutationRecord): void {
    if (record.attributeName === 'lang') this._update();
    else {
      let node: Node | null = record.target;
      while (node && !this._clients.has(node)) node = plain(node).parentNode;
      if (node) this._clients.get(node)!._handleMutation(record);
    }
  }

  remove(client: RegistryClient): void {
    this._clients.delete(client._contentHost);
    // when the task ends, because moving is not removing
    queueMicrotask(() => {
      if (this._json) this._syncJsonLd();
      if (!this._clients.size) this._end();
    });
  }

  _update(): void {
    for (const client of this._clients.values()) client.requestUpdate();
  }

  private _end(): void {
    for (const type of events) this._window?.removeEventListener(type, this);
    this._observer.disconnect();
    registries.delete(this._document);
    references.delete(this._reference);
  }

  /** Goes where the hash leads, once. A document that is still being parsed may be too short to scroll there. */
  _openFragment(clients: Iterable<RegistryClient> = this._clients.values()): void {
    const { readyState } = plain(this._document);
    if (this._isHashAnswered || readyState === 'loading' || !this._window) return;
    const fragment = decodeHash(this._window.location.hash);
    if (fragment) this._isHashAnswered = [...clients].some((client) => client._openFragment(fragment));
  }

  /**
   * Keeps one FAQPage in the page: that of the first element that has some, where the page has none of its own. In a frame there is none,
   * and a page that is still being parsed may have one further down.
   */
  _syncJsonLd(): void {
    const isTop = this._window?.parent === this._window;
    if (!isTop || plain(this._document).readyState === 'loading') return;
    const data = [...this._clients.values()].map((client) => client._jsonLd()).find(Boolean);
    const json = data && !hasOtherFaqPage(this._document, this._script) ? data : '';
    if (json === this._json) return;
    this._json = json;
    this._script?.remove();
    this._script = json ? insertJsonLd(this._document, json) : undefined;
  }

  /** Whether a click is on a link to where the page already is, in this window: all other links fire `hashchange`, here or elsewhere. */
  private _isClickOnPresentUrl(event: MouseEvent): boolean {
    const { defaultPrevented, ctrlKey, metaKey, shiftKey } = event;
    if (defaultPrevented || ctrlKey || metaKey || shiftKey) return false;
    const path = event.composedPath() as HTMLAnchorElement[];
    const link = path.find(({ localName }) => localName === 'a');
    return link?.href === plain(this._document).URL && /^(_self)?$/.test(link.target);
  }

  handleEvent(event: Event): void {
    if (PRINT.includes(event.type))
      return this._clients.forEach((client) => client._handlePrint(event.type === PRINT[0]));
    // the browser goes there, too, and takes the focus along
    if (event.type === 'click') {
      if (this._isClickOnPresentUrl(event as MouseEvent)) afterTwoFrames(() => this._answerHash());
      return;
    }
    if (event.type !== PARSED) return this._answerHash();
    // with the page, the last of the children is whole, too
    this._update();
    const updates = [...this._clients.values()].map(({ updateComplete }) => updateComplete);
    void Promise.all(updates).then(() => {
      this._openFragment();
      this._syncJsonLd();
    });
  }

  private _answerHash(): void {
    this._isHashAnswered = false;
    this._openFragment();
  }
}

onContentChange(() => {
  for (const reference of references) reference.deref()?._update();
});

/** What the elements of this document share. */
export const registryOf = (document: Document): DocumentRegistry =>
  registries.get(document) ?? new DocumentRegistry(document);
