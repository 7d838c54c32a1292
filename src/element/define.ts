import { plainView } from '../model/options.js';
import { TAG } from '../names.js';
import { plain } from '../platform/dom.js';
import { renderCached } from '../render/to-dom.js';
import { version } from '../version.js';
import { ExosomeFaq } from './exosome-faq.js';

/** Fails where the page has changed what the platform promises, so that an element would be an empty box. */
const selfTest = (): void => {
  // as an element without options has it, so that it is made once
  const view = plainView();
  const { questions } = view;
  const { createElement, importNode } = plain(document);
  const root = createElement('div').attachShadow({ mode: 'open' });
  root.append(importNode(renderCached(view), true));
  const last = questions[questions.length - 1]!;
  if (!root.textContent.includes(last.question)) throw new Error('no text');
};

const warnOfOther = (tagName: string, other: string | undefined): void => {
  const problem = other
    ? `Two versions are on this page: ${other} loaded first and stays`
    : "Another script uses this tag, so the questions can't show";
  console.warn(`<${tagName}>: ${problem}. Remove that script, or version ${version}.`);
};

/**
 * Registers the element, once, and returns whether it is there.
 *
 * Where another version has the name already, that one stays, and one console warning says so. Where the page is such that the element
 * could not show its text, nothing is registered: the page's own text stays in view, and one console error says why.
 *
 * @param tagName - Name of the tag: lower case, with a hyphen.
 * @param registry - The page's registry, or a scoped one.
 */
export const define = (tagName: string = TAG, registry: CustomElementRegistry = customElements): boolean => {
  const present = registry.get(tagName) as { version?: string } | undefined;
  if (present) {
    if (present.version !== version) warnOfOther(tagName, present.version);
    return Boolean(present.version);
  }
  try {
    selfTest();
    // a class can have one name only
    const isFirst = tagName === TAG && registry === customElements;
    registry.define(tagName, isFirst ? ExosomeFaq : class extends ExosomeFaq {});
    return true;
  } catch (error) {
    console.error(`<${tagName}> couldn't start here, so the page's own text stays visible. Reason: ${error}`);
    return false;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'exosome-faq': ExosomeFaq;
  }
}
