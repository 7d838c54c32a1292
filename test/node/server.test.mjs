// What the server renders, as text: for everything that a browser makes of it, see test/pages/server.test.mjs
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { ExosomeFaq, registerContent } from 'exosome-faq';
import { renderExosomeFaq, renderExosomeFaqContent, streamExosomeFaq } from 'exosome-faq/server';
import { ExosomeFaqRenderer } from 'exosome-faq/server/lit';
import { setContent } from '../../dist/npm/content/index.js';
import * as fc from 'fast-check';
import { html } from 'lit';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { oneLine } = await load('./src/platform/text.ts');

/** The English content, as somebody would register it. */
const english = () => {
  const { month: _month, ...content } = structuredClone(contentFor('en'));
  return content;
};

let warnings = [];
const { warn } = console;
beforeEach(() => {
  warnings = [];
  console.warn = (...what) => warnings.push(what.join(' '));
});
afterEach(() => (console.warn = warn));

const textOf = (node) =>
  node.nodeName === 'style' ? '' : (node.value ?? (node.content ?? node).childNodes.map(textOf).join(''));
const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** The one element that the markup is, what is in its shadow root, and its own children. */
function parsed(markup) {
  const { childNodes } = parseFragment(markup);
  assert.deepEqual(
    childNodes.map(({ nodeName }) => nodeName),
    ['exosome-faq'],
  );
  const [faq] = childNodes;
  // ours begins on a new line
  const [template, ...children] = faq.childNodes.filter(({ value }) => value !== '\n');
  assert.equal(template.nodeName, 'template');
  assert.deepEqual(attributesOf(template), { shadowrootmode: 'open' });
  const [style, base, ...others] = template.content.childNodes;
  assert.deepEqual([style.nodeName, base.nodeName, others.length], ['style', 'section', 0]);
  return { faq, style, base, children };
}

test('every word of the content is in the shadow root, and once more in the children', () => {
  for (const lang of ['en', 'es']) {
    const { base, children } = parsed(renderExosomeFaq({ lang }));
    const texts = [textOf(base), children.map(textOf).join('')];
    const { title, disclaimer, questions } = contentFor(lang);
    const words = questions.flatMap(({ question, answer }) => [
      question,
      ...answer.flatMap((part) => part.list ?? part),
    ]);
    for (const text of texts)
      for (const part of [title, disclaimer, ...words].flat())
        assert.ok(text.includes(part.strong ?? part), `${lang}: ${part.strong ?? part}`);
  }
});

test('all settings become attributes, and the nonce goes to the style element alone', () => {
  const { faq, style, base } = parsed(
    renderExosomeFaq({
      lang: 'es',
      headingLevel: 3,
      hideTitle: true,
      questions: 'orthopedic-treatment',
      open: 'all',
      reviewedBy: 'Ana & Co.',
      reviewedOn: '2026-03-05',
      id: 'care',
      nonce: 'abc',
    }),
  );
  assert.deepEqual(attributesOf(faq), {
    lang: 'es',
    'heading-level': '3',
    'hide-title': '',
    questions: 'orthopedic-treatment',
    open: 'all',
    'reviewed-by': 'Ana & Co.',
    'reviewed-on': '2026-03-05',
    id: 'care',
  });
  assert.deepEqual(attributesOf(style), { nonce: 'abc' });
  assert.deepEqual(
    base.childNodes.map(({ nodeName }) => nodeName),
    ['h3', 'p', 'h4', 'div', 'footer'],
  );
  assert.deepEqual(attributesOf(base.childNodes[3]), { id: 'a-orthopedic-treatment' });
  assert.match(textOf(base), /Ana & Co\. .*5 de marzo de 2026/);
  assert.deepEqual(warnings, []);
});

test('what is left out or off leaves no attribute', () => {
  for (const options of [undefined, {}, { lang: undefined, hideTitle: false, open: null }])
    assert.deepEqual(parsed(renderExosomeFaq(options)).faq.attrs, []);
});

