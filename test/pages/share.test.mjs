// Which address is shared, and which is not: pages as hosts have them, with the built file and real clicks.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { removeAtExit } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { SCRIPT, TREAT, becomes } from './helpers.mjs';

const QUERY = '?token=s3cret&patient=4711';
const IMAGE = 'https://clinic.example/card.png';
const canonical = (href) => `<link rel="canonical" href="${href}">`;

/**
 * `head` and `body`: what the host wrote. `settings`: what stands on the tag. `framed`: the page is in a frame of its own
 * origin. `shares`: the address; none means that only printing is offered. ORIGIN stands for the server's.
 */
const CASES = {
  'a page with tokens in its query': { shares: 'ORIGIN/page' },
  'a canonical link with a query and a hash': {
    head: canonical('/questions?utm_source=mail#top'),
    shares: 'ORIGIN/questions',
  },
  'a canonical link to another site, which has the text first': {
    head: canonical('https://clinic.example/exosomes?ref=1'),
    shares: 'https://clinic.example/exosomes',
  },
  'a canonical link that is no web address': { head: canonical('javascript:alert(1)'), shares: 'ORIGIN/page' },
  'a canonical link that is empty': { head: canonical(''), shares: 'ORIGIN/page' },
  'a canonical link in the body, where anybody may have written': {
    body: canonical('https://evil.example/'),
    shares: 'ORIGIN/page',
  },
  'a share-url': {
    head: canonical('https://other.example/'),
    settings: 'share-url="https://clinic.example/faq?lang=en"',
    shares: 'https://clinic.example/faq?lang=en',
  },
  'a relative share-url': { settings: 'share-url="../faq"', shares: 'ORIGIN/faq' },
  'a share-url that is no web address': {
    settings: 'share-url="javascript:alert(1)"',
    shares: 'ORIGIN/page',
    warns: 'share-url="javascript:alert(1)"',
  },
  'a share-url that is no address at all': {
    head: canonical('/questions'),
    settings: 'share-url="http://"',
    shares: 'ORIGIN/questions',
    warns: 'share-url="http://"',
  },
  'a frame': { framed: true },
  'a frame with a canonical link': { framed: true, head: canonical('https://clinic.example/') },
  'a frame with a share-url': {
    framed: true,
    settings: 'share-url="https://clinic.example/faq"',
    shares: 'https://clinic.example/faq',
  },
  'a frame with a share-url that is no web address': {
    framed: true,
    settings: 'share-url="ftp://clinic.example/"',
    warns: 'share-url="ftp://clinic.example/"',
  },
};

const LOG = `<script>
  window.followed = [];
  window.shared = [];
  window.printed = 0;
  window.print = () => { printed++; };
  addEventListener('exosome-faq-share', ({ questionId, channel }) => shared.push(questionId + ' ' + channel));
  addEventListener('click', (event) => {
    const link = event.composedPath().find(({ localName }) => localName === 'a');
    if (!link) return;
    event.preventDefault();
    followed.push(link.href);
  });
</script>`;
const WIDGET = (settings = '') =>
  `<exosome-faq questions="${TREAT}" open="all" share="copy email print pinterest" share-image="${IMAGE}" ${settings}></exosome-faq>`;
const FIELD = '<p><textarea id="field" aria-label="Paste here" rows="1"></textarea></p>';
const page = ({ head = '', body = '', settings = '' }, script = SCRIPT) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">${LOG}${head}${script}</head>
<body style="margin: 0">${body}${FIELD}${WIDGET(settings)}</body></html>`;
const frame = (src) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A portal</title><link rel="icon" href="data:,"></head>
<body style="margin: 0"><iframe src="${src}" title="Questions" style="position: fixed; inset: 0; border: 0; width: 100%; height: 100%"></iframe></body></html>`;

const paths = Object.keys(CASES).map((_, i) => `/${i}/page`);
let site;
before(async () => {
  const routes = {};
  for (const [i, row] of Object.values(CASES).entries()) {
    const own = page(row).replaceAll('"/questions', `"/${i}/questions`);
    routes[`/${i}/page`] = { body: row.framed ? frame(`/${i}/inside${QUERY}#part`) : own };
    routes[`/${i}/inside`] = { body: own };
  }
  site = await serve(routes);
});
after(() => site.close());

