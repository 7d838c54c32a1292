// Every row of the attribute table: what each value gets, good or bad, at first and later.
import { expect } from '@open-wc/testing';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  afterwards,
  answer,
  click,
  focused,
  part,
  parts,
  press,
  put,
  question,
  questionIds,
  root,
  shown,
  states,
  text,
  titleIs,
  toggleAllLabel,
  warnings,
} from './helpers.js';
import { type ExosomeFaq, define } from './subject.js';

/** The levels of all headings, in their order. */
const levels = (faq: ExosomeFaq) =>
  [...root(faq).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName).join(' ');

/** The one warning there is names the element, the attribute and the value. */
const expectOneWarning = (log: string[], attribute: string, value: string, element = '<exosome-faq>') => {
  expect(log.length, log.join('\n')).to.equal(1);
  for (const word of [element, attribute, `"${value}"`]) expect(log[0]).to.contain(word);
};

const change = async (faq: ExosomeFaq, name: string, value: string | null) => {
  if (value === null) faq.removeAttribute(name);
  else faq.setAttribute(name, value);
  await faq.updateComplete;
};

describe('heading-level', () => {
  it('is 2 without the attribute', async () => {
    const log = warnings();
    const faq = await shown();
    expect(levels(faq)).to.equal('h2 h3 h3 h3');
    expect(faq.headingLevel).to.equal(2);
    expect(log.join('\n')).to.equal('');
  });

  for (const level of [1, 2, 3, 4, 5]) {
    it(`${level} makes the title that, and the questions one deeper`, async () => {
      const log = warnings();
      const faq = await shown(`<exosome-faq heading-level="${level}"></exosome-faq>`);
      expect(levels(faq)).to.equal(`h${level} h${level + 1} h${level + 1} h${level + 1}`);
      expect(part(faq, 'title').localName).to.equal(`h${level}`);
      expect(faq.headingLevel).to.equal(level);
      expect(log.join('\n')).to.equal('');
    });
  }

  for (const bad of ['0', '6', '2.5', '-1', 'abc', '']) {
    it(`"${bad}" gets 2 and one warning`, async () => {
      const log = warnings();
      const faq = await shown(`<exosome-faq heading-level="${bad}"></exosome-faq>`);
      expect(levels(faq)).to.equal('h2 h3 h3 h3');
      expectOneWarning(log, 'heading-level', bad);
    });
  }

  it('changes later, goes bad, and is removed again', async () => {
    const log = warnings();
    const faq = await shown('<exosome-faq heading-level="4"></exosome-faq>');
    await change(faq, 'heading-level', '3');
    expect(levels(faq)).to.equal('h3 h4 h4 h4');
    expect(log.join('\n')).to.equal('');
    await change(faq, 'heading-level', '9');
    expect(levels(faq)).to.equal('h2 h3 h3 h3');
    expectOneWarning(log, 'heading-level', '9');
    await change(faq, 'heading-level', '5');
    await change(faq, 'heading-level', null);
    expect(levels(faq)).to.equal('h2 h3 h3 h3');
    expect(faq.headingLevel).to.equal(2);
    expect(log.length).to.equal(1);
  });

  it('has a property, whose bad values get 2 and one warning (without the attribute)', async () => {
    const log = warnings();
    const faq = await shown();
    faq.headingLevel = 7 as 1;
    await faq.updateComplete;
    expect(levels(faq)).to.equal('h2 h3 h3 h3');
    expectOneWarning(log, 'heading-level', '7');
  });

  it('has a property, whose bad values get 2 and one warning', async () => {
    const log = warnings();
    const faq = await shown('<exosome-faq id="mine" heading-level="3"></exosome-faq>');
    faq.headingLevel = 1;
    await faq.updateComplete;
    expect(levels(faq)).to.equal('h1 h2 h2 h2');
    expect(log.join('\n')).to.equal('');
    faq.headingLevel = 7 as 1;
    await faq.updateComplete;
    expect(levels(faq)).to.equal('h2 h3 h3 h3');
    expectOneWarning(log, 'heading-level', '7', '<exosome-faq id="mine">');
  });
});

