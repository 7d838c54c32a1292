// To look into frames of another origin.

/** Lets the test ask a frame of another origin, which nobody else can look into. */
const PROBE = `<script>
  addEventListener('message', async ({ data, source, ports: [port] }) => {
    if (typeof data?.ask === 'string') port.postMessage(await (0, eval)(data.ask));
  });
</script>`;
/** A page with that in it. */
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
