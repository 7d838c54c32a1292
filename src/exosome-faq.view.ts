import { formatDate } from './content/dates.js';
import type { Block, Content, Question, Source } from './content/index.js';

/** Everything that the structure depends on, but for which answers are open. */
export interface View {
  readonly content: Content;
  readonly level: number;
  readonly hideTitle: boolean;
  readonly questions: readonly Question[];
  readonly reviewer: string;
  readonly reviewed: Date | undefined;
}

/** Makes one element. Text goes in as text, so that no wording can become markup, and no policy has to trust it. */
export type Make<T> = (
  tag: string,
  children: readonly (T | string)[],
  attributes?: Readonly<Record<string, string>>,
) => T;

// not `in`: a page may give all objects that name
const hasStrong = (part: object): part is { readonly strong: string } => Object.keys(part).includes('strong');

/** The structure of a view, made by `make`: the closed state, to which the element adds what is open. */
export const structure = <T>(make: Make<T>, view: View): T => {
  const { content, level, hideTitle, questions, reviewer, reviewed } = view;
  const { lang, labels } = content;
  const edition = new Date(content.edition);
  const dated = (text: string, date: Date, day?: 'numeric') => text.replace('{date}', formatDate(lang, date, day));
  const paragraph = (text: string | T) => make('p', [text]);
  const strong = (text: string) => make('strong', [text]);
  const list = (items: readonly (readonly (T | string)[])[]) =>
    make(
      'ul',
      items.map((item) => make('li', item)),
    );

  const block = (part: Block) =>
    typeof part === 'string'
      ? paragraph(part)
      : hasStrong(part)
        ? paragraph(strong(part.strong))
        : list(part.list.map(([lead, text]) => [strong(lead), ` ${text}`]));

  const source = ({ title, url, lang: language }: Source, id: string) => [
    make('a', [make('span', [title], { lang: language }), ' ', make('small', [labels.newTab])], {
      part: 'link',
      id,
      href: url,
      target: '_blank',
      rel: 'external noopener noreferrer',
    }),
  ];

  const heading = ({ id, question }: Question) =>
    make(
      `h${level + 1}`,
      [
        make('button', [make('span', [question]), make('span', [], { part: 'icon', 'aria-hidden': 'true' })], {
          part: 'question',
          type: 'button',
          id: `q-${id}`,
          'aria-expanded': 'false',
          'aria-controls': `a-${id}`,
        }),
      ],
      { part: 'heading' },
    );

  const panel = ({ id, answer, sources }: Question) => {
    const parts = answer.map(block);
    if (sources)
      parts.push(
        make('div', [paragraph(strong(labels.sources)), list(sources.map((page, i) => source(page, `s-${id}-${i}`)))], {
          part: 'sources',
        }),
      );
    // the inner element has the role and the padding: on the outer one a closed panel would leave a landmark and a gap
    return make('div', [make('div', parts, { part: 'answer', role: 'region', 'aria-labelledby': `q-${id}` })], {
      id: `a-${id}`,
      hidden: 'until-found',
    });
  };

  // both labels are there, so that a page translator's words survive the change from one to the other
  const toolbar = () =>
    make(
      'div',
      [
        make('button', [make('span', [labels.showAll]), make('span', [labels.hideAll], { hidden: '' })], {
          part: 'toggle-all',
          type: 'button',
          id: 'all',
        }),
      ],
      { part: 'toolbar' },
    );

  const footer = [content.disclaimer, dated(content.editionLine, edition)];
  if (reviewer && reviewed)
    footer.push(dated(content.reviewedLine, reviewed, 'numeric').replace('{name}', () => reviewer));

  return make(
    'section',
    [
      make(`h${level}`, [content.title], { part: 'title', ...(hideTitle && { class: 'unseen' }) }),
      make('p', [strong(`${content.safetyLabel}:`), ` ${dated(content.safety, reviewed ?? edition)}`], {
        part: 'safety',
      }),
      ...(questions.length > 1 ? [toolbar()] : []),
      ...questions.flatMap((question) => [heading(question), panel(question)]),
      make('footer', footer.map(paragraph), { part: 'footer' }),
    ],
    { part: 'base', lang },
  );
};

const make: Make<Element> = (tag, children, attributes = {}) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const built = new Map<string, Element>();

/** The elements of a view, to be cloned: instances that show the same share them. */
export const build = (view: View): Element => {
  const { content, level, hideTitle, questions, reviewer, reviewed } = view;
  const key = [content.lang, level, hideTitle, questions.map(({ id }) => id), Number(reviewed ?? 0), reviewer].join();
  let base = built.get(key);
  if (!base) {
    // a page that changes the reviewer all day must not fill the memory
    if (built.size > 50) built.clear();
    built.set(key, (base = structure(make, view)));
  }
  return base;
};
