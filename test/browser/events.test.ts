// Methods, and what the element announces.
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  ROOM,
  afterwards,
  announced,
  answer,
  atRest,
  click,
  engine,
  inWindow,
  panel,
  part,
  press,
  put,
  question,
  shadow,
  shown,
  state,
  states,
  text,
  toggleAllLabel,
  twoFrames,
  until,
} from './helpers.js';
import { ExosomeFaq, ExosomeFaqToggleEvent } from './subject.js';

describe('the methods', () => {
  it('show, hide and toggle one answer', async () => {
    const faq = await shown();
    faq.show(STEM);
    expect(states(faq)).to.equal('closed open closed');
    faq.show(STEM);
    expect(states(faq)).to.equal('closed open closed');
    faq.toggle(TREAT);
    expect(states(faq)).to.equal('closed open open');
    faq.hide(STEM);
    faq.hide(STEM);
    expect(states(faq)).to.equal('closed closed open');
    faq.toggle(TREAT);
    expect(states(faq)).to.equal('closed closed closed');
  });

  it('show and hide all answers', async () => {
    const faq = await shown();
    faq.showAll();
    expect(states(faq)).to.equal('open open open');
    expect(toggleAllLabel(faq)).to.equal('Hide all answers');
    faq.hideAll();
    expect(states(faq)).to.equal('closed closed closed');
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
  });

  for (const method of ['show', 'hide', 'toggle'] as const) {
    for (const id of ['side-effects', '', 'toString']) {
      it(`${method}("${id}") throws a RangeError that lists the known ids, and changes nothing`, async () => {
        const faq = await shown(`<exosome-faq open="${STEM}"></exosome-faq>`);
        const log = announced(faq);
        let said = '';
        try {
          faq[method](id);
        } catch (error) {
          said = String(error);
        }
        expect(said).to.match(/^RangeError: /);
        for (const word of [`"${id}"`, ...ALL]) expect(said).to.contain(word);
        expect(states(faq)).to.equal('closed open closed');
        expect(log.join()).to.equal('');
      });
    }
  }

  it('work before the element is in a document', async () => {
    const early = document.createElement('exosome-faq');
    early.showAll();
    early.hide(WHAT);
    early.toggle(TREAT);
    put('').append(early);
    await early.updateComplete;
    expect(states(early)).to.equal('closed open closed');
    early.remove();
    early.hideAll();
    early.show(WHAT);
    put('').append(early);
    expect(states(early)).to.equal('open closed closed');
  });

  it('work between its arrival and its first picture', async () => {
    const box = put('<exosome-faq></exosome-faq>');
    const faq = box.querySelector('exosome-faq')!;
    faq.show(STEM);
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed open closed');
  });

  it('tell an unknown id before the element is in a document, too', () => {
    expect(() => document.createElement('exosome-faq').show('side-effects')).to.throw(RangeError, STEM);
  });

  it('leave a version to read', () => {
    expect(ExosomeFaq.version).to.match(/^\d+\.\d+\.\d+/);
  });
});

