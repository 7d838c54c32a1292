// What is in the page's own answers goes on working: it is used before other questions are opened, reworded, added and put in another
// order, and after.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, test } from 'node:test';
import { dom, icon as iconOf } from '@fortawesome/fontawesome-svg-core';
import { becomes } from '../support/becomes.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { decode, pixel } from '../support/pixels.mjs';
import { STEM, TREAT, WHAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, quiet } from './helpers.mjs';

const { resolve } = createRequire(import.meta.url);
const installed = (path, type = 'text/javascript') => ({ type, body: readFileSync(resolve(path)) });
const TEAL = [0, 128, 128];
const image = (color) => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="${color}"/></svg>`,
});

const DETAILS = (answer) => `
  <details id="own"><summary>How do I get an appointment?</summary>${answer}</details>
  <details id="other"><summary>Where are you?</summary><p>Next to the station.</p></details>`;
/** What the page's scripts have done is in `did`. */
const HEAD = `<script>window.did = [];</script>${SCRIPT}`;
const tag = (answer, { head = '', top = '', foot = '' } = {}) =>
  html(`${top}<exosome-faq>${DETAILS(answer)}</exosome-faq>${foot}`, head + HEAD);
const div = (answer, { foot = '' } = {}) => html(`<div data-exosome-faq>${DETAILS(answer)}</div>${foot}`, HEAD);
const script = (code) => ({ foot: `<script>${code}</script>` });

const FORM = `<form id="call"><label>Phone <input name="phone" id="phone"></label> <button id="send">Call me</button></form>`;
const LISTENS = script(`
  document.querySelector('#call').addEventListener('submit', (event) => {
    event.preventDefault();
    did.push('call ' + new FormData(event.target).get('phone'));
  });`);
const sent = (method, action) => `<form method="${method}" action="${action}">
  <input type="hidden" name="desk" value="front"><label>Phone <input name="phone" id="phone"></label>
  <label><input type="checkbox" name="when" value="morning" id="morning"> In the morning</label>
  <button name="how" value="call" id="send">Call me</button></form>`;

const FIELDS = `<input id="phone" aria-label="Phone"><textarea id="message" aria-label="Message"></textarea>
  <input id="agree" type="checkbox" aria-label="Agree"><div id="note" contenteditable="true" role="textbox" aria-label="Note"></div>`;

const MODAL = `<div class="modal" id="dialog" tabindex="-1" aria-label="Book"><div class="modal-dialog"><div class="modal-content">
  <button type="button" id="done" data-bs-dismiss="modal">Done</button></div></div></div>
  <script src="/bootstrap.js"></script>`;

/** Twenty seconds of a deep tone, which any engine can play. */
function wav() {
  const samples = Buffer.from(Array.from({ length: 160_000 }, (_, i) => 128 + Math.round(20 * Math.sin(i / 8))));
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return `data:audio/wav;base64,${Buffer.concat([head, samples]).toString('base64')}`;
}
const SOUND = `<audio id="media" muted loop src="${wav()}"></audio>
  <button id="play" type="button" onclick="media.play()">Play</button>`;
// no codec that each engine has: the film is made in the page
const FILM = `<video id="media" muted width="200" height="100"></video><canvas id="source" width="20" height="10" hidden></canvas>
  <button id="play" type="button" onclick="media.srcObject = source.captureStream(); media.play()">Play</button>`;
const NOTES_STOPS = `media.addEventListener('playing', () => {
    for (const type of ['emptied', 'pause', 'error']) media.addEventListener(type, () => did.push(type));
  }, { once: true });`;
const DRAWS_FILM = `const pen = document.querySelector('#source').getContext('2d');
  const draw = (time) => {
    pen.fillStyle = 'hsl(' + time / 10 + ' 50% 50%)';
    pen.fillRect(0, 0, 20, 10);
    requestAnimationFrame(draw);
  };
  draw(0);`;

const CANVAS = '<canvas id="plan" width="60" height="40"></canvas>';
const DRAWS = script(`
  const pen = document.querySelector('#plan').getContext('2d');
  pen.fillStyle = 'rgb(0, 128, 128)';
  pen.fillRect(0, 0, 60, 40);`);

const COUNTER = `<script>
  customElements.define('clinic-counter', class extends HTMLElement {
    times = 0;
    connectedCallback() {
      did.push('connected');
      this.innerHTML = '<button type="button" id="count">0 booked</button>';
      this.firstChild.onclick = ({ target }) => (target.textContent = ++this.times + ' booked');
    }
    disconnectedCallback() { did.push('disconnected'); }
  });
