import { type PropertyDeclaration, type PropertyValues, ReactiveElement } from 'lit';
import { type Content, wordingFor } from './content/index.js';
import { ExosomeFaqToggleEvent, type ToggleCause } from './events.js';
import { dress } from './exosome-faq.styles.js';
import { build, type View } from './exosome-faq.view.js';
import { type Member, Page } from './page.js';
import { ALL, complaint, DEFAULT_LEVEL, idsOf, isOn, levelIn, readValues } from './reading.js';
import { settings } from './settings.js';
import { hostOf } from './tree.js';
import { version } from './version.js';

const PREFIX = 'exosome-faq';

type Setting<T> = PropertyDeclaration<T> & { converter(value: string | null): T };

/**
 * A property that takes what its attribute says, else what the script's own tag says, else a default.
 * Without a prototype, because Lit would take a host's `Object.prototype.hasChanged` for an option.
 */
const setting = <T>(attribute: string, read: (value: string | null | undefined) => T): Setting<T> =>
  Object.assign(Object.create(null), {
    attribute,
    converter: (value: string | null) => read(value ?? settings.get(attribute)),
  });
const text = (value: string | null | undefined) => value ?? '';

/** The language for an element: its own `lang`, else the script's, else the nearest ancestor's, through shadow roots. */
const languageOf = (element: Element): string => {
  const said = settings.get('lang');
  if (said && !element.hasAttribute('lang')) return said;
  for (let node: Element | undefined = element; node; node = hostOf(node)) {
    // React writes "undefined" when it takes a `lang` away
    const found = node.closest('[lang]:not([lang=undefined])');
    if (found) return found.getAttribute('lang')!;
  }
  return '';
};

/** An element as markup, whether it is open or closed. */
const closed = (element: Element): string => element.outerHTML.replace(/ (hidden|aria-expanded)="[^"]*"/g, '');

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
export class ExosomeFaq extends ReactiveElement implements Member {
  /** The version of the package, as in `package.json`. */
  static readonly version: string = version;

  static override properties = {
    headingLevel: setting('heading-level', (value) => levelIn(value ?? DEFAULT_LEVEL) ?? value),
    hideTitle: setting('hide-title', isOn),
    questions: setting('questions', text),
    open: setting('open', text),
    reviewedBy: setting('reviewed-by', text),
    reviewedOn: setting('reviewed-on', text),
  };

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

  private _content: Content;
  /** The ids of the questions that are shown, in their order. */
  private _ids: readonly string[];
  private _language = '';
  declare private _view: View;
  private readonly _opened = new Set<string>();
  /** What is shown, and what it was cloned from. */
  private _base: Element | undefined;
  private _built: Element | undefined;
  declare private _page: Page;

  constructor() {
    super();
    for (const [name, { converter }] of Object.entries(ExosomeFaq.properties))
      Object.assign(this, { [name]: converter(null) });
    this._content = wordingFor('');
    this._ids = idsOf(this._content);
  }

