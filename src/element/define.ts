import { contentFor } from '../content/index.js';
import { ExosomeFaq } from './exosome-faq.js';
import { build } from '../render/template.js';
import { resolveOptions, type Values } from '../model/options.js';
import { version } from '../version.js';

export const TAG = 'exosome-faq';

/** Fails where the page has changed what the platform promises, so that an element would be an empty box. */
const tryOut = () => {
  const content = contentFor('');
  const { questions } = content;
  // as an element without settings has it, so that it is made once
  const [view] = resolveOptions<Node>({ language: '', content, items: questions }, {} as Values, () => {});
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  root.append(document.importNode(build(view), true));
  if (!root.textContent.includes(questions.at(-1)!.question)) throw Error('no text');
};

/**
 * Registers the element, once, and says whether it is there.
 *
 * Where another version has the name already, that one stays, and one console warning says so. Where the page is such that the element
 * could not show its text, nothing is registered: the page's own fallback stays in view, and one console error says why.
 *
 * @param tagName - Name of the tag: lower case, with a hyphen.
 * @param registry - The page's registry, or a scoped one.
 */
export const define = (tagName: string = TAG, registry: CustomElementRegistry = customElements): boolean => {
  const present = registry.get(tagName) as { version?: string } | undefined;
  if (present) {
    const other = present.version;
    if (other !== version)
      console.warn(`<${tagName}> is version ${other ?? 'unknown'} on this page; version ${version} steps back`);
    return !!other;
  }
  try {
    tryOut();
    // a class can have one name only
    const isFirst = tagName === TAG && registry === customElements;
    registry.define(tagName, isFirst ? ExosomeFaq : class extends ExosomeFaq {});
    return true;
  } catch (error) {
    console.error(`<${tagName}> can't work on this page, its fallback stays: ${error}`);
    return false;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'exosome-faq': ExosomeFaq;
  }
}
