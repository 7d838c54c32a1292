import { onContentChange } from '../content/index.js';
import { plain, shadowHostOf, type WeakReference, weakReference, windowOf } from '../platform/dom.js';
import { readContentBlocks } from './content-blocks.js';
import { AddressFollower, type AddressTarget } from './address-follower.js';
import { hasOtherFaqPage, insertJsonLd } from './insert-json-ld.js';

/** An element that takes part in what the elements of one document share. */
export interface RegistryClient extends AddressTarget {
  /** Whose children are the page's own. */
  readonly _contentHost: Element;
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
const references = new Set<WeakReference<DocumentRegistry>>();
const PARSED = 'DOMContentLoaded';
const PRINT = ['beforeprint', 'afterprint'];
const events = [PARSED, ...PRINT];

/** The attributes of a `<details>` among the children that say something to us. */
const attributeFilter = ['hidden', 'class', 'style', 'id', 'dir', 'data-faq', 'data-replace'];

/** One observer and one listener for all elements of a document; there while the document holds one of them. */
export class DocumentRegistry {
  private readonly _clients = new Map<Node, RegistryClient>();
  private readonly _observer = new MutationObserver((records) => records.forEach((record) => this._follow(record)));
  private readonly _window: (Window & typeof globalThis) | null;
  private readonly _reference = weakReference(this);
  private _json = '';
  private _script: Element | undefined;
  private _hasWarned = false;
  private readonly _follower: AddressFollower | undefined;

  constructor(private readonly _document: Document) {
    this._window = windowOf(_document);
    this._follower = this._window ? new AddressFollower(_document, () => this._clients.values()) : undefined;
    registries.set(_document, this);
  }

  add(client: RegistryClient): void {
    if (!this._clients.size) this._start();
    this._clients.set(client._contentHost, client);
    this._follower?.add(client);
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
      if (!this._clients.has(client._contentHost)) this._follower?.remove(client);
      if (this._json) this._syncJsonLd();
      if (!this._clients.size) this._end();
    });
  }

  _update(): void {
    for (const client of this._clients.values()) client.requestUpdate();
  }

  /** For what is so in every element of the page alike: the first one says it. */
  _warnOnce(message: string): void {
    if (!this._hasWarned) console.warn(message);
    this._hasWarned = true;
  }

  private _start(): void {
    if (references.has(this._reference)) return;
    for (const type of events) this._window?.addEventListener(type, this);
    this._follower?.start();
    references.add(this._reference);
    readContentBlocks(this._document);
  }

  private _end(): void {
    for (const type of events) this._window?.removeEventListener(type, this);
    this._follower?.stop();
    this._observer.disconnect();
    references.delete(this._reference);
  }

  /** Goes where the address leads. */
  _answerAddress(): void {
    // what comes later was put there by a script
    const isLoading = plain(this._document).readyState !== 'complete';
    this._follower?.answer(isLoading ? 'browser' : 'router');
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

  handleEvent(event: Event): void {
    if (PRINT.includes(event.type))
      return this._clients.forEach((client) => client._handlePrint(event.type === PRINT[0]));
    readContentBlocks(this._document);
    // with the page, the last of the children is whole, too
    this._update();
    const updates = [...this._clients.values()].map(({ updateComplete }) => updateComplete);
    void Promise.all(updates).then(() => {
      this._answerAddress();
      this._syncJsonLd();
    });
  }
}

onContentChange(() => {
  for (const reference of references) reference.deref()?._update();
});

/** What the elements of this document share. */
export const registryOf = (document: Document): DocumentRegistry =>
  registries.get(document) ?? new DocumentRegistry(document);
