import { plain } from '../platform/dom.js';

/** The markup of a heading or a panel, open or closed. */
const closedMarkup = (element: Element): string => element.outerHTML.replace(/ (hidden|aria-expanded)="[^"]*"/, '');

/**
 * Makes the children of `base` what those of `to` are: puts in what is new, takes out what is gone; what stays keeps its nodes. `from` is
 * what the children of `base` were copied from.
 */
export const patchChildren = (base: Element, from: Element, to: Element): void => {
  const present = new Map([...base.children].map((child, i) => [closedMarkup(from.children[i]!), child]));
  const { importNode } = plain(base.ownerDocument);
  const wanted = new Set([...to.children].map((child) => present.get(closedMarkup(child)) ?? importNode(child, true)));
  for (const child of present.values()) if (!wanted.has(child)) child.remove();
  let next = base.firstChild;
  for (const child of wanted) {
    if (child === next) next = next.nextSibling;
    else base.insertBefore(child, next);
  }
};