/** In the page that has the widget, in a frame or not. */
const inside = (expression) =>
  `((window, document) => ${expression})(window[0] ?? window, (window[0] ?? window).document)`;
const action = (channel) => `document.querySelector('exosome-faq').shadowRoot.getElementById('${channel}-${TREAT}')`;
const offered = (at) =>
  at.evaluate(
    inside(`[...document.querySelector('exosome-faq')?.shadowRoot?.querySelectorAll('[part=action]') ?? []]
      .map(({ id }) => id.split('-')[0]).join(' ')`),
  );

/** A real click on something of the page that has the widget; its frame fills the window. */
async function click(at, element) {
  const [x, y] = await at.evaluate(
    inside(`(async () => {
      const element = ${element};
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    })()`),
  );
  await at.click(x, y);
}

/** What is on the clipboard, pasted as a person pastes it. */
async function pasted(at) {
  await at.evaluate(inside(`void (document.getElementById('field').value = '')`));
  await click(at, `document.getElementById('field')`);
  await at.press('Control+v');
  await becomes(() => at.evaluate(inside(`document.getElementById('field').value !== ''`)), true);
  return at.evaluate(inside(`document.getElementById('field').value`));
}

const query = (href) => Object.fromEntries(new URL(href).searchParams);

for (const name of engines) {
  describe(name, () => {
    let engine;
    let at;
    before(async () => {
      engine = await openEngine(name);
      at = await engine.newPage();
    });
    after(() => engine?.close());

    for (const [i, [what, { shares, warns, settings = '' }]] of Object.entries(CASES).entries()) {
      test(`${what}: ${shares ?? 'nothing but printing'}`, async () => {
        await at.goto(site.url(`${paths[i]}${QUERY}#part`));
        await becomes(() => offered(at), shares ? 'copy email print pinterest' : 'print');
        await click(at, action('print'));
        await becomes(() => at.evaluate(inside('window.printed')), 1);

        const said = (await at.log()).console.map(({ text }) => text);
        assert.equal(said.length, warns ? 1 : 0, said.join('\n'));
        if (warns) assert.ok(said[0].includes('<exosome-faq>') && said[0].includes(warns), said[0]);

        if (shares) {
          const relative = settings.includes('../') ? site.origin : `${site.origin}/${i}`;
          const link = `${shares.replace('ORIGIN', relative)}#exosome-faq-${TREAT}`;
          await click(at, action('email'));
          await click(at, action('pinterest'));
          await becomes(() => at.evaluate(inside('window.followed.length')), 2);
          const [email, pinterest] = await at.evaluate(inside('window.followed'));
          assert.equal(query(email).body.split('\r\n').at(-1), link);
          assert.equal(query(pinterest).url, link);
          assert.equal(query(pinterest).media, IMAGE);
          await click(at, action('copy'));
          await becomes(
            () => at.evaluate(inside(`${action('copy')}.parentElement.lastElementChild.textContent`)),
            'Link copied',
          );
          assert.equal(await pasted(at), link);
        }
        const all = await at.evaluate(
          inside(`document.querySelector('exosome-faq').shadowRoot.innerHTML + window.followed`),
        );
        assert.ok(!/s3cret|4711|evil\.example|javascript/.test(all));
        assert.deepEqual(
          await at.evaluate(inside('window.shared')),
          ['print', ...(shares ? ['email', 'pinterest', 'copy'] : [])].map((channel) => `${TREAT} ${channel}`),
        );
        const { errors, violations } = await at.log();
        assert.deepEqual([...errors, ...violations], []);
      });
    }

    test('a page that was opened from a folder: nothing but printing', async () => {
      const folder = removeAtExit(mkdtempSync(join(tmpdir(), 'share-')));
      copyFileSync('dist/exosome-faq.js', join(folder, 'exosome-faq.js'));
      writeFileSync(join(folder, 'page.html'), page({}, '<script async src="exosome-faq.js"></script>'));
      await at.goto(pathToFileURL(join(folder, 'page.html')).href);
      await becomes(() => offered(at), 'print');
      assert.ok(!(await at.evaluate(`document.querySelector('exosome-faq').shadowRoot.innerHTML`)).includes('file:'));
    });
  });
}