  override connectedCallback() {
    super.connectedCallback();
    dress(this._root);
    this._page = Page.of(this.ownerDocument);
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
      if (panel.offsetHeight) this._opened.add(panel.id.slice(2));
    root.addEventListener('click', this);
    // bubbles, but is not composed
    root.addEventListener('beforematch', this);
    // a held key would open and close the answer for as long as it is down
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).repeat && (event as KeyboardEvent).key === 'Enter') event.preventDefault();
    });
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const language = languageOf(this);
    this._content = wordingFor(language);
    const [view, open] = readValues(language, this._content, this, (name, ...what) => {
      if (name === 'lang' ? language !== this._language : changed.has(name as keyof ExosomeFaq))
        this._warn(name, ...what);
    });
    this._language = language;
    this._view = view;
    this._ids = view.questions.map(({ id }) => id);

    if (changed.has('open')) {
      for (const id of idsOf(this._content)) {
        const now = open.includes(id);
        if (this.hasUpdated) this._set(id, now, 'api');
        else if (now) this._opened.add(id);
      }
    }
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const built = build(this._view);
    if (built === this._built) return;
    const focused = this._root.activeElement;
    // what the server has sent, or an earlier update has made
    this._base ??= this._root.querySelector('[part=base]')!;
    if (this._base) this._rebuild(this._base, this._built ?? this._base, built);
    else this._root.append((this._base = built.cloneNode(true) as Element));
    this._built = built;
    // as built, all is closed
    if (this._opened.size) for (const id of this._ids) this._paint(id);
    if (focused !== this._root.activeElement) {
      const again = focused!.isConnected ? focused : this._element(focused!.id);
      (again as HTMLElement | null)?.focus({ preventScroll: true });
    }
  }

  /** Puts in what is new, takes out what is gone; what stays keeps its nodes. */
  private _rebuild(base: Element, from: Element, to: Element) {
    const present = new Map([...base.children].map((child, i) => [closed(from.children[i]!), child]));
    const wanted: Node[] = [...to.children].map((child) => present.get(closed(child)) ?? child.cloneNode(true));
    for (const child of present.values()) if (!wanted.includes(child)) child.remove();
    let place = base.firstChild;
    for (const child of wanted) {
      if (child === place) place = place.nextSibling;
      else base.insertBefore(child, place);
    }
    base.setAttribute('lang', this._content.lang);
  }

  protected override firstUpdated() {
    this._page.follow([this]);
  }

  private get _root() {
    return this.renderRoot as ShadowRoot;
  }

  private _element(id: string) {
    return this._root?.getElementById(id);
  }

  private _warn(name: string, value: unknown, why: string) {
    const attribute = (ExosomeFaq.properties as Record<string, { attribute: string }>)[name]?.attribute ?? name;
    console.warn(complaint(this.localName, this.id, attribute, value, why));
  }

  /** Brings what is seen of one panel, and the button for all of them, in line with what is open. */
  private _paint(id: string) {
    const button = this._element(`q-${id}`);
    const panel = this._element(`a-${id}`);
    if (!button || !panel) return;
    const open = this._opened.has(id);
    button.setAttribute('aria-expanded', String(open));
    if (open) panel.removeAttribute('hidden');
    else {
      if (panel.contains(this._root.activeElement)) button.focus();
      panel.setAttribute('hidden', 'until-found');
    }
    const all = this._allOpen;
    this._root.querySelectorAll<HTMLElement>(`#${ALL} span`).forEach((label, i) => (label.hidden = !i === all));
  }

  private get _allOpen() {
    return this._ids.every((id) => this._opened.has(id));
  }

  private _set(id: string, open: boolean, cause: ToggleCause) {
    if (this._opened.has(id) === open) return;
    if (open) this._opened.add(id);
    else this._opened.delete(id);
    this._paint(id);
    // nobody has seen the change of an answer that is not on the page
    if (this._ids.includes(id)) this.dispatchEvent(new ExosomeFaqToggleEvent(id, open, cause));
  }

  private _setAll(open: boolean, cause: ToggleCause) {
    for (const id of this._ids) this._set(id, open, cause);
  }

  private _known(id: string) {
    const known = idsOf(this._content);
    if (!known.includes(id))
      throw new RangeError(`<${this.localName}>: no question "${id}"; known: ${known.join(', ')}`);
    return id;
  }

  /** @internal */
  handleEvent({ type, target }: Event) {
    if (type === 'click') {
      const button = (target as Element).closest('button');
      if (!button) return;
      const id = button.id.slice(2);
      if (button.id === ALL) this._setAll(!this._allOpen, 'user');
      else this._set(id, !this._opened.has(id), 'user');
    } else {
      const panel = target as HTMLElement;
      this._set(panel.id.slice(2), true, 'find');
      // WebKit opens the match without scrolling to it: https://bugs.webkit.org/show_bug.cgi?id=304174
      requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(panel)));
    }
  }

  /** @internal */
  _follow(fragment: string): boolean {
    const id = this._ids.find((shown) =>
      [this.id || PREFIX, PREFIX].some((prefix) => fragment === `${prefix}-${shown}`),
    );
    // what is not shown yet follows as soon as it is
    if (!id || !this.hasUpdated) return false;
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
    this._set(this._known(id), !this._opened.has(id), 'api');
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
