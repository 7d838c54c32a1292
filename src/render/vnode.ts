/** Attributes by name; those without a value are left out, and a boolean one has its own name as its value. */
export type Attributes = Readonly<Record<string, string | false | undefined>>;

/** What can be inside an element. */
export type Child = string | VNode;

/**
 * An element that is to be made. Text goes in as text, so that no content can become markup, and no policy has to trust it.
 *
 * A tuple and no object with names: a page may give all objects a property of that name.
 */
export type VNode = [tag: string, attributes: Attributes, children: readonly Child[]];

export const h = (tag: string, attributes: Attributes, ...children: readonly Child[]): VNode => [
  tag,
  attributes,
  children,
];
