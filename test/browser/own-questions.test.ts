// The page's own questions and content: `<details>` as children of the tag, or of the div that it is mounted on.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { mount } from '../../src/embed/mount.js';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  afterwards,
  announced,
  answer,
  click,
  errors,
  focused,
  pageLanguage,
  panel,
  part,
  parts,
  press,
  put,
  question,
  questionIds,
  root,
  shown,
  state,
  states,
  text,
  type,
  until,
  warnings,
} from './helpers.js';

const PRICE = '<details id="price"><summary>What does it cost?</summary><p>Ask our front desk.</p></details>';
const HOURS = '<details id="hours"><summary>When are you open?</summary><p>From nine to five.</p></details>';

const withChildren = (children: string, attributes = '') =>
  shown(`<exosome-faq ${attributes}>${children}</exosome-faq>`);

/** The ids of the page's own questions, in the order in which they are shown. */
const ownIds = (faq: ExosomeFaq) =>
  questionIds(faq)
    .filter((id) => !ALL.includes(id))
    .join();

/** The page's own details that a panel shows. */
const detailsOf = (faq: ExosomeFaq, id: string) =>
  panel(faq, id).querySelector('slot')!.assignedElements()[0] as HTMLDetailsElement;

/** What has been changed is shown when the next task begins. */
const oneTask = () => new Promise((done) => setTimeout(done));

const marked = (element: Element) => element.closest('[lang]')!.getAttribute('lang');

/** Adds nodes as a page does that is being parsed: their scripts run. */
const putRunning = async (html: string) => {
  const box = put('');
  box.append(document.createRange().createContextualFragment(html));
  const faq = box.querySelector('exosome-faq')!;
  await faq.updateComplete;
  return faq;
};

const counter = window as unknown as { ran: number };

