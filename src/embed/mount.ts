import { CONTENT_BLOCK, readContentBlock } from '../element/content-blocks.js';
import { type ExosomeFaq, SHADOW } from '../element/exosome-faq.js';
import { attributeNames, MOUNT_ATTRIBUTE, TAG } from '../names.js';
import { plain } from '../platform/dom.js';

/** The element inside each container that it is mounted on. */
const mounted = new WeakMap<Element, Element>();

/** The containers that came after the page had loaded: they may stand in a reader's comment, and say nothing in the page's head. */
const late = new WeakSet<Element>();

/** Makes the options of a `<div data-exosome-faq data-…>` those of the element inside. */
const syncAttributes = (container: Element): void => {
  const faq = mounted.get(container)!;
  for (const name of [...attributeNames, 'id']) {
    const value = container.getAttribute(`data-${name}`) ?? container.getAttribute(name);
    if (value === null || (name === 'structured-data' && late.has(container))) faq.removeAttribute(name);
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

const mountAll = (root: ParentNode, isLate: boolean): void => {
  const selector = `[${MOUNT_ATTRIBUTE}],${CONTENT_BLOCK}`;
  const containers = [...plain(root).querySelectorAll(selector)];
  if (root instanceof Element && plain(root).matches(selector)) containers.unshift(root);
  for (const container of containers) {
    if (plain(container).matches(CONTENT_BLOCK)) {
      readContentBlock(container);
      continue;
    }
    if (isLate && !mounted.has(container)) late.add(container);
    mountIn(container);
  }
};

/**
 * Mounts on every `<div data-exosome-faq>` in `root`, and on `root` itself, that is not mounted yet. The questions go into a shadow root
 * of the div: its own questions are shown there, where they are, and its other children are no longer shown.
 *
 * @param root - A document, a shadow root or an element; the document when it is left out.
 */
export const mount = (root: ParentNode = document): void => mountAll(root, false);

/**
 * Mounts on what comes later: while the page is parsed, and whenever a script puts new content in. What comes after the page has loaded adds
 * no structured data to it.
 */
export const mountWhatComes = (): void => {
  new MutationObserver((records) => {
    const isLate = plain(document).readyState === 'complete';
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') mountAll(target as Element, isLate);
      for (const node of addedNodes) if (node instanceof Element) mountAll(node, isLate);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: [MOUNT_ATTRIBUTE] });
};

/** Marks the elements that a script tag has put in, for another copy of the script, too. */
const MADE = Symbol.for('exosome-faq by its script');

/**
 * Puts an element with these attributes behind a script tag; where the tag is in no body, at the end of the body. A tag manager adds its
 * script anew at each step of an application: then the element is there already. Two tags of a page that is being parsed make two.
 */
export const mountAfter = (script: Element, attributes: ReadonlyMap<string, string>): void => {
  const page = plain(document);
  const insert = () => {
    if (script.nextElementSibling?.localName === TAG) return;
    const isInBody = script.closest('body');
    const mayBeAgain = !isInBody || page.readyState === 'complete';
    if (mayBeAgain && [...page.querySelectorAll(TAG)].some((faq) => MADE in faq)) return;
    const faq = Object.assign(page.createElement(TAG), { [MADE]: true });
    for (const [name, value] of attributes) faq.setAttribute(name, value);
    if (isInBody) script.after(faq);
    else page.body.append(faq);
  };
  if (page.body) insert();
  else page.addEventListener('DOMContentLoaded', insert, { once: true });
};
