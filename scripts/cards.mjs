// npm run cards: photographs `demo/card.html`, and writes the card images that Pinterest needs into `src/cards/`.
// What they say is written beside them.
import { writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findEngines } from '../test/support/find-engines.mjs';
import { launchOptions } from '../test/support/puppeteer.mjs';
import { serve } from '../test/support/server.mjs';
import { hashOf, languages, sizeOfCards } from './card-words.mjs';
import { root } from './generated.mjs';
import { scriptWith } from './script-build.mjs';

const { chromium: path } = findEngines();
if (!path) {
  console.error('no Chromium found: install Chrome, Chromium or Edge, or set CHROME_PATH');
  process.exit(1);
}

// from the source: the built one may be older
const server = await serve({ '/exosome-faq.min.js': { type: 'text/javascript', body: await scriptWith() } });
const options = launchOptions('chromium', { path });
// letters smoothed in color suit one screen, and make the file larger
const browser = await launch({
  ...options,
  args: [...options.args, '--disable-lcd-text', '--force-color-profile=srgb'],
});
const cards = { page: hashOf('demo/card.html') };
try {
  const page = await browser.newPage();
  await page.setViewport(sizeOfCards);
  for (const lang of languages) {
    await page.goto(server.url(`/card.html?lang=${lang}`));
    const [title, safety] = await page.evaluate(async () => {
      await customElements.whenDefined('exosome-faq');
      const faq = document.querySelector('exosome-faq');
      await faq.updateComplete;
      await document.fonts.ready;
      return ['title', 'safety'].map((part) => faq.shadowRoot.querySelector(`[part=${part}]`).innerText);
    });
    const file = `src/cards/${lang}.png`;
    writeFileSync(new URL(file, root), await page.screenshot());
    cards[lang] = { title, safety, image: hashOf(file) };
    console.log(`${file}: written`);
  }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(new URL('src/cards/cards.json', root), `${JSON.stringify(cards, null, 2)}\n`);
