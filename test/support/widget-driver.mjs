// What a person does with the widget, by the same names in every suite: in pages that a test drives from outside
// (remote-driver.mjs), and in the page in which a test runs (test/browser/helpers.ts).

/** Names for elements, for `click` and `pointAt`. `which` and `at` are those of widget-view.mjs. */
export const question = (which = 0, at = 0) => ({ question: which, at });
export const action = (channel, which = 0, at = 0) => ({ action: channel, question: which, at });
export const toggleAll = { part: 'toggle-all', at: 0 };

/**
 * A subclass brings the `keyboard` and the `mouse`, and `look(name, ...args)`, which asks widgetView() in the page; and,
 * where the engine has them, `find(text)` and `print()`.
 */
export class WidgetDriver {
  /** 'Enter', 'Space', 'Shift+Tab' … */
  async press(...keys) {
    for (const key of keys) await this.keyboard.press(key);
  }

  type(text) {
    return this.keyboard.type(text);
  }

  /** A mouse click on the center of what a test names, once it is in view and nothing covers it. */
  async click(what, ...args) {
    await this.mouse.click(...(await this.spot(what, ...args)));
  }

  async clickHolding(key, what) {
    const spot = await this.spot(what);
    await this.keyboard.down(key);
    await this.mouse.click(...spot);
    await this.keyboard.up(key);
  }

  async pointAt(what) {
    await this.mouse.move(...(await this.spot(what)));
  }

  /** Where the mouse has to be for an element, in whole pixels: WebDriver takes no others. */
  async spot(what) {
    const name = what.nodeType ? what.cloneNode().outerHTML : JSON.stringify(what);
    return toPixels(await this.look('spot', what), name);
  }

  /** Presses a key again and again: what has the focus after each press. */
  async walk(key, steps) {
    const stops = [];
    for (let step = 0; step < steps; step++) {
      await this.press(key);
      stops.push(await this.look('focused'));
    }
    return stops;
  }
}

export function toPixels({ problem, x, y }, what) {
  if (problem) throw new Error(`cannot point at ${what}: ${problem}`);
  return [Math.round(x), Math.round(y)];
}
