// The widget driver for the page in which a test runs, and what else the tests of the source share.
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { WidgetDriver } from '../support/widget-driver.mjs';
import { type WidgetView, widgetView } from '../support/widget-view.mjs';
import { type ExosomeFaq, define } from './subject.js';

define();

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

const view = widgetView();
export const {
  root,
  part,
  parts,
  question,
  questionIds,
  panel,
  answer,
  state,
  states,
  toggleAllLabel,
  focused,
  twoFrames,
  atRest,
} = view;

/** The text in a node, and that of the page's own answers which its slots show, without their summaries. */
const textContent = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
  const nodes = (node as HTMLSlotElement).assignedNodes?.().flatMap((own) => {
    const summary = (own as Element).querySelector(':scope > summary');
    return [...own.childNodes].filter((inside) => inside !== summary);
  });
  return [...(nodes ?? node.childNodes)].map(textContent).join('');
};
export const text = (element: Element | null | undefined) =>
  (element ? textContent(element) : '').replace(/\s+/g, ' ').trim();

/** The ring around what has the keyboard's focus, in pixels. */
export const focusRing = () => {
  const { outlineStyle, outlineWidth } = getComputedStyle(view.focusedElement()!);
  return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
};

let clicks = 0;
addEventListener('click', () => (clicks += 1), true);

class PageDriver extends WidgetDriver {
  keyboard = {
    press: (key: string) => sendKeys({ press: key }),
    type: (words: string) => sendKeys({ type: words }),
    down: (key: string) => sendKeys({ down: key }),
    up: (key: string) => sendKeys({ up: key }),
  };

  mouse = {
    async click(x: number, y: number) {
      const before = clicks;
      await sendMouse({ type: 'click', position: [x, y] });
      // a busy browser may say that it has clicked before the page knows
      await until(() => clicks > before, 'the click to arrive');
    },
    move: (x: number, y: number) => sendMouse({ type: 'move', position: [x, y] }),
  };

  look<Name extends keyof WidgetView>(name: Name, ...args: Parameters<WidgetView[Name]>) {
    const ask = view[name] as (...given: typeof args) => ReturnType<WidgetView[Name]>;
    return ask(...args);
  }
}

const driver = new PageDriver();
export const press = (...keys: string[]) => driver.press(...keys);
export const type = (words: string) => driver.type(words);
export const click = (element: Element) => driver.click(element);
export const clickHolding = (key: string, element: Element) => driver.clickHolding(key, element);
export const pointAt = (element: Element) => driver.pointAt(element);
export const walk = (key: string, steps: number) => driver.walk(key, steps);
export const find = async (words: string) =>
  (await executeServerCommand<{ found: number }, string>('find', words)).found;
export const print = () => executeServerCommand<{ text: string }, undefined>('print');

/** Whether the title takes room and can be seen: `seen`, `unseen`, or what is wrong. */
export const titleIs = (faq: ExosomeFaq) => {
  const title = part(faq, 'title');
  const { left, top, bottom } = title.getBoundingClientRect();
  const hit = root(faq).elementFromPoint(left + 5, (top + bottom) / 2) === title;
  const takesRoom = part(faq, 'safety').getBoundingClientRect().top >= bottom;
  return hit !== takesRoom ? `hit: ${hit}, takes room: ${takesRoom}` : hit ? 'seen' : 'unseen';
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
  for (const event of ['error', 'unhandledrejection']) {
    addEventListener(event, listen);
    afterwards(() => removeEventListener(event, listen));
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
