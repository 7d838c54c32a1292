import { TAG } from '../names.js';
import { checkOptions, type ExosomeFaqOptions } from './options.js';
import { ServerElement } from './server-element.js';

/**
 * The element's markup in pieces, or what stands between its tags. Static markup, which nobody knows when somebody reads, does not tell the
 * age of the text.
 */
export const renderChunks = (options: ExosomeFaqOptions, withTag: boolean, isStatic = false): readonly string[] => {
  const { children, ownQuestions, ...attributes } = checkOptions(options);
  const element = new ServerElement(ownQuestions, isStatic);
  for (const [name, value] of Object.entries(attributes)) element.setOption(name, value);
  const content = [
    '<template shadowrootmode="open">',
    ...element.renderShadow(),
    '</template>',
    children ?? element.renderLightDom(),
    ...element.renderOwnQuestions(),
  ];
  // a line of its own: else Markdown takes the tag for a word of a paragraph, and changes what is in it
  return withTag ? [`<${TAG}${element.renderAttributes()}>\n`, ...content, `</${TAG}>`] : content;
};
