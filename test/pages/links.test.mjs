// Links to an answer, in whole pages with the built file: however the page loads, and wherever the reader comes from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import { until } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { held, serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { ALL, CLOSED, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, ledTo, quiet, shown } from './helpers.mjs';

const built = readFileSync(new URL('../../dist/exosome-faq.min.js', import.meta.url));
const NONE_OF_OURS = [
  '#%E0%A4%A',
  '#50%off',
  '#/route',
  '#',
  '#nowhere',
  '#exosome-faq',
  '#exosome-faq-',
  '#exosome-faq-side-effects',
  `#${STEM}`,
];

const links = [...ALL.map((id) => `#exosome-faq-${id}`), ...NONE_OF_OURS]
  .map((href) => `<p><a href="${href}">${href}</a></p>`)
  .join('');
const article = html(`${links}${ROOM}<exosome-faq></exosome-faq>${ROOM}`, SCRIPT);
const lateScript = held({ type: 'text/javascript', body: built });
const restOfPage = held();
// the address that the page was opened with says which visit it is
const late = (load) => `<script>
  const script = document.createElement('script');
  script.src = '/late/exosome-faq.min.js' + location.search;
  ${load}
</script>`;
/** A page whose second half comes when the test says so. */
const slow = (first, second) => async (asked) => ({
  body: (async function* () {
    yield first;
    await restOfPage.route(asked);
    yield second;
  })(),
});
// WebKit reads a first half that is long enough; an asynchronous script may wait there for the first paint or the last half
const words = `<p>${'Words of the article. '.repeat(400)}</p>`;
const [head, foot] = html(`${words}-`, SCRIPT.replace('async ', '')).split('-</body>');

let site;
before(async () => {
  site = await serve({
    '/': { body: article },
    '/kept': { body: article, headers: { 'cache-control': 'max-age=600' } },
    '/other': { body: html('<p>Another page</p>'), headers: { 'cache-control': 'max-age=600' } },
    '/late/exosome-faq.min.js': lateScript.route,
    '/late': { body: html(`${ROOM}<exosome-faq></exosome-faq>${ROOM}`, late('document.head.append(script);')) },
    '/tag-manager': {
      body: html(
        `<input id="field" aria-label="Field">${ROOM}<exosome-faq></exosome-faq>${ROOM}`,
        late("addEventListener('load', () => document.head.append(script));"),
      ),
    },
    '/long': slow(`${head}${ROOM}<exosome-faq></exosome-faq>`, `${ROOM}</body>${foot}`),
    '/long-before': slow(`${head}`, `${ROOM}<exosome-faq></exosome-faq>${ROOM}</body>${foot}`),
    '/two': {
      body: html(
        `<a href="#second-${STEM}">Second</a><a href="#first-${WHAT}">First</a>${ROOM}
        <exosome-faq id="first"></exosome-faq>${ROOM}<exosome-faq id="second"></exosome-faq>${ROOM}`,
        SCRIPT,
      ),
    },
    '/sticky': {
      body: html(
        `<header><a href="#exosome-faq-${STEM}">Stem cells</a></header>${ROOM}<exosome-faq></exosome-faq>${ROOM}`,
        `<style>
          body { margin: 0 }
          header { position: sticky; top: 0; height: 90px; background: white; z-index: 1 }
          exosome-faq { --exosome-faq-scroll-margin: 100px }
        </style>${SCRIPT}`,
      ),
    },
    '/smooth': {
      body: html(
        `<a href="#exosome-faq-${TREAT}">Treatment</a>${ROOM}<exosome-faq></exosome-faq>${ROOM}`,
        `<style>html { scroll-behavior: smooth }</style>${SCRIPT}`,
      ),
    },
  });
});
after(() => site.close());

