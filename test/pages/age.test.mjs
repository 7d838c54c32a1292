// A text that is more than a year old, in pages with the built file: on paper, in what a server has sent, in a frame.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { renderExosomeFaq } from 'exosome-faq/server';
import { becomes } from '../support/becomes.mjs';
import { engines, without } from '../support/engines.mjs';
import { probed } from '../support/frame-driver.mjs';
import { moveClock } from '../support/moved-clock.mjs';
import { pageIn } from '../support/page-in.mjs';
import { held, serve } from '../support/server.mjs';
import { html, quiet, shown } from './helpers.mjs';

const LINES = {
  en: 'This text is more than a year old. Ask your doctor what is new.',
  es: 'Este texto tiene más de un año. Pregunte a su médico si hay novedades.',
};
const BEFORE = '2027-11-28T23:59';
const AFTER = '2027-11-29T00:00';
const REVIEW = { reviewedBy: 'A. Clinic', reviewedOn: '2027-05-10' };

/** The reader's clock, for the head of a page. */
const clock = (moment) => `<script>(${moveClock})(${JSON.stringify(moment)})</script>`;
const tag = (lang, { reviewedBy, reviewedOn } = {}) =>
  `<exosome-faq lang="${lang}" ${reviewedBy ? `reviewed-by="${reviewedBy}" reviewed-on="${reviewedOn}"` : ''}></exosome-faq>`;
const renderAt = (moment, options) => {
  const back = moveClock(moment);
  try {
    return renderExosomeFaq(options);
  } finally {
    back();
  }
};

const dense = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const times = (text, part) => dense(text).split(dense(part)).length - 1;

const script = held({ type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') });
let visits = 0;
let site;
before(async () => {
  site = await serve({
    '/late.js': script.route,
    '/page': ({ query: { lang, reader, review } }) => ({
      body: html(tag(lang, review && REVIEW), `${clock(reader)}<script async src="/exosome-faq.min.js"></script>`),
    }),
    '/many': {
      body: html(
        `${tag('en')}${tag('es')}<div data-exosome-faq></div>`,
        `${clock(AFTER)}<script async src="/exosome-faq.min.js"></script>`,
      ),
    },
    '/sent': ({ query: { server, reader, visit, ...options } }) => ({
      body: html(
        `<p>Before.</p>${renderAt(server, options)}`,
        `${clock(reader)}<script async src="/late.js?visit=${visit}"></script>`,
      ),
    }),
    '/embed/read.html': ({ query: { lang, reader } }) => ({
      body: probed(readFileSync(`dist/embed/${lang}.html`, 'utf8').replace('<head>', `<head>${clock(reader)}`)),
    }),
    '/framing': ({ query }) => ({
      body: html(
        `<iframe data-exosome-faq-frame src="/embed/read.html?${new URLSearchParams(query).toString().replaceAll('&', '&amp;')}" title="Questions" width="100%" height="300"></iframe>`,
        '<script async src="/embed/frame-parent.js"></script>',
      ),
    }),
  });
});
after(() => site?.close());

const url = (path, query) => site.url(`${path}?${new URLSearchParams(query)}`);

for (const name of engines) {
  describe(name, () => {
    const page = pageIn(name);

    for (const lang of ['en', 'es'])
      for (const [what, reader, review, printed] of [
        ['on the day before', BEFORE, '', 0],
        ['on the day after', AFTER, '', 1],
        ['with a review, on the day before', '2028-05-10T23:59', 'yes', 0],
        ['with a review, on the day after', '2028-05-11T00:00', 'yes', 1],
      ])
        test(
          `the line is on paper ${printed ? 'once' : 'never'}: ${lang}, ${what}`,
          { skip: without('pdftotext') },
          async () => {
            await page().goto(url('/page', { lang, reader, review }));
            await shown(page());
            const { text } = await page().print();
            assert.equal(times(text, LINES[lang]), printed);
            assert.equal(times(text, LINES[lang === 'en' ? 'es' : 'en']), 0);
            if (!printed) await quiet(page());
          },
        );

    test('the webmaster is told once, whatever number of elements the page has', async () => {
      await page().goto(site.url('/many'));
      for (const at of [0, 1, 2]) await shown(page(), at);
      const { console: said, errors } = await page().log();
      assert.deepEqual(errors, []);
      assert.deepEqual(said, [
        {
          level: 'warn',
          text: '<exosome-faq> tells readers that its text is more than a year old, because it was last updated or reviewed on 2026-11-28. Review it and set reviewed-by and reviewed-on, or use a version with a newer text.',
        },
      ]);
    });

    const footer = () => page().inWidget((root) => root.querySelector('[part=footer]').innerText);
    /** Where everything above the footer is. */
    const boxesAbove = () =>
      page().inWidget((root) =>
        [document.querySelector('p'), ...root.querySelectorAll('section > :not(footer)')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.localName, x, y, width, height].join(' ');
        }),
      );

    for (const [what, server, reader] of [
      ['says that it is old, and so does the reader', AFTER, AFTER],
      ['says that it is old, and the reader is a day behind', AFTER, BEFORE],
      ['says nothing, and the reader is a day ahead', BEFORE, AFTER],
      ['says that it is old, and the reader has lost the time', AFTER, '1970-01-01T00:00'],
    ])
      for (const lang of ['en', 'es'])
        test(`a server ${what}: the element goes by the reader (${lang})`, async () => {
          const visit = String(++visits);
          await page().goto(url('/sent', { lang, server, reader, visit }), { wait: 'domcontentloaded' });
          await script.asked(visit);
          assert.equal(times(await footer(), LINES[lang]), server === AFTER ? 1 : 0);
          const inText = await page().evaluate(() => document.querySelector('exosome-faq').textContent);
          assert.equal(times(inText, LINES[lang]), server === AFTER ? 1 : 0);
          await page().inWidget((root) => {
            window.nodes = [...root.querySelectorAll('section, section > :not(footer) *')];
            return true;
          });
          const above = await boxesAbove();
          await script.release(visit);
          await page().waitFor(() => {
            const { shadowRoot } = document.querySelector('exosome-faq');
            return shadowRoot.adoptedStyleSheets.length === 1 && !shadowRoot.querySelector('style');
          });
          await page().twoFrames();
          assert.equal(times(await footer(), LINES[lang]), reader === AFTER ? 1 : 0);
          assert.deepEqual(await boxesAbove(), above);
          assert.ok(await page().inWidget(() => window.nodes.every((node) => node.isConnected)));
          const { console: said, errors } = await page().log();
          assert.deepEqual([said.length, errors], [reader === AFTER ? 1 : 0, []]);
        });

    for (const lang of ['en', 'es'])
      test(`a page for frames goes by the reader's clock, and the frame is as high as it (${lang})`, async () => {
        const footerInside = () =>
          page().frame().evaluate(`document.querySelector('exosome-faq').shadowRoot.querySelector('footer').innerText`);
        for (const [reader, expected] of [
          [BEFORE, 0],
          [AFTER, 1],
        ]) {
          await page().goto(url('/framing', { lang, reader }));
          await becomes(
            () => page().frame().evaluate(`document.querySelector('exosome-faq').shadowRoot.adoptedStyleSheets.length`),
            1,
          );
          await becomes(async () => times(await footerInside(), LINES[lang]), expected);
          await becomes(
            () =>
              page()
                .frame()
                .evaluate('Math.ceil(document.documentElement.getBoundingClientRect().height) - innerHeight'),
            0,
          );
        }
      });
  });
}
