import type { Site } from '../../scripts/snippets/target.js';
import type { Finding } from './causes.js';
import { mended } from './csp.js';
import { readFrameMessage } from './frame-messages.js';

/** What the widget and the browsers write into the console, in their own words; the first that fits a line counts. */
const messages: readonly (readonly [Finding['cause'], RegExp])[] = [
  // the widget's own
  // every version of ours has a number
  ['taken', /<exosome-faq>: (Another script uses this tag)/],
  ['second-version', /<exosome-faq>: (Two versions are on this page: .+ loaded first and stays)/],
  ['not-working', /<exosome-faq> couldn't start here, so the page's own text stays visible\. Reason: (.*)/],
  ['place', /(<[\w-]+ data-exosome-faq>) can't hold the questions/],
  ['trusted-types', /<exosome-faq> structured-data couldn't be added to the page\. Reason: (.*)/],
  ['setting', /<exosome-faq[^>]*> ([a-z-]+="[^"]*" .*)/],
  // the browsers'
  ['local', /(?:local resource|may not load or link to)\W*(file:\S*exosome-faq[^\s'"”]*\.js)/i],
  ['local', /\b([a-z]:\\\S*exosome-faq[^\s'"”]*\.js)/i],
  [
    'trusted-types',
    /(?:TrustedTypePolicy|Trusted Types policy|policy) (?:named |with (?:the )?name )?["'“‘]?(exosome-faq(?![\w.-]))/i,
  ],
  ['hash', /(?:integrity|hash|digest)\b.*?(\S*exosome-faq[^\s'"”]*\.js)/i],
  ['hash', /(\S*exosome-faq[^\s'"”]*\.js)\S*.*(?:integrity|requires the request to be CORS)/i],
  ['insecure', /mixed (?:active )?content.*?(http:[^\s'"”]*exosome-faq[^\s'"”]*\.js)/i],
  ['cors', /(\S*exosome-faq[^\s'"”]*\.js).*(?:CORS|Access-Control-Allow-Origin)/i],
  ['cors', /(?:CORS|Cross-Origin|Access-Control-Allow-Origin).*?(\S*exosome-faq[^\s'"”]*\.js)/i],
  ['policy', /(?:refused to load|loading).*exosome-faq.*?["“]((?:script|default)-src[^"”]*)["”]/i],
  ['policy', /Content[ -]Security[ -]Policy.*exosome-faq.*?["“]((?:script|default)-src[^"”]*)["”]/i],
  ['policy', /(\S*exosome-faq[^\s'"”]*\.js).*(?:Content[ -]Security[ -]Policy|script-src)/i],
  ['frame', /blocked script execution in ["']?(\S*(?:exosome-faq|\/embed\/e[ns])[^\s'"]*).*sandboxed/i],
  ['blocker', /(\S*exosome-faq[^\s'"”]*\.js).*ERR_BLOCKED_BY_CLIENT/i],
  ['blocker', /ERR_BLOCKED_BY_CLIENT.*?(\S*exosome-faq[^\s'"”]*\.js)/i],
  ['not-found', /(\S*exosome-faq[^\s'"”]*\.js).*(?:[ (][45]\d\d\b|MIME|Unexpected token '?<)/i],
  ['not-found', /(?:[ (][45]\d\d\b|MIME|Unexpected token '?<).*?(\S*exosome-faq[^\s'"”]*\.js)/i],
  ['not-loaded', /(\S*exosome-faq[^\s'"”]*\.js).*ERR_/i],
  ['not-loaded', /(?:ERR_\w+|loading failed).*?(\S*exosome-faq[^\s'"”]*\.js)/i],
  ['old-browser', /SyntaxError:? (.*exosome-faq.*)/i],
  ['old-browser', /(exosome-faq\S*\.js.*(?:SyntaxError|customElements).*)/i],
  ['old-browser', /(.*customElements.*exosome-faq\S*\.js.*)/i],
];

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
  for (const [cause, pattern] of messages) {
    const found = pattern.exec(line);
    if (!found) continue;
    const about = found[1]!.replace(/^["'“‘(]+/, '');
    const address = /https?:[^\s'"”]*exosome-faq[^\s'"”]*\.js/.exec(line)?.[0] ?? `${base}exosome-faq.js`;
    // a message about a policy has the directive
    const isDirective = cause === 'policy' && /-src/.test(about);
    return {
      cause,
      about,
      code: isDirective ? mended(about, address, integrity['exosome-faq.js']!) : undefined,
      doubt: cause === 'second-version' ? 'name' : undefined,
    };
  }
  return undefined;
};
