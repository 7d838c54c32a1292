/** The element whose shadow root a node is in, if it is in one. */
export const shadowHostOf = (node: Node): Element | undefined => {
  const root = node.getRootNode();
  // not `root instanceof ShadowRoot`: the node may be in another window; not `root.host`: a page may give all objects one
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
};

/** The window of a document. For ours it is `window`: an image named `defaultView` would shadow the document's. */
export const windowOf = (of: Document): (Window & typeof globalThis) | null =>
  of === document ? window : of.defaultView;

/** The language of the nearest ancestor that has one, through shadow roots; the element's own comes first. */
export const languageOf = (element: Element): string => {
  for (let node: Element | undefined = element; node; node = shadowHostOf(node)) {
    // React writes "undefined" when it takes a `lang` away
    const found = node.closest('[lang]:not([lang=undefined])');
    if (found) return found.getAttribute('lang')!;
  }
  return '';
};

/** Runs `then` when the browser has drawn what it is about to do. */
export const afterTwoFrames = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

let inert: Document | undefined;

/** A document that nobody sees: what is made in it loads nothing, plays nothing and runs nothing. */
export const inertDocument = (): Document => (inert ??= document.implementation.createHTMLDocument());
