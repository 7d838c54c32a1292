// What is seen: sizes, colors, states, and the reader's and the page's wishes, from computed styles and boxes.
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { ALL, STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  afterwards,
  answer,
  click,
  engine,
  focusRing,
  panel,
  part,
  parts,
  pointAt,
  press,
  print,
  put,
  question,
  root,
  shown,
  states,
  text,
  until,
  twoFrames,
} from './helpers.js';

const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
const box = (element: Element) => element.getBoundingClientRect();
const everything = (faq: ExosomeFaq) => [...root(faq).querySelectorAll<HTMLElement>('*')];

/** A style sheet of the page, until the test is over. */
const pageStyle = (css: string) => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  afterwards(() => sheet.remove());
};

/** What sticks out of the element's own box, or has more inside than it shows. */
const overflowing = (faq: ExosomeFaq) => {
  const outer = box(faq);
  return everything(faq)
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { left, right, top, bottom } = box(element);
      return (
        left < outer.left - 1 ||
        right > outer.right + 1 ||
        top < outer.top - 1 ||
        bottom > outer.bottom + 1 ||
        (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      );
    })
    .map((element) => `${element.localName} ${element.getAttribute('part')}`)
    .join();
};

const systemColor = (name: string) => {
  const probe = put(`<i style="color: ${name}"></i>`).firstElementChild!;
  return style(probe).color;
};

afterEach(() => emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' }));

describe('a button', () => {
  it('is at least 44 px high, and a question is as wide as the element', async () => {
    const faq = await shown('<div style="font-size: 10px"><exosome-faq></exosome-faq></div>');
    for (const button of root(faq).querySelectorAll('button')) expect(box(button).height >= 44).to.equal(true);
    for (const one of parts(faq, 'question')) {
      expect(Math.round(box(one).width)).to.equal(Math.round(box(faq).width));
    }
  });

  it('has a ring of at least 2 px where the keyboard is, in a color that is not the background', async () => {
    const faq = await shown(`<input aria-label="Field"><exosome-faq open="${TREAT}"></exosome-faq>`);
    faq.parentElement!.querySelector('input')!.focus();
    const rings: boolean[] = [];
    for (let i = 0; i < 6; i++) {
      await press('Tab');
      const { outlineColor } = style(root(faq).activeElement!);
      rings.push(focusRing() >= 2 && !/^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(outlineColor));
    }
    expect(rings.join()).to.equal('true,true,true,true,true,true');
  });

  it('shows that the pointer is on it, and takes it back', async function () {
    // on a touch screen the color would stay after the tap, and headless Chromium and Firefox say that they are one
    if (!matchMedia('(hover: hover)').matches) this.skip();
    const faq = await shown();
    const before = style(question(faq, STEM)).backgroundColor;
    await pointAt(question(faq, STEM));
    expect(style(question(faq, STEM)).backgroundColor).not.to.equal(before);
    expect(style(question(faq, STEM)).cursor).to.equal('pointer');
    await pointAt(part(faq, 'safety'));
    expect(style(question(faq, STEM)).backgroundColor).to.equal(before);
  });

  it('has an icon that differs between closed and open, and does not say so to screen readers', async () => {
    const faq = await shown();
    const icon = question(faq, STEM).querySelector('[part=icon]')!;
    const look = () => style(icon, '::before').content;
    const closed = look();
    expect(closed).to.equal('"+"');
    await click(question(faq, STEM));
    expect(look()).not.to.equal(closed);
    await click(question(faq, STEM));
    expect(look()).to.equal(closed);
    expect(icon.getAttribute('aria-hidden')).to.equal('true');
    expect(icon.textContent).to.equal('');
  });
});

describe('a closed answer', () => {
  it('leaves no gap', async () => {
    const faq = await shown();
    for (const id of ALL) expect(box(panel(faq, id)).height).to.equal(0);
  });
});

describe('motion', () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    it(`is nowhere (${reducedMotion})`, async () => {
      await emulateMedia({ reducedMotion });
      const faq = await shown('<exosome-faq open="all"></exosome-faq>');
      await pointAt(question(faq, STEM));
      const moving = everything(faq).filter((element) =>
        ['', '::before', '::after'].some((pseudo) => {
          const { transitionDuration, animationName } = style(element, pseudo);
          return transitionDuration !== '0s' || animationName !== 'none';
        }),
      );
      expect(moving.length).to.equal(0);
      await click(question(faq, STEM));
      expect(faq.getAnimations({ subtree: true }).length).to.equal(0);
      expect(document.getAnimations().length).to.equal(0);
    });
  }
});

