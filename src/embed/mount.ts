import { TAG } from '../element/define.js';
import type { ExosomeFaq } from '../element/exosome-faq.js';
import { names } from '../model/options.js';

const MARK = 'data-exosome-faq';
const mounted = new WeakMap<Element, Element>();

const parts = 'base,title,safety,toolbar,toggle-all,heading,question,icon,answer,sources,link,share,action,footer';

/** Hands the settings of a `<div data-exosome-faq data-…>` to the element inside. */
const hand = (place: Element) => {
  const faq = mounted.get(place)!;
  for (const name of [...names, 'id']) {
    const value = place.getAttribute(`data-${name}`) ?? place.getAttribute(name);
    if (value === null) faq.removeAttribute(name);
    else if (faq.getAttribute(name) !== value) faq.setAttribute(name, value);
  }
};

const changes = new MutationObserver((records) => {
  for (const { target } of records) hand(target as Element);
});

const mountIn = (place: Element) => {
  if (place.shadowRoot || mounted.has(place) || place.localName === TAG) return;
  try {
    const faq = place.ownerDocument.createElement(TAG) as ExosomeFaq;
    faq._source = place;
    faq.setAttribute('exportparts', parts);
    mounted.set(place, faq);
    hand(place);
    place.attachShadow({ mode: 'open' }).append(faq);
    changes.observe(place, { attributes: true });
  } catch (error) {
    console.error(`<${place.localName} ${MARK}> can't hold the questions, use a div: ${error}`);
  }
};

/**
 * Mounts on every `<div data-exosome-faq>` in `root`, and on `root` itself, that is not mounted yet. The questions go into a shadow root
 * of the div: its own children stay as they are, and are no longer shown.
 *
 * @param root - A document, a shadow root or an element; the document when it is left out.
 */
export const mount = (root: ParentNode = document): void => {
  if (root instanceof Element && root.matches(`[${MARK}]`)) mountIn(root);
  for (const place of root.querySelectorAll(`[${MARK}]`)) mountIn(place);
};

/** Mounts on what comes later: while the page is parsed, and whenever a script puts new content in. */
export const watch = (): void => {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') mount(target as Element);
      for (const node of addedNodes) if (node instanceof Element) mount(node);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: [MARK] });
};

/** Puts an element with these settings behind a script tag; where the tag is in no body, at the end of the body. */
export const mountAfter = (script: Element, own: ReadonlyMap<string, string>): void => {
  const put = () => {
    if (script.nextElementSibling?.localName === TAG) return;
    const faq = document.createElement(TAG);
    for (const [name, value] of own) faq.setAttribute(name, value);
    if (script.closest('body')) script.after(faq);
    else document.body.append(faq);
  };
  if (document.body) put();
  else document.addEventListener('DOMContentLoaded', put, { once: true });
};
