// The doctor of the demo page: in each page that has one of its causes, the line for the console and the pasted source name that
// cause; on healthy pages they say that all is well.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../rig/engines.mjs';
import { openEngine } from '../rig/pages.mjs';
import { serve } from '../rig/server.mjs';
import { pagesFor, pasted } from './doctor-pages.mjs';
import { inPage } from './helpers.mjs';

const { en } = (await runnerImport('./demo/doctor/doctor.words.ts')).module;

const DOCTOR = '/site/index.html?ui=en';
const RESULT = 'demo-doctor .result';
const causesOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll('demo-doctor [data-cause]')].map(({ dataset }) => dataset.cause));
const heading = (page) => page.evaluate((where) => document.querySelector(where)?.textContent.trim(), RESULT);

let site;
let other;
let pages;
before(async () => {
  other = await serve();
  const routes = {};
  site = await serve(routes);
  // another origin on this machine
  pages = await pagesFor(site.origin, other.origin.replace('127.0.0.1', 'localhost'));
  Object.assign(routes, pages.routes);
});
after(() => Promise.all([site.close(), other.close()]));

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    let line;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
      await openDoctor();
      line = await page.evaluate(() => document.querySelector('demo-doctor .check code').textContent);
    });
    after(() => engine?.close());

    const openDoctor = async (address = DOCTOR) => {
      await page.goto(site.url(address));
      await page.waitFor(() => Boolean(document.querySelector('demo-doctor .check code')?.textContent));
    };
    /** Pastes, presses the button, and reads the heading of the answer. */
    const ask = async (text) => {
      await page.evaluate((value) => {
        const field = document.querySelector('demo-doctor textarea');
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
      await page.clickOn(inPage('demo-doctor form button'));
      await page.waitFor(
        (where, busy) => ![undefined, busy].includes(document.querySelector(where)?.textContent.trim()),
        RESULT,
        en.reading,
      );
      return heading(page);
    };

    test('the line for the console names the cause of each sick page, and leaves nothing behind', async () => {
      for (const [path, { causes }] of Object.entries(pages.sick)) {
        await page.goto(site.url(`/${path}`));
        const traces = () => page.evaluate(() => document.documentElement.outerHTML + Object.keys(window).toSorted());
        const untouched = await traces();
        const asked = site.requests.length + other.requests.length;
        assert.deepEqual(await page.evaluate(line), causes, path);
        assert.equal(await traces(), untouched, path);
        const more = [...site.requests, ...other.requests].slice(asked);
        assert.deepEqual(
          more.filter((request) => !request.path.endsWith('exosome-faq.js')),
          [],
          path,
        );
        const said = (await page.log()).console.filter(({ text }) => text.startsWith('exosome-faq: '));
        const expected = causes.map((cause) => `exosome-faq: ${en.causes[cause][0]}`);
        assert.deepEqual(
          said.slice(0, causes.length).map(({ text }) => text.split('\n')[0]),
          expected,
          path,
        );
      }
    });

    test('on a healthy page it says that all is well, and asks for nothing', async () => {
      for (const path of Object.keys(pages.healthy)) {
        await page.goto(site.url(`/${path}`));
        const asked = site.requests.length + other.requests.length;
        assert.deepEqual(await page.evaluate(line), [], path);
        assert.equal(site.requests.length + other.requests.length, asked, path);
        const said = (await page.log()).console
          .map(({ text }) => text)
          .filter((text) => text.startsWith('exosome-faq: '));
        assert.equal(said.length, 1, path);
        assert.match(said[0], /All is well/, path);
      }
    });

    test('the pasted source of each page, with what comes with it, names the same causes', async () => {
      await openDoctor();
      for (const [path, sick] of Object.entries(pages.sick)) {
        const expected = sick.paste ?? sick.causes;
        const said = await ask(pasted(sick, site.url(`/${path}`)));
        assert.deepEqual(await causesOf(page), expected, path);
        if (expected.length) assert.equal(said, en.found(expected.length), path);
      }
      for (const [path, well] of Object.entries(pages.healthy)) {
        const said = await ask(pasted(well, site.url(`/${path}`)));
        assert.deepEqual(await causesOf(page), [], path);
        // what an application puts together is not in its source
        assert.equal(said, path === 'react' ? en.next.bundle : en.well, path);
      }
    });
  });
}
