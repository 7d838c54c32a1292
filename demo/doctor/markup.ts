import type { Site } from '../../scripts/snippets/target.js';
import { isScript, readAddresses } from './address.js';
import { type Finding, judge, stops } from './causes.js';
import { type Policy, readMeta, readPolicies } from './csp.js';
import { hiddenBy, hiddenUntilDefined, rulesIn } from './hidden.js';
import { readMessage } from './messages.js';
import { type Place, readPolicyFindings } from './policies.js';
import { tagOf, type Traces, tracesIn, versionIn } from './page-scan.js';
import { readWordPress } from './wordpress.js';

/** What was pasted, and what it tells. */
export interface Reading {
  readonly findings: readonly Finding[];
  /** The pieces that were there to be read. */
  readonly seen: {
    readonly markup: boolean;
    readonly tag: boolean;
    readonly script: boolean;
    readonly policy: boolean;
    readonly messages: boolean;
    readonly address: boolean;
    /** The widget is in a frame and nowhere else. */
    readonly framed: boolean;
    /** A script of the page's own may bring the widget along. */
    readonly bundle: boolean;
  };
  /** Whether it would tell more if it named the page's address. */
  readonly needsAddress: boolean;
}

interface Pieces {
  readonly markup: string;
  readonly policies: readonly Policy[];
  /** Lines of the console that say something about the widget. */
  readonly said: readonly string[];
  readonly addresses: readonly URL[];
}

/** A header line begins with a directive's name; Firefox's messages begin with the header's name too, and go on in words. */
const header =
  /^\s*"?content-security-policy"?\s*:\s*(?:"\s*)?((?:[;,][;,\s]*)?(?:sandbox|[a-z]+(?:-[a-z]+)+)(?![^\s;,"])[^"]*)/i;
/** The same as some servers' settings have it. */
const setting = /^\s*(?:add_header|header(?:\s+\w+)*?)\s+"?content-security-policy"?\s+"([^"]+)"/i;

/** Takes a pasted text apart: header lines, the console's messages, addresses, and markup. */
const split = (text: string, site: Site): Pieces => {
  const policies: Policy[] = [];
  const said: string[] = [];
  const addresses: URL[] = [];
  const markup: string[] = [];
  let isValue = false;
  for (const line of text.split(/\r?\n/)) {
    // some developer tools show a header's name and its value on two lines
    const value = isValue ? line : (header.exec(line) ?? setting.exec(line))?.[1];
    if (value) policies.push(...readPolicies(value));
    isValue = /^\s*content-security-policy:?\s*$/i.test(line);
    if (value || isValue) continue;
    if (readMessage(line, site)) said.push(line);
    else if (/^\s*(https?|file):\/\/\S+\s*$/i.test(line) && URL.canParse(line.trim()))
      addresses.push(new URL(line.trim()));
    else markup.push(line);
  }
  return { markup: markup.join('\n'), policies, said, addresses };
};

const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** Where the page is, if what was pasted says so. */
const placeOf = (document: Document, addresses: readonly URL[]): Place => {
  const named = [
    attribute(document, 'link[rel=canonical]', 'href'),
    attribute(document, 'meta[property="og:url"]', 'content'),
  ].find((text) => /^https?:/.test(text) && URL.canParse(text));
  const page = addresses.find((url) => !isScript(url)) ?? (named ? new URL(named) : undefined);
  const start = page ?? new URL('https://page.invalid/');
  const base = attribute(document, 'base[href]', 'href');
  return { page, base: URL.canParse(base, start) ? new URL(base, start) : start };
};

/** The policies in a page's head; elsewhere they say nothing. `late`: those behind our script, which they do not stop any more. */
const metasIn = (document: Document, { scripts }: Traces) => {
  const first = scripts.find(({ isChanged }) => !isChanged)?.node;
  const script = [...document.scripts].find((one) => tagOf(one) === first);
  const read = (isLate: boolean) =>
    [...document.head.querySelectorAll('meta[http-equiv="content-security-policy" i]')]
      .filter((meta) => isLate === Boolean(script && script.compareDocumentPosition(meta) & 4))
      .flatMap((meta) => readMeta(meta.getAttribute('content') ?? ''));
  return { early: read(false), late: read(true) };
};

const staleHashes = ({ scripts }: Traces, { version, integrity: hashes }: Site): Finding[] =>
  scripts.flatMap(({ address, integrity, isChanged, node }) => {
    const right = hashes['exosome-faq.min.js']!;
    const isStale = integrity && !integrity.split(/\s+/).includes(right);
    const isThis = (versionIn(address) || version) === version;
    return isStale && isThis && !isChanged
      ? [{ cause: 'hash' as const, about: node, code: `integrity="${right}"`, doubt: 'version' as const }]
      : [];
  });

