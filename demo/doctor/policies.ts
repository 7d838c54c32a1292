import type { Site } from '../../scripts/snippets/target.js';
import { type Finding, isOwnMachine } from './causes.js';
import { allowsTypes, blocking, blockingFrame, mended, mendedFrame, type Policy, typesWith } from './csp.js';
import type { Traces } from './page-scan.js';
import { TAG } from '../../src/names.js';

/** Where a page is. */
export interface Place {
  /** Its address, if it is known. */
  readonly page: URL | undefined;
  /** What its relative addresses start from; some invented place, if that is not known. */
  readonly base: URL;
}

const sandboxed = (policies: readonly Policy[]): Finding[] => {
  const flags = policies.map((policy) => policy.get('sandbox')).find((one) => one && !one.includes('allow-scripts'));
  if (!flags) return [];
  const about = ['sandbox', ...flags].join(' ');
  return [{ cause: 'frame', about, code: `${about} allow-scripts` }];
};

const blocked = ({ scripts }: Traces, policies: readonly Policy[], { page, base }: Place, site: Site): Finding[] =>
  scripts.flatMap(({ address, nonce, integrity, isChanged }): Finding[] => {
    if (isChanged || !URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    if (isOwnMachine(url, page)) return [];
    const isOwn = url.origin === base.origin;
    const about = blocking(policies, {
      url,
      page: isOwn ? base : page,
      // developer tools show a nonce as empty
      nonce: nonce === '' ? undefined : (nonce ?? ''),
      integrity,
      parsed: true,
    });
    if (!about) return [];
    const source = isOwn && !page ? "'self'" : url.href;
    return [{ cause: 'policy', about, code: mended(about, source, site.integrity['exosome-faq.min.js']!) }];
  });

const framesBlocked = ({ frames }: Traces, policies: readonly Policy[], { page, base }: Place): Finding[] =>
  frames.flatMap(({ address }): Finding[] => {
    // a page that stands in the tag itself is let in everywhere
    if (!address || !URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    if (isOwnMachine(url, page)) return [];
    const isOwn = url.origin === base.origin;
    const about = blockingFrame(policies, url, isOwn ? base : page);
    if (!about) return [];
    return [{ cause: 'frame-policy', about, code: mendedFrame(about, isOwn && !page ? "'self'" : url.href) }];
  });

const wantsData = (place: Element) =>
  /^(?!false$)/.test(place.getAttribute('structured-data') ?? place.getAttribute('data-structured-data') ?? 'false');

const types = ({ places }: Traces, policies: readonly Policy[]): Finding[] => {
  const isRequired = policies.some((policy) => policy.has('require-trusted-types-for'));
  if (!isRequired || !places.some(wantsData) || allowsTypes(policies, TAG)) return [];
  return [{ cause: 'trusted-types', about: TAG, code: typesWith(policies, TAG) }];
};

/** What a page's policies keep from the widget. `late`: those that come when its script has been asked for. */
export const readPolicyFindings = (
  traces: Traces,
  policies: readonly Policy[],
  place: Place,
  site: Site,
  late: readonly Policy[] = [],
): Finding[] => [
  ...sandboxed(policies),
  ...blocked(traces, policies, place, site),
  ...framesBlocked(traces, [...policies, ...late], place),
  ...types(traces, [...policies, ...late]),
];
