// A picture for each row of the README's table of engines: the clinic's page with the text to paste, in an engine from which all is taken
// away that the oldest version of the row may lack.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageWithout, scriptWithout } from '../test/support/old-engines.mjs';
import { engineRows, missingIn } from './engine-rows.mjs';
import { root } from './generated.mjs';

const read = (path) => readFileSync(new URL(path, root), 'utf8');
// what costs a reader the most there
const OWN = '<details open><summary>May I call?</summary><p>Yes: (555) 555-0142, from 8 a.m. to 6 p.m.</p></details>';

const clinic = () => {
  const page = read('dist/site/hosts/clinic.html');
  const [pasted] = /<script async src="..\/exosome-faq.min.js"><\/script>\s*<exosome-faq><\/exosome-faq>/.exec(page);
  const text = read('dist/snippets/en-div.html')
    .replace(/<script[^]*?<\/script>/, '')
    .replace('<div ', '<div data-share="copy email print" data-share-url="https://clinic.example/exosomes" ')
    .replace('</div>', `${OWN}</div>`);
  return page.replace(pasted, `${text}<script async src="/engines/script.js"></script>`);
};

/** What the server has for a row; below the oldest engines that we work in, our script can't be read. */
function routesOf(engines) {
  const isBelow = engines.includes('any');
  const missing = isBelow ? [] : missingIn(engines);
  const script = isBelow ? 'this is newer than the engine' : scriptWithout(missing, read('dist/exosome-faq.min.js'));
  return {
    '/hosts/engines.html': { body: clinic().replace('<head>', `<head>${pageWithout(missing)}`) },
    '/engines/script.js': { type: 'text/javascript', body: script },
  };
}

/** Writes them into a folder, at two widths, with one answer open. */
export async function writeEnginePictures(browser, serve, folder, written) {
  for (const [row, engines] of engineRows) {
    const server = await serve(routesOf(engines));
    for (const width of [1280, 390]) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 900 });
      await tab.goto(server.url('/hosts/engines.html'));
      const question = engines.includes('any') ? 'summary' : '>>> [part=question]';
      await (await tab.waitForSelector(`[data-exosome-faq] ${question}`)).click();
      const file = join(folder, `engines-${row.replace(/\W+/g, '-')}-${width}.png`);
      writeFileSync(file, await (await tab.$('[data-exosome-faq]')).screenshot());
      written(file);
      await tab.close();
    }
    await server.close();
  }
}
