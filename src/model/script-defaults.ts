/** What the script's own tag, or its URL, sets for every element of the page that does not set it itself; by attribute. Its `nonce` is for our styles. */
export const scriptDefaults = new Map<string, string>();
