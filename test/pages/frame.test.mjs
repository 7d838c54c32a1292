// The built pages for frames, in pages of another origin: the height is right, and nobody else's message counts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import * as fc from 'fast-check';
import { runnerImport } from 'vite';
import { until } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { probed } from '../support/frame-driver.mjs';
import { becomes } from '../support/becomes.mjs';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { addressIn, framePages, hostOptionsIn } = await load('./scripts/frame.ts');
const { contentFor } = await load('./src/content/index.ts');
const { attributeNames } = await load('./src/names.ts');

const built = (name) => readFileSync(`dist/embed/${name}`, 'utf8');

/** How much higher than its frame the content is (there would be a scroll bar), or lower (there would be a gap). */
const EXCESS = 'Math.ceil(document.documentElement.getBoundingClientRect().height) - innerHeight';
const UPGRADED = `document.querySelector('exosome-faq').shadowRoot.adoptedStyleSheets.length`;
const fits = (page, selector = 'iframe') => becomes(() => page.frame(selector).evaluate(EXCESS), 0);
const heightOf = (page, selector = 'iframe') =>
  page.evaluate((where) => document.querySelector(where).getBoundingClientRect().height, selector);
const ready = (page, selector = 'iframe') => becomes(() => page.frame(selector).evaluate(UPGRADED), 1);

/** Both have heard what the other has told of its own accord, and what was answered: messages from one to the other keep their order. */
async function allSaid(page) {
  await page.evaluate(() => {
    window.rests = 0;
    addEventListener('message', ({ data }) => (window.rests += data === 'at rest'));
  });
  for (const turn of [1, 2]) {
    const framesLater = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
    await page.frame().evaluate(`${framesLater}.then(() => parent.postMessage('at rest', '*'))`);
    await becomes(() => page.evaluate('rests'), turn);
  }
}

const frame = (src, more = '') =>
  `<iframe data-exosome-faq-frame src="${src}" title="Questions" width="100%" height="300" style="border: 0" ${more}></iframe>`;
const html = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
  <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${head}</head>
  <body style="margin: 0">${body}</body></html>`;

const integer = fc.integer({ min: -5, max: 30_000 });
const anything = fc.oneof(
  fc.anything({ maxDepth: 1, withBigInt: false }),
  integer,
  fc.double(),
  fc.constantFrom(1, '1', '400', 400.5, -400, 0, 1e9, 'dark', 'light', 'height', 'ready', 'link', null, true, [400]),
);
const shaped = fc.record(
  {
    exosomeFaq: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, anything),
    height: fc.oneof({ weight: 3, arbitrary: integer }, anything),
    colorScheme: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('light', 'dark') }, anything),
    message: fc.oneof(fc.constantFrom('height', 'ready', 'link'), anything),
    value: anything,
    secret: fc.oneof(fc.constant('abc123'), anything),
  },
  { requiredKeys: [] },
);
const messages = fc.sample(fc.oneof({ weight: 4, arbitrary: shaped }, { weight: 1, arbitrary: anything }), 10_000);
const isFromAFrame = (data) =>
  data?.exosomeFaq === 1 && Number.isInteger(data.height) && data.height >= 1 && data.height <= 20_000;
const isFromAParent = (data) => data?.exosomeFaq === 1 && ['light', 'dark'].includes(data.colorScheme);
/** Programs that make the messages: JSON has no NaN, no undefined and no -0. */
const source = (list) => `[${list.map((message) => fc.stringify(message)).join(',\n')}]`;
const FORGER = `<script src="/messages.js"></script><script>
  addEventListener('message', ({ source, data }) => {
    if (data !== 'forge') return;
    for (const message of anyMessages) {
      parent.postMessage(message, '*');
      parent.frames[0].postMessage(message, '*');
    }
    source.postMessage('forged', '*');
  });
