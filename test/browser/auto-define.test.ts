// What `import 'exosome-faq/define'` does on a page. On a server it does nothing: test/package/package.test.mjs.
import { expect } from '@open-wc/testing';
import { ExosomeFaq } from '../../src/element/exosome-faq.js';

describe('an application that imports what registers', () => {
  it('has a tag that shows the questions, which was there before', async () => {
    const faq = document.body.appendChild(document.createElement('exosome-faq'));
    expect(faq.shadowRoot).to.equal(null);
    await import('../../src/auto-define.js');
    expect(faq instanceof ExosomeFaq).to.equal(true);
    await faq.updateComplete;
    expect(faq.shadowRoot?.querySelectorAll('[part=question]').length).to.equal(3);
    faq.remove();
  });
});
