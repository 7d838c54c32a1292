/** What opened or closed an answer: the reader, find in page or a text fragment, a link to the answer, or a script. */
export type ToggleCause = 'user' | 'find' | 'link' | 'api';

// the platform's own, where an old library has put another one into its place; this one is in Node too
const NativeEvent = Reflect.getPrototypeOf(MessageEvent) as typeof Event;

/** An answer has been opened or closed. Bubbles, and crosses shadow roots; carries no text, so that it is safe to count. */
export class ExosomeFaqToggleEvent extends NativeEvent {
  /** The id of the question. */
  readonly questionId: string;
  /** Whether its answer is open now. */
  readonly open: boolean;
  /** What opened or closed it. */
  readonly cause: ToggleCause;

  constructor(questionId: string, open: boolean, cause: ToggleCause) {
    super('exosome-faq-toggle', { bubbles: true, composed: true });
    this.questionId = questionId;
    this.open = open;
    this.cause = cause;
  }
}

declare global {
  interface HTMLElementEventMap {
    'exosome-faq-toggle': ExosomeFaqToggleEvent;
  }
}
