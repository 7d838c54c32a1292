import { formatDate } from '../../src/content/dates.js';
import type { Block, Content } from '../../src/content/index.js';

/** How a page spells the element: a tag of its own, or a div, which sanitizers let through. */
export type Spelling = 'tag' | 'div';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const strong = (text: string) => `<strong>${escape(text)}</strong>`;
const block = (part: Block): string => {
  if (typeof part === 'string') return `<p>${escape(part)}</p>`;
  if ('strong' in part) return `<p>${strong(part.strong)}</p>`;
  return `<ul>${part.list.map(([lead, text]) => `<li>${strong(lead)} ${escape(text)}</li>`).join('')}</ul>`;
};

/** The line that loads the script. Some optimisers rewrite a script that doesn't say `data-cfasync="false"`. */
export const scriptLine = (src: string, integrity: string): string =>
  `<script async src="${escape(src)}" integrity="${integrity}" crossorigin="anonymous" data-cfasync="false"></script>`;

/** All text of the widget in plain HTML, in the element that the script will take over: it stays in view where the script does not run. */
export const fallback = (content: Content, spelling: Spelling): string => {
  const { lang } = content;
  const month = formatDate(lang, new Date(content.edition));
  const dated = (text: string) => escape(text.replace('{date}', month));
  const answers = content.questions.map(({ id, question, answer, sources = [] }) => {
    const links = sources.map(
      (source) =>
        `<li><a href="${escape(source.url)}" lang="${source.lang}" rel="noopener noreferrer">${escape(source.title)}</a></li>`,
    );
    const below = links.length ? `<p>${strong(content.labels.sources)}</p><ul>${links.join('')}</ul>` : '';
    return `<details data-faq="${id}"><summary>${escape(question)}</summary>${answer.map(block).join('')}${below}</details>`;
  });
  const [open, close] =
    spelling === 'tag'
      ? [`<exosome-faq lang="${lang}">`, '</exosome-faq>']
      : [`<div data-exosome-faq lang="${lang}">`, '</div>'];
  return [
    open,
    `<h2>${escape(content.title)}</h2>`,
    `<p>${strong(`${content.safetyLabel}:`)} ${dated(content.safety)}</p>`,
    ...answers,
    `<p>${escape(content.disclaimer)}</p>`,
    `<p>${dated(content.editionLine)}</p>`,
    close,
  ].join('\n');
};

/** What a webmaster pastes: the text, and the line that loads the script. */
export const snippet = (content: Content, spelling: Spelling, src: string, integrity: string): string =>
  `${fallback(content, spelling)}\n${scriptLine(src, integrity)}\n`;
