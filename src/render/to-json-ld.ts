import { formatSafetyLine } from '../content/dates.js';
import { type QuestionModel, safetyQuestion, type ViewModel } from '../model/view-model.js';
import { renderBlocks, textOf } from './blocks.js';

/** JSON's own quoting, by hand: an old library on the page may have broken `JSON.stringify`. ASCII alone, and no `<` that could end a script. */
const quote = (text: string) =>
  `"${text.replace(/["\\<]|[^ -~]/g, (sign) => `\\u${`000${sign.charCodeAt(0).toString(16)}`.slice(-4)}`)}"`;

/** The words of an answer of the page's own, by its question's id. */
export type ReadOwnAnswer = (id: string) => string;

const answerText = ({ id, answer = [], isSlotted }: QuestionModel, readOwnAnswer: ReadOwnAnswer) =>
  isSlotted ? [readOwnAnswer(id)] : renderBlocks(answer).map(textOf);

/**
 * What is shown, as one FAQPage in JSON-LD. The safety line stands in the answer that it belongs to.
 * `dateModified` is the day of the edition, also under a later review: whoever reviews a text has not changed it, and has `lastReviewed`.
 * Source: https://schema.org/FAQPage
 */
export const toJsonLd = (view: ViewModel, readOwnAnswer: ReadOwnAnswer): string => {
  const { content, questions, reviewer, reviewed } = view;
  const withSafety = safetyQuestion(questions);
  const mainEntity = questions.map((item) => {
    const safety = item === withSafety ? [formatSafetyLine(content, reviewed)] : [];
    const text = [...answerText(item, readOwnAnswer), ...safety].join(' ').replace(/\s+/g, ' ').trim();
    return `{"@type":"Question","name":${quote(item.question)},"acceptedAnswer":{"@type":"Answer","text":${quote(text)}}}`;
  });
  const review = reviewed
    ? `"lastReviewed":${quote(reviewed.toISOString().slice(0, 10))},"reviewedBy":{"@type":"Organization","name":${quote(reviewer)}},`
    : '';
  return `{"@context":"https://schema.org","@type":"FAQPage","inLanguage":${quote(content.lang)},"dateModified":${quote(content.edition)},${review}"mainEntity":[${mainEntity.join(',')}]}`;
};
