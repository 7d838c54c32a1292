import { type Choices, attributesOf, declarationsOf, defaults } from '../builder/choices.js';

/** The built files, as they are where somebody copies from. */
export interface Site {
  /** Absolute address of the folder that holds them, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** The hash of each file, by its path in the folder: `exosome-faq.js`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** One piece to copy. */
export interface Snippet {
  /** Where it goes: a key of `places` in the words, or the name of a file as it stands. */
  readonly place: string;
  readonly language: 'html' | 'css' | 'js' | 'tsx' | 'ts' | 'vue' | 'yaml' | 'sh' | 'text';
  readonly code: string;
}

/** What somebody does to get the choices onto a page in one way. */
export interface Written {
  readonly snippets: readonly Snippet[];
  /** The Content-Security-Policy that it needs, exactly: directives only, to be added to the page's own. */
  readonly policy: string;
  /** The choices that this way cannot carry, so that the builder says so. */
  readonly lost: readonly (keyof Choices)[];
}

/** One way onto a page. */
export interface Target {
  readonly id: string;
  readonly write: (choices: Choices, site: Site) => Written;
}

const propertyOf = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The choices that somebody has made: those that differ from the defaults. Where the files are is none. */
export const chosen = (choices: Choices): readonly (keyof Choices)[] => {
  const made = attributesOf(choices).map(([name]) => propertyOf(name));
  if (choices.own.length) made.push('own');
  if (Object.values(choices.looks).some(Boolean)) made.push('looks');
  return (Object.keys(defaults) as (keyof Choices)[]).filter((name) => made.includes(name));
};

/** What of the choices gets lost where these cannot be carried; a look that is no value of CSS is carried nowhere. */
export const lostOf = (choices: Choices, ...names: readonly (keyof Choices)[]): readonly (keyof Choices)[] => {
  const isBad = Object.values(choices.looks).filter(Boolean).length > declarationsOf(choices).length;
  return chosen(choices).filter((name) => names.includes(name) || (name === 'looks' && isBad));
};
