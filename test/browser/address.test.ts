// Addresses that a script changes, and what may push a question away: in a page of a few lines, with and without the Navigation API.
import { expect } from '@open-wc/testing';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import { ROOM, atRest, click, press, put, question, shown, states, twoFrames, until } from './helpers.js';

const FAQ = '<exosome-faq></exosome-faq>';
const OPEN = { [WHAT]: 'open closed closed', [STEM]: 'closed open closed', [TREAT]: 'closed closed open' };
const CLOSED = 'closed closed closed';
const to = (id: string, page = '') => `${page}#exosome-faq-${id}`;
const page = (html = FAQ) => shown(`${ROOM}${html}${ROOM}`);
const topOf = (faq: ExosomeFaq, id: string) => question(faq, id).getBoundingClientRect().top;

/** The answer is open, and its question ends up in the window, between two distances from its top. */
const ledTo = async (faq: ExosomeFaq, id: string, [least, most] = [0, 40]) => {
  await until(() => states(faq) === OPEN[id], `the answer of ${id}`);
  await until(() => topOf(faq, id) >= least! && topOf(faq, id) < most!, `the question, at ${topOf(faq, id)}`);
};
const link = (href: string) => put(`<a id="go" href="${href}">Go</a>`).querySelector('a')!;
/** A router of a few lines: the click is its own. */
const routed = (href: string, act: () => void) => {
  const made = link(href);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
  return made;
};

const address = location.href;
afterEach(() => {
  history.replaceState(null, '', address);
  scrollTo(0, 0);
});

for (const [engine, hasNavigation] of [
  ['with the Navigation API, where there is one', true],
  ['without the Navigation API', false],
] as const)
  describe(`an address that a script changes, ${engine}`, () => {
    before(() => {
      if (!hasNavigation) Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    });
    after(() => {
      if (!hasNavigation) delete (window as { navigation?: unknown }).navigation;
    });

    it('leads to the answer, also where the page goes to its top after that', async () => {
      const faq = await page();
      const go = routed(to(TREAT), () => {
        history.pushState({ mine: 1 }, '', to(TREAT));
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, 0))));
      });
      await click(go);
      await ledTo(faq, TREAT);
      await atRest();
      await ledTo(faq, TREAT);
    });

    it('leads there again where a router puts it anew, and only then', async () => {
      const faq = await page();
      let count = 0;
      const go = routed(to(STEM), () => history.pushState({ count: ++count }, '', to(STEM)));
      await click(go);
      await ledTo(faq, STEM);
      await atRest();
      faq.hideAll();
      scrollTo(0, 0);
      // as scripts do that save where the reader is
      history.replaceState({ saved: 1 }, '');
      await twoFrames();
      await twoFrames();
      expect(states(faq)).to.equal(CLOSED);
      await click(go);
      await ledTo(faq, STEM);
    });

    it('leads an element that comes before it, and another one after that', async () => {
      const main = put('<main></main>').querySelector('main')!;
      const go = routed(to(WHAT, '/other'), () => {
        main.innerHTML = `${ROOM}${FAQ}${ROOM}`;
        requestAnimationFrame(() => history.pushState({}, '', to(WHAT, '/other')));
      });
      await click(go);
      await until(() => main.querySelector('exosome-faq')?.shadowRoot, 'the element');
      await ledTo(main.querySelector('exosome-faq')!, WHAT);
      main.innerHTML = '';
      main.innerHTML = `${ROOM}${FAQ}${ROOM}`;
      // nobody has done anything meanwhile
      await until(() => main.querySelector('exosome-faq')?.shadowRoot?.querySelector('section'), 'the next element');
      await ledTo(main.querySelector('exosome-faq')!, WHAT);
    });

    it('opens the answer where the reader comes back to it, and leaves her where she was', async () => {
      const faq = await page();
      await click(routed(to(STEM), () => history.pushState({ at: 1 }, '', to(STEM))));
      await ledTo(faq, STEM);
      await atRest();
      // from now on she goes where she wants
      await press('Shift');
      scrollBy(0, -200);
      const place = topOf(faq, STEM);
      const field = put('<input aria-label="Field" style="position: fixed; top: 0">').querySelector('input')!;
      const away = routed('/elsewhere', () => history.pushState({ at: 2 }, '', '/elsewhere'));
      away.style.cssText = 'position: fixed; top: 40px';
      await click(away);
      await twoFrames();
      await twoFrames();
      faq.hideAll();
      field.focus({ preventScroll: true });
      scrollTo(0, 300);
      history.back();
      await until(() => states(faq) === OPEN[STEM], 'the answer');
      await until(() => Math.abs(topOf(faq, STEM) - place) < 3, `${topOf(faq, STEM)} to be ${place}`);
      await atRest();
      expect(Math.abs(topOf(faq, STEM) - place)).to.be.below(3);
      expect(document.activeElement).to.equal(field);
    });

    it('does nothing where it is malformed, or none of ours', async () => {
      const faq = await page();
      for (const hash of ['#%E0%A4%A', '#nowhere', '#']) {
        await click(routed(hash, () => history.pushState(null, '', hash)));
        await twoFrames();
        await twoFrames();
      }
      expect(states(faq)).to.equal(CLOSED);
    });
  });

