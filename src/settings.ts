/** The settings that a tag, a div's or a script's `data-…`, and a script's address can carry. */
export const names = ['lang', 'heading-level', 'hide-title', 'questions', 'open', 'reviewed-by', 'reviewed-on'];

/** What the script's own tag, or its address, says for every element of the page that does not say otherwise itself. */
export const settings = new Map<string, string>();
