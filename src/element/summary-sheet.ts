import { supports } from '../platform/dom.js';
import { sheetOf } from './sheets.js';

// marks the text for the minifier
const css = String.raw;

/**
 * Hides the summaries of the page's own details where our shadow root can't: WebKit has no `::slotted(details)::details-content`. The
 * property tells the sheet inside that this one is there; without it, as where a page throws the sheet out, the details stand as they are.
 */
const rules = css`
  faq-host:not(#_):not(#_):not(#_) > details > summary {
    display: none !important;
  }

  faq-host:not(#_):not(#_):not(#_) > details {
    --_exosome-faq-summary: hidden;
  }

  faq-host:not(#_):not(#_):not(#_) > details::details-content {
    all: unset !important;
    display: block !important;
    grid-row: 2 !important;
    visibility: visible !important;
  }

  faq-host:not(#_):not(#_):not(#_) > details:not([open])::details-content {
    content-visibility: hidden !important;
  }

  @media print {
    faq-host:not(#_):not(#_):not(#_) > details:not([open])::details-content {
      content-visibility: visible !important;
    }
  }
`;

/** Whether the sheet inside the shadow root does all of it. */
export const canHideInside = (): boolean => supports('selector(::slotted(details)::details-content)');

/** Gives the root that holds a host the sheet, where it has lost it again, too. `selector` matches the hosts. */
export const adoptSummarySheet = (host: Element, selector: string): void => {
  const root = host.getRootNode() as Document | ShadowRoot;
  const sheet = sheetOf(host.ownerDocument, rules.replace(/faq-host/g, selector));
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
