// Wording that a page brings itself: what is taken, what is refused and why, and that the page follows.
import { expect } from '@open-wc/testing';
import { type Content, wordingFor } from '../../src/content/index.js';
import { registerContent } from '../../src/content/register.js';
import * as index from '../../src/index.js';
import {
  ALL,
  STEM,
  WHAT,
  afterwards,
  answer,
  click,
  errors,
  part,
  parts,
  question,
  questionIds,
  shown,
  states,
  text,
  warnings,
} from './helpers.js';

/** A wording that is right, with a word of its language in each text, and without our sources' number. */
const wording = (lang: string, word = lang): Content => {
  const said = (text: string) => `${word}: ${text}`;
  const { questions, ...texts } = wordingFor('en');
  return {
    ...texts,
    lang,
    edition: '2026-10-01',
    title: said('title'),
    safetyLabel: said('Safety'),
    safety: `${word}: {date} safety`,
    disclaimer: said('disclaimer'),
    editionLine: `${word}: {date} edition`,
    reviewedLine: `${word}: {name} {date}`,
    questions: questions.map(({ id }) => ({
      id,
      question: said(`question ${id}`),
      answer: [said('answer'), { strong: said('strong') }, { list: [[said('lead'), said('item')]] }],
      ...(id === WHAT && { sources: [{ title: said('source'), url: 'https://example.org/', lang }] }),
      ...(id === ALL[2] && { sources: [{ title: said('source'), url: 'https://example.org/', lang }] }),
    })),
    labels: Object.fromEntries(Object.keys(texts.labels).map((key) => [key, said(key)])) as Content['labels'],
  };
};

/** A wording with one thing in it changed, by its path. */
const changed = (path: string, value: unknown) => {
  const content = structuredClone(wording('xx')) as unknown as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  let at = content;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return content as unknown as Content;
};

const title = async (lang: string) => text(part(await shown(`<exosome-faq lang="${lang}"></exosome-faq>`), 'title'));

describe('registerContent', () => {
  it('is what the package exports', () => {
    expect(index.registerContent).to.equal(registerContent);
  });

  it('adds a language: all its texts are shown, and marked as such', async () => {
    const log = warnings();
    registerContent('fr', wording('fr'));
    const faq = await shown('<exosome-faq lang="fr" reviewed-by="Someone" reviewed-on="2026-03-05"></exosome-faq>');
    expect(text(part(faq, 'title'))).to.equal('fr: title');
    expect(part(faq, 'base').getAttribute('lang')).to.equal('fr');
    expect(text(part(faq, 'safety'))).to.equal('fr: Safety: fr: mars 2026 safety');
    expect(text(part(faq, 'toolbar'))).to.contain('fr: showAll');
    expect(text(part(faq, 'footer'))).to.contain('fr: octobre 2026 edition');
    expect(text(part(faq, 'footer'))).to.contain('fr: Someone 5 mars 2026');
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(text(question(faq, STEM))).to.equal(`fr: question ${STEM}`);
    expect(text(answer(faq, STEM))).to.equal('fr: answerfr: strongfr: lead fr: item');
    // also where our own wording has no sources
    expect(parts(faq, 'sources').map(text).join()).to.equal(Array(2).fill('fr: sourcesfr: source fr: newTab').join());
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
    expect(log.join()).to.equal('');
  });

  it('serves the tags of its regions, and leaves other languages alone', async () => {
    const log = warnings();
    registerContent('fr', wording('fr'));
    expect(await title('fr-CA')).to.equal('fr: title');
    expect(await title('FR-ca')).to.equal('fr: title');
    expect(await title('es')).to.equal(wordingFor('es').title);
    expect(log.join()).to.equal('');
    expect(await title('fro')).to.equal(wordingFor('en').title);
  });

  it('adds wording for a region alone', async () => {
    registerContent('pt-BR', wording('pt-BR'));
    expect(await title('pt-br')).to.equal('pt-BR: title');
    warnings();
    expect(await title('pt')).to.equal(wordingFor('en').title);
  });

  it('puts other wording in place of what is there, and elements on the page follow, open as they are', async () => {
    warnings();
    const faq = await shown(`<exosome-faq lang="nl" open="${STEM}"></exosome-faq>`);
    const other = await shown('<exosome-faq lang="en"></exosome-faq>');
    const before = part(other, 'title');
    expect(part(faq, 'base').getAttribute('lang')).to.equal('en');
    for (const word of ['nl', 'again']) {
      registerContent('nl', wording('nl', word));
      await faq.updateComplete;
      expect(text(part(faq, 'title'))).to.equal(`${word}: title`);
      expect(part(faq, 'base').getAttribute('lang')).to.equal('nl');
      expect(states(faq)).to.equal('closed open closed');
    }
    await other.updateComplete;
    expect(part(other, 'title')).to.equal(before);
  });

  it('puts other wording in place of the English one, also where nothing says which language', async () => {
    const before = wordingFor('en');
    afterwards(() => registerContent('en', before));
    registerContent('en', wording('en', 'ours'));
    expect(await title('en-GB')).to.equal('ours: title');
    warnings();
    expect(await title('tlh')).to.equal('ours: title');
    expect(wordingFor('').title).to.equal('ours: title');
  });

  it('follows in elements with own questions, which keep theirs', async () => {
    warnings();
    const faq = await shown(
      '<exosome-faq lang="it"><details id="own" lang="it"><summary>Quanto costa?</summary>Niente.</details></exosome-faq>',
    );
    expect(question(faq, 'own').closest('[lang]')!.getAttribute('lang')).to.equal('it');
    expect(question(faq, WHAT).closest('[lang]')!.getAttribute('lang')).to.equal('en');
    registerContent('it', wording('it'));
    await faq.updateComplete;
    expect(text(question(faq, WHAT))).to.equal(`it: question ${WHAT}`);
    expect(text(question(faq, 'own'))).to.equal('Quanto costa?');
    expect(question(faq, WHAT).closest('[lang]')!.getAttribute('lang')).to.equal('it');
  });

  it('takes a language that is written from right to left', async () => {
    registerContent('ar', wording('ar', 'مرحبا'));
    const faq = await shown('<div dir="rtl" lang="ar"><exosome-faq open="all"></exosome-faq></div>');
    const { left, right } = part(faq, 'title').getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(part(faq, 'title'));
    const words = range.getBoundingClientRect();
    expect(Math.abs(right - words.right) < Math.abs(words.left - left)).to.equal(true);
    for (const name of ['safety', 'question', 'answer', 'footer'])
      expect(getComputedStyle(part(faq, name)).direction, name).to.equal('rtl');
    expect(part(faq, 'base').getAttribute('lang')).to.equal('ar');
    // the icon is at the end of the line
    const icon = part(faq, 'icon').getBoundingClientRect();
    const button = part(faq, 'question').getBoundingClientRect();
    expect(icon.left - button.left < button.right - icon.right).to.equal(true);
  });

  it('leaves out a question that we do not have', async () => {
    const content = wording('sv');
    const more = { id: 'more', question: 'More?', answer: ['More.'] };
    registerContent('sv', { ...content, questions: [...content.questions, more] });
    expect(questionIds(await shown('<exosome-faq lang="sv"></exosome-faq>')).join()).to.equal(ALL.join());
  });
});

