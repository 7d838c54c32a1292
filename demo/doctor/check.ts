/* oxlint-disable no-console -- it speaks to whoever has pasted it into the console */
// The one-line check: it runs in the host's page, looks, says what it has found, and leaves nothing behind.
import { ask, askFrame, refusedTypes } from './probe.js';
import { type Cause, type Finding, judge } from './causes.js';
import { en, es } from './causes.words.js';
import { showsWidget } from './inside.js';
import { hider, isShown } from './visibility.js';
import { tracesIn } from './page-scan.js';

declare const __UI__: 'en' | 'es';
const words = __UI__ === 'es' ? es : en;

const registered = () =>
  window.customElements?.get('exosome-faq') as { readonly version?: string; readonly prototype: object } | undefined;
/** Whether the name belongs to another library: that may have versions too, but not our methods. */
const isTaken = () => {
  const element = registered();
  return element !== undefined && !('showAll' in element.prototype);
};

const loaded = () =>
  new Promise((done) => {
    if (document.readyState === 'complete') done(0);
    addEventListener('load', done, { once: true });
    // a picture that never comes is no reason to wait for ever
    setTimeout(done, 5000);
  });

interface Look {
  readonly findings: readonly Finding<Cause>[];
  /** Whether something was asked for again. */
  readonly asked: boolean;
  /** Whether there is a frame of which nobody can know from outside. */
  readonly unseen: boolean;
}

const look = async (): Promise<Look> => {
  // the console runs scripts where the page may not
  if (matchMedia('(scripting: none)').matches)
    return { findings: [{ cause: 'frame', code: 'sandbox="allow-scripts"' }], asked: false, unseen: false };
  await loaded();
  const traces = tracesIn(document);
  const { places, scripts, frames, mounts } = traces;
  const works = Boolean(registered()) || places.some(isShown);
  // under another name, with `define()`, it works all the same
  if (isTaken() && (places.some((place) => !isShown(place)) || (scripts.length && !places.length)))
    return { findings: [{ cause: 'taken' }], asked: false, unseen: false };
  const found = judge(traces, new URL(location.href), works);
  let asked = false;
  let unseen = false;
  const isPlaced = places.length || mounts;
  if (!works && !found.length && (isPlaced || !frames.length)) {
    const script = scripts.find(({ isChanged }) => !isChanged);
    if (script) {
      const why = await ask(script, () => void (asked = true));
      // it may have come in the meantime
      if (!registered()) found.push(why);
    } else found.push({ cause: places.length ? 'no-script' : 'absent' });
  }
  if (works && !found.length) found.push(...(await whileItWorks()));
  if (!found.length)
    for (const frame of frames) {
      const shows = await showsWidget(frame);
      unseen ||= shows === undefined;
      if (shows !== false) continue;
      asked = true;
      found.push(await askFrame(frame));
      break;
    }
  const hidden = places.map((place) => (isShown(place) || place.textContent.trim() ? hider(place) : ''));
  if (places.length && hidden.every(Boolean)) found.push({ cause: 'hidden', about: hidden[0] });
  return { findings: found, asked, unseen };

  async function whileItWorks(): Promise<Finding<Cause>[]> {
    const [one, other] = [registered()?.version, window.exosomeFaq?.version];
    if (one && other && one !== other && !isTaken()) return [{ cause: 'second-version', about: `${one}, ${other}` }];
    const empty = places.find((place) => !isShown(place));
    // the package takes the tag only
    if (empty) return [{ cause: empty.matches('[data-exosome-faq]') && !other ? 'no-script' : 'not-working' }];
    const wantsData = places.some((place) => /^(?!false$)/.test(place.getAttribute('structured-data') ?? 'false'));
    const hasData = [...document.querySelectorAll('script[type*=ld],[itemtype]')].some((data) =>
      /FAQPage/.test(data.getAttribute('itemtype') ?? data.textContent),
    );
    const refused = wantsData && !hasData && window === top && (await refusedTypes('exosome-faq'));
    return refused ? [refused] : [];
  }
};

const say = ({ findings, asked, unseen }: Look): Cause[] => {
  for (const { cause, about, code } of findings) {
    const [what, todo] = words.causes[cause];
    const said = cause === 'policy' && !about ? words.unsure : what;
    console.warn(['exosome-faq: ' + said, about, todo, code].filter(Boolean).join('\n'));
  }
  if (!findings.length) console.info('exosome-faq: ' + (unseen ? words.inside : words.well));
  if (asked) console.info('exosome-faq: ' + words.asked);
  return findings.map(({ cause }) => cause);
};

export default look().then(say);