describe('a link that a script has taken', () => {
  it('to this page leads to its answer, though the address stays as it is', async () => {
    const faq = await page();
    await click(routed(to(TREAT), () => {}));
    await ledTo(faq, TREAT);
    expect(location.href).to.equal(address);
  });

  it('to another page opens nothing', async () => {
    const faq = await page();
    await click(routed(to(TREAT, '/other'), () => {}));
    await twoFrames();
    await twoFrames();
    expect(states(faq)).to.equal(CLOSED);
  });

  it('in a drawing changes nothing', async () => {
    const faq = await page();
    const drawing = put(
      `<svg width="90" height="30"><a href="${to(TREAT)}"><rect width="90" height="30"/></a></svg>`,
    ).querySelector('a')!;
    drawing.addEventListener('click', (event) => event.preventDefault());
    await click(drawing.querySelector('rect')!);
    await twoFrames();
    await twoFrames();
    expect(states(faq)).to.equal(CLOSED);
  });
});

describe('of two copies', () => {
  it('the one that the page shows answers', async () => {
    const hidden = await page(`<div style="display: none">${FAQ}</div><div>${FAQ}</div>`);
    const faq = hidden.parentElement!.nextElementSibling!.firstElementChild as ExosomeFaq;
    await faq.updateComplete;
    await click(link(to(STEM)));
    await ledTo(faq, STEM);
    expect(states(hidden)).to.equal(CLOSED);
  });

  it('the first answers where the page shows none', async () => {
    const faq = await page(`<div style="display: none">${FAQ}${FAQ}</div>`);
    await click(link(to(STEM)));
    await until(() => question(faq, STEM).ariaExpanded === 'true', 'the answer');
    expect(question(faq.nextElementSibling as ExosomeFaq, STEM).ariaExpanded).to.equal('false');
  });
});

describe('a header of the page', () => {
  const HEADER = '<header style="position: sticky; top: 0; height: 70px; background: #fff; z-index: 1">Clinic</header>';

  it('leaves the question below it', async () => {
    const faq = await page(`<div>${HEADER}${ROOM}${FAQ}${ROOM}</div>`);
    await click(link(to(TREAT)));
    await ledTo(faq, TREAT, [70, 300]);
  });

  it('leaves it below where it is in a shadow root', async () => {
    const faq = await page(`<div id="bar"></div>${ROOM}${FAQ}`);
    const bar = document.querySelector('#bar')!;
    bar.attachShadow({ mode: 'open' }).innerHTML =
      '<header style="position: fixed; inset: 0 0 auto; height: 70px; background: #fff; z-index: 1">Clinic</header>';
    await click(link(to(TREAT)));
    await ledTo(faq, TREAT, [70, 300]);
  });

  it('leaves it below in a part of the page that scrolls by itself', async () => {
    const faq = await page(`<div style="height: 500px; overflow: auto">${HEADER}${ROOM}${FAQ}${ROOM}</div>`);
    await click(link(to(TREAT)));
    await until(() => states(faq) === OPEN[TREAT], 'the answer');
    const box = () => question(faq, TREAT).getBoundingClientRect();
    await until(() => {
      const { left, width, top } = box();
      return question(faq, TREAT).contains(faq.shadowRoot!.elementFromPoint(left + width / 2, top + 2));
    }, 'the question to be seen');
  });

  it('is none where it does not stay in the window', async () => {
    const faq = await page(`<div style="position: relative">
      <p style="position: absolute; inset: 0 0 auto; height: 800px; margin: 0; z-index: 1">Words over all</p>${FAQ}</div>`);
    location.hash = to(WHAT);
    await ledTo(faq, WHAT);
    await atRest();
    await ledTo(faq, WHAT);
  });

  it('is none where it covers half of the window', async () => {
    const faq = await page();
    put('<div style="position: fixed; inset: 0; background: #fff8; z-index: 9"></div>');
    location.hash = to(TREAT);
    await ledTo(faq, TREAT);
    await atRest();
    await ledTo(faq, TREAT);
  });
});

