// The widget driver for pages that a test drives from outside.
import { until } from './children.mjs';
import { WidgetDriver, toPixels } from './widget-driver.mjs';
import { widgetView } from './widget-view.mjs';

const DEADLINE = 15_000;

/** A function or a program becomes one expression; arguments go by JSON. */
function expression(source, args) {
  if (typeof source === 'function') return `(${source})(...${JSON.stringify(args)})`;
  return source;
}

/** Finds an element of the page, for `click`. */
export const inPage = (selector) => `() => document.querySelector(${JSON.stringify(selector)})`;

/** A subclass brings `run(expression)`, and `engine`, the name of its engine. */
export class RemoteDriver extends WidgetDriver {
  evaluate(source, ...args) {
    return this.run(expression(source, args));
  }

  waitFor(source, ...args) {
    return until(() => this.evaluate(source, ...args), {
      what: `${this.engine}: ${expression(source, args)}`,
      deadline: DEADLINE,
    });
  }

  /** Asks widgetView() in the page: `look('question', 0, 'what-are-exosomes')`. */
  look(name, ...args) {
    const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
    return this.run(`(${widgetView})().${name}(...${JSON.stringify(given)})`);
  }

  /** What to click on can also be found by a function, or its source, with arguments; it runs in the page. */
  async spot(what, ...args) {
    if (typeof what === 'object') return super.spot(what);
    const found = await this.run(
      `(async (...args) => (${widgetView})().spot(await (${what})(...args)))(...${JSON.stringify(args)})`,
    );
    return toPixels(found, `${what} in ${this.engine}`);
  }

  /** Runs `read` in the page, with the shadow root of a widget: the first one. */
  inWidget(read, ...args) {
    return this.run(`(${read})((${widgetView})().root(), ...${JSON.stringify(args)})`);
  }

  /** …with the shadow roots of all widgets. */
  inWidgets(read, ...args) {
    return this.run(
      `(${read})((${widgetView})().widgets().map(({ shadowRoot }) => shadowRoot), ...${JSON.stringify(args)})`,
    );
  }

  // what is seen: widget-view.mjs

  widgetCount() {
    return this.look('widgetCount');
  }

  states(at = 0) {
    return this.look('states', at);
  }

  expanded(at = 0) {
    return this.look('expanded', at);
  }

  toggleAllLabel(at = 0) {
    return this.look('toggleAllLabel', at);
  }

  readWidget(at = 0) {
    return this.look('readWidget', at);
  }

  readFallback(selector) {
    return this.look('readFallback', selector);
  }

  focused(at) {
    return this.look('focused', at);
  }

  /** What has happened by two frames later has happened, or will not. */
  twoFrames() {
    return this.look('twoFrames');
  }

  atRest(frames) {
    return this.look('atRest', ...(frames ? [frames] : []));
  }
}
