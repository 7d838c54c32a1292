import { embed } from './embed.js';

embed();

// so that the types of this file have `window.exosomeFaq`
export type * from './embed.js';
