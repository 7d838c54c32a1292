import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

/** What the demo page shows, in this order: files that the runs wrote. */
const files = ['host-matrix', 'accessibility-conformance', 'benchmarks'];

let heading = '';
let tables = 0;

const marked = new Marked({
  // the page's own headings are above
  walkTokens(token) {
    if (token.type === 'heading') token.depth = Math.min(6, token.depth + 1);
  },
  renderer: {
    heading(text, level) {
      heading = text.replace(/<[^>]*>/g, '');
      return `<h${level}>${text}</h${level}>\n`;
    },
    // a wide table scrolls by itself, also with the keyboard
    table(head, body) {
      tables += 1;
      const name = `Table ${tables}${heading && `: ${heading}`}`;
      return `<div class="table" tabindex="0" role="region" aria-label="${name}"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
    },
    tablecell(text, { header }) {
      const tag = header && text ? 'th' : 'td';
      return `<${tag}>${text}</${tag}>`;
    },
    link: (href, _, text) => `<a href="${/^\w+:/.test(href) ? href : `proof/${href}`}">${text}</a>`,
  },
});

const html = (markdown: string) => {
  heading = '';
  return marked.parse(markdown, { async: false }) as string;
};
const template = (name: string, inside: string) => `<template id="proof-${name}">${inside}</template>`;

const cell = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value)) || 'nothing';

/** What was observed, a column for each engine. */
const privacy = (): string => {
  const { about, engines } = JSON.parse(readFileSync('demo/proof/privacy.json', 'utf8'));
  const observed = Object.values<{ observed: Record<string, unknown> }>(engines).map((engine) => engine.observed);
  const rows = [
    ['what', ...Object.keys(engines)],
    ['---', ...observed.map(() => '---')],
    ...Object.keys(observed[0]!).map((what) => [what, ...observed.map((one) => cell(one[what]).replaceAll('|', ' '))]),
  ];
  return `${about.replace(/ An empty list:.*/, '')}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
};

/** The sizes stand in the README, whose table is made from the measured files. */
const sizes = () => /<!-- size:[^>]*-->([^]*?)<!-- \/size -->/.exec(readFileSync('README.md', 'utf8'))![1]!;

/** Everything under demo/proof/, put into the demo page's HTML as templates: shown by the page, parsed by nobody else. */
export const proofPages = (): Plugin => ({
  name: 'proof',
  transformIndexHtml: (page) =>
    page.replace(
      '<!-- proof -->',
      () =>
        template('sizes', html(sizes())) +
        template('privacy', html(privacy())) +
        files
          .map((name) => template(name, html(readFileSync(`demo/proof/${name}.md`, 'utf8').replace(/^# .*\n/, ''))))
          .join(''),
    ),
});
