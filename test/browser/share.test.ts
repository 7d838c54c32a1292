// The row of ways to share an answer: what is there, what each of them does, and what is told of it.
import { expect } from '@open-wc/testing';
import { ExosomeFaqShareEvent } from '../../src/element/events.js';
import type { ExosomeFaq } from '../../src/element/exosome-faq.js';
import { mount } from '../../src/embed/mount.js';
import { resolveShareUrl } from '../../src/model/share.js';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import {
  afterwards,
  click,
  focused,
  panel,
  part,
  parts,
  press,
  print,
  put,
  question,
  root,
  shadow,
  shown,
  text,
  twoFrames,
  until,
  warnings,
} from './helpers.js';

const IMAGE = 'https://clinic.example/card.png';
const ALL_WAYS = `share="copy email print pinterest" share-image="${IMAGE}"`;
const HERE = location.origin + location.pathname;

const tag = (attributes: string, inside = '') => `<exosome-faq open="all" ${attributes}>${inside}</exosome-faq>`;
const row = (faq: ExosomeFaq, id = WHAT) => panel(faq, id).querySelector<HTMLElement>('[part=share]');
const action = (faq: ExosomeFaq, label: string, id = WHAT) =>
  [...row(faq, id)!.children].find((child) => text(child).startsWith(label)) as HTMLAnchorElement;
const labels = (faq: ExosomeFaq, id = WHAT) =>
  [...(row(faq, id)?.querySelectorAll('[part=action]') ?? [])].map(text).join(' | ');
const status = (faq: ExosomeFaq, id = WHAT) => row(faq, id)!.querySelector<HTMLElement>('[role=status]')!;

const SAFETY = 'As of November 2026, the U.S. Food and Drug Administration (FDA) has not approved any exosome product.';

/** The pieces of a link's query, as whoever takes it reads them. */
const query = (href: string) => Object.fromEntries(new URL(href).searchParams);
const shared = (faq: ExosomeFaq, id = WHAT) => query(action(faq, 'Save to Pinterest', id).href)['url'];

/** Gives an object another property for the test. */
const instead = (target: object, name: string, value: unknown) => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  afterwards(() => {
    if (before) Object.defineProperty(target, name, before);
    else delete (target as Record<string, unknown>)[name];
  });
};

/** A clipboard that takes everything, or nothing; gives what it took. */
const clipboard = (takes = true) => {
  const taken: string[] = [];
  const writeText = async (link: string) => {
    if (!takes) throw new DOMException('not allowed', 'NotAllowedError');
    taken.push(link);
  };
  instead(navigator, 'clipboard', { writeText });
  return taken;
};

const field = (faq: ExosomeFaq) => row(faq)!.querySelector('input');
const selection = (faq: ExosomeFaq) => {
  const input = root(faq).activeElement as HTMLInputElement;
  return input.value.slice(input.selectionStart!, input.selectionEnd!);
};

/** The old way to copy, which works or does not; gives what was selected when it was asked. As in browsers, it says yes to a page that cancels it. */
const oldWay = (faq: ExosomeFaq, works: boolean) => {
  const taken: string[] = [];
  instead(Document.prototype, 'execCommand', (name: string) => {
    const copying = new Event('copy', { bubbles: true, cancelable: true, composed: true });
    if (works && root(faq).activeElement!.dispatchEvent(copying)) taken.push(`${name} ${selection(faq)}`);
    return works;
  });
  return taken;
};

/** What a status says from now on, each time that it says something. */
const said = (faq: ExosomeFaq) => {
  const log: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) log.push(node.textContent ?? '');
  });
  observer.observe(status(faq), { childList: true });
  return log;
};

/** Where the links lead that are followed from now on. None of them is, here. */
const followed = () => {
  const log: string[] = [];
  const listen = (event: Event) => {
    const link = (event.composedPath() as Element[]).find((element) => element.localName === 'a');
    if (!link) return;
    log.push((link as HTMLAnchorElement).href);
    event.preventDefault();
  };
  addEventListener('click', listen);
  afterwards(() => removeEventListener('click', listen));
  return log;
};

