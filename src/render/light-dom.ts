import { formatDateLine, formatReviewLine, formatSafetyLine } from '../content/dates.js';
import { directionOf } from '../content/index.js';
import type { QuestionModel, ViewModel } from '../model/view-model.js';
import { renderBlocks, strong } from './blocks.js';
import { renderToString } from './to-html.js';
import { h, type VNode } from './vnode.js';

const renderDetails = ({ id, question, answer = [], sources = [] }: QuestionModel, label: string): VNode => {
  const links = sources.map(({ title, url, lang }) =>
    h('li', {}, h('a', { href: url, lang, rel: 'noopener noreferrer' }, title)),
  );
  const below = links.length ? [h('p', {}, strong(label)), h('ul', {}, ...links)] : [];
  return h('details', { 'data-faq': id }, h('summary', {}, question), ...renderBlocks(answer), ...below);
};

/** The text of a view in plain HTML, for the element's own children: it is in view where the script does not run. */
export const renderLightDom = (view: ViewModel): string => {
  const { content, level, questions, reviewer, reviewed, oldSince } = view;
  const lines = [content.disclaimer, formatDateLine(content, content.editionLine)];
  if (oldSince) lines.push(content.ageLine);
  if (reviewed) lines.push(formatReviewLine(content, reviewer, reviewed));
  return [
    h(`h${level}`, {}, content.title),
    h('p', {}, strong(`${content.safetyLabel}:`), ` ${formatSafetyLine(content, reviewed)}`),
    ...questions.map((item) => renderDetails(item, content.labels.sources)),
    ...lines.map((line) => h('p', {}, line)),
  ]
    .map(([tag, attributes, children]) => renderToString([tag, { ...attributes, dir: directionOf(content) }, children]))
    .join('\n');
};
