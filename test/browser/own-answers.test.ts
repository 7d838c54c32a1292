// The page's own answers are the page's own nodes: what links to them, hides them and prints them, and engines that lack something.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { ALL } from '../support/questions.mjs';
import {
  afterwards,
  announced,
  atRest,
  click,
  focused,
  inWindow,
  panel,
  part,
  put,
  question,
  questionIds,
  root,
  shown,
  state,
  states,
  text,
  until,
  warnings,
} from './helpers.js';

const ROOM = '<div style="height: 3000px">Words</div>';
const PRICE = `<details id="price"><summary>What does it cost?</summary><p>Ask us.</p>${ROOM}<p id="paid">Paid.</p></details>`;

const page = async (children: string, attributes = '') => {
  const box = put(`${ROOM}<exosome-faq ${attributes}>${children}</exosome-faq>${ROOM}`);
  const faq = box.querySelector('exosome-faq')!;
  await faq.updateComplete;
  return faq;
};
const withChildren = (children: string, attributes = '') =>
  shown(`<exosome-faq ${attributes}>${children}</exosome-faq>`);
const oneTask = () => new Promise((done) => setTimeout(done));
const ownIds = (faq: ExosomeFaq) =>
  questionIds(faq)
    .filter((id) => !ALL.includes(id))
    .join();
const own = (faq: ExosomeFaq) => [...faq.querySelectorAll('details')];
const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });

describe('a link to an id among the children', () => {
  const isLed = (element: Element) => until(() => inWindow(element), `${element.id} to be in the window`);
  const go = async (hash: string) => {
    const link = put(`<a href="#${hash}">Link</a>`).firstElementChild as HTMLElement;
    await atRest();
    await click(link);
  };

  it('of a question leads to it, again after it was closed', async () => {
    const faq = await page(PRICE);
    const log = announced();
    for (const turn of ['first', 'second']) {
      await go('price');
      await until(() => focused() === 'q-price', `the focus on the question, the ${turn} time`);
      await isLed(question(faq, 'price'));
      expect(state(faq, 'price'), turn).to.equal('open');
      await click(question(faq, 'price'));
    }
    expect(log.filter((entry) => entry.includes('opened')).join()).to.equal('price opened link,price opened link');
  });

  it('in an answer opens it and leads there', async () => {
    const faq = await page(PRICE);
    await go('paid');
    await isLed(faq.querySelector('#paid')!);
    expect(state(faq, 'price')).to.equal('open');
  });

  it('in a summary leads to its question, and in what stands for ours to ours', async () => {
    const faq = await page(
      `<details><summary><span id="asked">Is it safe?</span></summary>Yes.</details><details data-faq="${ALL[2]}"><summary>Q</summary><p id="ours">A</p></details>`,
    );
    await go('asked');
    await until(() => focused() === 'q-is-it-safe', 'the focus on the question');
    await isLed(question(faq, 'is-it-safe'));
    await go('ours');
    await isLed(question(faq, ALL[2]!));
    expect(states(faq)).to.equal('closed closed open open');
  });

  it('in the text that stands in for the widget leads to its title', async () => {
    const faq = await page('<h2 id="toc">Exosomes</h2><p>Text</p>');
    await go('toc');
    await isLed(part(faq, 'title'));
    expect(states(faq)).to.equal('closed closed closed');
  });

  it('of a question that is not shown leads to the title, and one elsewhere is the page’s', async () => {
    const faq = await page(`<i id="here"></i>${PRICE}`, `id="mine" questions="${ALL[0]}"`);
    await go('paid');
    await isLed(part(faq, 'title'));
    scrollTo(0, 0);
    location.hash = 'mine';
    await oneTask();
    expect(states(faq)).to.equal('closed');
  });
});

