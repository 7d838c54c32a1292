// Which language the text has, whoever says so, and that it is marked as what it is.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { scriptDefaults } from '../../src/model/script-defaults.js';
import { STEM } from '../support/questions.mjs';
import {
  afterwards,
  click,
  focused,
  pageLanguage,
  part,
  put,
  question,
  root,
  shadow,
  shown,
  states,
  text,
  until,
  warnings,
} from './helpers.js';

const TITLES = { en: 'What you need to know about exosomes', es: 'Lo que debe saber sobre los exosomas' };

/** The language of the text, by its title, where it is also marked as such; else what each of them is. */
const language = (faq: ExosomeFaq) => {
  const title = text(part(faq, 'title'));
  const marked = part(faq, 'title').closest('[lang]')?.getAttribute('lang');
  return title === TITLES[marked as 'en'] ? marked : `"${title}" marked as ${marked}`;
};

const becomes = (faq: ExosomeFaq, lang: string) => until(() => language(faq) === lang, `the text to be in ${lang}`);

describe('the language of the text', () => {
  it('is the own one', async () => {
    expect(language(await shown('<exosome-faq lang="es"></exosome-faq>'))).to.equal('es');
  });

  it("is the nearest ancestor's", async () => {
    const faq = await shown('<div lang="es"><div><exosome-faq></exosome-faq></div></div>');
    expect(language(faq)).to.equal('es');
  });

  it("is the own one where an ancestor's differs", async () => {
    expect(language(await shown('<div lang="es"><exosome-faq lang="en"></exosome-faq></div>'))).to.equal('en');
  });

  it("is the document's", async () => {
    pageLanguage('es');
    expect(language(await shown())).to.equal('es');
  });

  it('is English where nobody says', async () => {
    const log = warnings();
    pageLanguage(null);
    expect(language(await shown())).to.equal('en');
    expect(log.join('\n')).to.equal('');
  });

  it('comes through a shadow root, from its host', async () => {
    expect(language(await shown('<exosome-faq></exosome-faq>', shadow({ lang: 'es' })))).to.equal('es');
  });

  it("comes through two shadow roots, from the outer host's ancestor", async () => {
    const outer = shadow({}, put('<div lang="es"></div>').firstElementChild!);
    const inner = shadow({}, outer);
    expect(language(await shown('<exosome-faq></exosome-faq>', inner))).to.equal('es');
  });

  it('is the inner one where a shadow root has its own', async () => {
    const faq = await shown('<p lang="en"><exosome-faq></exosome-faq></p>', shadow({ lang: 'es' }));
    expect(language(faq)).to.equal('en');
  });

  it("is that of the script's own tag, unless the element has its own", async () => {
    scriptDefaults.set('lang', 'es');
    afterwards(() => scriptDefaults.delete('lang'));
    expect(language(await shown('<div lang="en"><exosome-faq></exosome-faq></div>'))).to.equal('es');
    expect(language(await shown('<exosome-faq lang="en"></exosome-faq>'))).to.equal('en');
  });

  for (const tag of ['es-MX', 'ES', 'es-419', 'es-Latn-US', 'es_ES', 'ES_mx', ' es ', 'spa', 'spa_US']) {
    it(`"${tag}" is Spanish, without a warning`, async () => {
      const log = warnings();
      expect(language(await shown(`<exosome-faq lang="${tag}"></exosome-faq>`))).to.equal('es');
      expect(log.join('\n')).to.equal('');
    });
  }

  for (const tag of ['en', 'en-US', 'EN-gb', 'en_US', 'eng']) {
    it(`"${tag}" is English, without a warning`, async () => {
      const log = warnings();
      expect(language(await shown(`<div lang="es"><exosome-faq lang="${tag}"></exosome-faq></div>`))).to.equal('en');
      expect(log.join('\n')).to.equal('');
    });
  }

  for (const tag of ['de', 'est', 'x']) {
    it(`"${tag}" is English that is marked as English, with one warning`, async () => {
      const log = warnings();
      expect(language(await shown(`<exosome-faq lang="${tag}"></exosome-faq>`))).to.equal('en');
      expect(log.length, log.join('\n')).to.equal(1);
      for (const word of ['<exosome-faq>', 'lang', `"${tag}"`]) expect(log[0]).to.contain(word);
    });
  }

  it('"de" of the page is English that is marked as English, with one warning', async () => {
    const log = warnings();
    pageLanguage('de-AT');
    const faq = await shown();
    expect(language(faq)).to.equal('en');
    expect(log.length, log.join('\n')).to.equal(1);
    expect(log[0]).to.contain('"de-AT"');
  });

  it('marks every word with its language', async () => {
    const faq = await shown('<exosome-faq lang="es"></exosome-faq>');
    expect([...root(faq).children].map((child) => child.getAttribute('lang')).join()).to.equal('es');
  });
});

