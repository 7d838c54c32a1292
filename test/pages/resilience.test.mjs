// The built file keeps calm in whole pages: an empty console, one clear line for a bad value, and hosts that take the
// element away, move it or copy it at the worst moment.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { probed } from '../support/frame-driver.mjs';
import { CLOSED, OPEN, STEM, TREAT, WHAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';
import { ROOM, SCRIPT, html, ledTo, quiet, shown } from './helpers.mjs';

const FAQ = '<exosome-faq></exosome-faq>';
const LINK = `<a href="#exosome-faq-${TREAT}">Treatment</a>`;
/** An attribute, a value, which part of it the warning names, and what stands beside it. */
const BAD = [
  ['heading-level', '7'],
  ['heading-level', 'two'],
  ['questions', 'what-are-exosomes side-effects', 'side-effects'],
  ['questions', 'side-effects'],
  ['open', 'everything'],
  ['lang', 'tlh'],
  ['reviewed-on', '2026-02-30', undefined, 'reviewed-by="A clinic"'],
  ['reviewed-on', '3000-01-01', undefined, 'reviewed-by="A clinic"'],
  ['reviewed-on', '2026-11-02'],
  ['reviewed-by', 'A clinic'],
  ['share-url', 'clinic.example/faq'],
];
const removesWhenToggled = `<script>
  addEventListener('exosome-faq-toggle', event => event.target.remove(), { once: true });
</script>`;

let site;
before(async () => {
  site = await serve({
    '/': { body: html(`${LINK}${ROOM}<div id="one">${FAQ}</div>${ROOM}<div id="two"></div>`, SCRIPT) },
    '/empty': { body: html('<p id="words">Words</p>', SCRIPT) },
    '/removes': { body: html(`${LINK}${FAQ}`, `${removesWhenToggled}${SCRIPT}`) },
    '/link-as-it-comes': {
      body: html(
        `${LINK}${ROOM}<div id="place"></div>${ROOM}<script>
          customElements.whenDefined('exosome-faq').then(() => {
            location.hash = document.querySelector('a').hash;
            addEventListener('hashchange', () => {
              document.querySelector('#place').append(document.createElement('exosome-faq'));
              document.querySelector('a').click();
            }, { once: true });
          });
        </script>`,
        SCRIPT,
      ),
    },
    '/frame': {
      body: html(
        `${ROOM}<div id="place">${FAQ}</div><iframe src="/inner" title="Inner" width="600" height="400"></iframe>`,
        SCRIPT,
      ),
    },
    '/inner': { body: probed(html('<p>Inside</p>')) },
    ...Object.fromEntries(
      BAD.map(([attribute, value, , beside = ''], i) => [
        `/bad-${i}`,
        { body: html(`<exosome-faq id="care" ${attribute}="${value}" ${beside}></exosome-faq>`, SCRIPT) },
      ]),
    ),
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name);
      page = await engine.newPage();
    });
    after(() => engine?.close());
    const go = async (path, expected) => {
      await page.goto(site.url(path));
      await shown(page, 'exosome-faq', expected);
    };

    test('a plain page keeps an empty console, whatever is pressed', async () => {
      await go('/');
      await page.click(question(WHAT));
      await page.press('Enter');
      await page.press('Space');
      await page.click(toggleAll);
      await page.click(toggleAll);
      await page.click(inPage('a'));
      await ledTo(page, TREAT);
      await quiet(page);
    });

    BAD.forEach(([attribute, value, named = value], i) => {
      test(`${attribute}="${value}" gets one warning that names the element, the attribute and the value`, async () => {
        await page.goto(site.url(`/bad-${i}`));
        await becomes(() => page.widgetCount(), 1);
        // a bad value hides nothing
        assert.match(await page.states(), /^closed( closed closed)?$/);
        const { console: said, errors } = await page.log();
        assert.deepEqual(
          said.map(({ level }) => level),
          ['warn'],
        );
        assert.ok(said[0].text.startsWith(`<exosome-faq id="care"> ${attribute}="${named}" `), said[0].text);
        assert.match(said[0].text, /\.$/);
        assert.deepEqual(errors, []);
      });
    });

    describe('a page may take the element away', () => {
      for (const [how, act] of [
        ['a click on a question', () => page.click(question(STEM))],
        ['a click on the button for all answers', () => page.click(toggleAll)],
        ['a link to an answer', () => page.click(inPage('a'))],
        ['a call', () => page.evaluate((id) => document.querySelector('exosome-faq').show(id), STEM)],
      ]) {
        test(`when it hears of ${how}`, async () => {
          await go('/removes');
          await act();
          await page.waitFor(() => window.heard.length && !document.querySelector('exosome-faq'));
          await page.twoFrames();
          await quiet(page);
        });
      }

      test('while a question has the focus, and put it back as it was', async () => {
        await go('/');
        await page.click(question(STEM));
        await becomes(() => page.states(), 'closed open closed');
        await page.evaluate(() => {
          window.faq = document.querySelector('exosome-faq');
          window.faq.remove();
        });
        assert.equal(await page.focused(), '');
        await page.twoFrames();
        await page.evaluate(() => document.querySelector('#two').append(window.faq));
        assert.equal(await page.states(), 'closed open closed');
        await page.click(question(WHAT));
        await becomes(() => page.states(), 'open open closed');
        await quiet(page);
      });

      test('before it has shown anything, and put it back later', async () => {
        await page.goto(site.url('/empty'));
        await page.waitFor(() => Boolean(customElements.get('exosome-faq')));
        await page.evaluate((id) => {
          window.faq = document.createElement('exosome-faq');
          document.body.append(window.faq);
          window.faq.remove();
          // and one that never comes back
          const gone = document.createElement('exosome-faq');
          document.body.append(gone);
          gone.show(id);
          gone.remove();
        }, WHAT);
        await page.twoFrames();
        await quiet(page);
        await page.evaluate(() => document.body.append(window.faq));
        await shown(page);
        await page.click(question(WHAT));
        await becomes(() => page.states(), 'open closed closed');
        await quiet(page);
      });

      test('with everything around it, and a link that led to it then does nothing', async () => {
        await go('/');
        await page.click(inPage('a'));
        await ledTo(page, TREAT);
        await page.evaluate(() => document.querySelector('#one').remove());
        for (let times = 0; times < 2; times++) {
          await page.click(inPage('a'));
          await page.twoFrames();
        }
        await quiet(page);
      });
    });

    test('a link that is clicked in the very moment in which the element comes leads to its answer', async () => {
      await page.goto(site.url('/link-as-it-comes'));
      await ledTo(page, TREAT);
      assert.deepEqual(await page.evaluate('heard'), [`${TREAT} opened link`]);
      await quiet(page);
    });

    test('an element that goes into a frame and comes back keeps its styles, its state and its work', async () => {
      await go('/frame');
      await page.click(question(STEM));
      await becomes(() => page.states(), 'closed open closed');
      await page.evaluate(() => {
        window.faq = document.querySelector('exosome-faq');
        document.querySelector('iframe').contentDocument.body.append(window.faq);
      });
      const look = () =>
        page.evaluate(() => {
          const { shadowRoot, ownerDocument } = window.faq;
          const style = ownerDocument.defaultView.getComputedStyle(shadowRoot.querySelector('[part=question]'));
          const open = [...shadowRoot.querySelectorAll('[aria-expanded]')].map(({ ariaExpanded }) => ariaExpanded);
          return [style.display, style.scrollMarginTop !== '0px', String(open)];
        });
      await becomes(look, ['flex', true, 'false,true,false']);
      await page.frame().click(question(WHAT));
      await becomes(look, ['flex', true, 'true,true,false']);
      await page.evaluate(() => document.querySelector('#place').append(window.faq));
      await becomes(() => page.states(), 'open open closed');
      assert.deepEqual(await look(), ['flex', true, 'true,true,false']);
      await page.click(question(STEM));
      await becomes(() => page.states(), 'open closed closed');
      await quiet(page);
    });

    test('a copy (cloneNode) shows its own questions and goes its own way', async () => {
      await go('/');
      await page.click(question(STEM));
      await becomes(() => page.states(), 'closed open closed');
      await page.evaluate(() => {
        const copy = document.querySelector('#one').cloneNode(true);
        copy.id = 'copy';
        document.querySelector('#two').append(copy);
      });
      await becomes(() => page.states('#copy exosome-faq'), CLOSED);
      await page.click(question(TREAT, '#copy exosome-faq'));
      await becomes(() => page.states('#copy exosome-faq'), 'closed closed open');
      assert.equal(await page.states(), 'closed open closed');
      await quiet(page);
    });

    test('a move (moveBefore) keeps what is open and the focus', async (t) => {
      await go('/');
      if (!(await page.evaluate(() => 'moveBefore' in Element.prototype))) {
        t.skip('this engine has no moveBefore');
        return;
      }
      await page.click(question(STEM));
      await becomes(() => page.states(), 'closed open closed');
      await page.evaluate(() => document.querySelector('#two').moveBefore(document.querySelector('exosome-faq'), null));
      await page.twoFrames();
      assert.equal(await page.evaluate(() => document.querySelector('exosome-faq').parentElement.id), 'two');
      assert.equal(await page.states(), 'closed open closed');
      assert.equal(await page.focused(), `q-${STEM}`);
      await page.press('Enter');
      await becomes(() => page.states(), CLOSED);
      await quiet(page);
    });

    test('a page that empties itself and fills itself again gets the element again', async () => {
      await go('/');
      for (let times = 0; times < 3; times++) {
        await page.evaluate(() => {
          document.body.innerHTML = '';
          document.body.innerHTML = '<exosome-faq open="all"></exosome-faq>';
        });
        await becomes(() => page.states(), OPEN);
      }
      await page.click(toggleAll);
      await becomes(() => page.states(), CLOSED);
      assert.equal((await page.evaluate('heard')).length, 3);
      await quiet(page);
      assert.equal(await page.atRest(), 0);
    });
  });
}