const expectOneWarning = (log: string[], ...words: string[]) => {
  expect(log.length, log.join('\n')).to.equal(1);
  for (const word of words) expect(log[0]).to.contain(word);
};

/** Gives the page a canonical link. */
const canonical = (href: string) => {
  const link = Object.assign(document.createElement('link'), { rel: 'canonical', href });
  document.head.append(link);
  afterwards(() => link.remove());
  return link;
};

describe('share', () => {
  it('is not there by default, nor with an empty value', async () => {
    const log = warnings();
    for (const attributes of ['', 'share=""', 'share="  "', `share-image="${IMAGE}" share-url="/faq"`]) {
      const faq = await shown(tag(attributes));
      expect(parts(faq, 'share').length + parts(faq, 'action').length).to.equal(0);
      expect(root(faq).querySelectorAll('[role=status]').length).to.equal(0);
    }
    expect(log.join('\n')).to.equal('');
  });

  for (const [channel, label] of [
    ['copy', 'Copy link'],
    ['email', 'Send by email'],
    ['print', 'Print'],
    ['pinterest', 'Save to Pinterest (opens in a new tab)'],
  ])
    it(`="${channel}" puts that, and nothing else, into each answer`, async () => {
      const log = warnings();
      const faq = await shown(tag(`share="${channel}" share-image="${IMAGE}"`));
      for (const id of [WHAT, STEM, TREAT]) expect(labels(faq, id)).to.equal(label);
      expect(parts(faq, 'share').length).to.equal(3);
      expect(log.join('\n')).to.equal('');
    });

  it('keeps the order that it is given, once each, and comes last in the answer', async () => {
    const faq = await shown(tag(`share="print, copy print email" share-image="${IMAGE}"`));
    expect(labels(faq)).to.equal('Print | Copy link | Send by email');
    for (const id of [WHAT, STEM, TREAT])
      expect(row(faq, id)!.nextElementSibling === null && row(faq, id)!.parentElement!.part.value).to.equal('answer');
  });

  it('is in Spanish where the content is, and follows the language', async () => {
    const faq = await shown(tag(`lang="es" ${ALL_WAYS}`));
    const spanish =
      'Copiar enlace | Enviar por correo electrónico | Imprimir | Guardar en Pinterest (se abre en una pestaña nueva)';
    expect(labels(faq)).to.equal(spanish);
    expect(row(faq)!.lang).to.equal('es');
    faq.lang = 'en';
    await until(() => labels(faq) !== spanish, 'the other language');
    expect(labels(faq)).to.equal('Copy link | Send by email | Print | Save to Pinterest (opens in a new tab)');
    expect(row(faq)!.lang).to.equal('en');
  });

  it('leaves unknown words out, with one warning', async () => {
    const log = warnings();
    const faq = await shown(tag('share="facebook copy tweet"'));
    expect(labels(faq)).to.equal('Copy link');
    expectOneWarning(log, '<exosome-faq>', 'share="facebook tweet"', 'copy, email, print, pinterest');
    faq.setAttribute('share', 'fax');
    await faq.updateComplete;
    expect(parts(faq, 'share').length).to.equal(0);
    expect(log.length).to.equal(2);
  });

  it('comes, changes and goes, by attribute and by property; what is open stays open', async () => {
    const faq = await shown(`<exosome-faq open="${STEM}"></exosome-faq>`);
    faq.share = 'copy';
    await faq.updateComplete;
    expect(labels(faq, STEM)).to.equal('Copy link');
    faq.setAttribute('share', 'print');
    await faq.updateComplete;
    expect(labels(faq, STEM)).to.equal('Print');
    expect(row(faq, STEM)!.checkVisibility()).to.equal(true);
    expect(row(faq, WHAT)!.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    faq.removeAttribute('share');
    await faq.updateComplete;
    expect(parts(faq, 'share').length).to.equal(0);
  });

  it("is in the page's own answers, too, in the widget's language", async () => {
    const faq = await shown(
      tag('share="copy email"', '<details id="fees" lang="de"><summary>Was kostet es?</summary>Nichts.</details>'),
    );
    expect(labels(faq, 'fees')).to.equal('Copy link | Send by email');
    expect(row(faq, 'fees')!.lang).to.equal('en');
    const { subject, body } = query(action(faq, 'Send by email', 'fees').href);
    expect(subject).to.equal('Was kostet es?');
    expect(body).to.equal(`Was kostet es?\r\n\r\n${SAFETY}\r\n\r\n${HERE}#exosome-faq-fees`);
  });

  it('works as settings of a div, and follows them', async () => {
    const box = put(
      `<div data-exosome-faq data-open="all" data-share="copy pinterest" data-share-image="${IMAGE}" data-share-url="https://clinic.example/faq"></div>`,
    );
    mount(box);
    const faq = box.firstElementChild!.shadowRoot!.querySelector('exosome-faq')!;
    await faq.updateComplete;
    expect(labels(faq)).to.equal('Copy link | Save to Pinterest (opens in a new tab)');
    expect(shared(faq)).to.equal(`https://clinic.example/faq#exosome-faq-${WHAT}`);
    (box.firstElementChild as HTMLElement).dataset['share'] = 'print';
    await until(() => labels(faq) === 'Print', 'the div to hand its change on');
  });

  it('gives everything at least 44 pixels to hit, and lets none cover another, on a narrow screen too', async () => {
    const faq = await shown(tag(ALL_WAYS));
    for (const width of ['auto', '200px']) {
      faq.style.display = 'block';
      faq.style.inlineSize = width;
      for (const element of parts(faq, 'action')) {
        const { left, top, width: wide, height } = element.getBoundingClientRect();
        expect(Math.min(wide, height) >= 44, `${text(element)}: ${wide} x ${height}`).to.equal(true);
        element.scrollIntoView({ block: 'center' });
        const box = element.getBoundingClientRect();
        const hit = root(faq).elementFromPoint(box.left + 4, box.top + 4);
        expect(element.contains(hit), `${text(element)} at ${left}, ${top}`).to.equal(true);
      }
    }
  });

  it('does not print', async () => {
    await shown(tag(ALL_WAYS));
    const { text: printed } = await print();
    expect(printed.replace(/\s/g, '')).to.contain('Whatareexosomes?');
    for (const label of ['Copylink', 'Sendbyemail', 'SavetoPinterest', 'opensinanewtab'])
      expect(printed.replace(/\s/g, '')).not.to.contain(label);
  });
});

describe('the address that is shared', () => {
  it("is the page's, without query and hash, and leads to the answer", async () => {
    expect(location.search.length > 1, 'this page has a query').to.equal(true);
    history.replaceState(null, '', `${location.pathname}?token=secret#part`);
    const faq = await shown(tag(ALL_WAYS));
    expect(shared(faq)).to.equal(`${HERE}#exosome-faq-${WHAT}`);
    expect(shared(faq, TREAT)).to.equal(`${HERE}#exosome-faq-${TREAT}`);
    expect(part(faq, 'base').outerHTML).not.to.contain('secret');
  });

  it("is the canonical link's, without query and hash", async () => {
    canonical('https://clinic.example/faq?utm=1#top');
    const faq = await shown(tag(ALL_WAYS));
    expect(shared(faq)).to.equal(`https://clinic.example/faq#exosome-faq-${WHAT}`);
  });

  it('is share-url before all others; a relative one is one of the page; one with a hash stays as it is', async () => {
    canonical('https://clinic.example/other');
    const faq = await shown(tag(`${ALL_WAYS} share-url="https://clinic.example/faq?lang=en"`));
    expect(shared(faq)).to.equal(`https://clinic.example/faq?lang=en#exosome-faq-${WHAT}`);
    faq.shareUrl = '/questions';
    await faq.updateComplete;
    expect(shared(faq)).to.equal(`${location.origin}/questions#exosome-faq-${WHAT}`);
    faq.shareUrl = 'https://clinic.example/#answers';
    await faq.updateComplete;
    expect(shared(faq)).to.equal('https://clinic.example/#answers');
  });

  // as addresses they would be paths on this very site
  const HOSTS = ['clinic.example/x', 'www.clinic.example', 'clínica.example/', 'clinic.example:8080/x'];
  for (const bad of [
    'javascript:alert(1)',
    'mailto:a@b.example',
    'http://',
    'data:text/html,x',
    'file:///etc/passwd',
    ...HOSTS,
  ])
    it(`is the page's where share-url is "${bad}", with one warning`, async () => {
      const log = warnings();
      const faq = await shown(tag(`${ALL_WAYS} share-url="${bad}"`));
      expect(shared(faq)).to.equal(`${HERE}#exosome-faq-${WHAT}`);
      expectOneWarning(log, '<exosome-faq>', `share-url="${bad}"`, 'http');
    });

  it('takes files and folders of the page, also those with a dot in the name', async () => {
    const log = warnings();
    const faq = await shown(tag(ALL_WAYS));
    for (const path of [
      'faq.html',
      'faq.html?page=1',
      'a.b.php#x',
      './v1.2/faq',
      '../faq.2/',
      'faq/v1.2/',
      '/v1.2/faq',
      '?id=a.b/c',
    ]) {
      faq.shareUrl = path;
      await faq.updateComplete;
      expect(shared(faq)?.split('#')[0]).to.equal(new URL(path, document.baseURI).href.split('#')[0]);
    }
    expect(log.join('\n')).to.equal('');
  });

  it("follows the page's address, again and again, at the click", async () => {
    const log = followed();
    const faq = await shown(tag(`lang="es" ${ALL_WAYS}`));
    const pinterest = action(faq, 'Guardar');
    const email = action(faq, 'Enviar');
    // each begins as the one before it ends: no address may be taken for a part of another
    for (const path of ['/a', "/a/b'c&d", "/a/b'c&d/e", "/a/b'c&d/e", '/a']) {
      history.pushState(null, '', `${path}?token=secret`);
      await click(pinterest);
      await click(email);
      const link = `${location.origin}${location.pathname}#exosome-faq-${WHAT}`;
      expect(query(log.at(-2)!)['url']).to.equal(link);
      expect(query(log.at(-2)!)['media']).to.equal(IMAGE);
      expect(query(log.at(-1)!)['body']).to.equal(
        `¿Qué son los exosomas?\r\n\r\n${part(faq, 'safety').textContent!.replace(/^.*?: /, '')}\r\n\r\n${link}`,
      );
      expect(query(log.at(-1)!)['subject']).to.equal('¿Qué son los exosomas?');
    }
    canonical('https://clinic.example/preguntas?x=1');
    await click(pinterest);
    expect(query(log.at(-1)!)['url']).to.equal(`https://clinic.example/preguntas#exosome-faq-${WHAT}`);
    expect(log.join()).not.to.contain('secret');
  });

  for (const [path, rest] of [
    ['/faq;jsessionid=0A1B2C3D', '/faq'],
    ['/portal;jsessionid=0A1B2C3D.node1/faq;v=1/', '/portal/faq/'],
    ['/app/(S(lit3py55t21z5v55vlm25s55))/faq.aspx', '/app/faq.aspx'],
    ['/(A(x1)F(y2)S(z3))/faq', '/faq'],
    ['/faq%3Bjsessionid=0A1B2C3D', '/faq'],
    // no session ids
    ['/a(b)/(c)/S(d)', '/a(b)/(c)/S(d)'],
  ] as const)
    it(`has no session id of a path: ${path}`, async () => {
      const faq = await shown(tag(ALL_WAYS));
      history.pushState(null, '', path);
      faq.headingLevel = 3;
      await faq.updateComplete;
      expect(shared(faq)).to.equal(`${location.origin}${rest}#exosome-faq-${WHAT}`);
      canonical(`https://clinic.example${path}`);
      faq.headingLevel = 4;
      await faq.updateComplete;
      expect(shared(faq)).to.equal(`https://clinic.example${rest}#exosome-faq-${WHAT}`);
    });

  for (const hash of ['#/visits/7', '#!/visits'])
    it(`is not offered where a router reads the hash, but for print, and where the address is given: ${hash}`, async () => {
      history.pushState(null, '', hash);
      expect(labels(await shown(tag('share="copy email print"')))).to.equal('Print');
      const faq = await shown(tag('share="copy" share-url="https://clinic.example/faq"'));
      expect(labels(faq)).to.equal('Copy link');
    });

  it("follows the page's address when the link is copied", async () => {
    const taken = clipboard();
    const faq = await shown(tag(ALL_WAYS));
    history.pushState(null, '', '/elsewhere?token=secret');
    await click(action(faq, 'Copy link'));
    await until(() => taken.length, 'the copy');
    expect(taken.join()).to.equal(`${location.origin}/elsewhere#exosome-faq-${WHAT}`);
  });
});

describe('share="copy"', () => {
  it('puts the link on the clipboard, says so, and says so again', async () => {
    const taken = clipboard();
    const faq = await shown(tag(ALL_WAYS));
    const log = said(faq);
    expect(text(status(faq))).to.equal('');
    action(faq, 'Copy link').focus();
    await press('Enter');
    await until(() => text(status(faq)) === 'Link copied', 'the outcome');
    expect(taken.join()).to.equal(`${HERE}#exosome-faq-${WHAT}`);
    expect(focused()).to.equal(`copy-${WHAT}`);
    await press('Enter');
    await until(() => taken.length === 2 && text(status(faq)), 'the second outcome');
    await twoFrames();
    expect(log.filter(Boolean).join()).to.equal('Link copied,Link copied');
    expect(text(status(faq, STEM))).to.equal('');
  });

  it('says so in Spanish', async () => {
    clipboard();
    const faq = await shown(tag('lang="es" share="copy"'));
    await click(action(faq, 'Copiar'));
    await until(() => text(status(faq)) === 'Enlace copiado', 'the outcome');
  });

  for (const [what, make] of [
    ['there is no clipboard', () => instead(navigator, 'clipboard', undefined)],
    ['the clipboard refuses', () => void clipboard(false)],
  ] as const)
    it(`copies by a selection where ${what}, and gives the focus back`, async () => {
      make();
      const faq = await shown(tag(ALL_WAYS));
      const taken = oldWay(faq, true);
      const log = said(faq);
      action(faq, 'Copy link').focus();
      await press('Enter');
      await until(() => text(status(faq)) === 'Link copied', 'the outcome');
      expect(taken.join()).to.equal(`copy ${HERE}#exosome-faq-${WHAT}`);
      expect(focused()).to.equal(`copy-${WHAT}`);
      expect(field(faq) === null).to.equal(true);
      await press('Enter');
      await until(() => taken.length === 2 && text(status(faq)), 'the second outcome');
      await twoFrames();
      expect(log.filter(Boolean).join()).to.equal('Link copied,Link copied');
    });

  it('shows the link, selected, where nothing else works, once, and says nothing that is not true', async () => {
    clipboard(false);
    const faq = await shown(tag(ALL_WAYS));
    oldWay(faq, false);
    for (let times = 0; times < 2; times++) {
      action(faq, 'Copy link').focus();
      await press('Enter');
      await until(() => root(faq).activeElement === field(faq) && field(faq), 'the link');
    }
    const input = field(faq)!;
    expect(row(faq)!.querySelectorAll('input').length).to.equal(1);
    expect(input.value).to.equal(`${HERE}#exosome-faq-${WHAT}`);
    expect(selection(faq)).to.equal(input.value);
    expect(input.readOnly).to.equal(true);
    expect(input.getAttribute('aria-label')).to.equal('Copy link');
    expect(input.checkVisibility()).to.equal(true);
    const { left, right } = input.getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth).to.equal(true);
    expect(text(status(faq))).to.equal('');
    clipboard();
    await click(action(faq, 'Copy link'));
    await until(() => text(status(faq)) === 'Link copied', 'the outcome');
    expect(field(faq) === null).to.equal(true);
  });

  it('does no harm when the row goes while the clipboard is asked', async () => {
    let answer = () => {};
    const asked = new Promise<void>((done) => (answer = done));
    instead(navigator, 'clipboard', { writeText: () => asked });
    const faq = await shown(tag(ALL_WAYS));
    await click(action(faq, 'Copy link'));
    faq.share = '';
    await faq.updateComplete;
    answer();
    await twoFrames();
    expect(parts(faq, 'share').length).to.equal(0);
  });
});

