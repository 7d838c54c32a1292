// Two minifiers of JSMin's kind, as plugins of content managers run them over all of a site's scripts.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const minifiers = {
  jsmin: (text) => require('jsmin').jsmin(text),
  jsmin2: (text) => require('jsmin2')(text).code,
};
/** What a page may load of ours, below dist/. */
export const SCRIPTS = ['exosome-faq.min.js', 'embed/frame.js', 'embed/frame-parent.js'];