const hidden = (document: Document, { places }: Traces, isStopped: boolean): Finding[] => {
  if (!places.length) return [];
  const rules = rulesIn(document);
  const known = new Map<Element, string>();
  const all = places.map((place) => hiddenBy(place, rules, known));
  const about = all.every(Boolean)
    ? all[0]
    : isStopped && places.map((place) => hiddenUntilDefined(place, rules)).find(Boolean);
  return about ? [{ cause: 'hidden', about }] : [];
};

/** Where the frames with the widget are from; `undefined` where that depends on the page's address, and nobody knows it. */
const originsOf = ({ frames }: Traces, { page, base }: Place): string[] | undefined => {
  const urls = frames.flatMap(({ address }) => (URL.canParse(address, base) ? new URL(address, base) : []));
  return page || urls.every(({ origin }) => origin !== base.origin) ? urls.map(({ origin }) => origin) : undefined;
};

/** What policies alone tell: of a script whose address is given, or that none of them lets in, wherever it is. */
const withoutMarkup = (
  traces: Traces,
  policies: readonly Policy[],
  where: Place,
  given: URL | undefined,
  site: Site,
): Finding[] => {
  const address = given?.href ?? new URL('exosome-faq.min.js', where.base).href;
  const script = { address, integrity: site.integrity['exosome-faq.min.js']!, nonce: '', crossorigin: true };
  return readPolicyFindings(
    { ...traces, scripts: [{ ...script, isChanged: false, node: '' }] },
    policies,
    where,
    site,
  ).filter(({ cause, about }) => given || cause !== 'policy' || !/\s[^'\s]/.test(about!));
};

/** One of each; a script that was refused is not missing, though browsers complain of both. */
const unique = (findings: readonly Finding[]) => {
  const has = (causes: RegExp) => findings.some(({ cause }) => causes.test(cause));
  const isRefused = has(/^(blocker|cors|hash|insecure|local|policy)$/);
  // a script that a plugin has renamed is there
  const isRenamed = has(/^optimized$/);
  const isSilly = (cause: Finding['cause']) =>
    (isRenamed && /^(absent|no-script|hash)$/.test(cause)) ||
    (isRefused ? /^not-(found|loaded)$/.test(cause) : cause === 'not-loaded' && has(/^not-found$/));
  const first = new Map<Finding['cause'], Finding>();
  for (const finding of findings) if (!first.has(finding.cause)) first.set(finding.cause, finding);
  return [...first.values()].filter(({ cause }) => !isSilly(cause));
};

/** Reads what somebody has pasted. Nothing of it is run, loaded or shown. `headers` is the page's policy, where it is known otherwise. */
export const readPasted = (text: string, site: Site, headers = ''): Reading => {
  const { markup, policies: pasted, said, addresses } = split(text, site);
  const document = new DOMParser().parseFromString(markup, 'text/html');
  const isMarkup = /<[a-z!]|&lt;(script|exosome-faq)/i.test(markup);
  const traces = tracesIn(document);
  const where = placeOf(document, addresses);
  const metas = metasIn(document, traces);
  const policies = [...readPolicies(headers), ...metas.early, ...pasted];

  const findings: Finding[] = [];
  if (isMarkup) {
    // a piece of a page does not show what stands elsewhere
    const isWhole = /<(html|head|body)\b/i.test(markup);
    const doubtful = ({ cause }: Finding) => !isWhole && /^(no-tag|no-script)$/.test(cause);
    findings.push(
      ...judge(traces, where.page).map((one) => (doubtful(one) ? { ...one, doubt: 'section' as const } : one)),
      ...readPolicyFindings(traces, policies, where, site, metas.late),
      ...staleHashes(traces, site),
      ...readWordPress(document, traces, where, site, isWhole),
    );
  }
  if (!isMarkup && policies.length)
    findings.push(...withoutMarkup(traces, policies, where, addresses.find(isScript), site));
  const origins = isMarkup ? originsOf(traces, where) : undefined;
  findings.push(...said.flatMap((line) => readMessage(line, site, origins) ?? []), ...readAddresses(addresses));
  if (isMarkup)
    findings.push(
      ...hidden(
        document,
        traces,
        findings.some(({ cause }) => stops(cause)),
      ),
    );
  return {
    findings: unique(findings),
    seen: {
      markup: isMarkup,
      tag: traces.places.length > 0 || traces.mounts || traces.frames.length > 0,
      script: traces.scripts.length > 0 || traces.frames.length > 0,
      policy: policies.length + metas.late.length > 0,
      messages: said.length > 0,
      address: addresses.length > 0,
      framed: traces.frames.length > 0 && !traces.places.length && !traces.mounts,
      bundle: traces.bundle,
    },
    needsAddress:
      !where.page && [...traces.scripts, ...traces.frames].some(({ address }) => /^(https?:)?\/\//i.test(address)),
  };
};
