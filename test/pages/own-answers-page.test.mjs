// The page's scripts and style sheets at work on its own questions.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { colors, decode, pixel } from '../support/pixels.mjs';
import { ALL, TREAT, WHAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, quiet } from './helpers.mjs';

const OWN = `
  <details id="fees" name="visit"><summary>What does a visit cost?</summary><p>Ask our front desk.</p></details>
  <details id="hours" name="visit"><summary>When are you open?</summary><p>From nine to five.</p></details>
  <details id="parking"><summary>Is there parking?</summary><p>Behind the house.</p></details>`;
const OWN_IDS = ['fees', 'hours', 'parking'];
/** The page notes its own `toggle` events in `toggles`. */
const LISTENS = `<script>
  window.toggles = [];
  for (const details of document.querySelectorAll('details'))
    details.addEventListener('toggle', () => toggles.push(details.id + ' ' + (details.open ? 'open' : 'closed')));
</script>`;

/** What a page's style sheet says of all its details: in colors that are nowhere else, so that a picture shows whether it counts. */
const HOSTILE = `
  details { border: 4px solid red; padding: 30px; background: yellow; margin: 40px; color: red; font: italic 30px serif;
    box-shadow: 0 0 9px red; max-width: 200px; float: right; opacity: 0.5; overflow: hidden; transform: rotate(3deg); }
  details[open] { border: 9px dashed red !important; padding: 50px !important; display: inline-block !important;
    width: 200px !important; background: yellow !important; outline: 3px solid red !important; position: relative !important; }
  details::before, details::after { content: 'XX'; display: block; background: fuchsia; }
  summary { display: flex !important; background: lime !important; padding: 20px !important; }
  details > summary { visibility: visible !important; }
  details::details-content { border: 5px solid blue; padding: 20px; background: orange; }`;
const WORDPRESS = `
  .wp-block-details { box-sizing: border-box; overflow: hidden; }
  .wp-block-details summary { cursor: pointer; background: lime; }
  :root :where(.wp-block-details) { margin: 1.2rem 0; border-block: 1px solid red; padding: 10px 0; background: yellow; }
  .entry-content details summary { display: list-item !important; list-style: inside; visibility: visible; }
  .entry-content > * > .wp-block-details[open] > summary { margin-bottom: 1em; display: block !important; }`;
const LAYERS = `
  @layer base {
    details { border: 6px solid red !important; padding: 40px !important; background: yellow !important; margin: 20px !important;
      display: inline-block !important; }
    summary { display: block !important; visibility: visible !important; background: lime !important; padding: 12px !important; }
  }`;
const ANIMATED = `
  details { animation: flash 1s infinite alternate; transition: all 10s; background: yellow; }
  @keyframes flash { from { border: 9px solid red; padding: 20px; } to { border: 2px solid red; padding: 40px; } }
  summary { background: lime; }
  details[open] summary ~ * { animation: sweep 0.1s ease-in-out; }
  @keyframes sweep { 0% { opacity: 0; margin-left: -10px; } 100% { opacity: 1; margin-left: 0; } }
  details::details-content { transition: height 10s, content-visibility 10s allow-discrete; height: 0; }
  details[open]::details-content { height: auto; }`;
const SHEETS = { hostile: HOSTILE, wordpress: WORDPRESS, layers: LAYERS, animated: ANIMATED };
/** Red, yellow, lime, fuchsia, orange and blue. */
const THEIRS = ['255,0,0', '255,255,0', '0,255,0', '255,0,255', '255,165,0', '0,0,255'];

