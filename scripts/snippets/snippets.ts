// The pieces that the targets put together: the element, the line of the script, the looks and the policy
import { contentFor } from '../../src/content/index.js';
import { renderLightDom } from '../../src/render/light-dom.js';
import { escape } from '../../src/render/to-html.js';
import { resolveOptions } from '../../src/model/options.js';
import { readAttributes } from '../../src/model/read-attributes.js';
import { type Config, attributesOf, declarationsOf, type OwnQuestion, paragraphsOf } from './config.js';
import { reserve } from './reserve.js';
import type { Language, Site, Snippet, GeneratedCode } from './target.js';

export const SCRIPT = 'exosome-faq.min.js';

/** How a page spells the element: a tag of its own, or a div, which sanitizers let through. */
export type Spelling = 'tag' | 'div';

/** Text as a page can hold it: neither a zero nor half a sign is a character there. */
export const whole = (text: string) => text.replace(/[\0\p{Cs}]/gu, '\uFFFD');

/** Text for markup. A parser would make another line end of a bare carriage return. */
const text = (value: string) => escape(whole(value)).replaceAll('\r', '&#13;');

/** A tag; an empty value stands for an attribute without one. */
export const tag = (name: string, attributes: readonly (readonly [string, string])[]): string =>
  `<${[name, ...attributes.map(([key, value]) => (value ? `${key}="${text(value)}"` : key))].join(' ')}>`;

/** Settings for the query of an address, by the names of the attributes. */
export const queryOf = (settings: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(settings.map(([name, value]) => [name, whole(value)])).toString().replace(/=(?=&|$)/g, '');

/** The settings as `data-…`, for a script's tag and a div. */
export const dataOf = (settings: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  settings.map(([name, value]) => [`data-${name}`, value]);

/** What says that a script is ours as it was built. Some optimizers rewrite a script that doesn't say `data-cfasync="false"`. */
const guard = ({ integrity }: Site, path: string): readonly (readonly [string, string])[] => [
  ['integrity', integrity[path] ?? ''],
  ['crossorigin', 'anonymous'],
  ['data-cfasync', 'false'],
];

/** The line that loads a script of ours. */
export const scriptLine = (
  site: Site,
  { path = SCRIPT, query = '', more = [] as readonly (readonly [string, string])[] } = {},
): string => {
  const src = site.base + path + (query && `?${query}`);
  return `${tag('script', [['async', ''], ['src', src], ...more, ...guard(site, path)])}</script>`;
};

/** A question of the page's own, as a child of the element. */
const details = (own: OwnQuestion) =>
  `<details><summary>${text(own.question.trim())}</summary>${paragraphsOf(own)
    .map((part) => `<p>${text(part)}</p>`)
    .join('')}</details>`;

/** All text that the choices show, in plain HTML: it stays in view where the script does not run. */
const textOf = (config: Config, language: Language) => {
  const said = new Map(attributesOf(config));
  const content = contentFor(config.lang || language);
  const options = readAttributes((name) => said.get(name));
  const context = { language: config.lang, content, questions: content.questions };
  const { view } = resolveOptions(context, options, () => {});
  const plain = renderLightDom({ ...view, reviewer: whole(view.reviewer) });
  // what follows the page's language is in this one until the script has come
  return config.lang ? plain : `<div lang="${text(content.lang)}">\n${plain}\n</div>`;
};

/** How much of the element stands in the page: with our text, and with room for what the script makes of it. */
interface Extent {
  readonly withText?: boolean;
  readonly withRoom?: boolean;
  /** The language of our text where none is chosen. */
  readonly language?: Language | undefined;
}

/** The element with its settings and the page's own questions. Without our text there is no room to hold: it would stay empty. */
export const element = (
  spelling: Spelling,
  config: Config,
  { withText, withRoom, language = 'en' }: Extent = {},
): string => {
  const settings = attributesOf(config);
  const room = withText && withRoom && config.room ? [['style', reserve(config)] as const] : [];
  // a div's language is that of its text, too
  const [lang, others] = [settings.filter(([name]) => name === 'lang'), settings.filter(([name]) => name !== 'lang')];
  const [open, close] =
    spelling === 'tag'
      ? [tag('exosome-faq', [...settings, ...room]), '</exosome-faq>']
      : [tag('div', [['data-exosome-faq', ''], ...lang, ...dataOf(others), ...room]), '</div>'];
  const children = [...(withText ? [textOf(config, language)] : []), ...config.own.map(details)];
  return children.length ? [open, ...children, close].join('\n') : open + close;
};

/** What a webmaster pastes in one piece: the element and the line that loads the script. */
export const elementAndScript = (spelling: Spelling, config: Config, site: Site, extent: Extent = {}): string =>
  `${element(spelling, config, extent)}\n${scriptLine(site)}`;

/** The rule that sets the looks, for a style sheet; empty where nothing is chosen. */
export const ruleOf = (config: Config): string => {
  const declarations = declarationsOf(config);
  return declarations.length
    ? ['exosome-faq,', '[data-exosome-faq] {', ...declarations.map((one) => `  ${one}`), '}'].join('\n')
    : '';
};

/** The looks as a piece of their own, for the place where the host takes CSS. */
export const looksFor = (config: Config, place: string): readonly Snippet[] => {
  const code = ruleOf(config);
  return code ? [{ place, language: 'css', code }] : [];
};

/** The address of a file of ours as a policy can name it: without a query, and without signs that end a directive. */
export const sourceOf = (site: Site, path: string): string => encodeForPolicy(site.base + path);
const encodeForPolicy = (address: string) =>
  address.replace(/[;,']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The policy for our script in the page itself. Structured data need a name where the page requires Trusted Types, and the room an inline
 * style.
 */
export const scriptPolicy = (config: Config, site: Site, { withRoom }: Extent = {}): string =>
  [
    `script-src ${sourceOf(site, SCRIPT)}`,
    ...(config.structuredData ? ['trusted-types exosome-faq'] : []),
    ...(withRoom && config.room ? ["style-src-attr 'unsafe-inline'"] : []),
  ].join('; ');

/** What a way has to say of a script of ours that a tag in the page loads. */
export const loads = ({ integrity }: Site, path = SCRIPT): Pick<GeneratedCode, 'hash' | 'files'> => ({
  hash: `'${integrity[path] ?? ''}'`,
  files: [path],
});

/** The language that our text has got because none is chosen. */
export const textIn = ({ lang }: Config, language: Language = 'en'): Pick<GeneratedCode, 'textIn'> =>
  lang ? {} : { textIn: language };
