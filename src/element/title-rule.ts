import { MOUNT_ATTRIBUTE, partClass, TAG } from '../names.js';
import { plain, windowOf } from '../platform/dom.js';

/** A heading of the page's own: what stands in us is not shown, and an engine says nothing of its looks. */
const ofPage = (name: string): string => `${name}:not(${TAG} *):not([${MOUNT_ATTRIBUTE}] *)`;
/** The title's own level comes first. */
const HEADINGS = [ofPage('h2'), ['h1', 'h3', 'h4'].map(ofPage).join()];

/** The heading that has the most around it in common with us: one in a menu or a banner may look otherwise. */
const findHeading = (host: Element): Element | undefined => {
  let place = plain(host).parentNode;
  for (; place; place = plain(place).parentNode)
    for (const selector of HEADINGS) {
      const heading = plain(place).querySelector(selector);
      if (heading) return heading;
    }
  return undefined;
};

const readRule = (host: Element): string => {
  try {
    const heading = findHeading(host);
    if (!heading) return '';
    const { fontFamily, fontWeight } = windowOf(host.ownerDocument)!.getComputedStyle(heading);
    return `.${partClass('title')}{font-family:${fontFamily};font-weight:${fontWeight}}`;
  } catch {
    return '';
  }
};

/** The rules that have been read in this turn: of a thousand elements that come at once one asks. */
const rules = new Map<Node, string>();

/**
 * The rule that gives the title the font and the weight of the page's headings: no rule of the page's reaches into a shadow root, so a
 * heading is asked. Empty where there is none, and in engines before complex selectors in `:not()` (Chrome 88, Firefox 84).
 *
 * @param host - Whose title it is.
 */
export const titleRuleFor = (host: Element): string => {
  const root = host.getRootNode();
  let rule = rules.get(root);
  if (rule === undefined) {
    if (!rules.size) queueMicrotask(() => rules.clear());
    rules.set(root, (rule = readRule(host)));
  }
  return rule;
};
