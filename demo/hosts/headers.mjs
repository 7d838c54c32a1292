// The headers of the demo's pages, by their path: what a host sends, for real.

/** Another site may load the files with `integrity`. */
const everywhere = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

const own = "style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const policy = (directives) => ({ 'content-security-policy': `default-src 'none'; ${directives}; ${own}` });
const blocked = policy("script-src 'none'");

const hosts = {
  '/hosts/portal.html': policy("script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"),
  '/hosts/blocked.html': blocked,
  '/hosts/blocked-es.html': blocked,
};

/** A server may leave `.html` out of a page's address. */
export const headersOf = (path) => ({ ...everywhere, ...(hosts[path] ?? hosts[`${path}.html`]) });

/** The same for a server that reads a file `_headers` beside the pages: a path, and below it a line for each header. */
export const headersFile = () => {
  const entry = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    entry('/*', everywhere),
    ...Object.entries(hosts).flatMap(([path, headers]) => [
      entry(path, headers),
      entry(path.replace('.html', ''), headers),
    ]),
  ].join('\n');
};