let visits = 0;

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());
    // so that no address is only another fragment of the page before
    beforeEach(() => page.goto(site.url('/other')));

    const link = (id) => inPage(`a[href="#exosome-faq-${id}"]`);
    const place = () => page.evaluate(() => [location.href, history.length]);

    describe('a page that is opened with the link in its address leads to the answer', () => {
      for (const id of ALL) {
        test(`${id}, far below in the page`, async () => {
          await page.goto(site.url(`/#exosome-faq-${id}`));
          await ledTo(page, id);
          assert.deepEqual(await page.evaluate('heard'), [`${id} opened link`]);
          await quiet(page);
        });
      }

      test('also when it is opened anew', async () => {
        await page.goto(site.url(`/#exosome-faq-${STEM}`));
        await ledTo(page, STEM);
        await page.evaluate(() => document.activeElement.blur());
        await page.reload();
        await ledTo(page, STEM);
      });

      test('when the script comes after everything else was there', async () => {
        const visit = String(++visits);
        // an asynchronous script holds `load` back
        await page.goto(site.url(`/late?visit=${visit}#exosome-faq-${TREAT}`), { wait: 'dom' });
        await lateScript.asked(visit);
        await page.waitFor(() => document.readyState === 'interactive');
        assert.equal(await page.atRest(), 0);
        await lateScript.release(visit);
        await ledTo(page, TREAT);
        await quiet(page);
      });

      test('when a tag manager brings the script after the page has loaded', async () => {
        const visit = String(++visits);
        // for WebKit the page is loading as long as anything is
        await page.goto(site.url(`/tag-manager?visit=${visit}#exosome-faq-${TREAT}`), { wait: 'dom' });
        await lateScript.asked(visit);
        await page.waitFor(() => document.readyState === 'complete');
        assert.equal(await page.atRest(), 0);
        await lateScript.release(visit);
        await ledTo(page, TREAT);
        await quiet(page);
      });

      for (const [path, where] of [
        ['/long', 'below'],
        ['/long-before', 'above'],
      ]) {
        test(`when the script is there while the page ${where} the element is still on its way`, async () => {
          const visit = String(++visits);
          const arrived = page.goto(site.url(`${path}?visit=${visit}#exosome-faq-${TREAT}`));
          // not before, for WebKit never answers in a page that it is about to leave
          await until(() => site.requests.at(-1).path === '/exosome-faq.min.js', { what: 'the first half to be read' });
          await page.waitFor(() => Boolean(customElements.get('exosome-faq')));
          if (where === 'below') await shown(page);
          await page.twoFrames();
          assert.equal(await page.evaluate('document.readyState'), 'loading');
          // the focus may not be taken before the page is long enough to scroll there
          assert.equal(await page.focused(), '');
          await restOfPage.release(visit);
          await arrived;
          await ledTo(page, TREAT);
          await quiet(page);
        });
      }

      test("of one of two elements, by the element's own id", async () => {
        await page.goto(site.url(`/two#second-${TREAT}`));
        await ledTo(page, TREAT, { at: '#second' });
        assert.equal(await page.states('#first'), CLOSED);
        await quiet(page);
      });

      test('of the first of two elements, by our name', async () => {
        await page.goto(site.url(`/two#exosome-faq-${TREAT}`));
        await ledTo(page, TREAT, { at: '#first' });
        await becomes(() => page.states('#second'), CLOSED);
      });

      test('below a header that stays at the top, where the page says how high it is', async () => {
        await page.goto(site.url(`/sticky#exosome-faq-${TREAT}`));
        await ledTo(page, TREAT, { margin: 100 });
      });

      test('in a page that scrolls smoothly', async () => {
        await page.goto(site.url(`/smooth#exosome-faq-${TREAT}`));
        await ledTo(page, TREAT);
      });
    });

    describe('a link in the page leads to the answer', () => {
      test('with a click, and with a click on another link after that', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        await page.click(link(STEM));
        await ledTo(page, STEM);
        await page.click(link(WHAT));
        await ledTo(page, WHAT, { others: 'closed open closed' });
        assert.deepEqual(await page.evaluate('heard'), [`${STEM} opened link`, `${WHAT} opened link`]);
        await quiet(page);
      });

      test('with a second click, after the reader has closed the answer', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        await page.click(link(TREAT));
        await ledTo(page, TREAT);
        await page.click(question(TREAT));
        await becomes(() => page.states(), CLOSED);
        await page.click(link(TREAT));
        await ledTo(page, TREAT);
        await quiet(page);
      });

      test('with a second click, while the answer is still open', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        await page.click(link(TREAT));
        await ledTo(page, TREAT);
        await page.click(link(TREAT));
        await ledTo(page, TREAT);
        assert.deepEqual(await page.evaluate('heard'), [`${TREAT} opened link`]);
      });

      test('with a click on the link that the page was opened with', async () => {
        await page.goto(site.url(`/#exosome-faq-${STEM}`));
        await ledTo(page, STEM);
        await page.press('Enter');
        await becomes(() => page.states(), CLOSED);
        await page.click(link(STEM));
        await ledTo(page, STEM);
      });

      test('with Enter, and the next Tab goes on from there', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        await page.press('Tab');
        assert.equal(await page.focused(), `#exosome-faq-${WHAT}`);
        await page.press('Enter');
        await ledTo(page, WHAT);
        await page.press('Tab');
        await becomes(() => page.focused(), `q-${STEM}`);
        await quiet(page);
      });

      test('with Enter a second time, after the reader has closed the answer', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        for (let times = 0; times < 2; times++) {
          await page.evaluate((href) => document.querySelector(`a[href="${href}"]`).focus(), `#exosome-faq-${TREAT}`);
          await page.press('Enter');
          await ledTo(page, TREAT);
          await page.press('Enter');
          await becomes(() => page.states(), CLOSED);
        }
      });

      test("to one of two elements, by the element's own id", async () => {
        await page.goto(site.url('/two'));
        await shown(page, '#second');
        await page.click(inPage(`a[href="#second-${STEM}"]`));
        await ledTo(page, STEM, { at: '#second' });
        await page.click(inPage(`a[href="#first-${WHAT}"]`));
        await ledTo(page, WHAT, { at: '#first' });
        assert.equal(await page.states('#second'), 'closed open closed');
      });

      test('in a header that stays at the top', async () => {
        await page.goto(site.url('/sticky'));
        await shown(page);
        await page.click(link(STEM));
        await ledTo(page, STEM, { margin: 100 });
      });

      test('in a page that scrolls smoothly', async () => {
        await page.goto(site.url('/smooth'));
        await shown(page);
        await page.click(link(TREAT));
        await ledTo(page, TREAT);
      });
    });

    describe('Back opens the answer, and leaves the reader where she was', () => {
      /** The answer is open, and the page is scrolled as it was. */
      const backTo = async (states, scrolled) => {
        await becomes(() => page.states(), states);
        await becomes(() => page.evaluate((was) => Math.abs(scrollY - was) < 2 || scrollY, scrolled), true);
      };
      const scrolledOn = (id) =>
        page.evaluate((to) => {
          scrollBy(0, 120);
          document.querySelector(`a[href="${to}"]`).focus({ preventScroll: true });
          return scrollY;
        }, id);

      test('from another answer', async () => {
        await page.goto(site.url('/'));
        await shown(page);
        await page.click(link(WHAT));
        await ledTo(page, WHAT);
        const scrolled = await scrolledOn(`#exosome-faq-${TREAT}`);
        await page.press('Enter');
        await ledTo(page, TREAT, { others: 'open closed closed' });
        await page.click(question(WHAT));
        await becomes(() => page.states(), 'closed closed open');
        await page.back();
        await backTo('open closed open', scrolled);
        await quiet(page);
      });

      test('from somewhere else in the page', async () => {
        await page.goto(site.url(`/#exosome-faq-${TREAT}`));
        await ledTo(page, TREAT);
        await page.press('Enter');
        await becomes(() => page.states(), CLOSED);
        const scrolled = await scrolledOn('#/route');
        await page.press('Enter');
        await page.waitFor(() => location.hash === '#/route');
        await page.back();
        await backTo('closed closed open', scrolled);
      });

      for (const [path, how] of [
        ['/', 'from another page'],
        ['/kept', 'from another page, where the browser may keep the first one'],
      ]) {
        test(how, async () => {
          await page.goto(site.url(`${path}#exosome-faq-${TREAT}`));
          await ledTo(page, TREAT);
          await page.goto(site.url('/other'));
          await page.back();
          await ledTo(page, TREAT);
          await quiet(page);
          if (name !== 'firefox') return;
          // puppeteer loses sight of a page that Firefox had kept
          await page.close();
          page = await engine.newPage();
        });
      }
    });

    describe('an address that is none of ours does nothing', () => {
      for (const fragment of NONE_OF_OURS) {
        const nothing = async () => {
          await page.twoFrames();
          assert.equal(await page.states(), CLOSED);
          assert.doesNotMatch(await page.focused(), /^q-/);
          assert.deepEqual(await page.evaluate('heard'), []);
          await quiet(page);
        };

        test(`${fragment} when the page is opened with it`, async () => {
          await page.goto(site.url(`/${fragment}`));
          await shown(page);
          await nothing();
          assert.equal(await page.focused(), '');
          assert.equal(await page.atRest(), 0);
        });

        test(`${fragment} as a link, also a second time`, async () => {
          await page.goto(site.url('/'));
          await shown(page);
          for (let times = 0; times < 2; times++) {
            await page.click(inPage(`a[href="${fragment}"]`));
            await page.waitFor((end) => location.href.endsWith(end), fragment);
            await nothing();
          }
          assert.equal(await page.atRest(), 0);
          // and what comes after it works
          await page.click(link(WHAT));
          await ledTo(page, WHAT);
        });
      }
    });

    for (const fragment of ['', `#exosome-faq-${STEM}`]) {
      test(`opening and closing never change the address or the history, ${fragment ? 'after' : 'without'} a link`, async () => {
        await page.goto(site.url(`/${fragment}`));
        const first = fragment ? 'closed open closed' : CLOSED;
        await shown(page, 'exosome-faq', first);
        if (fragment) await ledTo(page, STEM);
        const start = await place();
        await page.click(question(WHAT));
        await becomes(() => page.states(), `open ${first.slice('closed '.length)}`);
        await page.press('Enter');
        await page.press('Space');
        await page.press('Enter');
        await becomes(() => page.states(), first);
        await page.click(toggleAll);
        await becomes(() => page.states(), 'open open open');
        await page.click(toggleAll);
        await becomes(() => page.states(), CLOSED);
        await page.twoFrames();
        assert.deepEqual(await place(), start);
      });
    }
  });
}
