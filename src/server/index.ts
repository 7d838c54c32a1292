// exosome-faq/server: `renderExosomeFaq(options)`, the element's markup from a server, and the same in pieces and for frameworks.
import { TAG } from '../names.js';
import { checkOptions, type ExosomeFaqOptions } from './options.js';
import { ServerElement } from './server-element.js';

export type { ExosomeFaqOptions, OwnQuestion } from './options.js';
export { version } from '../version.js';

const renderChunks = (options: ExosomeFaqOptions, withTag: boolean): readonly string[] => {
  const { children, ownQuestions, ...attributes } = checkOptions(options);
  const element = new ServerElement(ownQuestions);
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

/**
 * The whole element as HTML, with a declarative shadow root: it is in view before any script has come, and the script takes it over as it is.
 * All values are escaped. An invalid value gets what the attribute's gets, and the same warning; an unknown option or one of a wrong type
 * throws a `TypeError` that says so.
 */
export const renderExosomeFaq = (options: ExosomeFaqOptions = {}): string => renderChunks(options, true).join('');

/** The same in pieces, in their order, to be sent one after the other. */
export const streamExosomeFaq = (options: ExosomeFaqOptions = {}): Iterable<string> => renderChunks(options, true);

/**
 * What stands between the element's tags, for a framework that writes the tags itself (`dangerouslySetInnerHTML` in React). The options are
 * those that the tag has as attributes.
 */
export const renderExosomeFaqContent = (options: ExosomeFaqOptions = {}): string =>
  renderChunks(options, false).join('');
