// The div spelling: the same questions in the page's own div, which stays as it is.
import { expect } from '@open-wc/testing';
import { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { mount, mountAfter } from '../../src/embed/mount.js';
import { attributeNames } from '../../src/names.js';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import { afterwards, click, part, put, question, questionIds, states, text, titleIs, until } from './helpers.js';

const inside = (place: Element) => place.shadowRoot!.querySelector('exosome-faq')!;

const mounted = async (html: string): Promise<[HTMLElement, ExosomeFaq]> => {
  const place = put(html).firstElementChild as HTMLElement;
  mount();
  await inside(place).updateComplete;
  return [place, inside(place)];
};

describe('a div with data-exosome-faq', () => {
  it('shows the questions in place of its own text, and keeps its own nodes', async () => {
    const own = '<p>Fallback</p><details data-faq="what-are-exosomes"><summary>Q</summary>A</details>';
    const [place, faq] = await mounted(`<div data-exosome-faq>${own}</div>`);
    expect(questionIds(faq).join()).to.equal([WHAT, STEM, TREAT].join());
    expect(place.innerHTML).to.equal(own);
    expect(place.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
  });

  it('takes every setting from its data attributes, and its language from lang', async () => {
    const [, faq] = await mounted(
      `<div data-exosome-faq lang="es" data-heading-level="4" data-hide-title data-questions="${TREAT} ${WHAT}" data-open="${WHAT}" ` +
        'data-reviewed-by="A clinic" data-reviewed-on="2026-03-05"></div>',
    );
    expect(questionIds(faq).join()).to.equal(`${TREAT},${WHAT}`);
    expect(part(faq, 'title').localName).to.equal('h4');
    expect(titleIs(faq)).to.equal('unseen');
    expect(states(faq)).to.equal('closed open');
    expect(text(part(faq, 'safety'))).to.contain('A noviembre de 2026');
    expect(text(part(faq, 'footer'))).to.contain('Revisado por A clinic el 5 de marzo de 2026');
  });

  it('knows every setting that the tag has', () => {
    expect(attributeNames.join()).to.equal(ExosomeFaq.observedAttributes.join());
  });

  it('follows a later change of its settings, and their removal', async () => {
    const [place, faq] = await mounted('<div data-exosome-faq></div>');
    place.dataset.questions = STEM;
    await until(() => questionIds(faq).join() === STEM, 'one question');
    delete place.dataset.questions;
    await until(() => questionIds(faq).length === 3, 'three questions');
    place.dataset.lang = 'es';
    await until(() => text(part(faq, 'title')).startsWith('Lo que'), 'Spanish');
  });

  it('answers to links with its id, and lets the page style its parts', async () => {
    const style = document.createElement('style');
    style.textContent = '#help::part(title) { letter-spacing: 7px }';
    document.head.append(style);
    afterwards(() => style.remove());
    const [, faq] = await mounted('<div data-exosome-faq id="help"></div>');
    expect(getComputedStyle(part(faq, 'title')).letterSpacing).to.equal('7px');
    location.hash = `help-${TREAT}`;
    await until(() => states(faq) === 'closed closed open', 'the answer of the link');
  });

  it('is mounted once, however often it is asked for, and only in the part of the page that is named', async () => {
    const box = put('<section><div data-exosome-faq></div></section><div data-exosome-faq></div>');
    const [first, second] = box.querySelectorAll('[data-exosome-faq]');
    mount(box.querySelector('section')!);
    expect([Boolean(first!.shadowRoot), Boolean(second!.shadowRoot)].join()).to.equal('true,false');
    mount(second as HTMLElement);
    mount();
    expect(first!.shadowRoot!.childElementCount).to.equal(1);
    expect(second!.shadowRoot!.childElementCount).to.equal(1);
  });

  it('keeps its text, and says so once, where an element can hold no shadow root', () => {
    const log: string[] = [];
    const { error } = console;
    console.error = (...said: unknown[]) => log.push(said.join(' '));
    afterwards(() => (console.error = error));
    const list = put('<ul data-exosome-faq><li>Fallback</li></ul>').firstElementChild!;
    mount();
    mount();
    expect(list.getBoundingClientRect().height > 10).to.equal(true);
    expect(log.length).to.equal(1);
    expect(log[0]).to.contain('<ul data-exosome-faq>');
  });

  it('a tag with that attribute is left to itself', async () => {
    const faq = put('<exosome-faq data-exosome-faq></exosome-faq>').firstElementChild as ExosomeFaq;
    mount();
    await faq.updateComplete;
    expect(questionIds(faq).length).to.equal(3);
  });
});

describe('after a script tag', () => {
  const settings = new Map([['lang', 'es']]);

  it('stands where the tag stands, once', () => {
    const box = put('<script type="text/plain"></script><p>After</p>');
    const script = box.firstElementChild!;
    mountAfter(script, settings);
    mountAfter(script, settings);
    expect([...box.children].map(({ localName }) => localName).join()).to.equal('script,exosome-faq,p');
    expect(box.children[1]!.getAttribute('lang')).to.equal('es');
  });

  it('stands at the end of the body, where the tag is in the head', () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    document.head.append(script);
    mountAfter(script, settings);
    const last = document.body.lastElementChild!;
    afterwards(() => [script, last].forEach((element) => element.remove()));
    expect(last.localName).to.equal('exosome-faq');
  });

  it('waits for the body, where there is none yet', () => {
    const script = document.createElement('script');
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'body')!;
    Object.defineProperty(Document.prototype, 'body', { value: null, configurable: true });
    mountAfter(script, settings);
    Object.defineProperty(Document.prototype, 'body', native);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    const last = document.body.lastElementChild!;
    afterwards(() => last.remove());
    expect(last.localName).to.equal('exosome-faq');
  });

  /** A script tag as a tag manager puts it in: at the end of the head or the body. */
  const tagged = (into: Element) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    into.append(script);
    afterwards(() => script.remove());
    return script;
  };
  const made = () => [...document.querySelectorAll('exosome-faq')];
  afterEach(() => made().forEach((faq) => faq.remove()));

  for (const where of ['head', 'body'] as const) {
    it(`stands there once, however often a tag manager puts the tag in anew (${where})`, () => {
      for (let step = 0; step < 3; step++) mountAfter(tagged(document[where]), settings);
      expect(made().length).to.equal(1);
    });
  }

  it('stands there again where the application has taken it away in between', () => {
    mountAfter(tagged(document.head), settings);
    made()[0]!.remove();
    mountAfter(tagged(document.head), settings);
    expect(made().length).to.equal(1);
  });

  it('stands there beside a tag of the page’s own', () => {
    put('<exosome-faq></exosome-faq>');
    mountAfter(tagged(document.head), settings);
    expect(made().length).to.equal(2);
  });

  it('stands at both places of a page that is parsed with two tags', () => {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    Object.defineProperty(Document.prototype, 'readyState', { value: 'loading', configurable: true });
    const box = put('<p><script type="text/plain"></script></p><p><script type="text/plain"></script></p>');
    for (const script of box.querySelectorAll('script')) mountAfter(script, settings);
    Object.defineProperty(Document.prototype, 'readyState', native);
    expect([...box.children].map((place) => place.querySelectorAll('exosome-faq').length).join()).to.equal('1,1');
  });
});
