import { scriptDefaults } from '../model/script-defaults.js';
import { plain } from '../platform/dom.js';
import { styles } from '../render/styles.js';
import { sheetOf } from './sheets.js';

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
 * Gives a shadow root its styles, and a rule for its title. A sheet belongs to one document, and a root that moves to another loses it
 * for good: https://github.com/lit/lit/issues/5162
 */
export const adoptStyles = (root: ShadowRoot, titleRule = ''): void => {
  try {
    const sheets = [styles, titleRule].filter(Boolean).map((rules) => sheetOf(root.ownerDocument, rules));
    if (sheets.every((sheet) => root.adoptedStyleSheets.includes(sheet))) return;
    root.adoptedStyleSheets = sheets;
    // the server's, with what it opens where no script comes
    root.querySelector('style')?.remove();
  } catch {
    appendStyleElement(root);
  }
};
