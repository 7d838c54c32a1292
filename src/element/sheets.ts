import { windowOf } from '../platform/dom.js';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The one sheet of a document that has these rules. Throws where a browser cannot construct one, and in a document without a window. */
export const sheetOf = (document: Document, rules: string): CSSStyleSheet => {
  let ofDocument = sheets.get(document);
  if (!ofDocument) sheets.set(document, (ofDocument = new Map()));
  let sheet = ofDocument.get(rules);
  if (!sheet) {
    sheet = new (windowOf(document)!.CSSStyleSheet)();
    sheet.replaceSync(rules);
    ofDocument.set(rules, sheet);
  }
  return sheet;
};
