// exosome-faq/server: `renderExosomeFaq(options)`, the element's markup from a server, and the same in pieces and for frameworks.
import type { ExosomeFaqOptions } from './options.js';
import { renderChunks } from './render-chunks.js';

export type { ExosomeFaqOptions, OwnQuestion } from './options.js';
export { styleHash } from './style-hash.js';
export { version } from '../version.js';

/**
 * The whole element as HTML, with a declarative shadow root: it is in view before any script has come, and the script takes it over as it is.
 * All values are escaped. An invalid value gets what the attribute's gets, and the same warning; an unknown option or one of a wrong type
 * throws a `TypeError` that says so. Whether the text is more than a year old is read from the server's clock; the script reads the reader's.
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
