import { MOUNT_ATTRIBUTE, partClass, TAG } from '../names.js';
import { beforeFrame, plain, windowOf } from '../platform/dom.js';
import { adoptStyles } from './adopt-styles.js';

/** Headings of the page's own: what stands in us is not shown, and an engine says nothing of its looks. */
const OF_PAGE = `:not(${TAG} *):not([${MOUNT_ATTRIBUTE}] *)`;
/** The title's own level comes first. */
const FIRST = `h2${OF_PAGE}`;
const OTHERS = `h1${OF_PAGE},h3${OF_PAGE},h4${OF_PAGE}`;

/** The heading that has the most around it in common with us: one in a menu or a banner may look otherwise. */
const findHeading = (host: Element): Element | null => {
  let place: Node | null = host.parentNode;
  while (place) {
    const { parentNode, querySelector } = plain(place as Node & ParentNode);
    const heading = querySelector(FIRST) ?? querySelector(OTHERS);
    if (heading) return heading;
    place = parentNode;
  }
  return null;
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

/** Those whose title waits for the next frame, by what holds it. */
const waiting = new Map<ShadowRoot, Element>();

const styleTitles = (): void => {
  // of a thousand elements that come at once in one place one asks
  const rules = new Map<Node | null, string>();
  for (const [root, host] of waiting) {
    const place = host.parentNode;
    const rule = rules.get(place) ?? readRule(host);
    rules.set(place, rule);
    if (rule) adoptStyles(root, rule);
  }
  waiting.clear();
};

/**
 * Gives the title the font and the weight of the page's headings before it is seen: no rule of the page's reaches into a shadow root, so
 * the nearest heading is asked. It stays bold where there is none, and in engines before complex selectors in `:not()` (Chrome 88) or
 * constructable style sheets (Firefox 101, Safari 16.4).
 *
 * @param root - The shadow root that holds the title.
 * @param host - Its host.
 */
export const styleTitle = (root: ShadowRoot, host: Element): void => {
  // the page's style sheets may be on their way still
  if (!waiting.size) beforeFrame(styleTitles);
  waiting.set(root, host);
};
