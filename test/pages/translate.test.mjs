// The site's step for another language: a translated file comes back, whatever its form, is checked, shown and given out as code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { sampleTranslation, translate } from '../support/translation.mjs';
import { quiet } from './helpers.mjs';
import { wrongFiles } from './translate-files.mjs';

const NONCE = 'r4nd0m';
const policy = { 'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}'` };
const TRANSLATION = sampleTranslation('eo');
/** As a translator sends it: the downloaded file with each text translated, its notes left in. */
const json = JSON.stringify(translate(JSON.parse(readFileSync('dist/translate/en.json', 'utf8')), 'eo'), null, 2);
const xliff = readFileSync('dist/translate/en.xlf', 'utf8')
  .replace('srcLang="en"', 'srcLang="en" trgLang="eo"')
  .replaceAll(/<source>([^]*?)<\/source>/g, (source, text) => `${source}<target>provo ${text}</target>`);
/** As a tool sends it that cuts texts into sentences. */
const segmented = xliff.replace(
  /<segment>\s*<source>(Stem cells are alive\.) ([^]*?)<\/source>[^]*?<\/segment>/,
  '<segment><source>$1</source><target>provo $1</target></segment><ignorable><source> </source></ignorable><segment><source>$2</source><target>$2</target></segment>',
);

const put = (page, name, text, by = 'choose') =>
  page.evaluate(
    (file, content, how) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      const input = document.querySelector('#translated');
      if (how === 'drop')
        input.parentElement.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      else {
        input.files = data.files;
        input.dispatchEvent(new Event('change'));
      }
    },
    name,
    text,
    by,
  );
const heading = (page) => page.evaluate(() => document.querySelector('demo-translate .result')?.textContent ?? '');
const wrongs = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('demo-translate .answer > .texts .wrong')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    ),
  );
const code = (page) => page.evaluate(() => document.querySelector('demo-translate demo-code code')?.textContent ?? '');
const COMPLETE = 'The translation is complete';

let pasted = '';
let site;
before(async () => {
  site = await serve({
    '/pasted': () => ({
      headers: policy,
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title></head><body>${pasted}
        <script async nonce="${NONCE}" src="/exosome-faq.min.js"></script></body></html>`,
    }),
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
      await page.goto(site.url('/site/index.html?ui=en'));
      await page.waitFor(() => Boolean(document.querySelector('#translated')));
    });
    after(() => engine?.close());

    for (const [i, { what, file, said }] of wrongFiles().entries())
      test(`wrong file ${i + 1}, ${what}: the translator is told`, async () => {
        await page.evaluate(() => document.querySelector('demo-translate .result')?.remove());
        await page.evaluate(() =>
          document.querySelector('demo-translate').replaceWith(document.createElement('demo-translate')),
        );
        await page.waitFor(() => Boolean(document.querySelector('#translated')));
        await put(page, 'eo.json', file);
        await page.waitFor(() => Boolean(document.querySelector('demo-translate .result')));
        const told = [await heading(page), ...(await wrongs(page))];
        assert.ok(told.includes(said), `${JSON.stringify(told)} should have: ${said}`);
        assert.equal(await code(page), '');
      });

    for (const [what, file, text, by] of [
      ['JSON', 'eo.json', json, 'choose'],
      ['JSON that is dropped', 'eo.json', json, 'drop'],
      ['XLIFF', 'eo.xlf', xliff, 'choose'],
      ['XLIFF cut into segments', 'eo.xlf', segmented, 'choose'],
    ])
      test(`${what} makes the round trip: checked, shown, and in a page under a strict policy`, async () => {
        await page.goto(site.url('/site/index.html?ui=en'));
        await page.waitFor(() => Boolean(document.querySelector('#translated')));
        const { length } = site.requests;
        await put(page, file, text, by);
        await becomes(() => heading(page), COMPLETE);
        assert.deepEqual(await wrongs(page), []);
        await becomes(
          () =>
            page.evaluate(
              () =>
                document.querySelector('demo-translate exosome-faq').shadowRoot?.querySelector('[part=title]')
                  ?.textContent,
            ),
          TRANSLATION.title,
        );
        // the preview of the builder may still be loading its page
        const isOfPreview = ({ method, path, query }) =>
          method === 'GET' && /^\/site\/(hosts\/|exosome-faq\.min\.js$)/.test(path) && !Object.keys(query).length;
        const sent = site.requests.slice(length).filter((request) => !isOfPreview(request));
        assert.deepEqual(sent, [], 'nothing is sent');
        pasted = await code(page);
        await page.goto(site.url('/pasted'));
        const shown = () =>
          page.evaluate(() => {
            const root = document.querySelector('exosome-faq')?.shadowRoot;
            return [...(root?.querySelectorAll('[part=title], [part=question] > span:first-child') ?? [])].map(
              ({ textContent }) => textContent,
            );
          });
        await becomes(shown, [TRANSLATION.title, ...TRANSLATION.questions.map(({ question }) => question)]);
        await quiet(page);
      });

    test('the file is chosen by keyboard, in a field with a name', async () => {
      await page.goto(site.url('/site/index.html?ui=es'));
      await page.waitFor(() => Boolean(document.querySelector('#translated')));
      const field = await page.evaluate(() => {
        const input = document.querySelector('#translated');
        input.focus();
        return [document.activeElement === input, input.labels[0].textContent, input.tabIndex];
      });
      assert.deepEqual(field, [true, 'Archivo traducido (JSON o XLIFF)', 0]);
    });

    test('long sentences are counted, and a missing FDA is named', async () => {
      await page.goto(site.url('/site/index.html?ui=en'));
      await page.waitFor(() => Boolean(document.querySelector('#translated')));
      const long = { ...TRANSLATION, disclaimer: `${'vorto '.repeat(26)}fino.`, safety: 'Je {date} nenio.' };
      await put(page, 'eo.json', JSON.stringify(long));
      await becomes(() => heading(page), COMPLETE);
      const said = (path) =>
        page.evaluate(
          (at) =>
            document.querySelector(`demo-translate details [data-path="${at}"]`).textContent.replaceAll(/\s+/g, ' '),
          path,
        );
      assert.match(await said('disclaimer'), /Longest sentence: 27 words More than 25 words/);
      assert.match(await said('safety'), /The abbreviation FDA isn’t in it\./);
    });
  });
}
