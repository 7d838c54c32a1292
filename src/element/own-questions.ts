import type { Content } from '../content/index.js';
import { makeSlugify } from '../model/slugify.js';
import { idsOf, type QuestionModel } from '../model/view-model.js';
import { ALL } from '../names.js';
import { languageOf, plain } from '../platform/dom.js';
import { wordsOf } from '../platform/words.js';

/** What the page's own `<details>` give. */
export interface OwnQuestions {
  /** Our questions, some of them in the page's words, and then the page's own. */
  readonly questions: readonly QuestionModel[];
  /** The `<details>` of the page's own questions, and of ours in its words, by the question's id: its `open` is the question's. */
  readonly details: ReadonlyMap<string, HTMLDetailsElement>;
  /** Those that stand in for our answers where no script runs. */
  readonly fallbacks: ReadonlyMap<string, HTMLDetailsElement>;
  /** The values of `data-faq` that name no question of ours. */
  readonly unknown: readonly string[];
}

/** The slug that a question got: it outlives other words. */
const slugs = new WeakMap<Element, string>();

/** What can stand in our attributes and in an address. */
const ID = /^[^\s,\p{Cs}]+$/u;

/** The first one is the question; HTML takes any other one for a part of the answer. */
export const summaryOf = (details: Element): HTMLElement | undefined =>
  ([...details.children] as HTMLElement[]).find(({ localName }) => localName === 'summary');

const answerNodes = (details: Element): readonly Node[] => {
  const summary = summaryOf(details);
  return [...details.childNodes].filter((node) => node !== summary);
};

/** The words of an answer of the page's own. */
export const answerWords = (details: Element): string => wordsOf(answerNodes(details));

const hasAnswer = (details: Element): boolean =>
  answerNodes(details).some((node) => {
    const { nodeType, nodeValue } = plain(node);
    return nodeType === Node.TEXT_NODE ? nodeValue!.trim() : nodeType === Node.ELEMENT_NODE;
  });

const questionOf = (details: Element): string => wordsOf(summaryOf(details)?.childNodes ?? []);

/** A parser may still be at work on the last one. */
const isWhole = (details: Element): boolean =>
  Boolean(details.nextSibling) || plain(details.ownerDocument).readyState !== 'loading';

const isDetails = (element: Element): element is HTMLDetailsElement =>
  element.localName === 'details' && isWhole(element);

/** Whether the page hid a `<details>` when it was last looked at, and the display in the details' own `style`. */
const looks = new WeakMap<Element, { readonly isHidden: boolean; readonly display: string }>();

/** Whether the page hides a `<details>`. What our sheet says of it while it is in a slot is taken away for the look. */
const lookAt = (details: HTMLElement): boolean => {
  const slot = details.assignedSlot;
  const { className = '' } = slot ?? {};
  if (slot) slot.className = '';
  const isHidden = getComputedStyle(details).display === 'none';
  if (slot) slot.className = className;
  looks.set(details, { isHidden, display: details.style.display });
  return isHidden;
};

/** Whether a change of its `hidden`, `class` or `style` has hidden a `<details>` or brought it back. A style is written at every frame by some. */
export const hasHiddenChanged = (details: HTMLElement, attribute: string): boolean => {
  const last = looks.get(details);
  if (!last || (attribute === 'style' && details.style.display === last.display)) return false;
  return lookAt(details) !== last.isHidden;
};

const lastOpen = new WeakMap<Element, boolean>();

/** Whether a fallback is open, where it has been opened or closed since it was last asked. */
export const readTurn = (fallback: HTMLDetailsElement): boolean | undefined => {
  const { open } = fallback;
  if (open === Boolean(lastOpen.get(fallback))) return undefined;
  lastOpen.set(fallback, open);
  return open;
};

const failed = new WeakSet<Element>();

/** Once for each: our own text, and all that can be read, is shown. */
const warnOf = (details: Element, host: Element, error: unknown): void => {
  if (failed.has(details)) return;
  failed.add(details);
  console.warn(`<${host.localName}> can't read <details id="${details.id}">, so it isn't shown. Reason: ${error}`);
};

/** Reads the children of `host`, beside the content's own questions. */
export const readOwnQuestions = (host: Element, { questions: ours }: Content): OwnQuestions => {
  const questions: QuestionModel[] = [...ours];
  const found = new Map<string, HTMLDetailsElement>();
  const fallbacks = new Map<string, HTMLDetailsElement>();
  const unknown: string[] = [];
  const taken = new Set([ALL, ...idsOf(ours)]);
  const slugify = makeSlugify(taken);
  const isFree = (id: string) => ID.test(id) && !taken.has(id);

  const replace = (index: number, details: HTMLDetailsElement) => {
    const replaced = questions[index]!;
    const question = questionOf(details) || replaced.question;
    const own = { question, isSlotted: hasAnswer(details), lang: languageOf(details), dir: details.dir };
    questions[index] = Object.assign(Object.create(null), replaced, own);
  };
  const add = (details: HTMLDetailsElement) => {
    const words = questionOf(details);
    // nothing to show, or not yet
    if (!words && !hasAnswer(details)) return;
    const question = words || answerWords(details).replace(/(.{60}).+/u, '$1…') || '…';
    const id = [details.id, slugs.get(details) ?? ''].find(isFree) ?? slugify(question);
    slugs.set(details, id);
    taken.add(id);
    found.set(id, details);
    const own = { id, question, isSlotted: true, lang: languageOf(details), dir: details.dir };
    // a page may give all objects an `answer` or `sources`
    questions.push(Object.assign(Object.create(null), own));
  };

  const read = (details: HTMLDetailsElement) => {
    const name = details.getAttribute('data-faq');
    const index = ours.findIndex(({ id }) => id === name);
    const doesReplace = index >= 0 && details.hasAttribute('data-replace');
    if ((doesReplace || index < 0) && (looks.get(details)?.isHidden ?? lookAt(details))) return;
    if (name && index < 0) unknown.push(name);
    if (index < 0) add(details);
    else if (!doesReplace) fallbacks.set(name!, details);
    else if (questions[index] === ours[index]) {
      replace(index, details);
      found.set(name!, details);
    }
  };
  for (const child of host.children) {
    try {
      if (isDetails(child)) read(child);
    } catch (error) {
      warnOf(child, host, error);
    }
  }
  return { questions, details: found, fallbacks, unknown };
};
