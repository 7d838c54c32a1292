/** Scrolls to the match, where the selection says where it is, as in WebKit; else to a panel that is out of the window. */
const bringIntoView = (panel: HTMLElement): void => {
  const [range] = getSelection()?.getComposedRanges?.({ shadowRoots: [panel.getRootNode() as ShadowRoot] }) ?? [];
  const match = range?.startContainer.parentElement;
  const { top, bottom } = panel.getBoundingClientRect();
  if (match && panel.contains(match)) match.scrollIntoView({ block: 'nearest' });
  else if (bottom < 0 || top > innerHeight) panel.scrollIntoView({ block: 'nearest' });
};

/** WebKit opens what find in page has found without scrolling to it: https://bugs.webkit.org/show_bug.cgi?id=304174 */
export const scrollToMatch = (panel: HTMLElement): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(panel)));
};