describe('what comes late', () => {
  const grown = async () => {
    const faq = await page(`<div id="late"></div>${FAQ}`);
    document.documentElement.style.overflowAnchor = 'none';
    await click(link(to(TREAT)));
    await ledTo(faq, TREAT);
    return faq;
  };
  const grow = () => (document.querySelector<HTMLElement>('#late')!.style.height = '700px');
  /** The page has settled, by its clock: what moves now has come late. */
  const settled = async () => {
    await atRest();
    const now = performance.now.bind(performance);
    performance.now = () => now() + 1000;
    await twoFrames();
    await twoFrames();
  };
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    delete (performance as { now?: unknown }).now;
  });

  it('does not push the question away', async () => {
    const faq = await grown();
    await settled();
    grow();
    await until(() => topOf(faq, TREAT) < 40, 'the question');
  });

  it('pushes it away once the reader has gone on', async () => {
    const faq = await grown();
    await settled();
    await press('Shift');
    const before = topOf(faq, TREAT);
    grow();
    await twoFrames();
    await twoFrames();
    expect(Math.abs(topOf(faq, TREAT) - before - 700)).to.be.below(2);
  });

  it('pushes it away once the page is scrolled', async () => {
    const faq = await grown();
    await settled();
    scrollBy(0, -100);
    const before = topOf(faq, TREAT);
    grow();
    await twoFrames();
    await twoFrames();
    expect(Math.abs(topOf(faq, TREAT) - before - 700)).to.be.below(2);
  });

  it('does not push the question away where nobody tells of sizes', async () => {
    const { ResizeObserver } = window;
    Object.assign(window, { ResizeObserver: undefined });
    try {
      const faq = await grown();
      await settled();
      const place = topOf(faq, TREAT);
      const late = put('<img alt="">').querySelector('img')!;
      const pixel = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;
      for (const pushes of [() => {}, grow]) {
        pushes();
        const come = new Promise((done) => late.addEventListener('load', done, { once: true }));
        late.src = `${pixel}${'#'}${pushes.name}`;
        await come;
        await until(() => Math.abs(topOf(faq, TREAT) - place) < 2, 'the question');
      }
    } finally {
      Object.assign(window, { ResizeObserver });
    }
  });

  it('is nothing to an element that is gone', async () => {
    const faq = await grown();
    await settled();
    faq.remove();
    grow();
    await twoFrames();
    expect(scrollY).to.be.above(0);
  });
});

describe('a page that the browser has loaded another time', () => {
  it('opens the answer, and is not scrolled by us', async () => {
    const frame = put('<iframe title="Frame" style="width: 500px; height: 300px"></iframe>').querySelector('iframe')!;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    frame.src = `/nothing${to(TREAT)}`;
    await loaded;
    const view = frame.contentWindow!;
    view.performance.getEntriesByType = () => [{ type: 'reload', name: view.location.href } as never];
    const faq = document.createElement('exosome-faq');
    const room = document.createElement('div');
    room.style.height = '2000px';
    frame.contentDocument!.body.replaceChildren(room, faq);
    await until(() => faq.shadowRoot && question(faq, TREAT)?.ariaExpanded === 'true', 'the answer');
    await twoFrames();
    expect(view.scrollY).to.equal(0);
    expect(faq.shadowRoot!.activeElement).to.equal(question(faq, TREAT));
  });
});

describe('a full history, in an engine without the Navigation API', () => {
  before(() => {
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    // really full only after 50 or 100 entries, which WebKit does not let a script make in half a minute
    Object.defineProperty(history, 'length', { value: 50, configurable: true });
  });
  after(() => {
    delete (window as { navigation?: unknown }).navigation;
    delete (history as { length?: unknown }).length;
  });

  it('has new entries that lead like any other', async () => {
    const faq = await page();
    for (const id of [TREAT, WHAT, TREAT]) {
      faq.hideAll();
      const go = routed(to(id), () => history.pushState(null, '', to(id)));
      await click(go);
      await ledTo(faq, id);
      go.remove();
      scrollTo(0, 0);
    }
  });
});

describe('where nothing is drawn, as in unit tests', () => {
  it('a link leads to the answer', async () => {
    const faq = await page();
    const { requestAnimationFrame } = window;
    Object.assign(window, { requestAnimationFrame: undefined });
    try {
      const told = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = to(TREAT);
      await told;
      expect(states(faq)).to.equal(OPEN[TREAT]);
    } finally {
      Object.assign(window, { requestAnimationFrame });
    }
  });
});