describe('a page that cancels what is copied', () => {
  it('leaves the link there, selected, and nothing says that it was copied', async () => {
    instead(navigator, 'clipboard', undefined);
    const faq = await shown(tag(ALL_WAYS));
    const taken = oldWay(faq, true);
    const cancel = (event: Event) => event.preventDefault();
    addEventListener('copy', cancel);
    afterwards(() => removeEventListener('copy', cancel));
    await click(action(faq, 'Copy link'));
    await until(() => field(faq), 'the field with the link');
    expect(selection(faq)).to.equal(`${HERE}#exosome-faq-${WHAT}`);
    expect(taken.join() + text(status(faq))).to.equal('');
  });
});

describe('share="email"', () => {
  it('is a link that starts a letter with the question, the safety line and the address', async () => {
    const faq = await shown(tag('share="email"'));
    const link = action(faq, 'Send by email', TREAT);
    expect(link.localName).to.equal('a');
    expect(link.protocol + link.pathname).to.equal('mailto:');
    expect(link.target + link.rel).to.equal('');
    const { subject, body } = query(link.href);
    expect(subject).to.equal('Can manufactured exosome products be used to treat orthopedic conditions?');
    expect(body).to.equal(`${subject}\r\n\r\n${SAFETY}\r\n\r\n${HERE}#exosome-faq-${TREAT}`);
  });
});