const PLACES = { tag: ['<exosome-faq', '</exosome-faq>'], div: ['<div data-exosome-faq', '</div>'] };
const styled = (css, [start, end]) =>
  html(
    `<div class="entry-content">${start} questions="fees hours">
    ${OWN.replaceAll('<details', '<details class="wp-block-details"')}${end}</div>`,
    `<style>${css}</style>${SCRIPT}`,
  );

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WIDE = {
  'a frame of 560 pixels': '<iframe id="wide" width="560" height="315" srcdoc="<p>A map.</p>" title="Map"></iframe>',
  'a table of seven columns': `<table id="wide"><tr>${days.map((day) => `<th>${day}</th>`).join('')}</tr>
    <tr>${'<td>9:00–17:00</td>'.repeat(7)}</tr></table>`,
  'a field of 60 letters': '<p><input id="wide" size="60" aria-label="Address" value="front-desk@clinic.example"></p>',
  'a picture of 600 pixels':
    '<svg id="wide" width="600" height="100" viewBox="0 0 600 100"><rect width="600" height="100" fill="teal"/></svg>',
};
const wide = (answer) =>
  html(
    `<exosome-faq><details id="own"><summary>Where are you?</summary>${answer}</details></exosome-faq>`,
    `<meta name="viewport" content="width=device-width">${SCRIPT}`,
  );

const OVERLAY = `<button type="button" id="book" onclick="overlay.hidden = false">Book</button>
  <div id="overlay" role="dialog" aria-label="Book" style="position: fixed; inset: 0; padding: 50px; z-index: 9; background: rgb(0, 128, 128)" hidden>
    <button type="button" id="done" onclick="overlay.hidden = true">Done</button></div>`;
const HEADER =
  '<header style="position: fixed; inset: 0 0 auto; z-index: 8; height: 40px; background: rgb(9, 9, 9)">Clinic</header>';

/** Notes what changes in the document, but for what the page does by `unseen`. */
const OBSERVES = `<script>
  window.changes = [];
  const note = (records) => {
    for (const { type, attributeName, target } of records) {
      const { parentElement = target } = target;
      changes.push([type, attributeName, 'of', target.id || target.localName || parentElement?.localName].filter(Boolean).join(' '));
    }
  };
  const observer = new MutationObserver(note);
  window.startToObserve = () =>
    observer.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
  window.unseen = async (act) => {
    // in a task of the page: WebKit's driver would let observers in between two changes
    await new Promise(requestAnimationFrame);
    note(observer.takeRecords());
    act();
    observer.takeRecords();
  };
</script>`;

