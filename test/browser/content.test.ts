// The text on the page is the text of src/content/, word for word.
import { expect } from '@open-wc/testing';
import { en } from '../../src/content/en.js';
import { es } from '../../src/content/es.js';
import type { Block, Content } from '../../src/content/index.js';
import { ALL, TREAT } from '../support/questions.mjs';
import { answer, part, parts, question, questionIds, root, shown, text, warnings } from './helpers.js';

/** An element as lines: its paragraphs and list items, with **strong** and [link](address). */
const lines = (element: Element): string[] => {
  const inline = (node: Node): string => {
    const inner = [...node.childNodes].map(inline).join('');
    if (!(node instanceof Element)) return node.textContent!;
    if (node.localName === 'strong') return `**${inner}**`;
    return node instanceof HTMLAnchorElement ? `[${inner}](${node.getAttribute('href')})` : inner;
  };
  return [...element.children].flatMap((child) =>
    ['p', 'li'].includes(child.localName) ? [`${child.localName}: ${inline(child)}`] : lines(child),
  );
};

const asLines = (block: Block): string[] => {
  if (typeof block === 'string') return [`p: ${block}`];
  if ('strong' in block) return [`p: **${block.strong}**`];
  return block.list.map(([lead, rest]) => `li: **${lead}** ${rest}`);
};

const editions: [Content, { month: string; safety: string; edition: string }][] = [
  [
    en,
    {
      month: 'November 2026',
      safety: 'As of November 2026, the U.S. Food and Drug Administration (FDA) has not approved any exosome product.',
      edition: 'Last updated November 2026',
    },
  ],
  [
    es,
    {
      month: 'noviembre de 2026',
      safety:
        'A noviembre de 2026, la Administración de Alimentos y Medicamentos de EE.\u00a0UU. (FDA) no ha aprobado ningún producto con exosomas.',
      edition: 'Actualizado en noviembre de 2026',
    },
  ],
];

for (const [content, literal] of editions) {
  const { lang, labels } = content;

  describe(`the text on the page, lang="${lang}"`, () => {
    const faq = () => shown(`<exosome-faq lang="${lang}"></exosome-faq>`);

    it('has the title', async () => {
      expect(part(await faq(), 'title').textContent).to.equal(content.title);
    });

    it('has the safety line with its month, in front of every question', async () => {
      const element = await faq();
      const safety = part(element, 'safety');
      expect(safety.textContent).to.equal(`${content.safetyLabel}: ${literal.safety}`);
      expect(safety.textContent).to.equal(`${content.safetyLabel}: ${content.safety.replace('{date}', literal.month)}`);
      expect(safety.querySelector('strong')?.textContent).to.equal(`${content.safetyLabel}:`);
      expect(safety.checkVisibility()).to.equal(true);
      const order = safety.compareDocumentPosition(part(element, 'question'));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });

    it('has the three questions in their order', async () => {
      const element = await faq();
      expect(questionIds(element).join()).to.equal(ALL.join());
      expect(parts(element, 'question').map(text).join('|')).to.equal(
        content.questions.map((one) => one.question).join('|'),
      );
    });

    for (const { id, question: words, answer: blocks, sources = [] } of content.questions) {
      it(`answers "${words}" word for word${sources.length ? ', with its sources' : ''}`, async () => {
        const expected = blocks.flatMap(asLines);
        if (sources.length) expected.push(`p: **${labels.sources}**`);
        for (const { title, url } of sources) expected.push(`li: [${title} ${labels.newTab}](${url})`);
        expect(lines(answer(await faq(), id)).join('\n')).to.equal(expected.join('\n'));
      });
    }

    it('has the disclaimer and the date of the text at the end', async () => {
      expect(lines(part(await faq(), 'footer')).join('\n')).to.equal(
        `p: ${content.disclaimer}\np: ${content.editionLine.replace('{date}', literal.month)}`,
      );
      expect(content.editionLine.replace('{date}', literal.month)).to.equal(literal.edition);
    });

    it('has the labels of the button for all answers', async () => {
      const shownLabels = [...part(await faq(), 'toggle-all').children].map(text);
      expect(shownLabels.join('|')).to.equal(`${labels.showAll}|${labels.hideAll}`);
    });

    it('has nothing else', async () => {
      const element = await faq();
      const told = ['title', 'safety', 'toolbar', 'question', 'answer', 'footer'].flatMap((name) =>
        parts(element, name).map((found) => found.textContent),
      );
      const all = [...root(element).children].map((child) => child.textContent).join('');
      expect(all.length).to.equal(told.join('').length);
    });
  });
}

describe('the sources', () => {
  it('are marked as English in the Spanish text, and open in a tab that learns nothing of this page', async () => {
    const faq = await shown('<exosome-faq lang="es"></exosome-faq>');
    const links = parts(faq, 'link') as HTMLAnchorElement[];
    expect(links.length).to.equal(2);
    for (const link of links) {
      expect(link.querySelector('[lang=en]')?.textContent).to.match(/^FDA: /);
      expect(link.target).to.equal('_blank');
      expect(['noopener', 'noreferrer'].every((word) => link.relList.contains(word))).to.equal(true);
      expect(link.querySelector('small')?.closest('[lang]')?.getAttribute('lang')).to.equal('es');
    }
    expect(answer(faq, TREAT).contains(links[0]!)).to.equal(true);
  });
});

describe('a value that looks like markup', () => {
  const value = '<img src=x onerror="window.hacked = true">&amp;<b>Dr. $& {date}</b>';

  it('is shown as text', async () => {
    const faq = await shown('<exosome-faq reviewed-on="2024-03-05"></exosome-faq>');
    faq.setAttribute('reviewed-by', value);
    await faq.updateComplete;
    expect(part(faq, 'footer').lastElementChild?.textContent).to.equal(`Reviewed by ${value} on March 5, 2024`);
    expect(root(faq).querySelectorAll('img, b').length).to.equal(0);
    expect('hacked' in window).to.equal(false);
  });

  it('makes no element in any other attribute', async () => {
    warnings();
    const faq = await shown();
    for (const name of ['heading-level', 'questions', 'open', 'lang', 'reviewed-by', 'reviewed-on', 'id']) {
      faq.setAttribute(name, value);
    }
    await faq.updateComplete;
    expect(root(faq).querySelectorAll('img, b').length).to.equal(0);
    expect(text(question(faq, TREAT))).to.equal(en.questions[2]?.question);
  });

  for (const [name, polluted] of [
    ['isSlotted', true],
    ['answer', ['Call this number.']],
    ['sources', [{ title: 'Evil', url: 'javascript:alert(1)', lang: 'en' }]],
    ['part', 'a b'],
    ['dir', 'rtl'],
    ['dateStyle', 'full'],
  ] as const) {
    it(`is not taken from what a page gives all objects: ${name}`, async () => {
      const markup = (level: number) =>
        shown(
          `<exosome-faq heading-level="${level}" open="all" reviewed-by="A" reviewed-on="2024-03-05"><details id="own"><summary>Q</summary>A</details></exosome-faq>`,
        );
      const expected = root(await markup(3)).innerHTML.replaceAll(/h[345]/g, '');
      const all = Object.prototype as Record<string, unknown>;
      all[name] = polluted;
      try {
        // another level, so that it is made anew
        const faq = await markup(4);
        expect(root(faq).innerHTML.replaceAll(/h[345]/g, '')).to.equal(expected);
      } finally {
        delete all[name];
      }
    });
  }
});
