// What `import … from 'exosome-faq'` gives: nothing here does anything by being imported
export { define } from './define.js';
export { ExosomeFaqToggleEvent, type ToggleCause } from './events.js';
export { ExosomeFaq } from './exosome-faq.js';