describe('registerContent refuses, names the path, and adds nothing', () => {
  const wrong: [string, unknown][] = [
    ['content.lang', 'fr'],
    ['content.lang', undefined],
    ['content.edition', 'yesterday'],
    ['content.edition', '2026-02-30'],
    ['content.title', ''],
    ['content.title', ' \n'],
    ['content.title', 5],
    ['content.title', ['Title']],
    ['content.safetyLabel', null],
    ['content.safety', 'without the date'],
    ['content.safety', undefined],
    ['content.disclaimer', undefined],
    ['content.editionLine', 'date'],
    ['content.reviewedLine', '{date}'],
    ['content.reviewedLine', '{name}'],
    ['content.labels', undefined],
    ['content.labels', null],
    ['content.labels.showAll', undefined],
    ['content.labels.copied', ''],
    ['content.questions', undefined],
    ['content.questions', {}],
    ['content.questions', 'Text'],
    ['content.questions[0]', null],
    ['content.questions[2]', undefined],
    ['content.questions[1].id', WHAT],
    ['content.questions[1].question', ''],
    ['content.questions[1].answer', undefined],
    ['content.questions[1].answer', 'Text'],
    ['content.questions[1].answer', { 0: 'Text', length: 1 }],
    ['content.questions[1].answer[0]', ''],
    ['content.questions[1].answer[0]', 5],
    ['content.questions[1].answer[0]', null],
    ['content.questions[1].answer[1].strong', 5],
    ['content.questions[1].answer[2].list', 'Text'],
    ['content.questions[1].answer[2].list[0]', 'Text'],
    ['content.questions[1].answer[2].list[0][1]', undefined],
    ['content.questions[2].sources', undefined],
    ['content.questions[2].sources', 'Text'],
    ['content.questions[2].sources[0]', 'https://example.org/'],
    ['content.questions[2].sources[0].url', undefined],
    ['content.questions[0].sources', 5],
    ['content.questions[0].sources[0].title', ''],
  ];
  for (const [path, value] of wrong) {
    it(`${path} = ${JSON.stringify(value)}`, () => {
      const log = errors();
      let thrown: unknown;
      try {
        registerContent('xx', changed(path.slice('content.'.length), value));
      } catch (error) {
        thrown = error;
      }
      expect(thrown).to.be.instanceOf(TypeError);
      const { message } = thrown as TypeError;
      expect(message.startsWith(path) && /^[:.[]/.test(message.slice(path.length)), message).to.equal(true);
      expect(wordingFor('xx')).to.equal(wordingFor('en'));
      expect(log.join()).to.equal('');
    });
  }

  for (const [path, value] of [
    ['questions[1].answer', []],
    ['questions[1].answer[2].list', []],
    ['questions[2].sources', []],
  ] as const) {
    it(`an empty list at content.${path}`, () => {
      expect(() => registerContent('xx', changed(path, value))).to.throw(
        TypeError,
        `content.${path}[0]: must be like "`,
      );
      expect(wordingFor('xx')).to.equal(wordingFor('en'));
    });
  }

  it('an answer that is neither text, stress nor list', () => {
    expect(() => registerContent('xx', changed('questions[1].answer[0]', { html: '<b>Text</b>' }))).to.throw(
      TypeError,
      'content.questions[1].answer[0].strong: must be like "Text"',
    );
  });

  it('no content at all', () => {
    for (const nothing of [undefined, null, 5, 'Text'])
      expect(() => registerContent('xx', nothing as unknown as Content)).to.throw(TypeError, /^content: must be/);
  });

  it('what is no language tag', () => {
    for (const tag of ['', 'not a tag', 'x', 'en_US', 'français'])
      expect(() => registerContent(tag, wording(tag)), tag).to.throw(RangeError);
    expect(() => registerContent(undefined as unknown as string, wording('xx'))).to.throw();
  });

  it('and the page goes on with what it shows', async () => {
    warnings();
    const faq = await shown('<exosome-faq lang="xx"></exosome-faq>');
    expect(() => registerContent('xx', changed('title', ''))).to.throw();
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal(wordingFor('en').title);
  });
});
