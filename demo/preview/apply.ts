import {
  attributesOf,
  type Config,
  declarationsOf,
  type OwnQuestion,
  paragraphsOf,
} from '../../scripts/snippets/config.js';

type View = Window & typeof globalThis;

/** Brings a host's page in line with the choices; what they leave as it is, is not touched, so that open answers stay open. */
export const applyConfig = (page: Document, config: Config): void => {
  for (const faq of page.querySelectorAll('exosome-faq')) {
    setAttributes(faq, withAddress(config, page));
    setOwnQuestions(faq, config.own);
    setFallback(faq, config.questions);
  }
  setLooks(page, config);
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe[data-exosome-faq-frame]'))
    setFrame(frame, config);
};

/** A page that is no frame shares its own address where it is given none; the preview is a frame, and must be told it. */
const withAddress = (config: Config, { location }: Document) =>
  attributesOf(
    config.share.length && !config.shareUrl ? { ...config, shareUrl: location.origin + location.pathname } : config,
  );

const setAttributes = (faq: Element, wanted: ReturnType<typeof attributesOf>) => {
  for (const name of faq.getAttributeNames()) if (!wanted.some(([other]) => other === name)) faq.removeAttribute(name);
  for (const [name, value] of wanted) if (faq.getAttribute(name) !== value) faq.setAttribute(name, value);
};

const setOwnQuestions = (faq: Element, own: readonly OwnQuestion[]) => {
  const page = faq.ownerDocument;
  const present = [...faq.querySelectorAll<HTMLDetailsElement>(':scope > details:not([data-faq])')];
  const wanted = own.filter(({ question, answer }) => question.trim() || answer.trim());
  wanted.forEach((one, i) => {
    const make = (tag: string, text: string) => {
      const element = page.createElement(tag);
      element.append(text);
      return element;
    };
    const details = page.createElement('details');
    details.append(make('summary', one.question), ...paragraphsOf(one).map((text) => make('p', text)));
    const before = present[i];
    details.open = before?.open ?? false;
    if (!before) faq.insertBefore(details, [...faq.querySelectorAll(':scope > details')].at(-1)?.nextSibling ?? null);
    else if (before.isEqualNode(details)) return;
    // the same element with another answer: it stays open
    else if (one.question.trim() && before.querySelector('summary')?.textContent === one.question)
      before.replaceChildren(...details.childNodes);
    // the widget names a question after its first words, and `questions` after its last ones
    else before.replaceWith(details);
  });
  for (const details of present.slice(wanted.length)) details.remove();
};

/** The plain text for where no script runs: our questions as they are chosen. */
const setFallback = (faq: Element, questions: readonly string[]) => {
  const all = [...faq.querySelectorAll<HTMLElement>(':scope > details[data-faq]')];
  const after = all.at(-1)?.nextSibling;
  if (!after) return;
  for (const details of all) details.hidden = !questions.includes(details.dataset.faq!);
  for (const id of questions) {
    const details = all.find(({ dataset }) => dataset.faq === id);
    if (details) faq.insertBefore(details, after);
  }
};

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A sheet that was made by the page's own constructor passes every policy. */
const setLooks = (page: Document, config: Config) => {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView as View).CSSStyleSheet();
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    sheets.set(page, sheet);
  }
  // the preview is as high as its page; a bar would come and go
  sheet.replaceSync(
    `exosome-faq { ${declarationsOf(config).join(' ')} } @media screen { html { overflow-y: hidden } }`,
  );
};

/** A sandboxed frame is reached by its address alone. */
const setFrame = (frame: HTMLIFrameElement, config: Config) => {
  const { lang } = config;
  const query = String(
    new URLSearchParams(attributesOf({ ...config, lang: '' }).map(([name, value]) => [name, value])),
  );
  const src = `../embed/${lang || 'en'}.html${query && `?${query}`}`;
  if (frame.getAttribute('src') === src) return;
  // a new frame, for another address of the same one would be a step for the Back button
  const other = frame.cloneNode() as HTMLIFrameElement;
  other.setAttribute('src', src);
  frame.replaceWith(other);
};
