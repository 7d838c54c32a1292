import type { WidgetView } from './widget-view.mjs';

export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
}
export interface Mouse {
  click(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
}

export abstract class WidgetDriver {
  abstract readonly keyboard: Keyboard;
  abstract readonly mouse: Mouse;
  abstract look<Name extends keyof WidgetView>(
    name: Name,
    ...args: Parameters<WidgetView[Name]>
  ): ReturnType<WidgetView[Name]>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  click(what: Element): Promise<void>;
  clickHolding(key: string, what: Element): Promise<void>;
  pointAt(what: Element): Promise<void>;
  walk(key: string, steps: number): Promise<string[]>;
}
