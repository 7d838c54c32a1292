// The pictures of the README: the widget on an empty page, light and dark, with the page's own font.
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { emulate } from '../test/support/puppeteer.mjs';
import { root } from './generated.mjs';

const WIDTH = 680;
export const pictures = { light: 'demo/pictures/widget-light.png', dark: 'demo/pictures/widget-dark.png' };

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>The widget</title>
    <style>
      :root { color-scheme: light dark; background: light-dark(#fff, #111); color: light-dark(#222, #eee) }
      body { margin: 0; padding: 8px; font: 16px/1.5 'Liberation Sans', Arial, sans-serif }
      exosome-faq { --exosome-faq-accent: light-dark(#066, #4cc) }
    </style>
  </head>
  <body>
    <exosome-faq open="fees">
      <details id="fees">
        <summary>What does a visit cost?</summary>
        <p>Ask <a href="/contact">our front desk</a>. The first visit takes about 30 minutes.</p>
      </details>
    </exosome-faq>
    <script src="/exosome-faq.min.js"></script>
  </body>
</html>`;

/** For the server that the pictures are taken from. */
export const routes = { '/readme-picture': { body: page } };

/** Sixteen steps for each color: letters look the same, and half of the bytes go. */
function smaller(picture) {
  const png = PNG.sync.read(Buffer.from(picture));
  png.data = png.data.map((value) => Math.round(value / 17) * 17);
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

export async function writePictures(browser, server, written) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: WIDTH, height: 100, deviceScaleFactor: 2 });
  await tab.goto(server.url('/readme-picture'));
  mkdirSync(new URL('demo/pictures/', root), { recursive: true });
  for (const [colorScheme, path] of Object.entries(pictures)) {
    await emulate(tab, { colorScheme });
    writeFileSync(new URL(path, root), smaller(await tab.screenshot({ fullPage: true })));
    written(new URL(path, root));
  }
  await tab.close();
}