describe('what the page hides', () => {
  const HOURS = '<details id="hours"><summary>When?</summary>At nine.</details>';
  const hide = (css: string) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    afterwards(() => style.remove());
  };

  it('is hidden, by its attribute, its style or its class, and comes back as it was', async () => {
    hide('.gone { display: none }');
    const faq = await withChildren(PRICE + HOURS, 'open="hours"');
    const [price, hours] = own(faq);
    const ways: [() => void, () => void][] = [
      [() => (hours!.hidden = true), () => (hours!.hidden = false)],
      [() => (hours!.style.display = 'none'), () => (hours!.style.display = '')],
      [() => hours!.classList.add('gone'), () => hours!.classList.remove('gone')],
    ];
    for (const [away, back] of ways) {
      away();
      await oneTask();
      expect(ownIds(faq)).to.equal('price');
      expect(isSeen(hours!)).to.equal(false);
      back();
      await oneTask();
      expect(ownIds(faq)).to.equal('price,hours');
      expect(state(faq, 'hours')).to.equal('open');
    }
    price!.className = 'other';
    price!.style.opacity = '0.5';
    await oneTask();
    expect(ownIds(faq)).to.equal('price,hours');
  });

  it('is hidden from the beginning, and leaves ours where it would replace it', async () => {
    hide('.gone { display: none !important }');
    const faq = await withChildren(
      `<details class="gone"><summary>One?</summary>1</details><details hidden><summary>Two?</summary>2</details>
      <details hidden data-faq="${ALL[0]}" data-replace><summary>Three?</summary>3</details>`,
    );
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(text(question(faq, ALL[0]!))).to.not.contain('Three');
  });

  it('in a summary is no word of the question', async () => {
    const faq = await withChildren('<details id="own"><summary>Cost? <i hidden>(draft)</i></summary>Ask.</details>');
    expect(text(question(faq, 'own'))).to.equal('Cost?');
    faq.querySelector('i')!.hidden = false;
    await oneTask();
    expect(text(question(faq, 'own'))).to.equal('Cost? (draft)');
    faq.querySelector('i')!.setAttribute('aria-hidden', 'true');
    await oneTask();
    expect(text(question(faq, 'own'))).to.equal('Cost?');
  });
});

describe('the words of a question', () => {
  for (const [what, summary, words] of [
    ['a line break', 'What does<br>it cost?', 'What does it cost?'],
    ['blocks', '<div>Fees</div><div>What does it cost?</div>', 'Fees What does it cost?'],
    ['a drawing with a title', 'Cost? <svg width="9" height="9"><title>chevron</title></svg>', 'Cost?'],
    ['a sign for the eye', 'Cost? <span aria-hidden="true">+</span>', 'Cost?'],
    ['raised and lowered digits', '10<sup>9</sup> of H<sub>2</sub>O, the 5<sup>th</sup>', '10⁹ of H₂O, the 5th'],
    ['a comment and a script', 'Cost?<!-- no --><script type="text/plain">no</script>', 'Cost?'],
  ] as const)
    it(`are what is read of it: ${what}`, async () => {
      const faq = await withChildren(`<details id="own"><summary>${summary}</summary>Ask.</details>`);
      expect(text(question(faq, 'own'))).to.equal(words);
    });
});

describe('the page’s `<details>`', () => {
  it('may cover the window from an answer, also where it comes later', async () => {
    const faq = await withChildren('');
    faq.innerHTML =
      '<details id="own" open><summary>A?</summary><div style="position: fixed; inset: 0"></div></details>';
    await oneTask();
    const { left, top, width, height } = faq.querySelector('div')!.getBoundingClientRect();
    expect([left, top, width, height].join()).to.equal(
      [0, 0, document.documentElement.clientWidth, innerHeight].join(),
    );
  });

  it('close each other in a group, and we follow', async () => {
    const faq = await withChildren(
      '<details name="g" id="a"><summary>A?</summary>1</details><details name="g" id="b"><summary>B?</summary>2</details>',
    );
    const log = announced();
    await click(question(faq, 'a'));
    await click(question(faq, 'b'));
    await until(() => states(faq) === 'closed closed closed closed open', 'the first to be closed');
    expect(log.join()).to.equal('a opened user,b opened user,a closed api');
  });

  it('hear the click on their summary, and may prevent it', async () => {
    const faq = await withChildren(PRICE);
    const stop = (event: Event) => event.preventDefault();
    own(faq)[0]!.addEventListener('click', stop);
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('closed');
    own(faq)[0]!.removeEventListener('click', stop);
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('open');
  });

  it('work without a summary, too', async () => {
    const faq = await withChildren('<details id="bare">Ask us.</details>');
    await click(question(faq, 'bare'));
    expect(state(faq, 'bare')).to.equal('open');
    expect(own(faq)[0]!.open).to.equal(true);
  });

  it('that are another one now stay as open as the answer was', async () => {
    const faq = await withChildren(PRICE);
    faq.show('price');
    const other = own(faq)[0]!.cloneNode(true) as HTMLDetailsElement;
    other.open = false;
    own(faq)[0]!.replaceWith(other);
    await oneTask();
    expect(state(faq, 'price')).to.equal('open');
    expect(own(faq)[0]!.open).to.equal(true);
    expect(isSeen(other.querySelector('p')!)).to.equal(true);
    other.remove();
    await oneTask();
    other.open = false;
    faq.append(other);
    await oneTask();
    expect(state(faq, 'price')).to.equal('closed');
  });
});

