// Content that a page brings itself: what is taken, what is refused and why, and that the page follows.
import { expect } from '@open-wc/testing';
import { type Content, contentFor, setContent } from '../../src/content/index.js';
import { registerContent } from '../../src/content/register.js';
import * as index from '../../src/index.js';
import { ALL, STEM, WHAT } from '../support/questions.mjs';
import {
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
import { sampleContent } from './sample-content.js';

/** A content with one thing in it changed, by its path. */
const changed = (path: string, value: unknown) => {
  const content = structuredClone(sampleContent('xx')) as unknown as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  let at = content;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined && last in at) delete at[last];
  // defined, for one of them is `__proto__`
  else Object.defineProperty(at, last, { value, enumerable: true });
  return content as unknown as Content;
};

const title = async (lang: string) => text(part(await shown(`<exosome-faq lang="${lang}"></exosome-faq>`), 'title'));

describe('registerContent', () => {
  it('is what the package exports', () => {
    expect(index.registerContent).to.equal(registerContent);
  });

  it('adds a language: all its texts are shown, and marked as such', async () => {
    const log = warnings();
    registerContent('fr', sampleContent('fr'));
    const faq = await shown('<exosome-faq lang="fr" reviewed-by="Someone" reviewed-on="2026-11-03"></exosome-faq>');
    expect(text(part(faq, 'title'))).to.equal('fr: title');
    expect(part(faq, 'base').getAttribute('lang')).to.equal('fr');
    expect(text(part(faq, 'safety'))).to.equal('fr: Safety: fr: novembre 2026 safety');
    expect(text(part(faq, 'toolbar'))).to.contain('fr: showAll');
    expect(text(part(faq, 'footer'))).to.contain('fr: octobre 2026 edition');
    expect(text(part(faq, 'footer'))).to.contain('fr: Someone 3 novembre 2026');
    expect(questionIds(faq).join()).to.equal(ALL.join());
    expect(text(question(faq, STEM))).to.equal(`fr: question ${STEM}`);
    expect(text(answer(faq, WHAT))).to.equal('fr: answer'.repeat(3) + 'fr: lead fr: item'.repeat(3));
    expect(text(answer(faq, ALL[2]!))).to.equal(
      `${'fr: answer'.repeat(2)}fr: strong${'fr: sources'}${'fr: source fr: newTab'.repeat(2)}`,
    );
    await click(question(faq, STEM));
    expect(states(faq)).to.equal('closed open closed');
    expect(log.join()).to.equal('');
  });

  it('serves the tags of its regions, and leaves other languages alone', async () => {
    const log = warnings();
    registerContent('fr', sampleContent('fr'));
    expect(await title('fr-CA')).to.equal('fr: title');
    expect(await title('FR-ca')).to.equal('fr: title');
    expect(await title('es')).to.equal(contentFor('es').title);
    expect(log.join()).to.equal('');
    expect(await title('fro')).to.equal(contentFor('en').title);
  });

  it('adds content for a region alone', async () => {
    registerContent('pt-BR', sampleContent('pt-BR'));
    expect(await title('pt-br')).to.equal('pt-BR: title');
    warnings();
    expect(await title('pt')).to.equal(contentFor('en').title);
  });

  it('puts other content in place of what is there, and elements on the page follow, open as they are', async () => {
    warnings();
    const faq = await shown(`<exosome-faq lang="nl" open="${STEM}"></exosome-faq>`);
    const other = await shown('<exosome-faq lang="en"></exosome-faq>');
    const before = part(other, 'title');
    expect(part(faq, 'base').getAttribute('lang')).to.equal('en');
    for (const word of ['nl', 'again']) {
      registerContent('nl', sampleContent('nl', word));
      await faq.updateComplete;
      expect(text(part(faq, 'title'))).to.equal(`${word}: title`);
      expect(part(faq, 'base').getAttribute('lang')).to.equal('nl');
      expect(states(faq)).to.equal('closed open closed');
    }
    await other.updateComplete;
    expect(part(other, 'title')).to.equal(before);
  });

  it('takes what has changed in an object that it has had before, and nothing of it before that', async () => {
    const content = { ...sampleContent('da') };
    registerContent('da', content);
    const faq = await shown('<exosome-faq lang="da"></exosome-faq>');
    Object.assign(content, { title: 'Nyt' });
    faq.headingLevel = 3;
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal('da: title');
    registerContent('da', content);
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal('Nyt');
  });

  it('shows what it has checked, whatever becomes of the object and of what is in it', async () => {
    const content = structuredClone(sampleContent('sv')) as any;
    let reads = 0;
    const source = content.questions[2].sources[0];
    Object.defineProperty(source, 'url', {
      get: () => (reads++ ? 'javascript:alert(1)' : 'https://example.org/'),
      enumerable: true,
    });
    registerContent('sv', content);
    content.questions[2].sources[1].url = 'javascript:alert(1)';
    content.questions[0].answer[0] = { html: '<b>' };
    const faq = await shown('<exosome-faq lang="sv" open="all"></exosome-faq>');
    expect(
      parts(faq, 'link')
        .map((link) => link.getAttribute('href'))
        .join(),
    ).to.equal('https://example.org/,https://example.org/');
    expect(text(answer(faq, WHAT))).to.contain('sv: answer');
  });

  it('puts other content in place of the English one, also where nothing says which language', async () => {
    const before = contentFor('en');
    afterwards(() => setContent('en', before));
    registerContent('en', sampleContent('en', 'ours'));
    expect(await title('en-GB')).to.equal('ours: title');
    warnings();
    expect(await title('tlh')).to.equal('ours: title');
    expect(contentFor('').title).to.equal('ours: title');
  });

  it('follows in elements with own questions, which keep theirs', async () => {
    warnings();
    const faq = await shown(
      '<exosome-faq lang="it"><details id="own" lang="it"><summary>Quanto costa?</summary>Niente.</details></exosome-faq>',
    );
    expect(question(faq, 'own').closest('[lang]')!.getAttribute('lang')).to.equal('it');
    expect(question(faq, WHAT).closest('[lang]')!.getAttribute('lang')).to.equal('en');
    registerContent('it', sampleContent('it'));
    await faq.updateComplete;
    expect(text(question(faq, WHAT))).to.equal(`it: question ${WHAT}`);
    expect(text(question(faq, 'own'))).to.equal('Quanto costa?');
    expect(question(faq, WHAT).closest('[lang]')!.getAttribute('lang')).to.equal('it');
  });

  it('leaves out the notes for a translator, wherever they stand', async () => {
    const content = structuredClone(sampleContent('fi')) as any;
    content['//title'] = 'At most 100 characters.';
    content.questions[0]['//answer[0]'] = { facts: ['F1'] };
    content.labels['//'] = 'Buttons';
    registerContent('fi', content);
    expect(Object.keys(contentFor('fi')).join()).to.equal(Object.keys(sampleContent('fi')).join());
    expect(await title('fi')).to.equal('fi: title');
  });

  it('takes a language that is written from right to left', async () => {
    registerContent('ar', sampleContent('ar', 'مرحبا'));
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
});

describe('the direction of a language', () => {
  const direction = async (lang: string, dir = 'ltr') => {
    if (contentFor(lang).lang !== lang) registerContent(lang, sampleContent(lang));
    const faq = await shown(`<div dir="${dir}"><exosome-faq lang="${lang}"></exosome-faq></div>`);
    const icon = part(faq, 'icon').getBoundingClientRect();
    const button = part(faq, 'question').getBoundingClientRect();
    // the icon is at the end of the line
    return icon.left - button.left < button.right - icon.right ? 'rtl' : 'ltr';
  };

  for (const lang of [
    'ar',
    'ar-EG',
    'ar-u-nu-latn',
    'he',
    'fa',
    'fa-AF',
    'ur',
    'yi',
    'ckb',
    'ps',
    'pa-Arab-PK',
    'az-arab',
  ])
    it(`is from right to left in a page from left to right: ${lang}`, async () => {
      expect(await direction(lang)).to.equal('rtl');
    });

  for (const lang of ['fr', 'art', 'hea', 'ar-Latn', 'ur-Latn-IN', 'pa', 'zh-Hant', 'en-GB-oxendict'])
    it(`is the page's: ${lang}`, async () => {
      expect(await direction(lang)).to.equal('ltr');
      expect(await direction(lang, 'rtl')).to.equal('rtl');
    });

  it('follows when an element changes its language', async () => {
    registerContent('he', sampleContent('he'));
    const faq = await shown('<exosome-faq lang="he"></exosome-faq>');
    for (const [lang, expected] of [
      ['en', 'ltr'],
      ['he', 'rtl'],
      ['es', 'ltr'],
    ] as const) {
      faq.lang = lang;
      await faq.updateComplete;
      expect(getComputedStyle(part(faq, 'base')).direction, lang).to.equal(expected);
    }
  });
});

describe('registerContent refuses, names the path, and adds nothing', () => {
  const wrong: [path: string, value: unknown][] = [
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
    ['content.ageLine', undefined],
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
    ['content.questions[1].answer[0]', { strong: 'Text' }],
    ['content.questions[1].answer[0]', { html: '<b>Text</b>' }],
    ['content.questions[1].answer[3]', 'Text'],
    ['content.questions[2].answer[2]', 'Text'],
    ['content.questions[2].answer[2].strong', 5],
    ['content.questions[0].answer[3].list', 'Text'],
    ['content.questions[0].answer[3].list', []],
    ['content.questions[0].answer[3].list[0]', 'Text'],
    ['content.questions[0].answer[3].list[0][1]', undefined],
    ['content.questions[0].answer[3].list[0][2]', 'Text'],
    ['content.questions[2].sources', undefined],
    ['content.questions[2].sources', 'Text'],
    ['content.questions[2].sources', []],
    ['content.questions[2].sources[0]', 'https://example.org/'],
    ['content.questions[2].sources[0].url', undefined],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      '//evil.example/',
      '/page',
      'https://',
      ' https://a.example',
      'https://a.example/ b',
      'x:https://a.example',
    ].map((url): [string, string] => ['content.questions[2].sources[0].url', url]),
    ...['"><img src=x onerror=alert(1)>', '', 'e', '-', 'en-', 'en_US', 'English text', 'en-123456789'].map(
      (tag): [string, string] => ['content.questions[2].sources[1].lang', tag],
    ),
    ['content.questions[0].sources', 5],
    ['content.questions[3]', { id: 'more', question: 'More?', answer: ['More.'] }],
    ['content.more', 'Text'],
    ['content.more', undefined],
    ['content.title', 'T'.repeat(1000)],
    ['content.title', 'Title of {date}'],
    ['content.safety', 'As of {date} and {date}'],
    ['content.safety', 'As of {date}, {fecha}'],
    ['content.safety', 'As of {DATE}'],
    ['content.labels.print', 'P'.repeat(76)],
    ['content.__proto__', 'own'],
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
      expect(message.startsWith(path) && /^( must |[.[])/.test(message.slice(path.length)), message).to.equal(true);
      expect(contentFor('xx')).to.equal(contentFor('en'));
      expect(log.join()).to.equal('');
    });
  }

  it('says what should be there', () => {
    const refused = (path: string, value: unknown) => () => registerContent('xx', changed(path, value));
    expect(refused('questions[2].sources', 5)).to.throw('content.questions[2].sources must be a list of 2.');
    expect(refused('questions[2].answer[2]', 'Text')).to.throw('content.questions[2].answer[2] must have strong.');
    expect(refused('questions[1].answer[3]', 'Text')).to.throw('content.questions[1].answer[3] must not be there');
    expect(refused('questions[0].sources', [])).to.throw('content.questions[0].sources must not be there');
    expect(refused('questions[1].question', undefined)).to.throw('content.questions[1].question must not be missing.');
    expect(refused('questions[1].question', 5)).to.throw('content.questions[1].question must be text.');
    expect(refused('questions[1].question', '')).to.throw('content.questions[1].question must not be empty.');
    expect(refused('questions[1].id', 'stem')).to.throw(`content.questions[1].id must be "${STEM}".`);
    expect(refused('lang', 'fr')).to.throw('content.lang must be "xx".');
    expect(refused('edition', 'May')).to.throw('content.edition must be a date, as YYYY-MM-DD.');
    expect(refused('labels.print', 'P'.repeat(76))).to.throw(
      'content.labels.print must be at most 75 characters long.',
    );
    expect(refused('safety', '{date} {fecha}')).to.throw('content.safety must not have {fecha}.');
    const [url, tag] = ['questions[2].sources[0].url', 'questions[2].sources[0].lang'];
    expect(refused(url, 'ftp://a.example')).to.throw(`content.${url} must be an http or https URL.`);
    expect(refused(tag, 'English text')).to.throw(`content.${tag} must be a language tag, such as fr or pt-BR.`);
    expect(refused('safety', 'Today')).to.throw('content.safety must have {date} once.');
  });

  it('no content at all', () => {
    for (const nothing of [null, 5, 'Text', []])
      expect(() => registerContent('xx', nothing as unknown as Content)).to.throw(TypeError, /^content must have lang/);
    expect(() => registerContent('xx', undefined as unknown as Content)).to.throw(
      TypeError,
      'content must not be missing.',
    );
  });

  it('what is no language tag', () => {
    for (const tag of ['', 'not a tag', 'x', 'en_US', 'français', `x-${'a-'.repeat(99)}a`, undefined, ['fr']])
      expect(() => registerContent(tag as string, sampleContent('xx')), `${tag}`).to.throw(
        RangeError,
        `lang="${tag}" must be a language tag, such as fr or pt-BR.`,
      );
  });

  it('and the page goes on with what it shows', async () => {
    warnings();
    const faq = await shown('<exosome-faq lang="xx"></exosome-faq>');
    expect(() => registerContent('xx', changed('title', ''))).to.throw();
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal(contentFor('en').title);
  });
});