test('own children are sent as they stand, or none', () => {
  assert.equal(parsed(renderExosomeFaq({ children: '' })).children.length, 0);
  const { children } = parsed(renderExosomeFaq({ children: '<p>Call <b>us</b>.</p>' }));
  assert.deepEqual(children.map(textOf), ['Call us.']);
});

test('bad values get the warnings of the element', () => {
  renderExosomeFaq({
    id: 'care',
    lang: 'tlh',
    headingLevel: 7,
    questions: 'what-are-exosomes side-effects',
    open: 'everything',
    reviewedBy: 'A. Clinic',
    reviewedOn: '2026-02-30',
  });
  const known = 'what-are-exosomes, exosomes-and-stem-cells, orthopedic-treatment';
  assert.deepEqual(warnings, [
    `<exosome-faq id="care"> lang="tlh" isn't available, so English is shown.`,
    `<exosome-faq id="care"> questions="side-effects" isn't known, so it's ignored. Known: ${known}.`,
    `<exosome-faq id="care"> open="everything" isn't known, so it's ignored. Known: all, ${known}.`,
    '<exosome-faq id="care"> heading-level="7" must be 1 to 5, so 2 is used.',
    `<exosome-faq id="care"> reviewed-on="2026-02-30" must be a date up to today, as YYYY-MM-DD, so the review isn't shown.`,
  ]);
});

test('an unknown option, and one of a wrong type, is an error that says so', () => {
  const fails = (options, message) => assert.throws(() => renderExosomeFaq(options), { name: 'TypeError', message });
  fails(
    { 'heading-level': 3 },
    /^renderExosomeFaq: There is no option "heading-level"\. Known: lang, headingLevel, .*children, ownQuestions\.$/,
  );
  fails({ questions: ['what-are-exosomes'] }, 'renderExosomeFaq: The option "questions" must be a string.');
  fails({ hideTitle: 'yes' }, 'renderExosomeFaq: The option "hideTitle" must be a boolean.');
  const own =
    'renderExosomeFaq: The option "ownQuestions" must be a list of { id, question, answer }, each with an id of its own and a question.';
  const [question, answer] = ['Where?', 'Here.'];
  for (const ownQuestions of [
    'parking',
    [null],
    [{ id: 'a b', question, answer }],
    [{ id: 'all', question, answer }],
    [{ id: 'orthopedic-treatment', question, answer }],
    [
      { id: 'x', question, answer },
      { id: 'x', question, answer },
    ],
    [{ id: 'x', question }],
    [{ id: 'x', question: ' ', answer }],
  ])
    fails({ ownQuestions }, own);
  fails(null, 'renderExosomeFaq: The options must be an object.');
  fails('es', 'renderExosomeFaq: The options must be an object.');
});

test('the stream gives the same, in pieces, none of them large', () => {
  const pieces = [...streamExosomeFaq({ open: 'all' })];
  assert.equal(pieces.join(''), renderExosomeFaq({ open: 'all' }));
  assert.ok(pieces.length > 15, `${pieces.length} pieces`);
});

test('the content is what is between the tags', () => {
  const options = { lang: 'es', open: 'all' };
  assert.equal(
    renderExosomeFaq(options),
    `<exosome-faq lang="es" open="all">\n${renderExosomeFaqContent(options)}</exosome-faq>`,
  );
});

test('a Markdown renderer leaves it as it is', () => {
  const ownQuestions = [{ id: 'fees', question: 'What does it *cost*?', answer: '<p>Ask __us__.</p>' }];
  for (const lang of ['en', 'es']) {
    const markup = renderExosomeFaq({
      lang,
      share: 'copy email print',
      shareUrl: 'https://a.example/_b_',
      ownQuestions,
    });
    const page = marked.parse(`# Exosomes\n\n${markup}\n\nCall *us*.\n`, { mangle: false, headerIds: false });
    assert.equal(page, `<h1>Exosomes</h1>\n${markup}\n\n<p>Call <em>us</em>.</p>\n`);
  }
});

