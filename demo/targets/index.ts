import { angular } from './angular.js';
import { astro } from './astro.js';
import { squarespace, webflow } from './site-builders.js';
import { drupal } from './drupal.js';
import { frame } from './frames.js';
import { gtm } from './gtm.js';
import { div, line, tag } from './html.js';
import { next } from './next.js';
import { nuxt } from './nuxt.js';
import { react, reactRouter } from './react.js';
import { server } from './server.js';
import { sveltekit } from './sveltekit.js';
import type { Target } from '../../scripts/snippets/target.js';
import { vue } from './vue.js';
import { wix } from './wix.js';
import { address, author, block } from './wordpress.js';

/** The ways onto a page, the simplest first. */
export const targets: readonly Target[] = [
  line,
  tag,
  div,
  block,
  address,
  author,
  wix,
  squarespace,
  webflow,
  drupal,
  gtm,
  react,
  next,
  reactRouter,
  vue,
  nuxt,
  angular,
  sveltekit,
  astro,
  server,
  frame,
];
