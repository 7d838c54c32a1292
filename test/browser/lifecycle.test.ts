// Coming, moving and going; many on one page; nothing left behind, nothing touched outside.
import { expect } from '@open-wc/testing';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  afterwards,
  announced,
  answer,
  click,
  errors,
  focused,
  part,
  parts,
  press,
  put,
  question,
  questionIds,
  root,
  shadow,
  shown,
  states,
  text,
  twoFrames,
  until,
} from './helpers.js';
import type { ExosomeFaq } from './subject.js';

/** Everything that listens on the window, the document or the body from now on, as "target type". */
const listeners = () => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const outside = new Map<unknown, string>([
    [window, 'window'],
    [undefined, 'window'],
    [document, 'document'],
    [document.documentElement, 'html'],
    [document.body, 'body'],
  ]);
  const held = new Map<unknown, Set<string>>();
  const note = (action: 'add' | 'delete', target: unknown, type: string, listener: unknown) => {
    const where = outside.get(target);
    if (!where || !listener) return;
    if (!held.has(listener)) held.set(listener, new Set());
    held.get(listener)![action](`${where} ${type}`);
  };
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
    note('add', this, args[0], args[1]);
    return add.apply(this ?? window, args);
  };
  EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
    note('delete', this, args[0], args[1]);
    return remove.apply(this ?? window, args);
  };
  afterwards(() => Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }));
  return () => [...held.values()].flatMap((types) => [...types]);
};

it('a value that cannot be shown leaves what is there, says so once, and the next one is shown', async () => {
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  afterwards(() => (console.error = error));
  const faq = await shown();
  faq.reviewedOn = '2024-03-05';
  faq.reviewedBy = Symbol('nobody') as unknown as string;
  await faq.updateComplete;
  expect(text(part(faq, 'title'))).to.equal('What you need to know about exosomes');
  expect(said.length).to.equal(1);
  expect(said[0]).to.match(
    /^<exosome-faq> couldn't show a change, so the text before it stays visible\. Reason: TypeError/,
  );
  faq.reviewedBy = 'A clinic';
  await faq.updateComplete;
  expect(text(part(faq, 'footer'))).to.contain('Reviewed by A clinic on March 5, 2024');
  expect(said.length).to.equal(1);
});

it('a first value that cannot be shown leaves no empty box: our text is there without it, and the next one is shown', async () => {
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  afterwards(() => (console.error = error));
  const faq = document.createElement('exosome-faq') as ExosomeFaq;
  faq.lang = 'es';
  faq.reviewedOn = '2024-03-05';
  faq.reviewedBy = Symbol('nobody') as unknown as string;
  put('').append(faq);
  await faq.updateComplete;
  expect(text(part(faq, 'safety'))).to.contain('FDA');
  expect(questionIds(faq).length).to.equal(3);
  expect(said.length).to.equal(1);
  await click(question(faq, STEM));
  expect(states(faq)).to.equal('closed open closed');
  faq.reviewedBy = 'A clinic';
  await faq.updateComplete;
  expect(text(part(faq, 'footer'))).to.contain('Revisado por A clinic el 5 de marzo de 2024');
  expect(states(faq)).to.equal('closed open closed');
  expect(said.length).to.equal(1);
});

