// An element that has a shadow root when the script comes, as a server sends one.
import { expect } from '@open-wc/testing';
import { ALL, CLOSED, STEM } from '../support/questions.mjs';
import { announced, click, put, question, shown, states, warnings } from './helpers.js';
import { type ExosomeFaq, define } from './subject.js';

let tags = 0;

/** A tag that nobody has registered yet, with what `<exosome-faq>` shows in its shadow root, and a style element. */
const sent = async (attributes = '') => {
  const tag = `late-faq-${++tags}`;
  const made = await shown();
  const faq = put(`<${tag} ${attributes}></${tag}>`).firstElementChild as ExosomeFaq;
  const root = faq.attachShadow({ mode: 'open' });
  root.append(document.createElement('style'), made.shadowRoot!.querySelector('section')!.cloneNode(true));
  const nodes = [...root.querySelectorAll('section, section *')];
  const upgrade = async () => {
    define(tag);
    await faq.updateComplete;
    const now = [...root.querySelectorAll('*')];
    return nodes.filter((node) => now.includes(node)).length / now.length;
  };
  return { faq, root, upgrade };
};

describe('an element that the server has sent', () => {
  it('keeps all its nodes, loses its style element and works', async () => {
    const { faq, root, upgrade } = await sent();
    expect(await upgrade()).to.equal(1);
    expect(root.querySelector('style') === null).to.equal(true);
    expect(root.adoptedStyleSheets.length).to.equal(1);
    expect(states(faq)).to.equal(CLOSED);
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
  });

  it('keeps open what its reader has opened, and announces nothing', async () => {
    const { faq, root, upgrade } = await sent('open="orthopedic-treatment"');
    const events = announced(faq);
    root.getElementById(`a-${STEM}`)!.removeAttribute('hidden');
    expect(await upgrade()).to.equal(1);
    expect(states(faq)).to.equal('closed open open');
    expect(events.join()).to.equal('');
  });

  it('shows its own settings where the server had others, and keeps what is in both', async () => {
    const { faq, root, upgrade } = await sent(`questions="${ALL[2]} ${ALL[0]}" heading-level="2"`);
    expect(await upgrade()).to.equal(1);
    const order = [...root.querySelectorAll('[part=question]')].map(({ id }) => id.slice(2));
    expect(order.join()).to.equal(`${ALL[2]},${ALL[0]}`);
    expect(states(faq)).to.equal('closed closed');
  });

  it('gets its text in its own language, once', async () => {
    const log = warnings();
    const { root, upgrade } = await sent('lang="es"');
    expect(await upgrade()).to.be.below(0.2);
    expect(root.querySelectorAll('section').length).to.equal(1);
    expect(root.querySelector('section')!.lang).to.equal('es');
    expect(root.querySelectorAll('h2').length).to.equal(1);
    expect(log.join()).to.equal('');
  });

  it('gets its text where the shadow root has none', async () => {
    const { faq, root, upgrade } = await sent();
    root.replaceChildren();
    await upgrade();
    expect(states(faq)).to.equal(CLOSED);
  });
});
