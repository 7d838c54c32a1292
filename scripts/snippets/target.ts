import { type Channel, type Config, type Look, attributesOf, declarationsOf, defaults } from './config.js';

/** What `integrity.json` calls the style of the server's markup, after the files. */
export const STYLE = 'style of exosome-faq/server';

/** The built files, as they are where somebody copies from. */
export interface Site {
  /** Absolute address of the folder that holds them, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** The hash of each file, by its path in the folder (`exosome-faq.min.js`), and of `STYLE`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** One piece to copy. */
export interface Snippet {
  /** Where it goes: a key of `places` in the words, or the name of a file as it stands. */
  readonly place: string;
  readonly language: 'html' | 'css' | 'js' | 'tsx' | 'ts' | 'vue' | 'yaml' | 'sh' | 'text';
  readonly code: string;
}

/** A language of our text. */
export type Language = Exclude<Config['lang'], ''>;

/** What gets lost: a choice, or a part of one. */
export type Unsupported = keyof Config | Look | Channel;

/** What somebody does to get the choices onto a page in one way. */
export interface GeneratedCode {
  readonly snippets: readonly Snippet[];
  /** The Content-Security-Policy that it needs, exactly: directives only, to be added to the page's own. */
  readonly policy: string;
  /**
   * The hash of the script that a tag in the page loads, as a source of a policy. There is none where another script loads ours.
   */
  readonly hash?: string;
  /** The choices that this way cannot carry, so that the builder says so. */
  readonly unsupported: readonly Unsupported[];
  /** What has to be on a server, by its path in the folder of the built files. */
  readonly files?: readonly string[];
  /** The language of the text in the snippets where none is chosen, and where the page's own is not known. */
  readonly textIn?: Language | undefined;
}

/** One way onto a page. */
export interface Target {
  readonly id: string;
  /** `language` is that of the text where none is chosen. */
  readonly write: (config: Config, site: Site, language?: Language) => GeneratedCode;
}

/** The same policy for a page whose `script-src` has 'strict-dynamic': it ignores addresses, and lets in what its own scripts load. */
export const strictPolicyOf = ({ policy, hash }: GeneratedCode): string =>
  policy
    .split('; ')
    .flatMap((one) => (one.startsWith('script-src ') ? (hash ? `script-src ${hash}` : []) : one))
    .join('; ');

const propertyOf = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The choices that somebody has made: those that differ from the defaults. Where the files are is none. */
export const chosen = (config: Config): readonly (keyof Config)[] => {
  const made = attributesOf(config).map(([name]) => propertyOf(name));
  if (config.own.length) made.push('own');
  if (Object.values(config.looks).some(Boolean)) made.push('looks');
  return (Object.keys(defaults) as (keyof Config)[]).filter((name) => made.includes(name));
};

/** The looks that are no single value of CSS. */
const badLooks = (config: Config) =>
  (Object.keys(config.looks) as Look[]).filter((look) => {
    const value = config.looks[look];
    return value && !declarationsOf({ ...config, looks: { [look]: value } }).length;
  });

/** What of the choices gets lost where these cannot be carried; a look that is no value of CSS is carried nowhere. */
export const unsupportedIn = (config: Config, ...names: readonly (keyof Config)[]): readonly Unsupported[] => [
  ...chosen(config).filter((name) => names.includes(name)),
  ...(names.includes('looks') ? [] : badLooks(config)),
];
