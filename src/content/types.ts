/** A paragraph, a paragraph that is stressed as a whole, or a list whose items begin with a lead word. */
export type Block =
  string | { readonly strong: string } | { readonly list: readonly (readonly [lead: string, text: string])[] };

/** A page that stands behind an answer. */
export interface Source {
  /** The page's title, in the page's own language. */
  readonly title: string;
  /** The page's absolute address. */
  readonly url: string;
  /** The language of the title, as a BCP 47 tag. */
  readonly lang: string;
}

/** One question and its answer. */
export interface Question {
  /** The stable public name: it appears in links, attributes and events. Lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  readonly question: string;
  readonly answer: readonly Block[];
  readonly sources?: readonly Source[];
}

/** The wording in one language: plain text without markup. */
export interface Content {
  /** The language of the text, as a BCP 47 tag. */
  readonly lang: string;
  /** The date of the wording, as YYYY-MM-DD. */
  readonly edition: string;
  readonly title: string;
  readonly safetyLabel: string;
  /** The line that is always shown; `{date}` becomes a month and a year. */
  readonly safety: string;
  readonly questions: readonly Question[];
  readonly disclaimer: string;
  /** `{date}` becomes a month and a year. */
  readonly editionLine: string;
  /** Shown once the text, and its last review, are more than a year old. */
  readonly ageLine: string;
  /** `{name}` and `{date}` become who reviewed the text, and on which day. */
  readonly reviewedLine: string;
  readonly labels: {
    readonly showAll: string;
    readonly hideAll: string;
    readonly sources: string;
    readonly newTab: string;
    readonly copy: string;
    readonly copied: string;
    readonly pinterest: string;
    readonly email: string;
    readonly print: string;
  };
}

/** Our own wording. */
export interface BuiltInContent extends Content {
  /** The edition's month and year, as `Intl` writes them, whose first use takes a slow phone 100 ms. */
  readonly month: string;
}
