// What a check gets: a page of a clinic with a widget on it.
import { decode } from '../support/pixels.mjs';
import { content } from '../matrix/content.mjs';

export const VIEW = { width: 1000, height: 1100 };

/** `script`: the text of the file that the pages load. */
export function makeFixtures({ engine, page, site, routes, script, proof = { speech: {}, privacy: {} } }) {
  let pages = 0;
  routes['/exosome-faq.min.js'] = () => ({ type: 'text/javascript; charset=utf-8', body: script });

  const fixtures = {
    engine,
    page,
    site,
    content,
    proof,

    /**
     * A page with `markup` between two buttons; with headings above down to the one that `level` asks for. `src`: the
     * script's address; without one the page has no script.
     */
    async open(
      markup,
      { lang = 'en', dir = 'ltr', css = '', head = '', level = 2, view = VIEW, src = '/exosome-faq.min.js' } = {},
    ) {
      const above = [1, 2, 3, 4].filter((n) => n < level).map((n) => `<h${n}>Our clinic ${n}</h${n}>`);
      const path = `/page-${(pages += 1)}`;
      routes[path] = {
        body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>A clinic</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark } #before, #after { color: CanvasText; background: Canvas } body { margin: 24px; background: Canvas; color: CanvasText } ${css}</style>${head}
${src && `<script src="${src}"></script>`}</head><body><main>${above.join('')}<p><button id="before">Before</button></p>
<div id="place">${markup}</div><p><button id="after">After</button></p></main></body></html>`,
      };
      await page.viewport(view);
      await page.goto(site.url(path));
      delete routes[path];
    },

    /** Sets attributes of the widget, null takes one away; resolves when it shows them. */
    set: (attributes) =>
      page.inWidget(async (root, wanted) => {
        // in a div the element is beside what it shows
        const faq = root.querySelector('exosome-faq') ?? root.host;
        for (const [name, value] of Object.entries(wanted)) {
          if (value === null) faq.removeAttribute(name);
          else faq.setAttribute(name, value);
        }
        await faq.updateComplete;
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      }, attributes),

    /** Keyboard focus on the widget's first stop, with real keys. */
    async tabIn() {
      await page.evaluate(() => document.querySelector('#before').focus());
      await page.press('Tab');
    },

    /** What is seen now: WebKit gives what was painted last. */
    async picture() {
      await page.twoFrames();
      return decode(await page.screenshot());
    },
  };
  return fixtures;
}

/** Every node of a tree, in reading order. */
export const nodes = (node) => [node, ...(node.children ?? []).flatMap(nodes)];

/** Everything that is said in a tree. */
export const words = (node) =>
  nodes(node)
    .map(({ name }) => name)
    .join('\n');
