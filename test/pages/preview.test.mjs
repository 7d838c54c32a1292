// The preview of the demo page, as `npm start` serves it: the built widget with somebody's choices, in each kind of page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { headersFile, headersOf } from '../../demo/hosts/headers.mjs';
import { start, stop } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { becomes } from '../support/becomes.mjs';
import { quiet } from './helpers.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { hostOf, hosts, pageOf } = await load('./demo/preview/hosts.ts');
const { defaults, writeConfig } = await load('./scripts/snippets/config.ts');
const { contentFor } = await load('./src/content/index.ts');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const [en, es] = [contentFor('en'), contentFor('es')];
const safety = (content) => content.safety.split('{date}')[1];
const own = [{ question: 'May I call?', answer: 'Yes, you may.\n\nIn the evening, too.' }];
/** What a visitor has chosen. */
const chosen = { ...defaults, headingLevel: 3, own, looks: { accent: 'rgb(20, 120, 220)' } };

const named = (host) => `() => document.querySelector('demo-preview input[value=${host}]')`;
/** The text of a policy, as somebody reads it. */
const words = (policy) => policy.replace(/\s+/g, ' ').trim();

/** What is in the frame, for `read`, which gets its document and the widget's shadow root. */
const inside = (page, read, ...args) =>
  page.evaluate(
    `((...args) => {
      const { contentDocument: page } = document.querySelector('demo-preview .shown iframe') ?? {};
      const root = page?.querySelector('exosome-faq')?.shadowRoot;
      return page && (${read})({ page, root }, ...args);
    })(...${JSON.stringify(args)})`,
  );

/** What a reader sees of the widget: the level of its title, all questions, its safety line, and its accent color. */
const widget = (page) =>
  inside(page, ({ root }) => {
    if (!root) return '';
    const line = root.querySelector('[part=safety]');
    return {
      level: root.querySelector('[part=title]').localName,
      questions: [...root.querySelectorAll('[part=question]')].map((button) => button.innerText.trim()),
      safety: line.checkVisibility() && line.innerText,
      accent: getComputedStyle(line).borderInlineStartColor,
    };
  });
const expected = (content = en) => ({
  level: 'h3',
  questions: [...content.questions.map(({ question }) => question), own[0].question],
  accent: chosen.looks.accent,
});
const shows = (page, content) =>
  becomes(
    async () => {
      const { safety: line, ...rest } = (await widget(page)) || {};
      return { ...rest, safe: Boolean(line?.includes(safety(content ?? en))) };
    },
    { ...expected(content), safe: true },
  );

const set = (page, values) =>
  page.evaluate((given) => void Object.assign(document.querySelector('demo-preview'), given), values);

/** A visitor chooses a kind of page, and sees its page with the widget. */
async function choose(page, host) {
  await page.click(named(host));
  await page.waitFor(
    (path) => document.querySelector('demo-preview .shown iframe')?.contentDocument.URL.endsWith(path),
    pageOf(host, defaults),
  );
}

/** A real click on something in the frame. */
async function press(page, find) {
  const place = () =>
    page.evaluate(
      `(async () => {
        const frame = document.querySelector('demo-preview iframe');
        const page = frame.contentDocument;
        const root = page.querySelector('exosome-faq').shadowRoot;
        const element = (${find})({ page, root });
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
        return [outer.left + inner.left + inner.width / 2, outer.top + inner.top + inner.height / 2];
      })()`,
    );
  await page.mouse.click(...(await place()).map(Math.round));
}
const firstQuestion = ({ root }) => root.querySelector('[part=question]');
const isOpen = (page) => inside(page, ({ root }) => root.querySelector('[part=question]').ariaExpanded);

/** Lets the test ask a frame that nobody else can look into. */
const PROBE = `<script>
  addEventListener('message', ({ data, ports: [port] }) => port?.postMessage((0, eval)(data.ask)));
</script>`;