describe('an element that leaves and comes back', () => {
  it('keeps what is open and works as before, with one event for each change', async () => {
    const faq = await shown();
    await click(question(faq, STEM));
    const place = faq.parentElement!;
    faq.remove();
    place.append(faq);
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed open closed');
    const log = announced();
    await click(question(faq, WHAT));
    expect(states(faq)).to.equal('open open closed');
    expect(log.join()).to.equal(`${WHAT} opened user`);
  });

  it('takes what was changed while it was out of the page', async () => {
    const faq = await shown();
    const place = faq.parentElement!;
    faq.remove();
    faq.show(TREAT);
    faq.headingLevel = 4;
    place.append(faq);
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed closed open');
    expect(part(faq, 'title').localName).to.equal('h4');
  });

  it('moves as often as you like, and shows everything once', async () => {
    const box = put('<div></div><div><exosome-faq></exosome-faq></div>');
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    for (let i = 0; i < 10; i++) box.children[i % 2]!.append(faq);
    await faq.updateComplete;
    expect(parts(faq, 'base').length).to.equal(1);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
  });

  // WebKitGTK has no moveBefore
  if ('moveBefore' in Element.prototype) {
    it('keeps the focus, and takes the new language, where the page moves it with moveBefore()', async () => {
      type Mover = Element & { moveBefore(node: Node, before: Node | null): void };
      const box = put('<div lang="es"></div><div lang="en"><exosome-faq></exosome-faq></div>');
      const faq = box.querySelector('exosome-faq')!;
      await faq.updateComplete;
      await click(question(faq, STEM));
      (box.firstElementChild as Mover).moveBefore(faq, null);
      await until(() => text(part(faq, 'title')) === 'Lo que debe saber sobre los exosomas', 'the text to be Spanish');
      expect(states(faq)).to.equal('closed open closed');
      expect(focused()).to.equal(`q-${STEM}`);
    });
  }

  it('follows links after it has moved', async () => {
    const faq = await shown();
    put('').append(faq);
    location.hash = `exosome-faq-${STEM}`;
    await until(() => focused() === `q-${STEM}`, 'the focus to be on the question');
    expect(states(faq)).to.equal('closed open closed');
  });

  it('throws nothing where it is removed while it toggles', async () => {
    const log = errors();
    const faq = await shown();
    faq.addEventListener('exosome-faq-toggle', () => faq.remove());
    await click(part(faq, 'toggle-all'));
    await twoFrames();
    expect(faq.isConnected).to.equal(false);
    expect(log.join()).to.equal('');
    put('').append(faq);
    await faq.updateComplete;
    expect(states(faq)).to.equal('open open open');
  });

  it('throws nothing where it goes before it has shown anything', async () => {
    const log = errors();
    const faq = document.createElement('exosome-faq');
    document.body.append(faq);
    faq.remove();
    await faq.updateComplete;
    await twoFrames();
    expect(log.join()).to.equal('');
  });

  it('keeps its looks and works in the document of a frame', async () => {
    const frame = put('<iframe title="Frame" style="width: 700px; height: 500px"></iframe>').querySelector('iframe')!;
    const faq = await shown('<exosome-faq lang="es"></exosome-faq>');
    frame.contentDocument!.body.append(faq);
    await faq.updateComplete;
    const { minHeight, display } = frame.contentWindow!.getComputedStyle(question(faq, STEM));
    expect(`${minHeight} ${display}`).to.equal('44px flex');
    question(faq, STEM).click();
    expect(states(faq)).to.equal('closed open closed');
    faq.lang = 'en';
    await until(() => text(part(faq, 'title')) === 'What you need to know about exosomes', 'the text to be English');
    document.body.append(faq);
    afterwards(() => faq.remove());
    await faq.updateComplete;
    expect(getComputedStyle(question(faq, STEM)).minHeight).to.equal('44px');
    expect(states(faq)).to.equal('closed open closed');
  });

  it('throws nothing where the frame goes that it was in', async () => {
    const log = errors();
    const frame = put('<iframe title="Frame" style="width: 700px; height: 500px"></iframe>').querySelector('iframe')!;
    // without the Navigation API the history is asked, which a frame that is gone has none of
    Object.defineProperty(frame.contentWindow!, 'navigation', { value: undefined });
    const faq = await shown();
    frame.contentDocument!.body.append(faq);
    frame.contentWindow!.location.hash = `exosome-faq-${TREAT}`;
    await until(() => states(faq) === 'closed closed open', 'the answer to open');
    frame.remove();
    faq.remove();
    await twoFrames();
    document.body.append(faq);
    afterwards(() => faq.remove());
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed closed open');
    expect(log.join()).to.equal('');
  });

  it('throws nothing in a document that no window shows', async () => {
    const log = errors();
    const faq = await shown();
    document.implementation.createHTMLDocument().body.append(faq);
    faq.show(STEM);
    faq.lang = 'es';
    await until(() => text(part(faq, 'title')) === 'Lo que debe saber sobre los exosomas', 'the text to be Spanish');
    expect(log.join()).to.equal('');
    document.body.append(faq);
    afterwards(() => faq.remove());
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed open closed');
  });
});

