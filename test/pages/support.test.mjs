// The page driver itself: the same hands and the same witness in every engine.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, without, withoutTree } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';

const strict = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" };
const shadow = `<!doctype html><html lang="en"><title>Shadow</title><body><p>Before</p>
  <div style="height: 2000px"></div><div id="host"></div><script>
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<button>One</button><input aria-label="Field"><details><summary>More</summary>' +
    '<p>A rare needle</p></details><p class="gone">Screen only</p><style>@media print { .gone { display: none } }</style>';
  root.querySelector('button').onclick = event => { window.clicks = (window.clicks ?? 0) + Number(event.isTrusted); };
  </script>`;
const spoken = `<!doctype html><html lang="en"><title>Spoken</title><body><h2>Title</h2><div id="host"></div><p>After</p><details><summary>More</summary><p>Closed</p></details><script>
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<section lang="es"><h3><button aria-expanded="false"><span>Ask<' + '/span><span aria-hidden="true">+<' + '/span><' + '/button><' + '/h3>' +
    '<div hidden><p>Answer <strong>in bold<' + '/strong>.<' + '/p><ul><li>Item <a href="/">Link<' + '/a><' + '/li><' + '/ul><' + '/div><' + '/section>';
  </script>`;
let site;
let gate;
before(async () => {
  site = await serve({
    '/strict': { headers: strict, body: '<!doctype html><title>Strict</title><img src="/picture.png" alt="">' },
    '/shadow': { body: shadow },
    '/spoken': { body: spoken },
    '/loud': {
      body: '<!doctype html><title>Loud</title><script>console.warn("careful", { a: 1 }); throw new Error("boom");</script>',
    },
    '/waiting': { body: '<!doctype html><title>Waiting</title><script async src="/slow.js"></script>' },
    '/slow.js': async () => {
      await gate;
      return { type: 'text/javascript', body: 'window.slow = true;' };
    },
    '/static': {
      body: '<!doctype html><title>Static</title><p id="p">As served</p><script>p.textContent = "Changed";</script>',
    },
  });
});
after(() => site.close());

