// What the widget leaves in a page, in a live document or in one that was only parsed.

/** A script tag of ours. */
export interface Script {
  /** As it stands in the page; `''` where the code stands in the tag itself. */
  readonly address: string;
  readonly integrity: string;
  readonly crossorigin: boolean;
  readonly nonce: string | null;
  /** The browser does not run it as it stands. */
  readonly isChanged: boolean;
  /** The tag as text. */
  readonly node: string;
}

/** A frame with a page of ours, or with a page that has the widget. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  /** As it stands in the page; `''` where the page stands in the tag itself. */
  readonly address: string;
  readonly sandbox: string | null;
  readonly node: string;
}

export interface Traces {
  readonly scripts: readonly Script[];
  /** The tags, and the elements that carry `data-exosome-faq`. */
  readonly places: readonly Element[];
  /** Whether a script's own tag or address says where the questions go. */
  readonly mounts: boolean;
  readonly frames: readonly Frame[];
  /** Our code where visitors read it. */
  readonly shownCode: string;
  /** Whether our text is there without its tag. */
  readonly leftText: boolean;
  /** Whether another script may bring the widget along. */
  readonly bundle: boolean;
  /** An element that cannot hold the questions. */
  readonly misplaced: string;
}

const TAG = 'exosome-faq';
const javaScript = /^(|module|(text|application)\/(x-)?(java|ecma|j|live)script(1\.\d)?)$/i;
const isOurs = (address: string) => {
  const path = address.trim().replace(/[?#][^]*/, '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (/^exosome-faq(@|$)/i.test(file) && file !== path) || (/exosome-faq/i.test(file) && /\.m?js$/i.test(file));
};

/** Whether an address leads to a page of dist/embed/. */
export const isEmbed = (address: string): boolean => /\/embed\/e[ns](-[\w-]+)?\.html\b/.test(address);

/** `URL.canParse` is too new for a check that has to run in old browsers. */
export const canParse = (address: string, base?: URL): boolean => {
  try {
    return Boolean(new URL(address, base));
  } catch {
    return false;
  }
};

/** The version that an address names. */
export const versionIn = (address: string): string => /exosome-faq@v?(\d[\w.-]*)/.exec(address)?.[1] ?? '';

/** An element's own tag as text, with its text if it is a script. */
export const tagOf = (element: Element): string => {
  const text = (element.cloneNode() as Element).outerHTML;
  const end = text.lastIndexOf('</');
  return end < 0 ? text : text.slice(0, end);
};

const scriptOf = (element: Element): Script | undefined => {
  const get = (name: string) => element.getAttribute(name);
  const src = get('src');
  // word processors and some editors turn straight quotes into typographic ones
  const bare = (text: string) => text.replace(/[\u2018-\u201f\u2032\u2033\u00ab\u00bb]/g, '');
  const address = [...element.attributes].map(({ value }) => bare(value)).find(isOurs);
  if (!address) return undefined;
  const type = (get('type') ?? '').trim();
  const isChanged =
    !isOurs(src ?? '') ||
    bare(src!) !== src ||
    !javaScript.test(type) ||
    (element.hasAttribute('nomodule') && !/^module$/i.test(type));
  return {
    address,
    integrity: get('integrity') ?? '',
    crossorigin: get('crossorigin') !== null || /^module$/i.test(type),
    nonce: (element as HTMLScriptElement).nonce || get('nonce'),
    isChanged,
    node: tagOf(element),
  };
};

const codeIn = (body: Element): string => {
  if (!body.textContent.includes('<')) return '';
  const texts = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const code = /<(script\b[^<>]*exosome-faq|(div\b[^<>]*data-)?exosome-faq)[^<>]*>?/i.exec(node.nodeValue!);
    if (code && !node.parentElement!.closest('script,style,textarea,noscript')) return code[0];
  }
  return '';
};

const inShadow = (root: ParentNode, found: Element[] = []): Element[] => {
  for (const element of root.querySelectorAll('*')) {
    const { shadowRoot } = element;
    // another name, with `define()`
    const isElement = element.localName === TAG || shadowRoot?.querySelector('[part~=safety]');
    if ((isElement || element.matches(`[data-${TAG}]`)) && !element.closest('noscript')) found.push(element);
    else if (shadowRoot) inShadow(shadowRoot, found);
  }
  return found;
};

const bundler = /(^|[/._-])(app|bundle|chunk|client|index|main|runtime|vendors?|webpack|_next|_nuxt)[./_-]/i;
/** WordPress's own scripts have such names, too. */
const isBundle = (address: string) => bundler.test(address) && !address.includes('/wp-');
const titles = /^\s*(What you need to know about exosomes|Lo que debe saber sobre los exosomas)\s*$/;

/** No page has more of one kind; each is looked at with each policy and each rule of the page's styles. */
const MOST = 10;

export const tracesIn = (document: Document): Traces => {
  const all = [...document.querySelectorAll('script')].filter((script) => !script.closest('noscript'));
  const ours = new Map(all.map((script) => [script, scriptOf(script)]));
  const scripts = all.flatMap((script) => ours.get(script) ?? []).slice(0, MOST);
  const places = inShadow(document).slice(0, MOST);
  const others = all.filter((script) => !ours.get(script));
  const outside = (element: Element) => !element.closest(`${TAG},[data-${TAG}]`);
  // a heading that holds another is no title of ours
  const left = [...document.querySelectorAll('[data-faq],h1,h2,h3,h4,h5,h6')].filter(
    (element) =>
      element.matches('[data-faq]') ||
      (!element.querySelector('h1,h2,h3,h4,h5,h6') && titles.test(element.textContent)),
  );
  const misplaced = places.find(
    (place) =>
      place.localName !== TAG &&
      !/-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(place.localName),
  );
  return {
    scripts,
    places,
    mounts: all.some((script) => {
      const own = ours.get(script);
      return own && (script.hasAttribute('data-mount') || /[?&]mount\b/.test(own.address));
    }),
    frames: [...document.querySelectorAll('iframe')]
      .flatMap((frame) => {
        const page = frame.getAttribute('srcdoc');
        const address = (page === null && frame.getAttribute('src')) || '';
        const isOur = address.includes(TAG) || isEmbed(address) || page?.includes(TAG);
        return isOur ? [{ element: frame, address, sandbox: frame.getAttribute('sandbox'), node: tagOf(frame) }] : [];
      })
      .slice(0, MOST),
    shownCode: document.body ? codeIn(document.body) : '',
    leftText: left.some(outside),
    bundle: others.some(
      (script) =>
        /^module$/i.test(script.type) ||
        /exosome-faq|googletagmanager/.test(script.textContent + script.getAttribute('src')) ||
        isBundle(script.getAttribute('src') ?? ''),
    ),
    misplaced: misplaced ? tagOf(misplaced) : '',
  };
};
