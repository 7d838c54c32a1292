// What `import … from 'exosome-faq'` gives: nothing here does anything by being imported
export type { Block, Content, Question, Source } from './content/index.js';
export { registerContent } from './content/register.js';
export { define } from './define.js';
export { ExosomeFaqShareEvent, ExosomeFaqToggleEvent, type ToggleCause } from './events.js';
export { ExosomeFaq } from './exosome-faq.js';
export type { Channel } from './share.js';
