// What somebody sees of the widget in a live page.

/** Whether an element holds our text. */
export const isShown = (place: Element): boolean => Boolean(place.shadowRoot?.querySelector('[part~=safety]'));

const nameOf = (element: Element) =>
  element.localName + (element.id && `#${element.id}`) + [...element.classList].map((name) => `.${name}`).join('');

/** What keeps an element out of sight: the element or the ancestor that is hidden, and how; `''` where it can be seen. */
export const hider = (place: Element): string => {
  const said = (element: Element, how: string) => `${nameOf(element)} { ${how} }`;
  let invisible: Element | undefined;
  const around: Element[] = [];
  for (let element: Element | null = place; element;) {
    around.push(element);
    element = element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host || null);
  }
  const hidden = getComputedStyle(place).visibility !== 'visible';
  for (const element of around) {
    const { display, opacity, visibility, overflow } = getComputedStyle(element);
    if (display === 'none') return said(element, 'display: none');
    if (opacity === '0') return said(element, 'opacity: 0');
    // it is inherited: the outermost one has set it
    if (hidden && visibility !== 'visible') invisible = element;
    const { width, height } = element.getBoundingClientRect();
    if (display !== 'contents' && (width < 2 || height < 2) && (element === place || overflow !== 'visible'))
      return said(element, `${Math.round(width)} x ${Math.round(height)} px`);
  }
  if (invisible) return said(invisible, 'visibility: hidden');
  const { right, bottom } = place.getBoundingClientRect();
  return right + scrollX <= 0 || bottom + scrollY <= 0 ? said(place, 'off the page') : '';
};
