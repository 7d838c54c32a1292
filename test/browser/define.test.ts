// Registering: once, under any name, beside other versions, and not where it could not work.
import { expect } from '@open-wc/testing';
import { STEM } from '../support/questions.mjs';
import { afterwards, click, errors, put, question, states, warnings } from './helpers.js';
import { ExosomeFaq, define } from './subject.js';

/** What the console calls an error from now on. */
const complaints = () => {
  const log: string[] = [];
  const { error } = console;
  console.error = (...said: unknown[]) => log.push(said.map(String).join(' '));
  afterwards(() => (console.error = error));
  return log;
};

describe('define()', () => {
  it('a second time says yes and nothing else', () => {
    const log = warnings();
    expect(define()).to.equal(true);
    expect(customElements.get('exosome-faq') === ExosomeFaq).to.equal(true);
    expect(log.join()).to.equal('');
  });

  it('registers under another name, too', async () => {
    expect(define('clinic-questions')).to.equal(true);
    const faq = put('<clinic-questions></clinic-questions>').firstElementChild as ExosomeFaq;
    await faq.updateComplete;
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
  });

  it('steps back where another version has the name, and says so once', () => {
    const log = warnings();
    customElements.define(
      'exosome-faq-older',
      class extends HTMLElement {
        static readonly version = '0.0.1';
      },
    );
    expect(define('exosome-faq-older')).to.equal(true);
    expect(log.length).to.equal(1);
    for (const words of ['<exosome-faq-older>', '0.0.1 loaded first and stays', 'Remove that script, or version'])
      expect(log[0]).to.contain(words);
  });

  it('steps back where something else has the name, and says that it is not there', () => {
    const log = warnings();
    customElements.define('exosome-faq-other', class extends HTMLElement {});
    expect(define('exosome-faq-other')).to.equal(false);
    expect(log.length).to.equal(1);
    expect(log[0]).to.contain('<exosome-faq-other>');
  });

  it('throws nothing for a name that no element can have, and says so once', () => {
    const log = complaints();
    const thrown = errors();
    expect(define('nohyphen')).to.equal(false);
    expect(log.length).to.equal(1);
    expect(log[0]).to.contain('<nohyphen>');
    expect(thrown.join()).to.equal('');
  });
});
