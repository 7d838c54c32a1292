// exosome-faq/server: `renderExosomeFaq(options)`, the element's markup from a server, and the same in pieces and for frameworks.
import { ElementRenderer } from '@lit-labs/ssr';
import { contentFor } from '../content/index.js';
import { styles } from '../render/styles.js';
import { type Part, type Plan, structure, type View } from '../render/template.js';
import { fallback } from '../render/fallback.js';
import { attributesOf, escape, renderToString, type Markup } from '../render/to-html.js';
import { ALL, attributeOf, complaint, names, readers, resolveOptions, type Values } from '../model/options.js';
import { unscripted } from '../render/no-script.styles.js';
import { version } from '../version.js';

export { version };

const TAG = 'exosome-faq';

/** A question of the page's own, shown after ours. What is none, or has an id that another has, throws a `TypeError`. */
export interface OwnQuestion {
  /** The name for links, attributes and events: letters, digits, hyphens and underscores, and none of ours. */
  readonly id: string;
  /** The question, as text. */
  readonly question: string;
  /** The answer, as HTML that is sent as it stands: your markup, never a reader's input. No scripts, and no ids. */
  readonly answer: string;
}

/** What `renderExosomeFaq` takes. Each attribute of the element is an option, with the name of its property. */
export interface ExosomeFaqOptions {
  /** Language of the wording, as a BCP 47 tag. Say it, also where the page says it: a server does not see the page. */
  readonly lang?: string | undefined;
  /** Level of the title's heading, a whole number from 1 to 5. Anything else gets 2 and a warning. */
  readonly headingLevel?: number | string | undefined;
  /** Whether the title is for screen readers only. */
  readonly hideTitle?: boolean | undefined;
  /** Ids of the questions to show, in this order, with spaces between them. Unknown ids are left out with a warning. */
  readonly questions?: string | undefined;
  /** Ids of the answers that are open at first, with spaces between them, or `all`. Unknown ids are ignored with a warning. */
  readonly open?: string | undefined;
  /** Who reviewed the text for this site. Shown together with `reviewedOn`, and not without it. */
  readonly reviewedBy?: string | undefined;
  /** The day of that review, as YYYY-MM-DD. A day that is none, or is still to come, is not shown and gets a warning. */
  readonly reviewedOn?: string | undefined;
  /** Ways to share an answer, with spaces between them: `copy`, `email`, `print`, `pinterest`. All but `print` need `shareUrl` here, for a server does not see the page. */
  readonly share?: string | undefined;
  /** The absolute address to share. Anything that is not http(s) is not used and gets a warning. */
  readonly shareUrl?: string | undefined;
  /** The absolute address of the image that Pinterest needs. Anything that is not http(s) is not used and gets a warning. */
  readonly shareImage?: string | undefined;
  /** Whether the script puts the questions into the page's head as structured data. */
  readonly structuredData?: boolean | undefined;
  /** The element's id; it becomes a part of the links to its answers. */
  readonly id?: string | undefined;
  /**
   * The nonce that a strict `style-src` asks for. The markup has one style element, which the script takes away; a policy without nonces
   * needs its hash, or `'unsafe-inline'`, in `style-src`.
   */
  readonly nonce?: string | undefined;
  /**
   * The element's own children, as HTML that is sent as it stands: your markup, never a reader's input. By default the whole text once
   * more in plain HTML, for browsers that know no shadow roots, reader modes and crawlers; `''` for none.
   */
  readonly children?: string | undefined;
  /**
   * The page's own questions, a list of `{ id, question, answer }`: each becomes a `<details>` at the end of the children, and is in view
   * from the start as ours are. The answer is HTML that is sent as it stands, without ids.
   */
  readonly ownQuestions?: readonly OwnQuestion[] | undefined;
}

const propertyOf = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const known = [...names, 'id', 'nonce'].map(propertyOf);

/**
 * Renders the element in any application that uses `@lit-labs/ssr`: put it into the `elementRenderers` of `render`. The nonce of a page with
 * a strict `style-src` goes into the tag's `nonce`.
 */
export class ExosomeFaqRenderer extends ElementRenderer {
  /** The page's own questions. */
  ownQuestions: readonly OwnQuestion[] = [];
  private readonly _attributes = new Map<string, string>();

  static override matchesClass(_class: unknown, tagName: string): boolean {
    return tagName === TAG;
  }

  override setAttribute(name: string, value: string) {
    this._attributes.set(name.toLowerCase(), String(value ?? ''));
  }

  override setProperty(name: string, value: unknown) {
    if (!known.includes(name)) return;
    if (value == null || value === false) this._attributes.delete(attributeOf(name));
    else this._attributes.set(attributeOf(name), value === true ? '' : String(value));
  }

  override renderAttributes() {
    return attributesOf([...this._attributes].filter(([name]) => name !== 'nonce'));
  }

  override renderShadow() {
    const [view, opened] = this._read((...what) => console.warn(complaint(this.tagName, ...what)));
    const nonce = this._attributes.get('nonce');
    const { open, inside, close } = renderToString(opening(opened, view));
    // in front, for the printed page must have the last word
    const style = renderToString(['style', [], { nonce }]);
    return [style.open, unscripted, styles, style.close, open, ...inside, close];
  }

