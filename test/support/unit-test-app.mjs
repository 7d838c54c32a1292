// An application's own unit test, in a process of its own: the tag in a page that jsdom or happy-dom makes of the globals, as Vitest and
// Jest do. `node test/support/unit-test-app.mjs jsdom26`; it ends with 1 where the test, or anything after it, throws.
import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { TREAT, WHAT } from './questions.mjs';

const [, , environment] = process.argv;
const url = 'https://portal.example/help';
/** What is thrown in a listener or an observer, and what the element says to the console. */
const thrown = [];
console.error = (...words) => thrown.push(words.join(' '));
console.warn = console.error;

async function open() {
  if (environment === 'happy-dom') {
    const { Window } = await import('happy-dom');
    const window = new Window({ url });
    return { window, close: () => window.happyDOM.close() };
  }
  const { JSDOM, VirtualConsole } = await import(environment);
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => thrown.push(error.detail ?? error));
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
    url,
    pretendToBeVisual: true,
    virtualConsole,
  });
  return { window, close: () => window.close() };
}

/** Makes the window's properties global, but for those of the language; returns what takes them back. */
function populate(window) {
  const language = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})));
  const kept = new Set([...language, 'globalThis', 'global', 'process', 'console', 'performance', 'queueMicrotask']);
  const inherited = ['addEventListener', 'removeEventListener', 'dispatchEvent'];
  const names = [...Object.getOwnPropertyNames(window), ...inherited].filter(
    (name) => !kept.has(name) && !/^_|Timeout|Interval|Immediate/.test(name),
  );
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  const isBound = (value) => typeof value === 'function' && !/^[A-Z]/.test(value.name);
  for (const name of names) {
    let value = window[name];
    if (isBound(value)) value = value.bind(window);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
    }
  };
}

/** Waits for `hashchange`, observers and frames until the condition holds, five seconds at most. */
const becomes = async (condition, what) => {
  const end = performance.now() + 5000;
  while (!condition() && performance.now() < end) await new Promise((done) => setImmediate(done));
  assert.ok(condition(), what);
};

const { window, close } = await open();
const takeBack = populate(window);
await import('exosome-faq/define');

const markup = '<details id="fees"><summary>Cost?</summary><p>Ask.</p></details>';
document.body.innerHTML = `<exosome-faq heading-level="3" share="copy email print">${markup}</exosome-faq>`;
const faq = document.querySelector('exosome-faq');
assert.equal(await faq.updateComplete, true);
const heard = [];
document.addEventListener('exosome-faq-toggle', ({ questionId, open: isOpen, cause }) =>
  heard.push(`${questionId} ${isOpen} ${cause}`),
);
const buttons = [...faq.shadowRoot.querySelectorAll('[part=question]')];
const expanded = () => buttons.map((button) => button.getAttribute('aria-expanded')).join();
assert.equal(buttons.length, 4);
assert.match(faq.shadowRoot.textContent, /has not approved any exosome product/);

buttons[0].click();
assert.equal(expanded(), 'true,false,false,false');
faq.show('fees');
faq.toggle(WHAT);
assert.equal(expanded(), 'false,false,false,true');
assert.deepEqual(heard.splice(0), [`${WHAT} true user`, 'fees true api', `${WHAT} false api`]);
faq.showAll();
faq.hideAll();
assert.equal(expanded(), 'false,false,false,false');

window.location.hash = `#exosome-faq-${TREAT}`;
await becomes(() => heard.at(-1) === `${TREAT} true link`, 'the answer of the hash');
assert.equal(faq.shadowRoot.activeElement?.id, `q-${TREAT}`);

const copied = faq.shadowRoot.getElementById(`copy-${TREAT}`);
copied.click();
// no clipboard, and in jsdom no command either: the link stands there
const isCopied = ({ lastElementChild, children }) =>
  lastElementChild.textContent !== '' || [...children].some(({ value }) => value?.endsWith(`#exosome-faq-${TREAT}`));
await becomes(() => isCopied(copied.parentElement), 'what the copy button does');

faq.questions = TREAT;
assert.equal(await faq.updateComplete, true);
assert.equal(faq.shadowRoot.querySelectorAll('[part=question]').length, 1);

// the focus is in the first
const removed = document.createElement('exosome-faq');
document.body.append(removed);
await removed.updateComplete;
removed.show(WHAT);
assert.equal(removed.shadowRoot.querySelectorAll('[aria-expanded=true]').length, 1);
removed.remove();

// the environment is taken down while the element is there
window.location.hash = '';
takeBack();
await close();
await new Promise((done) => setImmediate(done));
assert.deepEqual(thrown.map(String), []);
