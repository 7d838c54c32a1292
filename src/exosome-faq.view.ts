import { formatDate } from './content/dates.js';
import type { Block, Content, Question, Source } from './content/index.js';
import { type Channel, hrefOf, linkTo } from './share.js';
import { inert } from './tree.js';

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

/** Makes one element; an attribute without a value is left out. Text goes in as text, so that no wording can become markup, and no policy has to trust it. */
export type Make<T> = (
  tag: string,
  children: readonly (T | string)[],
  attributes?: Readonly<Record<string, string | false | undefined>>,
) => T;

const dated = (lang: string, text: string, date: Date, day?: 'numeric') =>
  text.replace('{date}', formatDate(lang, date, day));

/** The safety line without its label, as of the review, else as of the text's edition. */
export const safetyOf = ({ content, reviewed }: View<unknown>): string =>
  dated(content.lang, content.safety, reviewed ?? new Date(content.edition));

/** The structure of a view, made by `make`: the closed state, to which the element adds what is open. */
export const structure = <T>(make: Make<T>, view: View<T>): T => {
  const { content, level, hideTitle, questions, reviewer, reviewed, channels, address, image } = view;
  const { lang, labels } = content;
  const safety = safetyOf(view);
  const paragraph = (text: string | T) => make('p', [text]);
  const strong = (text: string) => make('strong', [text]);
  const list = (items: readonly (readonly (T | string)[])[]) =>
    make(
      'ul',
      items.map((item) => make('li', item)),
    );

  const block = (part: Block) => {
    if (typeof part === 'string') return paragraph(part);
    // not by its name: a page may give all objects that name
    const [inside] = Object.values(part) as [string | readonly (readonly [string, string])[]];
    return typeof inside === 'string'
      ? paragraph(strong(inside))
      : list(inside.map(([lead, text]) => [strong(lead), ` ${text}`]));
  };

  const newTab = () => make('small', [` ${labels.newTab}`]);
  const outside = { target: '_blank', rel: 'external noopener noreferrer' };
  const source = ({ title, url, lang: language }: Source, id: string) => [
    make('a', [make('span', [title], { lang: language }), newTab()], { part: 'link', id, href: url, ...outside }),
  ];

  const action = (channel: Channel, { id, question }: Item<T>) => {
    const href = hrefOf(channel, linkTo(address, id), image, question, safety);
    const toTab = channel === 'pinterest' && outside;
    return make(href ? 'a' : 'button', toTab ? [labels[channel], newTab()] : [labels[channel]], {
      part: 'action',
      id: `${channel}-${id}`,
      type: !href && 'button',
      href,
      referrerpolicy: toTab && 'no-referrer',
      ...toTab,
    });
  };

  const heading = (item: Item<T>) =>
    make(
      `h${level + 1}`,
      [
        make('button', [make('span', [item.question]), make('span', [], { part: 'icon', 'aria-hidden': 'true' })], {
          part: 'question',
          type: 'button',
          id: `q-${item.id}`,
          'aria-expanded': 'false',
          'aria-controls': `a-${item.id}`,
        }),
      ],
      { part: 'heading', lang: item.lang, dir: item.dir },
    );

  const panel = (item: Item<T>) => {
    const { id, answer = [], body, sources } = item;
    const parts = body ? [...body] : answer.map(block);
    if (sources && !body)
      parts.push(
        make('div', [paragraph(strong(labels.sources)), list(sources.map((page, i) => source(page, `s-${id}-${i}`)))], {
          part: 'sources',
        }),
      );
    if (channels.length)
      parts.push(
        make('div', [...channels.map((channel) => action(channel, item)), make('span', [], { role: 'status' })], {
          part: 'share',
          lang,
        }),
      );
    // the inner element has the role and the padding: on the outer one a closed panel would leave a landmark and a gap
    return make('div', [make('div', parts, { part: 'answer', role: 'region', 'aria-labelledby': `q-${id}` })], {
      id: `a-${id}`,
      hidden: 'until-found',
      lang: item.lang,
      dir: item.dir,
    });
  };

  // both labels are there, so that a page translator's words survive the change from one to the other
  const toolbar = () =>
    make(
      'div',
      [
        make('button', [make('span', [labels.showAll]), make('span', [labels.hideAll], { hidden: 'hidden' })], {
          part: 'toggle-all',
          type: 'button',
          id: 'all',
        }),
      ],
      { part: 'toolbar' },
    );

  const footer = [content.disclaimer, dated(lang, content.editionLine, new Date(content.edition))];
  if (reviewer && reviewed)
    footer.push(dated(lang, content.reviewedLine, reviewed, 'numeric').replace('{name}', () => reviewer));

  return make(
    'section',
    [
      make(`h${level}`, [content.title], { part: 'title', class: hideTitle && 'unseen' }),
      make('p', [strong(`${content.safetyLabel}:`), ` ${safety}`], { part: 'safety' }),
      ...(questions.length > 1 ? [toolbar()] : []),
      ...questions.flatMap((question) => [heading(question), panel(question)]),
      make('footer', footer.map(paragraph), { part: 'footer' }),
    ],
    { part: 'base', lang },
  );
};

const make: Make<Node> = (tag, children, attributes = {}) => {
  const element = inert().createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const built = new WeakMap<Content, Map<string, Element>>();

/** The elements of a view, to be copied: instances that show the same share them, where nothing is of the page's own. */
export const build = (view: View<Node>): Element => {
  const { content, questions } = view;
  if (questions.some((item) => !(content.questions as Item[]).includes(item))) return structure(make, view) as Element;
  let views = built.get(content);
  // a page that changes the reviewer all day must not fill the memory
  if (!views || views.size > 50) built.set(content, (views = new Map()));
  const key = Object.values({ ...view, content: 0, questions: questions.map(({ id }) => id) }).join();
  let base = views.get(key);
  if (!base) views.set(key, (base = structure(make, view) as Element));
  return base;
};
