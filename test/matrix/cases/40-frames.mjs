import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { until } from '../../support/children.mjs';
import { probed } from '../../support/frame-driver.mjs';
import { looksLike } from '../../support/pixels.mjs';
import { inPage } from '../../support/remote-driver.mjs';
import { question } from '../../support/widget-driver.mjs';
import { built, fallback, html, js } from '../fixtures.mjs';

export const title = 'Frames and kinds of documents';

const src = '/exosome-faq.min.js';
const script = `<script src="${src}"></script>`;

const frame = (attributes) =>
  `<iframe ${attributes} style="position: absolute; inset: 0; border: 0; width: 700px; height: 580px"></iframe>`;
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** In a frame that is an origin of its own: no storage, no cookies, no access to the page around it. */
const sandboxed = (name, attributes, inner, routes = () => ({})) => ({
  name,
  async run({ open, page, content, says }) {
    await open(html(frame(attributes(inner))), routes(inner));
    const inside = page.frame();
    await becomes(() => inside.widgetCount(), 1);
    assert.equal(await inside.evaluate('self.origin'), 'null', 'the frame is an origin of its own');
    const before = await inside.readWidget();
    assert.equal(before.safety, content.en.safety);
    assert.deepEqual(
      before.questions.map(({ text, expanded }) => [text, expanded]),
      content.en.questions.map(({ text }) => [text, false]),
    );
    await inside.click(question(1));
    await becomes(async () => (await inside.expanded())[1], true);
    const after = await inside.readWidget();
    assert.ok(after.questions[1].answer.startsWith(content.en.questions[1].begins), after.questions[1].answer);
    assert.equal(after.safety, content.en.safety);
    assert.deepEqual(await inside.evaluate('({ ...window.__rigLog })'), { console: [], errors: [], violations: [] });
    await says();
  },
});

const quirks = (body) => `<html><head><title>Host</title></head><body>${body}</body></html>`;
const xhtml = (body) => ({
  type: 'application/xhtml+xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>Host</title></head><body>${body}</body></html>`,
});

