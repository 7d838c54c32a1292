// npm run screenshots: writes pictures of the demo into `dist/screenshots/`.
// `npm run screenshots -- dark print` makes only those whose name holds one of the words; `npm run screenshots -- readme`
// makes those of the README instead. Builds nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findEngines } from '../test/support/find-engines.mjs';
import { emulate, launchOptions, print } from '../test/support/puppeteer.mjs';
import { serve } from '../test/support/server.mjs';
import { writeEnginePictures } from './engine-pictures.mjs';
import { routes, writePictures } from './readme-pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'screenshots');

/** Everything that a clinic can add: ways to share, and a question of its own with what an answer may hold. */
const own = {
  widget: {
    share: 'copy email print pinterest',
    'share-url': 'https://clinic.example/exosomes',
    'share-image': '/cards/en.png',
    'reviewed-by': 'Harrow Lake Orthopedic Clinic',
    'reviewed-on': '2026-11-28',
  },
  children: `
    <details><summary>Which visit should I ask for, and what does it cost?</summary>
      <p>Ask for a <a href="#visit">visit about your treatment choices</a>. Please allow 30 minutes.</p>
      <p>Bring with you:</p>
      <ul><li>the name of the product</li><li>any leaflet that you were given</li></ul>
      <ol><li>Call us.</li><li>Say which product you were offered.</li></ol>
      <table>
        <caption>What a visit costs</caption>
        <tr><th>Visit</th><th>Minutes</th><th>Price</th></tr>
        <tr><td>First visit</td><td>30</td><td>$120</td></tr>
        <tr><td>Second opinion</td><td>45</td><td>$180</td></tr>
      </table>
      <h4>If you cannot come</h4>
      <p>We call you back.<br>In the evening, too.</p>
      <details><summary>On which days?</summary><p>Monday to Thursday.</p></details>
      <img src="/cards/en.png" width="1000" height="1500" alt="" style="inline-size: 8em">
    </details>
    <details><summary>May I call?</summary>Yes: (555) 555-0142, from 8 a.m. to 6 p.m.</details>`,
};

/** `html`: attributes of the document's element; `media`: what the reader's system asks for; `sheet`: CSS of the host;
 * `widget`: attributes of the element; `children`: its own, as HTML. */
const looks = [
  { name: 'closed', open: '' },
  { name: 'open' },
  { name: 'dark', media: { colorScheme: 'dark' } },
  // Chromium takes the palette from the color scheme
  { name: 'forced-colors', media: { forcedColors: 'active' } },
  { name: 'forced-colors-dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'contrast', media: { contrast: 'more' } },
  { name: 'rtl', html: { dir: 'rtl' } },
  { name: 'spanish', html: { lang: 'es' } },
  { name: 'own', ...own },
  { name: 'own-dark', ...own, media: { colorScheme: 'dark' } },
  { name: 'own-rtl', ...own, html: { dir: 'rtl' } },
  { name: 'own-forced-colors', ...own, media: { forcedColors: 'active' } },
  {
    name: 'vertical',
    sheet:
      '.columns { display: block } aside { display: none } main { writing-mode: vertical-rl; inline-size: min(40rem, 100vw - 2rem) }',
  },
];

/** The demo page itself: `query` is what somebody has chosen. */
const demos = [
  { name: 'demo' },
  {
    name: 'demo-chosen',
    query:
      '?lang=es&open=what-are-exosomes&accent=teal&share=copy+print&own=["May I call?","Yes."]&target=div&host=dark',
  },
  { name: 'demo-spanish', query: '?ui=es&target=wordpress&host=portal' },
];

if (!existsSync(join(root, 'dist', 'site'))) {
  console.error('dist/site is missing: npm run build makes it');
  process.exit(1);
}
const { chromium: path } = findEngines();
if (!path) {
  console.error('no Chromium found: install Chrome, Chromium or Edge, or set CHROME_PATH');
  process.exit(1);
}

const words = process.argv.slice(2);
const wanted = (name) => !words.length || words.some((word) => name.includes(word));
const written = (file) => console.log(relative(process.cwd(), file));

const server = await serve(routes);
const launching = launchOptions('chromium', { path });
// letters smoothed in color suit one screen, and make the file larger
const browser = await launch({ ...launching, args: [...launching.args, '--disable-lcd-text'] });
mkdirSync(folder, { recursive: true });

/** The demo page with all answers open, or with those that `open` names. */
async function show({ html = {}, media, sheet, widget: settings = {}, children = '', open = 'all' }, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  if (media) await emulate(page, media);
  await page.goto(server.url('/hosts/clinic.html'));
  if (sheet) await page.addStyleTag({ content: sheet });
  await page.evaluate(
    async (attributes, others, inside, ids) => {
      for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
      await customElements.whenDefined('exosome-faq');
      const widget = document.querySelector('exosome-faq');
      for (const [name, value] of Object.entries(others)) widget.setAttribute(name, value);
      widget.innerHTML = inside;
      widget.setAttribute('open', ids);
      await widget.updateComplete;
      // Lit hears of a changed lang by a mutation observer
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    },
    html,
    settings,
    children,
    open,
  );
  return page;
}

async function photograph(look, width) {
  const page = await show(look, width);
  const widget = await page.$('exosome-faq');
  for (const [kind, options] of [
    ['page', { fullPage: true }],
    ['widget', { clip: await around(page, widget) }],
  ]) {
    const file = join(folder, `${look.name}-${width}-${kind}.png`);
    writeFileSync(file, await page.screenshot({ captureBeyondViewport: true, ...options }));
    written(file);
  }
  await page.close();
}

/** The widget's place on the page, with a little of what is around it. */
async function around(page, widget) {
  const margin = 16;
  const { x, y, width, height } = await widget.boundingBox();
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** Paper: closed answers, which print opens. */
async function paper(name, look) {
  const page = await show({ ...look, open: '' }, 1280);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await print(page));
  written(file);
  try {
    execFileSync('pdftoppm', ['-png', '-r', '80', file, join(folder, name)]);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    console.log('no pictures of the printed pages: pdftoppm (Poppler) is not installed');
  }
  const pictures = readdirSync(folder).filter((picture) => picture.startsWith(`${name}-`) && picture.endsWith('.png'));
  for (const picture of pictures.toSorted()) written(join(folder, picture));
  await page.close();
}

/** The whole demo page, light and dark, once everything in it is there. */
async function visit({ name, query = '' }, width) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await emulate(page, { colorScheme });
    await page.goto(server.url(`/site/index.html${query}`));
    await page.waitForSelector('demo-preview .shown');
    const file = join(folder, `${name}-${width}-${colorScheme}.png`);
    writeFileSync(file, await page.screenshot({ fullPage: true }));
    written(file);
    await page.close();
  }
}

try {
  // committed, so only where they are asked for
  if (words.includes('readme')) await writePictures(browser, server, (url) => written(fileURLToPath(url)));
  for (const look of looks.filter(({ name }) => wanted(name))) {
    for (const width of [1280, 320]) await photograph(look, width);
  }
  for (const one of demos.filter(({ name }) => wanted(name))) {
    for (const width of [1280, 390]) await visit(one, width);
  }
  if (wanted('engines')) await writeEnginePictures(browser, serve, folder, written);
  if (wanted('print')) {
    // an earlier print may have had more pages
    for (const old of readdirSync(folder)) if (old.startsWith('print')) rmSync(join(folder, old));
    await paper('print');
    await paper('print-own', own);
  }
} finally {
  await browser.close();
  await server.close();
}
