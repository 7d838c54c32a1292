/**
 * What a person sees of the widget, or of the text that stands in for it. Its source runs inside pages, so it holds
 * everything it needs, leaves nothing behind and changes nothing.
 */
export function lens() {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const deep = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  /** Every widget of the page that shows its text, whatever its tag, through open shadow roots. */
  const widgets = () => deep('[part="base"]').map((base) => base.getRootNode().host);
  const piece = (selector, index = 0) => widgets()[index]?.shadowRoot.querySelector(selector);

  const isSeen = (node) => {
    const element = node.parentElement;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { color, fontSize, clipPath } = getComputedStyle(element);
    if (/rgba.*, 0\)|\/ 0\)/.test(color) || parseFloat(fontSize) < 6 || clipPath === 'inset(50%)') return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    // what stands before the beginning of all that scrolls cannot be reached
    const { scrollWidth, clientWidth } = document.documentElement;
    const { writingMode, direction } = getComputedStyle(document.body ?? document.documentElement);
    const leftwards = writingMode === 'vertical-rl' || direction === 'rtl';
    let [x, y] = [scrollX + (leftwards ? scrollWidth - clientWidth : 0), scrollY];
    for (let at = element; at && at !== document.scrollingElement; at = at.parentElement ?? at.getRootNode().host) {
      x += Math.abs(at.scrollLeft);
      y += Math.abs(at.scrollTop);
    }
    return [...range.getClientRects()].some(
      ({ width, height, right, bottom }) => width > 1 && height > 5 && right + x > 0 && bottom + y > 0,
    );
  };

  /** The text in an element that a person can see, in view or by scrolling. */
  const seen = (element) => {
    if (!element) return '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      text += data.trim() ? (isSeen(walker.currentNode) ? data : '') : ' ';
    }
    return text.replace(/\s+/g, ' ').trim();
  };

  const question = (number, index = 0) => widgets()[index]?.shadowRoot.querySelectorAll('[part="question"]')[number];

  const readWidget = (index = 0) => {
    const root = widgets()[index]?.shadowRoot;
    if (!root) return null;
    const show = (part) => seen(root.querySelector(`[part="${part}"]`));
    return {
      title: show('title'),
      safety: show('safety'),
      toggleAll: show('toggle-all'),
      questions: [...root.querySelectorAll('[part="question"]')].map((button) => ({
        id: button.id.slice(2),
        text: seen(button),
        expanded: button.getAttribute('aria-expanded') === 'true',
        answer: seen(root.getElementById(button.getAttribute('aria-controls'))),
      })),
      footer: show('footer'),
    };
  };

  /** The page's own text in a tag or a div: what is seen where the script does not run. */
  const readFallback = (selector = 'exosome-faq, [data-exosome-faq]') => {
    const place = deep(selector)[0];
    if (!place) return null;
    return {
      text: seen(place),
      questions: [...place.querySelectorAll('details')].map((details) => ({
        text: seen(details.querySelector('summary')),
        answer: [...details.children]
          .filter(({ localName }) => localName !== 'summary')
          .map(seen)
          .join(' ')
          .trim(),
      })),
    };
  };

  return { deep, widgets, piece, seen, question, readWidget, readFallback };
}
