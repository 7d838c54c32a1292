// exosome-faq/exosome-faq.min.js: the one file for pages, as it is: with Lit inside, with the divs, and with nothing that a Trusted
// Types policy has to allow.
import { runScriptTag } from './embed/script-tag.js';

runScriptTag();

// so that the types of this file have `window.exosomeFaq`
export type * from './embed/script-tag.js';
