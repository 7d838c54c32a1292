// marks the text for the minifier
const css = String.raw;

/**
 * What the server's markup has beside the element's own sheet: where no script runs, all answers are in view, and where none has come four
 * seconds after the first paint, from then on. The script takes the style element away. A step and no motion: nobody needs it reduced.
 *
 * WebKit does not lay out again for an animated `content-visibility`; it does for a custom property that had a value before.
 */
export const noScriptStyles = css`
  ._base {
    --_display: none;
    --_content: hidden;
    --_controls: visible;
    animation: exosome-faq-no-script 0s 4s forwards;
  }

  @keyframes exosome-faq-no-script {
    to {
      --_display: block;
      --_content: visible;
      --_controls: hidden;
    }
  }

  [hidden='until-found'] {
    display: var(--_display);
  }

  @supports (content-visibility: hidden) {
    [hidden='until-found'] {
      display: block;
      content-visibility: var(--_content);
    }
  }

  /* they would do nothing */
  ._toolbar,
  button._action,
  ._icon {
    visibility: var(--_controls);
  }

  @media (scripting: none) {
    ._base {
      --_display: block;
      --_content: visible;
      --_controls: hidden;
      animation: none;
    }
  }
`;