let site;
before(async () => {
  const pages = {
    '/other': html('<p>Another page</p>'),
    '/tag': html(`<exosome-faq>${OWN}</exosome-faq>${LISTENS}`, SCRIPT),
    '/div': html(`<div data-exosome-faq>${OWN}</div>${LISTENS}`, SCRIPT),
    '/observed-tag': html(`${OBSERVES}<exosome-faq id="faq">${OWN.replace(' name', ' open name')}</exosome-faq>`),
    '/observed-div': html(`${OBSERVES}<div data-exosome-faq id="faq">${OWN.replace(' name', ' open name')}</div>`),
    '/overlay': html(
      `${HEADER}${ROOM}<exosome-faq><details id="own"><summary>How do I book?</summary>${OVERLAY}</details></exosome-faq>${ROOM}`,
      SCRIPT,
    ),
    '/hidden': html(
      `<exosome-faq questions="fees hours parking">${OWN.replace(' id="fees"', ' id="fees" hidden')
        .replace(' id="hours"', ' id="hours" style="display: none"')
        .replace(' id="parking"', ' id="parking" class="off"')}</exosome-faq>`,
      `<style>.off { display: none; }</style>${SCRIPT}`,
    ),
    '/shown': html(`<exosome-faq>${OWN}</exosome-faq>`, `<style>.off { display: none; }</style>${SCRIPT}`),
    ...Object.fromEntries(
      Object.entries(SHEETS).flatMap(([sheet, css]) =>
        Object.entries(PLACES).map(([place, tags]) => [`/${sheet}-${place}`, styled(css, tags)]),
      ),
    ),
    ...Object.fromEntries(Object.values(WIDE).map((answer, i) => [`/wide-${i}`, wide(answer)])),
  };
  site = await serve(Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, { body }])));
});
after(() => site?.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());
    beforeEach(() => page.goto(site.url('/other')));

    const questions = () => page.look('questionIds', 0);
    const visit = async (path, ids = [...ALL, ...OWN_IDS]) => {
      await page.goto(site.url(path));
      await becomes(questions, ids);
    };
    /** The states of the page's own questions, as our buttons show them, and as its details do. */
    const own = async () =>
      `${(await page.states()).split(' ').slice(3).join(' ')} / ${await page.evaluate(() =>
        [...document.querySelectorAll('details')].map((details) => (details.open ? 'open' : 'closed')).join(' '),
      )}`;
    const both = (states) => `${states} / ${states}`;
    const heard = () => page.evaluate('heard');
    /** Until what is heard or noted is what is expected, and stays so. */
    const staysAt = async (read, expected) => {
      await becomes(read, expected);
      await page.twoFrames();
      assert.deepEqual(await read(), expected);
    };

    for (const path of ['/tag', '/div']) {
      describe(path, () => {
        test("the page's script opens and closes an answer by its details", async () => {
          await visit(path);
          await page.evaluate(() => void (parking.open = true));
          await becomes(own, both('closed closed open'));
          await page.evaluate(() => void (parking.open = false));
          await becomes(own, both('closed closed closed'));
          await staysAt(heard, ['parking opened api', 'parking closed api']);
          await quiet(page);
        });

        test('of details with one name only one is open, whoever opens it', async () => {
          await visit(path);
          await page.click(question('fees'));
          await becomes(own, both('open closed closed'));
          await page.click(question('hours'));
          await becomes(own, both('closed open closed'));
          await staysAt(
            async () => (await heard()).toSorted(),
            ['fees closed api', 'fees opened user', 'hours opened user'],
          );
          await page.evaluate(() => void (fees.open = true));
          await becomes(own, both('open closed closed'));
          await page.press('Enter'); // the focus is on the question that was clicked
          await becomes(own, both('closed open closed'));
          await quiet(page);
        });

        test("the page's listeners hear of each change once", async () => {
          await visit(path);
          const toggles = () => page.evaluate('toggles');
          await page.click(question('parking'));
          await staysAt(toggles, ['parking open']);
          await page.press('Space');
          await staysAt(toggles, ['parking open', 'parking closed']);
          await page.evaluate(() => void (parking.open = true));
          await staysAt(toggles, ['parking open', 'parking closed', 'parking open']);
          await page.evaluate(() => void (toggles.length = 0));
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.removeAttribute('name');
          });
          await page.click(toggleAll);
          await staysAt(async () => (await toggles()).toSorted(), ['fees open', 'hours open']);
          await becomes(own, both('open open open'));
          await page.click(toggleAll);
          await becomes(own, both('closed closed closed'));
          await staysAt(async () => (await toggles()).length, 5);
          await quiet(page);
        });

        test('a page that prevents the click on its summary keeps our answer closed', async () => {
          await visit(path);
          await page.evaluate(() => {
            window.clicks = 0;
            parking.querySelector('summary').addEventListener('click', (event) => {
              clicks += 1;
              event.preventDefault();
            });
          });
          await page.click(question('parking'));
          await staysAt(() => page.evaluate('clicks'), 1);
          await page.press('Enter');
          await staysAt(() => page.evaluate('clicks'), 2);
          assert.equal(await own(), both('closed closed closed'));
          assert.deepEqual(await heard(), []);
          await quiet(page);
        });
      });
    }

    for (const path of ['/observed-tag', '/observed-div']) {
      describe(path, () => {
        const taken = () =>
          page.evaluate(async () => {
            for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
            return [...new Set(changes.splice(0))].toSorted();
          });

        test('who observes the document sees which details are open, and no other change', async () => {
          await page.goto(site.url(path));
          await page.evaluate(() => {
            startToObserve();
            return unseen(() => {
              document.head.append(Object.assign(document.createElement('script'), { src: '/exosome-faq.min.js' }));
            });
          });
          await becomes(questions, [...ALL, ...OWN_IDS]);
          await becomes(own, both('open closed closed'));
          assert.deepEqual(await taken(), [], 'the start');
          await page.click(question('parking'));
          await page.click(question(WHAT));
          await page.click(question('hours'));
          await becomes(own, both('closed open open'));
          await page.press('Enter');
          await becomes(own, both('closed closed open'));
          assert.deepEqual(await taken(), [
            'attributes open of fees',
            'attributes open of hours',
            'attributes open of parking',
          ]);
          await page.print();
          const paper = name === 'firefox' ? OWN_IDS.map((id) => `attributes slot of ${id}`) : [];
          assert.deepEqual(await taken(), paper, 'on paper');
          await page.evaluate((ids) => {
            return unseen(() => {
              for (const [option, value] of Object.entries({
                lang: 'es',
                'heading-level': '4',
                share: 'copy',
                'hide-title': '',
              }))
                faq.setAttribute(option, value);
              faq.setAttribute('questions', ids);
            });
          }, `parking ${TREAT} hours`);
          await becomes(questions, ['parking', TREAT, 'hours']);
          await page.evaluate(() => unseen(() => faq.removeAttribute('questions')));
          await becomes(async () => (await questions()).length, 6);
          assert.deepEqual(await taken(), [], 'other options');
          await page.evaluate(() => unseen(() => faq.setAttribute('open', 'fees')));
          await becomes(own, both('open closed closed'));
          assert.deepEqual(await taken(), ['attributes open of fees', 'attributes open of parking']);
          await quiet(page);
        });
      });
    }

    const styledPaths = Object.keys(SHEETS).flatMap((sheet) =>
      Object.keys(PLACES).map((place) => `/${sheet}-${place}`),
    );
    for (const path of styledPaths) {
      test(`${path}: the page's style sheet for details makes no second box, and loses no words`, async () => {
        await visit(path, ['fees', 'hours']);
        await page.click(question('fees'));
        await becomes(() => page.states(), 'open closed');
        const look = () =>
          page.inWidget((root) => {
            const answer = root.querySelector('#a-fees [part=answer]');
            const { paddingLeft, paddingRight } = getComputedStyle(answer);
            const words = document.querySelector('#fees p');
            const style = getComputedStyle(document.querySelector('#fees'));
            const isSeen = (element) =>
              element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.offsetHeight > 10;
            return {
              border: style.borderTopWidth,
              padding: style.paddingTop,
              background: style.backgroundColor,
              opacity: style.opacity,
              float: style.float,
              missing: Math.round(
                answer.clientWidth -
                  parseFloat(paddingLeft) -
                  parseFloat(paddingRight) -
                  words.parentElement.offsetWidth,
              ),
              above: Math.round(
                words.getBoundingClientRect().top - root.querySelector('#q-fees').getBoundingClientRect().bottom,
              ),
              words: [isSeen(words), isSeen(document.querySelector('#hours p'))],
              text: [
                getComputedStyle(words).color,
                getComputedStyle(words).fontSize,
                getComputedStyle(words).fontStyle,
              ],
            };
          });
        const margin = await page.evaluate(() =>
          parseFloat(getComputedStyle(document.querySelector('#fees p')).marginTop),
        );
        await becomes(look, {
          border: '0px',
          padding: '0px',
          background: 'rgba(0, 0, 0, 0)',
          opacity: '1',
          float: 'none',
          missing: 0,
          above: margin,
          words: [true, false],
          text: ['rgb(0, 0, 0)', '16px', 'normal'],
        });
        // the mouse would color the question
        await page.mouse.move(2, 2);
        const theirs = async () => {
          const picture = decode(await page.screenshot());
          const seen = colors(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height });
          return seen.map(({ color }) => String(color)).filter((color) => THEIRS.includes(color));
        };
        await becomes(theirs, []);
        // nor once it is closed and opened again
        await page.click(question('fees'));
        await becomes(() => page.states(), 'closed closed');
        await page.click(question('hours'));
        await becomes(() => page.states(), 'closed open');
        await becomes(theirs, []);
        await becomes(
          () => page.evaluate(() => document.querySelector('#hours p').checkVisibility({ visibilityProperty: true })),
          true,
        );
        await quiet(page);
      });
    }

    test('what the page hides is no question, and comes back when the page shows it', async () => {
      await visit('/hidden', ALL);
      const change = (code) => page.evaluate(`void (${code})`);
      await change('fees.hidden = false');
      await becomes(questions, ['fees']);
      await change("parking.classList.remove('off')");
      await becomes(questions, ['fees', 'parking']);
      await change("hours.style.display = ''");
      await becomes(questions, ['fees', 'hours', 'parking']);
      await page.click(question('hours'));
      await becomes(() => page.states(), 'closed open closed');
    });

    for (const [way, hide, show] of [
      ['hidden', 'hours.hidden = true', 'hours.hidden = false'],
      ['an inline style', "hours.style.display = 'none'", "hours.style.display = ''"],
      ['a class', "hours.classList.add('off')", "hours.classList.remove('off')"],
    ]) {
      test(`what the page hides later, by ${way}, goes and comes back, open as it was`, async () => {
        await visit('/shown');
        await page.click(question('hours'));
        await becomes(own, both('closed open closed'));
        for (let times = 0; times < 2; times++) {
          await page.evaluate(`void (${hide})`);
          await becomes(questions, [...ALL, 'fees', 'parking']);
          await page.evaluate(`void (${show})`);
          await becomes(questions, [...ALL, ...OWN_IDS]);
          await becomes(own, both('closed open closed'));
        }
        assert.equal((await page.readWidget()).questions[4].answer, 'From nine to five.');
        await quiet(page);
      });
    }

    for (const [i, what] of Object.keys(WIDE).entries()) {
      test(`on a phone ${what} is scrolled inside its answer, and the page stays`, async () => {
        await page.viewport({ width: 360, height: 640 });
        try {
          await visit(`/wide-${i}`, [...ALL, 'own']);
          await page.click(question('own'));
          await becomes(() => page.look('state', 0, 'own'), 'open');
          const scrolled = await page.inWidget(async (root) => {
            const answer = root.querySelector('#a-own [part=answer]');
            const isWide = answer.scrollWidth > answer.clientWidth;
            answer.scrollLeft = 10_000;
            scrollTo({ left: 10_000, behavior: 'instant' });
            for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
            const end = document.querySelector('#wide').getBoundingClientRect().right;
            const edge = answer.getBoundingClientRect().right;
            return {
              isWide,
              isReached: end <= edge + 1 && end > edge - 100,
              inWindow: edge <= innerWidth,
              pageLeft: scrollX,
            };
          });
          assert.deepEqual(scrolled, { isWide: true, isReached: true, inWindow: true, pageLeft: 0 });
          await quiet(page);
        } finally {
          await page.viewport({ width: 800, height: 600 });
        }
      });
    }

    test('a dialog that an answer puts over the window covers all of it', async () => {
      await visit('/overlay', [...ALL, 'own']);
      await page.click(question('own'));
      await page.click(inPage('#book'));
      await becomes(
        () =>
          page.evaluate(() => {
            const { left, top, right, bottom } = overlay.getBoundingClientRect();
            const { clientWidth, clientHeight } = document.documentElement;
            return [left, top, clientWidth - right, clientHeight - bottom, overlay.checkVisibility()];
          }),
        [0, 0, 0, 0, true],
      );
      await page.mouse.move(400, 300);
      const corners = async () => {
        const picture = decode(await page.screenshot());
        const { height } = picture;
        const width = await page.evaluate('document.documentElement.clientWidth');
        return [
          [2, 2],
          [width - 3, 2],
          [2, height - 3],
          [width - 3, height - 3],
          [width >> 1, height >> 1],
        ].map(([x, y]) => pixel(picture, x, y).join());
      };
      await becomes(corners, Array(5).fill('0,128,128'));
      await page.click(inPage('#done'));
      await becomes(() => page.evaluate(() => overlay.checkVisibility()), false);
      await quiet(page);
    });
  });
}
