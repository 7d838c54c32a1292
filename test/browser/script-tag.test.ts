// What the script does by itself when it runs, from what its own tag and address say.
import { expect, waitUntil } from '@open-wc/testing';
import { runScriptTag } from '../../src/embed/script-tag.js';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { scriptDefaults } from '../../src/model/script-defaults.js';

/** Runs the script as if this were its tag. */
const execute = (script: HTMLScriptElement | null) => {
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')!;
  Object.defineProperty(Document.prototype, 'currentScript', { value: script, configurable: true });
  runScriptTag();
  Object.defineProperty(Document.prototype, 'currentScript', native);
};

const tag = (attributes: Record<string, string>, into: Node = document.body) => {
  const script = document.createElement('script');
  // not run by the browser
  script.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  into.appendChild(script);
  return script;
};

const title = (faq: Element | null | undefined) =>
  faq?.shadowRoot?.querySelector('[part=title]')?.textContent?.slice(0, 4) ?? 'none';
const shows = (find: () => Element | null | undefined, words: string) =>
  waitUntil(() => title(find()) === words, `the title begins with ${words}`, { timeout: 5000 });

// the first of these tests must come first: a page runs its first script once
describe('the script', () => {
  afterEach(() => document.body.replaceChildren());

  it('registers nothing, and leaves the page its text, where the page lets nobody register', async () => {
    const said: string[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => said.push(words.join(' '));
    customElements.define = () => {
      throw new Error('refused');
    };
    execute(null);
    delete (customElements as { define?: unknown }).define;
    console.error = error;
    expect(String(customElements.get('exosome-faq'))).to.equal('undefined');
    expect(String(window.exosomeFaq)).to.equal('undefined');
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('<exosome-faq>');
  });

  it('mounts on tags and divs, takes what its tag says before what its address says, and neither before the element', async () => {
    document.body.innerHTML =
      '<exosome-faq></exosome-faq><div data-exosome-faq></div><exosome-faq lang="en"></exosome-faq>';
    execute(tag({ src: '/x.js?heading-level=3&lang=en&ver=6.1', 'data-lang': 'es', nonce: 'abc' }));
    const [faq, place, english] = document.body.children;
    await shows(() => faq, 'Lo q');
    await shows(() => place, 'Lo q');
    await shows(() => english, 'What');
    expect(faq!.shadowRoot!.querySelector('[part=title]')!.localName).to.equal('h3');
    expect([...scriptDefaults.keys()].join()).to.equal('lang,heading-level,nonce');
    scriptDefaults.clear();
  });

  it('offers mount, define, registerContent and its version, and nothing else', () => {
    expect(Object.keys(window.exosomeFaq!).join()).to.equal('mount,define,registerContent,version');
    expect(window.exosomeFaq!.version).to.equal((customElements.get('exosome-faq') as typeof ExosomeFaq).version);
  });

  it('mounts on what comes later: put in by a script, or marked by one', async () => {
    const box = document.createElement('section');
    document.body.append(box);
    box.innerHTML = 'text<p><span data-exosome-faq></span></p><div></div>';
    await shows(() => box.querySelector('span'), 'What');
    box.querySelector('div')!.dataset.exosomeFaq = '';
    await shows(() => box.querySelector('div'), 'What');
  });

  it('adds no structured data for what comes after the page has loaded, unless a script of the page mounts it', async () => {
    const data = () => document.head.querySelectorAll('[type="application/ld+json"]').length;
    const box = document.createElement('section');
    document.body.append(box);
    const comment = '<div data-exosome-faq data-structured-data data-heading-level="4"></div>';
    box.innerHTML = comment;
    await shows(() => box.firstElementChild, 'What');
    const late = box.firstElementChild!.shadowRoot!.querySelector('exosome-faq')!;
    expect(late.headingLevel).to.equal(4);
    expect(late.structuredData).to.equal(false);
    expect(data()).to.equal(0);
    (box.firstElementChild as HTMLElement).dataset.structuredData = 'again';
    (box.firstElementChild as HTMLElement).dataset.headingLevel = '3';
    await waitUntil(() => late.headingLevel === 3);
    expect(late.structuredData).to.equal(false);
    box.innerHTML = comment;
    window.exosomeFaq!.mount(box);
    await shows(() => box.firstElementChild, 'What');
    expect(data()).to.equal(1);
  });

  it('runs as soon as it is loaded, and a second time changes nothing', async () => {
    const first = window.exosomeFaq;
    await import('../../src/bundle.js');
    expect(window.exosomeFaq === first).to.equal(true);
  });

  it('a second time leaves the first its work, and its settings to itself', () => {
    const first = window.exosomeFaq;
    execute(tag({ src: '/x.js', 'data-lang': 'es' }));
    expect(window.exosomeFaq === first).to.equal(true);
    expect(scriptDefaults.size).to.equal(0);
  });

  it('mounts behind its tag when the tag asks for it', async () => {
    const script = tag({ src: '/x.js', 'data-mount': '', 'data-lang': 'es' });
    execute(script);
    await shows(() => script.nextElementSibling, 'Lo q');
  });

  it('mounts behind its tag when its address asks for it', async () => {
    const script = tag({ src: '/x.js?lang=es&mount#part' });
    execute(script);
    await shows(() => script.nextElementSibling, 'Lo q');
  });

  it('finds its tag by the name of the file, where the browser does not say which tag it is', async () => {
    tag({ src: '/other.js' });
    const script = tag({ 'data-src': 'https://clinic.example/cache/exosome-faq.min.js?ver=1', 'data-mount': '' });
    execute(null);
    await shows(() => script.nextElementSibling, 'What');
  });

  it('takes no other element of the page for its tag', async () => {
    const image = document.createElement('img');
    image.setAttribute('data-mount', '');
    document.body.append(image);
    execute(image as unknown as HTMLScriptElement);
    expect(String(image.nextElementSibling)).to.equal('null');
  });
});
