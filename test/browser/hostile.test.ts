// A page that has changed what the platform promises. Loads the element only after that; so it uses no helpers.
import { expect } from '@open-wc/testing';

describe('a page where nothing can be put into an element', () => {
  it('keeps its own words in view, and the console says once why', async () => {
    const { append } = Element.prototype;
    const { error } = console;
    const said: string[] = [];
    console.error = (...words: unknown[]) => said.push(words.map(String).join(' '));
    Element.prototype.append = () => {};
    try {
      const { define } = await import('../../src/element/define.js');
      expect(define()).to.equal(false);
    } finally {
      Element.prototype.append = append;
      console.error = error;
    }
    expect(customElements.get('exosome-faq') === undefined).to.equal(true);
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('<exosome-faq>');
    const box = document.createElement('main');
    box.innerHTML = '<exosome-faq><p>The words of the page</p></exosome-faq>';
    document.body.append(box);
    expect(box.innerText).to.equal('The words of the page');
    box.remove();
  });
});
