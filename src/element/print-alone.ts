import { shadowHostOf, windowOf } from '../platform/dom.js';

/** Takes from an element everything that its page gives it: backgrounds, borders, columns, what would cut off its content. */
const PLAIN = 'all:initial!important;display:block!important;';

const indexOf = (element: Element): number => [...element.parentNode!.children].indexOf(element) + 1;

const parentPath = (element: Element): string => (element.parentElement ? pathTo(element.parentElement) : ':host');

/** A selector for this element alone, in the style sheets of its root: an element of the page gets no attribute from us. */
const pathTo = (element: Element): string =>
  element === element.ownerDocument.documentElement
    ? ':root'
    : `${parentPath(element)}>:nth-child(${indexOf(element)})`;

const parentInFlatTree = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? shadowHostOf(element);

// text that stands beside the widget can only be made to take no room
const ancestorRules = (element: Element): string =>
  `${pathTo(element)}{${PLAIN}visibility:hidden!important;font-size:0!important}`;

/** Beside the root of a document is nothing, so there its rule has no effect. */
const siblingRules = (element: Element): string =>
  `${parentPath(element)}>:not(:nth-child(${indexOf(element)})){display:none!important}`;

/** Adds rules for paper to a root. Returns what takes them out again. */
const adoptRules = (root: DocumentOrShadowRoot, sheet: CSSStyleSheet, rules: string): (() => void) => {
  sheet.replaceSync(`@media print{${rules}}`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((present) => present !== sheet);
  };
};

/** Takes everything but an element off the page's paper. Returns what puts it back, and does nothing more when it is called again. */
const isolate = (element: Element, { CSSStyleSheet }: typeof globalThis): (() => void) => {
  const { font } = getComputedStyle(element);
  const restore: (() => void)[] = [];
  let rules = `${pathTo(element)}{${PLAIN}visibility:visible!important;font:${font}!important}`;
  for (let at: Element | undefined = element; at; at = parentInFlatTree(at)) {
    if (at !== element) rules = ancestorRules(at);
    restore.push(adoptRules(at.getRootNode() as Document, new CSSStyleSheet(), rules + siblingRules(at)));
  }
  return () => restore.forEach((undo) => undo());
};

/** Prints an element, and nothing else of the page. Where a browser cannot construct a style sheet, the whole page is printed. */
export const printAlone = (element: Element): void => {
  const view = windowOf(element.ownerDocument)!;
  try {
    const restore = isolate(element, view);
    // a browser that prints nothing, as in a sandbox, fires no `afterprint`: the reader's next press or key comes instead
    for (const type of ['afterprint', 'pointerdown', 'keydown'])
      view.addEventListener(type, restore, { once: true, capture: true });
  } catch {
    // without constructable style sheets
  }
  view.print();
};
