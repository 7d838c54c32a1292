import { type PropertyDeclaration, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { type Content, contentFor, isContentOf } from '../content/index.js';
import { formatAgeWarning } from '../model/age.js';
import { formatWarning, plainView, resolveOptions, unknownProblem, type Warn } from '../model/options.js';
import { scriptDefaults } from '../model/script-defaults.js';
import { answerUrl, type Channel, channels, resolveShareUrl } from '../model/share.js';
import { idsOf, type QuestionModel, type ViewModel } from '../model/view-model.js';
import { ALL, MOUNT_ATTRIBUTE, panelElementId, parseElementId, partClass, questionElementId, TAG } from '../names.js';
import { afterTwoFrames, languageOf, plain, windowOf } from '../platform/dom.js';
import { renderCached } from '../render/to-dom.js';
import { toJsonLd } from '../render/to-json-ld.js';
import { version } from '../version.js';
import type { Arrival } from './address-follower.js';
import { adoptStyles } from './adopt-styles.js';
import { readContentBlocks } from './content-blocks.js';
import { copyLink } from './copy-link.js';
import { type DocumentRegistry, type RegistryClient, registryOf } from './document-registry.js';
import { ExosomeFaqShareEvent, ExosomeFaqToggleEvent, type ToggleCause } from './events.js';
import { defineOptions, optionProperties } from './option-properties.js';
import { keepInView, openInPlace } from './keep-in-view.js';
import { OwnAnswers } from './own-answers.js';
import {
  answerWords,
  hasHiddenChanged,
  type OwnQuestions,
  readOwnQuestions,
  readTurn,
  summaryOf,
} from './own-questions.js';
import { patchChildren } from './patch.js';
import { printAlone } from './print-alone.js';
import { scrollToMatch } from './scroll-to-match.js';
import { styleTitle } from './style-title.js';

/** To set what is so already would be a change for whoever observes the page. */
const setDetailsOpen = (details: HTMLDetailsElement, open: boolean): void => {
  if (details.open !== open) details.open = open;
};

/** The options that name what a page that is still being parsed may have further down: questions, and content in another language. */
const MAY_COME = /^(questions|open|lang)$/;
/** The attributes by which a page hides something. */
const CAN_HIDE = /^(class|style|hidden)$/;

/** The shadow root of an element, or of the div that it is mounted on: the page's own answers are assigned to slots, and get no attribute. */
export const SHADOW: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

/**
 * Three questions about exosomes with their answers, as collapsible panels under a safety line that is always shown.
 *
 * @tagname exosome-faq
 * @summary A frequently-asked-questions element about exosomes, in English and Spanish.
 *
 * @attr {string} lang - Language of the content, as a BCP 47 tag: `en` or `es`, also with a region (`es-MX`). Without it, the nearest ancestor's `lang` counts, through shadow roots. Other languages come with the page, as JSON. A language without content gets English, marked as such.
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
 * @csspart footer - The disclaimer, the date of the text, the line that says when it is more than a year old, and who reviewed it.
 *
 * @cssprop [--exosome-faq-color=inherit] - Color of the text.
 * @cssprop [--exosome-faq-background=transparent] - Color behind the widget.
 * @cssprop [--exosome-faq-accent=currentColor] - Color of the icon and of the bar beside the safety line.
 * @cssprop [--exosome-faq-line=currentColor] - Color of lines and borders.
 * @cssprop [--exosome-faq-tint=rgb(128 128 128 / 14%)] - Color behind the safety line and behind the question under the pointer.
 * @cssprop [--exosome-faq-link=currentColor] - Color of links.
 * @cssprop [--exosome-faq-focus=currentColor] - Color of the ring around what has the keyboard's focus.
 * @cssprop [--exosome-faq-radius=0.375em] - Radius of corners, as a length.
 * @cssprop [--exosome-faq-space=1em] - The space that all others are made from, as a length.
 * @cssprop [--exosome-faq-scroll-margin=1em] - Room left above a question that a link leads to, as a length. A header of the page that stays at the top is measured, and needs no setting.
 */
export class ExosomeFaq extends ReactiveElement implements RegistryClient {
  /** The version of the package, as in `package.json`. */
  static readonly version: string = version;

  static override properties: Record<string, PropertyDeclaration> = optionProperties;

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

  /** Who reviewed the text for this site, in up to 120 characters. Without `reviewed-on` it is not shown, and gets a warning. */
  declare reviewedBy: string;

  /** The day of that review, as YYYY-MM-DD. Where it is later than the text's own, the safety line takes its month and year, and the age of the text counts from it: after a year the footer tells readers that the text is old. It is not shown without `reviewed-by`, nor is a day that no calendar has, or that is still to come; each gets a warning. */
  declare reviewedOn: string;

  /** Ways to share an answer, with spaces between them, in this order: `copy` (the link), `email`, `print`, `pinterest`. Unknown words are ignored with a warning; so is `pinterest` without `share-image`. */
  declare share: string;

  /** The address to share, absolute or relative. Without it, the canonical link's or the page's, without query, hash and session ids; in a frame none. Anything that is not http(s), and a host without its `https://`, is not used and gets a warning. */
  declare shareUrl: string;

  /** The address of the image that Pinterest needs, absolute or relative. Anything that is not http(s), and a host without its `https://`, is not used and gets a warning. */
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
  declare _contentHost: Element;

  /** @internal */
  declare readonly renderRoot: ShadowRoot;

  declare private _content: Content;
  declare private _registry: DocumentRegistry;
  declare private _view: ViewModel;
  private _questions: readonly QuestionModel[];
  /** The ids of the questions that are shown, in their order. */
  private _ids: ReadonlySet<string>;
  /** The page's `<details>` of the questions that have one, by the question's id: their `open` is the state. */
  private _details: OwnQuestions['details'] = new Map();
  private _fallbacks: OwnQuestions['fallbacks'] = new Map();
  declare private _ownAnswers: OwnAnswers;
  /** Which questions there have been, and whether their answers are open. */
  private readonly _opened = new Map<string, boolean>();
  /** What an update has opened or closed, until the page is told. */
  private readonly _toggled = new Map<string, boolean>();
  /** The invalid values that the page has been warned of. */
  private _warned: ReadonlyMap<string, unknown> = new Map();
  /** What is shown, and what it was copied from. */
  private _base: HTMLElement | undefined;
  private _rendered: Element | undefined;

  constructor() {
    super();
    this._contentHost = this;
    this._questions = contentFor('').questions;
    this._ids = new Set(idsOf(this._questions));
  }

  /** `lang`, too: the registry hears of it as late as of an ancestor's, and `updateComplete` would not wait for the new words. */
  static override get observedAttributes(): string[] {
    return ['lang', ...super.observedAttributes];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback() {
    super.connectedCallback();
    this._registry = registryOf(this.ownerDocument);
    adoptStyles(this.renderRoot);
    // one that a server has sent stays as it is: another width could move what is below
    if (this._base || !this.renderRoot.querySelector('section')) styleTitle(this.renderRoot, this._contentHost);
    this._registry.add(this);
    // the new place may have another language
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this._ownAnswers.end();
    this._registry.remove(this);
  }

  protected override createRenderRoot() {
    const host = this._contentHost;
    const root = host.shadowRoot ?? host.attachShadow(SHADOW);
    this._ownAnswers = new OwnAnswers(host, root, host === this ? this.localName : `[${MOUNT_ATTRIBUTE}]`);
    // what the reader has opened in the server's markup, or its style sheet after a while, stays open
    for (const panel of root.querySelectorAll<HTMLElement>(`[id^=${panelElementId('')}]`))
      if (panel.offsetHeight) this._opened.set(parseElementId(panel.id).id, true);
    // beforematch bubbles, but is not composed
    for (const type of ['click', 'keydown', 'beforematch']) root.addEventListener(type, this);
    // the page's own event: in an answer that find in page has opened it comes after the match
    host.addEventListener('toggle', this, true);
    return root;
  }

  /** Where a change can't be shown, what was there stays, else our text without options, and the page's own scripts go on. */
  protected override performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      console.error(
        `<${this.localName}> couldn't show a change, so the text before it stays visible. Reason: ${error}`,
      );
      if (!this.renderRoot.querySelector('section')) this._showWithoutOptions();
    }
  }

  /** Our text without options; where even that fails, the page's own. */
  private _showWithoutOptions() {
    try {
      this._patch(renderCached(plainView(new Date())));
    } catch {
      this._ownAnswers.showAllChildren();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const language = (!this.hasAttribute('lang') && scriptDefaults.get('lang')) || languageOf(this);
    let content = contentFor(language);
    if (!isContentOf(content, language)) {
      readContentBlocks(this.ownerDocument);
      content = contentFor(language);
    }
    this._ownAnswers.receive(idsOf(content.questions));
    const { questions, details, fallbacks, unknown } = readOwnQuestions(this._contentHost, content);
    const warned = new Map<string, unknown>();
    const warn: Warn = (name, value, problem) => {
      if (MAY_COME.test(name) && plain(this.ownerDocument).readyState === 'loading') return;
      if (this._warned.get(name) !== value) console.warn(formatWarning(this.localName, this.id, name, value, problem));
      warned.set(name, value);
    };
    const context = { language, content, questions, document: this.ownerDocument, now: new Date() };
    const { view, open } = resolveOptions(context, this, warn);
    if (unknown.length) warn('data-faq', unknown.join(' '), unknownProblem(idsOf(content.questions)));
    if (view.oldSince) this._registry._warnOnce(formatAgeWarning(this.localName, view.oldSince));
    this._warned = warned;
    this._content = content;
    this._questions = questions;
    this._view = view;
    this._ids = new Set(idsOf(view.questions));
    this._fallbacks = fallbacks;
    this._syncOpened(details, open, changed.has('open'));
    for (const child of this._contentHost.children)
      if (child.localName === 'details') this._registry._watch(child, summaryOf(child), this.structuredData);
  }

  /** Opens and closes what the page's `<details>` and `open` ask for; `open` counts for new questions, and where it has changed. */
  private _syncOpened(allDetails: OwnQuestions['details'], open: readonly string[], hasOpenChanged: boolean) {
    const ids = new Set(idsOf(this._questions));
    const opened = new Set(open);
    for (const id of this._opened.keys()) if (!ids.has(id)) this._opened.delete(id);
    for (const id of ids) {
      const wasOpen = this._opened.get(id);
      const isAsked = wasOpen === undefined || (this.hasUpdated && hasOpenChanged);
      let shouldOpen = this._readTurn(id) ?? (isAsked ? opened.has(id) : wasOpen);
      const details = allDetails.get(id);
      if (details && (wasOpen === undefined || !isAsked)) {
        // one that is new opens what is closed, and is opened where the answer is open
        const isNew = details !== this._details.get(id);
        shouldOpen = details.open || (isNew && shouldOpen);
      }
      if (details) setDetailsOpen(details, shouldOpen);
      if (wasOpen !== undefined && shouldOpen !== wasOpen) this._toggled.set(id, shouldOpen);
      this._opened.set(id, shouldOpen);
    }
    this._details = allDetails;
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const rendered = renderCached(this._view);
    const isFirst = !this._rendered;
    if (!this._rendered?.isEqualNode(rendered)) this._patch(rendered);
    else this._syncPanels([...this._toggled.keys()]);
    this._ownAnswers.show(this._slots(), idsOf(this._content.questions));
    if (isFirst) this._registry._answerAddress();
    if (this.structuredData || (!isFirst && changed.has('structuredData'))) this._registry._syncJsonLd();
  }

  /** The page is told of an update's changes when it is over, so that what a listener sets makes another update. */
  protected override updated() {
    const toggled = [...this._toggled];
    this._toggled.clear();
    // what a listener has changed since has been announced already
    for (const [id, open] of toggled) if (this._isOpen(id) === open) this._announce(id, 'api');
  }

  /** Shows what is rendered: in what the server has sent, or an earlier update has made, else anew. */
  private _patch(rendered: HTMLElement) {
    const focused = this._focused();
    const panel = focused?.closest(`[id^=${panelElementId('')}]`);
    const present = this._base ?? this.renderRoot.querySelector<HTMLElement>('section');
    this._base = present ?? plain(this.ownerDocument).importNode(rendered, true);
    if (present) {
      patchChildren(present, this._rendered ?? present, rendered);
      present.lang = this._content.lang;
      if (present.dir !== rendered.dir) present.dir = rendered.dir;
      present.className = rendered.className;
    } else this.renderRoot.prepend(this._base);
    this._rendered = rendered;
    // a copy is closed
    this._syncPanels([...this._ids].filter((id) => present || this._isOpen(id)));
    if (focused && focused !== this._focused()) this._restoreFocus(focused, panel);
  }

  /** Our own, where the focus is in here: where it is in another shadow root, happy-dom throws at the question. */
  private _focused(): HTMLElement | null {
    const { activeElement } = plain(this._contentHost.getRootNode() as Document | ShadowRoot);
    return activeElement === this._contentHost ? (this.renderRoot.activeElement as HTMLElement | null) : null;
  }

  /** To the element that had the focus, else to its successor, else to the question that it belonged to. */
  private _restoreFocus(focused: HTMLElement, panel: Element | null | undefined) {
    const successor = focused.isConnected ? focused : this._element(focused.id);
    const question = panel && this._element(questionElementId(parseElementId(panel.id).id));
    (successor ?? question)?.focus({ preventScroll: true });
  }

  /** The page's own answers that are shown, and their slots. */
  private _slots(): ReadonlyMap<HTMLDetailsElement, HTMLSlotElement> {
    const slots = new Map<HTMLDetailsElement, HTMLSlotElement>();
    for (const [id, details] of this._details) {
      const slot = this._element(panelElementId(id))?.querySelector('slot');
      if (slot) slots.set(details, slot);
    }
    return slots;
  }

  private _element(elementId: string): HTMLElement | null {
    return this.renderRoot?.getElementById(elementId);
  }

  private _isOpen(id: string): boolean {
    return this._opened.get(id) ?? false;
  }

  private _isAllOpen(): boolean {
    return [...this._ids].every((id) => this._isOpen(id));
  }

  /** Makes panels, and the button for all of them, show what is open. */
  private _syncPanels(ids: readonly string[]) {
    for (const id of ids) this._syncPanel(id);
    if (ids.length) this._syncToggleAll();
  }

  private _syncPanel(id: string) {
    const button = this._element(questionElementId(id));
    const panel = this._element(panelElementId(id));
    if (!button || !panel) return;
    const isOpen = this._isOpen(id);
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) panel.removeAttribute('hidden');
    else {
      if (this._hasFocus(panel) || this._hasFocus(this._details.get(id))) button.focus();
      panel.setAttribute('hidden', 'until-found');
    }
  }

  private _hasFocus(element: Element | undefined): boolean {
    return element?.contains(plain(element.getRootNode() as Document | ShadowRoot).activeElement) ?? false;
  }

  private _syncToggleAll() {
    const [showAll, hideAll] = this._element(ALL)?.querySelectorAll('span') ?? [];
    if (!showAll || !hideAll) return;
    const isAllOpen = this._isAllOpen();
    showAll.hidden = isAllOpen;
    hideAll.hidden = !isAllOpen;
  }

  /** Announces the changes when all is as it will be. */
  private _setOpen(ids: Iterable<string>, open: boolean, cause: ToggleCause) {
    const changed = [...ids].filter((id) => this._isOpen(id) !== open);
    for (const id of changed) {
      this._opened.set(id, open);
      const details = this._details.get(id);
      if (details) setDetailsOpen(details, open);
    }
    this._syncPanels(changed);
    // what a listener has changed since has been announced already
    for (const id of changed) if (this._isOpen(id) === open) this._announce(id, cause);
  }

  /** The page hears of its own summary what it would hear without us, and may prevent it. */
  private _toggleAsReader(id: string) {
    const details = this._details.get(id);
    const summary = details && this._ownAnswers.has(details) ? summaryOf(details) : undefined;
    summary?.click();
    this._setOpen([id], summary ? details!.open : !this._isOpen(id), 'user');
  }

  private _announce(id: string, cause: ToggleCause) {
    // nobody has seen the change of an answer that is not on the page
    if (this._ids.has(id)) this.dispatchEvent(new ExosomeFaqToggleEvent(id, this._isOpen(id), cause));
  }

  private _assertKnown(id: string) {
    const known = idsOf(this._questions);
    if (!known.includes(id))
      throw new RangeError(`<${this.localName}> has no question "${id}". Known: ${known.join(', ')}.`);
  }

  /** @internal */
  handleEvent(event: Event) {
    if (event.type === 'toggle') return this._handleToggle(event.target);
    // what happens in an answer of the page's own comes by here, too
    if ((event.target as Node).getRootNode() !== this.renderRoot) return;
    if (event.type === 'click') this._handleClick(event);
    else if (event.type === 'keydown') this._handleKeydown(event as KeyboardEvent);
    else this._handleMatch(event.target as HTMLElement);
  }

  private _handleClick({ target }: Event) {
    const control = (target as Element).closest<HTMLElement>(`button, .${partClass('action')}`);
    if (!control) return;
    const { prefix, id } = parseElementId(control.id);
    if (control.id === ALL) this._setOpen(this._ids, !this._isAllOpen(), 'user');
    else if (control.id === questionElementId(id)) this._toggleAsReader(id);
    else if (channels.includes(prefix as Channel)) this._share(control, prefix as Channel, id);
  }

  private _handleKeydown(event: KeyboardEvent) {
    // a held key would open and close the answer for as long as it is down
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  }

  private _handleMatch(panel: HTMLElement) {
    const { id } = parseElementId(panel.id);
    const details = this._details.get(id);
    this._setOpen([id], true, details && this._isLinkedTo(details) ? 'link' : 'find');
    scrollToMatch(panel, details && this._ownAnswers.has(details) ? details : panel);
  }

  /** A link to a text makes what holds it the target, too, and is a find. */
  private _isLinkedTo(details: Element): boolean {
    const target = details.matches(':target') || details.querySelector(':target');
    return Boolean(target && windowOf(this.ownerDocument)?.location.hash);
  }

  /** @internal */
  _handleMutation({ target, attributeName }: MutationRecord) {
    if (!CAN_HIDE.test(attributeName ?? '') || this._hasHiddenChanged(target, attributeName!)) this.requestUpdate();
  }

  /** What hides a word of a summary, or of an answer that is in the structured data, counts as another word. */
  private _hasHiddenChanged(target: Node, attribute: string): boolean {
    if (target.parentNode === this._contentHost) return hasHiddenChanged(target as HTMLElement, attribute);
    return attribute === 'hidden';
  }

  /** The page, or find in page, has opened or closed a `<details>`. */
  private _handleToggle(target: EventTarget | null) {
    if (this._ownAnswers.isPrinting) return;
    for (const [id, details] of this._details) if (details === target) this._setOpen([id], details.open, 'api');
    for (const [id, fallback] of this._fallbacks)
      if (fallback === target) this._setOpen([id], this._readTurn(id) ?? this._isOpen(id), 'api');
  }

  private _readTurn(id: string): boolean | undefined {
    const fallback = this._fallbacks.get(id);
    return fallback && readTurn(fallback);
  }

  /** @internal */
  _handlePrint(isBefore: boolean) {
    if (isBefore) this._ownAnswers.beforePrint();
    else this._ownAnswers.afterPrint();
  }

  private _share(control: HTMLElement, channel: Channel, id: string) {
    // the page may have another URL by now
    const url = answerUrl(resolveShareUrl(this.shareUrl, this.ownerDocument), id);
    if (channel === 'copy') void copyLink(control, url, this._content.labels.copied);
    else if (channel === 'print') printAlone(this._contentHost);
    else {
      const link = control as HTMLAnchorElement;
      link.href = link.href.replace(/(url=|0A)http[^&]*/, `$1${encodeURIComponent(url)}`);
    }
    this.dispatchEvent(new ExosomeFaqShareEvent(id, channel));
  }

  /** @internal */
  _jsonLd(): string {
    return this.structuredData && this._view ? toJsonLd(this._view, (id) => answerWords(this._details.get(id)!)) : '';
  }

  /** @internal */
  _isDisplayed(): boolean {
    return Boolean(this._base?.getClientRects().length);
  }

  /** @internal */
  _openFragment(fragment: string, arrival: Arrival): boolean {
    const prefixes = [this.id || TAG, TAG];
    // nothing leads to what has not been shown
    const id =
      this._base && [...this._ids].find((shown) => prefixes.some((prefix) => fragment === `${prefix}-${shown}`));
    const target =
      this._base && plain(this._contentHost.getRootNode() as Document | ShadowRoot).getElementById(fragment);
    if (id) this._goToQuestion(id, arrival);
    else if (target && target !== this._contentHost && this._contentHost.contains(target))
      this._goToOwn(target, arrival);
    else return false;
    return true;
  }

  private _goToQuestion(id: string, arrival: Arrival) {
    const open = () => this._setOpen([id], true, 'link');
    const button = this._element(questionElementId(id))!;
    if (arrival === 'return') openInPlace(this._element(panelElementId(id))!, open);
    else open();
    const { activeElement, body } = plain(this.ownerDocument);
    // where the reader has returned, something of the page's may have the focus already
    if (arrival !== 'return' || activeElement === body || this._focused()) button.focus({ preventScroll: true });
    if (arrival !== 'return') keepInView(button, arrival === 'router');
  }

  /** To what has an id among the children: itself, where its answer shows it; else to the question that it belongs to, or the title. */
  private _goToOwn(target: Element, arrival: Arrival) {
    const all = [...this._details, ...this._fallbacks];
    const [id, details] = all.find(([, each]) => each.contains(target)) ?? [];
    if (!id || !this._ids.has(id)) {
      if (arrival !== 'return') keepInView(this._base!, arrival === 'router');
      return;
    }
    const isInAnswer = this._ownAnswers.has(details!) && target !== details && !summaryOf(details!)?.contains(target);
    this._setOpen([id], true, 'link');
    // the browser goes to the same place, and takes the focus along
    if (!isInAnswer) afterTwoFrames(() => this._goToQuestion(id, arrival));
    else if (arrival !== 'return') keepInView(target, arrival === 'router');
  }

  /**
   * Opens an answer.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  show(id: string) {
    this._assertKnown(id);
    this._setOpen([id], true, 'api');
  }

  /**
   * Closes an answer. Where the focus is inside, it moves to the question.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  hide(id: string) {
    this._assertKnown(id);
    this._setOpen([id], false, 'api');
  }

  /**
   * Opens a closed answer, closes an open one.
   * @param id - Id of the question. An unknown one throws a `RangeError` that lists the known ones.
   */
  toggle(id: string) {
    this._assertKnown(id);
    this._setOpen([id], !this._isOpen(id), 'api');
  }

  /** Opens all answers. */
  showAll() {
    this._setOpen(this._ids, true, 'api');
  }

  /** Closes all answers. */
  hideAll() {
    this._setOpen(this._ids, false, 'api');
  }
}

defineOptions(ExosomeFaq.prototype);
