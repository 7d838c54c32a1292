// Links to an answer: the address, links in the page, Back, and addresses that are none of ours.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  ROOM,
  announced,
  answer,
  atRest,
  click,
  clickHolding,
  errors,
  focusRing,
  focused,
  part,
  press,
  put,
  question,
  shown,
  states,
  twoFrames,
  until,
} from './helpers.js';

const page = (html = '<exosome-faq></exosome-faq>') => shown(`${ROOM}${html}${ROOM}`);

/** The reader has been led to a question: its answer is open, the focus is on it, and it is at the top of the window. */
const ledTo = async (faq: ExosomeFaq, id: string) => {
  await until(() => focused() === `q-${id}`, `the focus to be on ${id}`);
  await atRest();
  expect(question(faq, id).ariaExpanded).to.equal('true');
  const { top } = question(faq, id).getBoundingClientRect();
  expect(top >= 0 && top < 40, `at ${top}`).to.equal(true);
};

/** Follows an address, and waits until everybody has been told. */
const goTo = async (fragment: string) => {
  const told = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.hash = fragment;
  await told;
  await twoFrames();
};

describe('the address', () => {
  for (const id of [WHAT, STEM, TREAT]) {
    it(`#exosome-faq-${id} leads to that answer when it comes while the page is open`, async () => {
      const faq = await page();
      await goTo(`exosome-faq-${id}`);
      await ledTo(faq, id);
      expect(
        states(faq)
          .split(' ')
          .filter((state) => state === 'open').length,
      ).to.equal(1);
    });
  }

  it('leads to the answer when the element comes later', async () => {
    await goTo(`exosome-faq-${TREAT}`);
    await ledTo(await page(), TREAT);
  });

  it('leads to the answer when the address changes before the element has shown anything', async () => {
    await page();
    const there = goTo(`later-${STEM}`);
    const comes = () => put(`${ROOM}<exosome-faq id="later"></exosome-faq>${ROOM}`);
    addEventListener('hashchange', comes, { once: true, capture: true });
    await there;
    await ledTo(document.querySelector<ExosomeFaq>('#later')!, STEM);
  });

  it('leads to an answer that is open already', async () => {
    const faq = await page('<exosome-faq open="all"></exosome-faq>');
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(faq, STEM);
    expect(states(faq)).to.equal('open open open');
  });

  it("leads with the element's own id to one of two elements", async () => {
    const one = await page('<exosome-faq id="one"></exosome-faq><exosome-faq id="two"></exosome-faq>');
    const two = one.nextElementSibling as ExosomeFaq;
    await two.updateComplete;
    await goTo(`two-${STEM}`);
    await ledTo(two, STEM);
    expect(states(one)).to.equal('closed closed closed');
    await goTo(`one-${TREAT}`);
    await ledTo(one, TREAT);
    expect(states(two)).to.equal('closed open closed');
  });

  it('leads with our name to an element that has its own id, and to the first of two', async () => {
    const one = await page('<exosome-faq id="one"></exosome-faq><exosome-faq></exosome-faq>');
    const two = one.nextElementSibling as ExosomeFaq;
    await two.updateComplete;
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(one, STEM);
    expect(states(two)).to.equal('closed closed closed');
  });

  it('leads to the element that shows the question', async () => {
    const one = await page(
      `<exosome-faq questions="${WHAT}"></exosome-faq><exosome-faq questions="${TREAT} ${STEM}"></exosome-faq>`,
    );
    const two = one.nextElementSibling as ExosomeFaq;
    await two.updateComplete;
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(two, STEM);
    expect(states(one)).to.equal('closed');
  });

  it('may be written with percent signs', async () => {
    const faq = await page('<exosome-faq id="häufig"></exosome-faq>');
    await goTo(`h%C3%A4ufig-${STEM}`);
    await ledTo(faq, STEM);
  });

  it('leaves room for a fixed header, where the page says so', async () => {
    const faq = await page('<exosome-faq style="--exosome-faq-scroll-margin: 120px"></exosome-faq>');
    await goTo(`exosome-faq-${STEM}`);
    await until(() => focused() === `q-${STEM}`, 'the focus');
    await atRest();
    expect(Math.round(question(faq, STEM).getBoundingClientRect().top)).to.equal(120);
  });

  it('opens the answer again with Back and Forward, and leaves the reader where she was', async () => {
    const faq = await page();
    await goTo(`exosome-faq-${WHAT}`);
    await ledTo(faq, WHAT);
    scrollBy(0, 150);
    const first = scrollY;
    await goTo(`exosome-faq-${TREAT}`);
    await ledTo(faq, TREAT);
    await click(question(faq, WHAT));
    expect(states(faq)).to.equal('closed closed open');
    scrollBy(0, 150);
    const second = scrollY;
    // the focus has to come back to it
    question(faq, STEM).focus({ preventScroll: true });
    const backTo = async (id: string, place: number) => {
      await until(() => focused() === `q-${id}`, `the focus to be on ${id}`);
      await atRest();
      expect(question(faq, id).ariaExpanded).to.equal('true');
      // a history that is full doesn't tell an old entry from a new one, where there is no Navigation API
      if (!window.navigation && history.length === 100) return;
      expect(Math.abs(scrollY - place) < 2, `at ${scrollY}, was at ${place}`).to.equal(true);
    };
    history.back();
    await backTo(WHAT, first);
    history.forward();
    await backTo(TREAT, second);
  });

  it('leads nobody a second time when another element is made later', async () => {
    const faq = await page();
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(faq, STEM);
    const field = put('<input id="field" aria-label="Field">').querySelector('input')!;
    field.focus();
    await atRest();
    const before = scrollY;
    const later = await shown();
    await twoFrames();
    expect(focused()).to.equal('field');
    expect(scrollY).to.equal(before);
    expect(states(later)).to.equal('closed closed closed');
  });

  it('leads nobody a second time when the element moves or changes', async () => {
    const faq = await page();
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(faq, STEM);
    await press('Enter');
    const box = put('<input id="field" aria-label="Field">');
    box.querySelector('input')!.focus();
    box.append(faq);
    faq.lang = 'es';
    await faq.updateComplete;
    await twoFrames();
    expect(focused()).to.equal('field');
    expect(states(faq)).to.equal('closed closed closed');
  });
});

