// Which scripts a Content-Security-Policy lets in: https://www.w3.org/TR/CSP3/#match-url-to-source-list

/** One policy: its directives by name, each with its source list. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** A script as a policy sees it. */
export interface Asked {
  readonly url: URL;
  /** Address of the page; without it, what depends on it counts as allowed. */
  readonly page: URL | undefined;
  /** `undefined`: there may be one that cannot be seen. */
  readonly nonce: string | undefined;
  readonly integrity: string;
  /** Whether it stands in the page's markup, and was not put in by a script. */
  readonly parsed: boolean;
}

/** No page has more policies, and each is asked about each script. */
const MOST = 100;

/** Reads the value of a header or a meta element: policies have commas between them. */
export const readPolicies = (value: string): Policy[] =>
  value
    .split(',')
    .filter((text) => /[^\s;]/.test(text))
    .slice(0, MOST)
    .map((text) => {
      const policy = new Map<string, readonly string[]>();
      for (const part of text.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        // the first one of a name counts
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
      }
      return policy;
    });

const fallbacks = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
};

/** Reads a meta element's content: there these say nothing. */
export const readMeta = (content: string): Policy[] =>
  readPolicies(content).map(
    (policy) => new Map([...policy].filter(([name]) => !/^(sandbox|frame-ancestors|report-uri)$/.test(name))),
  );

/** The directive that decides about script tags, or about frames, and its sources. */
export const deciding = (
  policy: Policy,
  kind: keyof typeof fallbacks = 'script',
): readonly [name: string, sources: readonly string[]] | undefined => {
  const name = fallbacks[kind].find((one) => policy.has(one));
  return name ? [name, policy.get(name)!] : undefined;
};

const ports: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** A scheme also lets its safer successor in. */
const matchesScheme = (pattern: string, scheme: string): boolean =>
  pattern === scheme ||
  (pattern === 'http' && scheme === 'https') ||
  (pattern === 'ws' && /^(wss|https?)$/.test(scheme)) ||
  (pattern === 'wss' && scheme === 'https');

const matchesPort = (
  pattern: string | undefined,
  wanted: string | undefined,
  scheme: string,
  port: string,
): boolean => {
  const asked = port || ports[scheme];
  if (pattern === '*') return true;
  if (!pattern) return asked === ports[scheme];
  // beyond the text, browsers let the secure form of http's own port through
  return pattern === asked || (pattern === '80' && wanted === 'http' && scheme === 'https' && asked === '443');
};

const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The pieces of a path, as they are compared. */
const piecesOf = (path: string): readonly string[] => path.split('/').map(decode);

const matchesPath = (pattern: string, given: readonly string[]): boolean => {
  if (!pattern || pattern === '/') return true;
  const wanted = piecesOf(pattern.endsWith('/') ? pattern.slice(0, -1) : pattern);
  if (pattern.endsWith('/') ? wanted.length >= given.length : wanted.length !== given.length) return false;
  return wanted.every((piece, i) => piece === given[i]);
};

const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^*/:?#'"]+|\[[^\]]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;

const matchesUrl = (source: string, url: URL, page: URL | undefined, pieces: readonly string[]): boolean => {
  const scheme = url.protocol.slice(0, -1);
  const own = page?.protocol.slice(0, -1);
  if (source === '*') return /^https?$/.test(scheme) || scheme === own;
  const only = /^([a-z][a-z0-9+.-]*):$/i.exec(source)?.[1];
  if (only) return matchesScheme(only.toLowerCase(), scheme);
  if (/^'self'$/i.test(source)) {
    if (!page || page.origin === url.origin) return true;
    const standard = [page, url].every(({ port }) => !port);
    return page.hostname === url.hostname && scheme === 'https' && (page.port === url.port || standard);
  }
  const [, given, host, port, path = ''] = hostSource.exec(source) ?? [];
  if (!host) return false;
  const wanted = given?.toLowerCase() ?? own;
  if (wanted && !matchesScheme(wanted, scheme)) return false;
  const name = host.toLowerCase();
  // a wildcard stands for at least one label; addresses made of numbers are compared as text, as the browsers do
  if (name.startsWith('*.') ? !url.hostname.endsWith(name.slice(1)) : name !== '*' && name !== url.hostname)
    return false;
  return matchesPort(port, wanted, scheme, url.port) && matchesPath(path, pieces);
};