describe('share="print"', () => {
  let prints = 0;
  beforeEach(() => {
    prints = 0;
    instead(window, 'print', () => (prints += 1));
  });

  /** What the browser prints now, without its spaces. */
  const onPaper = async () => (await print()).text.replace(/\s/g, '');

  it('prints this FAQ alone, with all answers, and the next time the whole page again', async () => {
    const box = put(
      `Bare words. <p>Before.</p><main>${tag('share="print"').replace('open="all" ', '')}<p>Beside.</p></main>`,
    );
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    faq.show(WHAT);
    await click(action(faq, 'Print'));
    expect(prints).to.equal(1);
    const alone = await onPaper();
    for (const words of ['Whatyouneedtoknow', 'tinybubbles', 'conductorofanorchestra', 'Important:', 'Notatthistime'])
      expect(alone).to.contain(words);
    for (const words of ['Barewords', 'Before.', 'Beside.']) expect(alone).not.to.contain(words);
    const whole = await onPaper();
    for (const words of ['Barewords', 'Before.', 'tinybubbles', 'Beside.']) expect(whole).to.contain(words);
  });

  it('prints the whole page again where the browser has printed nothing, and the reader goes on', async () => {
    const box = put(`<p>Before.</p>${tag('share="print"')}`);
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    await click(action(faq, 'Print'));
    await press('Shift');
    expect(await onPaper()).to.contain('Before.');
  });

  it('prints the whole page where style sheets cannot be made by a script', async () => {
    const box = put(`<p>Before.</p>${tag('share="print"')}`);
    const faq = box.querySelector('exosome-faq')!;
    await faq.updateComplete;
    instead(window, 'CSSStyleSheet', undefined);
    await click(action(faq, 'Print'));
    expect(prints).to.equal(1);
    expect(await onPaper()).to.contain('Before.');
  });
});

