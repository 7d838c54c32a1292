import { TAG } from '../names.js';
import { plain } from '../platform/dom.js';

interface Policy {
  createScript(text: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

const TYPE = 'application/ld+json';

let policy: Policy | undefined;

/** Under Trusted Types a script takes no plain text, even where it is data. */
const trusted = (json: string): string => {
  try {
    policy ??= trustedTypes.createPolicy(TAG, { createScript: (text) => text });
  } catch {
    // the browser has none, or the page lists others; then it may still not require them
  }
  return policy?.createScript(json) ?? json;
};

/** Whether the page has a FAQPage of its own. */
export const hasOtherFaqPage = (document: Document, ours: Element | undefined): boolean =>
  [...plain(document).querySelectorAll(`[type="${TYPE}"],[itemtype]`)].some(
    (data) => data !== ours && /FAQPage("|$)/.test(data.getAttribute('itemtype') ?? data.textContent),
  );

/** Puts the data into the document's head. Returns the script, to be removed when it is over. */
export const insertJsonLd = (document: Document, json: string): Element | undefined => {
  const script = plain(document).createElement('script');
  script.type = TYPE;
  try {
    script.text = trusted(json);
    plain(document).head.append(script);
    return script;
  } catch (error) {
    console.warn(`<${TAG}> structured-data couldn't be added to the page. Reason: ${error}`);
    return undefined;
  }
};
