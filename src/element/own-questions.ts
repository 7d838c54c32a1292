import type { Content } from '../content/index.js';
import { slugify } from '../model/slugify.js';
import { idsOf, type QuestionModel } from '../model/view-model.js';
import { ALL } from '../names.js';
import { inertDocument, languageOf } from '../platform/dom.js';

/** What the page's own `<details>` give. */
export interface OwnQuestions {
  /** Our questions, some of them in the page's words, and then the page's own. */
  readonly questions: readonly QuestionModel[];
  /** Whether the answer is open, by id, where the `<details>` has been opened or closed since it was last read. */
  readonly toggled: ReadonlyMap<string, boolean>;
  /** The values of `data-faq` that name no question of ours. */
  readonly unknown: readonly string[];
}

/** The slug that a question got, and whether its `<details>` was open when it was last read. */
const lastRead = new WeakMap<Element, { readonly slug: string | undefined; readonly open: boolean }>();

/** What ids of ours look like in the shadow root. */
const RESERVED_ID = /^(all$|([aqs]|copy|email|print|pinterest)-)/;

// lone surrogates: `encodeURIComponent` throws on them
const wordsIn = (element: Element | null): string => (element?.textContent ?? '').replace(/[\s\p{Cs}]+/gu, ' ').trim();

/** A copy in which what would run, or style the widget, or show the children again, or have the id of something else, is gone. */
const copyOf = (details: Element, ids: Set<string>): Element => {
  // an inert document loads and plays nothing
  const copy = inertDocument().importNode(details, true);
  for (const node of copy.querySelectorAll('*')) {
    if (node.matches('script, style, link, slot')) node.remove();
    for (const name of node.getAttributeNames()) if (/^on/i.test(name)) node.removeAttribute(name);
    const { id } = node;
    if (RESERVED_ID.test(id) || ids.has(id)) node.removeAttribute('id');
    ids.add(id);
  }
  return copy;
};

/** A question in the page's words; its answer, where it has one; and the answer's words. */
const readDetails = (details: HTMLDetailsElement, ids: Set<string>) => {
  const copy = copyOf(details, ids);
  const summary = copy.querySelector(':scope > summary');
  summary?.remove();
  const words = wordsIn(copy);
  const body = words || copy.firstElementChild ? [...copy.childNodes] : undefined;
  return { words, own: { question: wordsIn(summary), body, lang: languageOf(details), dir: details.dir } };
};

/** A parser may still be at work on the last one. */
const isWhole = (details: Element): boolean =>
  Boolean(details.nextSibling) || details.ownerDocument.readyState !== 'loading';

const isDetails = (element: Element): element is HTMLDetailsElement =>
  element.localName === 'details' && isWhole(element);

/** Reads the children of `host`, beside the content's own questions. */
export const readOwnQuestions = (host: Element, { questions: ours }: Content): OwnQuestions => {
  const questions: QuestionModel[] = [...ours];
  const toggled = new Map<string, boolean>();
  const unknown: string[] = [];
  const ids = new Set<string>();
  const isFree = (id: string) => id !== ALL && /^[^\s,\p{Cs}]+$/u.test(id) && !idsOf(questions).includes(id);

  for (const details of host.children) {
    if (!isDetails(details)) continue;
    const last = lastRead.get(details);
    const name = details.getAttribute('data-faq');
    const index = ours.findIndex(({ id }) => id === name);
    const replaced = ours[index];
    let slug: string | undefined;
    if (!replaced) {
      if (name) unknown.push(name);
      const { own, words } = readDetails(details, ids);
      // nothing to show, or not yet
      if (!own.question && !own.body) continue;
      const question = own.question || words.replace(/(.{60}).+/u, '$1…') || '…';
      // the slug outlives other words
      slug = [details.id, last?.slug ?? ''].find(isFree) ?? slugify(question, isFree);
      questions.push({ ...own, id: slug, question });
    } else if (details.hasAttribute('data-replace') && questions[index] === replaced) {
      const { own } = readDetails(details, ids);
      questions[index] = { ...replaced, ...own, question: own.question || replaced.question };
    }
    const { open } = details;
    if (open !== Boolean(last?.open)) toggled.set(slug ?? name!, open);
    lastRead.set(details, { slug, open });
  }
  return { questions, toggled, unknown };
};
