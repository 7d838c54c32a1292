// The code that the site offers for WordPress, pasted as an administrator and as an author, into blocks and into the classic editor.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runnerImport } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { TREAT, WHAT } from '../support/questions.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { targets } = await load('./demo/targets/index.ts');
const { defaults } = await load('./scripts/snippets/config.ts');

const CONFIG = {
  ...defaults,
  lang: 'es',
  questions: [TREAT, WHAT],
  headingLevel: 3,
  reviewedBy: 'Clínica "Norte" & hijos',
  reviewedOn: '2026-01-05',
  own: [{ question: '¿Cuánto cuesta "la visita"?', answer: 'Pregunte en recepción.\n\nO llame -- de 9 a 5.' }],
  looks: { accent: '#0e8a92' },
};
const content = contentFor('es');
const safety = `${content.safetyLabel}: ${content.safety.replace('{date}', content.month)}`;
const asked = CONFIG.questions.map((id) => content.questions.find((one) => one.id === id).question);

/** Posts that show the widget, or, by `plain`, the text alone, for nothing loads the script there. */
export function snippetPosts(site) {
  const codeOf = (id, place) => {
    const { snippets } = targets.find((target) => target.id === id).write(CONFIG, site);
    return snippets.find((snippet) => snippet.place === place).code;
  };
  const policyOf = (id) =>
    `default-src 'none'; img-src data:; style-src 'self' 'unsafe-inline'; ${targets.find((target) => target.id === id).write(CONFIG, site).policy}`;
  const everything = codeOf('wordpressBlock', 'wordpressBlock');
  const text = codeOf('wordpressAuthor', 'wordpressBlock');
  const inHead = codeOf('wordpressAuthor', 'wordpressHead');
  const withoutBlock = (code) => code.replace(/<!-- \/?wp:html -->\n?/g, '');
  const built = (name) => readFileSync(`dist/snippets/${name}.html`, 'utf8');
  return {
    'block-administrator': { content: everything, policy: policyOf('wordpressBlock') },
    'block-author': { content: everything, author: true, plain: true },
    'block-author-head': { content: text, author: true, inHead, policy: policyOf('wordpressAuthor') },
    'block-author-no-head': { content: text, author: true, plain: true },
    'classic-administrator': { content: withoutBlock(everything) },
    'classic-author-head': { content: withoutBlock(text), author: true, inHead },
    // what stands in dist/snippets, and the tag, which WordPress drops
    'built-div': { content: built('es-div'), author: true, plain: true },
    'built-tag': { content: built('es-tag'), author: true, plain: true },
  };
}

/** What a visitor sees of them. `page` gives the page of an engine, `url` the address of a post. */
export function snippetTests(page, url, posts) {
  const entries = Object.entries(posts);
  const widgets = entries.filter(([, { plain }]) => !plain);
  const texts = entries.filter(([, { plain }]) => plain);

  for (const [name] of widgets)
    test(`${name}: title, safety line and all questions are there, and each opens by a click`, async () => {
      await page().goto(url(name));
      await becomes(
        async () =>
          (await page().readWidget())?.questions.map(({ text, expanded }) => [text.replace(/[“”]/g, '"'), expanded]),
        [...asked, CONFIG.own[0].question].map((text) => [text, false]),
      );
      const widget = await page().readWidget();
      assert.deepEqual([widget.title, widget.safety], [content.title, safety]);
      assert.match(widget.footer, /Revisado por Clínica "Norte" & hijos/);
      for (const [which, part] of [
        [0, 'FDA'],
        [1, 'exosomas'],
        [2, 'O llame'],
      ]) {
        await page().click(question(which));
        await becomes(async () => (await page().readWidget()).questions[which].answer.includes(part), true);
      }
      await page().click(toggleAll);
      await becomes(async () => (await page().readWidget()).questions.filter(({ expanded }) => expanded).length, 0);
      assert.equal(await page().widgetCount(), 1);
      assert.deepEqual((await page().log()).violations, []);
    });

  for (const [name] of texts)
    test(`${name}: no script runs, the whole text is there, and its answers open by a click`, async () => {
      await page().goto(url(name));
      const said = await page().evaluate(() => document.querySelector('main').innerText.replace(/[^\S\u00a0]+/g, ' '));
      for (const part of [content.title, safety, ...asked, content.disclaimer]) assert.ok(said.includes(part), part);
      assert.doesNotMatch(said, /<|\bscript\b|integrity/, 'no code is shown');
      await page().click(() => document.querySelector('main summary'));
      await page().waitFor(() => document.querySelector('main details').lastElementChild.innerText.length > 20);
      const answer = await page().evaluate(() => document.querySelector('main details').innerText);
      assert.ok(answer.length > 200, answer);
      assert.equal(await page().evaluate(() => document.scripts.length), 0);
    });
}