for (const name of engines) {
  describe(name, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(name, { viewport: { width: 400, height: 700 }, accessibility: !noTree });
      page = await engine.newPage();
    });
    after(() => engine?.close());
    const noTree = withoutTree(name);
    const button = () => document.querySelector('#host').shadowRoot.querySelector('button');

    test('evaluates under a strict policy, and logs what the policy stopped', async () => {
      await page.goto(site.url('/strict'));
      assert.deepEqual(await page.evaluate(async (a, b) => [a, b.c, document.title], 'é', { c: [1] }), [
        'é',
        [1],
        'Strict',
      ]);
      assert.equal(await page.evaluate('document.title'), 'Strict');
      await page.evaluate('var one = 1; window.program = one + 1;');
      assert.equal(await page.evaluate('window.program'), 2);
      await assert.rejects(
        page.evaluate(() => {
          throw new TypeError('no such luck');
        }),
        /no such luck/,
      );
      await page.waitFor(() => window.__rigLog.violations.length);
      const { violations } = await page.log();
      assert.deepEqual(violations, [{ directive: 'img-src', blocked: site.url('/picture.png'), sample: '' }]);
    });

    test('logs the console and errors, until the next navigation', async () => {
      await page.goto(site.url('/loud'));
      assert.deepEqual(await page.log(), {
        console: [{ level: 'warn', text: 'careful {"a":1}' }],
        errors: ['Error: boom'],
        violations: [],
      });
      await page.goto(site.url('/static'));
      assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
    });

    test('clicks and presses keys in a shadow root, scrolled to', async () => {
      await page.goto(site.url('/shadow'));
      await page.click(button);
      await page.press('Enter');
      await page.press('Space');
      assert.equal(await page.evaluate(() => window.clicks), 3);
      assert.equal(await page.evaluate(() => scrollY > 1000), true);
      await page.press('Tab');
      await page.type('typed 1');
      await page.press('Shift+Tab');
      await page.press('Enter');
      assert.deepEqual(await page.evaluate(() => [host.shadowRoot.querySelector('input').value, window.clicks]), [
        'typed 1',
        4,
      ]);
    });

    test('does not click what is covered or not there', async () => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div id="cover" style="position: fixed; inset: 0"></div>');
      });
      await assert.rejects(page.click(button), /at its center is <div id="cover"/);
      await assert.rejects(
        page.click(() => document.querySelector('#nowhere')),
        /no such element/,
      );
      assert.equal(await page.evaluate(() => window.clicks), 4);
    });

    test('sets the viewport and what the reader wishes', async () => {
      assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [400, 700]);
      await page.viewport({ width: 320, height: 500 });
      assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [320, 500]);
      const seen = () =>
        page.evaluate(() =>
          [
            '(prefers-color-scheme: dark)',
            '(prefers-reduced-motion: reduce)',
            '(prefers-contrast: more)',
            '(forced-colors: active)',
            'print',
          ].map((query) => matchMedia(query).matches),
        );
      assert.deepEqual(await seen(), [false, false, false, false, false]);
      await page.media({ colorScheme: 'dark', reducedMotion: 'reduce', contrast: 'more' });
      assert.deepEqual(await seen(), [true, true, true, false, false]);
      await page.media({ colorScheme: null, reducedMotion: null, contrast: null });
      if (name === 'webkit') {
        await assert.rejects(page.media({ forcedColors: 'active' }), /cannot emulate forcedColors/);
        await assert.rejects(page.media({ media: 'print' }), /cannot emulate media/);
      } else {
        await page.media({ forcedColors: 'active', media: 'print' });
        assert.deepEqual((await seen()).slice(3), [true, true]);
        await page.media({ forcedColors: null, media: null });
      }
      assert.deepEqual(await seen(), [false, false, false, false, false]);
    });

    test('zooms everything, or text alone', async () => {
      await page.viewport({ width: 800, height: 600 });
      await page.goto(site.url('/static'));
      const shows = (width, isTall) =>
        page.waitFor(
          (...wanted) => String([innerWidth, p.getBoundingClientRect().height > 25]) === String(wanted),
          width,
          isTall,
        );
      await shows(800, false);
      await page.zoom({ page: 4 });
      await shows(200, false);
      await page.zoom({ text: 2 });
      await shows(800, true);
      await page.zoom({});
      await shows(800, false);
    });

    test('reads what assistive technology is told, and what has changed since', { skip: noTree }, async () => {
      await page.goto(site.url('/spoken'));
      const lang = (value) => (name === 'chromium' ? {} : { lang: value });
      const [en, es] = [lang('en'), lang('es')];
      const text = (words, language) => ({ role: 'text', name: words, ...language });
      const ask = (expanded) => ({ role: 'button', name: 'Ask', ...es, expanded, focusable: true, children: [] });
      const heading = (expanded) => ({ role: 'heading', name: 'Ask', level: 3, ...es, children: [ask(expanded)] });
      const first = { role: 'heading', name: 'Title', level: 2, ...en, children: [] };
      const last = { role: 'paragraph', name: '', ...en, children: [text('After', en)] };
      /** All but the last; that one each engine tells in its own way. */
      const told = async () => {
        const { children } = await page.tree();
        const details = JSON.stringify(children.at(-1));
        assert.ok(details.includes('More') && !details.includes('Closed'), details);
        return children.slice(0, -1);
      };
      assert.deepEqual(await told(), [first, heading(false), last]);
      await page.evaluate(() => {
        const root = host.shadowRoot;
        root.querySelector('button').setAttribute('aria-expanded', 'true');
        root.querySelector('div').hidden = false;
      });
      const link = { role: 'link', name: 'Link', ...es, focusable: true, children: [] };
      const item = { role: 'listitem', name: '', ...es, children: [text('• Item', es), link] };
      assert.deepEqual(await told(), [
        first,
        heading(true),
        { role: 'paragraph', name: '', ...es, children: [text('Answer in bold.', es)] },
        { role: 'list', name: '', ...es, children: [item] },
        last,
      ]);
    });

    test('prints what the print style sheet leaves', { skip: without('pdftotext') }, async () => {
      await page.goto(site.url('/shadow'));
      const { pdf, text } = await page.print();
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      assert.match(text, /More/);
      assert.doesNotMatch(text, /Screen only|needle/);
    });

    test('goes back, also inside one document, and reloads', async () => {
      await page.goto(site.url('/static'));
      await page.goto(site.url('/shadow'));
      await page.goto(site.url('/shadow#host'));
      await page.back();
      assert.equal(await page.evaluate('location.href'), site.url('/shadow'));
      await page.evaluate('void (window.mark = 1)');
      await page.reload();
      assert.equal(await page.evaluate('window.mark'), undefined);
      await page.back();
      assert.equal(await page.evaluate('document.title'), 'Static');
    });

    test('sees a page whose script is still on its way', async () => {
      let open;
      gate = new Promise((done) => (open = done));
      await page.goto(site.url('/waiting'), { wait: 'dom' });
      assert.equal(await page.evaluate('window.slow'), undefined);
      open();
      await page.waitFor('window.slow');
    });

    test('takes screenshots', async () => {
      const png = await page.screenshot();
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
    });

    test(
      'finds as a person does, in a shadow root too',
      { skip: name === 'chromium' && without('Xvfb', 'xdotool') },
      async () => {
        const headed = name === 'chromium' ? await openEngine(name, { headed: true }) : undefined;
        try {
          const reader = headed ? await headed.newPage() : page;
          await reader.goto(site.url('/shadow'));
          assert.equal(await reader.find('no such words'), 0);
          assert.equal(await reader.evaluate(() => host.shadowRoot.querySelector('details').open), false);
          assert.equal(await reader.find('RARE needle'), 1);
          await reader.waitFor(() => host.shadowRoot.querySelector('details').open);
        } finally {
          await headed?.close();
        }
      },
    );

    test('shows a page without its JavaScript', async () => {
      const still = await openEngine(name, { javascript: false });
      try {
        const reader = await still.newPage();
        await reader.goto(site.url('/static'));
        assert.equal(await reader.evaluate(() => document.body.innerText.trim()), 'As served');
      } finally {
        await still.close();
      }
    });
  });
}

test('the server notes requests, answers 404 and serves without a cache', async () => {
  const response = await fetch(site.url('/nothing-here?a=1'), { headers: { 'x-rig': 'yes' } });
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { method, path, query, headers } = site.requests.at(-1);
  assert.deepEqual([method, path, query, headers['x-rig']], ['GET', '/nothing-here', { a: '1' }, 'yes']);
});
