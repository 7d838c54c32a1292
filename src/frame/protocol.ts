/** The version of the messages between a frame and its parent. A message of another version is for somebody else. */
export const PROTOCOL = 1;

/** What a frame tells its parent, and nobody else. */
export interface FrameMessage {
  readonly exosomeFaq: typeof PROTOCOL;
  /** The height of everything in the frame, in whole CSS pixels. */
  readonly height: number;
  /** The color scheme that the parent has told it last; empty where it has told none. */
  readonly colorScheme: string;
}

/** What the parent tells a frame. */
export interface ParentMessage {
  readonly exosomeFaq: typeof PROTOCOL;
  readonly colorScheme: 'light' | 'dark';
}
