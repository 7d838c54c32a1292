// The doctor of the demo page: in each page that has one of its causes, the line for the console and the pasted source name that
// cause; on healthy pages they say that all is well.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { html, pagesFor, pasted } from './doctor-pages.mjs';
import { policiesFor } from './doctor-policies.mjs';
import { becomes } from '../support/becomes.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { en, es } = (await runnerImport('./demo/doctor/doctor.words.ts')).module;

const { en: checks } = (await runnerImport('./demo/doctor/causes.words.ts')).module;
const { allows, readPolicies } = (await runnerImport('./demo/doctor/csp.ts')).module;

const FILE = 'https://clinic.example/exosome-faq.min.js';
const FIREFOX = `Content-Security-Policy: The page’s settings blocked a script (script-src-elem) at ${FILE} from being executed because it violates the following directive: “default-src 'self'”`;
const FAILED = `Loading failed for the <script> with source “${FILE}”.`;
const FRAME = '<iframe data-exosome-faq-frame title="Questions" src="https://cdn.example/embed/en.html"></iframe>';
const HASH = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))['exosome-faq.min.js'];
const EMBED =
  '<iframe class="wp-embedded-content" sandbox="allow-scripts" style="position: absolute" title="Questions" src="https://cdn.example/embed/en.html#?secret=a1"></iframe>';
const REFUSED = "Refused to display 'https://cdn.example/' in a frame because it set 'X-Frame-Options' to 'deny'.";
const TRIAL = '<body><exosome-faq></exosome-faq><script async src="http://127.0.0.1:8080/exosome-faq.min.js"></script>';
/** As the line for the console has it, which is short of room. */
const spoken = (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'");
const DOCTOR = '/site/index.html?ui=en';
const RESULT = 'demo-doctor .result';
const causesOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll('demo-doctor [data-cause]')].map(({ dataset }) => dataset.cause));
const heading = (page) => page.evaluate((where) => document.querySelector(where)?.textContent.trim(), RESULT);