describe('share="pinterest"', () => {
  it('is a plain link with address, image and words, which tells Pinterest nothing of the page', async () => {
    const faq = await shown(tag(`reviewed-by="Northside" reviewed-on="2024-03-05" ${ALL_WAYS}`));
    const link = action(faq, 'Save to Pinterest', TREAT);
    expect(link.localName).to.equal('a');
    expect(link.origin + link.pathname).to.equal('https://www.pinterest.com/pin/create/button/');
    const { url, media, description, ...more } = query(link.href);
    expect(url).to.equal(`${HERE}#exosome-faq-${TREAT}`);
    expect(media).to.equal(IMAGE);
    expect(description).to.equal(
      'Can manufactured exosome products be used to treat orthopedic conditions? As of November 2026, the U.S. Food and Drug Administration (FDA) has not approved any exosome product.',
    );
    expect(Object.keys(more).join()).to.equal('');
    expect(link.target).to.equal('_blank');
    expect(link.rel.split(' ').toSorted().join(' ')).to.equal('external noopener noreferrer');
    expect(link.referrerPolicy).to.equal('no-referrer');
  });

  it('takes an image of the page, by a relative address', async () => {
    const faq = await shown(tag('share="pinterest" share-image="/card.png"'));
    expect(query(action(faq, 'Save').href)['media']).to.equal(`${location.origin}/card.png`);
  });

  it('is not there without an image, with one warning that names share-image', async () => {
    const log = warnings();
    const faq = await shown(tag('share="pinterest copy"'));
    expect(labels(faq)).to.equal('Copy link');
    expectOneWarning(log, '<exosome-faq>', 'share-image=""');
  });

  for (const bad of ['data:image/png;base64,AA', 'javascript:alert(1)', 'https://'])
    it(`is not there with the image "${bad}", with one warning that names it`, async () => {
      const log = warnings();
      const faq = await shown(tag(`share="pinterest copy" share-image="${bad}"`));
      expect(labels(faq)).to.equal('Copy link');
      expectOneWarning(log, '<exosome-faq>', `share-image="${bad}"`);
    });
});