describe('hide-title', () => {
  const forScreenReaders = (faq: ExosomeFaq) =>
    part(faq, 'title').checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !part(faq, 'title').closest('[hidden], [aria-hidden=true]') &&
    text(part(faq, 'title'));

  it('shows the title without it', async () => {
    const faq = await shown();
    expect(faq.hideTitle).to.equal(false);
    expect(titleIs(faq)).to.equal('seen');
  });

  for (const value of ['', 'hide-title', 'true']) {
    it(`="${value}" leaves the title for screen readers only`, async () => {
      const log = warnings();
      const faq = await shown(`<exosome-faq hide-title="${value}"></exosome-faq>`);
      expect(titleIs(faq)).to.equal('unseen');
      expect(forScreenReaders(faq)).to.equal('What you need to know about exosomes');
      expect(faq.hideTitle).to.equal(true);
      expect(log.join('\n')).to.equal('');
    });
  }

  it('comes and goes, by attribute and by property', async () => {
    const faq = await shown();
    await change(faq, 'hide-title', '');
    expect(titleIs(faq)).to.equal('unseen');
    await change(faq, 'hide-title', null);
    expect(titleIs(faq)).to.equal('seen');
    faq.hideTitle = true;
    await faq.updateComplete;
    expect(titleIs(faq)).to.equal('unseen');
  });
});

describe('questions', () => {
  const ids = async (value: string) =>
    questionIds(await shown(`<exosome-faq questions="${value}"></exosome-faq>`)).join(' ');

  for (const [what, value, result] of [
    ['is empty: all, in our order', '', ALL.join(' ')],
    ['names one', STEM, STEM],
    ['names them in another order', `${TREAT} ${WHAT}`, `${TREAT} ${WHAT}`],
    ['names one twice', `${STEM} ${WHAT} ${STEM}`, `${STEM} ${WHAT}`],
    ['has commas', `${TREAT},${STEM}, ${WHAT}`, `${TREAT} ${STEM} ${WHAT}`],
    ['has lines and spaces', `  ${TREAT}\n   ${STEM}  `, `${TREAT} ${STEM}`],
  ] as const) {
    it(what, async () => {
      const log = warnings();
      expect(await ids(value)).to.equal(result);
      expect(log.join('\n')).to.equal('');
    });
  }

  it('leaves out an id that it does not know, with one warning', async () => {
    const log = warnings();
    expect(await ids(`${TREAT} side-effects ${WHAT}`)).to.equal(`${TREAT} ${WHAT}`);
    expectOneWarning(log, 'questions', 'side-effects');
  });

  it('shows all where it knows none, with one warning', async () => {
    const log = warnings();
    expect(await ids('one two')).to.equal(ALL.join(' '));
    expectOneWarning(log, 'questions', 'one two');
  });

  it('changes later, by attribute and by property, and is removed', async () => {
    const faq = await shown();
    await change(faq, 'questions', TREAT);
    expect(questionIds(faq).join(' ')).to.equal(TREAT);
    expect(faq.questions).to.equal(TREAT);
    faq.questions = `${STEM} ${TREAT}`;
    await faq.updateComplete;
    expect(questionIds(faq).join(' ')).to.equal(`${STEM} ${TREAT}`);
    await change(faq, 'questions', null);
    expect(questionIds(faq).join(' ')).to.equal(ALL.join(' '));
    expect(faq.questions).to.equal('');
  });
});