describe('the toggle event', () => {
  it('says which answer, whether it is open, and why; it bubbles and crosses shadow roots', async () => {
    const faq = await shown();
    const heard: string[] = [];
    faq.addEventListener(
      'exosome-faq-toggle',
      (event) => {
        heard.push(event.type, `${event.bubbles} ${event.composed} ${event instanceof ExosomeFaqToggleEvent}`);
        heard.push(`${event.questionId} ${event.open} ${event.cause} ${event.target === faq}`);
        // who listens finds the answer open already
        heard.push(state(faq, STEM));
      },
      { once: true },
    );
    await click(question(faq, STEM));
    expect(heard.join(' | ')).to.equal(`exosome-faq-toggle | true true true | ${STEM} true user true | open`);
  });

  it('is heard in the document from inside a wrapping shadow root', async () => {
    const log = announced(document);
    const faq = await shown('<exosome-faq></exosome-faq>', shadow({}, shadow({})));
    await click(question(faq, STEM));
    expect(log.join()).to.equal(`${STEM} opened user`);
  });

  it('comes once for each click and key', async () => {
    const faq = await shown();
    const log = announced();
    await click(question(faq, WHAT));
    await press('Enter', 'Space');
    expect(log.join()).to.equal([`${WHAT} opened user`, `${WHAT} closed user`, `${WHAT} opened user`].join());
  });

  it('comes once for each answer that the button for all of them changes', async () => {
    const faq = await shown(`<exosome-faq open="${STEM}"></exosome-faq>`);
    const log = announced();
    await click(part(faq, 'toggle-all'));
    expect(log.join()).to.equal(`${WHAT} opened user,${TREAT} opened user`);
    log.length = 0;
    await click(part(faq, 'toggle-all'));
    expect(log.join()).to.equal(ALL.map((id) => `${id} closed user`).join());
  });

  it('comes once for each answer that a method changes, and not where nothing changes', async () => {
    const faq = await shown();
    const log = announced();
    faq.show(STEM);
    faq.show(STEM);
    faq.hide(WHAT);
    faq.showAll();
    faq.showAll();
    faq.toggle(TREAT);
    faq.hideAll();
    faq.hideAll();
    expect(log.join()).to.equal(
      [
        `${STEM} opened api`,
        `${WHAT} opened api`,
        `${TREAT} opened api`,
        `${TREAT} closed api`,
        `${WHAT} closed api`,
        `${STEM} closed api`,
      ].join(),
    );
  });

  it('comes once for each answer that the open attribute changes later, not for those that are open at first', async () => {
    const log = announced();
    const faq = await shown(`<exosome-faq open="${STEM}"></exosome-faq>`);
    expect(log.join()).to.equal('');
    faq.open = `${STEM} ${TREAT}`;
    await faq.updateComplete;
    expect(log.join()).to.equal(`${TREAT} opened api`);
    faq.removeAttribute('open');
    await faq.updateComplete;
    expect(log.slice(1).join()).to.equal(`${STEM} closed api,${TREAT} closed api`);
  });

  it('does not come when another attribute changes, or when the element moves', async () => {
    const faq = await shown('<exosome-faq open="all"></exosome-faq>');
    const log = announced();
    faq.lang = 'es';
    faq.headingLevel = 4;
    faq.questions = TREAT;
    await faq.updateComplete;
    put('').append(faq);
    await faq.updateComplete;
    expect(log.join()).to.equal('');
  });

  it('comes for no answer that is not on the page', async () => {
    const faq = await shown(`<exosome-faq questions="${WHAT}"></exosome-faq>`);
    const log = announced();
    faq.showAll();
    faq.open = 'all';
    await faq.updateComplete;
    expect(log.join()).to.equal(`${WHAT} opened api`);
  });

  it('comes with "link" for a link to the answer', async () => {
    const faq = await shown();
    const log = announced();
    location.hash = `exosome-faq-${STEM}`;
    await until(() => log.length, 'the answer to open');
    expect(log.join()).to.equal(`${STEM} opened link`);
    expect(states(faq)).to.equal('closed open closed');
  });

  it('lets a listener set a property while the element follows another one', async () => {
    const faq = await shown();
    faq.addEventListener('exosome-faq-toggle', () => (faq.headingLevel = 4), { once: true });
    faq.open = STEM;
    await until(() => state(faq, STEM) === 'open', 'the answer to open');
    await until(() => part(faq, 'title').localName === 'h4', 'the title to have the level that the listener has set');
  });

  it('lets a listener close what has been opened', async () => {
    const faq = await shown();
    faq.addEventListener('exosome-faq-toggle', ({ questionId, open }) => open && faq.hide(questionId));
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed closed closed');
    await click(part(faq, 'toggle-all'));
    expect(states(faq)).to.equal('closed closed closed');
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
  });
});

