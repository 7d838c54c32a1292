// What a case gets: servers for its pages, the page, and what is commonly asserted of one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { build } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve as serveRoutes } from '../support/server.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { content } from './content.mjs';

/** Where the built files are: a copy with something broken in it must make cases fail. */
const dist = resolve(process.env.MATRIX_DIST ?? 'dist');

/** A built file's text: `built('exosome-faq.min.js')`. */
export const built = (path) => readFileSync(`${dist}/${path}`, 'utf8');

export const js = (body, more = {}) => ({ type: 'text/javascript; charset=utf-8', ...more, body });

/** The published snippet, its script at the address `src`. */
export const snippet = (src, { lang = 'en', spelling = 'tag' } = {}) =>
  built(`snippets/${lang}-${spelling}.html`).replace('src="exosome-faq.min.js"', `src="${src}"`);

/** The text of the snippet alone. */
export const fallback = (options) => snippet('', options).replace(/<script.*<\/script>\n/, '');

/** A page in standards mode. */
export const html = (body, { head = '', lang = 'en' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** The shortest page: the tag, and the script at the end. */
export const plain = html('<exosome-faq></exosome-faq><script src="/exosome-faq.min.js"></script>');

let lit;
/** Another element, `<other-lit>`, bundled with the whole of the real Lit: a button that counts its clicks. */
export const litBundle = () => (lit ??= bundleLit());
async function bundleLit() {
  const source = `import { LitElement, html, css } from 'lit';
    customElements.define('other-lit', class extends LitElement {
      static properties = { times: { type: Number } };
      static styles = css\`button { color: green; }\`;
      constructor() { super(); this.times = 0; }
      render() { return html\`<button @click=\${() => this.times++}>Pressed \${this.times} times</button>\`; }
    });`;
  const entry = resolve('other-lit.js');
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'otherLit' } },
  });
  return output[0].code;
}

async function usesMouseAndKeys(page) {
  await page.click(question(1));
  await page.press('Enter');
  assert.deepEqual(await page.expanded(), [false, false, false], 'Enter closes');
  await page.press('Space');
  assert.deepEqual(await page.expanded(), [false, true, false], 'Space opens');
  await page.click(toggleAll);
  assert.deepEqual(await page.expanded(), [true, true, true], 'one button opens all');
  const { toggleAll: label, questions } = await page.readWidget();
  assert.equal(label, content.en.hideAll);
  for (const [i, { answer }] of questions.entries())
    assert.ok(answer.startsWith(content.en.questions[i].begins), answer);
  await page.click(toggleAll);
  assert.deepEqual(await page.expanded(), [false, false, false], 'and closes all');
}

async function usesLinkAndFind(page, engine) {
  const toggled = (...states) => becomes(() => page.expanded(), states);
  await page.click(inPage('a[href="#exosome-faq-orthopedic-treatment"]'));
  await toggled(false, false, true);
  await page.click(question(2));
  // its find bar needs a window
  if (engine === 'chromium') return;
  assert.ok(await page.find('conductor of an orchestra'));
  await toggled(false, true, false);
  // the match scrolls into view two frames later: the mouse must not aim before
  await page.twoFrames();
  await page.twoFrames();
  await page.click(question(1));
}

async function speaks(page, lang) {
  await page.inWidget((root, wanted) => ((root.querySelector('exosome-faq') ?? root.host).lang = wanted), lang);
  await becomes(async () => (await page.readWidget()).title, content[lang].title);
}

