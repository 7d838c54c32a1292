/** The element whose shadow root a node is in, if it is in one. */
export const shadowHostOf = (node: Node): Element | undefined => {
  const root = node.getRootNode();
  // not `root instanceof ShadowRoot`: the node may be in another window; not `root.host`: a page may give all objects one
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
};

/**
 * A document or an element as its class has it: to ask it, not to hand it on. A form or an image with a name hides the document's property of
 * that name, and a form's field the form's.
 */
export const plain = <T extends object>(of: T): T =>
  new Proxy(of, {
    get(target, name) {
      const value = Reflect.get(Reflect.getPrototypeOf(target)!, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** The window of a document. */
export const windowOf = (of: Document): (Window & typeof globalThis) | null => plain(of).defaultView;

/** The language of the nearest ancestor that has one, through shadow roots; the element's own comes first. */
export const languageOf = (element: Element): string => {
  for (let node: Element | undefined = element; node; node = shadowHostOf(node)) {
    // React writes "undefined" when it takes a `lang` away
    const found = node.closest('[lang]:not([lang=undefined])');
    if (found) return plain(found).getAttribute('lang')!;
  }
  return '';
};

/** Whether an engine knows a selector or a property; jsdom has no `CSS`. */
export const supports = (...condition: [string] | [string, string]): boolean =>
  Boolean((globalThis as { CSS?: typeof CSS }).CSS?.supports(...(condition as [string])));

/** Runs `then` before the browser draws the next time, which waits for the style sheets in a page's head; at once where nothing is drawn, as in unit tests. */
export const beforeFrame = (then: () => void): void => {
  (globalThis.requestAnimationFrame ?? queueMicrotask)(then);
};

/** Runs `then` when the browser has drawn what it is about to do. */
export const afterTwoFrames = (then: () => void): void => beforeFrame(() => beforeFrame(then));

export type WeakReference<T extends object> = Pick<WeakRef<T>, 'deref'>;

/** Weak where the engine can: Chrome before 84, Safari before 14.1 and Firefox before 79 have no `WeakRef`. */
export const weakReference = <T extends object>(of: T): WeakReference<T> =>
  globalThis.WeakRef ? new WeakRef(of) : { deref: () => of };

let inert: Document | undefined;

/** A document that nobody sees: what is made in it loads nothing, plays nothing and runs nothing. */
export const inertDocument = (): Document => (inert ??= plain(document).implementation.createHTMLDocument());
