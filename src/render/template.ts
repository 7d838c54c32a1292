import { formatDateLine } from '../content/dates.js';
import type { Block, Content, Question } from '../content/index.js';
import { type Channel, shareHref, answerUrl } from '../model/share.js';
import { inert } from '../platform/dom.js';

/** A question as it is shown: of ours, or with an answer of the page's own in `body`, in its own language and direction. */
export interface Item<T = Node> extends Partial<Question> {
  readonly id: string;
  readonly question: string;
  readonly body?: readonly (T | string)[] | undefined;
  readonly lang?: string;
  readonly dir?: string;
}

/** Everything that the structure depends on, but for which answers are open. */
export interface View<T = Node> {
  readonly content: Content;
  readonly level: number;
  readonly hideTitle: boolean;
  readonly questions: readonly Item<T>[];
  readonly reviewer: string;
  readonly reviewed: Date | undefined;
  /** The ways to share an answer, in their order. */
  readonly channels: readonly Channel[];
  /** The address to share, and the image for Pinterest. */
  readonly address: string;
  readonly image: string;
}

/**
 * An element to be made: its tag, what is inside, and its attributes, of which those without a value are left out. Text goes in as text, so
 * that no wording can become markup, and no policy has to trust it.
 */
export type Plan<T> = readonly [tag: string, inside: readonly Part<T>[], attributes?: Attributes];
export type Attributes = Readonly<Record<string, string | false | undefined>>;
export type Part<T> = string | T | Plan<T>;

/** The safety line without its label, as of the review, else as of the text's edition. */
export const safetyOf = ({ content, reviewed }: View<unknown>): string =>
  formatDateLine(content, content.safety, reviewed);

const strong = (text: string): Plan<never> => ['strong', [text]];

/** A block of an answer. */
const block = (part: Block): Plan<never> => {
  if (typeof part === 'string') return ['p', [part]];
  // not by its name: a page may give all objects that name
  const [inside] = Object.values(part) as [string | readonly (readonly [string, string])[]];
  return typeof inside === 'string'
    ? ['p', [strong(inside)]]
    : ['ul', inside.map(([lead, text]) => ['li', [strong(lead), ` ${text}`]])];
};

/** The structure of a view: the closed state, to which the element adds what is open. */
export const structure = <T>(view: View<T>): Plan<T> => {
  const { content, level, hideTitle, questions, reviewer, reviewed, channels, address, image } = view;
  const { lang, labels } = content;
  const safety = safetyOf(view);
  const newTab: Plan<T> = ['small', [` ${labels.newTab}`]];
  const outside = { target: '_blank', rel: 'external noopener noreferrer' };

  const action = (channel: Channel, { id, question }: Item<T>): Plan<T> => {
    const href = shareHref(channel, answerUrl(address, id), image, question, safety);
    const toTab = channel === 'pinterest' && outside;
    return [
      href ? 'a' : 'button',
      toTab ? [labels[channel], newTab] : [labels[channel]],
      {
        part: 'action',
        id: `${channel}-${id}`,
        type: !href && 'button',
        href,
        ...toTab,
        referrerpolicy: toTab && 'no-referrer',
      },
    ];
  };

  const panel = (item: Item<T>): Plan<T>[] => {
    const { id, question, answer = [], body, sources, dir } = item;
    const parts: Part<T>[] = body ? [...body] : answer.map(block);
    if (sources && !body) {
      const links = sources.map(({ title, url, lang: language }, i): Plan<T> => [
        'li',
        [
          [
            'a',
            [['span', [title], { lang: language }], newTab],
            { part: 'link', id: `s-${id}-${i}`, href: url, ...outside },
          ],
        ],
      ]);
      const head: Plan<T> = ['p', [strong(labels.sources)]];
      parts.push(['div', [head, ['ul', links]], { part: 'sources' }]);
    }
    if (channels.length) {
      const actions = channels.map((channel) => action(channel, item));
      parts.push(['div', [...actions, ['span', [], { role: 'status' }]], { part: 'share', lang }]);
    }
    const words: Plan<T> = ['span', [question]];
    const icon: Plan<T> = ['span', [], { part: 'icon', 'aria-hidden': 'true' }];
    const button: Plan<T> = [
      'button',
      [words, icon],
      { part: 'question', type: 'button', id: `q-${id}`, 'aria-expanded': 'false', 'aria-controls': `a-${id}` },
    ];
    // the inner element has the role and the padding: on the outer one a closed panel would leave a landmark and a gap
    const inner: Plan<T> = ['div', parts, { part: 'answer', role: 'region', 'aria-labelledby': `q-${id}` }];
    return [
      [`h${level + 1}`, [button], { part: 'heading', lang: item.lang, dir }],
      ['div', [inner], { id: `a-${id}`, hidden: 'until-found', lang: item.lang, dir }],
    ];
  };

  // both labels are there, so that a page translator's words survive the change from one to the other
  const all: Plan<T> = [
    'button',
    [
      ['span', [labels.showAll]],
      ['span', [labels.hideAll], { hidden: 'hidden' }],
    ],
    { part: 'toggle-all', id: 'all', type: 'button' },
  ];

  const footer: Plan<T>[] = [
    ['p', [content.disclaimer]],
    ['p', [formatDateLine(content, content.editionLine)]],
  ];
  if (reviewer && reviewed)
    footer.push([
      'p',
      [formatDateLine(content, content.reviewedLine, reviewed, 'numeric').replace('{name}', () => reviewer)],
    ]);

  return [
    'section',
    [
      [`h${level}`, [content.title], { part: 'title', class: hideTitle && 'unseen' }],
      ['p', [strong(`${content.safetyLabel}:`), ` ${safety}`], { part: 'safety' }],
      ...(questions.length > 1 ? [['div', [all], { part: 'toolbar' }] as const] : []),
      ...questions.flatMap(panel),
      ['footer', footer, { part: 'footer' }],
    ],
    { part: 'base', lang },
  ];
};

const make = (document: Document, [tag, inside, attributes = {}]: Plan<Node>): Element => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value) element.setAttribute(name, value === name ? '' : value);
  // for our own sheet: engines match a class faster than an attribute
  if (attributes.part) element.classList.add(`_${attributes.part}`);
  for (const part of inside)
    element.append(Array.isArray(part) ? make(document, part as unknown as Plan<Node>) : (part as string | Node));
  return element;
};

let lastContent: Content;
let lastKey: string;
let base: Element;

/** The elements of a view, to be copied: instances that show the same share them, where nothing is of the page's own. */
export const build = (view: View<Node>): Element => {
  const { content, questions, ...others } = view;
  if (!questions.every((item) => (content.questions as readonly Item[]).includes(item)))
    return make(inert(), structure(view));
  const key = [Object.values(others), questions.map(({ id }) => id)].join();
  if (key === lastKey && content === lastContent) return base;
  base = make(inert(), structure(view));
  lastKey = key;
  lastContent = content;
  return base;
};
