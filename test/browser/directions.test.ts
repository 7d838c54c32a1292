// Which way sentences run: each by its own letters, whatever the page's direction is.
import { expect } from '@open-wc/testing';
import { en } from '../../src/content/en.js';
import { registerContent } from '../../src/content/register.js';
import { STEM, WHAT } from '../support/questions.mjs';
import { answer, pageLanguage, part, question, shown } from './helpers.js';

// the mark is of no direction by itself
const ASKED = 'هل هو آمن!';
const SAID = 'اسأل طبيبك!';

/** At which end of a sentence, which fits on a line, its last sign stands. */
const ends = (element: Element) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const text = texts.nextNode() as Text;
  const at = (index: number) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect().left;
  };
  return at(text.length - 1) > at(0) ? 'right' : 'left';
};

describe('the mark at the end of a sentence', () => {
  for (const lang of ['en', 'es']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`stands at the right: ${lang}, ${dir}`, async () => {
        const faq = await shown(`<div dir="${dir}"><exosome-faq lang="${lang}" open="all"></exosome-faq></div>`);
        expect(ends(question(faq, STEM))).to.equal('right');
        const [first] = answer(faq, WHAT).querySelectorAll('strong');
        expect(ends(first!)).to.equal('right');
        expect(ends(part(faq, 'footer').querySelector('p')!)).to.equal('right');
      });
    }
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`stands at the left in Arabic, ${dir}`, async () => {
      const { month: _month, questions, ...texts } = en;
      registerContent('ar', {
        ...texts,
        lang: 'ar',
        title: ASKED,
        disclaimer: SAID,
        questions: questions.map((item) => ({
          ...item,
          question: ASKED,
          answer: item.answer.map((said) => (typeof said === 'string' ? SAID : said)),
        })),
      });
      const faq = await shown(`<div dir="${dir}"><exosome-faq lang="ar" open="all"></exosome-faq></div>`);
      for (const element of [part(faq, 'title'), question(faq, STEM), answer(faq, STEM), part(faq, 'footer')])
        expect(ends(element), element.textContent).to.equal('left');
    });
  }

  for (const lang of ['', 'lang="ar"', 'lang="en"'])
    it(`stands at the left in an Arabic question of the page's own, ${lang || 'without a language'}`, async () => {
      pageLanguage('en');
      const faq = await shown(
        `<exosome-faq><details id="own" ${lang}><summary>${ASKED}</summary>${SAID}</details></exosome-faq>`,
      );
      expect(ends(question(faq, 'own'))).to.equal('left');
      expect(ends(question(faq, WHAT))).to.equal('right');
    });
});
