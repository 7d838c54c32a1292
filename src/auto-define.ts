// exosome-faq/define: registers `<exosome-faq>`. On a server it does nothing.
import { define } from './element/define.js';

// on a server there is no page to register it on
if (globalThis.document) define();

// so that the types of this file have the tag's name, and its events
export type * from './element/define.js';
export type * from './element/events.js';
