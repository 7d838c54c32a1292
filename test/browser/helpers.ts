// One helper for one thing that a person does or notices.
import { nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { define } from '../../src/element/define.js';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';

define();

export const WHAT = 'what-are-exosomes';
export const STEM = 'exosomes-and-stem-cells';
export const TREAT = 'orthopedic-treatment';
export const ALL = [WHAT, STEM, TREAT];

export const engine = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

const address = location.href;
const undo: (() => unknown)[] = [];

/** What to take back when the test is over, the newest first; the next test waits for it. */
export const afterwards = (action: () => unknown) => undo.unshift(action);

afterEach(async () => {
  await Promise.all(undo.splice(0).map((action) => action()));
  if (location.href !== address) history.replaceState(null, '', address);
  if (scrollX || scrollY) {
    scrollTo(0, 0);
    // a scroll that is still under way would arrive in the next test
    await atRest();
  }
  if (innerWidth !== 800 || innerHeight !== 600) await setViewport({ width: 800, height: 600 });
});

/** Two frames: what an event or a scroll sets off has happened by then. */
export const twoFrames = async () => {
  await nextFrame();
  await nextFrame();
};

export const until = (condition: () => unknown, what: string) =>
  waitUntil(() => Boolean(condition()), `waited for: ${what}`, { interval: 20, timeout: 5000 });

/** Puts markup into the page, and takes it away after the test. */
export const put = (html: string, into: ParentNode = document.body): HTMLElement => {
  const box = document.createElement('main');
  box.innerHTML = html;
  into.append(box);
  afterwards(() => box.remove());
  return box;
};

/** The element, once it shows its text. */
export const shown = async (html = '<exosome-faq></exosome-faq>', into?: ParentNode): Promise<ExosomeFaq> => {
  const faq = put(html, into).querySelector('exosome-faq')!;
  await faq.updateComplete;
  return faq;
};

/** A room before and after the element that is higher than the window, so that there is something to scroll. */
export const ROOM = '<div style="height: 2000px"></div>';

export const root = (faq: ExosomeFaq): ShadowRoot => faq.shadowRoot!;
export const part = (faq: ExosomeFaq, name: string) => root(faq).querySelector<HTMLElement>(`[part=${name}]`)!;
export const parts = (faq: ExosomeFaq, name: string) => [...root(faq).querySelectorAll<HTMLElement>(`[part=${name}]`)];
export const question = (faq: ExosomeFaq, id: string) => root(faq).getElementById(`q-${id}`)!;
export const panel = (faq: ExosomeFaq, id: string) => root(faq).getElementById(`a-${id}`)!;
export const answer = (faq: ExosomeFaq, id: string) => panel(faq, id).querySelector<HTMLElement>('[part=answer]')!;

/** The ids of the questions, in the order in which they are shown. */
export const questionIds = (faq: ExosomeFaq) => parts(faq, 'question').map(({ id }) => id.slice(2));

export const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** `open` or `closed` where what is announced, what is set and what is seen agree; else what each of them says. */
export const state = (faq: ExosomeFaq, id: string) => {
  const announced = question(faq, id).getAttribute('aria-expanded');
  const hidden = panel(faq, id).getAttribute('hidden');
  const visible = answer(faq, id).checkVisibility({ visibilityProperty: true });
  const high = panel(faq, id).getBoundingClientRect().height > 20;
  if (announced === 'true' && hidden === null && visible && high) return 'open';
  if (announced === 'false' && hidden === 'until-found' && !visible && !high) return 'closed';
  return `aria-expanded=${announced} hidden=${hidden} visible=${visible} high=${high}`;
};

/** The state of each panel, in the order in which they are shown. */
export const states = (faq: ExosomeFaq) =>
  questionIds(faq)
    .map((id) => state(faq, id))
    .join(' ');

/** What the button for all answers says, to somebody who sees it. */
export const toggleAllLabel = (faq: ExosomeFaq) => part(faq, 'toggle-all').innerText.trim();

const focusedElement = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** What has the keyboard's focus: "toggle-all", an id, or the text where it has no id; empty where nothing has it. */
export const focused = () => {
  const element = focusedElement();
  if (!element || element === document.body) return '';
  if (element.matches('[part=toggle-all]')) return 'toggle-all';
  return (!element.matches('a') && element.id) || text(element);
};

/** The ring around what has the keyboard's focus, in pixels. */
export const focusRing = () => {
  const { outlineStyle, outlineWidth } = getComputedStyle(focusedElement()!);
  return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
};

export const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Presses one key again and again, without waiting in between. */
export const pressFast = (character: string, times: number) => sendKeys({ type: character.repeat(times) });

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (top < 0 || top + height > innerHeight) {
    element.scrollIntoView({ block: 'center' });
    return middle(element);
  }
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Whether the title takes room and can be seen: `seen`, `unseen`, or what is wrong. */
export const titleIs = (faq: ExosomeFaq) => {
  const title = part(faq, 'title');
  const { left, top, bottom } = title.getBoundingClientRect();
  const hit = root(faq).elementFromPoint(left + 5, (top + bottom) / 2) === title;
  const takesRoom = part(faq, 'safety').getBoundingClientRect().top >= bottom;
  return hit !== takesRoom ? `hit: ${hit}, takes room: ${takesRoom}` : hit ? 'seen' : 'unseen';
};

let clicks = 0;
addEventListener('click', () => (clicks += 1), true);

/** Scrolls to an element where it is out of sight, and clicks in its middle. A busy browser may say that it has before the page knows. */
export const click = async (element: Element) => {
  const before = clicks;
  await sendMouse({ type: 'click', position: middle(element) });
  await until(() => clicks > before, 'the click to arrive');
};

export const clickHolding = async (key: string, element: Element) => {
  const position = middle(element);
  await sendKeys({ down: key });
  await sendMouse({ type: 'click', position });
  await sendKeys({ up: key });
};

export const pointAt = (element: Element) => sendMouse({ type: 'move', position: middle(element) });

/** The page scrolls smoothly for some keys: it has come to rest when it stays where it is for ten frames. */
export const atRest = async () => {
  for (let still = 0, last = scrollY; still < 10; still = scrollY === last ? still + 1 : 0) {
    last = scrollY;
    await nextFrame();
  }
};

/** Whether a box lies in the window as a whole. */
export const inWindow = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** What the element announces from now on, as "id opened|closed cause". */
export const announced = (target: EventTarget = document) => {
  const log: string[] = [];
  const listen = (event: Event) => {
    const { questionId, open, cause } = event as HTMLElementEventMap['exosome-faq-toggle'];
    log.push(`${questionId} ${open ? 'opened' : 'closed'} ${cause}`);
  };
  target.addEventListener('exosome-faq-toggle', listen);
  afterwards(() => target.removeEventListener('exosome-faq-toggle', listen));
  return log;
};

/** What the console warns of from now on. */
export const warnings = () => {
  const log: string[] = [];
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    const message = said.map(String).join(' ');
    // Lit's development build says so once; what ships does not
    if (!/lit\.dev\/msg/.test(message)) log.push(message);
  };
  afterwards(() => (console.warn = warn));
  return log;
};

/** The errors that reach the window from now on. */
export const errors = () => {
  const log: string[] = [];
  const listen = (event: Event) => {
    event.preventDefault();
    log.push(String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason));
  };
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, listen);
    afterwards(() => removeEventListener(type, listen));
  }
  return log;
};

/** Gives the whole page another language, or none. */
export const pageLanguage = (lang: string | null) => {
  const html = document.documentElement;
  const before = html.getAttribute('lang')!;
  afterwards(() => html.setAttribute('lang', before));
  if (lang === null) html.removeAttribute('lang');
  else html.setAttribute('lang', lang);
};

/** A shadow root in the page, of an element with these attributes. */
export const shadow = (attributes: Record<string, string> = {}, into: ParentNode = document.body): ShadowRoot => {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  into.append(host);
  afterwards(() => host.remove());
  return host.attachShadow({ mode: 'open' });
};