describe('the language changes', () => {
  it('with the own attribute, which also goes bad and is removed', async () => {
    const log = warnings();
    const faq = await shown('<div lang="es"><exosome-faq lang="en"></exosome-faq></div>');
    faq.lang = 'es';
    await becomes(faq, 'es');
    faq.setAttribute('lang', 'en');
    await becomes(faq, 'en');
    faq.removeAttribute('lang');
    await becomes(faq, 'es');
    expect(log.join('\n')).to.equal('');
    faq.setAttribute('lang', 'fr');
    await becomes(faq, 'en');
    expect(log.length).to.equal(1);
    expect(log[0]).to.contain('"fr"');
  });

  it('by the time that updateComplete says so', async () => {
    const faq = await shown('<exosome-faq lang="en"></exosome-faq>');
    faq.lang = 'es';
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal('Lo que debe saber sobre los exosomas');
    faq.removeAttribute('lang');
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal('What you need to know about exosomes');
  });

  it("with the own attribute's end, where nobody else says", async () => {
    const log = warnings();
    pageLanguage(null);
    const faq = await shown('<exosome-faq lang="es"></exosome-faq>');
    faq.removeAttribute('lang');
    await becomes(faq, 'en');
    expect(log.join('\n')).to.equal('');
  });

  it("with an ancestor's, and what is open and has the focus stays", async () => {
    const faq = await shown('<div lang="en"><exosome-faq></exosome-faq></div>');
    await click(question(faq, STEM));
    faq.parentElement!.lang = 'es';
    await becomes(faq, 'es');
    expect(states(faq)).to.equal('closed open closed');
    expect(focused()).to.equal(`q-${STEM}`);
    faq.parentElement!.removeAttribute('lang');
    await becomes(faq, 'en');
  });

  it("with the document's", async () => {
    const faq = await shown();
    pageLanguage('es');
    await becomes(faq, 'es');
  });

  it('with that of a host around its shadow root, and of an ancestor of that host', async () => {
    const outer = put('<div></div>').firstElementChild as HTMLElement;
    const inner = shadow({}, outer);
    const faq = await shown('<exosome-faq></exosome-faq>', inner);
    outer.lang = 'es';
    await becomes(faq, 'es');
    (inner.host as HTMLElement).lang = 'en';
    await becomes(faq, 'en');
  });

  it('when the element moves between parents of different languages', async () => {
    const box = put('<div lang="es"></div><div lang="en"><exosome-faq></exosome-faq></div>');
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    await click(question(faq, STEM));
    box.firstElementChild!.append(faq);
    await becomes(faq, 'es');
    expect(states(faq)).to.equal('closed open closed');
    box.lastElementChild!.append(faq);
    await becomes(faq, 'en');
  });

  it('when the element moves into a shadow root, and follows that one from then on', async () => {
    const faq = await shown();
    const inner = shadow({ lang: 'es' });
    inner.append(faq);
    await becomes(faq, 'es');
    (inner.host as HTMLElement).lang = 'en';
    await becomes(faq, 'en');
  });

  it('while the element is out of the page, and it shows when it comes back', async () => {
    const faq = await shown();
    faq.remove();
    pageLanguage('es');
    document.body.append(faq);
    afterwards(() => faq.remove());
    await becomes(faq, 'es');
  });

  it('also for elements that came later than the first', async () => {
    const first = await shown();
    const second = await shown();
    first.remove();
    pageLanguage('es');
    await becomes(second, 'es');
  });
});
