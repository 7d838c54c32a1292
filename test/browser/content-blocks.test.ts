// Content that stands in the page as a script that no browser runs.
import { expect } from '@open-wc/testing';
import { contentFor } from '../../src/content/index.js';
import { readContentBlocks } from '../../src/element/content-blocks.js';
import { mount, mountWhatComes } from '../../src/embed/mount.js';
import { afterwards, part, put, shown, text, until, warnings } from './helpers.js';
import { sampleContent } from './sample-content.js';

const block = (json: string, attributes = '') =>
  `<script type="application/json" data-exosome-faq-content ${attributes}>${json}</script>`;
const json = (lang: string, word = lang) => JSON.stringify(sampleContent(lang, word)).replace(/</g, '\\u003c');

/** The title of an element in this language, once a block stands in the page. */
const titleWith = async (markup: string, lang: string) => {
  put(markup);
  return text(part(await shown(`<exosome-faq lang="${lang}"></exosome-faq>`), 'title'));
};
const ENGLISH = contentFor('en').title;

describe('a block with content', () => {
  it('adds its language, for an element that comes after it', async () => {
    const log = warnings();
    expect(await titleWith(block(json('fr'), 'lang="fr"'), 'fr-CA')).to.equal('fr: title');
    expect(log.join()).to.equal('');
  });

  it('needs no lang where the JSON has one', async () => {
    expect(await titleWith(block(json('it')), 'it')).to.equal('it: title');
    expect(await titleWith(block(json('nl'), 'lang=" nl "'), 'nl')).to.equal('nl: title');
  });

  it('comes while an element is there: the next element that needs it, and those before, show it', async () => {
    const log = warnings();
    const first = await shown('<exosome-faq lang="da"></exosome-faq>');
    expect(text(part(first, 'title'))).to.equal(ENGLISH);
    expect(log.length).to.equal(1);
    expect(await titleWith(block(json('da')), 'da')).to.equal('da: title');
    await first.updateComplete;
    expect(text(part(first, 'title'))).to.equal('da: title');
    expect(log.length).to.equal(1);
  });

  it('is shown as text, whatever is in it', async () => {
    const markup = '<img src=x onerror="document.title=1">&amp;';
    const content = { ...sampleContent('sv'), title: markup };
    const escaped = JSON.stringify(content).replace(/</g, '\\u003c');
    expect(await titleWith(block(escaped), 'sv')).to.equal(markup);
  });

  it('may stand there twice, and come again with a page that is swapped in', async () => {
    const log = warnings();
    const twice = block(json('fi'), 'lang="fi"').repeat(2);
    expect(await titleWith(twice, 'fi')).to.equal('fi: title');
    expect(await titleWith(twice, 'fi')).to.equal('fi: title');
    expect(log.join()).to.equal('');
  });

  it('is read once', async () => {
    const box = put(block(json('pl'), 'lang="pl"'));
    await shown('<exosome-faq lang="pl"></exosome-faq>');
    const log = warnings();
    box.querySelector('script')!.textContent = 'Nothing';
    expect(await titleWith('', 'pl-PL')).to.equal('pl: title');
    readContentBlocks(document);
    expect(log.join()).to.equal('');
  });

  it('is mounted with what a page mounts, also in a shadow root', () => {
    const root = put('<div></div>').firstElementChild!.attachShadow({ mode: 'open' });
    root.append(put(block(json('cs'))).firstElementChild!);
    mount(root);
    expect(contentFor('cs').title).to.equal('cs: title');
  });

  it('is noticed by the script that watches the page, when it comes and no element does', async () => {
    mountWhatComes();
    const faq = await shown('<exosome-faq lang="hu"></exosome-faq>');
    warnings();
    const script = Object.assign(document.createElement('script'), { type: 'application/json', lang: 'hu' });
    script.dataset.exosomeFaqContent = '';
    document.body.append(script);
    script.textContent = json('hu');
    afterwards(() => script.remove());
    await until(() => text(part(faq, 'title')) === 'hu: title', 'the words of the block');
  });

  it('waits for the rest of itself while the page is parsed', () => {
    const log = warnings();
    const frame = put('<iframe></iframe>').querySelector('iframe')!;
    const page = frame.contentDocument!;
    page.open();
    const [start, rest] = [json('ro').slice(0, 500), json('ro').slice(500)];
    page.write(
      `<!doctype html><title>A</title><body><script type="application/json" data-exosome-faq-content>${start}`,
    );
    readContentBlocks(page);
    expect(contentFor('ro')).to.equal(contentFor('en'));
    page.write(`${rest}</script>`);
    readContentBlocks(page);
    expect(contentFor('ro').title).to.equal('ro: title');
    page.write(block('{', 'lang="lt"'));
    readContentBlocks(page);
    expect(log.join()).to.equal('');
    page.close();
    readContentBlocks(page);
    expect(log.length).to.equal(1);
  });
});