/** What the sandboxed frame in the preview says; nothing where it is not there yet. */
const ask = (page, question) =>
  inside(
    page,
    ({ page: p }, text) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', ({ data }) => done(data));
        port1.start();
        p.querySelector('iframe').contentWindow.postMessage({ ask: text }, '*', [port2]);
        let frames = 0;
        const wait = () => (frames++ < 20 ? requestAnimationFrame(wait) : done(undefined));
        wait();
      }),
    question,
  );

/** How far the page in the frame reaches beyond it. */
const excess = (page) =>
  inside(page, ({ page: { documentElement: root, defaultView: view } }) => [
    Math.max(0, root.scrollWidth - view.innerWidth),
    Math.abs(Math.ceil(root.getBoundingClientRect().height) - view.innerHeight),
  ]);
const fits = (page) => becomes(() => excess(page), [0, 0]);

test('an id that names no host shows the clinic; each host has its page in the built site', () => {
  assert.equal(hostOf('<nobody>'), 'clinic');
  for (const host of hosts) {
    assert.equal(hostOf(host), host);
    for (const lang of ['', 'en', 'es'])
      assert.ok(existsSync(file(`dist/site/${pageOf(host, { ...defaults, lang })}`)), `${host} ${lang}`);
  }
});

let demo;
let root;
let bare;
before(async () => {
  demo = start(process.execPath, [file('demo/serve.mjs')], { env: { PORT: '0' }, pattern: /(http:\/\/\S+)/ });
  root = await demo.ready;
  // a server that sends no policy
  const probed = (lang) => ({
    body: readFileSync(file(`dist/site/embed/${lang}.html`), 'utf8').replace('</body>', `${PROBE}</body>`),
  });
  bare = await serve({ '/site/embed/en.html': probed('en'), '/site/embed/es.html': probed('es') });
});
after(async () => {
  await stop(demo);
  await bare?.close();
});

