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
import { becomes } from '../support/becomes.mjs';
import { probed } from '../support/frame-driver.mjs';
import { TREAT } from '../support/questions.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { action } from '../support/widget-driver.mjs';
import { SCRIPT } from './helpers.mjs';

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
    routes[`/${i}/inside`] = { body: probed(own) };
  }
  site = await serve(routes);
});
after(() => site.close());

const offered = (reader) =>
  reader.inWidget((root) =>
    [...(root?.querySelectorAll('[part=action]') ?? [])].map(({ id }) => id.split('-')[0]).join(' '),
  );
const outcome = (reader) => reader.inWidget((root) => root.querySelector('[role=status]').textContent);

/** What is on the clipboard, pasted as a person pastes it. */
async function pasted(reader) {
  const written = () => reader.evaluate(`document.getElementById('field').value`);
  await reader.evaluate(`void (document.getElementById('field').value = '')`);
  await reader.click(inPage('#field'));
  await reader.press('Control+v');
  await becomes(async () => (await written()) !== '', true);
  return written();
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

    for (const [i, [what, { shares, warns, framed, settings = '' }]] of Object.entries(CASES).entries()) {
      test(`${what}: ${shares ?? 'nothing but printing'}`, async () => {
        await at.goto(site.url(`${paths[i]}${QUERY}#part`));
        const reader = framed ? at.frame() : at;
        await becomes(() => offered(reader), shares ? 'copy email print pinterest' : 'print');
        await reader.click(action('print', TREAT));
        await becomes(() => reader.evaluate('window.printed'), 1);

        const said = (await at.log()).console.map(({ text }) => text);
        assert.equal(said.length, warns ? 1 : 0, said.join('\n'));
        if (warns) assert.ok(said[0].includes('<exosome-faq>') && said[0].includes(warns), said[0]);

        if (shares) {
          const relative = settings.includes('../') ? site.origin : `${site.origin}/${i}`;
          const link = `${shares.replace('ORIGIN', relative)}#exosome-faq-${TREAT}`;
          await reader.click(action('email', TREAT));
          await reader.click(action('pinterest', TREAT));
          await becomes(() => reader.evaluate('window.followed.length'), 2);
          const [email, pinterest] = await reader.evaluate('window.followed');
          assert.equal(query(email).body.split('\r\n').at(-1), link);
          assert.equal(query(pinterest).url, link);
          assert.equal(query(pinterest).media, IMAGE);
          await reader.click(action('copy', TREAT));
          await becomes(() => outcome(reader), 'Link copied');
          assert.equal(await pasted(reader), link);
        }
        const all = await reader.inWidget((root) => root.innerHTML + window.followed);
        assert.ok(!/s3cret|4711|evil\.example|javascript/.test(all));
        assert.deepEqual(
          await reader.evaluate('window.shared'),
          ['print', ...(shares ? ['email', 'pinterest', 'copy'] : [])].map((channel) => `${TREAT} ${channel}`),
        );
        const { errors, violations } = await at.log();
        assert.deepEqual([...errors, ...violations], []);
      });
    }

    test('a page that was opened from a folder: nothing but printing', async () => {
      const folder = removeAtExit(mkdtempSync(join(tmpdir(), 'share-')));
      copyFileSync('dist/exosome-faq.min.js', join(folder, 'exosome-faq.min.js'));
      writeFileSync(join(folder, 'page.html'), page({}, '<script async src="exosome-faq.min.js"></script>'));
      await at.goto(pathToFileURL(join(folder, 'page.html')).href);
      await becomes(() => offered(at), 'print');
      assert.ok(!(await at.inWidget((root) => root.innerHTML)).includes('file:'));
    });
  });
}
