/** The element whose shadow root a node is in, if it is in one. */
export const hostOf = (node: Node): Element | undefined => {
  const root = node.getRootNode();
  // a page may give all objects a property `host`
  return root.nodeType === 11 ? (root as ShadowRoot).host : undefined;
};

/** The window of a document. A page's own has one, whatever name an image of it has. */
export const windowOf = (of: Document): (Window & typeof globalThis) | null =>
  of === document ? window : of.defaultView;

/** The language of the nearest ancestor that has one, through shadow roots; the element's own comes first. */
export const languageOf = (element: Element): string => {
  for (let node: Element | undefined = element; node; node = hostOf(node)) {
    // React writes "undefined" when it takes a `lang` away
    const found = node.closest('[lang]:not([lang=undefined])');
    if (found) return found.getAttribute('lang')!;
  }
  return '';
};

let inertDocument: Document | undefined;

/** A document of ours that nobody sees: what is made in it loads nothing, plays nothing and runs nothing. */
export const inert = (): Document => (inertDocument ??= document.implementation.createHTMLDocument());
