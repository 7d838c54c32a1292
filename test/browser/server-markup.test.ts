// What a server sends is what the element would show: the element takes it over as it stands.
import { expect } from '@open-wc/testing';
import { renderExosomeFaq } from '../../src/server/index.js';
import { moveClock } from '../support/moved-clock.mjs';
import { STEM, TREAT } from '../support/questions.mjs';
import { afterwards, part, root, shown, text, warnings } from './helpers.js';

/** What is in the shadow root that a parser makes of the markup, without its style. */
const inside = (markup: string) => {
  const { body } = Document.parseHTMLUnsafe(markup);
  return body.querySelector('exosome-faq')!.shadowRoot!.querySelector('section')!.outerHTML;
};

const options = {
  'nothing said': {},
  Spanish: { lang: 'es' },
  'one answer open': { open: STEM },
  'all answers open': { open: 'all' },
  'two questions, reviewed, with a hidden title': {
    questions: `${TREAT} ${STEM}`,
    hideTitle: true,
    headingLevel: 4,
    reviewedBy: 'A "clinic" & <friends>',
    reviewedOn: '2024-03-05',
  },
  'all ways to share': {
    share: 'copy email print pinterest',
    shareUrl: 'https://clinic.example/questions',
    shareImage: 'https://clinic.example/card.png',
  },
};

for (const [what, given] of Object.entries(options)) {
  it(`${what}: the same as the element shows`, async () => {
    const faq = await shown(`<exosome-faq lang="${'lang' in given ? given.lang : 'en'}"></exosome-faq>`);
    for (const [name, value] of Object.entries(given)) (faq as unknown as Record<string, unknown>)[name] = value;
    await faq.updateComplete;
    expect(inside(renderExosomeFaq({ lang: 'en', ...given }))).to.equal(root(faq).querySelector('section')!.outerHTML);
  });
}

for (const [lang, line] of [
  ['en', 'This text is more than a year old. Ask your doctor what is new.'],
  ['es', 'Este texto tiene más de un año. Pregunte a su médico si hay novedades.'],
] as const) {
  it(`a text that is more than a year old: the same as the element shows, and in the children, too (${lang})`, async () => {
    warnings();
    afterwards(moveClock('2027-11-29T12:00'));
    const faq = await shown(`<exosome-faq lang="${lang}"></exosome-faq>`);
    expect(text(part(faq, 'footer').lastElementChild)).to.equal(line);
    const markup = renderExosomeFaq({ lang });
    expect(inside(markup)).to.equal(root(faq).querySelector('section')!.outerHTML);
    const { body } = Document.parseHTMLUnsafe(markup);
    expect(text(body.querySelector('exosome-faq > :last-child'))).to.equal(line);
  });
}
