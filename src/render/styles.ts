// marks the text for the minifier; Lit's own tag would bring its checks of values, and there are none here
const css = String.raw;

/*
 * No color is computed from another one: color-mix() and relative colors compute to color(), at which html2canvas, and whatever makes a
 * PDF of the page with it, throws.
 */
export const styles = css`
  :host(:not([hidden])) {
    display: block;
  }

  /* whose inside has the focus: a theme's rule for *:focus would draw a box around all of it, beside our own ring */
  :host(:focus:not([tabindex])) {
    outline: 0 !important;
  }

  /* so that a toggle lays out no more than it must: with 300 panels in a page it takes half the time. An answer of the page's own may cover the window */
  .contained {
    contain: layout style;
  }

  ._base {
    display: flow-root;
    --_line: var(--exosome-faq-line, currentColor);
    --_tint: var(--exosome-faq-tint, rgb(128 128 128 / 14%));
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
  ._base:dir(rtl) {
    text-align: right;
  }

  /* each sentence takes its direction from its own letters, the layout takes the page's */
  ._title,
  ._answer,
  p,
  li,
  span {
    unicode-bidi: var(--_bidi);
  }

  [lang] {
    --_bidi: plaintext;
  }

  /* English and Spanish on such a page need no look at their letters, which takes a tenth of the layout's time */
  ._base:is(:lang(en), :lang(es)):dir(ltr) {
    --_bidi: normal;
  }

  p,
  ul,
  ._title,
  ._heading {
    margin: 0;
  }

  /* not bolder: that is the normal weight in a page of light text */
  strong {
    font-weight: 700;
  }

  ._title {
    font-size: 1.5em;
    line-height: 1.25;
  }

  ._safety {
    /* by their sides: the shorthands came later */
    margin-block-start: var(--_space);
    margin-block-end: var(--_space);
    padding: calc(var(--_space) * 0.75);
    padding-inline-start: calc(var(--_space) * 0.75 - 0.25em);
    border-inline-start: 0.25em solid var(--exosome-faq-accent, currentColor);
    background: var(--_tint);
  }

  /* apart from what follows: Dark Reader repeats rules that set a color behind all of ours, and would take the border of an action away */
  button {
    border: 0;
  }

  /* a block, for a line of text around a button takes time of its own */
  button,
  ._action {
    display: block;
    margin: 0;
    min-block-size: 44px;
    border-radius: var(--exosome-faq-radius, 0.375em);
    color: inherit;
    background: none;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  ._toolbar {
    margin-block-end: var(--_space);
  }

  ._toggle-all,
  ._action {
    padding: 0.5em var(--_space);
    border: 1px solid var(--_line);
    font-size: 0.9375em;
  }

  ._heading {
    border-block-start: 1px solid var(--_line);
    font: inherit;
  }

  ._question {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    inline-size: 100%;
    padding: var(--_space) calc(var(--_space) * 0.75);
    font-weight: 600;
    scroll-margin: var(--exosome-faq-scroll-margin, 1em);
  }

  /* words break as elsewhere, but not for the least width, which a flexible box's content is laid out for once more */
  ._question span {
    min-inline-size: 0;
    font-size: 1.0625em;
    overflow-wrap: break-word;
  }

  /* on a touch screen the color would stay after the tap */
  @media (hover: hover) {
    button:hover,
    ._action:hover {
      background: var(--_tint);
    }
  }

  :focus-visible {
    outline: 3px solid var(--exosome-faq-focus, currentColor);
    outline-offset: -6px;
  }

  /*
   * Letters, for a browser that darkens a light page by itself makes text light and leaves backgrounds, borders and masks dark. Forced
   * colors change them, too. In a font without surprises, and upright in vertical writing.
   */
  ._icon {
    flex: none;
    inline-size: 1.25em;
    margin: 0 -0.125em;
    color: var(--exosome-faq-accent, currentColor);
    line-height: 1em;
    text-align: center;
    writing-mode: horizontal-tb;
  }

  ._icon::before {
    content: '+';
    font: 400 1.5em/0 sans-serif;
    vertical-align: -0.1em;
  }

  [aria-expanded='true'] ._icon::before {
    content: '\2212';
  }

  ._answer {
    max-inline-size: 66ch;
    padding: 0 calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
  }

  ._answer > * {
    margin-block: 0;
  }

  ._answer > * + *,
  ._share {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  [dir] {
    text-align: start;
  }

  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  li + li,
  ._sources ul,
  ._footer p + p {
    margin-block-start: 0.375em;
  }

  a {
    color: var(--exosome-faq-link, inherit);
  }

  a:focus-visible {
    outline-offset: 2px;
  }

  ._share,
  ._action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  ._action {
    box-sizing: border-box;
    text-decoration: none;
  }

  /* beside the ring: a browser that darkens a page by itself makes words light, with their lines, and leaves a dark ring dark */
  :focus-visible {
    text-decoration-line: underline;
    text-decoration-thickness: 3px;
  }

  /* a block of its own gets no line where the words do: with one below it, a minus would be an equals sign */
  :focus-visible ._icon::before {
    display: inline-block;
  }

  ._footer {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
  }

  /* what is wide in an answer of the page's own scrolls there, with its words whole */
  .slotted {
    overflow-wrap: break-word;
  }

  /* WebKit finds no word in what scrolls without any height; on paper nothing scrolls */
  @media screen {
    :not([hidden]) > .slotted {
      overflow-x: auto;
    }
  }

  /*
   * An answer of the page's own is the very details of the page. Nothing of what the page says of its box counts, and the room of its
   * summary is a track without height. While we ask whether the page hides it, the slot has no class.
   */
  .styled::slotted(details) {
    all: unset !important;
    display: block !important;
    scroll-margin-block-start: calc(var(--exosome-faq-scroll-margin, 1em) + 4em) !important;
  }

  .styled::slotted(details)::before,
  .styled::slotted(details)::after {
    content: none !important;
  }

  @supports selector(::details-content) {
    .styled::slotted(details) {
      display: grid !important;
      grid-template: 0 auto / minmax(0, 1fr) !important;
      align-items: end !important;
      visibility: var(--_exosome-faq-summary, visible) !important;
    }

    .cut::slotted(details) {
      clip-path: inset(0 -100vmax -100vmax) !important;
    }
  }

  /* neither seen nor reached nor announced: the summary, and the group that a details is */
  @supports selector(::slotted(details)::details-content) {
    .styled::slotted(details) {
      visibility: hidden !important;
    }

    .styled::slotted(details)::details-content {
      all: unset !important;
      display: block !important;
      grid-row: 2 !important;
      visibility: visible !important;
    }

    /* in the markup of a server it is visible where no script runs */
    .styled::slotted(details:not([open]))::details-content {
      content-visibility: var(--_content, hidden) !important;
    }
  }

  /* the page's details that are not shown; without a box, WebKit would know no style of theirs */
  .waiting {
    display: none;
  }

  @supports (content-visibility: hidden) {
    .waiting {
      display: block;
      content-visibility: hidden;
    }
  }

  .visually-hidden {
    position: absolute;
    clip-path: inset(50%);
  }

  @media (prefers-contrast: more) {
    ._base {
      --_line: currentColor;
      --_tint: transparent;
    }
  }

  @media print {
    ._toolbar,
    ._icon,
    ._share,
    small {
      display: none;
    }

    [hidden] {
      content-visibility: visible;
      display: block;
    }

    .styled::slotted(details:not([open]))::details-content {
      content-visibility: visible !important;
    }

    ._title,
    ._heading {
      break-after: avoid;
    }

    ._safety,
    li {
      break-inside: avoid;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