describe('a summary', () => {
  it('that the page forces into view is cut off', async () => {
    const style = document.createElement('style');
    style.textContent = '@layer x { summary { display: block !important; visibility: visible !important } }';
    document.head.append(style);
    afterwards(() => style.remove());
    const faq = await withChildren(`${PRICE}<details>Only words, and no summary.</details>`);
    await click(question(faq, 'price'));
    await until(() => panel(faq, 'price').querySelector('.cut'), 'the summary to be cut off');
    const { left, top } = own(faq)[0]!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top - 5) === own(faq)[0]!.firstElementChild).to.equal(false);
  });

  it('is hidden by one sheet of the page’s root where the engine can’t do it inside, also after a page has thrown it out', async () => {
    const { supports } = CSS;
    CSS.supports = (...asked: [string]) => !String(asked[0]).includes('::slotted') && supports.apply(CSS, asked);
    afterwards(() => (CSS.supports = supports));
    const before = document.adoptedStyleSheets;
    afterwards(() => (document.adoptedStyleSheets = before));
    document.adoptedStyleSheets = [];
    const sheets = () => document.adoptedStyleSheets.length;
    const faq = await withChildren(PRICE + '<details><summary>B?</summary>2</details>');
    expect(sheets()).to.equal(1);
    await click(question(faq, 'price'));
    const summary = faq.querySelector('summary')!;
    expect(getComputedStyle(summary).display).to.equal('none');
    document.adoptedStyleSheets = [];
    // an engine that can hide it inside has nothing to notice
    faq.append('more');
    await oneTask();
    expect(sheets()).to.equal(1);
    expect(getComputedStyle(summary).display).to.equal('none');
  });

  it('stays in view, and works, where there is no sheet to be had', async () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    afterwards(() => (CSS.supports = supports));
    const other = shadowless();
    afterwards(other.end);
    const log = warnings();
    const faq = await withChildren(PRICE);
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('open');
    expect(log.join()).to.equal('');
  });

  /** A browser that can adopt no more sheets into the page. */
  function shadowless() {
    Object.defineProperty(document, 'adoptedStyleSheets', { value: undefined, configurable: true });
    return { end: () => delete (document as { adoptedStyleSheets?: unknown }).adoptedStyleSheets };
  }
});

describe('on paper', () => {
  const paper = async (supported: (asked: string) => boolean) => {
    const { supports } = CSS;
    CSS.supports = ((...asked: string[]) => supported(asked.join())) as typeof supports;
    afterwards(() => (CSS.supports = supports));
    const faq = await withChildren(`${PRICE}<details slot="theirs" id="b"><summary>B?</summary>2</details>`);
    const log = announced();
    const before = faq.innerHTML;
    dispatchEvent(new Event('beforeprint'));
    await oneTask();
    const during = own(faq).map(({ slot, open }) => `${slot} ${open}`);
    dispatchEvent(new Event('afterprint'));
    await oneTask();
    expect(faq.innerHTML).to.equal(before);
    expect(log.join()).to.equal('');
    expect(states(faq)).to.equal('closed closed closed closed closed');
    return during.join();
  };

  it('the details say where they belong, in an engine that prints named slots', async () => {
    expect(await paper(() => true)).to.equal('d-price false,d-b false');
  });

  it('they are open, in an engine that prints no closed ones, and nobody is told', async () => {
    const { supports } = CSS;
    expect(await paper((asked) => asked.includes('::slotted') && supports(asked))).to.equal(' true,theirs true');
  });

  it('they stay as they are elsewhere', async () => {
    expect(await paper((asked) => !asked.includes('moz'))).to.equal(' false,theirs false');
  });
});

