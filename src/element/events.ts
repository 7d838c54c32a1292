import type { Channel } from '../model/share.js';

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

/** An answer has been shared. Bubbles, and crosses shadow roots; carries no text and no address, so that it is safe to count. */
export class ExosomeFaqShareEvent extends NativeEvent {
  /** The id of the question. */
  readonly questionId: string;
  /** The way that the reader chose: `copy`, `email`, `print` or `pinterest`. */
  readonly channel: Channel;

  constructor(questionId: string, channel: Channel) {
    super('exosome-faq-share', { bubbles: true, composed: true });
    this.questionId = questionId;
    this.channel = channel;
  }
}

declare global {
  // of elements, and of the document and the window that they bubble to
  interface GlobalEventHandlersEventMap {
    'exosome-faq-share': ExosomeFaqShareEvent;
    'exosome-faq-toggle': ExosomeFaqToggleEvent;
  }
}
