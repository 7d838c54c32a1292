/** The element whose shadow root a node is in, if it is in one. */
export const hostOf = (node: Node): Element | undefined => {
  const root = node.getRootNode();
  // a page may give all objects a property `host`
  return root.nodeType === 11 ? (root as ShadowRoot).host : undefined;
};

/** The window of a document. A page's own has one, whatever name an image of it has. */
export const windowOf = (document: Document): (Window & typeof globalThis) | null =>
  document === globalThis.document ? window : document.defaultView;
