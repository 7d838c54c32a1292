/** A widget: its number on the page, a selector, or its element. */
export type At = number | string | Element;
/** One of its questions: its number, or its id. */
export type Which = number | string;
export type Spot = { x: number; y: number; problem?: undefined } | { problem: string };

/** What is not there is null: the types are for tests that know that it is. */
export interface WidgetView {
  widgets(): Element[];
  widgetCount(): number;
  root(at?: At): ShadowRoot;
  part(at: At, name: string): HTMLElement;
  parts(at: At, name: string): HTMLElement[];
  question(at: At, which: Which): HTMLElement;
  questionIds(at: At): string[];
  panel(at: At, which: Which): HTMLElement;
  answer(at: At, which: Which): HTMLElement;
  seen(element: Element | null): string;
  state(at: At, which: Which): string;
  states(at: At): string;
  expanded(at: At): boolean[];
  toggleAllLabel(at: At): string;
  readWidget(at: At): unknown;
  readFallback(selector?: string): unknown;
  focusedElement(): Element | null;
  nameOf(element: Element): string;
  focused(at?: At): string;
  twoFrames(): Promise<boolean>;
  atRest(): Promise<number>;
  spot(named: object): Promise<Spot>;
  leads(at: At, which: Which, margin?: number): { atTop: boolean | string; inWindow: boolean; uncovered: boolean };
}

export function widgetView(): WidgetView;