describe('open', () => {
  for (const [value, result] of [
    ['', 'closed closed closed'],
    [STEM, 'closed open closed'],
    [`${TREAT} ${WHAT}`, 'open closed open'],
    [`${TREAT},${WHAT}`, 'open closed open'],
    ['all', 'open open open'],
  ] as const) {
    it(`"${value}" at first: ${result}`, async () => {
      const log = warnings();
      const faq = await shown(`<exosome-faq open="${value}"></exosome-faq>`);
      expect(states(faq)).to.equal(result);
      expect(faq.open).to.equal(value);
      expect(log.join('\n')).to.equal('');
    });
  }

  it('ignores an id that it does not know, with one warning', async () => {
    const log = warnings();
    const faq = await shown(`<exosome-faq open="nothing ${TREAT}"></exosome-faq>`);
    expect(states(faq)).to.equal('closed closed open');
    expectOneWarning(log, 'open', 'nothing');
  });

  it('opens and closes when it changes, and closes when it is removed', async () => {
    const faq = await shown(`<exosome-faq open="${WHAT}"></exosome-faq>`);
    await change(faq, 'open', `${STEM} ${TREAT}`);
    expect(states(faq)).to.equal('closed open open');
    await change(faq, 'open', 'all');
    expect(states(faq)).to.equal('open open open');
    await change(faq, 'open', null);
    expect(states(faq)).to.equal('closed closed closed');
    expect(faq.open).to.equal('');
    faq.open = TREAT;
    await faq.updateComplete;
    expect(states(faq)).to.equal('closed closed open');
  });
});

