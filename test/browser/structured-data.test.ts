// One FAQPage in the page's head: what it says, when it is there, and who takes it away.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { mount } from '../../src/embed/mount.js';
import { scriptDefaults } from '../../src/model/script-defaults.js';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import { afterwards, errors, part, put, shown, text, until, warnings } from './helpers.js';

const tag = (attributes = '', inside = '') => `<exosome-faq structured-data ${attributes}>${inside}</exosome-faq>`;
const SAFETY = 'As of November 2026, the U.S. Food and Drug Administration (FDA) has not approved any exosome product.';

interface Answered {
  '@type': string;
  name: string;
  acceptedAnswer: { '@type': string; text: string };
}
interface Data {
  [field: string]: unknown;
  mainEntity: Answered[];
}

const blocks = (document: Document = window.document) => [
  ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
/** The only block that there is, read as a crawler reads it. */
const data = (): Data => {
  expect(blocks().length, 'blocks').to.equal(1);
  expect(blocks()[0]!.parentElement!.localName).to.equal('head');
  return JSON.parse(blocks()[0]!.text) as Data;
};
const asked = () =>
  data()
    .mainEntity.map(({ name }) => name)
    .join(' | ');
const answers = () => data().mainEntity.map(({ acceptedAnswer }) => acceptedAnswer.text);
const change = async (faq: ExosomeFaq, name: string, value: string | null) => {
  if (value === null) faq.removeAttribute(name);
  else faq.setAttribute(name, value);
  await faq.updateComplete;
};
const gone = () => until(() => !blocks().length, 'the block to go');

/** What stands in a shown answer, but for its sources and what belongs to the widget. */
const seen = (faq: ExosomeFaq, id: string) => {
  const copy = faq.shadowRoot!.querySelector(`#a-${id} [part=answer]`)!.cloneNode(true) as Element;
  copy.querySelector('[part=sources]')?.remove();
  // blocks have no space between them in the text of their parent
  for (const block of copy.querySelectorAll('p, li')) block.append(' ');
  return text(copy);
};

const QUESTIONS = [
  'What are exosomes?',
  'How are exosomes different from stem cells?',
  'Can manufactured exosome products be used to treat orthopedic conditions?',
];

describe('structured-data', () => {
  // the first, for a policy that is there once stays
  it('is there in a browser without Trusted Types', async () => {
    const theirs = Object.getOwnPropertyDescriptor(window, 'trustedTypes');
    Object.defineProperty(window, 'trustedTypes', { value: undefined, configurable: true });
    afterwards(() => {
      if (theirs) Object.defineProperty(window, 'trustedTypes', theirs);
      else Reflect.deleteProperty(window, 'trustedTypes');
    });
    await shown(tag());
    expect(asked()).to.equal(QUESTIONS.join(' | '));
  });

  it('adds nothing by default, nor where it says false', async () => {
    await shown();
    await shown('<exosome-faq structured-data="false"></exosome-faq>');
    expect(blocks().length).to.equal(0);
  });

  it('adds one FAQPage with all that is shown, the safety line in the answer about treatment', async () => {
    const faq = await shown(tag());
    const { mainEntity, ...more } = data();
    expect(JSON.stringify(more)).to.equal(
      '{"@context":"https://schema.org","@type":"FAQPage","inLanguage":"en","dateModified":"2026-11-28"}',
    );
    expect(asked()).to.equal(QUESTIONS.join(' | '));
    for (const entity of mainEntity) {
      expect(Object.keys(entity).join()).to.equal('@type,name,acceptedAnswer');
      expect(Object.keys(entity.acceptedAnswer).join()).to.equal('@type,text');
      expect(entity['@type'] + entity.acceptedAnswer['@type']).to.equal('QuestionAnswer');
    }
    const [what, stem, treat] = answers();
    expect(what).to.equal(seen(faq, WHAT));
    expect(stem).to.equal(seen(faq, STEM));
    expect(treat).to.equal(`${seen(faq, TREAT)} ${SAFETY}`);
  });

  it('says the language, and follows it', async () => {
    const faq = await shown(tag('lang="es-MX"'));
    expect(data()['inLanguage']).to.equal('es');
    expect(asked()).to.contain('¿Qué son los exosomas?');
    expect(answers()[2]).to.contain(text(part(faq, 'safety')).replace('Importante: ', ''));
    faq.lang = 'en';
    await until(() => data()['inLanguage'] === 'en', 'the other language');
    expect(asked()).to.equal(QUESTIONS.join(' | '));
  });

  it('has the review when both of it are given, and nothing of it else', async () => {
    warnings();
    const faq = await shown(tag('reviewed-by="Northside &quot;Ortho&quot;" reviewed-on="2024-03-05"'));
    const { lastReviewed, reviewedBy } = data();
    expect(lastReviewed).to.equal('2024-03-05');
    expect(JSON.stringify(reviewedBy)).to.equal('{"@type":"Organization","name":"Northside \\"Ortho\\""}');
    for (const [name, value] of [
      ['reviewed-on', '2024-02-30'],
      ['reviewed-on', null],
      ['reviewed-on', '2999-01-01'],
    ] as const) {
      await change(faq, name, value);
      expect(Object.keys(data()).join()).to.equal('@context,@type,inLanguage,dateModified,mainEntity');
      expect(part(faq, 'footer').textContent).not.to.contain('Northside');
    }
    await change(faq, 'reviewed-on', '2024-03-05');
    await change(faq, 'reviewed-by', null);
    expect(Object.keys(data()).join()).to.equal('@context,@type,inLanguage,dateModified,mainEntity');
  });

  it('has the questions that are shown, in their order; the safety line is in the last where treatment is not', async () => {
    const faq = await shown(tag(`questions="${STEM} ${WHAT}"`));
    expect(asked()).to.equal([QUESTIONS[1], QUESTIONS[0]].join(' | '));
    expect(answers()[0]).not.to.contain('FDA) has not approved any exosome product.');
    expect(answers()[1]).to.contain(SAFETY);
    await change(faq, 'questions', TREAT);
    expect(asked()).to.equal(QUESTIONS[2]);
    expect(answers()[0]).to.contain(SAFETY);
  });

  it("has the page's own questions and content as text; the safety line stays", async () => {
    const faq = await shown(
      tag(
        '',
        `<details data-faq="${TREAT}" data-replace><summary>Do you treat <b>knees</b>?</summary><p>Not with exosomes.</p></details>
        <details><summary>What does it cost?</summary><p>Ask   us:</p> <ul><li>by <a href="/mail">mail</a></li></ul><script>window.ran = 1</script></details>`,
      ),
    );
    expect(asked()).to.equal([QUESTIONS[0], QUESTIONS[1], 'Do you treat knees?', 'What does it cost?'].join(' | '));
    expect(answers()[2]).to.equal(`Not with exosomes. ${SAFETY}`);
    expect(answers()[3]).to.equal('Ask us: by mail');
    faq.querySelector('p')!.textContent = 'Not yet.';
    await until(() => answers()[2] === `Not yet. ${SAFETY}`, 'the other content');
  });

  it('can be neither ended nor changed by its text', async () => {
    const hostile = '</script><script>window.ran = 1</script><!-- "quoted" \\u0041 \\ \u2028 é 😀 \ud800';
    const faq = await shown();
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = hostile;
    details.append(summary, hostile);
    faq.append(details);
    faq.reviewedBy = hostile;
    faq.reviewedOn = '2024-03-05';
    faq.structuredData = true;
    await until(() => blocks().length && data().mainEntity.length === 4, 'the block');
    const { name, acceptedAnswer } = data().mainEntity[3]!;
    const plain = hostile.replace(/\s+/g, ' ');
    // half a sign could stand in no address
    expect(name).to.equal(plain.replace(' \ud800', ''));
    expect(acceptedAnswer.text).to.equal(plain.replace(' \ud800', ''));
    expect((data()['reviewedBy'] as { name: string }).name).to.equal(name);
    const raw = blocks()[0]!.text;
    expect(/[^ -~]|</.test(raw), 'nothing but plain letters').to.equal(false);
    // as it would be after a page was saved and opened
    const saved = new DOMParser().parseFromString(blocks()[0]!.outerHTML, 'text/html');
    expect(saved.querySelectorAll('script').length).to.equal(1);
    expect(blocks(saved)[0]!.text).to.equal(raw);
  });

  it("does not use the page's own JSON.stringify and toJSON, which an old Prototype.js breaks", async () => {
    const { stringify } = JSON;
    const restore = () => {
      JSON.stringify = stringify;
      delete (Array.prototype as { toJSON?: unknown }).toJSON;
      delete (String.prototype as { toJSON?: unknown }).toJSON;
    };
    afterwards(restore);
    (Array.prototype as { toJSON?: unknown }).toJSON = () => '[broken]';
    (String.prototype as { toJSON?: unknown }).toJSON = () => '"broken"';
    JSON.stringify = () => 'broken';
    await shown(tag());
    restore();
    expect(asked()).to.equal(QUESTIONS.join(' | '));
  });

  it('comes and goes with the attribute and the property', async () => {
    const faq = await shown();
    await change(faq, 'structured-data', '');
    expect(data().mainEntity.length).to.equal(3);
    faq.structuredData = false;
    await faq.updateComplete;
    expect(blocks().length).to.equal(0);
    faq.structuredData = true;
    await faq.updateComplete;
    expect(data().mainEntity.length).to.equal(3);
    await change(faq, 'structured-data', null);
    expect(blocks().length).to.equal(0);
  });

  it('goes with the element, stays when that moves, and comes back with it', async () => {
    const faq = await shown(tag());
    const [block] = blocks();
    const other = put('');
    other.append(faq);
    await faq.updateComplete;
    expect(blocks().length === 1 && blocks()[0] === block).to.equal(true);
    faq.remove();
    await gone();
    other.append(faq);
    await until(() => blocks().length === 1, 'the block to come back');
    expect(asked()).to.equal(QUESTIONS.join(' | '));
  });

  it('is one for all elements of a page: the next takes over, the last takes it away', async () => {
    const box = put(`${tag('id="a"')}${tag(`id="b" questions="${STEM}"`)}${tag('id="c" lang="es"')}`);
    const [a, b, c] = [...box.children] as ExosomeFaq[];
    await c!.updateComplete;
    expect(asked()).to.equal(QUESTIONS.join(' | '));
    a!.remove();
    await until(() => blocks().length === 1 && asked() === QUESTIONS[1], 'the second to take over');
    await change(b!, 'structured-data', null);
    expect(data()['inLanguage']).to.equal('es');
    c!.remove();
    await gone();
    await change(b!, 'structured-data', '');
    expect(asked()).to.equal(QUESTIONS[1]);
    b!.remove();
    await gone();
  });

  it('does not touch the block while nothing of it changes', async () => {
    const faq = await shown(tag());
    const [block] = blocks();
    faq.showAll();
    await change(faq, 'heading-level', '4');
    await change(faq, 'share', 'copy');
    await shown(tag());
    expect(blocks().length === 1 && blocks()[0] === block).to.equal(true);
  });

  for (const [what, html] of [
    ['JSON-LD', '<script type="application/ld+json">{"@type": "FAQPage", "mainEntity": []}</script>'],
    ['JSON-LD in a graph', '<script type="application/ld+json">{"@graph":[{"@type":["WebPage","FAQPage"]}]}</script>'],
    ['microdata', '<div itemscope itemtype="https://schema.org/FAQPage"></div>'],
  ] as const)
    it(`is not added to a page that has a FAQPage in ${what}`, async () => {
      const log = warnings();
      put(html);
      const before = blocks().length;
      const faq = await shown(tag());
      expect(blocks().length).to.equal(before);
      expect(text(part(faq, 'title'))).to.equal('What you need to know about exosomes');
      faq.remove();
      await faq.updateComplete;
      expect(blocks().length).to.equal(before);
      expect(log.join('\n')).to.equal('');
    });

  it('is added beside data about something else', async () => {
    put(
      '<script type="application/ld+json">{"@type": "Organization", "name": "FAQPages"}</script><div itemscope itemtype="https://schema.org/Organization"></div>',
    );
    await shown(tag());
    expect(blocks().length).to.equal(2);
    expect(document.head.querySelectorAll('script[type="application/ld+json"]').length).to.equal(1);
  });

  it('waits until the page is parsed, and gives way to a FAQPage further down, and to one that comes later', async () => {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    Object.defineProperty(Document.prototype, 'readyState', { value: 'loading', configurable: true });
    const whole = () => Object.defineProperty(Document.prototype, 'readyState', native);
    afterwards(whole);
    const faq = await shown(tag());
    expect(blocks().length).to.equal(0);
    whole();
    dispatchEvent(new Event('DOMContentLoaded'));
    await until(() => blocks().length === 1, 'the block');
    const theirs = put('<script type="application/ld+json">{"@type": "FAQPage"}</script>');
    faq.headingLevel = 3;
    await until(() => blocks().length === 1 && blocks()[0]!.parentElement === theirs, 'the page’s alone');
    theirs.remove();
    faq.headingLevel = 4;
    await until(() => blocks().length === 1, 'ours again');
  });

  it('is not added in a frame', async () => {
    const frame = document.createElement('iframe');
    put('').append(frame);
    const inside = frame.contentDocument!;
    const faq = await shown(tag(), inside.body);
    await faq.updateComplete;
    expect(text(part(faq, 'title'))).to.equal('What you need to know about exosomes');
    expect(blocks(inside).length + blocks().length).to.equal(0);
    put('').append(faq);
    await until(() => blocks().length === 1, 'the block, out of the frame');
    expect(blocks(inside).length).to.equal(0);
  });

  it("works as a setting of a div, and of the script's own tag", async () => {
    const box = put(
      '<div data-exosome-faq data-structured-data data-reviewed-by="A" data-reviewed-on="2024-03-05"></div>',
    );
    mount(box);
    await until(() => blocks().length === 1, 'the block');
    expect(data()['lastReviewed']).to.equal('2024-03-05');
    box.remove();
    await gone();
    scriptDefaults.set('structured-data', '');
    scriptDefaults.set('share', 'print');
    afterwards(() => scriptDefaults.clear());
    const faq = await shown('<exosome-faq></exosome-faq>');
    expect(data().mainEntity.length).to.equal(3);
    expect(faq.shadowRoot!.querySelectorAll('[part=action]').length).to.equal(3);
  });

  it('says once why it could not be added; the element works all the same', async () => {
    const log = warnings();
    const thrown = errors();
    const { append } = document.head;
    document.head.append = () => {
      throw new TypeError('refused by a policy');
    };
    afterwards(() => (document.head.append = append));
    const faq = await shown(tag('open="all"'));
    expect(blocks().length).to.equal(0);
    expect(log.length).to.equal(1);
    for (const word of ['<exosome-faq>', 'structured-data', 'refused by a policy']) expect(log[0]).to.contain(word);
    expect(text(part(faq, 'title'))).to.equal('What you need to know about exosomes');
    faq.remove();
    await faq.updateComplete;
    expect(thrown.join()).to.equal('');
  });
});
