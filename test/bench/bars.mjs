// What the element has to keep to. The exact figures are checked in every `npm test`, the times in `npm run bench`.
export const bars = {
  bytes: 13_500,
  requests: 1,
  /** A first visit. */
  view: { layouts: 3, styles: 4, calls: 300, forced: 0, longest: 50 },
  /** A question is pressed with Enter, or a mouse's button goes up on it; frames: until the answer is drawn. */
  toggle: { layouts: 1, styles: 1, frames: 1, ratio: 1 },
  /** A mouse's button goes down on it: Chromium's own sheet has rules for `button:active`, so any `<button>` is styled anew. */
  press: { layouts: 0, styles: 1 },
  /** 1,000 instances over as many of the platform's own: the three panels alone, and with all the text that ours has. */
  many: { ratios: { 'native details': 1.6, 'native, whole text': 1.25 }, exponent: 1 },
  /** Of one instance, in bytes. */
  instance: { heap: 45_000, js: 2_000 },
  /** Of 1,000 that have come and gone; bytes for each of them. */
  left: { nodes: 0, listeners: 0, heap: 100 },
  shift: { inPlace: 0, snippet: 0.01 },
  /** Milliseconds behind the platform's own on a slow network: one round trip. */
  slow: 562.5,
};
