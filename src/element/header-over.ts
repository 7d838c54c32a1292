import { plain, shadowHostOf } from '../platform/dom.js';

const parentOf = (node: Node): Node | null | undefined => plain(node).parentNode ?? shadowHostOf(node);

const isAround = (around: Node, node: Node): boolean => {
  for (let at: Node | null | undefined = node; at; at = parentOf(at)) if (at === around) return true;
  return false;
};

/** What is seen at a point of the window, through shadow roots. */
const seenAt = (root: DocumentOrShadowRoot, x: number, y: number): Element | null => {
  // unit tests run where nothing is laid out
  const seen = root.elementFromPoint?.(x, y) ?? null;
  const inside = seen?.shadowRoot;
  return inside && inside !== root ? (seenAt(inside, x, y) ?? seen) : seen;
};

/** The element that stays at its place in the window, and that another is a part of. */
const fixedAround = (element: Element): Element | undefined => {
  for (let at: Node | null | undefined = element; at; at = parentOf(at))
    if (at.nodeType === Node.ELEMENT_NODE && /fixed|sticky/.test(getComputedStyle(at as Element).position))
      return at as Element;
  return undefined;
};

/** How far a header of the page reaches over an element, in pixels; 0 where nothing lies over it. */
export const headerOver = (element: Element): number => {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const y of [top + 1, top + height / 2]) {
    const seen = seenAt(plain(element.ownerDocument), left + width / 2, y);
    if (!seen || isAround(element, seen) || isAround(seen, element)) continue;
    const bottom = fixedAround(seen)?.getBoundingClientRect().bottom ?? 0;
    // what covers half of the window is no header
    if (bottom > top && bottom < innerHeight / 2)
      return bottom - top + parseFloat(getComputedStyle(element).scrollMarginTop || '0');
  }
  return 0;
};
