import { type ExosomeFaq, SHADOW } from '../element/exosome-faq.js';
import { attributeNames, MOUNT_ATTRIBUTE, TAG } from '../names.js';
import { plain } from '../platform/dom.js';

/** The element inside each container that it is mounted on. */
const mounted = new WeakMap<Element, Element>();

/** Makes the options of a `<div data-exosome-faq data-…>` those of the element inside. */
const syncAttributes = (container: Element): void => {
  const faq = mounted.get(container)!;
  for (const name of [...attributeNames, 'id']) {
    const value = container.getAttribute(`data-${name}`) ?? container.getAttribute(name);
    if (value === null) faq.removeAttribute(name);
    else if (faq.getAttribute(name) !== value) faq.setAttribute(name, value);
  }
};

const attributeObserver = new MutationObserver((records) => {
  for (const { target } of records) syncAttributes(target as Element);
});

const mountIn = (container: Element): void => {
  if (container.shadowRoot || mounted.has(container) || container.localName === TAG) return;
  try {
    const faq = plain(container.ownerDocument).createElement(TAG) as ExosomeFaq;
    faq._contentHost = container;
    // it renders beside itself
    faq.hidden = true;
    mounted.set(container, faq);
    syncAttributes(container);
    container.attachShadow(SHADOW).append(faq);
    attributeObserver.observe(container, { attributes: true });
  } catch (error) {
    console.error(
      `<${container.localName} ${MOUNT_ATTRIBUTE}> can't hold the questions, so the page's own text stays visible. Use a div. Reason: ${error}`,
    );
  }
};

/**
 * Mounts on every `<div data-exosome-faq>` in `root`, and on `root` itself, that is not mounted yet. The questions go into a shadow root
 * of the div: its own questions are shown there, where they are, and its other children are no longer shown.
 *
 * @param root - A document, a shadow root or an element; the document when it is left out.
 */
export const mount = (root: ParentNode = document): void => {
  const selector = `[${MOUNT_ATTRIBUTE}]`;
  if (root instanceof Element && plain(root).matches(selector)) mountIn(root);
  for (const container of plain(root).querySelectorAll(selector)) mountIn(container);
};

/** Mounts on what comes later: while the page is parsed, and whenever a script puts new content in. */
export const mountWhatComes = (): void => {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') mount(target as Element);
      for (const node of addedNodes) if (node instanceof Element) mount(node);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: [MOUNT_ATTRIBUTE] });
};

/** Puts an element with these attributes behind a script tag; where the tag is in no body, at the end of the body. */
export const mountAfter = (script: Element, attributes: ReadonlyMap<string, string>): void => {
  const page = plain(document);
  const insert = () => {
    if (script.nextElementSibling?.localName === TAG) return;
    const faq = page.createElement(TAG);
    for (const [name, value] of attributes) faq.setAttribute(name, value);
    if (script.closest('body')) script.after(faq);
    else page.body.append(faq);
  };
  if (page.body) insert();
  else page.addEventListener('DOMContentLoaded', insert, { once: true });
};