</script>`;

/** What somebody who wants to speak on the clinic's page writes into a link to it. */
const hostileValue = fc.oneof(
  fc.constantFrom(
    '',
    'true',
    'all',
    'es',
    '1970-01-01',
    '2026-11-23',
    'copy email pinterest',
    'https://evil.example/x',
  ),
  fc.string({ maxLength: 40 }),
);
const hostileNames = [...attributeNames, 'id', 'nonce', 'children', 'mount', 'color-scheme'];
const hostileQuery = fc
  .array(fc.tuple(fc.constantFrom(...hostileNames), hostileValue), { maxLength: 12 })
  .map((pairs) => String(new URLSearchParams(pairs)));
const ATTACK =
  'reviewed-by=Call+1-800-555-0100+now&reviewed-on=1970-01-01&share=copy+email+pinterest&structured-data' +
  '&share-url=https://evil.example/&share-image=https://evil.example/x.png';

let host; // the clinic's
let own; // where dist/ is
before(async () => {
  const names = ['en', 'es', `en-${WHAT}`, `en-${TREAT}`];
  own = await serve({
    ...Object.fromEntries(names.map((name) => [`/embed/${name}.html`, { body: probed(built(`${name}.html`)) }])),
    ...Object.fromEntries(names.map((name) => [`/plain/embed/${name}.html`, { body: built(`${name}.html`) }])),
    '/reviewed/embed/en.html': {
      body: framePages(undefined, {
        reviewedBy: 'Northside',
        reviewedOn: '2026-11-02',
        share: 'email',
        shareUrl: 'https://northside.example/faq',
      }).get('en.html'),
    },
    '/reviewed/embed/frame.js': { type: 'text/javascript', body: built('frame.js') },
    '/reviewed/exosome-faq.min.js': { type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') },
    '/plain/embed/frame.js': { type: 'text/javascript', body: built('frame.js') },
    '/plain/exosome-faq.min.js': { type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') },
  });
  const src = (name, query = '') => own.url(`/embed/${name}.html${query}`);
  const script = `<script async src="${own.url('/embed/frame-parent.js')}"></script>`;
  const forger = '<iframe id="forger" src="/forger" title="Another" width="100" height="50"></iframe>';
  host = await serve({
    '/one': { body: html(frame(src('en')) + script) },
    '/boxed': {
      body: html(
        frame(src('en')).replace('style="border: 0"', 'class="boxed"') + script,
        '<style>* { box-sizing: border-box } .boxed { border: 3px solid; padding: 5px }</style>',
      ),
    },
    '/sandboxed': { body: html(frame(src('en'), 'sandbox="allow-scripts"') + script) },
    '/plain': { body: html(frame(own.url('/plain/embed/en.html'), 'sandbox="allow-scripts"') + script) },
    '/settings': {
      body: html(
        frame(
          src(
            'en',
            `?heading-level=4&questions=${STEM}%20${WHAT}&open=${WHAT}&reviewed-by=%3Cb%3E&reviewed-on=2026-11-02&color-scheme=dark` +
              '&share=email&share-url=https%3A%2F%2Fparent.example%2F&structured-data',
          ),
        ),
      ),
    },
    '/two': {
      body: html(`${frame(src('en'), 'id="a"')}<p>Between</p>${frame(src(`en-${TREAT}`), 'id="b"')}${script}`),
    },
    '/bare': { body: html(frame(src('en'))) },
    '/asks-for-dark': { body: html(frame(src('en', '?color-scheme=dark'))) },
    '/late': { body: html(`${script}<p>Later</p><div></div>`) },
    '/dark': { body: html(frame(src('en')) + script, '<meta name="color-scheme" content="dark">') },
    '/undeclared': {
      body: html(frame(src('en')) + script, '<style>body { background: #203; color: oklch(0.95 0.02 300) }</style>'),
    },
    '/light': { body: html(frame(src('en')) + script) },
    '/forged': {
      body: html(`${frame(src('en', '#?secret=abc123'))}${forger}${script}<script src="/messages.js"></script>`),
    },
    '/forger': { body: html(FORGER) },
    '/messages.js': {
      type: 'text/javascript',
      body: `var anyMessages = ${source(messages)};
        var forFrame = ${source(messages.filter((data) => !isFromAParent(data) && data?.message !== 'ready'))};
        var forParent = ${source(messages.filter((data) => !isFromAFrame(data)))};`,
    },
  });
});
after(async () => {
  await host?.close();
  await own?.close();
});

describe('the files', () => {
  test('there is a page for each language and for each question in it, and without an address nothing names one', () => {
    const { questions } = contentFor('en');
    const names = ['en', 'es'].flatMap((lang) => [lang, ...questions.map(({ id }) => `${lang}-${id}`)]);
    assert.deepEqual(new Set(framePages().keys()), new Set(names.map((name) => `${name}.html`)));
    for (const [name, text] of framePages()) {
      assert.equal(built(name), text, name);
      assert.doesNotMatch(text.replace(/https:\/\/www\.fda\.gov[^"]*/g, ''), /https?:\/\/|oembed/);
    }
  });

  test('with an address, each page links its oEmbed document, which holds one frame, and for those who see none the safety line and a link', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: new Date('2027-01-20') });
    const files = framePages(addressIn('https://clinic.example/faq'), { reviewedBy: 'A', reviewedOn: '2027-01-05' });
    const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
    assert.equal(files.size, 2 * pages.length);
    for (const name of pages) {
      const oembed = name.replace('.html', '.oembed.json');
      assert.ok(files.get(name).includes(`href="https://clinic.example/faq/embed/${oembed}"`));
      const { version, type, html: markup, width, height, title } = JSON.parse(files.get(oembed));
      assert.deepEqual([version, type, typeof width, typeof height], ['1.0', 'rich', 'number', 'number']);
      const [quote, rest] = markup.split(/(?<=<\/blockquote>)/);
      assert.match(rest, new RegExp(`^<iframe src="https://clinic\\.example/faq/embed/${name}"[^<>]*></iframe>$`));
      const { safetyLabel, safety } = contentFor(name.slice(0, 2));
      // of the review, where that is of a later day than the text
      const said = safety.replace('{date}', name.startsWith('en') ? 'January 2027' : 'enero de 2027');
      assert.equal(
        quote,
        `<blockquote class="wp-embedded-content"><strong>${safetyLabel}:</strong> ${said} <a href="https://clinic.example/faq/embed/${name}">${title}</a></blockquote>`,
      );
      assert.ok(files.get(name).includes(`<title>${title}</title>`));
    }
  });

  test('an address that is none stops the build', () => {
    for (const text of [
      'clinic.example',
      'ftp://clinic.example/',
      'https://clinic.example/?a',
      'https://clinic.example/#a',
    ])
      assert.throws(() => addressIn(text), {
        message: new RegExp(`^EXOSOME_FAQ_URL="${text.replace(/[?]/g, '\\?')}": `),
      });
    assert.equal(addressIn(''), undefined);
  });

  test('what the host of the pages says is on all of them, also without a script', () => {
    const text = '{"reviewedBy": "Northside <b>", "reviewedOn": "2026-11-02"}';
    const pages = framePages(undefined, hostOptionsIn(text));
    assert.equal(pages.size, framePages().size);
    for (const [name, markup] of pages) {
      assert.match(markup, /<exosome-faq [^>]*reviewed-by="Northside &#60;b&#62;" reviewed-on="2026-11-02"/, name);
      assert.match(markup, /<p>(Reviewed by|Revisado por) Northside &#60;b&#62; [^<]*2026<\/p>/, name);
    }
    assert.deepEqual(hostOptionsIn(undefined), {});
    assert.deepEqual(hostOptionsIn(''), {});
  });

  test('what a host says wrongly stops the build, with what is wrong', () => {
    for (const [text, problem] of [
      ['Northside', 'JSON object'],
      ['[]', 'JSON object'],
      ['null', 'JSON object'],
      ['{"lang": "es"}', 'no other names than headingLevel, hideTitle, reviewedBy,'],
      ['{"children": "<p>"}', 'no other names than'],
      ['{"reviewedBy": "A"}', 'needs reviewed-on'],
      ['{"reviewedBy": "A", "reviewedOn": "soon"}', 'must be a date up to today'],
      ['{"shareUrl": "clinic.example/faq"}', 'must be an http or https URL'],
    ])
      assert.throws(
        () => hostOptionsIn(text),
        ({ message }) => message.startsWith(`EXOSOME_FAQ_OPTIONS=${text}: `) && message.includes(problem),
        text,
      );
  });

  test('what a page around a frame loads is a kilobyte and a half at most', () => {
    assert.ok(built('frame-parent.js').length <= 1536, `${built('frame-parent.js').length} B`);
  });
});

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());
    const open = async (path, selector = 'iframe') => {
      await page.goto(host.url(path));
      await ready(page, selector);
    };

    for (const width of [320, 390, 768, 1280])
      test(`at ${width} px the frame is as high as its content, closed, open and closed again`, async () => {
        await page.viewport({ width, height: 700 });
        await open('/one');
        await fits(page);
        const closed = await heightOf(page);
        for (const isOpen of [true, false]) {
          await page.frame().click(toggleAll);
          await page.waitFor(
            (was, opens) => document.querySelector('iframe').offsetHeight > was + 300 === opens,
            closed,
            isOpen,
          );
          await fits(page);
        }
        assert.equal(await heightOf(page), closed);
      });

    test('a frame with a border and padding fits too', async () => {
      await page.viewport({ width: 800, height: 600 });
      await open('/boxed');
      await fits(page);
    });

    test('it fits again when a font comes, when its text is larger, when the page is zoomed, and in another width', async () => {
      await page.viewport({ width: 800, height: 600 });
      await open('/one');
      await fits(page);
      const changes = [
        () =>
          page.frame().evaluate(`(async () => {
              const system = ['DejaVu Sans', 'Liberation Sans', 'Arial', 'Helvetica'].map((font) => 'local("' + font + '")');
              const late = new FontFace('Late', system.join(), { sizeAdjust: '170%' });
              document.documentElement.style.fontFamily = 'Late, sans-serif';
              document.fonts.add(late);
              await late.load();
              return true;
            })()`),
        () => page.frame().evaluate("document.documentElement.style.fontSize = '200%'"),
        () => page.viewport({ width: 600, height: 600 }),
        () => page.zoom({ page: 1.5 }),
      ];
      for (const change of changes) {
        const was = await heightOf(page);
        await change();
        await until(async () => (await heightOf(page)) > was + 10, { what: `another height: ${change}` });
        await fits(page);
      }
      await page.zoom({ page: 1 });
      await fits(page);
    });

    test('the settings are in the address', async () => {
      await open('/settings');
      const seen = () =>
        page.frame().evaluate(`(() => {
            const root = document.querySelector('exosome-faq').shadowRoot;
            return [
              root.querySelector('[part=title]').localName,
              [...root.querySelectorAll('[part=question]')].map(({ id, ariaExpanded }) => id + ' ' + ariaExpanded).join(),
              getComputedStyle(document.documentElement).colorScheme,
              root.querySelector('[part=footer]').lastElementChild.textContent,
              decodeURIComponent(root.querySelector('[part=action]').href).includes('https://parent.example/#'),
              document.querySelector('exosome-faq').hasAttribute('structured-data'),
            ];
          })()`);
      const review = 'Reviewed by <b> on November 2, 2026';
      await becomes(seen, ['h4', `q-${STEM} false,q-${WHAT} true`, 'dark', review, true, false]);
    });

    /** What a visitor reads of the clinic's words, and where the links lead. */
    const told = async (path) => {
      await page.goto(own.url(path));
      await becomes(() => page.evaluate(UPGRADED), 1);
      return page.inWidget((root) => ({
        safety: root.querySelector('[part=safety]').innerText,
        footer: root.querySelector('[part=footer]').innerText,
        links: [...new Set([...root.querySelectorAll('a')].map(({ href }) => decodeURIComponent(href)))],
        lang: root.querySelector('[part=base]').lang,
        data: document.querySelectorAll('[type="application/ld+json"]').length,
      }));
    };
    const sources = contentFor('en').questions.flatMap((item) => item.sources?.map(({ url }) => url) ?? []);

    test("a visitor's link to the page itself puts no words into it, and leads nowhere else", async () => {
      const plain = await told('/plain/embed/en.html');
      const attacked = await told(`/plain/embed/en.html?${ATTACK}`);
      const mail = attacked.links.filter((link) => !sources.includes(link));
      assert.deepEqual({ ...attacked, links: sources }, { ...plain, links: sources });
      assert.equal(mail.length, 3);
      for (const link of mail) assert.match(link, /^mailto:/);
      for (const link of mail) assert.ok(link.includes(own.url('/plain/embed/en.html#')), link);
    });

    test('whatever a link asks for, the page says what it says without it', async () => {
      const plain = { en: await told('/plain/embed/en.html'), es: await told('/plain/embed/en.html?lang=es') };
      await fc.assert(
        fc.asyncProperty(hostileQuery, async (query) => {
          const { safety, footer, lang, links, data } = await told(`/plain/embed/en.html?${query}`);
          const expected = plain[lang];
          assert.deepEqual([safety, footer, data], [expected.safety, expected.footer, 0]);
          for (const link of links)
            assert.ok(sources.includes(link) || link.includes(own.url('/plain/embed/en.html#')), link);
        }),
        { numRuns: 25 },
      );
    });

    test('who hosts the page has said who reviewed it and where links lead, and a link changes neither', async () => {
      const hosted = await told('/reviewed/embed/en.html');
      assert.match(hosted.footer, /Reviewed by Northside on November 2, 2026/);
      const attacked = await told(`/reviewed/embed/en.html?${ATTACK.replace('share=', 'shares=')}`);
      assert.deepEqual(attacked, hosted);
      assert.equal(attacked.links.filter((link) => link.includes('https://northside.example/faq#')).length, 3);
    });

    test('two frames on one page do not mix', async () => {
      await page.viewport({ width: 800, height: 600 });
      await open('/two', '#a');
      await ready(page, '#b');
      await fits(page, '#a');
      await fits(page, '#b');
      const heights = async () => [await heightOf(page, '#a'), await heightOf(page, '#b')];
      const [a, b] = await heights();
      assert.notEqual(a, b);
      await page.frame('#b').click(question(TREAT));
      await until(async () => (await heights())[1] < b - 100, { what: 'the second frame to be lower' });
      await fits(page, '#b');
      assert.equal((await heights())[0], a);
      const low = (await heights())[1];
      await page.frame('#a').click(question(STEM));
      await until(async () => (await heights())[0] > a + 50, { what: 'the first frame to be higher' });
      await fits(page, '#a');
      assert.equal((await heights())[1], low);
    });

    test('a frame that comes later than the script, and one that is taken away', async () => {
      await page.goto(host.url('/late'));
      await page.evaluate(
        (markup) => {
          document.querySelector('div').innerHTML = markup;
          return true;
        },
        frame(own.url('/embed/es.html')),
      );
      await until(() => page.evaluate(() => document.querySelector('iframe').style.height !== ''), {
        what: 'a height',
      });
      await ready(page);
      await fits(page);
      await page.evaluate(() => document.querySelector('iframe').remove());
      await page.twoFrames();
      assert.deepEqual((await page.log()).errors, []);
    });

    for (const [path, scheme] of [
      ['/light', 'light'],
      ['/dark', 'dark'],
      ['/undeclared', 'dark'],
    ])
      test(`its ground is that of the page, and its text can be read: ${path.slice(1)}`, async () => {
        await open(path);
        const seen = () =>
          page.frame().evaluate(`(() => {
              const style = getComputedStyle(document.documentElement);
              const light = style.color.match(/\\d+/)[0] > 127;
              return [style.colorScheme, style.backgroundColor, light ? 'light text' : 'dark text'];
            })()`);
        await becomes(seen, [scheme, 'rgba(0, 0, 0, 0)', scheme === 'dark' ? 'light text' : 'dark text']);
        // the page says the same: its text is as light
        assert.equal(await page.evaluate(() => document.querySelector('iframe').style.color), '');
      });

    for (const [path, scheme] of [
      ['/bare', 'light'],
      ['/asks-for-dark', 'dark'],
    ])
      test(`where no script of the page tells it the colors, it has a ground and padding of its own, and is ${scheme}, whatever the reader wishes`, async () => {
        // WebKitGTK cannot be told of wishes
        const wishes = name === 'webkit' ? [null] : ['dark', 'light', null];
        for (const colorScheme of wishes) {
          if (name !== 'webkit') await page.media({ colorScheme });
          await open(path);
          const seen = await page.frame().evaluate(`(() => {
              const { backgroundColor, color, paddingLeft } = getComputedStyle(document.documentElement);
              const isLight = (value) => value.match(/\\d+/)[0] > 127;
              return [isLight(backgroundColor), isLight(color), !backgroundColor.startsWith('rgba'), paddingLeft];
            })()`);
          assert.deepEqual(seen, [scheme === 'light', scheme === 'dark', true, '16px']);
        }
      });

    test('in a tab of its own it follows the reader', { skip: name === 'webkit' }, async () => {
      for (const colorScheme of ['dark', 'light', null]) {
        await page.media({ colorScheme });
        await page.goto(own.url('/plain/embed/en.html'));
        const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        assert.equal(ground.match(/\d+/)[0] < 127, colorScheme === 'dark');
      }
    });

    test('in a sandbox that allows scripts and nothing else it fits and opens, and sources show their addresses', async () => {
      await page.viewport({ width: 800, height: 600 });
      await open('/sandboxed');
      assert.equal(await page.frame().evaluate('origin'), 'null');
      await fits(page);
      await page.frame().click(question(TREAT));
      const shown = () =>
        page.frame().evaluate(`(() => {
            const link = document.querySelector('exosome-faq').shadowRoot.querySelector('[part=link]');
            return getComputedStyle(link, '::after').content.includes('fda.gov') || getComputedStyle(link, '::after').content.includes('attr(href)');
          })()`);
      await becomes(shown, true);
      await fits(page);
    });

    test('the page as it ships, in such a sandbox, grows by a click', async () => {
      await page.viewport({ width: 800, height: 600 });
      // where the button is
      await page.goto(own.url('/plain/embed/en.html'));
      const spot = await page.spot(toggleAll);
      await page.goto(host.url('/plain'));
      await page.waitFor(() => document.querySelector('iframe').style.height !== '');
      const closed = await heightOf(page);
      await until(
        async () => {
          await page.mouse.click(...spot);
          return (await heightOf(page)) > closed + 300;
        },
        { what: 'the frame to grow', interval: 300 },
      );
      const { errors, violations } = await page.log();
      assert.deepEqual([errors, violations], [[], []]);
    });

    test('10,000 random and forged messages change nothing', async () => {
      await page.viewport({ width: 800, height: 600 });
      await open('/forged');
      await fits(page);
      const state = async () => [
        await page.evaluate(() => [...document.querySelectorAll('iframe')].map((each) => each.outerHTML)),
        await page.frame().evaluate('document.documentElement.outerHTML'),
      ];
      await becomes(() => page.frame().evaluate('document.documentElement.style.colorScheme'), 'light');
      await allSaid(page);
      const first = await state();
      // a change that is taken back at once is one too
      const watch = (selector) => `(() => {
        window.changes = 0;
        const observer = new MutationObserver((records) => (window.changes += records.length));
        for (const element of document.querySelectorAll('${selector}')) observer.observe(element, { attributes: true });
      })()`;
      await page.evaluate(watch('iframe'));
      await page.frame().evaluate(watch('html'));
      // from another frame, to the page and to our frame; from the page to itself; and of a wrong form, from whom they should come
      await page.evaluate(async () => {
        const [ours, forger] = document.querySelectorAll('iframe');
        const forged = new Promise((done) => addEventListener('message', ({ data }) => data === 'forged' && done()));
        forger.contentWindow.postMessage('forge', '*');
        await forged;
        for (const message of anyMessages) postMessage(message, '*');
        for (const message of forFrame) ours.contentWindow.postMessage(message, '*');
        await new Promise((done) => {
          addEventListener('message', ({ data }) => data === 'last' && done());
          postMessage('last', '*');
        });
        return true;
      });
      await page.frame().evaluate(`new Promise((done) => {
          const script = document.createElement('script');
          script.src = ${JSON.stringify(host.url('/messages.js'))};
          script.onload = () => {
            for (const message of forParent) parent.postMessage(message, '*');
            script.remove();
            done(true);
          };
          document.body.append(script);
        })`);
      await page.twoFrames();
      assert.deepEqual(await state(), first);
      assert.deepEqual([await page.evaluate('changes'), await page.frame().evaluate('changes')], [0, 0]);
      assert.deepEqual((await page.log()).errors, []);
      // and it still listens to its own
      await page.frame().click(question(STEM));
      await until(async () => (await page.evaluate(() => document.querySelector('iframe').outerHTML)) !== first[0][0], {
        what: 'another height',
      });
      await fits(page);
    });
  });

  describe(`${name}, without JavaScript`, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { javascript: false });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    test('the pages read', async () => {
      for (const [path, answers] of [
        ['en', 3],
        [`en-${TREAT}`, 1],
      ]) {
        await page.goto(own.url(`/plain/embed/${path}.html`));
        const seen = await page.inWidget(
          (root) =>
            [...root.querySelectorAll('[part=answer]')].filter(
              (answer) => answer.checkVisibility() && answer.innerText.length > 200,
            ).length,
        );
        assert.equal(seen, answers);
      }
    });
  });
}