describe('an engine without manual slots', () => {
  it('has named ones, and what the page hides is hidden there, too', async () => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function ({ mode }) {
      return attachShadow.call(this, { mode });
    };
    afterwards(() => (Element.prototype.attachShadow = attachShadow));
    const faq = await withChildren(
      `${PRICE}<p>Fallback</p><details hidden><summary>B?</summary>2</details><details slot="other" id="c"><summary>C?</summary>3</details>`,
    );
    expect(root(faq).slotAssignment).to.equal('named');
    await click(question(faq, 'price'));
    expect(state(faq, 'price')).to.equal('open');
    expect(own(faq)[0]!.slot).to.equal('d-price');
    expect(isSeen(faq.querySelector('p')!)).to.equal(true);
    expect(isSeen(faq.querySelector(':scope > p')!)).to.equal(false);
    expect(ownIds(faq)).to.equal('price,c');
  });
});

it('an own answer does no harm in a document that nobody sees', async () => {
  const log = warnings();
  const faq = await withChildren(PRICE);
  document.implementation.createHTMLDocument().body.append(faq);
  await faq.updateComplete;
  // WebKit takes such a document for one that is still being parsed, and its last question for one that isn't whole
  put('').append(faq);
  await faq.updateComplete;
  await click(question(faq, 'price'));
  expect(state(faq, 'price')).to.equal('open');
  expect(log.join()).to.equal('');
});

describe('what fails', () => {
  it('in one question of the page leaves that one out, with one warning, and nothing else', async () => {
    const log = warnings();
    const real = window.getComputedStyle;
    window.getComputedStyle = (element, ...more) => {
      if (element.id === 'broken') throw new Error('not here');
      return real(element, ...more);
    };
    afterwards(() => (window.getComputedStyle = real));
    const faq = await withChildren(`<details id="broken"><summary>A?</summary>1</details>${PRICE}`);
    faq.append('more');
    await oneTask();
    expect(questionIds(faq).join()).to.equal([...ALL, 'price'].join());
    expect(log.length, log.join('\n')).to.equal(1);
    for (const words of ['<exosome-faq>', '<details id="broken">', 'not here']) expect(log[0]).to.contain(words);
  });

  it('at first leaves the page its own text in view, and ours comes as soon as it can', async () => {
    for (const spelling of ['manual', 'named']) {
      const { error } = console;
      console.error = () => {};
      const { importNode } = Document.prototype;
      const { attachShadow } = Element.prototype;
      Document.prototype.importNode = () => {
        throw new Error('not here');
      };
      if (spelling === 'named')
        Element.prototype.attachShadow = function ({ mode }) {
          return attachShadow.call(this, { mode });
        };
      const faq = put(`<exosome-faq><!-- c -->Text <p>of the page</p>${PRICE}</exosome-faq>`).querySelector(
        'exosome-faq',
      )!;
      await faq.updateComplete;
      Object.assign(Document.prototype, { importNode });
      Element.prototype.attachShadow = attachShadow;
      console.error = error;
      expect(isSeen(faq.querySelector('p')!), spelling).to.equal(true);
      faq.hideTitle = true;
      await faq.updateComplete;
      expect(ownIds(faq)).to.equal('price');
      expect(isSeen(faq.querySelector(':scope > p')!), spelling).to.equal(false);
      await click(question(faq, 'price'));
      expect(isSeen(own(faq)[0]!.querySelector('p')!), spelling).to.equal(true);
    }
  });
});
