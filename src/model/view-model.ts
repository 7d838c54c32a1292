import type { Content, Question } from '../content/index.js';
import type { Channel } from './share.js';

/** A question as it is shown: ours, or the page's own. */
export interface QuestionModel extends Partial<Question> {
  readonly id: string;
  readonly question: string;
  /** Whether the answer is the page's own: a slot shows it. */
  readonly isSlotted?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

/** Everything that the template needs, but for which answers are open. */
export interface ViewModel {
  readonly content: Content;
  /** Level of the title's heading. */
  readonly level: number;
  readonly hideTitle: boolean;
  readonly questions: readonly QuestionModel[];
  readonly reviewer: string;
  readonly reviewed: Date | undefined;
  /** The day of the text, or of its last review, if that is more than a year ago. */
  readonly oldSince: Date | undefined;
  /** The ways to share an answer, in their order. */
  readonly channels: readonly Channel[];
  /** The URL to share. */
  readonly shareUrl: string;
  /** The image for Pinterest. */
  readonly shareImage: string;
}

export const idsOf = (questions: readonly { readonly id: string }[]): readonly string[] =>
  questions.map(({ id }) => id);

/** The question whose answer the safety line belongs to: that about treatment; where it is not shown, the last. */
export const safetyQuestion = (questions: readonly QuestionModel[]): QuestionModel | undefined =>
  questions.find(({ id }) => id === 'orthopedic-treatment') ?? questions[questions.length - 1];
