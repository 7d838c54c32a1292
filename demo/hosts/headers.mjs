// The headers of the demo's pages, by their path: what a host sends, for real.

/** Another site may load the files with `integrity`. */
const everywhere = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

const hosts = {};

export const headersOf = (path) => ({ ...everywhere, ...hosts[path] });
