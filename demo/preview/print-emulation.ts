/** What a printer makes of a page: no grounds, the colors for light, a margin around everything. */
const printer = `
  * { background: none !important }
  @media screen {
    html {
      box-sizing: border-box;
      color-scheme: light;
      min-block-size: 297mm;
      padding: 2cm;
      background: white !important;
    }
  }
`;

const seen = new WeakSet<Document>();

/** Shows a page as it is printed: its rules for print, and those of the widget in it, count on the screen too. */
export const putOnPaper = (page: Document): void => {
  if (seen.has(page)) return;
  seen.add(page);
  const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(printer);
  const roots = [...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of [page, ...roots]) {
    for (const { media, cssRules } of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      turn(media);
      turnAll(cssRules);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
};

const turn = (media: MediaList) => {
  const { mediaText } = media;
  if (/\bscreen\b|\bdark\b|\bhover\b/.test(mediaText)) media.mediaText = 'not all';
  else if (/\bprint\b/.test(mediaText)) media.mediaText = mediaText.replace(/\bprint\b/g, 'all');
};

const turnAll = (rules: CSSRuleList) => {
  for (const rule of rules) {
    if ('media' in rule) turn((rule as CSSMediaRule).media);
    if ('cssRules' in rule) turnAll((rule as CSSGroupingRule).cssRules);
  }
};
