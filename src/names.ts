/** The element's tag, as a page writes it. */
export const TAG = 'exosome-faq';

/** What a `<div>` carries that wants the questions inside. */
export const MOUNT_ATTRIBUTE = 'data-exosome-faq';

/** What a `<script type="application/json">` carries that holds the content in one more language. */
export const CONTENT_ATTRIBUTE = 'data-exosome-faq-content';

/** The options, by the names of their properties. */
export const optionNames = [
  'headingLevel',
  'hideTitle',
  'questions',
  'open',
  'reviewedBy',
  'reviewedOn',
  'share',
  'shareUrl',
  'shareImage',
  'structuredData',
] as const;

export type OptionName = (typeof optionNames)[number];

/** The attribute of a property: `headingLevel` gives `heading-level`. */
export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** What a tag, a div's or a script's `data-…`, and the query of the script's URL can set. */
export const attributeNames: readonly string[] = ['lang', ...optionNames.map(attributeOf)];

/** The parts that a page's `::part()` can style, in the order of the page. */
export type PartName =
  | 'base'
  | 'title'
  | 'safety'
  | 'toolbar'
  | 'toggle-all'
  | 'heading'
  | 'question'
  | 'icon'
  | 'answer'
  | 'sources'
  | 'link'
  | 'share'
  | 'action'
  | 'footer';

/** The class of a part: engines match a class faster than an attribute, so our own sheet uses these. */
export const partClass = (part: PartName): string => `_${part}`;

/** The id of the button for all answers; also the word for all of them in `open`. */
export const ALL = 'all';

/** The ids of a question's button, of its panel, and of its sources, in the shadow root. */
export const questionElementId = (id: string): string => `q-${id}`;
export const panelElementId = (id: string): string => `a-${id}`;
/** The name of the slot for an answer of the page's own. */
export const slotName = (id: string): string => `d-${id}`;
export const sourceElementId = (id: string, index: number): string => `s-${id}-${index}`;

/** The prefix and the question's id, from the id of an element in the shadow root. */
export const parseElementId = (elementId: string): { readonly prefix: string; readonly id: string } => {
  const [, prefix = '', id = ''] = /^(\w+)-(.+)/.exec(elementId) ?? [];
  return { prefix, id };
};
