import { windowOf } from './tree.js';

// marks the text for the minifier; Lit's own tag would bring its checks of values, and there are none here
const css = String.raw;

export const styles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  /* contained, so that a toggle lays out no more than it must: with 300 panels in a page it takes half the time */
  [part='base'] {
    contain: layout style;
    --_line: var(--exosome-faq-line, color-mix(in srgb, currentColor 86%, transparent));
    --_tint: var(--exosome-faq-tint, color-mix(in srgb, currentColor 7%, transparent));
    --_space: var(--exosome-faq-space, 1em);
    color: var(--exosome-faq-color, inherit);
    background: var(--exosome-faq-background, transparent);
    font-size: max(1em, 12px);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  /* the page's side for all sentences, whichever way each of them runs */
  [part='base']:dir(rtl) {
    text-align: right;
  }

  /* each sentence takes its direction from its own letters, the layout takes the page's */
  [part='title'],
  p,
  li,
  span {
    unicode-bidi: plaintext;
  }

  p,
  ul,
  [part='title'],
  [part='heading'] {
    margin: 0;
  }

  [part='title'] {
    font-size: 1.5em;
    line-height: 1.25;
  }

  [part='safety'] {
    margin-block: var(--_space);
    padding-block: calc(var(--_space) * 0.75);
    padding-inline: calc(var(--_space) * 0.75 - 0.25em) calc(var(--_space) * 0.75);
    border-inline-start: 0.25em solid var(--exosome-faq-accent, currentColor);
    background: var(--_tint);
  }

  button,
  [part='action'] {
    margin: 0;
    min-block-size: 44px;
    border: 0;
    border-radius: var(--exosome-faq-radius, 0.375em);
    color: inherit;
    background: none;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  [part='toolbar'] {
    margin-block-end: var(--_space);
  }

  [part='toggle-all'],
  [part='action'] {
    padding: 0.5em var(--_space);
    border: 1px solid;
    font-size: 0.9375em;
  }

  [part='heading'] {
    border-block-start: 1px solid;
    font: inherit;
  }

  [part='question'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    box-sizing: border-box;
    inline-size: 100%;
    padding-block: var(--_space);
    padding-inline: calc(var(--_space) * 0.75);
    font-weight: 600;
    scroll-margin: var(--exosome-faq-scroll-margin, 1em);
  }

  /* words break as elsewhere, but not for the least width, which a flexible box's content is laid out for once more */
  [part='question'] span {
    min-inline-size: 0;
    font-size: 1.0625em;
    overflow-wrap: break-word;
  }

  /* on a touch screen the colour would stay after the tap */
  @media (hover: hover) {
    button:hover,
    [part='action']:hover {
      background: var(--_tint);
    }
  }

  :focus-visible {
    outline: 3px solid var(--exosome-faq-focus, currentColor);
    outline-offset: -6px;
  }

  /* two lines in one box: a pseudo-element takes 2 kB, and a clip path more time; forced colours would take the lines away */
  [part='icon'] {
    padding: 0.5em;
    color: var(--exosome-faq-accent, currentColor);
    background:
      linear-gradient(currentColor 0 0) 50% / 88% 12% no-repeat,
      linear-gradient(currentColor 0 0) 50% / 12% 88% no-repeat;
    forced-color-adjust: none;
  }

  [aria-expanded='true'] [part='icon'] {
    background-size:
      88% 12%,
      0;
  }

  [part='answer'] {
    max-inline-size: 66ch;
    padding-block: 0 calc(var(--_space) * 1.5);
    padding-inline: calc(var(--_space) * 0.75);
  }

  [part='answer'] > * {
    margin-block: 0;
  }

  /* an answer of the page's own may be text alone, and then nothing stands before the share row */
  [part='answer'] > * + *,
  [part='share'] {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  th,
  [dir] {
    text-align: start;
  }

  img,
  video {
    max-inline-size: 100%;
    block-size: auto;
  }

  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  li + li {
    margin-block-start: 0.375em;
  }

  [part='sources'] {
    display: grid;
    gap: 0.375em;
    font-size: 0.9375em;
  }

  a {
    color: var(--exosome-faq-link, inherit);
  }

  a:focus-visible {
    outline-offset: 2px;
  }

  [part='share'],
  [part='action'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  [part='action'] {
    box-sizing: border-box;
    text-decoration: none;
  }

  [part='footer'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid;
    font-size: 0.875em;
  }

  [part='footer'] p + p {
    margin-block-start: 0.25em;
  }

  /* not in the border's shorthand: browsers without color-mix() then draw the line in the text's colour */
  [part='toggle-all'],
  [part='action'],
  [part='heading'],
  [part='footer'] {
    border-color: var(--_line);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    [part='icon'] {
      color: ButtonText;
    }
  }

  @media (prefers-contrast: more) {
    [part='base'] {
      --_line: currentColor;
      --_tint: transparent;
    }
  }

  @media print {
    [part='toolbar'],
    [part='icon'],
    [part='share'],
    small {
      display: none;
    }

    [hidden] {
      display: block;
      content-visibility: visible;
    }

    [part='title'],
    [part='heading'] {
      break-after: avoid;
    }

    [part='safety'],
    li {
      break-inside: avoid;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives a shadow root its styles: the one sheet of its document. A sheet is of one document, and a root that moves to another loses it
 * for good: https://github.com/lit/lit/issues/5162
 */
export const dress = (root: ShadowRoot): void => {
  const { ownerDocument: document } = root;
  const view = windowOf(document);
  if (!('replace' in CSSStyleSheet.prototype)) {
    if (root.querySelector('style')) return;
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  } else if (view) {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(document, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [sheet];
      // the server's, with what it opens where no script comes
      root.querySelector('style')?.remove();
    }
  }
};
