// axe finds nothing to complain of, in any state; and that it would.
import { expect } from '@open-wc/testing';
import { STEM } from '../support/questions.mjs';
import { parts, question, root, shown } from './helpers.js';

describe('axe', () => {
  for (const lang of ['en', 'es']) {
    for (const open of ['', STEM, 'all']) {
      it(`finds no fault (${lang}, open: ${open || 'none'})`, async () => {
        const faq = await shown(
          `<exosome-faq lang="${lang}" open="${open}" reviewed-by="A. Clinic" reviewed-on="2024-03-05"></exosome-faq>`,
        );
        await expect(faq).to.be.accessible();
      });
    }
  }

  it('finds no fault with a hidden title and one question', async () => {
    await expect(
      await shown(`<exosome-faq hide-title heading-level="5" questions="${STEM}"></exosome-faq>`),
    ).to.be.accessible();
  });

  it('finds no fault in black and in white', async () => {
    const dark = await shown('<div style="background: #000; color: #fff"><exosome-faq open="all"></exosome-faq></div>');
    await expect(dark).to.be.accessible();
    const light = await shown(
      '<div style="background: #fff; color: #000"><exosome-faq open="all"></exosome-faq></div>',
    );
    await expect(light).to.be.accessible();
  });

  it('looks inside the element: a fault there is found', async () => {
    const faq = await shown();
    question(faq, STEM).replaceChildren();
    let said = '';
    try {
      await expect(faq).to.be.accessible();
    } catch (error) {
      said = String(error);
    }
    expect(said).to.contain('button-name');
  });
});

describe('the structure', () => {
  it('has each question in a heading, as a button, followed by its region', async () => {
    const faq = await shown('<exosome-faq open="all"></exosome-faq>');
    const order = [...root(faq).querySelectorAll('h1, h2, h3, h4, h5, h6, [role=region], footer')].map(
      (element) => element.getAttribute('role') ?? element.localName,
    );
    expect(order.join(' ')).to.equal('h2 h3 region h3 region h3 region footer');
    for (const one of parts(faq, 'question')) {
      expect(`${one.localName} ${one.parentElement?.localName} ${one.getAttribute('type')}`).to.equal(
        'button h3 button',
      );
    }
  });

  it('has no landmark in a closed answer', async () => {
    const faq = await shown();
    const seen = [...root(faq).querySelectorAll('[role=region]')].filter((region) => region.checkVisibility());
    expect(seen.length).to.equal(0);
  });
});
