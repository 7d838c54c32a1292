// What hides an element, as far as a page's markup tells: nothing is drawn, and nothing is loaded.

export interface Rule {
  readonly selector: string;
  readonly style: CSSStyleDeclaration;
}

/** More text than this is no page's own style. */
const LONGEST = 500_000;

const flatten = (rules: CSSRuleList): Rule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [{ selector: rule.selectorText, style: rule.style }];
    if (rule instanceof CSSMediaRule && !matchMedia(rule.media.mediaText).matches) return [];
    return rule instanceof CSSGroupingRule ? flatten(rule.cssRules) : [];
  });

const hides = ({ display, visibility }: CSSStyleDeclaration) => display === 'none' || visibility === 'hidden';
const shows = ({ display, visibility }: CSSStyleDeclaration) =>
  (display !== '' && display !== 'none') || visibility === 'visible';

/** The rules of a page's own style elements that hide or show something. */
export const rulesIn = (document: Document): Rule[] =>
  [...document.querySelectorAll('style')].flatMap(({ textContent, media }) => {
    if (textContent.length > LONGEST || (media && !matchMedia(media).matches)) return [];
    const sheet = new CSSStyleSheet();
    try {
      sheet.replaceSync(textContent);
    } catch {
      return [];
    }
    return flatten(sheet.cssRules).filter(({ style }) => hides(style) || shows(style));
  });

const matches = (element: Element, selector: string) => {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
};

/** Whether an element is hidden by itself, and how; `''` where it is not, or where rules disagree. */
const hiddenItself = (here: Element, rules: readonly Rule[]): string => {
  if (here.getAttribute('hidden') !== null) return `<${here.localName} hidden>`;
  const own = (here as Partial<HTMLElement>).style;
  if (own && hides(own)) return `<${here.localName} style="${own.cssText}">`;
  const fitting = rules.filter(({ selector }) => !selector.includes(':defined') && matches(here, selector));
  const rule = fitting.find(({ style }) => hides(style));
  if (!rule || (own && shows(own)) || fitting.some(({ style }) => shows(style))) return '';
  return `${rule.selector} { ${rule.style.cssText} }`;
};

/** What hides an element: a rule, an attribute or a closed piece of the page around it; `''` where nothing does, or where rules disagree. `known` spares what is around several. */
export const hiddenBy = (place: Element, rules: readonly Rule[], known = new Map<Element, string>()): string => {
  for (let element: Element | null = place; element; element = element.parentElement) {
    const about = known.get(element) ?? hiddenItself(element, rules);
    known.set(element, about);
    if (about) return about;
  }
  return '';
};

/** The rule that hides the page's own text for as long as the script has not run. */
export const hiddenUntilDefined = (place: Element, rules: readonly Rule[]): string => {
  const rule = rules.find(
    ({ selector, style }) =>
      // here no element is defined
      selector.includes(':not(:defined)') && hides(style) && matches(place, selector),
  );
  return rule && place.textContent.trim() ? `${rule.selector} { ${rule.style.cssText} }` : '';
};
