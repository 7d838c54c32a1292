// Opening and closing, by mouse and by keyboard.
import { expect } from '@open-wc/testing';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  ROOM,
  answer,
  atRest,
  click,
  focused,
  inWindow,
  part,
  press,
  put,
  question,
  root,
  shown,
  state,
  states,
  text,
  toggleAllLabel,
  type,
  until,
  walk,
} from './helpers.js';

describe('a question', () => {
  it('is closed at first', async () => {
    expect(states(await shown())).to.equal('closed closed closed');
  });

  it('opens and closes with a click, and the focus is on it', async () => {
    const faq = await shown();
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
    expect(focused()).to.equal(`q-${STEM}`);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed closed closed');
    expect(focused()).to.equal(`q-${STEM}`);
  });

  it('opens with a click on its words and on its icon', async () => {
    const faq = await shown();
    const [words, icon] = [...question(faq, WHAT).children];
    await click(words!);
    expect(state(faq, WHAT)).to.equal('open');
    await click(icon!);
    expect(state(faq, WHAT)).to.equal('closed');
  });

  it('takes one step for a key that is held down', async () => {
    const faq = await shown();
    const taken = (key: string, repeat: boolean) =>
      question(faq, WHAT).dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
    expect(taken('Enter', false)).to.equal(true);
    expect(taken('Enter', true)).to.equal(false);
    expect(taken('Tab', true)).to.equal(true);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens and closes with ${key}, keeps the focus, and does not scroll the page`, async () => {
      const faq = await shown(`<exosome-faq></exosome-faq>${ROOM}`);
      question(faq, WHAT).focus();
      await press(key);
      expect(states(faq)).to.equal('open closed closed');
      expect(focused()).to.equal(`q-${WHAT}`);
      await press(key);
      expect(states(faq)).to.equal('closed closed closed');
      expect(focused()).to.equal(`q-${WHAT}`);
      expect(scrollY).to.equal(0);
    });
  }

  it('leaves the others as they are', async () => {
    const faq = await shown();
    await click(question(faq, TREAT));
    await click(question(faq, WHAT));
    expect(states(faq)).to.equal('open closed open');
    await click(question(faq, TREAT));
    expect(states(faq)).to.equal('open closed closed');
  });

  for (const [from, times, to] of [
    ['closed', 10, 'closed'],
    ['open', 10, 'open'],
    ['closed', 11, 'open'],
  ] as const) {
    it(`that is ${from} is ${to} after ${times} fast presses of a key`, async () => {
      const faq = await shown();
      if (from === 'open') faq.show(STEM);
      question(faq, STEM).focus();
      await type(' '.repeat(times));
      expect(state(faq, STEM)).to.equal(to);
    });

    it(`that is ${from} is ${to} after ${times} fast clicks`, async () => {
      const faq = await shown();
      if (from === 'open') faq.show(STEM);
      for (let i = 0; i < times; i++) await click(question(faq, STEM));
      expect(state(faq, STEM)).to.equal(to);
    });
  }

  it('stays open with a click into its answer', async () => {
    const faq = await shown(`<exosome-faq open="${WHAT}"></exosome-faq>`);
    await click(answer(faq, WHAT).querySelector('p')!);
    expect(states(faq)).to.equal('open closed closed');
  });
});

describe('the Tab key', () => {
  const tab = async (steps: number) => (await walk('Tab', steps)).join(' | ');
  const page = (open: string) => `<button id="before">Before</button>
    <exosome-faq open="${open}"></exosome-faq>
    <button id="after">After</button>`;

  it('passes over the answers that are closed', async () => {
    const box = put(page(''));
    await box.querySelector('exosome-faq')!.updateComplete;
    box.querySelector('button')!.focus();
    expect(await tab(5)).to.equal(`Show all answers | q-${WHAT} | q-${STEM} | q-${TREAT} | After`);
  });

  it('goes through the links of an answer that is open', async () => {
    const box = put(page('all'));
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    const links = [...answer(faq, TREAT).querySelectorAll('a')].map(text);
    expect(links.length).to.equal(2);
    box.querySelector('button')!.focus();
    expect(await tab(7)).to.equal(['Hide all answers', ...ALL.map((id) => `q-${id}`), ...links, 'After'].join(' | '));
  });

  it('goes back the same way', async () => {
    const box = put(page(TREAT));
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    box.querySelector<HTMLElement>('#after')!.focus();
    await press('Shift+Tab', 'Shift+Tab');
    expect(focused()).to.equal(text(answer(faq, TREAT).querySelector('a')));
    await press('Shift+Tab', 'Shift+Tab');
    expect(focused()).to.equal(`q-${STEM}`);
  });
});

describe('the keys that scroll', () => {
  const high = () => shown(`${ROOM}<exosome-faq open="${WHAT}"></exosome-faq>${ROOM}`);
  const scrolls = async (key: string, from: number) => {
    scrollTo(0, from);
    await atRest();
    await press(key);
    await until(() => scrollY !== from, `${key} to scroll the page`);
    await atRest();
    return scrollY > from ? 'down' : 'up';
  };
  const ways = { ArrowDown: 'down', ArrowUp: 'up', PageDown: 'down', Home: 'up', End: 'down' };

  for (const [key, way] of Object.entries({ ...ways, Space: 'down' })) {
    it(`${key} scrolls the page where the focus is outside`, async () => {
      await high();
      expect(await scrolls(key, 1500)).to.equal(way);
    });

    it(`${key} scrolls the page after a click into an answer`, async () => {
      const faq = await high();
      await click(answer(faq, WHAT).querySelector('p')!);
      expect(await scrolls(key, Math.round(scrollY))).to.equal(way);
      expect(states(faq)).to.equal('open closed closed');
    });
  }

  for (const [key, way] of Object.entries(ways)) {
    it(`${key} scrolls the page where a question has the focus, and toggles nothing`, async () => {
      const faq = await high();
      question(faq, STEM).focus();
      await atRest();
      expect(await scrolls(key, Math.round(scrollY))).to.equal(way);
      expect(states(faq)).to.equal('open closed closed');
      expect(focused()).to.equal(`q-${STEM}`);
    });
  }

  it('ArrowLeft and ArrowRight toggle nothing', async () => {
    const faq = await shown();
    question(faq, STEM).focus();
    const seen: string[] = [];
    document.addEventListener('keyup', ({ key }) => seen.push(key), { once: true });
    await press('ArrowRight', 'ArrowLeft');
    await until(() => seen.length, 'the keys to arrive');
    expect(states(faq)).to.equal('closed closed closed');
    expect(focused()).to.equal(`q-${STEM}`);
  });
});

describe('the button for all answers', () => {
  const labels = (faq: Awaited<ReturnType<typeof shown>>) =>
    [...part(faq, 'toggle-all').children].filter((label) => label.checkVisibility()).length;

  it('shows all answers, then hides all, and keeps the focus', async () => {
    const faq = await shown();
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
    await click(part(faq, 'toggle-all'));
    expect(states(faq)).to.equal('open open open');
    expect(toggleAllLabel(faq)).to.equal('Hide all answers');
    expect(focused()).to.equal('Hide all answers');
    await press('Enter');
    expect(states(faq)).to.equal('closed closed closed');
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
    await press('Space');
    expect(states(faq)).to.equal('open open open');
  });

  it('shows the answers that are still closed where some are open', async () => {
    const faq = await shown();
    await click(question(faq, STEM));
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
    await click(part(faq, 'toggle-all'));
    expect(states(faq)).to.equal('open open open');
  });

  it('says "hide" when the last answer is opened by hand, and "show" when one is closed', async () => {
    const faq = await shown();
    for (const id of [TREAT, WHAT]) {
      await click(question(faq, id));
      expect(toggleAllLabel(faq)).to.equal('Show all answers');
    }
    await click(question(faq, STEM));
    expect(toggleAllLabel(faq)).to.equal('Hide all answers');
    await click(question(faq, WHAT));
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
  });

  it('has one label at a time', async () => {
    const faq = await shown();
    expect(labels(faq)).to.equal(1);
    faq.showAll();
    expect(labels(faq)).to.equal(1);
  });

  it('counts only the answers that are on the page', async () => {
    const faq = await shown(`<exosome-faq questions="${WHAT} ${TREAT}"></exosome-faq>`);
    await click(question(faq, WHAT));
    expect(toggleAllLabel(faq)).to.equal('Show all answers');
    await click(question(faq, TREAT));
    expect(toggleAllLabel(faq)).to.equal('Hide all answers');
  });

  it('is not there for one question alone', async () => {
    const faq = await shown(`<exosome-faq questions="${STEM}"></exosome-faq>`);
    expect(root(faq).querySelectorAll('button').length).to.equal(1);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('open');
  });
});

describe('a method that closes an answer', () => {
  for (const method of ['hide', 'toggle'] as const) {
    it(`moves the focus from inside to the question (${method})`, async () => {
      const faq = await shown(`<exosome-faq open="${TREAT}"></exosome-faq>`);
      answer(faq, TREAT).querySelector('a')!.focus();
      faq[method](TREAT);
      expect(focused()).to.equal(`q-${TREAT}`);
    });
  }

  it('leaves the focus where it is outside', async () => {
    const faq = await shown(`<button id="outside">Outside</button><exosome-faq open="all"></exosome-faq>`);
    faq.parentElement!.querySelector('button')!.focus();
    faq.hideAll();
    expect(focused()).to.equal('Outside');
    expect(states(faq)).to.equal('closed closed closed');
  });

  it('keeps the focus in the window', async () => {
    const faq = await shown(`${ROOM}<exosome-faq open="${TREAT}"></exosome-faq>${ROOM}`);
    answer(faq, TREAT).querySelector('a')!.focus();
    faq.hideAll();
    await until(() => inWindow(question(faq, TREAT)), 'the question to come into the window');
  });
});
