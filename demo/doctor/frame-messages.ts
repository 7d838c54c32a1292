import type { Finding } from './causes.js';
import { mendedFrame } from './csp.js';
import { isEmbed } from './page-scan.js';

/**
 * What browsers say of a frame that they leave empty, in parts that stand one after the other: `at` is the frame's address, `by` the directive
 * of the page's own policy.
 */
const messages: readonly (readonly [Finding['cause'], ...RegExp[]])[] = [
  ['frame-policy', /(?:framing|refused to frame) '(?<at>[^']+)'/i, /"(?<by>(?:frame|child|default)-src[^"]*)"/i],
  [
    'frame-policy',
    /a resource \((?:frame|child)-src\) at (?<at>\S+)/i,
    /[“"](?<by>(?:frame|child|default)-src[^“”"]*)[”"]/i,
  ],
  ['frame-policy', /refused to load (?<at>\S+) because /i, /(?:frame|child)-src directive/i],
  ['frame-refused', /refused to display '(?<at>[^']+)' in a frame because /i, /X-Frame-Options/i],
  ['frame-refused', /the loading of [“"](?<at>[^“”"]+)[”"] in a frame is denied/i],
  ['frame-refused', /(?:framing|refused to (?:load|frame)) '?(?<at>[^\s']+)/i, /frame-ancestors/i],
  // Firefox names the page around the frame, and not the frame
  ['frame-refused', /a resource \(frame-ancestors\)(?<at>)/i],
];

/** The groups of all parts, where they stand in a line one after the other. */
const groupsIn = (line: string, parts: readonly RegExp[]): Record<string, string | undefined> | undefined => {
  let rest = line;
  const groups: Record<string, string | undefined> = {};
  for (const part of parts) {
    const match = part.exec(rest);
    if (!match) return undefined;
    Object.assign(groups, match.groups);
    rest = rest.slice(match.index + match[0].length);
  }
  return groups;
};

/** What a line of the console says about a frame with the widget. `origins`: where the page's are from, if that is known. */
export const readFrameMessage = (line: string, origins?: readonly string[]): Finding | undefined => {
  for (const [cause, ...parts] of messages) {
    const groups = groupsIn(line, parts);
    if (!groups) continue;
    const { at = '', by } = groups;
    // of a frame from another site, Chromium names the site alone
    const site = /^https?:\/\/[^/]+(?=\/?$)/i.exec(at)?.[0];
    const isNamed = at.includes('exosome-faq') || isEmbed(at);
    if (!isNamed && !site && at) return undefined;
    const isKnown = isNamed || (site && origins?.includes(site));
    // then it is about another frame
    if (!isKnown && origins && (site || !origins.length)) return undefined;
    return {
      cause,
      about: by ?? (at || undefined),
      code: by && mendedFrame(by, at),
      doubt: isKnown ? undefined : 'frame',
    };
  }
  return undefined;
};
