import type { Site } from '../../scripts/snippets/target.js';
import type { Finding } from './causes.js';
import { mended } from './csp.js';
import { readFrameMessage } from './frame-messages.js';

/** In a message's place: an address of our script. */
const ADDRESS = 'address';

/**
 * What the widget and the browsers write into the console, in their own words; the first that fits a line counts. Its parts stand in the
 * line one after the other, with anything between them: as one pattern they would be tried at every place of every other one.
 */
const messages: readonly (readonly [Finding['cause'], ...(RegExp | typeof ADDRESS)[]])[] = [
  // the widget's own
  // every version of ours has a number
  ['taken', /<exosome-faq>: (Another script uses this tag)/],
  ['second-version', /<exosome-faq>: (?=(Two versions are on this page: .+ loaded first and stays))/],
  ['not-working', /<exosome-faq> couldn't start here, so the page's own text stays visible\. Reason: (.*)/],
  ['place', /(<[\w-]+ data-exosome-faq>) can't hold the questions/],
  ['trusted-types', /<exosome-faq> structured-data couldn't be added to the page\. Reason: (.*)/],
  ['setting', /<exosome-faq[^<>]*> ([a-z-]+="[^"]*" .*)/],
  // the browsers'
  ['local', /local resource|may not load or link to/i, /(?=file:)/i, ADDRESS],
  ['local', /\b(?=[a-z]:\\)/i, ADDRESS],
  [
    'trusted-types',
    /(?:TrustedTypePolicy|Trusted Types policy|policy) (?:named |with (?:the )?name )?["'“‘]?(exosome-faq(?![\w.-]))/i,
  ],
  ['hash', /(?:integrity|hash|digest)\b/i, ADDRESS],
  ['hash', ADDRESS, /integrity|requires the request to be CORS/i],
  ['insecure', /mixed (?:active )?content/i, /(?=http:)/i, ADDRESS],
  ['cors', ADDRESS, /CORS|Access-Control-Allow-Origin/i],
  ['cors', /CORS|Cross-Origin|Access-Control-Allow-Origin/i, ADDRESS],
  ['policy', /refused to load|loading/i, /exosome-faq/i, /["“]((?:script|default)-src[^"“”]*)["”]/i],
  ['policy', /Content[ -]Security[ -]Policy/i, /exosome-faq/i, /["“]((?:script|default)-src[^"“”]*)["”]/i],
  ['policy', ADDRESS, /Content[ -]Security[ -]Policy|script-src/i],
  ['frame', /blocked script execution in ["']?(?=(\S*))/i, /exosome-faq|\/embed\/e[ns]/i, /sandboxed/i],
  ['blocker', ADDRESS, /ERR_BLOCKED_BY_CLIENT/i],
  ['blocker', /ERR_BLOCKED_BY_CLIENT/i, ADDRESS],
  ['not-found', ADDRESS, /[ (][45]\d\d\b|MIME|Unexpected token '?</i],
  ['not-found', /[ (][45]\d\d\b|MIME|Unexpected token '?</i, ADDRESS],
  ['not-loaded', ADDRESS, /ERR_/i],
  ['not-loaded', /ERR_\w|loading failed/i, ADDRESS],
  ['old-browser', /SyntaxError:? (?=(.*))/i, /exosome-faq/i],
  ['old-browser', ADDRESS, /SyntaxError|customElements/i],
  ['old-browser', /customElements/i, ADDRESS],
];

/** The first address of our script from a place in a line on: what it is, and where it ends. */
const findAddress = (line: string, from: number): { readonly found: string; readonly end: number } | undefined => {
  const word = /[^\s'"“”]+/g;
  word.lastIndex = from;
  for (let match = word.exec(line); match; match = word.exec(line)) {
    const [text] = match;
    const length = text.toLowerCase().lastIndexOf('.js') + 3;
    if (length > 3 && text.slice(0, length).toLowerCase().includes('exosome-faq'))
      return { found: text.slice(0, length), end: match.index + length };
  }
  return undefined;
};

/** What a line says where all parts of a message stand in it: the words that a part has marked, else the address. */
const fits = (line: string, parts: readonly (RegExp | typeof ADDRESS)[]): string | undefined => {
  let at = 0;
  let address: string | undefined;
  let marked: string | undefined;
  for (const part of parts) {
    if (part === ADDRESS) {
      const next = findAddress(line, at);
      if (!next) return undefined;
      address = next.found;
      at = next.end;
    } else {
      const match = part.exec(line.slice(at));
      if (!match) return undefined;
      marked = match[1] ?? marked;
      at += match.index + match[0].length;
    }
  }
  return marked ?? address ?? '';
};

/** Longer lines are no messages. */
const LONGEST = 1500;

const isMarkup = /<\/|<!|<(script|link|meta|iframe|img)\s|\b(src|href|integrity)=/i;

/**
 * What a line of the console says about the widget. A browser's line about something else says nothing. `origins`: where the page's frames
 * with the widget are from, if that is known.
 */
export const readMessage = (
  line: string,
  { base, integrity }: Site,
  origins?: readonly string[],
): Finding | undefined => {
  if (line.length > LONGEST || isMarkup.test(line)) return undefined;
  // a policy that only reports blocks nothing
  if (/report[- ]only/i.test(line)) return undefined;
  const frame = readFrameMessage(line, origins);
  if (frame || !/exosome-faq|sandboxed/i.test(line)) return frame;
  for (const [cause, ...parts] of messages) {
    const found = fits(line, parts);
    if (found === undefined) continue;
    const about = found.replace(/^["'“‘(]+/, '');
    const ours = findAddress(line, 0)?.found ?? '';
    const address = /^https?:/.test(ours) ? ours : `${base}exosome-faq.min.js`;
    // a message about a policy has the directive
    const isDirective = cause === 'policy' && /-src/.test(about);
    return {
      cause,
      about,
      code: isDirective ? mended(about, address, integrity['exosome-faq.min.js']!) : undefined,
      doubt: cause === 'second-version' ? 'name' : undefined,
    };
  }
  return undefined;
};
