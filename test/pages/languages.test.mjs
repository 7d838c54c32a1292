// A language that a page brings in a script that no browser runs: with the built files, under a policy that lets nothing but our script in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { registerContent } from 'exosome-faq';
import { renderExosomeFaq } from 'exosome-faq/server';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { pageIn } from '../support/page-in.mjs';
import { serve } from '../support/server.mjs';
import { sampleTranslation } from '../support/translation.mjs';
import { probed } from '../support/frame-driver.mjs';
import { quiet } from './helpers.mjs';

const NONCE = 'r4nd0m';
const policy = { 'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}'` };
const SCRIPT = `<script async nonce="${NONCE}" src="/exosome-faq.min.js"></script>`;
const FAQ = '<exosome-faq lang="ar"></exosome-faq>';
const TRANSLATION = sampleTranslation('ar');
const block = (content, lang = 'ar') =>
  `<script type="application/json" data-exosome-faq-content lang="${lang}">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`;
const host = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title></head><body>${body}</body></html>`;

const pages = {
  'before our script': block(TRANSLATION) + FAQ + SCRIPT,
  'between our script and the element': SCRIPT + block(TRANSLATION) + FAQ,
  'after both': SCRIPT + FAQ + block(TRANSLATION),
  'inside the element': `<exosome-faq lang="ar">${block(TRANSLATION)}</exosome-faq>${SCRIPT}`,
  'for a div': `<div data-exosome-faq lang="ar"></div>${SCRIPT}${block(TRANSLATION)}`,
  'put in by a script of the page, later': `${FAQ}${SCRIPT}<script nonce="${NONCE}">
    addEventListener('load', () => requestAnimationFrame(() => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.lang = 'ar';
      script.dataset.exosomeFaqContent = '';
      script.textContent = ${JSON.stringify(JSON.stringify(TRANSLATION)).replaceAll('<', '\\u003c')};
      document.body.append(script);
    }));</script>`,
};

const title = (page) =>
  page.evaluate(() => {
    const place = document.querySelector('exosome-faq, [data-exosome-faq]');
    const base = place.shadowRoot?.querySelector('section');
    return (
      base && [base.querySelector('[part=title]').textContent, base.lang, getComputedStyle(base).direction].join(' | ')
    );
  });
const ARABIC = `${TRANSLATION.title} | ar | rtl`;

registerContent('ar', TRANSLATION);
const fromServer = renderExosomeFaq({ lang: 'ar', nonce: NONCE });
const frame = probed(readFileSync('dist/embed/en.html', 'utf8').replace('</body>', `${block(TRANSLATION)}</body>`));

/** A page that arrives in two pieces, with a block that is cut in half: the rest comes once our script has run. */
const ASKS = `<script nonce="${NONCE}">customElements.whenDefined('exosome-faq').then(() => fetch('/rest'));</script>`;
// WebKit reads a first piece that is long enough; an asynchronous script may wait there for the last one
const WORDS = `<p>${'Words of the article. '.repeat(400)}</p>`;
const WHOLE = host(`${WORDS}${SCRIPT.replace('async ', '')}${FAQ}${ASKS}${block(TRANSLATION)}<p>The end.</p>`);
const CUT = WHOLE.indexOf('"questions"');
async function* inPieces(gate) {
  yield WHOLE.slice(0, CUT);
  await gate;
  yield WHOLE.slice(CUT);
}
let sendRest;
const slowly = () => ({ body: inPieces(new Promise((resolve) => (sendRest = resolve))) });
const rest = () => {
  sendRest();
  return { body: '' };
};

let site;
before(async () => {
  const at = Object.entries(pages).map(([name, body]) => [
    `/${name.replaceAll(/\W+/g, '-')}`,
    { headers: policy, body: host(body) },
  ]);
  site = await serve({
    ...Object.fromEntries(at),
    '/server': {
      headers: { 'content-security-policy': `${policy['content-security-policy']}; style-src 'nonce-${NONCE}'` },
      body: host(`${block(TRANSLATION)}${fromServer}${SCRIPT}`),
    },
    '/embed/mine.html': { body: frame },
    '/framed': { body: host('<iframe title="Questions" src="/embed/mine.html?lang=ar"></iframe>') },
    '/slowly': slowly,
    '/rest': rest,
    '/wrong': { headers: policy, body: host(block({ ...TRANSLATION, safety: '' }) + FAQ + SCRIPT) },
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    const page = pageIn(name);

    for (const where of Object.keys(pages))
      test(`a block ${where} adds its language, and the policy has nothing to say`, async () => {
        await page().goto(site.url(`/${where.replaceAll(/\W+/g, '-')}`));
        await becomes(() => title(page()), ARABIC);
        const { console: said, errors, violations } = await page().log();
        assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
        // what comes after the page has been loaded is late: until then the language is not there
        const expected = where.includes('later')
          ? ['<exosome-faq> lang="ar" isn\'t available, so English is shown.']
          : [];
        assert.deepEqual(
          said.map(({ text }) => text),
          expected,
        );
      });

    test('a block that is still on its way when our script runs is read when it is whole', async () => {
      await page().goto(site.url('/slowly'));
      await becomes(() => title(page()), ARABIC);
      await quiet(page());
    });

    test("markup of a server's in that language is taken over as it is", async () => {
      await page().goto(site.url('/server'));
      await becomes(() => page().evaluate(() => Boolean(customElements.get('exosome-faq'))), true);
      await becomes(() => title(page()), ARABIC);
      await quiet(page());
    });

    test('the page of a frame, which a clinic hosts, takes one', async () => {
      await page().goto(site.url('/framed'));
      await becomes(
        () =>
          page()
            .frame('iframe')
            .evaluate("document.querySelector('exosome-faq').shadowRoot.querySelector('[part=title]').textContent"),
        TRANSLATION.title,
      );
    });

    test('a block with a wrong field is named, and English stays', async () => {
      await page().goto(site.url('/wrong'));
      await becomes(async () => (await title(page()))?.split(' | ')[1], 'en');
      const said = JSON.stringify((await page().log()).console);
      assert.match(
        said,
        /<script data-exosome-faq-content lang=.+ isn't used, so the text stays as it was: content\.safety must not be empty\./,
      );
    });
  });
}
