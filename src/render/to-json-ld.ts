import { safetyOf, type View } from './template.js';

// by hand: an old library on the page may have broken JSON.stringify
const quote = (text: string) =>
  `"${text.replace(/["\\<]|[^ -~]/g, (sign) => `\\u${`000${sign.charCodeAt(0).toString(16)}`.slice(-4)}`)}"`;

/**
 * What is shown, as one FAQPage in JSON-LD. The safety line stands in the answer about treatment; where that is not shown, in the last.
 * Source: https://schema.org/FAQPage
 */
export const toJsonLd = (view: View): string => {
  const { content, questions, reviewer, reviewed } = view;
  const vital = questions.find(({ id }) => id === 'orthopedic-treatment') ?? questions.at(-1);
  const asked = questions.map((item) => {
    const { question, answer = [], body } = item;
    const parts = body
      ? body.map((node) => (node as Node).textContent)
      : answer.map((part) => (typeof part === 'string' ? part : Object.values(part).flat(2).join(' ')));
    if (item === vital) parts.push(safetyOf(view));
    const text = parts.join(' ').replace(/\s+/g, ' ').trim();
    return `{"@type":"Question","name":${quote(question)},"acceptedAnswer":{"@type":"Answer","text":${quote(text)}}}`;
  });
  const review =
    reviewer && reviewed
      ? `"lastReviewed":${quote(reviewed.toISOString().slice(0, 10))},"reviewedBy":{"@type":"Organization","name":${quote(reviewer)}},`
      : '';
  return `{"@context":"https://schema.org","@type":"FAQPage","inLanguage":${quote(content.lang)},${review}"mainEntity":[${asked.join()}]}`;
};

interface Policy {
  createScript(text: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
let policy: Policy | undefined;

/** Puts the data into the document's head, unless the page has a FAQPage already. Returns what has to be removed when it is over. */
export const insertJsonLd = (document: Document, json: string): Element | undefined => {
  const type = 'application/ld+json';
  const present = [...document.querySelectorAll(`[type="${type}"],[itemtype]`)];
  if (present.some((data) => /FAQPage("|$)/.test(data.getAttribute('itemtype') ?? data.textContent))) return undefined;
  const script = document.createElement('script');
  script.type = type;
  try {
    // under Trusted Types a script takes no plain text, even where it is data
    policy ??= trustedTypes.createPolicy('exosome-faq', { createScript: (text) => text });
  } catch {
    // the browser has none, or the page lists others; then it may still not require them
  }
  try {
    script.text = policy?.createScript(json) ?? json;
    document.head.append(script);
    return script;
  } catch (error) {
    console.warn(`<exosome-faq> structured-data: not added: ${error}`);
    return undefined;
  }
};
