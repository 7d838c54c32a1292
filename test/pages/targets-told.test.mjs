// What the builder says beside the code, as `npm start` serves it: what a way leaves out, which files it needs, what a policy needs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { control, ready, startDemo } from './builder-pages.mjs';
import { becomes } from '../support/becomes.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { quiet } from './helpers.mjs';

const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

let demo;
let address;
before(async () => {
  demo = await startDemo();
  ({ address } = demo);
});
after(() => demo?.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 900 } });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    const open = async (query) => {
      await page.goto(`${address}?${query}`);
      await ready(page);
    };
    /** What somebody reads in the part with the code. */
    const text = () =>
      page.evaluate(() => document.querySelector('demo-code-panel .taken').innerText.replace(/\s+/g, ' '));
    const warned = () => page.evaluate(() => document.querySelector('demo-code-panel .warn')?.innerText ?? '');
    const codeOf = (place) =>
      page.evaluate(
        (said) =>
          [...document.querySelectorAll('demo-code-panel figure.code')]
            .find((figure) => figure.querySelector('figcaption span').innerText === said)
            ?.querySelector('code').innerText,
        place,
      );
    const policy = () => codeOf('Content-Security-Policy');

    test('somebody whose policy says strict-dynamic gets the hash to copy, and reads why', async () => {
      await open('ui=en&target=div&structured-data');
      assert.match(
        await text(),
        /If your policy also has script-src-elem, add what stands here under script-src to that/,
      );
      assert.doesNotMatch(await text(), /Nothing else is needed/);
      const plain = await policy();
      assert.ok(plain.startsWith(`script-src ${address}exosome-faq.min.js; `), plain);
      await page.click(control('My script-src says strict-dynamic'));
      const strict = plain.replace(`${address}exosome-faq.min.js`, `'${integrity['exosome-faq.min.js']}'`);
      await becomes(policy, strict);
      assert.match(await text(), /Browsers ignore addresses there\. The hash below lets the script in.*nonce="…"/);
      // it is the site that says so, so that it stays with another way
      await page.click(control('Frame'));
      await becomes(policy, `frame-src ${address}embed/en.html; script-src '${integrity['embed/frame-parent.js']}'`);
      await page.click(control('Google Tag Manager'));
      await becomes(policy, "trusted-types exosome-faq; style-src-attr 'unsafe-inline'");
      assert.match(await text(), /Then it stays as it is: a script that it allows may load ours\./);
      await page.click(control('WordPress address'));
      await becomes(policy, `frame-src ${address}embed/en.html`);
      assert.doesNotMatch(await text(), /script-src/);
      await open('ui=es&target=line');
      await page.click(control('Mi script-src dice strict-dynamic'));
      await becomes(policy, `script-src '${integrity['exosome-faq.min.js']}'`);
      assert.match(await text(), /los navegadores no miran las direcciones/);
      assert.match(await text(), /Si su política tiene también script-src-elem/);
      await quiet(page);
    });

    test('beside the frame stands which share buttons it cannot have, and what to do', async () => {
      const shared = 'target=frame&share=copy+email+print+pinterest';
      await open(`ui=en&${shared}&share-image=/img/x.png`);
      assert.equal(
        await warned(),
        'This way cannot carry: the button “Copy the link”, the button “Email”, the button “Pinterest”, the image to share. ' +
          'A frame does not know your page. To share from it, write the address of your page in full, with https://, and for Pinterest that of the image, too.',
      );
      assert.doesNotMatch(await codeOf('In the page, where the questions should stand'), /img|clipboard|copy/);
      await open(`ui=es&${shared}&share-url=/preguntas&share-image=https://clinic.example/x.png`);
      assert.match(
        await warned(),
        /^De esta manera no se puede llevar: el botón «Copiar el enlace», el botón «Correo electrónico», el botón «Pinterest», la dirección que se comparte\. Un marco no conoce su página\./,
      );
      await open(`ui=en&${shared}&share-url=https://clinic.example/&share-image=https://clinic.example/x.png`);
      assert.equal(await warned(), '');
    });

    test('the files that a way needs can be saved from beside its steps', async () => {
      const links = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('demo-code-panel ol a[download]')].map(({ href, innerText }) => [
            innerText,
            href,
          ]),
        );
      await open('ui=en&target=frame&lang=es');
      const files = await links();
      assert.deepEqual(
        files.map(([path]) => path),
        ['exosome-faq.min.js', 'embed/es.html', 'embed/frame.js', 'embed/frame-parent.js'],
      );
      for (const [path, href] of files)
        assert.equal(await (await fetch(href)).text(), readFileSync(`dist/${path}`, 'utf8'), path);
      assert.match(await text(), /Put these files on your server, those of embed into a folder of that name/);
      await page.click(control('Wix'));
      await becomes(links, [['exosome-faq.min.js', `${address}exosome-faq.min.js`]]);
      await page.click(control('React'));
      await becomes(links, []);
    });

    test('on the Spanish page the text to paste is in Spanish until another language is chosen, and that is said', async () => {
      await open('ui=es&target=div');
      const place = 'En la página, donde deben estar las preguntas';
      const said = /No ha elegido ningún idioma, así que este texto está en español\. Elija otro arriba, en «Idioma»\./;
      assert.match(await codeOf(place), /<div lang="es">\n<h2>Lo que debe saber sobre los exosomas/);
      assert.match(await text(), said);
      await page.click(control('Marco'));
      await becomes(async () => /embed\/es\.html"/.test(await codeOf(place)), true);
      assert.match(await text(), said);
      await page.click(control('Una línea'));
      await becomes(async () => said.test(await text()), false);
      await page.click(control('Div con todo el texto'));
      await page.click(inPage('demo-form [name=lang][value=en]'));
      await becomes(async () => (await codeOf(place)).startsWith('<div data-exosome-faq lang="en"'), true);
      assert.doesNotMatch(await text(), said);
    });

    test('one look that nothing can carry is named, and not all of them', async () => {
      await open('ui=en&target=line&accent=red');
      // the form takes none, but an address may come to the code by other ways
      await page.evaluate(() => {
        const take = document.querySelector('demo-code-panel');
        take.config = { ...take.config, looks: { ...take.config.looks, color: 'rgb(1 2 3' } };
      });
      await becomes(warned, 'Left out, because the value is not complete: Text.');
      assert.match(await codeOf("In the site's style sheet"), /--exosome-faq-accent: red;/);
      await page.click(control('Frame'));
      await becomes(warned, 'This way cannot carry: the looks.');
    });
  });
}
