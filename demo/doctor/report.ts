import type { Site } from '../../scripts/snippets/target.js';
import { addressesIn, isScript, readAddresses } from './address.js';
import type { Finding } from './causes.js';
import { type Reading, readPasted } from './markup.js';

/** What comes next, for somebody who wants to know more. */
export type Step = 'address' | 'bundle' | 'far' | 'frame' | 'headers' | 'stays' | 'unreachable';

/** What the doctor has to say. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Whether there was enough to say that all is well. */
  readonly heard: boolean;
  readonly next: readonly Step[];
}

/** What is missing in the source may come with an application. */
const isBundled = ({ seen }: Reading) => seen.markup && seen.bundle && !(seen.script && seen.tag);

const stepsAfter = (reading: Reading): Step[] => {
  const { findings, seen, needsAddress } = reading;
  if (findings.length) return needsAddress ? ['address'] : [];
  if (seen.framed) return ['frame', ...(needsAddress ? (['address'] as const) : [])];
  if (isBundled(reading)) return ['bundle'];
  return [...(needsAddress ? (['address'] as const) : []), seen.policy ? 'stays' : 'headers'];
};

const reportOf = (reading: Reading): Report | 'unread' => {
  const { findings, seen } = reading;
  const isRead = seen.markup || seen.policy || seen.messages || seen.address;
  if (!isRead) return 'unread';
  return {
    findings,
    heard: !seen.framed && !isBundled(reading) && (seen.tag || seen.script || seen.policy),
    next: stepsAfter(reading),
  };
};

/** Reads what is at an address of this very site; nothing is ever asked of another one. */
const readOwn = async (url: URL, site: Site): Promise<Report | 'unread'> => {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer) return { findings: [], heard: false, next: ['unreachable'] };
  const text = await answer.text();
  const isPage = /^\s*</.test(text);
  const about = `${url}: ${answer.status}`;
  if (isScript(url)) {
    const findings: Finding[] = answer.ok && !isPage ? [] : [{ cause: 'not-found', about }];
    return { findings, heard: true, next: findings.length ? [] : ['stays'] };
  }
  if (!answer.ok) return { findings: [], heard: false, next: ['unreachable'] };
  return reportOf(readPasted(`${url}\n${text}`, site, answer.headers.get('content-security-policy') ?? ''));
};

/** What a pasted text, or an address, tells about a widget that does not show. */
export const read = async (text: string, site: Site): Promise<Report | 'unread'> => {
  const urls = addressesIn(text);
  if (!urls.length) return reportOf(readPasted(text, site));
  const findings = readAddresses(urls);
  if (findings.length) return { findings, heard: true, next: [] };
  const own = urls.find(({ origin }) => origin === location.origin);
  return own ? readOwn(own, site) : { findings: [], heard: false, next: ['far'] };
};