describe('reviewed-by and reviewed-on', () => {
  const review = (by: string, on: string, lang = 'en') =>
    shown(`<exosome-faq lang="${lang}" ${by && `reviewed-by="${by}"`} ${on && `reviewed-on="${on}"`}></exosome-faq>`);
  const safety = (faq: ExosomeFaq) => /(?:As of|A) ([^,]+),/.exec(text(part(faq, 'safety')))?.[1];
  const footer = (faq: ExosomeFaq) => [...part(faq, 'footer').children].slice(1).map(text).join(' | ');

  it('are not shown without the attributes', async () => {
    const faq = await review('', '');
    expect(safety(faq)).to.equal('November 2026');
    expect(footer(faq)).to.equal('Last updated November 2026');
    expect(`${faq.reviewedBy}${faq.reviewedOn}`).to.equal('');
  });

  for (const [lang, month, lines] of [
    ['en', 'November 2026', 'Last updated November 2026 | Reviewed by Dr. Ana Núñez on March 5, 2024'],
    ['es', 'noviembre de 2026', 'Actualizado en noviembre de 2026 | Revisado por Dr. Ana Núñez el 5 de marzo de 2024'],
  ] as const) {
    it(`say who and when; the safety line keeps the month of a text that is newer (${lang})`, async () => {
      const log = warnings();
      const faq = await review('Dr. Ana Núñez', '2024-03-05', lang);
      expect(safety(faq)).to.equal(month);
      expect(footer(faq)).to.equal(lines);
      expect(faq.reviewedBy).to.equal('Dr. Ana Núñez');
      expect(faq.reviewedOn).to.equal('2024-03-05');
      expect(log.join('\n')).to.equal('');
    });
  }

  for (const [day, full] of [
    ['2024-02-29', 'February 29, 2024'],
    ['2024-01-01', 'January 1, 2024'],
    ['2023-12-31', 'December 31, 2023'],
  ] as const) {
    it(`takes ${day} for that very day`, async () => {
      const faq = await review('A. Clinic', day);
      expect(footer(faq)).to.equal(`Last updated November 2026 | Reviewed by A. Clinic on ${full}`);
    });
  }

  it('takes today', async () => {
    const log = warnings();
    const faq = await review('A. Clinic', new Date().toISOString().slice(0, 10));
    expect(footer(faq)).to.contain('Reviewed by A. Clinic on ');
    expect(log.join('\n')).to.equal('');
  });

  it('a name without a day shows nothing, and gets one warning', async () => {
    const log = warnings();
    const faq = await review('A. Clinic', '');
    expect(safety(faq)).to.equal('November 2026');
    expect(footer(faq)).to.equal('Last updated November 2026');
    expect(log.join('\n')).to.equal(
      `<exosome-faq> reviewed-by="A. Clinic" needs reviewed-on, so the review isn't shown.`,
    );
  });

  it('a day without a name shows nothing, and gets one warning', async () => {
    const log = warnings();
    const faq = await review('', '2024-03-05');
    expect(safety(faq)).to.equal('November 2026');
    expect(footer(faq)).to.equal('Last updated November 2026');
    expect(log.join('\n')).to.equal(
      `<exosome-faq> reviewed-on="2024-03-05" needs reviewed-by, so the review isn't shown.`,
    );
  });

  for (const [what, name, expected] of [
    ['as long as a page', 'Call us! '.repeat(10_000), `${'Call us! '.repeat(13)}Ca…`],
    ['of as many signs as fit', '😀'.repeat(120), '😀'.repeat(120)],
    ['of one sign more', '😀'.repeat(121), `${'😀'.repeat(119)}…`],
    ['that turns what follows around', 'Dr. \u202eevil\u2066\u200f X', 'Dr. evil X'],
    ['on three lines, with control signs', ' A\n\nB\u0000\u0007\u2028C ', 'A B C'],
    ['with half a sign', 'A\ud800B', 'A B'],
  ] as const) {
    it(`a name ${what} is shown in one short line`, async () => {
      const faq = await review('', '2024-03-05');
      faq.reviewedBy = name;
      await faq.updateComplete;
      expect(footer(faq)).to.equal(`Last updated November 2026 | Reviewed by ${expected} on March 5, 2024`);
    });
  }

  const nextWeek = new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10);
  for (const [what, bad] of [
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['a word', 'yesterday'],
    ['another form of date', '03/05/2024'],
    ['a month alone', '2024-03'],
    ['a day next week', nextWeek],
    ['a day far off', '2999-01-01'],
  ] as const) {
    it(`${what} is not shown, and gets one warning`, async () => {
      const log = warnings();
      const faq = await review('A. Clinic', bad);
      expect(safety(faq)).to.equal('November 2026');
      expect(footer(faq)).to.equal('Last updated November 2026');
      expectOneWarning(log, 'reviewed-on', bad);
    });
  }

  it('change later, by attribute and by property, and are removed', async () => {
    const faq = await review('A. Clinic', '2024-03-05');
    await change(faq, 'reviewed-on', '2025-07-09');
    expect(footer(faq)).to.equal('Last updated November 2026 | Reviewed by A. Clinic on July 9, 2025');
    await change(faq, 'reviewed-by', 'B. Hospital');
    expect(footer(faq)).to.equal('Last updated November 2026 | Reviewed by B. Hospital on July 9, 2025');
    faq.reviewedBy = 'C. Portal';
    faq.reviewedOn = '2025-08-01';
    await faq.updateComplete;
    expect(footer(faq)).to.equal('Last updated November 2026 | Reviewed by C. Portal on August 1, 2025');
    await change(faq, 'reviewed-on', null);
    expect(safety(faq)).to.equal('November 2026');
    expect(footer(faq)).to.equal('Last updated November 2026');
  });

  it('go back to the date of the text when a good day turns bad', async () => {
    const log = warnings();
    const faq = await review('A. Clinic', '2024-03-05');
    await change(faq, 'reviewed-on', '2024-03-55');
    expect(safety(faq)).to.equal('November 2026');
    expect(footer(faq)).to.equal('Last updated November 2026');
    expectOneWarning(log, 'reviewed-on', '2024-03-55');
  });

  it('can change sixty times', async () => {
    const faq = await review('A. Clinic', '2024-03-05');
    for (let i = 0; i < 60; i++) await change(faq, 'reviewed-by', `Clinic ${i}`);
    expect(footer(faq)).to.equal('Last updated November 2026 | Reviewed by Clinic 59 on March 5, 2024');
  });
});

describe('two bad values', () => {
  it('get one warning each, and no more when something else changes', async () => {
    const log = warnings();
    const faq = await shown('<exosome-faq heading-level="9" open="nothing"></exosome-faq>');
    expect(log.length).to.equal(2);
    await change(faq, 'hide-title', '');
    await change(faq, 'lang', 'es');
    faq.showAll();
    faq.remove();
    document.body.append(faq);
    afterwards(() => faq.remove());
    await faq.updateComplete;
    expect(log.length).to.equal(2);
  });
});

