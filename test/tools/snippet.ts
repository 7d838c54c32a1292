import type { Content } from '../../src/content/index.js';
import { fallback as textOf } from '../../src/fallback.js';
import { escape } from '../../src/markup.js';

/** How a page spells the element: a tag of its own, or a div, which sanitizers let through. */
export type Spelling = 'tag' | 'div';

/** The line that loads the script. Some optimisers rewrite a script that doesn't say `data-cfasync="false"`. */
export const scriptLine = (src: string, integrity: string): string =>
  `<script async src="${escape(src)}" integrity="${integrity}" crossorigin="anonymous" data-cfasync="false"></script>`;

/** All text of the widget in plain HTML, in the element that the script will take over: it stays in view where the script does not run. */
export const fallback = (content: Content, spelling: Spelling): string => {
  const { lang, questions } = content;
  const [open, close] =
    spelling === 'tag'
      ? [`<exosome-faq lang="${lang}">`, '</exosome-faq>']
      : [`<div data-exosome-faq lang="${lang}">`, '</div>'];
  const text = textOf({ content, level: 2, hideTitle: false, questions, reviewer: '', reviewed: undefined });
  return [open, text, close].join('\n');
};

/** What a webmaster pastes: the text, and the line that loads the script. */
export const snippet = (content: Content, spelling: Spelling, src: string, integrity: string): string =>
  `${fallback(content, spelling)}\n${scriptLine(src, integrity)}\n`;
