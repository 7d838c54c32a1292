import type { Content } from '../content/index.js';
import type { Item } from '../render/template.js';
import { inert, languageOf } from '../platform/dom.js';

/** What the page's own `<details>` give. */
export interface Children {
  /** Our questions, some of them in the page's wording, and then the page's own. */
  readonly items: readonly Item[];
  /** The ids of the answers whose `<details>` has been opened or closed since it was last read. */
  readonly turned: ReadonlyMap<string, boolean>;
  /** The values of `data-faq` that name no question of ours, with spaces between them. */
  readonly unknown: string;
}

/** The name that a question got, and whether its `<details>` was open when it was last read. */
const known = new WeakMap<Element, { name: string | undefined; open: boolean }>();

/** What ids of ours look like in the shadow root. */
const OURS = /^(all$|([aqs]|copy|email|print|pinterest)-)/;

// half a sign, as an unlucky cut leaves it, could stand in no address
const textOf = (node: Node | null) => (node?.textContent ?? '').replace(/[\s\p{Cs}]+/gu, ' ').trim();

/** A name for a question that has none, made from its words. */
export const slugify = (words: string, isFree: (id: string) => boolean) => {
  const name = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['question']).slice(0, 8).join('-');
  let free = name;
  for (let n = 2; !isFree(free); n++) free = `${name}-${n}`;
  return free;
};

/** A copy in which what would run, or style the widget, or show the children again, or have the id of something else, is gone. */
const copyOf = (details: Element, ids: Set<string>) => {
  // an inert document loads and plays nothing
  const copy = inert().importNode(details, true);
  for (const node of copy.querySelectorAll('*')) {
    if (node.matches('script, style, link, slot')) node.remove();
    for (const name of node.getAttributeNames()) if (/^on/i.test(name)) node.removeAttribute(name);
    const { id } = node;
    if (OURS.test(id) || ids.has(id)) node.removeAttribute('id');
    ids.add(id);
  }
  return copy;
};

/** Reads the children of `source`, next to the wording `content`. */
export const readChildren = (source: Element, { questions }: Content): Children => {
  const items: Item[] = [...questions];
  const turned = new Map<string, boolean>();
  const unknown: string[] = [];
  const ids = new Set<string>();
  const isFree = (id: string) => /^(?!all$)[^\s,\p{Cs}]+$/u.test(id) && !items.some((item) => item.id === id);
  for (const details of source.children as Iterable<Element> as Iterable<HTMLDetailsElement>) {
    // the last one may still be on its way
    if (details.localName !== 'details' || (!details.nextSibling && details.ownerDocument.readyState === 'loading'))
      continue;
    const ours = details.getAttribute('data-faq');
    const at = questions.findIndex((question) => question.id === ours);
    if (ours && at < 0) unknown.push(ours);
    const last = known.get(details);
    let id = ours!;
    let name: string | undefined;
    if (at < 0 || (details.hasAttribute('data-replace') && items[at] === questions[at])) {
      const copy = copyOf(details, ids);
      const summary = copy.querySelector(':scope > summary');
      const question = textOf(summary);
      summary?.remove();
      const words = textOf(copy);
      const isEmpty = !words && !copy.firstElementChild;
      const own = {
        body: isEmpty && items[at] ? undefined : [...copy.childNodes],
        lang: languageOf(details),
        dir: details.dir,
      };
      if (items[at]) items[at] = { ...items[at], ...own, question: question || items[at].question };
      else {
        // nothing to show, or not yet
        if (isEmpty && !question) continue;
        const asked = question || words.replace(/(.{60}).+/u, '$1…') || '…';
        // the name outlives other words
        name = id = [details.id, last?.name ?? ''].find(isFree) ?? slugify(asked, isFree);
        items.push({ ...own, id, question: asked });
      }
    }
    const { open } = details;
    if (open !== !!last?.open) turned.set(id, open);
    known.set(details, { name, open });
  }
  return { items, turned, unknown: unknown.join(' ') };
};