describe('a block that is wrong leaves English in place, and one message says why', () => {
  const begins = (lang: string) =>
    `<script data-exosome-faq-content${lang && ` lang="${lang}"`}> isn't used, so the text stays as it was: `;
  const wrong: [what: string, json: string, lang: string, message: RegExp | string][] = [
    ['nothing in it', '', 'xx', /^it is empty\. ./],
    ['only spaces', ' \n ', 'xx', /^it is empty\. ./],
    ['words', 'Bonjour', 'xx', /^it isn't valid JSON\. ./],
    ['half a file', json('xx').slice(0, 700), 'xx', /^it isn't valid JSON\. ./],
    ['curly quotes', json('xx').replace('"title"', '“title”'), 'xx', /^it isn't valid JSON\. ./],
    ['a comma too many', json('xx').replace(/\}$/, ',}'), 'xx', /^it isn't valid JSON\. ./],
    ['null', 'null', 'xx', /^content must have lang, edition, /],
    ['a number', '5', 'xx', /^content must have lang, /],
    ['a list', `[${json('xx')}]`, 'xx', /^content must have lang, /],
    ['no language anywhere', '{}', '', 'it has no language. Write it on this tag, as in lang="fr".'],
    [
      'a language that is none',
      json('xx'),
      'not a tag',
      'lang="not a tag" must be a language tag, such as fr or pt-BR.',
    ],
    [
      'a language that is a list',
      json('xx').replace('"xx"', '["fr","de"]'),
      '',
      /^lang="fr,de" must be a language tag/,
    ],
    ['two languages', json('xx'), 'el', 'content.lang must be "el".'],
    [
      'a text that is missing',
      json('xx').replace('"title":', '"//title":'),
      'xx',
      'content.title must not be missing.',
    ],
    [
      'a prototype',
      json('xx').replace('{', '{"__proto__":{"title":"x"},'),
      'xx',
      'content.__proto__ must not be there.',
    ],
    ['a constructor', json('xx').replace('{', '{"constructor":"x",'), 'xx', 'content.constructor must not be there.'],
    ['a long name', json('xx').replace('{', `{"${'a'.repeat(5000)}":"x",`), 'xx', /^content\.a{100,400}…$/],
    ['a deep list', `${'['.repeat(9000)}${']'.repeat(9000)}`, 'xx', /^/],
    [
      'an address that runs',
      json('xx').replace('https://example.org/', 'javascript:alert(1)'),
      'xx',
      'content.questions[2].sources[0].url must be an http or https URL.',
    ],
  ];
  for (const [what, said, lang, message] of wrong)
    it(what, async () => {
      const log = warnings();
      expect(await titleWith(block(said, lang && `lang="${lang}"`), 'xx')).to.equal(ENGLISH);
      const about = log.filter((line) => line.startsWith('<script'));
      expect(about.length).to.equal(1);
      expect(about[0]!.startsWith(begins(lang)), about[0]).to.equal(true);
      const reason = about[0]!.slice(begins(lang).length);
      if (typeof message === 'string') expect(reason).to.equal(message);
      else expect(reason).to.match(message);
    });

  it('a second one for a language: the first stays', async () => {
    const log = warnings();
    expect(await titleWith(block(json('hr')) + block(json('hr', 'other'), 'lang="hr"'), 'hr')).to.equal('hr: title');
    expect(log.join('\n')).to.equal(`${begins('hr')}Another one for this language came first. Remove one of them.`);
  });

  it('and a right one after it is used', async () => {
    const log = warnings();
    expect(await titleWith(block('{', 'lang="uk"') + block(json('uk'), 'lang="uk"'), 'uk')).to.equal('uk: title');
    expect(log.length).to.equal(1);
  });
});
