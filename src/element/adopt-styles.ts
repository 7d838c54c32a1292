import { scriptDefaults } from '../model/script-defaults.js';
import { plain, windowOf } from '../platform/dom.js';
import { styles } from '../render/styles.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The one sheet of a document. Throws where a browser cannot construct one, and in a document without a window. */
const sheetOf = (document: Document): CSSStyleSheet => {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (windowOf(document)!.CSSStyleSheet)();
    sheet.replaceSync(styles);
    sheets.set(document, sheet);
  }
  return sheet;
};

const appendStyleElement = (root: ShadowRoot): void => {
  if (root.querySelector('style')) return;
  const style = plain(document).createElement('style');
  // a strict style-src lets it in where it names the nonce of our script
  const nonce = scriptDefaults.get('nonce');
  if (nonce) style.nonce = nonce;
  style.textContent = styles;
  root.append(style);
};

/**
 * Gives a shadow root its styles. A sheet belongs to one document, and a root that moves to another loses it for good:
 * https://github.com/lit/lit/issues/5162
 */
export const adoptStyles = (root: ShadowRoot): void => {
  try {
    const sheet = sheetOf(root.ownerDocument);
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [sheet];
    // the server's, with what it opens where no script comes
    root.querySelector('style')?.remove();
  } catch {
    appendStyleElement(root);
  }
};