describe("the page's own questions", () => {
  it('come after ours, in the same look, and open and close like them', async () => {
    const faq = await withChildren(`<p>Fallback</p>${PRICE} words ${HOURS}`);
    expect(questionIds(faq).join()).to.equal([...ALL, 'price', 'hours'].join());
    expect(text(question(faq, 'price'))).to.equal('What does it cost?');
    expect(text(answer(faq, 'price'))).to.equal('Ask our front desk.');
    await click(question(faq, 'price'));
    await click(question(faq, WHAT));
    expect(states(faq)).to.equal('open closed closed open closed');
    for (const look of [question, answer]) {
      const [ours, own] = [WHAT, 'price'].map((id) => getComputedStyle(look(faq, id)));
      for (const name of ['font', 'color', 'padding', 'border', 'textAlign', 'display'] as const)
        expect(own![name], name).to.equal(ours![name]);
    }
    expect(question(faq, 'price').closest('[part=heading]')!.localName).to.equal('h3');
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('closed');
    await click(part(faq, 'toggle-all'));
    expect(states(faq)).to.equal('open open open open open');
  });

  it('are shown where they are: nothing of the children changes but what is open, and the rest is not seen', async () => {
    const children = `<p>Fallback</p>${PRICE}<details data-faq="${WHAT}" data-replace=""><summary>Q</summary>A</details>`;
    const faq = await withChildren(children);
    const [fallback, ...details] = faq.children as unknown as HTMLElement[];
    faq.showAll();
    await oneTask();
    expect(faq.innerHTML).to.equal(children.replaceAll(/<details [^>]*/g, '$& open=""'));
    expect(['price', WHAT].map((id) => detailsOf(faq, id))).to.deep.equal(details);
    expect(fallback!.getBoundingClientRect().height).to.equal(0);
    for (const each of details)
      expect(each.querySelector('summary')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
    faq.hideAll();
    await oneTask();
    expect(faq.innerHTML).to.equal(children);
  });

  it('in a div are shown as in the tag, and follow as there', async () => {
    const place = put(`<div data-exosome-faq>${PRICE}</div>`).firstElementChild!;
    mount();
    const faq = place as ExosomeFaq;
    await place.shadowRoot!.querySelector('exosome-faq')!.updateComplete;
    expect(ownIds(faq)).to.equal('price');
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('open');
    expect(place.firstElementChild).to.equal(detailsOf(faq, 'price'));
    place.querySelector('p')!.textContent = 'It is free.';
    place.append(put(HOURS).firstElementChild!);
    await oneTask();
    expect(text(answer(faq, 'price'))).to.equal('It is free.');
    expect(states(faq)).to.equal('closed closed closed open closed');
    expect(ownIds(faq)).to.equal('price,hours');
  });

  it('are there in a copy of the element, which follows its own children', async () => {
    const faq = await withChildren(PRICE, 'open="price"');
    const copy = faq.cloneNode(true) as ExosomeFaq;
    faq.after(copy);
    await copy.updateComplete;
    expect(states(copy)).to.equal('closed closed closed open');
    copy.querySelector('summary')!.textContent = 'Is it dear?';
    await oneTask();
    expect(text(question(copy, 'price'))).to.equal('Is it dear?');
    expect(text(question(faq, 'price'))).to.equal('What does it cost?');
  });

  it('move to another document, and follow there', async () => {
    const faq = await withChildren(PRICE, 'open="price"');
    const frame = put('<iframe title="Other"></iframe>').firstElementChild as HTMLIFrameElement;
    frame.contentDocument!.body.append(faq);
    await faq.updateComplete;
    expect(question(faq, 'price').getAttribute('aria-expanded')).to.equal('true');
    expect(text(answer(faq, 'price'))).to.equal('Ask our front desk.');
    faq.querySelector('p')!.textContent = 'It is free.';
    await until(() => text(answer(faq, 'price')) === 'It is free.', 'the new words in the other document');
    expect(detailsOf(faq, 'price').ownerDocument).to.equal(frame.contentDocument);
  });

  it('are known to the methods and to their errors, and are announced', async () => {
    const faq = await withChildren(PRICE);
    const log = announced();
    faq.show('price');
    faq.toggle('price');
    faq.toggle('price');
    faq.hide('price');
    await click(question(faq, 'price'));
    expect(log.join()).to.equal(
      'price opened api,price closed api,price opened api,price closed api,price opened user',
    );
    for (const method of ['show', 'hide', 'toggle'] as const)
      expect(() => faq[method]('nothing')).to.throw(RangeError, [...ALL, 'price'].join(', '));
  });

  it('are where a link with their id leads', async () => {
    const faq = await withChildren('<details><summary>Was kostet das Übliche?</summary>Nichts.</details>', 'id="mine"');
    expect(ownIds(faq)).to.equal('was-kostet-das-übliche');
    const log = announced();
    location.hash = 'exosome-faq-was-kostet-das-übliche';
    await until(() => states(faq) === 'closed closed closed open', 'the answer that the link leads to');
    expect(focused()).to.equal('q-was-kostet-das-übliche');
    expect(log.join()).to.equal('was-kostet-das-übliche opened link');
  });

  it('are chosen, ordered and opened by the attributes', async () => {
    const log = warnings();
    const faq = await withChildren(PRICE + HOURS, `questions="hours ${TREAT} price" open="price"`);
    expect(questionIds(faq).join()).to.equal(`hours,${TREAT},price`);
    expect(states(faq)).to.equal('closed closed open');
    expect(log.join()).to.equal('');
  });

  it('that the attributes name and that come later are shown and open then, after a warning', async () => {
    const log = warnings();
    const faq = await withChildren('', `questions="price ${WHAT}" open="price"`);
    expect(questionIds(faq).join()).to.equal(WHAT);
    expect(log.length, log.join('\n')).to.equal(2);
    faq.append(put(PRICE).firstElementChild!);
    await oneTask();
    expect(questionIds(faq).join()).to.equal(`price,${WHAT}`);
    expect(states(faq)).to.equal('open closed');
    expect(log.length, log.join('\n')).to.equal(2);
  });

  it('that are on their way, while the page is being parsed, get no warning, and the last of them is left for later', async () => {
    const log = warnings();
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    Object.defineProperty(Document.prototype, 'readyState', { value: 'loading', configurable: true });
    const whole = () => Object.defineProperty(Document.prototype, 'readyState', native);
    afterwards(whole);
    const faq = await withChildren(PRICE + HOURS, 'questions="hours nothing" open="hours"');
    expect(questionIds(faq).join()).to.equal([...ALL, 'price'].join());
    expect(log.join()).to.equal('');
    whole();
    dispatchEvent(new Event('DOMContentLoaded'));
    await faq.updateComplete;
    expect(questionIds(faq).join()).to.equal('hours');
    expect(states(faq)).to.equal('open');
    expect(log.length, log.join('\n')).to.equal(1);
    expect(log[0]).to.contain('questions="nothing"');
  });
});

describe('data-faq', () => {
  const fallback = `<details data-faq="${STEM}"><summary>Fallback question</summary>Fallback answer</details>`;

  it('alone is a fallback: it is not shown, and ours is', async () => {
    const log = warnings();
    const faq = await withChildren(fallback);
    const plain = await shown();
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(root(faq).textContent).to.equal(root(plain).textContent);
    expect(log.join()).to.equal('');
  });

  const sourcesOf = (faq: ExosomeFaq) => answer(faq, TREAT).querySelectorAll('[part=sources]').length;
  const replace = (inner: string) => withChildren(`<details data-faq="${TREAT}" data-replace>${inner}</details>`);

  it('with data-replace puts the page’s question and answer in place of ours, without our sources', async () => {
    const log = warnings();
    const faq = await replace('<summary>Do you offer them?</summary><p>No, <b>we do not</b>.</p>');
    const plain = await shown();
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(text(question(faq, TREAT))).to.equal('Do you offer them?');
    expect(text(answer(faq, TREAT))).to.equal('No, we do not.');
    expect(detailsOf(faq, TREAT).querySelector('b')).to.not.equal(null);
    expect(sourcesOf(faq)).to.equal(0);
    expect(text(part(faq, 'safety'))).to.equal(text(part(plain, 'safety')));
    expect(part(faq, 'safety').getBoundingClientRect().height > 10).to.equal(true);
    expect(text(answer(faq, STEM))).to.equal(text(answer(plain, STEM)));
    expect(log.join()).to.equal('');
  });

  it('with only a question keeps our answer and its sources', async () => {
    const faq = await replace('<summary>Do you offer them?</summary> ');
    expect(text(question(faq, TREAT))).to.equal('Do you offer them?');
    expect(text(answer(faq, TREAT))).to.contain('Not at this time.');
    expect(sourcesOf(faq)).to.equal(1);
  });

  it('with only an answer keeps our question', async () => {
    for (const inner of ['No.', '<summary> </summary>No.']) {
      const faq = await replace(inner);
      expect(text(question(faq, TREAT))).to.contain('Can manufactured exosome products');
      expect(text(answer(faq, TREAT))).to.equal('No.');
      expect(sourcesOf(faq)).to.equal(0);
    }
  });

  it('with nothing in it changes nothing', async () => {
    const faq = await replace('');
    expect(root(faq).textContent).to.equal(root(await shown()).textContent);
  });

  it('replaces all three, and the safety line stays', async () => {
    const faq = await withChildren(
      ALL.map((id) => `<details data-faq="${id}" data-replace><summary>Q ${id}</summary>A</details>`).join(''),
    );
    expect(parts(faq, 'question').map(text).join()).to.equal(ALL.map((id) => `Q ${id}`).join());
    expect(text(part(faq, 'safety'))).to.contain('has not approved any exosome product');
    expect(part(faq, 'safety').checkVisibility()).to.equal(true);
  });

  it('twice for one question: the first counts, and the second is not shown', async () => {
    const faq = await withChildren(
      ['First', 'Second'].map((word) => `<details data-faq="${WHAT}" data-replace>${word}.</details>`).join(''),
    );
    expect(text(answer(faq, WHAT))).to.equal('First.');
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(root(faq).textContent).to.not.contain('Second.');
  });

  it('comes and goes later: the content follows, and what is open stays open', async () => {
    const faq = await withChildren(fallback, `open="${STEM}"`);
    const plain = text(answer(faq, STEM));
    faq.firstElementChild!.setAttribute('data-replace', '');
    await oneTask();
    expect(text(question(faq, STEM))).to.equal('Fallback question');
    expect(text(answer(faq, STEM))).to.equal('Fallback answer');
    faq.firstElementChild!.remove();
    await oneTask();
    expect(text(answer(faq, STEM))).to.equal(plain);
    expect(states(faq)).to.equal('closed open closed');
  });

  it('that names none of ours is shown as an own question, with one warning', async () => {
    const log = warnings();
    const children = ['side-effects', 'price']
      .map((id) => `<details data-faq="${id}" data-replace><summary>About ${id}</summary>Text</details>`)
      .join('');
    const faq = await withChildren(children, 'id="help"');
    expect(ownIds(faq)).to.equal('about-side-effects,about-price');
    expect(log.length, log.join('\n')).to.equal(1);
    for (const word of ['<exosome-faq id="help">', 'data-faq="side-effects price"', ...ALL])
      expect(log[0]).to.contain(word);
    faq.append('more');
    await oneTask();
    expect(log.length, log.join('\n')).to.equal(1);
  });
});

describe('the id of an own question', () => {
  const named = (id: string, summary = 'Is it safe?') =>
    `<details id="${id}"><summary>${summary}</summary>Text</details>`;

  for (const [id, why] of [
    ['all', 'means all answers'],
    ['with space', 'has a space'],
    ['one,two', 'has a comma'],
    ['', 'is empty'],
    [WHAT, 'is one of ours'],
  ]) {
    it(`is made from its text where the own one ${why}`, async () => {
      const faq = await withChildren(named(id!));
      expect(questionIds(faq).join()).to.equal([...ALL, 'is-it-safe'].join());
      expect(new Set([...root(faq).querySelectorAll('[id]')].map((node) => node.id)).size).to.equal(
        root(faq).querySelectorAll('[id]').length,
      );
    });
  }

  it('of two with one id goes to the first; the second is named after its text', async () => {
    expect(ownIds(await withChildren(named('safe') + named('safe')))).to.equal('safe,is-it-safe');
  });

  it('gets a number where the text gives one that is there', async () => {
    const same = '<details><summary>Is it safe?</summary>Text</details>';
    expect(ownIds(await withChildren(same + same + same))).to.equal('is-it-safe,is-it-safe-2,is-it-safe-3');
    expect(ownIds(await withChildren('<details><summary>All!</summary>Text</details>'))).to.equal('all-2');
    expect(ownIds(await withChildren('<details><summary>What are exosomes?</summary>Text</details>'))).to.equal(
      `${WHAT}-2`,
    );
  });

  it('has at most eight words, in any script; without any there is a word of ours', async () => {
    const faq = await withChildren(
      ['one two three four five six seven eight nine ten', 'هل هو آمن؟', '安全吗？', '???']
        .map((summary) => `<details><summary>${summary}</summary>Text</details>`)
        .join(''),
    );
    expect(ownIds(faq)).to.equal('one-two-three-four-five-six-seven-eight,هل-هو-آمن,安全吗,question');
    faq.showAll();
    expect(states(faq)).to.equal('open open open open open open open');
  });

  it('outlives other words, and an open answer stays open', async () => {
    const faq = await withChildren('<details><summary>Is it safe?</summary>Text</details>');
    faq.show('is-it-safe');
    faq.querySelector('summary')!.textContent = 'Does it hurt?';
    await oneTask();
    expect(ownIds(faq)).to.equal('is-it-safe');
    expect(text(question(faq, 'is-it-safe'))).to.equal('Does it hurt?');
    expect(state(faq, 'is-it-safe')).to.equal('open');
    // its own id comes first again, once it has one
    faq.querySelector('details')!.id = 'pain';
    await oneTask();
    expect(ownIds(faq)).to.equal('pain');
  });
});

describe('an own question', () => {
  const only = async (inner: string) => {
    const faq = await withChildren(`<details>${inner}</details>`);
    const [id] = questionIds(faq).slice(3);
    faq.showAll();
    return { faq, id: id!, asked: id && text(question(faq, id)), said: id && text(answer(faq, id)) };
  };

  it('without a summary, or with an empty one, asks with the first words of its answer', async () => {
    const long = 'We treat knees and hips. '.repeat(10);
    for (const summary of ['', '<summary></summary>', '<summary> \n </summary>']) {
      const { faq, id, asked, said } = await only(`${summary}<p>${long}</p>`);
      expect(asked).to.equal(`${long.slice(0, 60)}…`);
      expect(said).to.equal(long.trim());
      expect(state(faq, id)).to.equal('open');
    }
  });

  it('asks with all of a short answer, and cuts a long one between two signs', async () => {
    expect((await only('<p>Ask us.</p>')).asked).to.equal('Ask us.');
    expect((await only('<img alt="" src="data:,">')).asked).to.equal('…');
    const faces = '🙂'.repeat(61);
    expect((await only(`<p>${faces}</p>`)).asked).to.equal(`${'🙂'.repeat(60)}…`);
  });

  it('with nothing in it is not shown until there is something', async () => {
    for (const empty of ['', ' \n ', '<summary></summary>', '<summary> </summary>\n', '<!-- -->']) {
      const { faq } = await only(empty);
      expect(questionIds(faq).join()).to.equal(ALL.join());
      faq.firstElementChild!.append('Words');
      await oneTask();
      expect(ownIds(faq)).to.equal('words');
    }
  });

  it('with a question alone is shown with it', async () => {
    expect((await only('<summary>Is it safe?</summary>')).asked).to.equal('Is it safe?');
  });

  it('with an image alone is shown with it', async () => {
    const { faq, id } = await only('<img alt="A plan" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="50">');
    expect(detailsOf(faq, id).querySelector('img')!.checkVisibility()).to.equal(true);
  });

  it('with markup in the summary has its words in the button', async () => {
    const { faq, id, asked } = await only(
      '<summary><h3>Is <b>it</b>\n <a href="#x">safe</a>?</h3><img alt=""></summary>Yes.',
    );
    expect(asked).to.equal('Is it safe?');
    expect(question(faq, id).querySelectorAll('h3, b, a, img').length).to.equal(0);
  });

  it('with a second summary keeps its words in the answer', async () => {
    const { asked, said } = await only('<summary>One?</summary><p>Text.</p><summary>Two?</summary>');
    expect(asked).to.equal('One?');
    expect(said).to.equal('Text.Two?');
  });

  it('shows links, lists, tables and images as they are', async () => {
    const { faq, id } = await only(
      '<summary>Where?</summary><ul><li><a href="/map">Map</a></li></ul><ol><li>One</li></ol>' +
        '<table><tr><th>Day</th><td>Monday</td></tr></table>' +
        '<img alt="A plan" width="40" height="30" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>">' +
        '<svg width="10" height="10"><rect width="10" height="10"/></svg>',
    );
    const inside = detailsOf(faq, id);
    for (const selector of ['ul > li', 'a', 'ol > li', 'th', 'td', 'img', 'svg rect']) {
      const box = inside.querySelector(selector)!.getBoundingClientRect();
      expect(box.width > 0 && box.height > 0, selector).to.equal(true);
    }
    expect(inside.querySelector('a')!.href).to.equal(new URL('/map', location.href).href);
    await until(() => inside.querySelector('img')!.complete, 'the image');
    expect(inside.querySelector('svg')!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
  });

  it('may hold a details, which opens and closes by itself', async () => {
    const { faq, id, said } = await only(
      '<summary>Outer?</summary><p>Text.</p><details><summary>Inner?</summary><p>More.</p></details>',
    );
    expect(said).to.equal('Text.Inner?More.');
    expect(ownIds(faq)).to.equal('outer');
    const nested = detailsOf(faq, id).querySelector('details')!;
    await click(nested.querySelector('summary')!);
    expect(nested.open).to.equal(true);
    expect(nested.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(state(faq, id)).to.equal('open');
  });

  it('shows 100 kB of text, all of it', async () => {
    const words = 'Ten more letters. '.repeat(5600);
    const { faq, id, said } = await only(`<summary>Long?</summary><p>${words}</p>`);
    expect(said).to.equal(words.trim());
    expect(state(faq, id)).to.equal('open');
    faq.querySelector('p')!.append('The end.');
    await oneTask();
    expect(text(answer(faq, id)).endsWith('letters. The end.')).to.equal(true);
  });

  it('takes its language and direction with it, in a page from left to right', async () => {
    const faq = await withChildren(
      '<details id="arabic" lang="ar" dir="rtl"><summary>هل هو آمن؟</summary><p>اسأل طبيبك.</p></details>' + PRICE,
      'open="all"',
    );
    const runs = (element: Element) => `${marked(element)} ${getComputedStyle(element).direction}`;
    for (const element of [question(faq, 'arabic'), answer(faq, 'arabic')]) expect(runs(element)).to.equal('ar rtl');
    for (const element of [question(faq, 'price'), answer(faq, 'price'), part(faq, 'safety'), answer(faq, WHAT)])
      expect(runs(element)).to.equal('en ltr');
    const { left, right } = question(faq, 'arabic').getBoundingClientRect();
    const [words] = question(faq, 'arabic').children;
    const box = words!.getBoundingClientRect();
    expect(right - box.right < box.left - left, 'the words are at the right').to.equal(true);
    faq.firstElementChild!.removeAttribute('dir');
    faq.firstElementChild!.setAttribute('lang', 'de');
    await oneTask();
    expect(runs(answer(faq, 'arabic'))).to.equal('de ltr');
  });

  it("is in the page's language where the page's is not that of our content", async () => {
    warnings();
    pageLanguage('de');
    const faq = await withChildren(PRICE);
    expect(marked(question(faq, 'price'))).to.equal('de');
    expect(marked(answer(faq, 'price'))).to.equal('de');
    expect(marked(question(faq, WHAT))).to.equal('en');
    expect(marked(part(faq, 'safety'))).to.equal('en');
  });
});

describe('a script, a style and an id in an own answer', () => {
  it('are the page’s, and run once', async () => {
    counter.ran = 0;
    const log = errors();
    const faq = await putRunning(
      `<exosome-faq open="all"><details id="own"><summary>Q<script>ran++</script></summary><script>ran++</script>
      <p onclick="ran += 10">Text</p><img alt="" src="data:," onerror="ran += 100"></details></exosome-faq>`,
    );
    await until(() => counter.ran >= 102, 'the scripts, and the image that is not there');
    faq.querySelector('p')!.textContent = 'Other text';
    await oneTask();
    expect(counter.ran).to.equal(102);
    await click(detailsOf(faq, 'own').querySelector('p')!);
    expect(counter.ran).to.equal(112);
    expect(text(question(faq, 'own'))).to.equal('Q');
    expect(log.join()).to.equal('');
  });

  it('style the page, its answer too, and never our own text', async () => {
    const faq = await withChildren(
      `<details id="own"><summary>Q</summary><style>[part=safety], #styled { letter-spacing: 9px }</style><p id="styled">Text</p></details>`,
      'open="all"',
    );
    expect(getComputedStyle(part(faq, 'safety')).letterSpacing).to.equal('normal');
    expect(getComputedStyle(detailsOf(faq, 'own').querySelector('p')!).letterSpacing).to.equal('9px');
  });

  it('may look like ours', async () => {
    const ids = ['all', `q-${WHAT}`, `a-${WHAT}`, `s-${TREAT}-0`, 'copy-x', 'print-x'];
    const buttons = ids.map((id) => `<button id="${id}">${id}</button>`).join('');
    const faq = await withChildren(
      `<details id="own"><summary>One?</summary>${buttons}<p hidden>x</p></details>`,
      'open="own"',
    );
    for (const button of detailsOf(faq, 'own').querySelectorAll('button')) await click(button);
    expect(states(faq)).to.equal('closed closed closed open');
    await click(question(faq, WHAT));
    expect(state(faq, WHAT)).to.equal('open');
  });
});

describe('later changes of the children', () => {
  /** The panels and headings that are the same nodes as before, by their questions' ids. */
  const nodes = (faq: ExosomeFaq) =>
    new Map(
      questionIds(faq).map((id) => [
        id,
        [question(faq, id).parentElement!, panel(faq, id), ...answer(faq, id).children],
      ]),
    );
  const kept = (faq: ExosomeFaq, before: ReturnType<typeof nodes>) =>
    [...nodes(faq)]
      .filter(([id, now]) => now.every((node, i) => node === before.get(id)?.[i]))
      .map(([id]) => id)
      .filter((id) => !ALL.includes(id))
      .join();

  it('follow when one is added, reworded, moved and removed, and only what changed is made anew', async () => {
    const log = warnings();
    const faq = await withChildren(PRICE + HOURS, `open="hours ${STEM}"`);
    const [price, hours] = faq.children;
    let before = nodes(faq);
    const ours = ALL.map((id) => panel(faq, id));
    faq.append(put('<details id="new"><summary>New?</summary>Text</details>').firstElementChild!);
    await oneTask();
    expect(ownIds(faq)).to.equal('price,hours,new');
    expect(kept(faq, before)).to.equal('price,hours');

    before = nodes(faq);
    price!.querySelector('p')!.firstChild!.nodeValue = 'It is free.';
    await oneTask();
    expect(text(answer(faq, 'price'))).to.equal('It is free.');
    expect(kept(faq, before)).to.equal('price,hours,new');

    before = nodes(faq);
    faq.append(price!);
    await oneTask();
    expect(ownIds(faq)).to.equal('hours,new,price');
    expect(kept(faq, before)).to.equal('hours,new,price');

    hours!.remove();
    await oneTask();
    expect(ownIds(faq)).to.equal('new,price');
    expect(kept(faq, before)).to.equal('new,price');
    expect(log.length, log.join('\n')).to.equal(1);
    expect(log[0]).to.contain('open="hours"');
    faq.prepend(hours!);
    await oneTask();
    expect(ownIds(faq)).to.equal('hours,new,price');
    expect(states(faq)).to.equal('closed open closed open closed closed');
    expect(ALL.every((id, i) => panel(faq, id) === ours[i])).to.equal(true);
    expect(text(answer(faq, 'price'))).to.equal('It is free.');
  });

  it('render nothing anew where nothing that is shown has changed', async () => {
    const faq = await withChildren(PRICE);
    const before = nodes(faq);
    faq.append('words');
    faq.firstElementChild!.setAttribute('class', 'other');
    await oneTask();
    expect(kept(faq, before)).to.equal('price');
    expect(
      nodes(faq)
        .get(WHAT)!
        .every((node, i) => node === before.get(WHAT)![i]),
    ).to.equal(true);
  });

  it('open and close with the details that they come from', async () => {
    const faq = await withChildren(
      `${PRICE.replace('<details', '<details open')}${HOURS}<details open data-faq="${WHAT}"><summary>Q</summary>A</details>`,
    );
    expect(states(faq)).to.equal('open closed closed open closed');
    const log = announced();
    const [price, hours, what] = faq.children as unknown as HTMLDetailsElement[];
    hours!.open = true;
    what!.open = false;
    await until(() => states(faq) === 'closed closed closed open open', 'the other two');
    price!.open = false;
    await until(() => states(faq) === 'closed closed closed closed open', 'the last one alone');
    expect(log.join()).to.equal(`hours opened api,${WHAT} closed api,price closed api`);
    // what the reader does counts until the details changes again
    await click(question(faq, 'price'));
    price!.querySelector('p')!.textContent = 'Free.';
    await oneTask();
    expect(state(faq, 'price')).to.equal('open');
  });

  it('leave the focus on its question, whether it is reworded or moved', async () => {
    const faq = await withChildren(PRICE + HOURS);
    question(faq, 'price').focus();
    faq.querySelector('summary')!.textContent = 'Is it dear?';
    await oneTask();
    expect(focused()).to.equal('q-price');
    expect(text(question(faq, 'price'))).to.equal('Is it dear?');
    faq.append(faq.firstElementChild!);
    await oneTask();
    expect(focused()).to.equal('q-price');
    faq.prepend(faq.lastElementChild!);
    await oneTask();
    expect(focused()).to.equal('q-price');
    await press('Enter');
    expect(state(faq, 'price')).to.equal('open');
  });

  it('leave the focus and what is typed in an answer, and move the focus to the question when it closes', async () => {
    const field = (id: string) => `<details id="${id}"><summary>${id}?</summary><input aria-label="${id}"></details>`;
    const faq = await withChildren(field('one') + field('two'), 'open="all"');
    const input = detailsOf(faq, 'one').querySelector('input')!;
    await click(input);
    await type('555-0100');
    faq.querySelector('summary')!.textContent = 'First?';
    faq.firstElementChild!.append('More');
    faq.prepend(put(PRICE).firstElementChild!);
    faq.lastElementChild!.remove();
    await oneTask();
    expect(ownIds(faq)).to.equal('price,one');
    expect(document.activeElement).to.equal(input);
    expect(input.value).to.equal('555-0100');
    faq.hide('one');
    expect(focused()).to.equal('q-one');
  });

  it('follow while the element is out of the page, and when it comes back', async () => {
    const faq = await withChildren(PRICE, 'open="price"');
    const box = faq.parentElement!;
    faq.remove();
    faq.insertAdjacentHTML('beforeend', HOURS);
    await oneTask();
    box.append(faq);
    await oneTask();
    expect(states(faq)).to.equal('closed closed closed open closed');
  });
});

describe('a hidden question whose data-faq names none of ours', () => {
  it('is hidden, and is there once the page shows it', async () => {
    warnings();
    const faq = await shown(
      '<exosome-faq><details hidden data-faq="fees"><summary>Fees?</summary>Ask.</details></exosome-faq>',
    );
    expect(questionIds(faq)).to.deep.equal(ALL);
    faq.querySelector('details')!.hidden = false;
    await until(() => questionIds(faq).length === ALL.length + 1, 'the question');
  });
});

describe('very many questions of the page', () => {
  it('with equal words take a time that grows with their number', async () => {
    const timeOf = async (count: number) => {
      const faq = document.createElement('exosome-faq');
      faq.innerHTML = '<details><summary>The same?</summary>Yes.</details>'.repeat(count);
      const start = performance.now();
      put('').append(faq);
      await faq.updateComplete;
      faq.showAll();
      const time = performance.now() - start;
      expect(questionIds(faq).at(-1)).to.equal(`the-same-${count}`);
      faq.remove();
      return time;
    };
    let [few, many] = [Infinity, Infinity];
    // what else the machine does can only make one longer; eight times as many take a quadratic program 64 times as long
    for (let turn = 0; turn < 6 && !(many < 24 * few && turn); turn++) {
      few = Math.min(few, await timeOf(250));
      many = Math.min(many, await timeOf(2000));
    }
    expect(many < 24 * few, `250: ${few} ms, 2,000: ${many} ms`).to.equal(true);
  }).timeout(30_000);
});