/** A test for the sources of a list: an address may be as long as the list, so that it is taken apart once. */
const urlMatcher = (url: URL, page: URL | undefined): ((source: string) => boolean) => {
  const pieces = piecesOf(url.pathname);
  return (source) => matchesUrl(source, url, page, pieces);
};

const hashSource = /^'(sha(?:256|384|512))-([A-Za-z0-9+/_-]+={0,2})'$/i;
const hashes = (words: readonly string[]) =>
  words.flatMap((word) => {
    const [, kind, value] = hashSource.exec(word) ?? [];
    return kind ? [`${kind.toLowerCase()}-${value}`] : [];
  });

/** Whether a source list lets a script in. */
export const allows = (sources: readonly string[], { url, page, nonce, integrity, parsed }: Asked): boolean => {
  const nonces = sources.flatMap((source) => /^'nonce-(.+)'$/i.exec(source)?.[1] ?? []);
  if (nonces.length && (nonce === undefined || nonces.includes(nonce))) return true;
  const listed = new Set(hashes(sources));
  const own = hashes(integrity.split(/\s+/).map((hash) => `'${hash.replace(/\?.*/, '')}'`));
  if (listed.size && own.length && own.every((hash) => listed.has(hash))) return true;
  if (sources.some((source) => /^'strict-dynamic'$/i.test(source))) return !parsed;
  return sources.some(urlMatcher(url, page));
};

/** The first directive, with its name, that keeps a script out. */
export const blocking = (policies: readonly Policy[], asked: Asked): string | undefined => {
  for (const policy of policies) {
    const directive = deciding(policy);
    if (directive && !allows(directive[1], asked)) return [directive[0], ...directive[1]].join(' ');
  }
  return undefined;
};

/** The first directive, with its name, that keeps a frame out: nonces, hashes and 'strict-dynamic' are for scripts. */
export const blockingFrame = (policies: readonly Policy[], url: URL, page: URL | undefined): string | undefined => {
  for (const policy of policies) {
    const [name, sources] = deciding(policy, 'frame') ?? [];
    if (name && !sources!.some(urlMatcher(url, page))) return [name, ...sources!].join(' ');
  }
  return undefined;
};

/** An address as a source list can hold it. */
const plain = (address: string) => address.replace(/[?#][^]*/, '').replace(/[;,]/g, encodeURIComponent);

/** A blocking directive as it has to be, so that this frame gets in. */
export const mendedFrame = (directive: string, address: string): string => {
  const [name = '', ...sources] = directive.trim().split(/\s+/);
  const kept = sources.filter((source) => /^'self'$|^[^']/i.test(source));
  return [name === 'default-src' ? 'frame-src' : name, ...kept, plain(address)].join(' ');
};

/** A blocking directive as it has to be, so that this script gets in; `isUnknown`: it may have more than what is given. */
export const mended = (directive: string, address: string, hash: string, isUnknown = false): string => {
  const [name = '', ...sources] = directive.trim().split(/\s+/);
  const kept = sources.filter((source) => !/^'none'$/i.test(source));
  // hosts count for nothing there
  const isStrict = kept.some((source) => /^'strict-dynamic'$/i.test(source));
  const host = isStrict ? [] : [plain(address)];
  const exact = isStrict || isUnknown ? [`'${hash}'`] : [];
  return [name === 'default-src' ? 'script-src' : name, ...kept, ...host, ...exact].join(' ');
};

/** Whether a page's policies let a Trusted Types policy of this name be made. */
export const allowsTypes = (policies: readonly Policy[], name: string): boolean =>
  policies.every((policy) => {
    const names = policy.get('trusted-types');
    return !names || names.includes('*') || names.includes(name);
  });

/** The directive that lets it be made. */
export const typesWith = (policies: readonly Policy[], name: string): string => {
  const names = policies.map((policy) => policy.get('trusted-types')).find(Boolean) ?? [];
  return ['trusted-types', ...names.filter((one) => one !== "'none'"), name].join(' ');
};