describe('the font and the colors', () => {
  it("are the page's own", async () => {
    const faq = await shown(
      '<div style="font: italic 20px monospace; color: rgb(1, 2, 3)"><exosome-faq open="all"></exosome-faq></div>',
    );
    for (const name of ['title', 'safety', 'toggle-all', 'question', 'answer', 'link', 'footer']) {
      const { color, fontFamily } = style(part(faq, name));
      expect(`${name} ${color} ${fontFamily}`).to.equal(`${name} rgb(1, 2, 3) monospace`);
    }
    expect(style(answer(faq, WHAT)).fontSize).to.equal('20px');
    expect(style(part(faq, 'base')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('leave what is important bold in a page of light text', async () => {
    const faq = await shown('<div style="font-weight: 200"><exosome-faq></exosome-faq></div>');
    expect(style(part(faq, 'safety')).fontWeight).to.equal('200');
    expect(style(part(faq, 'safety').querySelector('strong')!).fontWeight).to.equal('700');
  });

  it('do not shrink where the page makes its root font small', async () => {
    pageStyle('html { font-size: 62.5% } body { font-size: 16px }');
    const faq = await shown('<exosome-faq open="all"></exosome-faq>');
    expect(style(answer(faq, WHAT)).fontSize).to.equal('16px');
    expect(style(part(faq, 'title')).fontSize).to.equal('24px');
  });

  it('are light on dark where the page follows a reader who wishes so', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    pageStyle('html { color-scheme: light dark }');
    const faq = await shown('<exosome-faq open="all"></exosome-faq>');
    const brightness = (css: string) => Number(/\d+/.exec(css)![0]);
    for (const name of ['title', 'safety', 'toggle-all', 'question', 'answer', 'link', 'footer']) {
      expect(brightness(style(part(faq, name)).color) > 200, name).to.equal(true);
    }
    expect(brightness(style(part(faq, 'icon')).color) > 200).to.equal(true);
  });

  it("are not touched by the page's rules for buttons, headings, links and paragraphs", async () => {
    const look = (faq: ExosomeFaq) =>
      ['title', 'safety', 'toggle-all', 'question', 'heading', 'answer', 'footer']
        .map((name) => {
          const { color, backgroundColor, margin, padding, display, textTransform } = style(part(faq, name));
          return [name, color, backgroundColor, margin, padding, display, textTransform].join();
        })
        .join('\n');
    const before = look(await shown('<exosome-faq open="all"></exosome-faq>'));
    pageStyle(
      'button, h2, h3, p, a, ul, li, span, div div, footer, section { color: red !important; background: blue; margin: 50px; padding: 50px; display: none; text-transform: uppercase } [hidden] { display: none !important }',
    );
    expect(look(await shown('<exosome-faq open="all"></exosome-faq>'))).to.equal(before);
  });

  // WebKitGTK has no forced colors
  if (engine !== 'webkit') {
    it('are those of the system in forced colors, with lines, icon and ring still there', async () => {
      await emulateMedia({ forcedColors: 'active' });
      afterwards(() => emulateMedia({ forcedColors: 'none' }));
      const faq = await shown(
        '<exosome-faq open="all" style="color: rgb(1, 2, 3); --exosome-faq-accent: rgb(4, 5, 6)"></exosome-faq>',
      );
      const buttonText = systemColor('ButtonText');
      const canvasText = systemColor('CanvasText');
      expect(style(question(faq, WHAT)).color).to.equal(buttonText);
      expect(style(answer(faq, WHAT)).color).to.equal(canvasText);
      expect(style(part(faq, 'icon'), '::before').color).to.equal(buttonText);
      const { borderInlineStartStyle, borderInlineStartWidth } = style(part(faq, 'safety'));
      expect(`${borderInlineStartStyle} ${parseFloat(borderInlineStartWidth) > 0}`).to.equal('solid true');
      expect(style(part(faq, 'toggle-all')).borderTopStyle).to.equal('solid');
      question(faq, WHAT).focus();
      await press('Tab');
      expect(focusRing() >= 2).to.equal(true);
    });

    it('show full lines, and no tint, to a reader who wishes for more contrast', async () => {
      pageStyle('body { color: rgb(1, 2, 3) }');
      const lines = () => shown('<exosome-faq style="--exosome-faq-line: rgb(200, 200, 200)"></exosome-faq>');
      const before = style(part(await lines(), 'heading')).borderTopColor;
      await emulateMedia({ contrast: 'more' } as unknown as Parameters<typeof emulateMedia>[0]);
      afterwards(() => emulateMedia({ contrast: 'no-preference' } as unknown as Parameters<typeof emulateMedia>[0]));
      await until(() => matchMedia('(prefers-contrast: more)').matches, 'the wish to arrive');
      const faq = await lines();
      expect(before).not.to.equal(style(part(faq, 'base')).color);
      expect(style(part(faq, 'heading')).borderTopColor).to.equal(style(part(faq, 'base')).color);
      expect(style(part(faq, 'safety')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  }
});

describe('the title', () => {
  const titleOf = async (faq: ExosomeFaq) => {
    await twoFrames();
    const { fontFamily, fontWeight, fontSize } = style(part(faq, 'title'));
    return `${fontWeight} ${fontSize} ${fontFamily}`;
  };
  const PLACES = `
    <header><h2 style="font: 900 10px fantasy">Menu</h2></header>
    <article><h1 class="theme">Your treatment</h1><section id="here"><exosome-faq></exosome-faq></section></article>
    <aside><h2 style="font: 400 30px cursive">News</h2><p id="there"></p></aside>`;

  it("has the font and the weight of the page's headings around it, and its own size", async () => {
    pageStyle('.theme { font: 300 50px Georgia, serif }');
    const faq = await shown(PLACES);
    expect(await titleOf(faq)).to.equal('300 24px Georgia, serif');
    expect(style(question(faq, WHAT)).fontWeight).to.equal('600');
  });

  it('has those around each of two that come together', async () => {
    const around = put(PLACES.replace('<p id="there"></p>', '<p><exosome-faq></exosome-faq></p>'));
    pageStyle('.theme { font: 300 50px Georgia, serif }');
    const looks = [...around.querySelectorAll('exosome-faq')].map(titleOf);
    expect(await Promise.all(looks)).to.deep.equal(['300 24px Georgia, serif', '400 24px cursive']);
  });

  it('has those of the next place where it is moved', async () => {
    const faq = await shown(PLACES);
    await twoFrames();
    document.querySelector('#there')!.append(faq);
    expect(await titleOf(faq)).to.equal('400 24px cursive');
    expect(faq.shadowRoot!.adoptedStyleSheets.length).to.equal(2);
  });

  it('has those of the shadow root that it is in', async () => {
    const outside = put('<h2 style="font: 900 10px fantasy">Outside</h2><div></div>');
    const inside = outside.querySelector('div')!.attachShadow({ mode: 'open' });
    inside.innerHTML = '<h3 style="font: 200 40px serif">Inside</h3>';
    expect(await titleOf(await shown(undefined, inside))).to.equal('200 24px serif');
  });

  it("is asked of no heading of ours, nor of the page's text that we stand in place of", async () => {
    const faq = await shown(`
      <div data-exosome-faq><h2 style="font: 900 10px fantasy">Questions</h2></div>
      <exosome-faq><h2 style="font: 900 10px fantasy">Questions</h2></exosome-faq>`);
    expect(await titleOf(faq)).to.equal(`700 24px ${style(faq).fontFamily}`);
  });

  it("is the page's by ::part(title) before anything else", async () => {
    pageStyle('exosome-faq::part(title) { font: 500 25px monospace }');
    expect(await titleOf(await shown(PLACES))).to.equal('500 25px monospace');
  });

  it('is ours where a page forbids to ask', async () => {
    const { getComputedStyle: native } = window;
    window.getComputedStyle = () => {
      throw new Error('forbidden');
    };
    afterwards(() => (window.getComputedStyle = native));
    const faq = await shown(PLACES);
    await twoFrames();
    window.getComputedStyle = native;
    expect(await titleOf(faq)).to.equal(`700 24px ${style(faq).fontFamily}`);
  });
});

describe('a narrow place', () => {
  for (const lang of ['en', 'es']) {
    for (const open of ['', 'all']) {
      it(`of 320 px lets nothing stick out (${lang}, ${open ? 'open' : 'closed'})`, async () => {
        await setViewport({ width: 320, height: 640 });
        const long = 'Krankenhausverwaltungsgesellschaftsvorsitzendenstellvertretung';
        const faq = await shown(
          `<exosome-faq lang="${lang}" open="${open}" reviewed-by="${long}" reviewed-on="2024-03-05"></exosome-faq>`,
        );
        expect(document.scrollingElement!.scrollWidth <= 320).to.equal(true);
        expect(overflowing(faq)).to.equal('');
      });
    }

    it(`of 320 px with text of twice the size lets nothing stick out (${lang})`, async () => {
      await setViewport({ width: 320, height: 640 });
      const faq = await shown(
        `<div style="font-size: 32px"><exosome-faq lang="${lang}" open="all"></exosome-faq></div>`,
      );
      expect(document.scrollingElement!.scrollWidth <= 320).to.equal(true);
      expect(overflowing(faq)).to.equal('');
    });
  }

  it('lets nothing stick out where the title is hidden', async () => {
    await setViewport({ width: 320, height: 640 });
    const faq = await shown('<exosome-faq hide-title></exosome-faq>');
    expect(document.scrollingElement!.scrollWidth <= 320).to.equal(true);
    expect(overflowing(faq)).to.equal('');
  });

  it('takes the spacing of letters, words and lines that some readers need, without cutting text off', async () => {
    await setViewport({ width: 320, height: 640 });
    pageStyle('exosome-faq::part(base) { line-height: 1.8; letter-spacing: 0.12em; word-spacing: 0.16em }');
    const faq = await shown('<exosome-faq lang="es" open="all"></exosome-faq>');
    expect(style(answer(faq, WHAT)).letterSpacing).to.equal('1.92px');
    expect(document.scrollingElement!.scrollWidth <= 320).to.equal(true);
    expect(overflowing(faq)).to.equal('');
  });
});

describe('the direction of writing', () => {
  const sides = (faq: ExosomeFaq) => {
    const [words, icon] = [...question(faq, WHAT).children].map(box);
    return icon!.right <= words!.left ? 'icon, words' : icon!.left >= words!.right ? 'words, icon' : 'overlap';
  };

  it('has the icon at the right, and the bar of the safety line at the left', async () => {
    const faq = await shown();
    expect(sides(faq)).to.equal('words, icon');
    expect(parseFloat(style(part(faq, 'safety')).borderLeftWidth) > 0).to.equal(true);
  });

  for (const where of ['on the element', 'on an ancestor']) {
    it(`has them the other way round from right to left (${where})`, async () => {
      const faq = await shown(
        where === 'on the element'
          ? '<exosome-faq dir="rtl"></exosome-faq>'
          : '<div dir="rtl"><exosome-faq></exosome-faq></div>',
      );
      expect(sides(faq)).to.equal('icon, words');
      expect(parseFloat(style(part(faq, 'safety')).borderRightWidth) > 0).to.equal(true);
      expect(style(part(faq, 'safety')).borderLeftWidth).to.equal('0px');
      expect(overflowing(faq)).to.equal('');
    });
  }

  it('may change later', async () => {
    const faq = await shown('<div><exosome-faq></exosome-faq></div>');
    faq.parentElement!.dir = 'rtl';
    expect(sides(faq)).to.equal('icon, words');
  });

  for (const mode of ['vertical-rl', 'vertical-lr']) {
    it(`may be ${mode}: nothing sticks out, and questions fill the line`, async () => {
      const faq = await shown(
        `<div style="writing-mode: ${mode}; height: 560px; inline-size: 560px">
          <exosome-faq open="all"></exosome-faq></div>`,
      );
      expect(overflowing(faq)).to.equal('');
      // WebKitGTK writes buttons horizontally wherever they stand
      if (engine !== 'webkit') expect(Math.round(box(question(faq, WHAT)).height)).to.equal(560);
      expect(box(question(faq, WHAT)).width >= 44 && box(question(faq, WHAT)).height >= 44).to.equal(true);
    });
  }
});

describe('a script that pictures the page', () => {
  it('meets no color function but rgb() in any value of ours, open and closed', async () => {
    // html2canvas throws at color(), lab() and oklch(); color-mix() and relative colors compute to color()
    const later = /\b(color|color-mix|lab|lch|oklab|oklch|hwb|light-dark)\(/;
    const colorful = (faq: ExosomeFaq) =>
      [faq, ...everything(faq)].flatMap((element) =>
        [undefined, '::before', '::after', '::marker'].flatMap((pseudo) => {
          const computed = style(element, pseudo);
          const names = [...computed].filter((name) => later.test(computed.getPropertyValue(name)));
          return names.map((name) => `${element.localName}${pseudo ?? ''} ${name}`);
        }),
      );
    for (const open of ['', 'all']) {
      const faq = await shown(
        `<exosome-faq open="${open}" share="copy email print"><details id="own"><summary>Q</summary>A</details></exosome-faq>`,
      );
      await pointAt(question(faq, STEM));
      expect(colorful(faq).join()).to.equal('');
    }
  });
});

describe('the custom properties', () => {
  const red = 'rgb(200, 10, 20)';
  for (const [name, value, of, property, result] of [
    ['color', red, 'base', 'color', red],
    ['background', red, 'base', 'background-color', red],
    ['accent', red, 'icon', 'color', red],
    ['accent', red, 'safety', 'border-left-color', red],
    ['line', red, 'heading', 'border-top-color', red],
    ['line', red, 'footer', 'border-top-color', red],
    ['line', red, 'toggle-all', 'border-top-color', red],
    ['tint', red, 'safety', 'background-color', red],
    ['link', red, 'link', 'color', red],
    ['radius', '9px', 'toggle-all', 'border-top-left-radius', '9px'],
    ['space', '40px', 'safety', 'margin-top', '40px'],
    ['space', '40px', 'toolbar', 'margin-bottom', '40px'],
    ['scroll-margin', '77px', 'question', 'scroll-margin-top', '77px'],
  ] as const) {
    it(`--exosome-faq-${name} reaches the ${of} (${property})`, async () => {
      const plain = await shown('<exosome-faq open="all"></exosome-faq>');
      const faq = await shown(
        `<div style="--exosome-faq-${name}: ${value}"><exosome-faq open="all"></exosome-faq></div>`,
      );
      expect(style(part(faq, of)).getPropertyValue(property)).to.equal(result);
      expect(style(part(plain, of)).getPropertyValue(property)).not.to.equal(result);
    });
  }

  it('--exosome-faq-tint reaches the question under the pointer', async function () {
    // headless Chromium and Firefox say that they are a touch screen
    if (!matchMedia('(hover: hover)').matches) this.skip();
    const faq = await shown(`<exosome-faq style="--exosome-faq-tint: ${red}"></exosome-faq>`);
    await pointAt(question(faq, STEM));
    expect(style(question(faq, STEM)).backgroundColor).to.equal(red);
  });

  it("a theme's ring around whatever has the focus is not drawn around all questions", async () => {
    pageStyle('*:focus { outline: 2px solid rgb(1, 2, 3) }');
    const faq = await shown('<exosome-faq></exosome-faq>');
    await click(question(faq, WHAT));
    expect(`${faq.matches(':focus')} ${style(faq).outlineStyle}`).to.equal('true none');
    faq.tabIndex = -1;
    faq.focus();
    expect(style(faq).outlineStyle).to.equal('solid');
  });

  it('--exosome-faq-focus reaches the ring', async () => {
    const faq = await shown(`<exosome-faq style="--exosome-faq-focus: ${red}"></exosome-faq>`);
    question(faq, WHAT).focus();
    await press('Tab');
    expect(style(question(faq, STEM)).outlineColor).to.equal(red);
  });
});

describe('the parts', () => {
  for (const name of [
    'base',
    'title',
    'safety',
    'toolbar',
    'toggle-all',
    'heading',
    'question',
    'icon',
    'answer',
    'sources',
    'link',
    'footer',
  ]) {
    it(`${name} takes what the page says of it`, async () => {
      pageStyle(`exosome-faq::part(${name}) { color: rgb(9, 8, 7); letter-spacing: 3px }`);
      const faq = await shown('<exosome-faq open="all"></exosome-faq>');
      expect(parts(faq, name).length > 0).to.equal(true);
      for (const one of parts(faq, name)) {
        expect(`${style(one).color} ${style(one).letterSpacing}`).to.equal('rgb(9, 8, 7) 3px');
      }
    });
  }
});

describe('the element itself', () => {
  it('is a block, and goes with the hidden attribute', async () => {
    const faq = await shown();
    expect(style(faq).display).to.equal('block');
    faq.hidden = true;
    expect(style(faq).display).to.equal('none');
  });
});

describe('on paper', () => {
  // WebKitGTK cannot emulate print: the next test prints there, too
  if (engine !== 'webkit') {
    it('a wide answer of the page’s own is not cut off, though it scrolls on the screen', async () => {
      const faq = await shown(
        '<exosome-faq><details id="own" open><summary>Q</summary><div style="width: 3000px">Wide</div></details></exosome-faq>',
      );
      expect(style(answer(faq, 'own')).overflowX).to.equal('auto');
      await emulateMedia({ media: 'print' });
      afterwards(() => emulateMedia({ media: 'screen' }));
      expect(style(answer(faq, 'own')).overflowX).to.equal('visible');
    });

    it('all answers and the safety line are seen, and no button for all, no icon', async () => {
      const faq = await shown('<exosome-faq></exosome-faq>');
      await emulateMedia({ media: 'print' });
      afterwards(() => emulateMedia({ media: 'screen' }));
      for (const id of ALL) {
        expect(answer(faq, id).checkVisibility({ visibilityProperty: true })).to.equal(true);
        expect(box(panel(faq, id)).height > 50).to.equal(true);
      }
      expect(part(faq, 'safety').checkVisibility()).to.equal(true);
      expect(part(faq, 'footer').checkVisibility()).to.equal(true);
      expect(part(faq, 'toolbar').checkVisibility()).to.equal(false);
      for (const icon of parts(faq, 'icon')) expect(icon.checkVisibility()).to.equal(false);
      for (const note of root(faq).querySelectorAll('small')) expect(note.checkVisibility()).to.equal(false);
    });
  }

  it('is every word of the answers, though they are closed', async () => {
    const faq = await shown('<exosome-faq></exosome-faq>');
    const { text: printed } = await print();
    // the font joins some letters; lines break at spaces and hyphens
    const letters = (words: string) => words.normalize('NFKC').replace(/[\s-]+/g, '');
    const paper = letters(printed);
    for (const id of ALL) {
      expect(paper).to.contain(letters(text(question(faq, id))));
      for (const paragraph of answer(faq, id).querySelectorAll('p')) {
        expect(paper).to.contain(letters(paragraph.textContent!));
      }
    }
    expect(paper).to.contain(letters(text(part(faq, 'safety'))));
    for (const link of parts(faq, 'link')) expect(paper).to.contain(letters(link.getAttribute('href')!));
    expect(printed).not.to.contain('Show all answers');
    expect(states(faq)).to.equal('closed closed closed');
  });
});

describe('the share row', () => {
  const sharing =
    'open="all" share="copy email print pinterest" share-url="https://clinic.example/" share-image="https://clinic.example/card.png"';
  const places = (control: Element) => {
    const words = document.createRange();
    words.selectNode(control.firstChild!);
    return [words.getBoundingClientRect(), box(control.querySelector('small')!)] as const;
  };

  it('keeps its distance from an answer that is text alone', async () => {
    const faq = await shown(
      `<exosome-faq ${sharing}><details><summary>May I call?</summary>Yes.</details></exosome-faq>`,
    );
    const own = parts(faq, 'answer').at(-1)!;
    const words = document.createRange();
    words.selectNode(own.firstChild!);
    const room = box(own.querySelector('[part=share]')!).top - words.getBoundingClientRect().bottom;
    expect(room >= 10).to.equal(true, `${room} px`);
  });

  it('puts the note on a new tab under the label where both have no room in one line', async () => {
    const faq = await shown(`<div style="width: 240px"><exosome-faq ${sharing}></exosome-faq></div>`);
    const control = root(faq).querySelector(`#pinterest-${WHAT}`)!;
    const [label, note] = places(control);
    expect(note.top >= label.bottom - 4).to.equal(true);
    expect(overflowing(faq)).to.equal('');
    faq.parentElement!.style.width = '600px';
    const [wide, beside] = places(control);
    expect(beside.left > wide.right && beside.top < wide.bottom).to.equal(true);
  });
});
