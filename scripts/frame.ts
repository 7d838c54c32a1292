import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { formatSafetyLine } from '../src/content/dates.js';
import { type Content, contentFor } from '../src/content/index.js';
import { formatWarning, resolveOptions, type Warn } from '../src/model/options.js';
import { readAttributes } from '../src/model/read-attributes.js';
import { attributeOf, TAG } from '../src/names.js';
import { escape } from '../src/render/to-html.js';
import type { ExosomeFaqOptions } from '../src/server/index.js';
import { renderChunks } from '../src/server/render-chunks.js';
import { plainStrings } from './plain-strings.js';

/** The address at which the built files will be; without it, nothing names one. */
export const addressIn = (text: string | undefined): URL | undefined => {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(
      `EXOSOME_FAQ_URL="${text}": not an http(s) address of a folder, such as https://clinic.example/faq/`,
    );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
};

/** The options that the host of the pages can build in: the pages have their own language and questions. */
const hostOptions = [
  'headingLevel',
  'hideTitle',
  'reviewedBy',
  'reviewedOn',
  'share',
  'shareUrl',
  'shareImage',
] as const;
export type HostOptions = Pick<ExosomeFaqOptions, (typeof hostOptions)[number]>;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What options make of a content; `warn` hears of each invalid value. */
const viewOf = (content: Content, options: object, warn: Warn) => {
  const given = new Map(Object.entries(options).map(([name, value]) => [attributeOf(name), value]));
  const raw = readAttributes((name) => given.get(name));
  return resolveOptions({ language: content.lang, content, questions: content.questions }, raw, warn).view;
};

/** What whoever hosts the pages says on all of them. A value that an element would warn of throws: nobody would read the warning. */
export const hostOptionsIn = (text: string | undefined): HostOptions => {
  const options = text ? parseJson(text) : {};
  const fail = (problem: string): never => {
    throw new Error(`EXOSOME_FAQ_OPTIONS=${text}: ${problem}`);
  };
  if (!isObject(options) || Object.keys(options).some((name) => !hostOptions.some((known) => known === name)))
    return fail(`This must be a JSON object with no other names than ${hostOptions.join(', ')}.`);
  viewOf(contentFor('en'), options, (...warning) => fail(formatWarning(TAG, '', ...warning)));
  return options;
};

const style = `
  :root { font: 100%/1.5 system-ui, sans-serif; }
  body { display: flow-root; margin: 0; }
  @media screen { :root:not(.matched) { padding: 1em; background: Canvas; color: CanvasText; } }
  .sandboxed exosome-faq::part(link)::after { content: ' (' attr(href) ')'; }
`;

/**
 * What stands there where no frame can be shown. WordPress loads what gives a frame its height only where there is such a quote, keeps of it
 * the text and the link, and shows it until the frame has told its height:
 * https://developer.wordpress.org/reference/functions/wp_maybe_enqueue_oembed_host_js/
 */
const quote = (content: Content, host: HostOptions, title: string, src: string) => {
  const safety = formatSafetyLine(content, viewOf(content, host, () => {}).reviewed);
  return `<blockquote class="wp-embedded-content"><strong>${escape(content.safetyLabel)}:</strong> ${escape(safety)} <a href="${escape(src)}">${escape(title)}</a></blockquote>`;
};

/** What a page that gets the address needs to show the frame: https://oembed.com, in the form that WordPress takes. */
const oEmbed = (title: string, src: string, fallback: string) => ({
  version: '1.0',
  type: 'rich',
  provider_name: 'exosome-faq',
  title,
  width: 600,
  height: 600,
  html: `${fallback}<iframe src="${escape(src)}" width="600" height="600" title="${escape(title)}" frameborder="0"></iframe>`,
});

const page = ({ lang }: Content, title: string, faq: string, oEmbedAddress?: string) => `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
${oEmbedAddress ? `<link rel="alternate" type="application/json+oembed" href="${escape(oEmbedAddress)}" title="${escape(title)}">\n` : ''}<style>${style}</style>
</head>
<body>
${faq}
<script src="frame.js"></script>
<script async src="../exosome-faq.min.js"></script>
</body>
</html>
`;

/**
 * The pages for frames, by name: one for each language, and one for each question in it, with its answer open. What `host` says is on all of
 * them: a visitor's link can't say who reviewed the text, or where shared links lead.
 */
export const framePages = (address?: URL, host: HostOptions = {}): Map<string, string> => {
  const files = new Map<string, string>();
  for (const lang of ['en', 'es']) {
    const content = contentFor(lang);
    const pages = [
      { name: lang, title: content.title, options: {} },
      ...content.questions.map(({ id, question }) => ({
        name: `${lang}-${id}`,
        title: question,
        options: { questions: id, open: id },
      })),
    ];
    for (const { name, title, options } of pages) {
      const at = (path: string) => new URL(`embed/${path}`, address).href;
      const html = renderChunks({ lang, ...host, ...options }, true, true).join('');
      files.set(`${name}.html`, page(content, title, html, address && at(`${name}.oembed.json`)));
      if (!address) continue;
      const src = at(`${name}.html`);
      const described = oEmbed(title, src, quote(content, host, title, src));
      files.set(`${name}.oembed.json`, `${JSON.stringify(described, null, 2)}\n`);
    }
  }
  return files;
};

/** The scripts of dist/embed/: what runs in a frame's page, and what runs around it. */
export const frameScripts = [
  ['frame', 'src/frame/page.ts'],
  ['frame-parent', 'src/frame/parent.ts'],
] as const;

/** Writes dist/embed/: the pages, what runs in them, and what runs around them. */
export const writeFrames = async (dist: string): Promise<void> => {
  const folder = join(dist, 'embed');
  mkdirSync(folder, { recursive: true });
  const { EXOSOME_FAQ_URL, EXOSOME_FAQ_OPTIONS } = process.env;
  for (const [name, text] of framePages(addressIn(EXOSOME_FAQ_URL), hostOptionsIn(EXOSOME_FAQ_OPTIONS)))
    writeFileSync(join(folder, name), text);
  for (const [name, entry] of frameScripts)
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [plainStrings],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2020',
        minify: 'terser',
        lib: { entry, formats: ['iife'], name: 'unused', fileName: () => `${name}.js` },
      },
    });
};