test('the policies are really sent, whichever way the address is written, and a static server gets the same in a file', async () => {
  assert.equal(readFileSync(file('dist/site/_headers'), 'utf8'), headersFile());
  for (const [path, directive] of [
    ['/hosts/portal.html', "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"],
    ['/hosts/portal', "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"],
    ['/hosts/blocked.html', "script-src 'none'"],
    ['/hosts/blocked-es.html', "script-src 'none'"],
  ]) {
    const policy = (await fetch(new URL(path, root))).headers.get('content-security-policy');
    assert.ok(policy?.includes(directive), `${path}: ${policy}`);
    assert.ok(headersFile().includes(`\n${path}\n  content-security-policy: ${policy}\n`), path);
  }
  assert.equal((await fetch(new URL('/hosts/clinic.html', root))).headers.get('content-security-policy'), null);
});

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 1280, height: 900 } });
      page = await engine.newPage();
      await page.goto(`${root}?${writeConfig(chosen)}`);
      await page.waitFor(() => Boolean(document.querySelector('demo-preview .shown')));
    });
    after(() => engine?.close());

    test('the article shows the widget with the choices; the frame is as high as its page, also when answers open', async () => {
      await choose(page, 'clinic');
      await shows(page);
      await fits(page);
      const place = () =>
        page.evaluate(() => Math.round(document.querySelector('.bench').getBoundingClientRect().top + scrollY));
      const high = () => page.evaluate(() => document.querySelector('demo-preview iframe').clientHeight);
      const [top, before_] = [await place(), await high()];
      await press(page, firstQuestion);
      await becomes(() => isOpen(page), 'true');
      await fits(page);
      assert.equal(await place(), top);
      assert.ok((await high()) > before_ + 100);
    });

    test('other choices come without a reload, and leave an open answer open', async () => {
      await inside(page, ({ page: { defaultView: view } }) => void (view.stayed = true));
      const answer = 'Sí.\n\nPor la tarde.';
      await set(page, { config: { ...chosen, lang: 'es', own: [{ question: own[0].question, answer }] } });
      await shows(page, es);
      await becomes(
        () =>
          inside(page, ({ page: host }) =>
            [...host.querySelectorAll('exosome-faq > details:last-of-type p')].map(({ textContent }) => textContent),
          ),
        ['Sí.', 'Por la tarde.'],
      );
      await fits(page);
      assert.equal(await inside(page, ({ page: { defaultView: view } }) => view.stayed), true);
      assert.equal(await isOpen(page), 'true');
      // a question whose words change stays among those that are chosen
      const [one] = en.questions;
      for (const question of ['W', 'Where?'])
        await set(page, { config: { ...chosen, questions: [one.id], own: [{ ...own[0], question }] } });
      await becomes(async () => (await widget(page)).questions, [one.question, 'Where?']);
      // what is no longer chosen goes
      await set(page, { config: { ...defaults, questions: [en.questions[1].id] } });
      await becomes(async () => (await widget(page)).questions, [en.questions[1].question]);
      assert.notEqual((await widget(page)).accent, chosen.looks.accent);
      await set(page, { config: chosen });
      await shows(page);
    });

    test('no value of a choice can be more than a value', async () => {
      const looks = { accent: 'red; } body { display: none } x {', space: '</style><script>', line: 'url(//x' };
      const odd = { question: '<img src=x onerror=alert(1)>', answer: '</details><script>alert(1)</script>' };
      await set(page, {
        config: {
          ...chosen,
          looks,
          reviewedBy: '"><b>',
          reviewedOn: '2026-01-05',
          own: [odd, { question: '', answer: ' ' }],
        },
      });
      await becomes(async () => (await widget(page)).questions?.at(-1), odd.question);
      assert.equal((await widget(page)).questions.length, 4);
      assert.equal(await inside(page, ({ page: { body } }) => body.checkVisibility()), true);
      await set(page, { config: chosen });
      await shows(page);
    });

    test('ways to share are there as in a page: with its own address', async () => {
      await set(page, { config: { ...chosen, share: ['copy', 'email', 'print'] } });
      const ways = () =>
        inside(page, ({ root: shadow }) =>
          [...shadow.querySelector('[part=share]').querySelectorAll('[part=action]')].map(
            (action) => action.href ?? action.innerText.trim(),
          ),
        );
      await becomes(async () => (await ways()).length, 3);
      const address = encodeURIComponent(`${root}hosts/clinic.html#exosome-faq-`);
      assert.ok((await ways())[1].includes(address), String(await ways()));
      await set(page, { config: chosen });
    });

    test('in the portal nothing breaks its policy, which is shown as it was received', async () => {
      await choose(page, 'portal');
      await shows(page);
      await press(page, firstQuestion);
      await becomes(() => isOpen(page), 'true');
      const policy = headersOf('/hosts/portal.html')['content-security-policy'];
      const read = (selector) => page.evaluate((where) => document.querySelector(where)?.innerText, selector);
      await becomes(async () => words((await read('demo-preview .policy code')) ?? ''), words(policy));
      assert.equal(words(await inside(page, ({ page: p }) => p.querySelector('.policy pre').innerText)), words(policy));
      // it is a policy, and not words: a style of the page's own making is stopped
      await quiet(page);
    });

    test('on the dark site text and lines of the widget are light, and can be read', async () => {
      await choose(page, 'dark');
      await set(page, { config: { ...chosen, looks: {} } });
      await becomes(async () => (await widget(page)).questions?.length, 4);
      const ratio = await inside(page, ({ page: { body }, root: shadow }) => {
        const light = (color) => {
          const [r, g, b] = color.match(/[\d.]+/g).map((part) => {
            const value = part / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = light(getComputedStyle(body).backgroundColor);
        const parts = shadow.querySelectorAll('[part=question], [part=safety], [part=footer] p, [part=toggle-all]');
        const ratios = [...parts].map((part) => (light(getComputedStyle(part).color) + 0.05) / (ground + 0.05));
        return Math.min(...ratios);
      });
      // light on dark, not the other way round
      assert.ok(ratio >= 4.5, `contrast ${ratio}`);
      await set(page, { config: chosen });
      await shows(page);
    });

    test('on the page from right to left the widget runs that way, and its sentences do not', async () => {
      await choose(page, 'rtl');
      await shows(page);
      const found = await inside(page, ({ root: shadow }) => {
        const button = shadow.querySelector('[part=question]');
        const left = (element) => element.getBoundingClientRect().left;
        const text = document.createRange();
        text.selectNodeContents(button.firstElementChild);
        return {
          iconBeforeText: left(button.lastElementChild) < text.getBoundingClientRect().left,
          letters: getComputedStyle(button.firstElementChild).unicodeBidi,
          lang: shadow.querySelector('[part=base]').lang,
        };
      });
      assert.deepEqual(found, { iconBeforeText: true, letters: 'plaintext', lang: 'en' });
      await quiet(page);
    });

    test('where the root is 62.5 %, text is as large as the text around it', async () => {
      await choose(page, 'rem');
      await shows(page);
      const sizes = await inside(page, ({ page: p, root: shadow }) =>
        [p.documentElement, p.querySelector('main p'), shadow.querySelector('[part=safety]')].map((element) =>
          parseFloat(getComputedStyle(element).fontSize),
        ),
      );
      assert.deepEqual(sizes, [10, 16, 16]);
    });

    test('where the styles hit everything, the page suffers and the widget does not', async () => {
      await choose(page, 'hostile');
      await shows(page);
      const style = (find) =>
        inside(
          page,
          `(all) => {
            const { fontSize, lineHeight, textTransform, float, textIndent, fontStyle } = getComputedStyle((${find})(all));
            const size = parseFloat(fontSize);
            return [size, parseFloat(lineHeight) / size, textTransform, float, textIndent, fontStyle].join(' ');
          }`,
        );
      const paragraph = ({ page: p }) => p.querySelector('main p');
      const line = ({ root: shadow }) => shadow.querySelector('[part=safety]');
      await becomes(() => style(paragraph), '13 3 uppercase left 26px italic');
      assert.equal(await style(line), '16 1.5 none none 0px normal');
      await press(page, firstQuestion);
      await becomes(() => isOpen(page), 'true');
      assert.ok(await inside(page, ({ root: shadow }) => shadow.querySelector('[part=answer]').offsetHeight > 50));
      await fits(page);
    });

    test('on the small phone the page is 320 pixels wide, and nothing is cut off', async () => {
      await choose(page, 'narrow');
      await shows(page);
      await press(page, ({ root: shadow }) => shadow.querySelector('[part=toggle-all]'));
      await becomes(() => isOpen(page), 'true');
      assert.equal(await inside(page, ({ page: p }) => p.defaultView.innerWidth), 320);
      await fits(page);
    });

    test('on paper all answers are there and no button is, and the button prints the page in the frame', async () => {
      const scrolled = () => page.evaluate(() => document.querySelector('demo-preview .frame').scrollTop);
      await choose(page, 'clinic');
      await becomes(async () => (await scrolled()) > 0, true);
      await choose(page, 'print');
      await shows(page);
      // a sheet is looked at from its top
      assert.equal(await scrolled(), 0);
      const paper = () =>
        inside(page, ({ page: p, root: shadow }) => ({
          answers: [...shadow.querySelectorAll('[part=answer]')].filter(
            (answer) => answer.checkVisibility({ contentVisibilityAuto: true }) && answer.offsetHeight > 20,
          ).length,
          toolbar: shadow.querySelector('[part=toolbar]').checkVisibility(),
          icons: [...shadow.querySelectorAll('[part=icon]')].some((icon) => icon.checkVisibility()),
          address: /attr|https/.test(getComputedStyle(shadow.querySelector('[part=link]'), '::after').content),
          navigation: p.querySelector('.masthead nav').checkVisibility(),
          ground: getComputedStyle(p.documentElement).backgroundColor,
          width: Math.round(p.documentElement.getBoundingClientRect().width),
        }));
      await becomes(paper, {
        answers: 4,
        toolbar: false,
        icons: false,
        address: true,
        navigation: false,
        ground: 'rgb(255, 255, 255)',
        width: 794,
      });
      // no wider than its place: the sheet gets smaller
      const room = await page.evaluate(() => {
        const { width, height } = document.querySelector('demo-preview iframe').getBoundingClientRect();
        const box = document.querySelector('demo-preview .frame');
        return [
          width <= box.clientWidth + 1,
          box.scrollWidth <= box.clientWidth,
          Math.abs(box.scrollHeight - height) <= 1,
        ];
      });
      assert.deepEqual(room, [true, true, true]);
      await inside(page, ({ page: { defaultView: view } }) => {
        view.print = () => (view.printed = true);
      });
      await page.click(() => document.querySelector('demo-preview p button'));
      await becomes(() => inside(page, ({ page: { defaultView: view } }) => view.printed), true);
    });

    test('somebody who switches in the middle of everything gets what was asked for last', async () => {
      const early = await page.evaluate(
        async ([one, other]) => {
          let seen = 0;
          const preview = document.querySelector('demo-preview');
          for (const host of ['clinic', 'portal', 'print', 'sandbox', 'rem', 'dark']) {
            Object.assign(preview, { host, config: one });
            await preview.updateComplete;
            // until the choices are in the page, nobody sees it
            if (getComputedStyle(preview.querySelector('iframe')).visibility !== 'hidden') seen++;
            await new Promise(requestAnimationFrame);
            preview.config = other;
          }
          return seen;
        },
        [defaults, chosen],
      );
      await page.waitFor(() =>
        document.querySelector('demo-preview .shown iframe')?.contentDocument.URL.endsWith('hosts/dark.html'),
      );
      await shows(page);
      await fits(page);
      assert.equal(early, 0);
    });

    test('taken out of the page and put back, it is as it was, and follows again', async () => {
      await page.evaluate(() => {
        const preview = document.querySelector('demo-preview');
        const { parentNode, nextSibling } = preview;
        preview.remove();
        parentNode.insertBefore(preview, nextSibling);
      });
      await shows(page);
      await fits(page);
      await set(page, { config: { ...chosen, lang: 'es' } });
      await shows(page, es);
      await set(page, { config: chosen });
      await shows(page);
    });

    test('keys alone choose another kind of page, and lead on to it', async () => {
      const steps = await page.evaluate(() => {
        const button = document.createElement('button');
        button.id = 'before';
        document.querySelector('demo-preview').before(button);
        window.chosenHosts = [];
        document.addEventListener('host-change', ({ host }) => window.chosenHosts.push(host));
        button.focus();
        return history.length;
      });
      const focus = () => page.evaluate(() => document.activeElement.value ?? document.activeElement.localName);
      await page.press('Tab');
      await becomes(focus, 'dark');
      await page.press('ArrowRight');
      await becomes(focus, 'rtl');
      await page.waitFor(() =>
        document.querySelector('demo-preview .shown iframe')?.contentDocument.URL.endsWith('hosts/rtl.html'),
      );
      await shows(page);
      assert.deepEqual(await page.evaluate(() => window.chosenHosts), ['rtl']);
      // it is no step for the Back button
      assert.equal(await page.evaluate(() => history.length), steps);
      // the window onto the page, to be scrolled with keys, and the page
      for (const next of ['div', 'iframe']) {
        await page.press('Tab');
        await becomes(() => page.evaluate(() => document.activeElement.localName), next);
      }
      await page.evaluate(() => document.querySelector('#before').remove());
    });

    test('at 320 px nothing is cut off, and axe finds nothing', async () => {
      await page.viewport({ width: 320, height: 800 });
      await choose(page, 'portal');
      await shows(page);
      await fits(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await page.evaluate(axe);
      const problems = await page.evaluate(async () => {
        const { violations } = await window.axe.run('demo-preview', { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`);
      });
      assert.deepEqual(problems, []);
      await choose(page, 'print');
      await becomes(
        () => page.evaluate(() => document.querySelector('demo-preview iframe').getBoundingClientRect().width <= 320),
        true,
      );
      await page.viewport({ width: 1280, height: 900 });
      await quiet(page);
    });

    test('where the script is blocked, the text is there in plain HTML, with the safety line', async () => {
      await choose(page, 'blocked');
      const plain = (content) =>
        inside(
          page,
          ({ page: p }, line) => ({
            defined: Boolean(p.defaultView.customElements.get('exosome-faq')),
            safe: p.querySelector('exosome-faq').innerText.includes(line),
            questions: [...p.querySelectorAll('exosome-faq summary')]
              .filter((summary) => summary.checkVisibility())
              .map((summary) => summary.innerText.trim()),
          }),
          safety(content).trim(),
        );
      await becomes(() => plain(en), { defined: false, safe: true, questions: expected(en).questions });
      await press(page, ({ page: p }) => p.querySelector('exosome-faq summary'));
      await fits(page);
      assert.ok(await inside(page, ({ page: p }) => p.querySelector('exosome-faq details').open));
      await set(page, { config: { ...chosen, lang: 'es' } });
      await becomes(() => plain(es), { defined: false, safe: true, questions: expected(es).questions });
      await set(page, { config: { ...chosen, questions: [en.questions[2].id, en.questions[0].id] } });
      const order = [en.questions[2].question, en.questions[0].question, own[0].question];
      await becomes(() => plain(en), { defined: false, safe: true, questions: order });
      const log = await page.log();
      assert.deepEqual(
        [...new Set(log.violations.map(({ directive }) => directive.replace('-elem', '')))],
        ['script-src'],
      );
    });

    test('in a sandboxed frame the widget has what its address carries, and all the room that it needs', async () => {
      await page.goto(`${bare.url('/site/index.html')}?host=sandbox&${writeConfig({ ...chosen, lang: 'es' })}`);
      await page.waitFor(() => Boolean(document.querySelector('demo-preview .shown')));
      // a frame of another origin that is out of sight rests in some engines
      await inside(page, ({ page: p }) => p.querySelector('iframe').scrollIntoView());
      const seen = `(() => {
        const root = document.querySelector('exosome-faq').shadowRoot;
        const questions = [...root.querySelectorAll('[part=question]')].map((button) => button.innerText.trim());
        const missing = document.documentElement.scrollHeight - innerHeight;
        return { origin, missing, level: root.querySelector('[part=title]').localName, questions };
      })()`;
      const all = ({ questions }) => questions.map(({ question }) => question);
      await becomes(() => ask(page, seen), { origin: 'null', missing: 0, level: 'h3', questions: all(es) });
      await fits(page);
      await set(page, { config: { ...chosen, headingLevel: 4 } });
      await becomes(() => ask(page, seen), { origin: 'null', missing: 0, level: 'h4', questions: all(en) });
      await fits(page);
    });

    test('where the server sends no policy, the portal says so, beside the page and in it', async () => {
      await choose(page, 'portal');
      await becomes(
        () => page.evaluate(() => document.querySelector('demo-preview .warn')?.innerText.split('.')[0]),
        'This server does not send the policy of this page, so that nothing is strict here',
      );
      await becomes(
        () => inside(page, ({ page: p }) => p.querySelector('.policy pre').innerText.slice(0, 25)),
        'This server does not send',
      );
      await page.click(named('blocked'));
      await becomes(
        () => page.evaluate(() => document.querySelector('demo-preview .policy code')?.innerText),
        "script-src 'none'",
      );
    });
  });
}
