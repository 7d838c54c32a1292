// The line that says that the text is more than a year old: when it is there, by the reader's clock.
import { expect } from '@open-wc/testing';
import { contentFor } from '../../src/content/index.js';
import { registerContent } from '../../src/content/register.js';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { moveClock } from '../support/moved-clock.mjs';
import { afterwards, part, put, shown, text, warnings } from './helpers.js';

const LINES = {
  en: 'This text is more than a year old. Ask your doctor what is new.',
  es: 'Este texto tiene más de un año. Pregunte a su médico si hay novedades.',
} as const;

const footer = (faq: ExosomeFaq) => [...part(faq, 'footer').children].slice(1).map(text).join(' | ');
const isOld = (faq: ExosomeFaq) => Object.values(LINES).some((line) => footer(faq).includes(line));

/** The element as a reader has it whose clock says so. */
const readAt = async (moment: string, attributes = '') => {
  warnings();
  afterwards(moveClock(moment));
  return shown(`<exosome-faq ${attributes}></exosome-faq>`);
};
const reviewed = (day: string) => `reviewed-by="A. Clinic" reviewed-on="${day}"`;

describe('a text that is more than a year old', () => {
  // the first, for a page is told once
  it('is told to the webmaster once for all elements of the page, with what to do', async () => {
    const log = warnings();
    afterwards(moveClock('2028-05-11T12:00'));
    const both = put(`<exosome-faq lang="es" ${reviewed('2027-05-10')}></exosome-faq><exosome-faq></exosome-faq>`);
    for (const faq of both.querySelectorAll('exosome-faq')) {
      await faq.updateComplete;
      expect(isOld(faq)).to.equal(true);
      faq.headingLevel = 3;
      await faq.updateComplete;
    }
    expect(log.join('\n')).to.equal(
      '<exosome-faq> tells readers that its text is more than a year old, because it was last updated or reviewed on 2027-05-10. Review it and set reviewed-by and reviewed-on, or use a version with a newer text.',
    );
  });

  for (const [lang, edition, review] of [
    ['en', 'Last updated November 2026', 'Reviewed by A. Clinic on May 10, 2027'],
    ['es', 'Actualizado en noviembre de 2026', 'Revisado por A. Clinic el 10 de mayo de 2027'],
  ] as const) {
    it(`says so from the day after a year on, and not on the day before (${lang})`, async () => {
      const before = await readAt('2027-11-28T23:59', `lang="${lang}"`);
      expect(footer(before)).to.equal(edition);
      const after = await readAt('2027-11-29T00:00', `lang="${lang}"`);
      expect(footer(after)).to.equal(`${edition} | ${LINES[lang]}`);
    });

    it(`counts from a review that is newer (${lang})`, async () => {
      const attributes = `lang="${lang}" ${reviewed('2027-05-10')}`;
      expect(footer(await readAt('2027-11-29T12:00', attributes))).to.equal(`${edition} | ${review}`);
      expect(footer(await readAt('2028-05-10T23:59', attributes))).to.equal(`${edition} | ${review}`);
      const after = await readAt('2028-05-11T00:00', attributes);
      expect(footer(after)).to.equal(`${edition} | ${LINES[lang]} | ${review}`);
    });
  }

  it('is a line of the footer as the others are', async () => {
    const faq = await readAt('2027-11-29T00:00');
    const lines = [...part(faq, 'footer').children];
    expect(lines.every((line) => line.localName === 'p' && line.checkVisibility())).to.equal(true);
  });

  for (const [what, day] of [
    ['is older than the text', '2024-03-05'],
    ['is of no day', '2027-02-30'],
    ['is still to come', '2028-01-15'],
  ] as const)
    it(`counts from the text where the review ${what}`, async () => {
      expect(isOld(await readAt('2027-11-28T12:00', reviewed(day)))).to.equal(false);
      expect(isOld(await readAt('2027-11-29T12:00', reviewed(day)))).to.equal(true);
    });

  it('counts from the text where nobody is named as the reviewer', async () => {
    expect(isOld(await readAt('2027-11-29T12:00', 'reviewed-on="2027-11-01"'))).to.equal(true);
  });

  it('is not told by a clock that is set before the text', async () => {
    for (const moment of ['1970-01-01T12:00', '2001-01-01T00:00', '2026-11-27T12:00']) {
      expect(isOld(await readAt(moment))).to.equal(false);
      expect(isOld(await readAt(moment, reviewed('2026-11-30')))).to.equal(false);
    }
  });

  it('is not told by a clock that says no time at all', async () => {
    expect(isOld(await readAt('broken'))).to.equal(false);
  });

  it('of February 29 is old from March 1 on', async () => {
    const { month: _month, ...english } = contentFor('en') as ReturnType<typeof contentFor> & { month?: string };
    registerContent('en-ZA', { ...english, lang: 'en-ZA', edition: '2028-02-29' });
    expect(isOld(await readAt('2029-02-28T23:59', 'lang="en-ZA"'))).to.equal(false);
    expect(isOld(await readAt('2029-03-01T00:00', 'lang="en-ZA"'))).to.equal(true);
  });

  it('is new again when a clinic reviews it, and old when it takes the review back', async () => {
    const faq = await readAt('2027-12-24T12:00');
    expect(isOld(faq)).to.equal(true);
    const title = part(faq, 'title');
    faq.reviewedBy = 'A. Clinic';
    faq.reviewedOn = '2027-12-01';
    await faq.updateComplete;
    expect(isOld(faq)).to.equal(false);
    expect(part(faq, 'title') === title).to.equal(true);
    faq.reviewedOn = '';
    await faq.updateComplete;
    expect(isOld(faq)).to.equal(true);
  });
});