describe('a link in the page', () => {
  const withLink = async (link: string) => {
    const faq = await shown(`${link}<exosome-faq></exosome-faq>${ROOM}`);
    return { faq, link: faq.parentElement!.querySelector('a')! };
  };

  it('leads to the answer, and does so again after the answer has been closed', async () => {
    const { faq, link } = await withLink(`<a href="#exosome-faq-${STEM}">Stem cells</a>`);
    const log = announced();
    await click(link);
    await ledTo(faq, STEM);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed closed closed');
    await click(link);
    await ledTo(faq, STEM);
    expect(log.join()).to.equal(`${STEM} opened link,${STEM} closed user,${STEM} opened link`);
  });

  it('leads to the answer again where the answer is still open', async () => {
    const { faq, link } = await withLink(`<a href="#exosome-faq-${STEM}"><b>Stem</b> cells</a>`);
    await click(link);
    await ledTo(faq, STEM);
    await click(link.querySelector('b')!);
    await ledTo(faq, STEM);
  });

  it('works by keyboard, and then shows the ring around the question', async () => {
    const { faq, link } = await withLink(`<input aria-label="Field"><a href="#exosome-faq-${TREAT}">Treatment</a>`);
    faq.parentElement!.querySelector('input')!.focus();
    await press('Tab');
    expect(focused()).to.equal(link.textContent);
    // Firefox may still be on its way to the link, and then goes on
    await atRest();
    await press('Enter');
    await ledTo(faq, TREAT);
    expect(focusRing() >= 2).to.equal(true);
  });

  it('works from inside a shadow root, a second time too', async () => {
    const faq = await page();
    const host = put('<div></div>').firstElementChild!;
    faq.parentElement!.prepend(host);
    host.attachShadow({ mode: 'open' }).innerHTML = `<a href="#exosome-faq-${STEM}">Stem cells</a>`;
    const link = host.shadowRoot!.querySelector('a')!;
    await click(link);
    await ledTo(faq, STEM);
    faq.hideAll();
    await click(link);
    await ledTo(faq, STEM);
  });

  it('opens the answer a second time where a router takes the click and changes nothing', async () => {
    const { faq, link } = await withLink(`<a href="#exosome-faq-${STEM}">Stem cells</a>`);
    await click(link);
    await ledTo(faq, STEM);
    faq.hideAll();
    (document.activeElement as HTMLElement).blur();
    link.addEventListener('click', (event) => event.preventDefault());
    await click(link);
    await ledTo(faq, STEM);
  });

  for (const key of ['Control', 'Shift', 'Meta']) {
    it(`does nothing here a second time with ${key} held: that opens another tab or window`, async () => {
      const { faq, link } = await withLink(`<a href="#exosome-faq-${STEM}">Stem cells</a>`);
      await click(link);
      await ledTo(faq, STEM);
      faq.hideAll();
      (document.activeElement as HTMLElement).blur();
      const held: string[] = [];
      // the last to hear of the click: no other tab has to open
      const keep = (event: MouseEvent) => {
        event.preventDefault();
        held.push(
          [event.ctrlKey && 'Control', event.shiftKey && 'Shift', event.metaKey && 'Meta'].filter(Boolean).join(),
        );
      };
      addEventListener('click', keep, { once: true });
      await clickHolding(key, link);
      await until(() => held.length, 'the click');
      await twoFrames();
      expect(held.join()).to.equal(key);
      expect(states(faq)).to.equal('closed closed closed');
      expect(focused()).not.to.equal(`q-${STEM}`);
    });
  }

  it('to anything else, and a click beside any link, change nothing', async () => {
    const { faq, link } = await withLink('<a href="#somewhere">Somewhere</a><p>Words</p>');
    const log = errors();
    await click(link);
    await click(link);
    await click(faq.parentElement!.querySelector('p')!);
    await twoFrames();
    expect(states(faq)).to.equal('closed closed closed');
    expect(log.join()).to.equal('');
  });
});