</script>`;

const SPRITE = `<svg width="0" height="0" style="position: absolute" aria-hidden="true">
  <symbol id="phone-icon" viewBox="0 0 10 10"><rect width="10" height="10" fill="teal"/></symbol></svg>`;

// WordPress writes these rules into each page, beside the script that makes pictures of emoji
const WP_EMOJI = `<style>img.wp-smiley, img.emoji {
  display: inline !important; border: none !important; box-shadow: none !important; height: 1em !important; width: 1em !important;
  margin: 0 0.07em !important; vertical-align: -0.1em !important; background: none !important; padding: 0 !important; }</style>`;
const emoji = '<img draggable="false" role="img" class="emoji" alt="📞" src="/emoji.svg">';
const square = {
  type: 'image/svg+xml',
  body: image('gold').body.replace(/ width="300" height="120">/, ' viewBox="0 0 36 36">'),
};
const [phoneIcon] = iconOf({ prefix: 'fas', iconName: 'phone', icon: [512, 512, [], 'f095', 'M0 0h512v512H0z'] }).html;

const TALL = '<div style="height: 1500px">Our rooms.</div>';
const NOTES = `<p>A visit takes an hour.<sup><a id="ref" href="#note">1</a></sup></p>${TALL}
  <p id="note">1: As of this month. <a id="back" href="#ref">Back</a></p>`;
const LINKS = `<nav><a id="to-note" href="#note">The note</a> <a id="to-own" href="#own">Appointments</a></nav>`;

/** Where a page may have the script: it runs before or after the browser itself goes where the address leads. */
const SCRIPTS = {
  async: { head: SCRIPT },
  head: { head: SCRIPT.replace(' async', '') },
  defer: { head: SCRIPT.replace('async', 'defer') },
  end: { foot: SCRIPT.replace(' async', '') },
};

/** Where forms of pages are sent: what has come, and a page in answer. */
async function receiver() {
  const received = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    if (request.url.startsWith('/sent')) {
      const { pathname, search } = new URL(request.url, 'http://localhost');
      received.push({ method: request.method, path: pathname + search, body });
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html('<p id="thanks">Thank you.</p>'));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, received, close };
}

let desk;
let site;
before(async () => {
  desk = await receiver();
  const pages = {
    '/other': html('<p>Another page</p>'),
    '/form': tag(FORM, LISTENS),
    '/form-in-div': div(FORM, LISTENS),
    '/post': tag(sent('post', `${desk.origin}/sent?from=answer`)),
    '/get': tag(sent('get', '/sent')),
    '/sent': html('<p id="thanks">Thank you.</p>'),
    '/delegated': tag(
      '<button class="js-book" type="button"><b id="word">Book</b></button>',
      script(`document.addEventListener('click', ({ target }) => target.closest('.js-book') && did.push('booked'));`),
    ),
    '/booking': tag(
      '<p><a id="book" href="/away" onclick="did.push(\'booked\'); return false;">Schedule a visit</a></p>',
    ),
    '/modal': tag('<button type="button" id="book" data-bs-toggle="modal" data-bs-target="#dialog">Book</button>', {
      head: '<link rel="stylesheet" href="/bootstrap.css">',
      foot: MODAL,
    }),
    '/fields': tag(FIELDS),
    '/fields-in-div': div(FIELDS),
    '/frame': tag('<iframe id="map" src="/map" title="Map" width="200" height="80"></iframe>'),
    '/map': '<!doctype html><title>Map</title><p>A map.</p>',
    '/sound': tag(SOUND, script(NOTES_STOPS)),
    '/film': tag(FILM, script(NOTES_STOPS + DRAWS_FILM)),
    '/canvas': tag(CANVAS, DRAWS),
    '/element': tag('<clinic-counter></clinic-counter>', { foot: COUNTER }),
    '/lazy': tag('<p>The map:</p><img id="lazy" loading="lazy" src="/lazy.svg" alt="Map" width="300" height="120">'),
    '/lazyload': tag('<img id="lazy" class="lazy" data-src="/lazyload.svg" alt="Map" width="300" height="120">', {
      foot: '<script src="/lazyload.js"></script><script>new LazyLoad({ elements_selector: ".lazy" });</script>',
    }),
    '/sprite': tag('<p><svg id="icon" width="24" height="24"><use href="#phone-icon"/></svg> Call us.</p>', {
      foot: SPRITE,
    }),
    '/icons': tag(`<p id="line">Call us ${emoji} or ${phoneIcon} today.</p>`, {
      head: `${WP_EMOJI}<style>${dom.css()}</style>`,
    }),
    '/links': tag(NOTES, { top: LINKS, foot: ROOM }),
    ...Object.fromEntries(
      Object.entries(SCRIPTS).map(([place, around]) => [
        `/links-${place}`,
        html(`${ROOM}<exosome-faq>${DETAILS(NOTES)}</exosome-faq>${ROOM}${around.foot ?? ''}`, around.head),
      ]),
    ),
  };
  site = await serve({
    ...Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, { body }])),
    '/bootstrap.js': installed('bootstrap/dist/js/bootstrap.bundle.min.js'),
    '/bootstrap.css': installed('bootstrap/dist/css/bootstrap.min.css', 'text/css'),
    '/lazyload.js': installed('vanilla-lazyload/dist/lazyload.iife.min.js'),
    '/lazy.svg': image('teal'),
    '/lazyload.svg': image('navy'),
    '/emoji.svg': square,
  });
});
after(() => {
  desk?.close();
  return site?.close();
});

const ORDER = ['added', TREAT, 'other', 'own', WHAT];

/** Two others are opened; then one gets other words, one comes, and all are put in another order. */
async function changeOthers(page) {
  await page.click(question('other'));
  await page.click(question(WHAT));
  await rewriteOthers(page);
}
async function rewriteOthers(page) {
  await page.evaluate((order) => {
    const other = document.querySelector('#other');
    other.querySelector('summary').textContent = 'Where do we find you?';
    other.querySelector('p').textContent = 'Beside the park.';
    const added = document.createElement('details');
    added.id = 'added';
    added.innerHTML = '<summary>Is there parking?</summary><p>Behind the house.</p>';
    other.parentElement.prepend(added, other);
    other.parentElement.setAttribute('questions', order);
  }, ORDER.join(' '));
  await becomes(() => page.look('questionIds', 0), ORDER);
  await becomes(async () => (await page.readWidget()).questions[2].text, 'Where do we find you?');
}

async function open(page, id = 'own') {
  await page.click(question(id));
  await becomes(() => page.look('state', 0, id), 'open');
}

/** Opens the answer, uses it, changes all others, and uses it again: `use` is told how often it has been used. */
async function useTwice(page, use) {
  await open(page);
  await use(0);
  await changeOthers(page);
  await use(1);
  await quiet(page);
}

const did = (page) => page.evaluate(() => window.did);
const inWindow = (page, selector) =>
  page.evaluate((which) => {
    const target = document.querySelector(which);
    const { top, bottom } = target.getBoundingClientRect();
    return target.checkVisibility({ visibilityProperty: true }) && top >= 0 && bottom <= innerHeight;
  }, selector);

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

    const questionIds = () => page.look('questionIds', 0);
    const visit = async (path) => {
      await page.goto(site.url(path));
      await becomes(questionIds, [WHAT, STEM, TREAT, 'own', 'other']);
    };
    const asked = (path) => site.requests.filter((request) => request.path === path).length;

    for (const path of ['/form', '/form-in-div']) {
      test(`${path}: a form that a script of the page sends is sent by it`, async () => {
        await visit(path);
        await useTwice(page, async (times) => {
          await page.click(inPage('#phone'));
          await page.type('5');
          if (times) await page.press('Enter');
          else await page.click(inPage('#send'));
          await becomes(() => did(page), times ? ['call 5', 'call 55'] : ['call 5']);
        });
        assert.equal(await page.evaluate('location.search'), '');
      });
    }

    for (const changed of [false, true]) {
      const when = changed ? 'after other questions have changed' : 'at first';
      const fill = async (path) => {
        await visit(path);
        await open(page);
        if (changed) await changeOthers(page);
        await page.click(inPage('#phone'));
        await page.type('555-0100');
        await page.click(inPage('#morning'));
        await page.click(inPage('#send'));
        await page.waitFor(() => Boolean(document.querySelector('#thanks')));
      };

      test(`a form is posted as the page meant it, ${when}`, async () => {
        desk.received.length = 0;
        await fill('/post');
        const body = 'desk=front&phone=555-0100&when=morning&how=call';
        assert.deepEqual(desk.received, [{ method: 'POST', path: '/sent?from=answer', body }]);
      });

      test(`a form that asks with its fields in the address does so, ${when}`, async () => {
        await fill('/get');
        const { method, query } = site.requests.findLast(({ path }) => path === '/sent');
        assert.equal(method, 'GET');
        assert.deepEqual(query, { desk: 'front', phone: '555-0100', when: 'morning', how: 'call' });
      });
    }

    test('a listener on the document hears of the button that was clicked', async () => {
      await visit('/delegated');
      await useTwice(page, async (times) => {
        await page.click(inPage('#word'));
        await becomes(() => did(page), Array(times + 1).fill('booked'));
      });
    });

    test("a booking service's link does what its script does, and leads nowhere", async () => {
      await visit('/booking');
      const earlier = asked('/away');
      await useTwice(page, async (times) => {
        await page.click(inPage('#book'));
        await becomes(() => did(page), Array(times + 1).fill('booked'));
      });
      assert.equal(await page.evaluate('location.pathname'), '/booking');
      assert.equal(asked('/away'), earlier);
    });

    test("a button opens Bootstrap's dialog, and has the focus again after it", async () => {
      await visit('/modal');
      await useTwice(page, async () => {
        await page.click(inPage('#book'));
        const shows = () => page.evaluate(() => document.querySelector('#done').checkVisibility());
        await becomes(shows, true);
        await page.click(inPage('#done'));
        await becomes(shows, false);
        await becomes(() => page.focused(), 'Book');
      });
    });

    for (const path of ['/fields', '/fields-in-div']) {
      test(`${path}: what a reader has typed stays, and more can be typed`, async () => {
        await visit(path);
        await useTwice(page, async (times) => {
          for (const field of ['phone', 'message', 'note']) {
            await page.click(inPage(`#${field}`));
            await page.press('End');
            await page.type(times ? '0100' : '555-');
          }
          if (!times) await page.click(inPage('#agree'));
          const values = () => page.evaluate(() => [phone.value, message.value, note.textContent, agree.checked]);
          const typed = times ? '555-0100' : '555-';
          await becomes(values, [typed, typed, typed, true]);
        });
      });
    }

    test('a reader goes on typing while other questions get other words and another order', async () => {
      await visit('/fields');
      await open(page);
      await page.click(inPage('#phone'));
      await page.type('555-00');
      await page.press('ArrowLeft');
      await rewriteOthers(page);
      await page.twoFrames();
      await page.type('1');
      assert.equal(await page.evaluate(() => phone.value), '555-010');
      await quiet(page);
    });

    test("a frame's page is asked for once, and stays", async () => {
      const earlier = asked('/map');
      await visit('/frame');
      await useTwice(page, async (times) => {
        if (!times) await page.evaluate(() => void (map.contentWindow.mark = 'here'));
        await page.atRest();
        assert.equal(await page.evaluate(() => map.contentWindow.mark), 'here');
        assert.equal(asked('/map') - earlier, 1);
      });
      await page.click(question('own'));
      await open(page);
      await page.atRest();
      assert.equal(asked('/map') - earlier, 1);
    });

    for (const path of ['/film', '/sound']) {
      test(`${path} goes on`, async () => {
        await visit(path);
        let last = 0;
        const goesOn = async () => {
          await page.waitFor((then) => !media.paused && media.currentTime > then, last);
          last = await page.evaluate(() => media.currentTime);
        };
        await useTwice(page, async (times) => {
          if (!times) await page.click(inPage('#play'));
          await goesOn();
          await goesOn();
          assert.deepEqual(await did(page), []);
        });
      });
    }

    test('a picture that a script has drawn stays', async () => {
      await visit('/canvas');
      await useTwice(page, async () => {
        const result = await page.evaluate(() => {
          const { width, height } = plan.getBoundingClientRect();
          return [width, height, ...plan.getContext('2d').getImageData(59, 39, 1, 1).data];
        });
        assert.deepEqual(result, [60, 40, ...TEAL, 255]);
      });
    });

    test("an element of the page's own is made once, and keeps its state", async () => {
      await visit('/element');
      await useTwice(page, async (times) => {
        await page.click(inPage('#count'));
        await becomes(() => page.evaluate(() => document.querySelector('#count').textContent), `${times + 1} booked`);
        assert.deepEqual(await did(page), ['connected']);
      });
    });

    for (const path of ['/lazy', '/lazyload']) {
      test(`${path}: a picture that comes late comes with its answer, once`, async () => {
        const earlier = asked(`${path}.svg`);
        await visit(path);
        await useTwice(page, async () => {
          await page.waitFor(() => lazy.naturalWidth === 300 && lazy.getBoundingClientRect().width === 300);
        });
        assert.equal(asked(`${path}.svg`) - earlier, 1);
      });
    }

    test("an icon of the page's own sprite is drawn", async () => {
      await visit('/sprite');
      await useTwice(page, async () => {
        const box = await page.evaluate(() => {
          icon.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { width, height } = icon.querySelector('use').getBoundingClientRect();
          const { left, top, right, bottom } = icon.getBoundingClientRect();
          return { left, top, right, bottom, isDrawn: width > 0 && height > 0 };
        });
        assert.ok(box.isDrawn);
        await page.twoFrames();
        const picture = decode(await page.screenshot());
        assert.deepEqual(
          pixel(picture, Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)),
          TEAL,
        );
      });
    });

    test("WordPress's emoji and Font Awesome's icons are as high as the text", async () => {
      await visit('/icons');
      await useTwice(page, async () => {
        const [isSeen, text, ...sizes] = await page.evaluate(() => {
          const size = (selector) => {
            const { width, height } = line.querySelector(selector).getBoundingClientRect();
            return [width, height];
          };
          const seen = line.checkVisibility({ visibilityProperty: true });
          return [seen, parseFloat(getComputedStyle(line).fontSize), ...size('.emoji'), ...size('.fa-phone')];
        });
        assert.ok(isSeen);
        // an icon of Font Awesome has room on both sides
        const expected = [text, text, text * 1.25, text];
        assert.ok(
          sizes.every((size, i) => Math.abs(size - expected[i]) < 1),
          `${sizes} for ${expected}`,
        );
      });
    });

    describe('a link to an id in an answer', () => {
      const arrived = async () => {
        await becomes(() => page.look('state', 0, 'own'), 'open');
        await becomes(() => inWindow(page, '#note'), true);
        await page.atRest();
        assert.ok(await inWindow(page, '#note'));
      };
      const closeAgain = async () => {
        await page.click(question('own'));
        await becomes(() => page.look('state', 0, 'own'), 'closed');
      };

      for (const place of Object.keys(SCRIPTS)) {
        test(`opens it on load, script: ${place}`, async () => {
          await page.goto(site.url(`/links-${place}#note`));
          await arrived();
          await quiet(page);
        });

        // the last details has no white space behind it, as an application or a minifier writes it
        for (const id of ['own', 'other', 'exosome-faq-own', 'exosome-faq-other']) {
          test(`#${id} on load leads to the question, script: ${place}`, async () => {
            const which = id.replace('exosome-faq-', '');
            await page.goto(site.url(`/links-${place}#${id}`));
            await becomes(async () => (await questionIds()).includes(which), true);
            await becomes(() => page.look('state', 0, which), 'open');
            await becomes(async () => (await page.look('leads', 0, which)).inWindow, true);
            await becomes(() => page.focused(), `q-${which}`);
            await page.atRest();
            assert.equal(await page.focused(), `q-${which}`);
            await quiet(page);
          });
        }
      }

      test('opens it on a click, and on a second one after it was closed', async () => {
        await visit('/links');
        for (let times = 0; times < 2; times++) {
          await page.click(inPage('#to-note'));
          await arrived();
          await closeAgain();
        }
        await changeOthers(page);
        await page.click(inPage('#to-note'));
        await arrived();
        await quiet(page);
      });

      test('in a footnote leads to the note and back, also after the answer was closed', async () => {
        await visit('/links');
        for (let times = 0; times < 2; times++) {
          await open(page);
          await page.click(inPage('#ref'));
          await arrived();
          await page.click(inPage('#back'));
          await becomes(() => inWindow(page, '#ref'), true);
          await page.click(inPage('#ref'));
          await arrived();
          await closeAgain();
          if (!times) await changeOthers(page);
        }
        await quiet(page);
      });

      test('to the id of the details leads to the question on a click, and on a second one after it was closed', async () => {
        await visit('/links');
        for (let times = 0; times < 2; times++) {
          await page.click(inPage('#to-own'));
          await becomes(() => page.look('state', 0, 'own'), 'open');
          await becomes(async () => (await page.look('leads', 0, 'own')).inWindow, true);
          await becomes(() => page.focused(), 'q-own');
          await closeAgain();
        }
        await quiet(page);
      });
    });
  });
}
