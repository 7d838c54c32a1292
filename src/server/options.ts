import { contentFor } from '../content/index.js';
import { LONGEST_QUOTE } from '../model/options.js';
import { ALL, attributeOf, optionNames } from '../names.js';
import { oneLine } from '../platform/text.js';

/** A question of the page's own, shown after ours. What is none, or has an id that another has, throws a `TypeError`. */
export interface OwnQuestion {
  /** The name for links, attributes and events: letters, digits, hyphens and underscores, and none of ours. */
  readonly id: string;
  /** The question, as text. */
  readonly question: string;
  /** The answer, as HTML that is sent as it stands: your markup, never a reader's input. */
  readonly answer: string;
}

/** What `renderExosomeFaq` takes. Each attribute of the element is an option, with the name of its property. */
export interface ExosomeFaqOptions {
  /** Language of the content, as a BCP 47 tag. Say it, also where the page says it: a server does not see the page. */
  readonly lang?: string | undefined;
  /** Level of the title's heading, a whole number from 1 to 5. Anything else gets 2 and a warning. */
  readonly headingLevel?: number | string | undefined;
  /** Whether the title is for screen readers only. */
  readonly hideTitle?: boolean | undefined;
  /** Ids of the questions to show, in this order, with spaces between them. Unknown ids are left out with a warning. */
  readonly questions?: string | undefined;
  /** Ids of the answers that are open at first, with spaces between them, or `all`. Unknown ids are ignored with a warning. */
  readonly open?: string | undefined;
  /** Who reviewed the text for this site, in up to 120 characters. Without `reviewedOn` it is not shown, and gets a warning. */
  readonly reviewedBy?: string | undefined;
  /** The day of that review, as YYYY-MM-DD. The age of the text counts from it where it is later than the text's own. It is not shown without `reviewedBy`, nor is a day that is none, or still to come; each gets a warning. */
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
   * needs its hash in `style-src`: `styleHash` of `exosome-faq/server`, and the last line of `integrity.json`.
   */
  readonly nonce?: string | undefined;
  /**
   * The element's own children, as HTML that is sent as it stands: your markup, never a reader's input. By default the whole text once
   * more in plain HTML, for browsers that know no shadow roots, reader modes and crawlers; `''` for none.
   */
  readonly children?: string | undefined;
  /**
   * The page's own questions, a list of `{ id, question, answer }`: each becomes a `<details>` at the end of the children, and is in view
   * from the start as ours are. The answer is HTML that is sent as it stands.
   */
  readonly ownQuestions?: readonly OwnQuestion[] | undefined;
}

/** The options that become attributes. */
const attributeOptions: readonly string[] = ['lang', ...optionNames, 'id', 'nonce'];

/** The attribute that an option gives; undefined where there is no such option. */
export const attributeOfOption = (option: string): string | undefined =>
  attributeOptions.includes(option) ? attributeOf(option) : undefined;

const optionTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['headingLevel', ['number', 'string']],
  ['hideTitle', ['boolean']],
  ['structuredData', ['boolean']],
]);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What an object has itself: a polluted `Object.prototype` says nothing here. */
const ownOf = <T extends object>(value: T): T => ({ __proto__: null, ...value });

const checkOwnQuestions = (ownQuestions: unknown): readonly OwnQuestion[] => {
  const taken = new Set([...contentFor('').questions.map(({ id }) => id), ALL]);
  const isQuestion = (entry: Partial<OwnQuestion>): entry is OwnQuestion => {
    if (!isText(entry.id) || !/^[\w-]+$/.test(entry.id) || taken.has(entry.id)) return false;
    taken.add(entry.id);
    return isText(entry.question) && entry.question.trim() !== '' && isText(entry.answer);
  };
  const questions = Array.isArray(ownQuestions) ? ownQuestions.map(ownOf<Partial<OwnQuestion>>) : [{}];
  if (!questions.every(isQuestion))
    throw new TypeError(
      'renderExosomeFaq: The option "ownQuestions" must be a list of { id, question, answer }, each with an id of its own and a question.',
    );
  return questions;
};

type CheckedOptions = ExosomeFaqOptions & { readonly ownQuestions: readonly OwnQuestion[] };

/** The options, of their own properties alone. Throws where one is unknown, or has a value of a type that means nothing here. */
export const checkOptions = (options: ExosomeFaqOptions): CheckedOptions => {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('renderExosomeFaq: The options must be an object.');
  const known = [...attributeOptions, 'children', 'ownQuestions'];
  const own = ownOf(options);
  for (const [name, value] of Object.entries(own)) {
    if (!known.includes(name))
      throw new TypeError(
        `renderExosomeFaq: There is no option "${oneLine(name, LONGEST_QUOTE)}". Known: ${known.join(', ')}.`,
      );
    const types = optionTypes.get(name) ?? ['string'];
    if (name !== 'ownQuestions' && value != null && !types.includes(typeof value))
      throw new TypeError(`renderExosomeFaq: The option "${name}" must be a ${types.join(' or a ')}.`);
  }
  return ownOf({ ...own, ownQuestions: checkOwnQuestions(own.ownQuestions ?? []) });
};