describe('words that the browser finds in a closed answer', () => {
  // WebKitGTK looks into shadow roots only where the page has words of its own before them
  const page = (html = '<exosome-faq></exosome-faq>', into = () => document.body as ParentNode) => {
    put('<p>The words of the page</p>');
    return shown(html, into());
  };

  /** Follows a link to words in the text, as a search engine makes them. */
  const followTextLink = (words: string) => (location.hash = `:~:text=${encodeURIComponent(words)}`);

  for (const [id, words] of [
    [WHAT, 'tiny bubbles'],
    [STEM, 'conductor of an orchestra'],
    [TREAT, 'avoid exosome products'],
  ] as const) {
    it(`open it, with "find" for the cause, and bring it into view ("${words}")`, async () => {
      const faq = await page(`${ROOM}<exosome-faq></exosome-faq>${ROOM}`);
      const log = announced();
      const fired: string[] = [];
      faq.shadowRoot!.addEventListener('beforematch', ({ type }) => fired.push(type));
      followTextLink(words);
      await until(() => log.length, 'the answer to open');
      expect(fired.join()).to.equal('beforematch');
      expect(log.join()).to.equal(`${id} opened find`);
      expect(state(faq, id)).to.equal('open');
      const sentence = [...answer(faq, id).children].find((block) => text(block).includes(words))!;
      await until(() => inWindow(sentence), 'the words to come into the window');
    });
  }

  it('in something hidden inside an answer of the page’s own open that, and announce nothing', async () => {
    const faq = await page(
      '<exosome-faq open="parking"><details id="parking"><summary>Parking?</summary><p hidden="until-found">Behind the house.</p></details></exosome-faq>',
    );
    const events = announced(faq);
    const inner = faq.querySelector('p')!;
    inner.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(state(faq, 'parking')).to.equal('open');
    expect(events.join()).to.equal('');
  });

  it('come into view, not only their answer, where the selection says which they are', async function () {
    // Firefox scrolls to a match itself, and now and then back in this made-up one; its finder is tested in whole pages
    if (engine === 'firefox') this.skip();
    await setViewport({ width: 320, height: 200 });
    const faq = await page(`${ROOM}<exosome-faq></exosome-faq>${ROOM}`);
    const last = answer(faq, WHAT).querySelector('li:last-child')!;
    const found = last.lastChild!;
    getSelection()!.setBaseAndExtent(found, 1, found, 9);
    afterwards(() => getSelection()!.removeAllRanges());
    // what WebKit does for find in page
    panel(faq, WHAT).dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => inWindow(last), 'the words to come into the window');
    expect(state(faq, WHAT)).to.equal('open');
  });

  it('come into view with their answer, in a browser that does not say where they are', async function () {
    // Firefox scrolls to a match itself, and now and then back in this made-up one; its finder is tested in whole pages
    if (engine === 'firefox') this.skip();
    const faq = await page(`${ROOM}<exosome-faq></exosome-faq>${ROOM}`);
    const ranges = Object.getOwnPropertyDescriptor(Selection.prototype, 'getComposedRanges')!;
    Object.defineProperty(Selection.prototype, 'getComposedRanges', { value: undefined, configurable: true });
    afterwards(() => Object.defineProperty(Selection.prototype, 'getComposedRanges', ranges));
    panel(faq, WHAT).dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => inWindow(answer(faq, WHAT).firstElementChild!), 'the answer to come into the window');
  });

  it('stay in view where the answer is higher than the window', async () => {
    await setViewport({ width: 320, height: 200 });
    const faq = await page(`${ROOM}<exosome-faq></exosome-faq>${ROOM}`);
    followTextLink('different times, as the body needs');
    await until(() => state(faq, STEM) === 'open', 'the answer to open');
    await twoFrames();
    await atRest();
    const { top, bottom } = answer(faq, STEM).getBoundingClientRect();
    expect(bottom - top > 200).to.equal(true);
    expect(top < 200 && bottom > 0).to.equal(true);
    // an engine that scrolls to its match by itself is not pulled away from it: it is in the last lines
    if (top < -50) expect(bottom < 300).to.equal(true);
  });

  it('announce nothing in an answer that is open', async () => {
    const faq = await page(`${ROOM}<exosome-faq open="all"></exosome-faq>`);
    const log = announced();
    followTextLink('tiny bubbles');
    await until(() => scrollY > 0, 'the browser to scroll to the words');
    await twoFrames();
    expect(log.join()).to.equal('');
    expect(states(faq)).to.equal('open open open');
  });

  it('open it inside a wrapping shadow root', async () => {
    const faq = await page('<exosome-faq></exosome-faq>', () => shadow());
    followTextLink('conductor of an orchestra');
    await until(() => state(faq, STEM) === 'open', 'the answer to open');
  });

  it('can be found again after the answer has been closed', async () => {
    const faq = await page();
    followTextLink('tiny bubbles');
    await until(() => state(faq, WHAT) === 'open', 'the answer to open');
    await twoFrames();
    await atRest();
    await click(question(faq, WHAT));
    expect(state(faq, WHAT)).to.equal('closed');
    afterwards(() => getSelection()?.removeAllRanges());
    followTextLink('genetic material such as');
    await until(() => state(faq, WHAT) === 'open', 'the answer to open again');
  });
});