const routes = {};
let site;
let policies;
let two;
let other;
let pages;
before(async () => {
  other = await serve();
  site = await serve(routes);
  // another origin on this machine
  pages = await pagesFor(site.origin, other.origin.replace('127.0.0.1', 'localhost'));
  Object.assign(routes, pages.routes);
  policies = policiesFor(site.origin, other.origin.replace('127.0.0.1', 'localhost'));
  policies.forEach(({ list, src, nonce, integrity }, i) => {
    routes[`/csp-${i}`] = {
      headers: { 'content-security-policy': `script-src ${list}` },
      body: `<!doctype html><title>${i}</title><script src="${src}" nonce="${nonce}"${integrity && ` integrity="${integrity}"`}></script>`,
    };
  });
  routes['/scripts/exosome-faq.min.js'] = { type: 'text/javascript', body: readFileSync('dist/exosome-faq.min.js') };
  routes['/csp'] = { body: policies.map((_, i) => `<iframe src="/csp-${i}"></iframe>`).join('') };
  two = pages.healthy['two-lines'].body;
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
      // with the preview, which asks for files of its own
      await page.waitFor(
        () =>
          document.querySelector('demo-doctor .check code')?.textContent &&
          Boolean(document.querySelector('demo-preview .shown')),
      );
    };
    /** Pastes, presses the button, and reads the heading of the answer. */
    const ask = async (text) => {
      await page.evaluate((value) => {
        const field = document.querySelector('demo-doctor textarea');
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        document.querySelector('demo-doctor form button').focus();
      }, text);
      // the preview above may still move everything
      await page.press('Enter');
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
        const asked = [site, other].map(({ requests }) => requests.length);
        assert.deepEqual(await page.evaluate(line), causes, path);
        assert.equal(await traces(), untouched, path);
        const more = [site, other].flatMap(({ requests }, i) => requests.slice(asked[i]));
        assert.deepEqual(
          more.filter((request) => !/exosome-faq\.min\.js$|\/embed\/e[ns]\.html$/.test(request.path)),
          [],
          path,
        );
        // to load it, to read it, and to read it in another way
        assert.ok(more.length <= 3, `${path}: ${more.length} requests`);
        const said = (await page.log()).console.filter(({ text }) => text.startsWith('exosome-faq: '));
        const expected = causes.map((cause) => `exosome-faq: ${spoken(en.causes[cause][0])}`);
        // where the browser does not tell of a policy, it may be something else
        if (said[0].text.includes(spoken(checks.unsure)))
          expected.splice(0, 1, `exosome-faq: ${spoken(checks.unsure)}`);
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
        // an application puts it in when it comes to it
        await page.waitFor(() => document.querySelector('exosome-faq,[data-exosome-faq],clinic-faq,iframe') !== null);
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
        // what an application puts together is not in its source, and nobody can see into a frame
        const sure = /^frame-(?!page)/.test(path) ? en.next.frame : en.well;
        assert.equal(said, /^(react|put-in|another)/.test(path) ? en.next.bundle : sure, path);
      }
    });

    test('of a frame that nobody can see into, neither good nor bad is said', async () => {
      const frames = {
        'of another page': `<iframe src="${other.origin}/exosome-faq.html"></iframe>`,
        'with a page in its tag': `<iframe sandbox="allow-scripts" srcdoc="&lt;exosome-faq>"></iframe>`,
        'that waits for somebody to come near': `<p style="height: 20000px"></p><iframe loading="lazy" src="/embed/en.html"></iframe>`,
      };
      for (const [what, frame] of Object.entries(frames)) {
        routes['/framed'] = { body: html(frame) };
        await page.goto(site.url('/framed'));
        const asked = site.requests.length + other.requests.length;
        assert.deepEqual(await page.evaluate(line), [], what);
        assert.equal(site.requests.length + other.requests.length, asked, what);
        const { console: said } = await page.log();
        const ours = said.map(({ text }) => text).filter((text) => text.startsWith('exosome-faq: '));
        assert.deepEqual(ours, [`exosome-faq: ${spoken(checks.inside)}`], what);
      }
    });

    test('by keyboard alone: type, check, and the focus is on the answer; another word takes the answer away', async () => {
      await openDoctor();
      await page.evaluate(() => document.querySelector('demo-doctor textarea').focus());
      await page.type('<body><exosome-faq></exosome-faq>');
      await page.press('Tab');
      assert.equal(await page.focused(), en.check);
      await page.press('Enter');
      await becomes(() => page.focused(), en.found(1));
      assert.deepEqual(await causesOf(page), ['no-script']);
      assert.equal(
        await page.evaluate((where) => Boolean(document.querySelector(where).closest('[role=status]')), RESULT),
        true,
      );
      await page.evaluate(() => document.querySelector('demo-doctor textarea').focus());
      await page.type(' ');
      await becomes(() => causesOf(page), []);
      assert.equal(await heading(page), undefined);
    });

    test('what is no page gets a sentence that says what to paste', async () => {
      await openDoctor();
      assert.equal(await ask('  \n'), en.empty);
      assert.equal(await ask('It does not show, please help!'), en.unread);
      assert.equal(await page.focused(), en.unread);
    });

    test('an address of this site is read, with its headers; another site is not asked', async () => {
      await openDoctor();
      assert.equal(await ask(site.url('/policy')), en.found(1));
      assert.deepEqual(await causesOf(page), ['policy']);
      assert.equal(await ask(site.url('/two-lines')), en.well);
      assert.equal(await ask(site.url('/gone/exosome-faq.min.js')), en.found(1));
      assert.deepEqual(await causesOf(page), ['not-found']);
      const asked = other.requests.length;
      assert.equal(await ask(`${other.origin}/two-lines`), en.next.far);
      assert.equal(await ask(`${other.origin}/exosome-faq.min.js`), en.next.far);
      assert.equal(other.requests.length, asked);
    });

    test('header lines alone, a piece of a page and a line of the console are enough for an answer', async () => {
      await openDoctor();
      const pieces = {
        "content-security-policy: default-src 'none'": ['policy'],
        "Content-Security-Policy\nscript-src 'none'": ['policy'],
        'add_header Content-Security-Policy "script-src \'none\'" always;': ['policy'],
        "content-security-policy: script-src 'self' https://cdn.example/": [],
        [`content-security-policy: frame-src 'none'\n${FRAME}`]: ['frame-policy'],
        [`https://clinic.example/\ncontent-security-policy: default-src 'self'\n${FRAME}`]: ['frame-policy'],
        [`content-security-policy: default-src 'self'; child-src https:\n${FRAME}`]: [],
        [`${FRAME}\n${REFUSED}`]: ['frame-refused'],
        [`${FRAME}\n${REFUSED.replace('cdn', 'video')}`]: [],
        [REFUSED]: ['frame-refused'],
        // the page has no frame of ours
        [`${REFUSED}\n<body><exosome-faq></exosome-faq><script src="/exosome-faq.min.js"></script>`]: [],
        "<exosome-faq>: Another script uses this tag, so the questions can't show. Remove that script, or version 0.1.0.":
          ['taken'],
        // what the line of a trial brings onto a website
        [`https://clinic.example/\n${TRIAL}`]: ['local'],
        [`https://clinic.example/\ncontent-security-policy: script-src 'self'\n${TRIAL}`]: ['local'],
        [`http://localhost:3000/\n${TRIAL}`]: [],
        [TRIAL]: ['local'],
        [`https://clinic.example/\n${FRAME.replace('https://cdn.example', 'http://localhost:8080')}`]: ['local'],
        [`https://clinic.example/\n${TRIAL.replace('127.0.0.1:8080', 'clinic.example')}`]: ['insecure'],
        // what WordPress and its plugins make of it
        [`https://clinic.example/\n<body><div data-exosome-faq></div><script src="/wp-content/cache/min/1/faq/exosome-faq.min.js" integrity="${HASH}" crossorigin="anonymous"></script>`]:
          ['optimized'],
        [`<body><div data-exosome-faq></div><script src="/wp-content/cache/autoptimize/js/single_a1b2.js" integrity="${HASH}"></script>`]:
          ['optimized'],
        [`<body><script async src="/exosome-faq.min.js"></script><p><exosome-faq lang="en"></p>\n<h2>What you need to know about exosomes</h2><details data-faq="x"></details>`]:
          ['doubled'],
        [`<body>${EMBED}`]: ['embed'],
        [`<body>${EMBED}<script src="/wp-includes/js/wp-embed.min.js"></script>`]: [],
        // the rest of the page may have it
        [EMBED]: [],
        [`https://clinic.example/\n${EMBED.replace('https:', 'http:')}`]: ['insecure'],
        'http://cdn.example/faq/embed/en.html': ['insecure'],
        'https://cdn.example/faq/embed/en.html': [],
        "content-security-policy: script-src 'nonce-abc' 'strict-dynamic'": [],
        "content-security-policy-report-only: script-src 'none'\ncontent-security-policy: img-src *": [],
        "https://clinic.example/\nhttps://cdn.example/exosome-faq.min.js\ncontent-security-policy: script-src 'self'": [
          'policy',
        ],
        'content-security-policy: sandbox allow-forms': ['frame'],
        // Firefox begins its message with the header's name
        [FIREFOX]: ['policy'],
        [`${FIREFOX}\n${FAILED}`]: ['policy'],
        [FAILED]: ['not-loaded'],
        '"content-security-policy" : "default-src \'none\'; sandbox"': ['frame', 'policy'],
        '<exosome-faq lang="es"></exosome-faq>': ['no-script'],
        '<exosome-faq>: Two versions are on this page: 0.1.0 loaded first and stays. Remove that script, or version 9.8.7.':
          ['second-version'],
      };
      for (const [text, causes] of Object.entries(pieces)) {
        await ask(text);
        assert.deepEqual(await causesOf(page), causes, text);
      }
      const doubt = () => page.evaluate(() => document.querySelector('demo-doctor .findings').textContent);
      await ask('<exosome-faq></exosome-faq>');
      assert.ok((await doubt()).includes(en.doubts.section()));
      await ask(
        '<exosome-faq>: Two versions are on this page: 4.0.0 loaded first and stays. Remove that script, or version 0.1.0.',
      );
      assert.ok((await doubt()).includes(en.doubts.name()));
      await ask(REFUSED);
      assert.ok((await doubt()).includes(en.doubts.frame()));
      await ask('<body><exosome-faq></exosome-faq>');
      assert.ok(!(await doubt()).includes(en.doubts.section()));
    });

    test('nothing that is pasted is run or loaded', async () => {
      await openDoctor();
      const asked = site.requests.length;
      const traps = `<img src="${site.url('/x.png')}" onerror="window.trapped = 1">
        <script>window.trapped = 1</script><script src="${site.url('/x.js')}"></script>
        <link rel="stylesheet" href="${site.url('/x.css')}"><style>@import '${site.url('/y.css')}'; body { display: none; background: url(${site.url('/z.png')}) }</style>
        <iframe src="${site.url('/x.html')}"></iframe><svg onload="window.trapped = 1"></svg>`;
      assert.equal(await ask(two.replace('</body>', `${traps}</body>`)), en.found(1));
      assert.deepEqual(await causesOf(page), ['hidden']);
      assert.equal(await page.evaluate(() => 'trapped' in window), false);
      assert.deepEqual(
        site.requests.slice(asked).map(({ path }) => path),
        [],
      );
    });

    // how long a field takes to show such a text is the engine's own affair
    test('a page of five megabytes is read', { skip: name !== 'chromium' && 'read by the same code' }, async () => {
      await openDoctor();
      const row = '<p class="row" data-id="7">Words of a long page <a href="/x">with a link</a> and <b>more</b>.</p>\n';
      const long = two.replace('<exosome-faq></exosome-faq>', row.repeat(5_000_000 / row.length));
      assert.equal(await ask(long), en.found(1));
      assert.deepEqual(await causesOf(page), ['no-tag']);
    });

    test('in Spanish, at 320 px, axe finds nothing and nothing is cut off', async () => {
      await page.viewport({ width: 320, height: 800 });
      await openDoctor('/site/index.html?ui=es');
      await page.evaluate(
        (value) => {
          document.querySelector('demo-doctor textarea').value = value;
          document.querySelector('demo-doctor form button').focus();
        },
        pasted(pages.sick['policy-and-undefined-hidden'], ''),
      );
      await page.press('Enter');
      await becomes(() => heading(page), es.found(2));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations, passes } = await window.axe.run('#doctor');
        return [
          passes.length > 10,
          ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
        ];
      });
      assert.deepEqual(found, [true]);
      await page.viewport({ width: 800, height: 600 });
    });

    test('a policy lets those scripts in that the doctor says it does', async () => {
      await page.goto(site.url('/csp'));
      const ran = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({ contentWindow }) => 'exosomeFaq' in contentWindow),
      );
      const said = policies.map(({ list, src, ...more }) => {
        const [policy] = readPolicies(`script-src ${list}`);
        return allows(policy.get('script-src'), {
          url: new URL(src),
          page: new URL(site.origin),
          parsed: true,
          ...more,
        });
      });
      // where an engine does not follow the text, the doctor does, and finds nothing wrong
      const isOwnWay = (list) => (name === 'webkit' ? list === '*:*' : list.startsWith('ws:'));
      const differ = policies.flatMap(({ list, src }, i) =>
        ran[i] === said[i] || isOwnWay(list) ? [] : [`${list} for ${src}: ${ran[i]}`],
      );
      assert.deepEqual(differ, []);
      assert.ok(ran.includes(true) && ran.includes(false));
    });
  });
}
