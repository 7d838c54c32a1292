import { formatDateLine } from '../content/dates.js';
import type { Block } from '../content/index.js';
import type { View } from './template.js';
import { escape } from './to-html.js';

const strong = (text: string) => `<strong>${escape(text)}</strong>`;
const block = (part: Block): string => {
  if (typeof part === 'string') return `<p>${escape(part)}</p>`;
  if ('strong' in part) return `<p>${strong(part.strong)}</p>`;
  return `<ul>${part.list.map(([lead, text]) => `<li>${strong(lead)} ${escape(text)}</li>`).join('')}</ul>`;
};

/** The text of a view in plain HTML, for the element's own children: it is in view where the script does not run. */
export const fallback = ({ content, level, questions, reviewer, reviewed }: View<unknown>): string => {
  const answers = questions.map(({ id, question, answer = [], sources = [] }) => {
    const links = sources.map(
      (source) =>
        `<li><a href="${escape(source.url)}" lang="${source.lang}" rel="noopener noreferrer">${escape(source.title)}</a></li>`,
    );
    const below = links.length ? `<p>${strong(content.labels.sources)}</p><ul>${links.join('')}</ul>` : '';
    return `<details data-faq="${id}"><summary>${escape(question)}</summary>${answer.map(block).join('')}${below}</details>`;
  });
  const review =
    reviewer &&
    reviewed &&
    formatDateLine(content, content.reviewedLine, reviewed, 'numeric').replace('{name}', () => reviewer);
  return [
    `<h${level}>${escape(content.title)}</h${level}>`,
    `<p>${strong(`${content.safetyLabel}:`)} ${escape(formatDateLine(content, content.safety, reviewed))}</p>`,
    ...answers,
    `<p>${escape(content.disclaimer)}</p>`,
    `<p>${escape(formatDateLine(content, content.editionLine))}</p>`,
    ...(review ? [`<p>${escape(review)}</p>`] : []),
  ].join('\n');
};
