import { formatDateLine, formatReviewLine, formatSafetyLine } from '../content/dates.js';
import { type Content, directionOf, type Source } from '../content/index.js';
import { type Channel, answerUrl, shareHref } from '../model/share.js';
import type { QuestionModel, ViewModel } from '../model/view-model.js';
import { ALL, panelElementId, type PartName, questionElementId, slotName, sourceElementId } from '../names.js';
import { renderBlocks, strong } from './blocks.js';
import { type Attributes, type Child, h, type VNode } from './vnode.js';

const outside: Attributes = { target: '_blank', rel: 'external noopener noreferrer' };

/** An element that is a part: `to-dom` and `to-html` give it the part's class, too. */
const part = (tag: string, name: PartName, attributes: Attributes, ...children: readonly Child[]): VNode => [
  tag,
  { ...attributes, part: name },
  children,
];

const newTab = ({ labels }: Content): VNode => h('small', {}, ` ${labels.newTab}`);

const renderSources = (content: Content, id: string, sources: readonly Source[]): VNode => {
  const links = sources.map(({ title, url, lang }, i) =>
    part(
      'a',
      'link',
      { id: sourceElementId(id, i), href: url, ...outside },
      h('span', { lang }, title),
      newTab(content),
    ),
  );
  const items = links.map((link) => h('li', {}, link));
  return part('div', 'sources', {}, h('p', {}, strong(content.labels.sources)), h('ul', {}, ...items));
};

const renderAction = (view: ViewModel, channel: Channel, { id, question }: QuestionModel): VNode => {
  const { content, reviewed, shareUrl, shareImage } = view;
  const safety = formatSafetyLine(content, reviewed);
  const href = shareHref(channel, { url: answerUrl(shareUrl, id), image: shareImage, question, safety });
  const elementId = `${channel}-${id}`;
  const label = content.labels[channel];
  if (!href) return part('button', 'action', { id: elementId, type: 'button' }, label);
  const opensTab = channel === 'pinterest';
  const target = opensTab ? { ...outside, referrerpolicy: 'no-referrer' } : {};
  return part('a', 'action', { id: elementId, href, ...target }, label, ...(opensTab ? [newTab(content)] : []));
};

const renderAnswer = (view: ViewModel, item: QuestionModel): readonly Child[] => {
  const { content, channels } = view;
  const { id, answer = [], isSlotted, sources } = item;
  const children: Child[] = isSlotted
    ? [h('slot', { name: slotName(id), class: 'styled' })]
    : [...renderBlocks(answer)];
  if (sources && !isSlotted) children.push(renderSources(content, id, sources));
  if (channels.length) {
    const actions = channels.map((channel) => renderAction(view, channel, item));
    children.push(part('div', 'share', { lang: content.lang }, ...actions, h('span', { role: 'status' })));
  }
  return children;
};

const renderPanel = (view: ViewModel, item: QuestionModel, isOpen: boolean): readonly VNode[] => {
  const { id, question, isSlotted, lang, dir } = item;
  const buttonId = questionElementId(id);
  const panelId = panelElementId(id);
  const button = part(
    'button',
    'question',
    { type: 'button', id: buttonId, 'aria-expanded': String(isOpen), 'aria-controls': panelId },
    h('span', {}, question),
    part('span', 'icon', { 'aria-hidden': 'true' }),
  );
  // the inner element has the role and the padding: on the outer one a closed panel would leave a landmark and a gap
  const region = { role: 'region', 'aria-labelledby': buttonId, class: isSlotted && 'slotted' };
  const inner = part('div', 'answer', region, ...renderAnswer(view, item));
  return [
    part(`h${view.level + 1}`, 'heading', { lang, dir }, button),
    h('div', { id: panelId, hidden: !isOpen && 'until-found', lang, dir }, inner),
  ];
};

/** Both labels are there, so that a page translator's words survive the change from one to the other. */
const renderToggleAll = ({ labels }: Content, isAllOpen: boolean): VNode =>
  part(
    'button',
    'toggle-all',
    { id: ALL, type: 'button' },
    h('span', { hidden: isAllOpen && 'hidden' }, labels.showAll),
    h('span', { hidden: !isAllOpen && 'hidden' }, labels.hideAll),
  );

const renderFooter = ({ content, reviewer, reviewed, oldSince }: ViewModel): VNode => {
  const lines = [content.disclaimer, formatDateLine(content, content.editionLine)];
  if (oldSince) lines.push(content.ageLine);
  if (reviewed) lines.push(formatReviewLine(content, reviewer, reviewed));
  return part('footer', 'footer', {}, ...lines.map((line) => h('p', {}, line)));
};

/** The whole widget, with the answers open that `open` names. */
export const template = (view: ViewModel, open: readonly string[] = []): VNode => {
  const { content, level, hideTitle, questions, reviewed } = view;
  const opened = new Set(open);
  const isOpen = ({ id }: QuestionModel) => opened.has(id);
  const safety = [strong(`${content.safetyLabel}:`), ` ${formatSafetyLine(content, reviewed)}`];
  const toolbar = part('div', 'toolbar', {}, renderToggleAll(content, questions.every(isOpen)));
  return part(
    'section',
    'base',
    {
      lang: content.lang,
      dir: directionOf(content),
      class: !questions.some(({ isSlotted }) => isSlotted) && 'contained',
    },
    part(`h${level}`, 'title', { class: hideTitle && 'visually-hidden' }, content.title),
    part('p', 'safety', {}, ...safety),
    ...(questions.length > 1 ? [toolbar] : []),
    ...questions.flatMap((item) => renderPanel(view, item, isOpen(item))),
    renderFooter(view),
  );
};
