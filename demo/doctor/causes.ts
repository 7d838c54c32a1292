import { isLocal } from '../app/built.js';
import { canParse, type Script, type Traces, versionIn } from './page-scan.js';

/** What a page can have that the running check can see too. */
export type Cause =
  | 'absent'
  | 'cors'
  | 'disk'
  | 'frame'
  | 'frame-policy'
  | 'frame-silent'
  | 'hash'
  | 'hidden'
  | 'insecure'
  | 'local'
  | 'no-script'
  | 'no-tag'
  | 'not-found'
  | 'not-working'
  | 'old-browser'
  | 'place'
  | 'policy'
  | 'rewritten'
  | 'second-version'
  | 'stripped'
  | 'taken'
  | 'trusted-types';

/** What only the source, an address or the console's messages tell. */
export type OtherCause =
  | 'blocker'
  | 'doubled'
  | 'embed'
  | 'frame-refused'
  | 'not-loaded'
  | 'optimized'
  | 'preview'
  | 'setting'
  | 'wrong-address';

/** One reason why the widget does not show. */
export interface Finding<C = Cause | OtherCause> {
  readonly cause: C;
  /** What it is about, as it stands in the page: an address, a directive, an element. */
  readonly about?: string | undefined;
  /** The line that mends it, to be copied. */
  readonly code?: string | undefined;
  /** What it takes for granted, where it cannot be sure. */
  readonly doubt?: 'frame' | 'name' | 'section' | 'version' | undefined;
}

/** The causes that keep the script from running: then the page's own text has to be in view. */
export const stops = (cause: string): boolean => !/^(doubled|hidden|no-tag|place|second-version|setting)$/.test(cause);

/** Whether an address names the machine of whoever wrote it. A page on that machine may load from it. */
export const isOwnMachine = ({ protocol, href }: URL, page: URL | undefined): boolean =>
  /^https?:$/.test(protocol)
    ? isLocal(href) && !(page && isLocal(page.href))
    : protocol !== 'file:' || page?.protocol !== 'file:';

const badLink = ({ address, integrity, crossorigin, node }: Script, page: URL): Finding<Cause>[] => {
  if (!canParse(address, page)) return [{ cause: 'not-found', about: address }];
  const url = new URL(address, page);
  if (page.protocol === 'file:' && crossorigin) return [{ cause: 'disk', about: node }];
  if (page.protocol === 'https:' && url.protocol === 'http:')
    return [{ cause: 'insecure', about: url.href, code: url.href.replace(/^http:/, 'https:') }];
  if (integrity && !crossorigin && url.origin !== page.origin)
    return [{ cause: 'hash', about: node, code: 'crossorigin="anonymous"' }];
  return [];
};

const twoVersions = (scripts: readonly Script[]): Finding<Cause>[] => {
  const versions = [scripts.map(({ address }) => versionIn(address)), scripts.map(({ integrity }) => integrity)];
  const several = versions.map((list) => [...new Set(list.filter(Boolean))]).find((list) => list.length > 1);
  return several ? [{ cause: 'second-version', about: several.join(', ') }] : [];
};

/**
 * What the traces in a page tell by themselves, whoever has read them. `page` is its address, if that is known; `works` says that the
 * element is registered.
 */
export const judge = (traces: Traces, page: URL | undefined, works = false): Finding<Cause>[] => {
  const { scripts, places, mounts, frames, shownCode, leftText, bundle, misplaced } = traces;
  const found: Finding<Cause>[] = [];
  for (const { sandbox, node } of frames)
    if (sandbox !== null && !/(^|\s)allow-scripts(\s|$)/i.test(sandbox))
      found.push({ cause: 'frame', about: node, code: `sandbox="${`${sandbox} allow-scripts`.trim()}"` });
  const runnable = scripts.filter(({ isChanged }) => !isChanged);
  const locals = [...runnable, ...frames].filter(
    ({ address }) => canParse(address, page) && isOwnMachine(new URL(address, page), page),
  );
  // whoever has written it may well see it work
  found.push(...locals.map(({ address }) => ({ cause: 'local', about: address }) as const));
  const isPlaced = places.length > 0 || mounts;
  if (frames.length && !isPlaced) return found;

  const unsupported = (): Finding<Cause> | undefined => {
    if (shownCode) return { cause: 'rewritten', about: shownCode };
    return leftText ? { cause: 'stripped' } : undefined;
  };
  if (!works && scripts.length && !runnable.length) found.push({ cause: 'rewritten', about: scripts[0]!.node });
  else if (!isPlaced) {
    const other = unsupported();
    if (other) found.push(other);
    else if (works) found.push({ cause: 'no-tag' });
    // an application may put in what is missing
    else if (!bundle) found.push({ cause: scripts.length ? 'no-tag' : 'absent' });
  } else if (!works && !scripts.length && !bundle) found.push(unsupported() ?? { cause: 'no-script' });
  if (!works && page) for (const script of runnable) if (!locals.includes(script)) found.push(...badLink(script, page));
  found.push(...twoVersions(runnable));
  if (misplaced) found.push({ cause: 'place', about: misplaced });
  return found;
};