describe('properties that were set before the element was defined', () => {
  it('count when it is', async () => {
    const log = warnings();
    const early = document.createElement('exosome-faq-late') as ExosomeFaq;
    Object.assign(early, {
      headingLevel: 4,
      hideTitle: true,
      questions: `${TREAT} ${WHAT}`,
      open: WHAT,
      reviewedBy: 'A. Clinic',
      reviewedOn: '2024-03-05',
    });
    early.lang = 'es';
    put('').append(early);
    define('exosome-faq-late');
    await early.updateComplete;
    expect(levels(early)).to.equal('h4 h5 h5');
    expect(titleIs(early)).to.equal('unseen');
    expect(questionIds(early).join(' ')).to.equal(`${TREAT} ${WHAT}`);
    expect(states(early)).to.equal('closed open');
    expect(text(part(early, 'footer'))).to.contain('Revisado por A. Clinic el 5 de marzo de 2024');
    early.hideTitle = false;
    early.headingLevel = 2;
    await early.updateComplete;
    expect(levels(early)).to.equal('h2 h3 h3');
    expect(titleIs(early)).to.equal('seen');
    expect(log.join('\n')).to.equal('');
  });
});

describe('an attribute that changes while the element is in use', () => {
  const changes: [string, string][] = [
    ['heading-level', '4'],
    ['hide-title', ''],
    ['questions', `${TREAT} ${STEM} ${WHAT}`],
    ['lang', 'es'],
    ['reviewed-by', 'A. Clinic'],
    ['reviewed-on', '2024-03-05'],
  ];

  for (const [name, value] of changes) {
    it(`${name} keeps what is open, and the focus on a question`, async () => {
      const faq = await shown('<exosome-faq reviewed-by="B. Clinic" reviewed-on="2023-01-02"></exosome-faq>');
      await click(question(faq, STEM));
      await change(faq, name, value);
      expect(parts(faq, 'question').filter((one) => one.ariaExpanded === 'true').length).to.equal(1);
      expect(states(faq)).to.equal('closed open closed');
      expect(focused()).to.equal(`q-${STEM}`);
      await press('Enter');
      expect(states(faq)).to.equal('closed closed closed');
    });

    it(`${name} keeps the focus on the button for all answers`, async () => {
      const faq = await shown('<exosome-faq reviewed-by="B. Clinic" reviewed-on="2023-01-02"></exosome-faq>');
      await click(part(faq, 'toggle-all'));
      await change(faq, name, value);
      expect(states(faq)).to.equal('open open open');
      expect(focused()).to.equal(toggleAllLabel(faq));
    });

    it(`${name} keeps the focus on a link in an answer`, async () => {
      const faq = await shown(
        `<exosome-faq reviewed-by="B. Clinic" reviewed-on="2023-01-02" open="${TREAT}"></exosome-faq>`,
      );
      answer(faq, TREAT).querySelectorAll('a')[1]!.focus();
      await change(faq, name, value);
      expect(focused()).to.equal(text(answer(faq, TREAT).querySelectorAll('a')[1]));
    });
  }

  it('takes nothing from a field outside that has the focus', async () => {
    const faq = await shown('<input id="field" aria-label="Field"><exosome-faq open="all"></exosome-faq>');
    faq.parentElement!.querySelector('input')!.focus();
    for (const [name, value] of changes) await change(faq, name, value);
    expect(focused()).to.equal('field');
    expect(states(faq)).to.equal('open open open');
  });

  it('lets the focus go with a question that is no longer shown', async () => {
    const faq = await shown();
    question(faq, STEM).focus();
    await change(faq, 'questions', WHAT);
    expect(focused()).to.equal('');
    expect(states(faq)).to.equal('closed');
  });

  it('opens a question again as it was when it comes back', async () => {
    const faq = await shown(`<exosome-faq open="${STEM}"></exosome-faq>`);
    await change(faq, 'questions', WHAT);
    await change(faq, 'questions', '');
    expect(states(faq)).to.equal('closed open closed');
  });
});