test('no text breaks out of the markup', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '<',
          '>',
          '&',
          '&lt;',
          '</template>',
          '</style>',
          '<script>',
          '<!--',
          '-->',
          '=',
          ' ',
          'x',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const texts = ['lang', 'questions', 'open', 'reviewedBy', 'id', 'nonce'];
  // as a parser reads them; NUL and half a surrogate pair are no text for HTML
  const read = (text) => text.replace(/\r\n?/g, '\n');
  const isText = (text) => text.isWellFormed() && !/[\0\ufffd]/.test(text);
  fc.assert(
    fc.property(fc.record(Object.fromEntries(texts.map((name) => [name, hostile]))), (options) => {
      const { faq, style, base } = parsed(renderExosomeFaq({ ...options, reviewedOn: '2026-01-02', children: '' }));
      const found = { ...attributesOf(faq), ...attributesOf(style) };
      for (const name of texts) {
        const attribute = name === 'reviewedBy' ? 'reviewed-by' : name;
        if (isText(options[name])) assert.equal(found[attribute] ?? '', read(options[name]));
      }
      assert.ok(faq.attrs.length + style.attrs.length <= texts.length + 1);
      assert.ok(textOf(base).includes(oneLine(options.reviewedBy, 120)));
      assert.ok(textOf(base).includes(contentFor('en').questions[0].question));
    }),
    { numRuns: 200 },
  );
});

test('no word of a translation becomes markup, whoever has checked it', () => {
  const shapeOf = (node) => [
    node.nodeName,
    (node.attrs ?? []).map(({ name }) => name).join(' '),
    (node.content ?? node).childNodes?.filter(({ nodeName }) => nodeName !== '#text').map(shapeOf),
  ];
  const shape = (lang) => JSON.stringify(shapeOf(parseFragment(renderExosomeFaq({ lang, share: 'print' }))));
  const expected = shape('en');
  const hostile = fc
    .array(
      fc.constantFrom('"', "'", '<', '>', '&', '</p>', '</template>', '<img src=x onerror=alert(1)>', '-->', 'x', '='),
    )
    .map((parts) => `x${parts.join('')}`);
  const spoiled = (value, word, key) => {
    if (typeof value === 'string') return key === 'id' || key === 'lang' || key === 'edition' ? value : word;
    const entries = Object.entries(value).map(([name, inner]) => [name, spoiled(inner, word, name)]);
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  };
  fc.assert(
    fc.property(hostile, (word) => {
      const content = { ...spoiled(english(), word), lang: 'qq' };
      for (const source of content.questions[2].sources) source.lang = word;
      // past the check
      setContent('qq', content);
      assert.equal(shape('qq'), expected);
    }),
    { numRuns: 50 },
  );
});

const everyOption = {
  lang: 'es',
  headingLevel: 3,
  hideTitle: true,
  open: 'all',
  reviewedBy: 'A. Clinic',
  reviewedOn: '2026-11-02',
  share: 'copy email print pinterest',
  shareUrl: 'https://clinic.example/faq',
  shareImage: 'https://clinic.example/card.png',
  ownQuestions: [{ id: 'own', question: 'Own?', answer: '<p>Yes.</p>' }],
};

/** What `run` gives while all objects of the program have a property that none of them has set. */
const polluted = (name, value, run) => {
  const all = Object.prototype;
  all[name] = value;
  try {
    return run();
  } finally {
    delete all[name];
  }
};

test('only own properties of options and content count', () => {
  const names =
    `lang headingLevel hideTitle questions open reviewedBy reviewedOn share shareUrl shareImage structuredData id nonce children
    ownQuestions question answer body sources dir part class markup list strong url title month dateStyle calendar content`.split(
      /\s+/,
    );
  const evil = '<img src=x onerror=alert(1)>';
  const values = fc.constantFrom(
    evil,
    [evil],
    { markup: evil },
    [{ markup: evil }],
    true,
    7,
    'full',
    'buddhist',
    [{ id: 'evil', question: 'Evil?', answer: evil }],
    [['img', { src: 'x', onerror: 'alert(1)' }, []]],
    [{ title: 'Evil', url: 'javascript:alert(1)', lang: 'en' }],
  );
  registerContent('qr', { ...english(), lang: 'qr' });
  for (const options of [{}, everyOption, { ...everyOption, lang: 'qr' }]) {
    const expected = renderExosomeFaq(options);
    fc.assert(
      fc.property(fc.constantFrom(...names), values, (name, value) => {
        assert.equal(
          polluted(name, value, () => renderExosomeFaq(options)),
          expected,
        );
      }),
      { numRuns: 300 },
    );
    const [own] = everyOption.ownQuestions;
    for (const name of Object.keys(own)) {
      const { [name]: value, ...rest } = own;
      assert.throws(
        () => polluted(name, value, () => renderExosomeFaq({ ownQuestions: [rest] })),
        /The option "ownQuestions" must be/,
      );
    }
  }
});

