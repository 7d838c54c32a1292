import { type PropertyDeclaration, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { readChildren } from './own-questions.js';
import { type Content, contentFor } from '../content/index.js';
import { ExosomeFaqShareEvent, ExosomeFaqToggleEvent, type ToggleCause } from './events.js';
import { dress } from '../render/styles.js';
import { build, type Item, type View } from '../render/template.js';
import { type Member, type Page, pageOf } from './document-registry.js';
import { ALL, complaint, idsOf, names, readers, resolveOptions, type Values } from '../model/options.js';
import { settings } from '../model/script-defaults.js';
import { resolveShareUrl, type Channel, channels, copyLink, answerUrl } from '../model/share.js';
import { toJsonLd } from '../render/to-json-ld.js';
import { languageOf } from '../platform/dom.js';
import { version } from '../version.js';

const PREFIX = 'exosome-faq';

/** An element as markup, whether it is open or closed: the first of these is ours, all others may be in an answer of the page's own. */
const closed = (element: Element): string => element.outerHTML.replace(/ (hidden|aria-expanded)="[^"]*"/, '');

/** Scrolls to the match, where the selection says where it is, as in WebKit; else to a panel that is out of the window. */
const bringIntoView = (panel: HTMLElement) => {
  const [range] = getSelection()?.getComposedRanges?.({ shadowRoots: [panel.getRootNode() as ShadowRoot] }) ?? [];
  const match = range?.startContainer.parentElement;
  const { top, bottom } = panel.getBoundingClientRect();
  if (match && panel.contains(match)) match.scrollIntoView({ block: 'nearest' });
  else if (bottom < 0 || top > innerHeight) panel.scrollIntoView({ block: 'nearest' });
};

/**
 * Three questions about exosomes with their answers, as collapsible panels under a safety line that is always shown.
 *
 * @tagname exosome-faq
 * @summary A frequently-asked-questions element about exosomes, in English and Spanish.
 *
 * @attr {string} lang - Language of the wording, as a BCP 47 tag: `en` or `es`, also with a region (`es-MX`). Without it, the nearest ancestor's `lang` counts, through shadow roots. A language without wording gets English, marked as such.
 *
 * @fires {ExosomeFaqToggleEvent} exosome-faq-toggle - An answer has been opened or closed. `questionId` says which, `open` whether it is open now, and `cause` is `user`, `find`, `link` or `api`.
 * @fires {ExosomeFaqShareEvent} exosome-faq-share - The reader has used a way to share an answer. `questionId` says which answer, `channel` is `copy`, `email`, `print` or `pinterest`.
 *
 * @csspart base - The whole widget.
 * @csspart title - The title.
 * @csspart safety - The safety line, always shown.
 * @csspart toolbar - The row with the button for all answers.
 * @csspart toggle-all - The button that shows or hides all answers.
 * @csspart heading - The heading around a question's button.
 * @csspart question - The button that opens and closes an answer.
 * @csspart icon - The sign in the button: plus while closed, minus while open.
 * @csspart answer - An answer.
 * @csspart sources - The sources below an answer.
 * @csspart link - A link to a source.
 * @csspart share - The row of ways to share an answer.
 * @csspart action - One of its buttons and links.
 * @csspart footer - The disclaimer, the date of the text, and who reviewed it.
 *
 * @cssprop [--exosome-faq-color=inherit] - Colour of the text.
 * @cssprop [--exosome-faq-background=transparent] - Colour behind the widget.
 * @cssprop [--exosome-faq-accent=currentColor] - Colour of the icon and of the bar beside the safety line.
 * @cssprop [--exosome-faq-line=currentColor at 86 %] - Colour of lines and borders.
 * @cssprop [--exosome-faq-tint=currentColor at 7 %] - Colour behind the safety line and behind the question under the pointer.
 * @cssprop [--exosome-faq-link=currentColor] - Colour of links.
 * @cssprop [--exosome-faq-focus=currentColor] - Colour of the ring around what has the keyboard's focus.
 * @cssprop [--exosome-faq-radius=0.375em] - Radius of corners, as a length.
 * @cssprop [--exosome-faq-space=1em] - The space that all others are made from, as a length.
 * @cssprop [--exosome-faq-scroll-margin=1em] - Room left above a question that a link leads to, as a length; the height of the page's own fixed header, if it has one.
 */
export class ExosomeFaq extends ReactiveElement implements Member, Values {
  /** The version of the package, as in `package.json`. */
  static readonly version: string = version;

  static override properties: Record<string, PropertyDeclaration> = {};

  /**
   * Level of the title's heading, a whole number from 1 to 5; questions are one level deeper. Anything else gets 2 and a warning.
   * @default 2
   */
  declare headingLevel: 1 | 2 | 3 | 4 | 5;

  /**
   * Whether the title is for screen readers only. As an attribute: there or not; `false` counts as not there.
   * @default false
   */
  declare hideTitle: boolean;

  /** Ids of the questions to show, in this order, with spaces between them; empty shows all. Unknown ids are left out with a warning; if none is left, all are shown. */
  declare questions: string;

  /** Ids of the answers that are open at first, with spaces between them, or `all`. A later change opens and closes accordingly. Unknown ids are ignored with a warning. */
  declare open: string;

  /** Who reviewed the text for this site. Shown together with `reviewed-on`, and not without it. */
  declare reviewedBy: string;

  /** The day of that review, as YYYY-MM-DD; the safety line takes its month and year. A day that no calendar has, or that is still to come, is not shown and gets a warning. */
  declare reviewedOn: string;

  /** Ways to share an answer, with spaces between them, in this order: `copy` (the link), `email`, `print`, `pinterest`. Unknown words are ignored with a warning; so is `pinterest` without `share-image`. */
  declare share: string;

  /** The address to share, absolute or relative. Without it, the canonical link's or the page's, without query and hash; in a frame none. Anything that is not http(s) is not used and gets a warning. */
  declare shareUrl: string;

  /** The address of the image that Pinterest needs, absolute or relative. Anything that is not http(s) is not used and gets a warning. */
  declare shareImage: string;

  /**
   * Whether the questions are in the page's head as structured data too (one FAQPage in JSON-LD). Not in a frame, and not where the page has a FAQPage already. As an attribute: there or not; `false` counts as not there.
   * @default false
   */
  declare structuredData: boolean;

  /**
   * Whose children are the page's own: the element itself, or the div that it is mounted on.
   * @internal
   */
  declare _source: Element;

  /** @internal */
  declare readonly renderRoot: ShadowRoot;

  declare private _content: Content;
  private _items: readonly Item[];
  /** The ids of the questions that are shown, in their order. */
  private _ids: readonly string[];
  declare private _view: View;
  /** Which questions there have been, and whether their answers are open. */
  private readonly _opened = new Map<string, boolean>();
  /** The bad values that the page has been told of. */
  private _told: Map<string, unknown> | undefined;
  /** What is shown, and what it was copied from. */
  private _base: Element | undefined;
  private _built: Element | undefined;
  declare private _page: Page;

  constructor() {
    super();
    this._source = this;
    this._items = contentFor('').questions;
    this._ids = idsOf(this._items);
  }

  override connectedCallback() {
    super.connectedCallback();
    this._page = pageOf(this.ownerDocument);
    dress(this.renderRoot);
    this._page.add(this);
    // the new place may have another language
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this._page.remove(this);
  }

  protected override createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // what the reader has opened in the server's markup, or its style sheet after a while, stays open
    for (const panel of root.querySelectorAll<HTMLElement>('[id^=a-]'))
      if (panel.offsetHeight) this._opened.set(panel.id.slice(2), true);
    // beforematch bubbles, but is not composed
    for (const type of ['click', 'keydown', 'beforematch']) root.addEventListener(type, this);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const { ownerDocument: document } = this;
    const language = (!this.hasAttribute('lang') && settings.get('lang')) || languageOf(this);
    const content = contentFor(language);
    const { items, turned, unknown } = readChildren(this._source, content);
    let told: Map<string, unknown> | undefined;
    const warn = (name: string, value: unknown, why: string) => {
      // the page's own questions may still be on their way
      if (/^(questions|open)$/.test(name) && document.readyState === 'loading') return;
      if (this._told?.get(name) !== value) console.warn(complaint(this.localName, this.id, name, value, why));
      (told ??= new Map()).set(name, value);
    };
    const [view, open] = resolveOptions({ language, content, items, document }, this, warn);
    if (unknown) warn('data-faq', unknown, `unknown; known: ${idsOf(content.questions).join(', ')}`);
    this._told = told;
    this._content = content;
    this._items = items;
    this._view = view;
    this._ids = idsOf(view.questions);

    for (const id of idsOf(items)) {
      const isNew = !this._opened.has(id);
      const asks = turned.get(id) ?? (isNew || (this._built && changed.has('open')) ? open.includes(id) : undefined);
      if (isNew) this._opened.set(id, !!asks);
      else if (asks !== undefined) this._set(id, asks, 'api');
    }
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const built = build(this._view);
    if (!this._built?.isEqualNode(built)) {
      const isFirst = !this._built;
      const focused = this.renderRoot.activeElement;
      const panel = focused?.closest('[id^=a-]');
      // what the server has sent, or an earlier update has made
      const present = this._base ?? this.renderRoot.querySelector('section');
      this._base = present ?? this.ownerDocument.importNode(built, true);
      if (present) this._rebuild(present, this._built ?? present, built);
      else this.renderRoot.append(this._base);
      this._built = built;
      // a copy is closed
      for (const id of this._ids) if (present || this._opened.get(id)) this._paint(id);
      if (focused !== this.renderRoot.activeElement) {
        const again = focused!.isConnected
          ? focused
          : (this._element(focused!.id) ?? this._element(`q-${panel?.id.slice(2)}`));
        (again as HTMLElement | null)?.focus({ preventScroll: true });
      }
      if (isFirst) this._page._follow([this]);
    }
    if (this.structuredData || changed.has('structuredData')) this._page._describe();
  }

  /** Puts in what is new, takes out what is gone; what stays keeps its nodes. */
  private _rebuild(base: Element, from: Element, to: Element) {
    const present = new Map([...base.children].map((child, i) => [closed(from.children[i]!), child]));
    const wanted: Node[] = [...to.children].map(
      (child) => present.get(closed(child)) ?? this.ownerDocument.importNode(child, true),
    );
    for (const child of present.values()) if (!wanted.includes(child)) child.remove();
    let place = base.firstChild;
    for (const child of wanted) {
      if (child === place) place = place.nextSibling;
      else base.insertBefore(child, place);
    }
    base.setAttribute('lang', this._content.lang);
  }

  private _element(id: string) {
    return this.renderRoot?.getElementById(id);
  }

  /** Brings what is seen of one panel, and the button for all of them, in line with what is open. */
  private _paint(id: string) {
    const button = this._element(`q-${id}`);
    const panel = this._element(`a-${id}`);
    if (!button || !panel) return;
    const open = this._opened.get(id);
    button.setAttribute('aria-expanded', `${open}`);
    if (open) panel.removeAttribute('hidden');
    else {
      if (panel.contains(this.renderRoot.activeElement)) button.focus();
      panel.setAttribute('hidden', 'until-found');
    }
    const all = this._allOpen;
    this.renderRoot.querySelectorAll<HTMLElement>(`#${ALL} span`).forEach((label, i) => (label.hidden = !i === all));
  }

  private get _allOpen() {
    return this._ids.every((id) => this._opened.get(id));
  }

  private _set(id: string, open: boolean, cause: ToggleCause) {
    if (!this._opened.get(id) !== open) return;
    this._opened.set(id, open);
    this._paint(id);
    // nobody has seen the change of an answer that is not on the page
    if (this._ids.includes(id)) this.dispatchEvent(new ExosomeFaqToggleEvent(id, open, cause));
  }

  private _setAll(open: boolean, cause: ToggleCause) {
    for (const id of this._ids) this._set(id, open, cause);
  }

  private _known(id: string) {
    const known = idsOf(this._items);
    if (!known.includes(id))
      throw new RangeError(`<${this.localName}>: no question "${id}"; known: ${known.join(', ')}`);
    return id;
  }

  /** @internal */
  handleEvent(event: Event) {
    const { type, target } = event;
    const element = (target as HTMLElement).closest<HTMLElement>('button, ._action, [hidden]');
    const [, prefix, id] = /^(\w+)-(.+)/.exec(element?.id ?? '') ?? [];
    if (type === 'click') {
      if (element?.id === ALL) this._setAll(!this._allOpen, 'user');
      else if (prefix === 'q') this._set(id!, !this._opened.get(id!), 'user');
      else if (channels.includes(prefix as Channel)) this._shareBy(element!, prefix as Channel, id!);
    } else if (type === 'keydown') {
      // a held key would open and close the answer for as long as it is down
      if ((event as KeyboardEvent).repeat && (event as KeyboardEvent).key === 'Enter') event.preventDefault();
    } else if (element && element === target && prefix === 'a') {
      this._set(id!, true, 'find');
      // WebKit opens the match without scrolling to it: https://bugs.webkit.org/show_bug.cgi?id=304174
      requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(element)));
    }
  }

  private _shareBy(control: HTMLElement, channel: Channel, id: string) {
    // the page may have another address by now
    const link = answerUrl(resolveShareUrl(this.shareUrl, this.ownerDocument), id);
    if (channel === 'copy') void copyLink(control, link, this._content.labels.copied);
    else if (channel === 'print') window.print();
    else {
      const to = control as HTMLAnchorElement;
      to.href = to.href.replace(/(url=|0A)http[^&]*/, `$1${encodeURIComponent(link)}`);
    }
    this.dispatchEvent(new ExosomeFaqShareEvent(id, channel));
  }

  /** @internal */
  _data() {
    return this.structuredData && this._view ? toJsonLd(this._view) : '';
  }

  /** @internal */
  _follow(fragment: string): boolean {
    const id = this._ids.find((shown) =>
      [this.id || PREFIX, PREFIX].some((prefix) => fragment === `${prefix}-${shown}`),
    );
    // what is not shown yet follows as soon as it is
    if (!id || !this._built) return false;
    this._set(id, true, 'link');
    const button = this._element(`q-${id}`)!;
    button.focus({ preventScroll: true });
    button.scrollIntoView();
    return true;
  }

  /**
   * Opens an answer.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  show(id: string) {
    this._set(this._known(id), true, 'api');
  }

  /**
   * Closes an answer. Where the focus is inside, it moves to the question.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  hide(id: string) {
    this._set(this._known(id), false, 'api');
  }

  /**
   * Opens a closed answer, closes an open one.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  toggle(id: string) {
    this._set(this._known(id), !this._opened.get(id), 'api');
  }

  /** Opens all answers. */
  showAll() {
    this._setAll(true, 'api');
  }

  /** Closes all answers. */
  hideAll() {
    this._setAll(false, 'api');
  }
}

type Stored = ExosomeFaq & Record<PropertyKey, unknown>;

// Each property takes what its attribute says, else what the script's own tag says, else a default. The accessors are not Lit's, so that a
// default is read and not set: to set ten of them would take as long as all else that a new instance does.
let index = 0;
for (const [name, read] of Object.entries(readers)) {
  const attribute = names[++index]!;
  const key = Symbol();
  const converter = (value: string | null) => read(value ?? settings.get(attribute));
  // both without a prototype: Lit would take a host's `Object.prototype.hasChanged` for an option, and an accessor has no `value`
  ExosomeFaq.properties[name] = { __proto__: null, attribute, converter, noAccessor: true } as PropertyDeclaration;
  Object.defineProperty(ExosomeFaq.prototype, name, {
    __proto__: null,
    get(this: Stored) {
      return this[key] ?? read(settings.get(attribute));
    },
    set(this: Stored, value) {
      const last = this[name];
      this[key] = value;
      this.requestUpdate(name, last);
    },
  } as PropertyDescriptor);
}