export default [
  sandboxed(
    '`<iframe sandbox="allow-scripts">` by its address',
    () => 'sandbox="allow-scripts" src="/inner"',
    probed(html(`<exosome-faq></exosome-faq>${script}`)),
    (inner) => ({ '/inner': { body: inner } }),
  ),
  sandboxed(
    '`<iframe sandbox="allow-scripts">` by its address, the div',
    () => 'sandbox="allow-scripts" src="/inner"',
    probed(html(`${fallback({ spelling: 'div' })}<script async src="${src}"></script>`)),
    (inner) => ({ '/inner': { body: inner } }),
  ),
  sandboxed(
    '`<iframe sandbox="allow-scripts">` by `srcdoc`',
    (inner) => `sandbox="allow-scripts" srcdoc="${attribute(inner)}"`,
    probed(html(`<exosome-faq></exosome-faq>${script}`)),
  ),
  sandboxed(
    '`<iframe sandbox="allow-scripts">` by `srcdoc`, `?mount`',
    (inner) => `sandbox="allow-scripts" srcdoc="${attribute(inner)}"`,
    probed(html(`<script src="${src}?mount"></script>`)),
  ),
  ...['tag', 'div'].map((spelling) => ({
    name: `\`<iframe sandbox="">\`, the ${spelling}: its text is in view and opens, as on a page without the script`,
    async run({ open, page }) {
      const show = (body, sandbox) =>
        open(html(frame(`sandbox="${sandbox}" src="/inner"`)), { '/inner': { body: probed(html(body)) } });
      const inside = page.frame();
      const picture = async () => {
        await inside.twoFrames();
        return page.screenshot();
      };
      // nobody can look into such a frame, so its picture is compared with that of a frame that can be asked
      await show('', 'allow-scripts');
      const blank = await picture();
      await show(fallback({ spelling }), 'allow-scripts');
      const wanted = await picture();
      const spot = await inside.spot(inPage('summary'));
      await page.mouse.click(...spot);
      await becomes(() => inside.evaluate(`document.querySelector('details').open`), true);
      const wantedOpen = await picture();
      assert.ok(!looksLike(wanted, blank) && !looksLike(wanted, wantedOpen), 'the pictures differ');
      await show(`${fallback({ spelling })}<script src="${src}"></script>`, '');
      await until(async () => looksLike(await page.screenshot(), wanted), { what: 'the text to be in view' });
      await page.mouse.click(...spot);
      await until(async () => looksLike(await page.screenshot(), wantedOpen), {
        what: 'a click to open the first question',
      });
    },
  })),
  ...[
    ['the tag', `<exosome-faq></exosome-faq>${script}`],
    ['the div', `<div data-exosome-faq=""></div><script async="async" src="${src}"></script>`],
    ['`?mount`', `<script src="${src}?mount&amp;open="></script>`],
    ['the tag around its text', `${fallback()}${script}`],
  ].map(([what, body]) => ({
    name: `XHTML (\`application/xhtml+xml\`): ${what}`,
    async run({ open, page, works, says }) {
      await open(xhtml(body));
      assert.equal(await page.evaluate('document.contentType'), 'application/xhtml+xml');
      await works();
      await says();
    },
  })),
  {
    name: 'XHTML: a link, the other language and all answers at once',
    async run(fixtures) {
      await fixtures.open(
        xhtml(`<p><a href="#exosome-faq-orthopedic-treatment">My knee</a></p><exosome-faq></exosome-faq>${script}`),
      );
      await fixtures.usesEverything();
      await fixtures.says();
    },
  },
  ...[
    ['the tag', `<exosome-faq></exosome-faq>${script}`],
    ['the div', `<div data-exosome-faq></div><script async src="${src}"></script>`],
    [
      '`data-mount`, in an unclosed table cell',
      `<table width=100%><tr><td><font size=2>${script.replace('></', ' data-mount></')}`,
    ],
  ].map(([what, body]) => ({
    name: `quirks mode: ${what}`,
    async run({ open, page, works, says }) {
      await open(quirks(body));
      assert.equal(await page.evaluate('document.compatMode'), 'BackCompat');
      await works();
      await says();
    },
  })),
  {
    name: 'a windows-1252 page, no charset for the script: every letter is right',
    async run({ open, page, works, says }) {
      await open(
        {
          type: 'text/html; charset=windows-1252',
          body: Buffer.from(
            html(`<p id="own">¿Qué opina la señora Núñez?</p><exosome-faq lang="es"></exosome-faq>${script}`).replace(
              '<meta charset="utf-8">',
              '',
            ),
            'latin1',
          ),
        },
        { [src]: js(built('exosome-faq.min.js'), { type: 'text/javascript' }) },
      );
      assert.deepEqual(await page.evaluate(() => [document.characterSet, document.querySelector('#own').textContent]), [
        'windows-1252',
        '¿Qué opina la señora Núñez?',
      ]);
      await works({ lang: 'es' });
      await says();
    },
  },
  {
    name: 'a frame of the same origin: its own widget, and none of it outside',
    async run({ open, page, works, says }) {
      await open(html(`<exosome-faq></exosome-faq>${script}<iframe src="/inner" style="width: 100%"></iframe>`), {
        '/inner': { body: probed(html(`<exosome-faq lang="es"></exosome-faq>${script}`)) },
      });
      await works();
      await becomes(async () => (await page.frame().readWidget()).title.startsWith('Lo que'), true);
      await says();
    },
  },
  {
    name: 'a document made by `document.write`',
    async run({ open, page, works, says }) {
      await open(
        html(
          `<script>document.write('<exosome-faq></exosome-faq><script src="${src}"><\\/script><p>After</p>');</script>`,
        ),
      );
      await works();
      assert.equal(await page.evaluate(() => document.querySelector('p').textContent), 'After');
      await says();
    },
  },
];
