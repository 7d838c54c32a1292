// The page's own questions, in whole pages with the built file, as a webmaster writes them.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { until } from '../support/children.mjs';
import { engines, without } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { held, serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { ALL, TREAT } from '../support/questions.mjs';
import { question } from '../support/widget-driver.mjs';
import { ROOM, html, quiet, shown } from './helpers.mjs';

const SCRIPT = '<script src="/exosome-faq.min.js"></script>';
const OWN = `
  <p>Our three questions come with the script. Please switch it on.</p>
  <details data-faq="${TREAT}" data-replace>
    <summary>Does the clinic use exosomes?</summary>
    <p>No. We do not offer <em>any</em> exosome product.</p>
  </details>
  <details id="price">
    <summary>What does a visit cost?</summary>
    <p>Bring your insurance card to the <a href="/desk">front desk</a>.</p>
    <table><tr><th>First visit</th><td>by appointment</td></tr></table>
  </details>
  <details lang="ar" dir="rtl"><summary>متى تفتحون؟</summary><p>كل يوم.</p></details>
`;
const OWN_IDS = [...ALL, 'price', 'متى-تفتحون'];
const NONE_OPEN = 'closed closed closed closed closed';
// WebKit reads a first half that is long enough
const article = `<p>${'Words of the article. '.repeat(400)}</p>`;
const unclosed = `<exosome-faq>
  <details id="one"><summary>One?<p>First answer.
  <details id="two"><summary>Two?</summary><ul><li>Second<li>answer</ul></details>
  </details>
  <details id="three"><summary>Three?</summary>Third answer`;

const rest = held();
const [head, foot] = html('-', SCRIPT).split('-</body>');
/** A page whose second half comes when the test says so. */
const slow = (first, second) => async (asked) => ({
  body: (async function* () {
    yield head + article + first;
    await rest.route(asked);
    yield `${second}</body>${foot}`;
  })(),
});

let site;
before(async () => {
  site = await serve({
    '/tag': { body: html(`${ROOM}<exosome-faq>${OWN}</exosome-faq>${ROOM}`, SCRIPT) },
    '/div': { body: html(`<div data-exosome-faq>${OWN}</div>`, SCRIPT) },
    '/late': { body: html(`<exosome-faq open="price">${OWN}</exosome-faq>${SCRIPT}`) },
    '/other': { body: html('<p>Another page</p>') },
    '/unclosed': { body: html(unclosed, SCRIPT) },
    '/slow': slow(
      `<exosome-faq questions="price ${TREAT} hours" open="hours">${OWN}<details id="hours"><summary>When are`,
      ' you open?</summary><p>From nine to five.</p></details></exosome-faq>',
    ),
    '/slow-div': slow(
      `<div data-exosome-faq>${OWN}<details><summary>When are you open?</summary><p>From nine`,
      ' to five.</p></details></div>',
    ),
  });
});
after(() => site.close());

let visits = 0;

for (const name of engines) {
  describe(name, () => {
    const noFindBar = name === 'chromium' && without('Xvfb', 'xdotool');
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { headed: name === 'chromium' && !noFindBar });
      page = await engine.newPage();
    });
    after(() => engine?.close());
    beforeEach(() => page.goto(site.url('/other')));

    /** The questions and answers that are there, whether they are open or not, in their order. */
    const read = () =>
      page.inWidget((root) => {
        const inside = (node) =>
          node
            .assignedElements?.()
            .flatMap((own) => [...own.childNodes].filter(({ localName }) => localName !== 'summary'));
        const words = (node) =>
          node.nodeType === 3 ? node.data : [...(inside(node) ?? node.childNodes)].map(words).join('');
        const text = (node) => words(node).replace(/\s+/g, ' ').trim();
        return [...(root?.querySelectorAll('[part=question]') ?? [])].map((button) => ({
          id: button.id.slice(2),
          question: text(button),
          answer: text(root.getElementById(button.getAttribute('aria-controls'))),
        }));
      });
    const ids = async () => (await read()).map(({ id }) => id);
    const find = (all, id) => all.find((one) => one.id === id);

    for (const path of ['/tag', '/div', '/late']) {
      test(`${path}: they come after ours, and the page's content is in place of ours`, async () => {
        await page.goto(site.url(path));
        await becomes(ids, OWN_IDS);
        const all = await read();
        assert.equal(find(all, TREAT).question, 'Does the clinic use exosomes?');
        assert.equal(find(all, TREAT).answer, 'No. We do not offer any exosome product.');
        assert.equal(find(all, 'price').question, 'What does a visit cost?');
        assert.ok(find(all, 'price').answer.startsWith('Bring your insurance card to the front desk.'));
        await quiet(page);
      });
    }

    test('a reader opens one with a click, and another one with the keyboard', async () => {
      await page.goto(site.url('/tag'));
      await shown(page, 'exosome-faq', NONE_OPEN);
      await page.click(question('price'));
      await becomes(() => page.states(), 'closed closed closed open closed');
      await page.press('Tab'); // to the link in its answer
      await page.press('Tab');
      await page.press('Enter');
      await becomes(() => page.states(), 'closed closed closed open open');
      await quiet(page);
    });

    test('a link leads to one', async () => {
      await page.goto(site.url('/tag#exosome-faq-price'));
      await becomes(() => page.states(), 'closed closed closed open closed');
      await becomes(() => page.focused(), 'q-price');
    });

    test('while the page is on its way, the last one is left until it is whole; nobody is warned', async () => {
      const visit = String(++visits);
      const arrived = page.goto(site.url(`/slow?visit=${visit}`));
      await until(() => site.requests.at(-1).path === '/exosome-faq.min.js', { what: 'the first half to be read' });
      await page.waitFor(() => Boolean(document.querySelector('exosome-faq #hours')));
      await becomes(ids, ['price', TREAT]);
      assert.equal(await page.evaluate('document.readyState'), 'loading');
      await rest.release(visit);
      await arrived;
      await becomes(ids, ['price', TREAT, 'hours']);
      assert.deepEqual(find(await read(), 'hours'), {
        id: 'hours',
        question: 'When are you open?',
        answer: 'From nine to five.',
      });
      await becomes(() => page.states(), 'closed closed open');
      await quiet(page);
    });

    test('while a page with a div is on its way, too', async () => {
      const visit = String(++visits);
      const arrived = page.goto(site.url(`/slow-div?visit=${visit}`));
      await until(() => site.requests.at(-1).path === '/exosome-faq.min.js', { what: 'the first half to be read' });
      await becomes(ids, OWN_IDS);
      await rest.release(visit);
      await arrived;
      await becomes(ids, [...OWN_IDS, 'when-are-you-open']);
      assert.equal(find(await read(), 'when-are-you-open').answer, 'From nine to five.');
      await quiet(page);
    });

    test('markup that is not closed loses no words', async () => {
      await page.goto(site.url('/unclosed'));
      await becomes(async () => (await ids()).length > 3, true);
      const all = (await read()).slice(3);
      const said = all.map((one) => `${one.question} ${one.answer}`).join(' ');
      for (const some of ['One?', 'First answer.', 'Two?', 'Second', 'Third answer'])
        assert.ok(said.includes(some), said);
      await page.click(question(all[0].id));
      await becomes(async () => (await page.states()).split(' ')[3], 'open');
      await quiet(page);
    });

    test('find in page opens the answer that has the word', { skip: noFindBar }, async () => {
      await page.goto(site.url('/tag'));
      await shown(page, 'exosome-faq', NONE_OPEN);
      assert.ok(await page.find('insurance card'));
      await becomes(() => page.states(), 'closed closed closed open closed');
      assert.deepEqual(await page.evaluate('heard'), ['price opened find']);
    });

    test('they are on paper, while every answer is closed', { skip: without('pdftotext') }, async () => {
      await page.goto(site.url('/tag'));
      await shown(page, 'exosome-faq', NONE_OPEN);
      const { text } = await page.print();
      const dense = (some) => some.normalize('NFKC').replace(/\s+/g, '');
      for (const some of [
        'Does the clinic use exosomes?',
        'We do not offer any exosome product.',
        'What does a visit cost?',
        'Bring your insurance card to the front desk',
        'by appointment',
        'has not approved any exosome product.',
      ])
        assert.ok(dense(text).includes(dense(some)), `${some} in: ${text}`);
      assert.ok(!text.includes('Please switch it on'), 'the fallback is not on paper');
    });
  });
}