export function makeFixtures({ engine, page }) {
  const sites = [];
  const log = () => page.log();

  const fixtures = {
    /** 'chromium', 'firefox' or 'webkit' */
    engine,
    /** test/support/pages.mjs */
    page,
    content,

    /** A server, closed when the case ends. Below its own routes: the built files. */
    async serve(routes = {}) {
      const site = await serveRoutes({
        '/exosome-faq.min.js': js(built('exosome-faq.min.js')),
        ...routes,
      });
      sites.push(site);
      return site;
    },

    /** Serves one page, with `routes` beside it, and goes there: `{ headers, type, body }` or its text. */
    async open(route, routes = {}, { path = '/', hash = '', wait } = {}) {
      const site = await fixtures.serve({ [path]: typeof route === 'string' ? { body: route } : route, ...routes });
      await page.goto(site.url(path + hash), { wait });
      return site;
    },

    /**
     * Goes to a page whose first part arrives at once and whose rest waits for `finish()`; the first part has our script,
     * for the page is there to be asked once the engine has asked for it.
     */
    async stream(first, rest) {
      let finish;
      let asked;
      const begun = new Promise((done) => (asked = done));
      // some engines begin with nothing before a kilobyte or so
      const padding = `<!--${' '.repeat(4096)}-->`;
      const site = await fixtures.serve();
      const server = createServer((request, response) => {
        if (request.url === '/') {
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
            .write(first.replace('<head>', `<head>${padding}`));
          finish = () => response.end(rest);
        } else {
          asked();
          response.writeHead(307, { location: site.url(request.url) }).end();
        }
      });
      await new Promise((done) => server.listen(0, '127.0.0.1', done));
      sites.push({
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
      const going = page.goto(`http://127.0.0.1:${server.address().port}/`);
      await Promise.race([begun, going]);
      return {
        finish() {
          finish();
          return going;
        },
      };
    },

    /** The widget, once it shows its text. */
    async widget(index = 0) {
      await becomes(async () => (await page.widgetCount()) > index, true);
      return page.readWidget(index);
    },

    /** What the page said: console, errors, violations of its policies. */
    log,

    /** Fails where the page has said anything but these console messages (texts or patterns), in this order. */
    async says(...messages) {
      const { console, errors, violations } = await log();
      assert.deepEqual(violations, [], 'violations of the page’s policies');
      assert.deepEqual(errors, [], 'errors in the page');
      const said = console.map(({ text }) => text);
      assert.equal(said.length, messages.length, `console messages: ${JSON.stringify(said)}`);
      messages.forEach((message, i) =>
        message instanceof RegExp ? assert.match(said[i], message) : assert.equal(said[i], message),
      );
    },

    /** A person reads the safety line and the questions of a widget with default settings, all closed. */
    async reads({ lang = 'en', index = 0 } = {}) {
      const { title, safety, showAll, disclaimer, questions } = content[lang];
      const widget = await fixtures.widget(index);
      assert.equal(widget.safety, safety);
      assert.equal(widget.title, title);
      assert.equal(widget.toggleAll, showAll);
      assert.ok(widget.footer.startsWith(disclaimer), `the footer: ${widget.footer}`);
      assert.deepEqual(
        widget.questions,
        questions.map(({ id, text }) => ({ id, text, expanded: false, answer: '' })),
      );
      return widget;
    },

    /** …and opens an answer, and closes it, with the mouse. The safety line stays. */
    async works({ lang = 'en', index = 0, number = 0 } = {}) {
      const { safety, questions } = content[lang];
      await fixtures.reads({ lang, index });
      await page.click(question(number, index));
      const opened = await page.readWidget(index);
      assert.equal(opened.questions[number].expanded, true, 'a click opens');
      assert.ok(
        opened.questions[number].answer.startsWith(questions[number].begins),
        `the answer: ${opened.questions[number].answer}`,
      );
      assert.equal(opened.safety, safety);
      await page.click(question(number, index));
      await fixtures.reads({ lang, index });
    },

    /**
     * Everything that there is to use, on a page with a link to `#exosome-faq-orthopedic-treatment`: mouse, keyboard, all
     * at once, a link, find in page, the other language and back, methods. All is closed in the end.
     */
    async usesEverything() {
      await fixtures.works();
      await usesMouseAndKeys(page);
      await usesLinkAndFind(page, engine);
      await speaks(page, 'es');
      await fixtures.works({ lang: 'es', number: 2 });
      await speaks(page, 'en');
      await page.inWidget((root) => {
        const host = root.querySelector('exosome-faq') ?? root.host;
        host.show('what-are-exosomes');
        host.toggle('orthopedic-treatment');
      });
      assert.deepEqual(await page.expanded(), [true, false, true], 'methods open');
      await page.inWidget((root) => (root.querySelector('exosome-faq') ?? root.host).hideAll());
      await fixtures.reads();
    },

    /** The page's own text is in view and opens by a click; no widget is. */
    async fallsBack({ selector, lang = 'en', open = true } = {}) {
      const { safety, questions } = content[lang];
      assert.equal(await page.widgetCount(), 0, 'no widget');
      const text = await page.readFallback(selector);
      assert.ok(text?.text.includes(safety), `the safety line in: ${text?.text}`);
      assert.deepEqual(
        text.questions,
        questions.map(({ text: asked }) => ({ text: asked, answer: '' })),
      );
      if (!open) return;
      await page.click(inPage('details[data-faq] summary'));
      const { answer } = (await page.readFallback(selector)).questions[0];
      assert.ok(answer.startsWith(questions[0].begins), `the answer: ${answer}`);
    },

    close: () => Promise.all(sites.map((site) => site.close())),
  };
  return fixtures;
}
