/** What the script's own tag, or its address, says for every element of the page that does not say otherwise itself. */
export const settings = new Map<string, string>();
