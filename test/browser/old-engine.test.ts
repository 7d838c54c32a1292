// A browser from before constructable style sheets and weak references. Lit asks for them when it loads,
// and the test library loads Lit: so nothing is imported before the test.

describe('a browser that cannot share style sheets', () => {
  it('shows the element in its looks, once, also after it has moved', async () => {
    const CSSStyleSheet = function () {
      throw new TypeError('Illegal constructor');
    };
    Object.assign(window, { CSSStyleSheet, WeakRef: undefined });
    const { define } = await import('../../src/element/define.js');
    const { scriptDefaults } = await import('../../src/model/script-defaults.js');
    const { contentFor, setContent } = await import('../../src/content/index.js');
    scriptDefaults.set('nonce', 'abc');
    const { expect } = await import('@open-wc/testing');
    define();
    const box = document.createElement('main');
    box.innerHTML = '<exosome-faq></exosome-faq>';
    document.body.append(box);
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    const question = faq.shadowRoot!.querySelector('[part=question]')!;
    expect(faq.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
    expect(faq.shadowRoot!.querySelector('style')!.nonce).to.equal('abc');
    expect(getComputedStyle(question).display).to.equal('flex');
    box.remove();
    document.body.append(box);
    await faq.updateComplete;
    expect(faq.shadowRoot!.querySelectorAll('style').length).to.equal(1);
    expect(getComputedStyle(question).display).to.equal('flex');
    // whoever is held without a weak reference still hears of new content
    setContent('en', { ...contentFor('en'), title: 'Words' });
    await faq.updateComplete;
    expect(faq.shadowRoot!.querySelector('[part=title]')!.textContent).to.equal('Words');
    box.remove();
  });
});
