import type { Content } from '../content/index.js';
import type { QuestionModel, ViewModel } from '../model/view-model.js';
import { type PartName, partClass } from '../names.js';
import { inertDocument } from '../platform/dom.js';
import { template } from './template.js';
import type { VNode } from './vnode.js';

const createNode = (document: Document, [tag, attributes, children]: VNode): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value) element.setAttribute(name, value === name ? '' : value);
    if (name === 'part') element.classList.add(partClass(value as PartName));
  }
  for (const child of children) element.append(Array.isArray(child) ? createNode(document, child) : child);
  return element;
};

let lastContent: Content;
let lastKey: string;
let lastElement: HTMLElement;

/**
 * The elements of a view with every answer closed, in a document that nobody sees, to be copied. Instances that show the same share them,
 * where no question is of the page's own: to make them anew takes most of the time that a new instance takes.
 */
export const renderCached = (view: ViewModel): HTMLElement => {
  const { content, questions, ...others } = view;
  const isOurs = (item: QuestionModel) => (content.questions as readonly QuestionModel[]).includes(item);
  if (!questions.every(isOurs)) return createNode(inertDocument(), template(view));
  const key = [Object.values(others), questions.map(({ id }) => id)].join();
  if (key !== lastKey || content !== lastContent) {
    lastElement = createNode(inertDocument(), template(view));
    lastKey = key;
    lastContent = content;
  }
  return lastElement;
};
