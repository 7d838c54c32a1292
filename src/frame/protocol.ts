/** The version of the messages between a frame and its parent. A message of another version is for somebody else. */
export const PROTOCOL = 1;

/** The width for which a frame tells its height on paper, in CSS pixels. Letters and A4 have 700 or more; the lines of answers are no longer than this. */
export const PAPER_WIDTH = 600;

/** What a frame tells its parent, and nobody else. */
export interface FrameMessage {
  readonly exosomeFaq: typeof PROTOCOL;
  /** The height of everything in the frame, in whole CSS pixels. */
  readonly height: number;
  /** What the height would be on paper of `PAPER_WIDTH`, where all answers are open. */
  readonly printHeight: number;
  /** The color scheme that the parent has told it last, or its address; empty where nobody has told any. */
  readonly colorScheme: string;
}

/** What the parent tells a frame. */
export interface ParentMessage {
  readonly exosomeFaq: typeof PROTOCOL;
  readonly colorScheme: 'light' | 'dark';
}