describe('an address that is none of ours', () => {
  for (const fragment of [
    '#%E0%A4%A',
    '#50%off',
    '#/route',
    '#/route?exosome-faq',
    '#',
    '#top',
    '#exosome-faq',
    '#exosome-faq-',
    '#exosome-faq-side-effects',
    `#${STEM}`,
    `#other-${STEM}`,
    `#exosome-faq-${STEM}-`,
    `#EXOSOME-FAQ-${STEM}`,
    '#constructor',
  ]) {
    it(`${fragment} does nothing and throws nothing, as a link, a second time, and on load`, async () => {
      const log = errors();
      const faq = await shown(`<a href="${fragment}">Link</a><exosome-faq></exosome-faq>`);
      const link = faq.parentElement!.querySelector('a')!;
      const heard = announced();
      await click(link);
      await until(() => location.href.endsWith(fragment), 'the address to change');
      await twoFrames();
      await click(link);
      await twoFrames();
      const later = await shown();
      await twoFrames();
      expect(states(faq)).to.equal('closed closed closed');
      expect(states(later)).to.equal('closed closed closed');
      expect(focused()).not.to.match(/^q-/);
      expect(heard.join()).to.equal('');
      expect(log.join()).to.equal('');
    });
  }

  it('does not keep a later one from leading to its answer', async () => {
    const faq = await page();
    await goTo('50%off');
    await goTo(`exosome-faq-${STEM}`);
    await ledTo(faq, STEM);
  });
});

describe('opening and closing', () => {
  for (const fragment of ['', `exosome-faq-${STEM}`]) {
    it(`never changes the address or the history (${fragment ? 'after a link to an answer' : 'without one'})`, async () => {
      const faq = await shown();
      if (fragment) await goTo(fragment);
      const { href } = location;
      const { length } = history;
      await click(question(faq, WHAT));
      await press('Enter', 'Space');
      await click(part(faq, 'toggle-all'));
      await click(answer(faq, STEM));
      faq.toggle(TREAT);
      faq.open = STEM;
      await faq.updateComplete;
      faq.hideAll();
      await twoFrames();
      expect(location.href).to.equal(href);
      expect(history.length).to.equal(length);
    });
  }
});
