import { afterTwoFrames } from '../platform/dom.js';

/** Scrolls to the match, where the selection says where it is, as in WebKit; else to a panel that is out of the window. */
const bringIntoView = (panel: HTMLElement, answer: Element): void => {
  const [range] = getSelection()?.getComposedRanges?.({ shadowRoots: [panel.getRootNode() as ShadowRoot] }) ?? [];
  const match = range?.startContainer.parentElement;
  const { top, bottom } = panel.getBoundingClientRect();
  if (match && answer.contains(match)) match.scrollIntoView?.({ block: 'nearest' });
  else if (bottom < 0 || top > innerHeight) panel.scrollIntoView?.({ block: 'nearest' });
};

/**
 * Scrolls to words that find in page has opened a panel for. WebKit doesn't: https://bugs.webkit.org/show_bug.cgi?id=304174
 * @param answer - What holds the words: the panel, or the page's own `<details>`.
 */
export const scrollToMatch = (panel: HTMLElement, answer: Element): void => {
  afterTwoFrames(() => bringIntoView(panel, answer));
};
