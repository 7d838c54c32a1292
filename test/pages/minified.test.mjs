// A site whose plugin runs a minifier of JSMin's kind over all scripts: the short of what the widget does, with what that makes of ours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { probed } from '../support/frame-driver.mjs';
import { minifiers, SCRIPTS } from '../support/minifiers.mjs';
import { openEngine } from '../support/pages.mjs';
import { OPEN, STEM, TREAT } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { html, quiet, shown } from './helpers.mjs';

const dist = (path) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
const OWN = '<details><summary>What does it cost?</summary><p>Ask us.</p></details>';
const FRAME = '<iframe data-exosome-faq-frame src="embed/es.html" title="Preguntas" width="600" height="1"></iframe>';

/** The same page below a folder for each minifier, with a copy of the scripts that it has made. */
const routesOf = ([name, minify]) => ({
  [`/${name}/`]: {
    body: html(
      `<exosome-faq lang="es" structured-data>${OWN}</exosome-faq>${FRAME}`,
      '<script async src="exosome-faq.min.js"></script><script async src="embed/frame-parent.js"></script>',
    ),
  },
  [`/${name}/embed/es.html`]: { body: probed(dist('embed/es.html')) },
  ...Object.fromEntries(
    SCRIPTS.map((path) => [`/${name}/${path}`, { type: 'text/javascript', body: minify(dist(path)) }]),
  ),
});

let site;
before(async () => (site = await serve(Object.assign({}, ...Object.entries(minifiers).map(routesOf)))));
after(() => site.close());

const wordsIn = (page, part) => page.inWidget((root, name) => root.querySelector(`[part=${name}]`).textContent, part);

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());

    for (const minifier of Object.keys(minifiers)) {
      test(`what ${minifier} has made of the scripts shows, opens, speaks Spanish and adds structured data`, async () => {
        await page.goto(site.url(`/${minifier}/`));
        await shown(page, 0, 'closed closed closed closed');
        assert.equal(await wordsIn(page, 'title'), 'Lo que debe saber sobre los exosomas');
        assert.match(
          await wordsIn(page, 'safety'),
          /la Administración de Alimentos y Medicamentos de EE\.\u00A0UU\. \(FDA\)/,
        );
        await page.click(question(STEM));
        await shown(page, 0, 'closed open closed closed');
        await page.click(toggleAll);
        await shown(page, 0, `${OPEN} open`);
        const data = await page.evaluate(`document.querySelector('script[type="application/ld+json"]').text`);
        const { mainEntity } = JSON.parse(data);
        assert.equal(
          mainEntity[2].name,
          '¿Se pueden usar productos fabricados con exosomas para tratar problemas ortopédicos?',
        );
        assert.equal(mainEntity[3].acceptedAnswer.text, 'Ask us.');
        await quiet(page);
      });

      test(`what ${minifier} has made of the frame's scripts gives it its height`, async () => {
        await page.goto(site.url(`/${minifier}/`));
        const frame = page.frame();
        await becomes(() => frame.states(), 'closed closed closed');
        const excess = 'Math.ceil(document.documentElement.getBoundingClientRect().height) - innerHeight';
        await becomes(() => frame.evaluate(excess), 0);
        await frame.click(question(TREAT));
        await becomes(() => frame.states(), 'closed closed open');
        await becomes(() => frame.evaluate(excess), 0);
      });
    }
  });
}