test('half a surrogate pair, wherever it stands, is no error', () => {
  const half = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', 'x', ' ', '&'), minLength: 1 });
  const content = { ...english(), lang: 'qs' };
  // as a server sends it
  const sent = (markup) => parsed(Buffer.from(markup).toString());
  fc.assert(
    fc.property(half, (text) => {
      const { reviewedOn, headingLevel } = everyOption;
      const own = [{ id: 'own', question: `?${text}`, answer: text }];
      const [first, ...others] = content.questions;
      registerContent('qs', {
        ...content,
        title: `x${text}`,
        questions: [{ ...first, question: `x${text}` }, ...others],
      });
      for (const lang of [text, 'qs'])
        sent(
          renderExosomeFaq({
            ...Object.fromEntries(['id', 'nonce', 'questions', 'open'].map((name) => [name, text])),
            lang,
            headingLevel,
            reviewedOn,
            reviewedBy: text,
            share: `${text} copy email print pinterest`,
            shareUrl: `https://clinic.example/${text}`,
            shareImage: `https://clinic.example/${text}`,
            ownQuestions: own,
          }),
        );
    }),
    { numRuns: 50 },
  );
});

test('a warning quotes 80 characters at most, on one line', () => {
  const long = 'x'.repeat(100_000);
  const hostile = `a\u001b[31m\n\u202eb\u0000c ${long}`;
  for (const name of ['lang', 'headingLevel', 'questions', 'open', 'reviewedOn', 'share', 'shareUrl', 'shareImage']) {
    warnings = [];
    renderExosomeFaq({ id: hostile, reviewedBy: 'A', [name]: hostile });
    assert.ok(warnings.length > 0, name);
    for (const warning of warnings) {
      assert.ok(warning.length < 400, `${name}: ${warning.length} characters`);
      assert.match(warning, /^<exosome-faq id="a \[31m b c x{68}…"> /);
      assert.doesNotMatch(warning, /[\p{Cc}\p{Bidi_Control}]/u);
    }
  }
  assert.throws(
    () => renderExosomeFaq({ [hostile]: 1 }),
    ({ message }) => message.length < 400 && !/[\p{Cc}\p{Bidi_Control}]/u.test(message),
  );
});

test('an application that renders with Lit on the server gets the same markup', () => {
  customElements.define('exosome-faq', ExosomeFaq);
  const options = { lang: 'es', open: 'all', hideTitle: true };
  const { lang, open } = options;
  const page = (more) =>
    collectResultSync(render(more, { elementRenderers: [ExosomeFaqRenderer] })).replace(/<!--.*?-->/g, '');
  const expected = renderExosomeFaqContent(options).replace(/<\/template>[^]*/, '');
  for (const markup of [
    page(html`<exosome-faq lang=${lang} open=${open} hide-title nonce="abc"></exosome-faq>`),
    page(html`<exosome-faq .lang=${lang} .open=${open} .hideTitle=${true} ?hidden=${false} nonce="abc"></exosome-faq>`),
  ]) {
    const { faq, style } = parsed(markup.replace(' shadowroot="open"', ''));
    assert.deepEqual(attributesOf(faq), { lang, open, 'hide-title': '' });
    assert.deepEqual(attributesOf(style), { nonce: 'abc' });
    const inside = (text) => text.slice(text.indexOf('</style>')).replace(/<\/template>[^]*/, '');
    assert.equal(inside(markup), inside(expected));
  }
});