describe('after the last element has gone', () => {
  it('nothing listens any more', async () => {
    const held = listeners();
    const box = put('<exosome-faq></exosome-faq>'.repeat(3));
    const all = [...box.querySelectorAll('exosome-faq')];
    await Promise.all(all.map((faq) => faq.updateComplete));
    const while3 = held().length;
    expect(while3 > 0).to.equal(true);
    all[0]!.remove();
    await twoFrames();
    expect(held().length).to.equal(while3);
    box.remove();
    await twoFrames();
    expect(held().join()).to.equal('');
  });

  it('nothing listens after a hundred that came and went', async () => {
    const held = listeners();
    for (let i = 0; i < 100; i++) {
      const faq = document.createElement('exosome-faq');
      document.body.append(faq);
      await faq.updateComplete;
      faq.remove();
    }
    await twoFrames();
    expect(held().join()).to.equal('');
  });

  it('the next one follows links again', async () => {
    const first = await shown();
    first.remove();
    await twoFrames();
    const next = await shown();
    location.hash = `exosome-faq-${TREAT}`;
    await until(() => states(next) === 'closed closed open', 'the answer to open');
    expect(states(first)).not.to.contain('open ');
  });
});

describe('twenty elements on one page', () => {
  const twenty = async () => {
    const all = [...put('<exosome-faq></exosome-faq>'.repeat(20)).querySelectorAll('exosome-faq')];
    await Promise.all(all.map((faq) => faq.updateComplete));
    return all;
  };

  it('have ids that are unique in each root, and references that end in their own', async () => {
    for (const faq of await twenty()) {
      const ids = [...root(faq).querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).to.equal(new Set(ids).size);
      expect(root(faq).querySelectorAll('[aria-controls]').length).to.equal(3);
      expect(root(faq).querySelectorAll('[aria-labelledby]').length).to.equal(3);
      for (const id of [WHAT, STEM, TREAT]) {
        const controlled = root(faq).getElementById(question(faq, id).getAttribute('aria-controls')!);
        expect(controlled?.contains(answer(faq, id))).to.equal(true);
        const label = root(faq).getElementById(answer(faq, id).getAttribute('aria-labelledby')!);
        expect(text(label)).to.equal(text(question(faq, id)));
      }
    }
  });

  it('keep their nodes, and what a page has put between them, while nothing changes for them', async () => {
    await shown('<exosome-faq lang="en"></exosome-faq><exosome-faq lang="es"></exosome-faq>');
    const faqs = [...document.querySelectorAll('exosome-faq')];
    await Promise.all(faqs.map((faq) => faq.updateComplete));
    const nodes = () => faqs.flatMap((faq) => [...faq.shadowRoot!.querySelectorAll('section > *')]);
    for (const faq of faqs) faq.shadowRoot!.querySelector('section')!.append(document.createElement('hr'));
    const before = nodes();
    for (let round = 0; round < 3; round++) {
      for (const faq of faqs) faq.requestUpdate();
      await Promise.all(faqs.map((faq) => faq.updateComplete));
    }
    const after = nodes();
    expect(before.length).to.equal(after.length);
    expect(before.every((node, i) => node === after[i])).to.equal(true);
  });

  it('open and close each for itself', async () => {
    const all = await twenty();
    await click(question(all[7]!, STEM));
    await click(part(all[12]!, 'toggle-all'));
    expect(all.map((faq, i) => (states(faq).includes('open') ? i : '')).join('')).to.equal('712');
    expect(states(all[7]!)).to.equal('closed open closed');
  });
});

describe('the page around the element', () => {
  it('is not changed by anything that happens inside', async () => {
    const outer = shadow();
    const faq = await shown('<p>Words</p><exosome-faq></exosome-faq>');
    const inner = await shown('<exosome-faq></exosome-faq>', outer);
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName}`)),
    );
    for (const node of [document, outer]) {
      observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    afterwards(() => observer.disconnect());
    const use = async (element: ExosomeFaq) => {
      await click(question(element, STEM));
      await press('Enter', 'Space');
      await click(part(element, 'toggle-all'));
      element.hideAll();
      element.toggle(TREAT);
      Object.assign(element, { headingLevel: 3, questions: `${TREAT} ${STEM}`, open: STEM, reviewedBy: 'A. Clinic' });
      element.reviewedOn = '2024-03-05';
      element.hideTitle = true;
      await element.updateComplete;
    };
    await use(faq);
    await use(inner);
    location.hash = `exosome-faq-${STEM}`;
    await until(() => focused() === `q-${STEM}`, 'the focus to be on the question');
    await twoFrames();
    changes.push(...observer.takeRecords().map(({ type }) => type));
    expect(changes.join('\n')).to.equal('');
    document.body.title = 'seen';
    expect(observer.takeRecords().length).to.equal(1);
    document.body.removeAttribute('title');
  });

  it('gets no name from it', async () => {
    const before = Object.keys(window).length;
    const faq = await shown();
    faq.showAll();
    expect(Object.keys(window).length).to.equal(before);
  });
});