  /** The text in plain HTML, for the light DOM. */
  fallback() {
    const [view] = this._read(() => {});
    return fallback({ ...view, questions: view.questions.filter(({ body }) => !body) });
  }

  private _read(
    warn: (id: string, name: string, value: unknown, why: string) => void,
  ): [View<Markup>, readonly string[]] {
    const language = this._attributes.get('lang') ?? '';
    const content = contentFor(language);
    const values = Object.fromEntries(
      Object.entries(readers).map(([name, read]) => [name, read(this._attributes.get(attributeOf(name)))]),
    ) as Values;
    const own = this.ownQuestions.map(({ id, question, answer }) => ({
      id,
      question: question.replace(/\s+/g, ' ').trim(),
      body: [{ open: '', inside: [answer], close: '' }],
      lang: language,
    }));
    return resolveOptions<Markup>({ language, content, items: [...content.questions, ...own] }, values, (...what) =>
      warn(this._attributes.get('id') ?? '', ...what),
    );
  }
}

/** The structure of a view with these answers open. */
const opening = (opened: readonly string[], view: View<Markup>): Plan<Markup> => {
  const all = view.questions.every(({ id }) => opened.includes(id));
  const open = (part: Part<Markup>): Part<Markup> => {
    if (typeof part === 'string' || 'open' in part) return part;
    const [tag, inside, attributes = {}] = part;
    const { id = '', hidden, ...others } = attributes;
    if (id === ALL && all) {
      // the other label is hidden then
      const [[span, show], [, hide, hiding]] = inside as [Plan<Markup>, Plan<Markup>];
      return [
        tag,
        [
          [span, show, hiding!],
          [span, hide],
        ],
        attributes,
      ];
    }
    // an answer, or the button of its question
    const isOpen = opened.includes(String(id).slice(2));
    const button = tag === 'button' && { 'aria-expanded': 'true' };
    return [tag, inside.map(open), !isOpen ? attributes : hidden ? { id, ...others } : { ...attributes, ...button }];
  };
  return open(structure(view)) as Plan<Markup>;
};

/** Fails where a question of the page's own is none, or has an id that another has. */
const checkOwn = (own: unknown) => {
  const ids = [...contentFor('').questions.map(({ id }) => id), ALL];
  const isGood = (entry: Partial<OwnQuestion> | null) => {
    const isNew = typeof entry?.id === 'string' && /^[\w-]+$/.test(entry.id) && !ids.includes(entry.id);
    if (isNew) ids.push(entry.id!);
    return isNew && typeof entry.question === 'string' && /\S/.test(entry.question) && typeof entry.answer === 'string';
  };
  if (!Array.isArray(own) || !own.every(isGood))
    throw new TypeError(
      'renderExosomeFaq: option "ownQuestions" is no list of { id, question, answer } with an id of its own and a question each',
    );
};

/** Fails where an option is none, or is of a type that means nothing here. */
const check = (options: ExosomeFaqOptions) => {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('renderExosomeFaq: the options are no object');
  const allowed = [...known, 'children', 'ownQuestions'];
  for (const [name, value] of Object.entries(options)) {
    if (!allowed.includes(name))
      throw new TypeError(`renderExosomeFaq: no option "${name}"; known: ${allowed.join(', ')}`);
    const types = { headingLevel: ['number', 'string'], hideTitle: ['boolean'], structuredData: ['boolean'] }[name] ?? [
      'string',
    ];
    if (name === 'ownQuestions') checkOwn(value ?? []);
    else if (value != null && !types.includes(typeof value))
      throw new TypeError(`renderExosomeFaq: option "${name}" is no ${types.join(' and no ')}`);
  }
};

const pieces = (options: ExosomeFaqOptions, withTag: boolean): string[] => {
  check(options);
  const { children, ownQuestions, ...attributes } = options;
  const renderer = new ExosomeFaqRenderer(TAG);
  renderer.ownQuestions = ownQuestions ?? [];
  for (const [name, value] of Object.entries(attributes)) renderer.setProperty(name, value);
  const content = [
    '<template shadowrootmode="open">',
    ...renderer.renderShadow(),
    '</template>',
    children ?? renderer.fallback(),
    ...renderer.ownQuestions.map(
      ({ id, question, answer }) => `<details id="${id}"><summary>${escape(question)}</summary>${answer}</details>`,
    ),
  ];
  return withTag ? [`<${TAG}`, ...renderer.renderAttributes(), '>', ...content, `</${TAG}>`] : content;
};

/**
 * The whole element as HTML, with a declarative shadow root: it is in view before any script has come, and the script takes it over as it is.
 * All values are escaped. A bad value gets what the attribute's gets, and the same warning; an unknown option or one of a wrong type throws
 * a `TypeError` that says so.
 */
export const renderExosomeFaq = (options: ExosomeFaqOptions = {}): string => pieces(options, true).join('');

/** The same in pieces, in their order, to be sent one after the other. */
export const streamExosomeFaq = (options: ExosomeFaqOptions = {}): Iterable<string> => pieces(options, true);

/**
 * What stands between the element's tags, for a framework that writes the tags itself (`dangerouslySetInnerHTML` in React). The options are
 * those that the tag has as attributes.
 */
export const renderExosomeFaqContent = (options: ExosomeFaqOptions = {}): string => pieces(options, false).join('');
