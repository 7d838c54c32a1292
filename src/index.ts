// exosome-faq: the class `ExosomeFaq`, its two events, `define(tagName?, registry?)`, which registers under another name, and
// `registerContent(lang, content)`. Importing it does nothing.
export type { Block, Content, Question, Source } from './content/index.js';
export { registerContent } from './content/register.js';
export { define } from './element/define.js';
export { ExosomeFaqShareEvent, ExosomeFaqToggleEvent, type ToggleCause } from './element/events.js';
export { ExosomeFaq } from './element/exosome-faq.js';
export type { Channel } from './model/share.js';