describe('exosome-faq-share', () => {
  it('says which answer and which way, crosses shadow roots, bubbles, and carries no text', async () => {
    clipboard();
    followed();
    instead(window, 'print', () => {});
    const log: string[] = [];
    const listen = (event: HTMLElementEventMap['exosome-faq-share']) => {
      log.push(`${event.questionId} ${event.channel} ${event instanceof ExosomeFaqShareEvent}`);
      const { bubbles, composed, cancelable } = event;
      expect(`${bubbles} ${composed} ${cancelable}`).to.equal('true true false');
      expect(
        Object.keys(event)
          .filter((name) => name !== 'isTrusted')
          .toSorted()
          .join(),
      ).to.equal('channel,questionId');
    };
    document.body.addEventListener('exosome-faq-share', listen as EventListener);
    afterwards(() => document.body.removeEventListener('exosome-faq-share', listen as EventListener));
    const faq = await shown(tag(ALL_WAYS), shadow());
    for (const label of ['Copy link', 'Send by email', 'Print', 'Save']) await click(action(faq, label, TREAT));
    await twoFrames();
    expect(log.join('; ')).to.equal(
      `${TREAT} copy true; ${TREAT} email true; ${TREAT} print true; ${TREAT} pinterest true`,
    );
  });

  it('opens and closes nothing', async () => {
    clipboard();
    const log: string[] = [];
    const faq = await shown(tag(ALL_WAYS));
    faq.addEventListener('exosome-faq-toggle', ({ questionId }) => log.push(questionId));
    await click(action(faq, 'Copy link'));
    await twoFrames();
    expect(log.join()).to.equal('');
  });

  it('shares from a server, which knows no page, what the clinic says and nothing else', () => {
    expect(resolveShareUrl('https://clinic.example/faq', undefined)).to.equal('https://clinic.example/faq');
    expect(resolveShareUrl('/faq', undefined)).to.equal('');
    expect(resolveShareUrl('', undefined)).to.equal('');
  });

  it('has no address to share of a page that was opened from a disk', () => {
    const baseURI = 'file:///home/clinic.html';
    const view: Record<string, unknown> = { location: { href: baseURI, hash: '' } };
    view['parent'] = view;
    // a document has all of it from its class
    const page: Document = Object.create({ baseURI, defaultView: view, querySelector: () => null });
    expect(resolveShareUrl('', page)).to.equal('');
    expect(resolveShareUrl('faq.html', page)).to.equal('');
  });

  it('shares a question with half a sign in its words and its id', async () => {
    const faq = await shown(
      `<exosome-faq ${ALL_WAYS}><details id="\ud800"><summary>Why \udc00not?</summary>Because.</details></exosome-faq>`,
    );
    expect(decodeURIComponent(action(faq, 'Send by email', 'why-not').href)).to.contain('Why not?');
    await click(question(faq, 'why-not'));
    expect(text(panel(faq, 'why-not'))).to.contain('Because.');
  });
});
