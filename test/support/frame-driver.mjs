// The widget driver for a frame of a page, of whatever origin.
import { RemoteDriver } from './remote-driver.mjs';

/** Lets a test ask a document in a frame that nobody else can look into. */
const PROBE = `<script>
  addEventListener('message', async ({ data, ports: [port] }) => {
    if (typeof data?.ask === 'string') port.postMessage(await (0, eval)(data.ask));
  });
</script>`;
/** A document with that in it, to be driven in a frame. */
export const probed = (text) => text.replace('</body>', `${PROBE}</body>`);

/** What an expression gives in the frame that `selector` finds; null where the frame never answers, for it was stopped. */
export const ask = (page, selector, expression) =>
  page.evaluate(
    (where, text) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', ({ data }) => done(data));
        port1.start();
        setTimeout(() => done(null), 10_000);
        document.querySelector(where).contentWindow.postMessage({ ask: text }, '*', [port2]);
      }),
    selector,
    expression,
  );

/** The place of a frame's document in the window, once its row `y` is in view. */
async function placeOf(selector, y) {
  const frame = document.querySelector(selector);
  const style = getComputedStyle(frame);
  const place = () => {
    const { left, top } = frame.getBoundingClientRect();
    return [
      left + frame.clientLeft + parseFloat(style.paddingLeft),
      top + frame.clientTop + parseFloat(style.paddingTop),
    ];
  };
  const below = place()[1] + y;
  if (below < 5 || below > innerHeight - 5) {
    scrollBy({ top: below - innerHeight / 2, behavior: 'instant' });
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  }
  return place();
}

export class FrameDriver extends RemoteDriver {
  #page;
  #selector;

  constructor(page, selector = 'iframe') {
    super();
    this.#page = page;
    this.#selector = selector;
    this.engine = page.engine;
    this.keyboard = page.keyboard;
    this.mouse = page.mouse;
  }

  run(source) {
    return ask(this.#page, this.#selector, source);
  }

  /** In the window of the page around the frame. */
  async spot(what, ...args) {
    const [x, y] = await super.spot(what, ...args);
    const [left, top] = await this.#page.evaluate(placeOf, this.#selector, y);
    return [Math.round(left + x), Math.round(top + y)];
  }
}
