// Asks once more for the script of a page in which it did not run, in ways that do not run it, to learn why.
import type { Cause, Finding } from './causes.js';
import { allowsTypes, deciding, mended, mendedFrame, readPolicies, typesWith } from './csp.js';
import type { Frame, Script } from './page-scan.js';

declare const __VERSION__: string;
declare const __HASH__: string;

// once in the line, and not where it is used
const hash = __HASH__;

interface Violation {
  readonly effectiveDirective: string;
  readonly originalPolicy: string;
  readonly disposition: string;
}

const later = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds));

/** What the page's policy refuses while something is tried. */
const violationsOf = async (attempt: () => unknown): Promise<Violation[]> => {
  const seen: Violation[] = [];
  const hear = (violation: SecurityPolicyViolationEvent) => void seen.push(violation);
  addEventListener('securitypolicyviolation', hear, true);
  await attempt();
  // it is told in a task of its own
  await later(100);
  removeEventListener('securitypolicyviolation', hear, true);
  return seen.filter(({ disposition }) => disposition === 'enforce');
};

/** What the policy has refused before; only some browsers keep that. */
const reported = (url: string): Promise<Violation | undefined> => {
  const { ReportingObserver } = window as unknown as {
    ReportingObserver?: new (
      hear: (reports: readonly { readonly body: Violation & { readonly blockedURL: string } }[]) => void,
      options: object,
    ) => { observe(): void; disconnect(): void };
  };
  if (!ReportingObserver) return Promise.resolve(undefined);
  return new Promise((done) => {
    const observer = new ReportingObserver(
      (reports) =>
        done(
          reports
            .map(({ body }) => body)
            .find(({ blockedURL, disposition }) => blockedURL === url && disposition === 'enforce'),
        ),
      { types: ['csp-violation'], buffered: true },
    );
    observer.observe();
    void later(300).then(() => {
      observer.disconnect();
      done(undefined);
    });
  });
};

/** Puts something in that loads, waits for it, and takes it out. */
const load = async (element: HTMLElement) => {
  let isLoaded = false;
  const violations = await violationsOf(() =>
    Promise.race([
      new Promise<void>((done) => {
        element.addEventListener('load', () => done(void (isLoaded = true)));
        element.addEventListener('error', () => done());
        document.head.append(element);
      }),
      later(8000),
    ]),
  );
  element.remove();
  return { isLoaded, violations };
};

/** Loads it as a script, without running it. */
const preload = ({ integrity, crossorigin, nonce }: Script, url: string) => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'script', href: url, integrity, nonce: nonce ?? '' });
  if (crossorigin) link.crossOrigin = 'anonymous';
  return load(link);
};

const directiveIn = ({ originalPolicy }: Violation, kind: 'script' | 'frame') => {
  const [name, sources] = deciding(readPolicies(originalPolicy)[0]!, kind) ?? [`${kind}-src`, []];
  return [name, ...sources].join(' ');
};

const policy = (url: string, violation?: Violation): Finding<Cause> => {
  const about = violation && directiveIn(violation, 'script');
  return { cause: 'policy', about, code: mended(about ?? 'script-src', url, hash, !violation) };
};

const get = (url: string, options?: RequestInit) => fetch(url, options).catch(() => undefined);

/** Why this script of the page did not run. `tell` hears when it is asked for. */
export const ask = async (script: Script, tell: () => void): Promise<Finding<Cause>> => {
  const url = new URL(script.address, document.baseURI).href;
  const wasAsked =
    performance.getEntriesByName(url).length > 0 || performance.getEntriesByType('resource').length > 249;
  const before = await reported(url);
  if (before) return policy(url, before);
  tell();
  const {
    isLoaded,
    violations: [violation],
  } = await preload(script, url);
  if (!wasAsked && violation) return policy(url, violation);

  const { integrity, crossorigin } = script;
  const answer = await get(url);
  if (answer) {
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    const isOther = /^\s*</.test(text) || (!/script/.test(type) && answer.headers.has('x-content-type-options'));
    if (!answer.ok || isOther) return { cause: 'not-found', about: `${url}: ${answer.status} ${type}` };
    // the answer that has just come is looked at again
    if (integrity && !(await get(url, { integrity, cache: 'force-cache' }))) {
      const isOurs = text.includes(`exosome-faq ${__VERSION__}`);
      return { cause: 'hash', about: integrity, code: isOurs ? `integrity="${hash}"` : undefined };
    }
  } else if (crossorigin && (await get(url, { mode: 'no-cors' }))) return { cause: 'cors', about: url };
  else if (wasAsked && !isLoaded) return { cause: 'not-found', about: url };

  // a browser without these cannot read the script either
  if (!window.customElements || !('any' in Promise)) return { cause: 'old-browser' };
  return wasAsked ? { cause: 'not-working', about: url } : policy(url);
};

/** Why the page of ours in a frame did not come: it is asked for once more, in a frame in which nothing runs. */
export const askFrame = async ({ address }: Frame): Promise<Finding<Cause>> => {
  const url = new URL(address, document.baseURI).href;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.src = url;
  const { violations } = await load(frame);
  const refused = violations.find(({ effectiveDirective }) => /^(frame|child)-src/.test(effectiveDirective));
  if (!refused) return { cause: 'frame-silent', about: url };
  const about = directiveIn(refused, 'frame');
  return { cause: 'frame-policy', about, code: mendedFrame(about, url) };
};

/** Whether the page's list of Trusted Types leaves a name out. Tried with a name of our own, so that nobody else's is taken. */
export const refusedTypes = async (name: string): Promise<Finding<Cause> | undefined> => {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  const violations = await violationsOf(() => {
    try {
      trustedTypes?.createPolicy('exosome-faq-check', {});
    } catch {
      // that is the answer
    }
  });
  const policies = violations.flatMap(({ originalPolicy }) => readPolicies(originalPolicy));
  return allowsTypes(policies, name)
    ? undefined
    : { cause: 'trusted-types', about: name, code: typesWith(policies, name) };
};
