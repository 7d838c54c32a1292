// Each way onto a page, taken as the builder writes it and put into a fresh page of that kind, which comes from another origin than
// the files and has a policy of `default-src 'none'`, what that kind of page itself needs, and exactly what the builder says.
// A patient sees these questions; without one of the directives, what is left. Hosts that cannot run here (Wix, Squarespace,
// Webflow, Drupal, Google Tag Manager) are pages that apply their published rules: targets-hosts.mjs names them.
// What cannot be had here: pages over https, where a file over http is refused, and pages opened from a folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { runnerImport } from 'vite';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { serve } from '../support/server.mjs';
import { ask, probed } from '../support/frame-driver.mjs';
import { becomes } from '../support/becomes.mjs';
import { CHOICES, ONE, TRUSTED, cases } from './targets-cases.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { targets } = await load('./demo/targets/index.ts');
const { strictPolicyOf } = await load('./scripts/snippets/target.ts');
const { defaults } = await load('./scripts/snippets/config.ts');
const { contentFor } = await load('./src/content/index.ts');
const { framePages } = await load('./scripts/frame.ts');
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

test('every way that these pages are for is tried', () => {
  // WordPress in test/wordpress, applications in test/package
  const elsewhere = ['wordpressBlock', 'wordpress', 'wordpressAuthor', 'server'];
  elsewhere.push('react', 'next', 'reactRouter', 'vue', 'nuxt', 'angular', 'sveltekit', 'astro');
  const here = new Set(cases.map(({ name }) => name));
  assert.deepEqual(
    [...here].toSorted(),
    targets
      .map(({ id }) => id)
      .filter((id) => !elsewhere.includes(id))
      .toSorted(),
  );
});

/** What is lost without each directive. */
const LEFT = {
  'script-src': 'the script does not run, and what the snippet has as text is there',
  'frame script-src': 'the frame keeps its height, and the questions are there',
  'frame-src': 'no frame is loaded',
  'style-src': 'the colors are the page’s own',
  'style-src-attr': 'no room is held, and the questions are there',
  'trusted-types': 'there is no structured data, and the questions are there',
};
/** The directives that can be missed: the name for Trusted Types only on a page that asks for them. */
const directivesOf = ({ name, config = CHOICES, trusted, carries }) => {
  const { policy } = targets.find(({ id }) => id === name).write(config, { base: '', version: '', integrity });
  const all = directives(policy);
  // another directive allows the inline style, or this form of the way has none
  const hasStyle = !all.has('style-src') && (name !== 'gtm' || carries);
  const spare = [...(trusted ? [] : ['trusted-types']), ...(hasStyle ? [] : ['style-src-attr'])];
  return [...all.keys()].filter((directive) => !spare.includes(directive));
};

const directives = (policy) => new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));

/** The header: the page's own directives and those of the snippet, without one of them. */
function header(policy, needs, without) {
  const own = { 'default-src': ["'none'"], 'img-src': ['data:'], 'style-src': ["'self'"], ...needs };
  const all = new Map(Object.entries(own));
  for (const [name, sources] of directives(policy))
    if (name !== without) all.set(name, [...(all.get(name) ?? []), ...sources]);
  return [...all].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

const html = (
  body,
  { head = '', end = '', sheet = '' } = {},
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A clinic</title><link rel="icon" href="data:,">${sheet && `<link rel="stylesheet" href="${sheet}">`}${head}</head>
<body><main><h1>Knees</h1>${body}</main>${end}</body></html>`;

/** What a patient sees; null while there are no questions. Its source runs in the page that has them, or around it. */
function look(page = document) {
  const root = page.querySelector('[data-exosome-faq], exosome-faq')?.shadowRoot;
  if (!root?.querySelector('[part=question]')) return null;
  const words = (node) => node.innerText.replace(/[^\S\u00a0]+/g, ' ').trim();
  const all = (part) => [...root.querySelectorAll(`[part=${part}]`)];
  const isOpen = (button) => {
    const { firstElementChild } = root.getElementById(button.getAttribute('aria-controls'));
    return button.ariaExpanded === 'true' && firstElementChild.checkVisibility() && firstElementChild.offsetHeight > 20;
  };
  const safety = root.querySelector('[part=safety]');
  const data = page.head.querySelector('script[type="application/ld+json"]');
  return {
    lang: root.querySelector('[part=base]').lang,
    title: [root.querySelector('[part=title]').localName, words(root.querySelector('[part=title]'))],
    questions: all('question').map((button) => `${isOpen(button) ? '-' : '+'} ${words(button)}`),
    safety: words(safety),
    footer: words(root.querySelector('[part=footer]').lastElementChild),
    share: all('action')
      .filter((action) => action.checkVisibility())
      .map(words),
    letter: decodeURIComponent(root.querySelector('a[part=action]')?.href.split('%0A').at(-1) ?? ''),
    accent: getComputedStyle(safety).borderInlineStartColor,
    radius: getComputedStyle(root.querySelector('[part=question]')).borderTopLeftRadius,
    data: data ? JSON.parse(data.textContent).mainEntity.map(({ name }) => name) : [],
  };
}

/** What the same patient should see, where these choices are lost. */
function expected(config, unsupported, inFrame) {
  const kept = { ...config, ...Object.fromEntries(unsupported.map((name) => [name, defaults[name]])) };
  const content = contentFor(kept.lang);
  const { labels, questions } = content;
  const asked = kept.questions.map((id) => questions.find((question) => question.id === id).question);
  const own = kept.own.map(({ question }) => question);
  const date = kept.reviewedOn ? 'enero de 2026' : 'noviembre de 2026';
  return {
    lang: 'es',
    title: [`h${kept.headingLevel}`, content.title],
    questions: [
      ...asked.map((text, i) => `${kept.open.includes(kept.questions[i]) ? '-' : '+'} ${text}`),
      ...own.map((text) => `+ ${text}`),
    ],
    safety: `${content.safetyLabel}: ${content.safety.replace('{date}', 'noviembre de 2026')}`,
    footer: kept.reviewedBy
      ? `Revisado por ${kept.reviewedBy} el 5 de ${date}`
      : content.editionLine.replace('{date}', date),
    share: kept.share.filter((channel) => !unsupported.includes(channel)).map((channel) => labels[channel]),
    letter: kept.share.length ? kept.shareUrl : '',
    ...(kept.looks.accent ? { accent: 'rgb(14, 138, 146)', radius: '7px' } : {}),
    data: kept.structuredData && !inFrame ? [...asked, ...own] : [],
  };
}

const ownQuestion = `() => {
  return document.querySelector('[data-exosome-faq], exosome-faq').shadowRoot.querySelectorAll('[part=question]')[2];
}`;
const ownAnswer = `(() => {
  const button = (${ownQuestion})();
  const [details] = button.getRootNode().getElementById(button.getAttribute('aria-controls')).querySelector('slot').assignedElements();
  return [...details.querySelectorAll('p')].map((paragraph) => (paragraph.checkVisibility() ? paragraph.innerText : ''));
})()`;

let files; // where the built files are
let host; // the page's own
const pages = new Map();
before(async () => {
  const everywhere = { 'access-control-allow-origin': '*' };
  const js = (name, more = '', headers = everywhere) => ({
    type: 'text/javascript',
    headers,
    body: readFileSync(`dist/${name}`, 'utf8') + more,
  });
  const routes = {
    '/faq/exosome-faq.min.js': js('exosome-faq.min.js'),
    '/faq/embed/frame.js': js('embed/frame.js'),
    '/faq/embed/frame-parent.js': js('embed/frame-parent.js'),
    '/changed/exosome-faq.min.js': js('exosome-faq.min.js', '\n'),
    '/closed/exosome-faq.min.js': js('exosome-faq.min.js', '', {}),
  };
  files = await serve(routes);
  for (const [name, body] of framePages(new URL(files.url('/faq/'))))
    routes[`/faq/embed/${name}`] = name.endsWith('.json') ? { type: 'application/json', body } : { body: probed(body) };
  host = await serve({
    '/page': ({ query }) => pages.get(query.key),
    '/inside': ({ query }) => pages.get(`${query.key} inside`),
    '/sheet.css': ({ query }) => ({ type: 'text/css', body: pages.get(`${query.key} sheet`) }),
  });
});
after(async () => {
  await host?.close();
  await files?.close();
});

/** Puts what the builder writes into a page of that kind, and gives the page's address. */
async function publish(
  { name, page, config = CHOICES, trusted },
  { without, base = '/faq/', policy = (written) => written.policy, spoken } = {},
) {
  const written = targets
    .find(({ id }) => id === name)
    .write(config, { base: files.url(base), version: '0.1.0', integrity }, spoken);
  const { inside, body = '', needs = {}, ...more } = await page(written);
  const key = String(pages.size);
  const sheet = written.snippets.find(({ language }) => language === 'css')?.code;
  if (sheet) pages.set(`${key} sheet`, sheet);
  const headers = { 'content-security-policy': header(policy(written), trusted ? TRUSTED : needs, without) };
  const head = { ...more, sheet: sheet && `/sheet.css?key=${key}` };
  if (inside) pages.set(`${key} inside`, { headers, body: html('', { ...head, end: inside }) });
  const frame = `<iframe src="/inside?key=${key}" title="Site" width="700" height="900"></iframe>`;
  pages.set(key, { headers, body: html(inside ? frame : body, head) });
  return { written, url: host.url(`/page?key=${key}`), policy: directives(written.policy) };
}

for (const engineName of engines) {
  describe(engineName, () => {
    let engine;
    let page;
    before(async () => {
      engine = await openEngine(engineName, { viewport: { width: 800, height: 900 } });
      page = await engine.newPage();
    });
    after(() => engine?.close());

    const see = ({ frame }) => {
      if (frame === 'files') return ask(page, 'iframe', `(${look})()`);
      if (frame === 'wix') return page.evaluate(`(${look})(document.querySelector('iframe').contentDocument)`);
      return page.evaluate(look);
    };

    /** What is left to read where the script does not run: the whole text, the page's own questions, or nothing. */
    const reads = async (left) => {
      const text = await page.evaluate(() => document.querySelector('main').innerText.replace(/[^\S\u00a0]+/g, ' '));
      const { safety, questions } = expected(CHOICES, []);
      assert.equal(text.includes(safety), left === 'text');
      for (const [i, question] of questions.entries())
        assert.equal(text.includes(question.slice(2)), left === 'text' || (left === 'own' && i > 1), question);
      if (!left) return;
      const details = () => [...document.querySelectorAll('details')].at(-1);
      await page.click(`() => (${details})().firstElementChild`);
      assert.equal(await page.evaluate(`(${details})().lastElementChild.innerText`), CHOICES.own[1].answer);
    };
    const stops = (directive) =>
      page.waitFor((name) => window.__rigLog.violations.some((one) => one.directive.startsWith(name)), directive);

    for (const one of cases) {
      const { name, config = CHOICES, carries, frame, left } = one;
      const kind = one.title ? `${name}, ${one.title}` : name;

      test(`${kind}: the page shows what was chosen, and its policy stops nothing`, async () => {
        const { url, written } = await publish(one);
        await page.goto(url);
        const unsupported = written.unsupported.filter((choice) => !carries?.includes(choice));
        const awaited = expected(config, unsupported, Boolean(frame));
        await becomes(async () => {
          const seen = await see(one);
          return seen && Object.fromEntries(Object.entries(seen).filter(([part]) => part in awaited));
        }, awaited);
        // the page's own question opens by a click, and its answer is the text that was typed
        if (!unsupported.includes('own') && config.own.length) {
          await page.click(ownQuestion);
          const paragraphs = config.own[0].answer.split('\n\n');
          await becomes(() => page.evaluate(ownAnswer), paragraphs);
        }
        // the second line of the frame's snippet gives it its height
        if (name === 'frame') await page.waitFor(() => document.querySelector('iframe').style.height !== '');
        assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
      });

      for (const directive of directivesOf(one))
        test(`${kind}: without ${directive} in the policy, ${LEFT[`${name} ${directive}`] ?? LEFT[directive]}`, async (t) => {
          const { url } = await publish(one, { without: directive });
          const earlier = files.requests.length;
          await page.goto(url);
          if (directive === 'trusted-types' && !(await page.evaluate("'trustedTypes' in window")))
            return t.skip('none here');
          await stops(directive);
          const asked = files.requests.slice(earlier).map(({ path }) => path);
          if (directive === 'frame-src') {
            assert.ok(!asked.some((path) => path.endsWith('.html')));
          } else if (name === 'frame') {
            // the questions are there, in a frame that keeps its height
            await becomes(async () => (await see(one))?.lang, 'es');
            assert.equal(await page.evaluate(() => document.querySelector('iframe').offsetHeight), 600);
          } else if (directive === 'script-src') {
            assert.deepEqual(asked, []);
            assert.equal(await see(one), null);
            await reads(left);
          } else {
            await becomes(async () => (await see(one))?.lang, 'es');
            const { accent, data } = await see(one);
            if (directive === 'style-src-attr') assert.equal(accent, 'rgb(14, 138, 146)');
            else if (directive === 'style-src') assert.notEqual(accent, 'rgb(14, 138, 146)');
            else assert.deepEqual(data, []);
          }
        });
    }

    test('a policy with strict-dynamic ignores the address, and takes what the builder says instead', async () => {
      const STRICT = "script-src 'nonce-host' 'strict-dynamic'";
      for (const one of cases) {
        const { url, written } = await publish(one, {
          policy: (said) => {
            const added = strictPolicyOf(said);
            return added.includes('script-src ')
              ? added.replace('script-src', STRICT)
              : [STRICT, added].filter(Boolean).join('; ');
          },
        });
        if (!written.policy.includes('script-src')) continue;
        await page.goto(url);
        await becomes(async () => (await see(one))?.lang, 'es');
        if (one.name === 'frame') await page.waitFor(() => document.querySelector('iframe').style.height !== '');
        assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] }, one.name);
        if (!written.hash) continue;
        const other = await publish(one, { policy: (said) => said.policy.replace('script-src', STRICT) });
        await page.goto(other.url);
        await stops('script-src');
        if (one.name !== 'frame') assert.equal(await see(one), null, one.name);
      }
    });

    test('where a policy has script-src-elem, the address counts there and nowhere else', async () => {
      for (const one of cases) {
        const { url, written } = await publish(one, {
          policy: (said) => said.policy.replace('script-src ', "script-src 'self'; script-src-elem 'self' "),
        });
        if (!written.hash) continue;
        await page.goto(url);
        await becomes(async () => (await see(one))?.lang, 'es');
        if (one.name === 'frame') await page.waitFor(() => document.querySelector('iframe').style.height !== '');
        assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] }, one.name);
        const other = await publish(one, { policy: (said) => `${said.policy}; script-src-elem 'self'` });
        await page.goto(other.url);
        await stops('script-src');
      }
    });

    test('a line with the nonce of its page passes a policy with strict-dynamic', async () => {
      const one = cases.find(({ name }) => name === 'line');
      const { url } = await publish(
        { ...one, page: (written) => ({ body: one.page(written).body.replace('<script ', '<script nonce="host" ') }) },
        { policy: (said) => said.policy.replace('script-src', "script-src 'nonce-host' 'strict-dynamic'") },
      );
      await page.goto(url);
      await becomes(async () => (await see(one))?.lang, 'es');
      assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
    });

    test('a frame has just the share buttons that the builder does not name as lost, and they lead to the clinic', async () => {
      const one = cases.find(({ name }) => name === 'frame');
      const share = ['copy', 'email', 'print', 'pinterest'];
      const [shareUrl, shareImage] = ['https://clinic.example/preguntas', 'https://clinic.example/img/x.png'];
      for (const part of [
        {},
        { shareUrl },
        { shareUrl, shareImage },
        { shareUrl, shareImage: '/img/x.png' },
        { shareUrl: '/preguntas', shareImage },
      ]) {
        // of one question whose answer is open, so that its buttons are in view
        const config = { ...ONE, share, shareUrl: '', shareImage: '', ...part };
        const { url, written } = await publish({ ...one, config });
        await page.goto(url);
        // without an image there is no such button anywhere
        const possible = share.filter((channel) => channel !== 'pinterest' || config.shareImage);
        const { labels } = contentFor('es');
        await becomes(
          // a link that opens a tab says that, too
          async () => (await see(one))?.share.map((words) => words.split(' (')[0]),
          possible.filter((channel) => !written.unsupported.includes(channel)).map((channel) => labels[channel]),
        );
        const links = await ask(
          page,
          'iframe',
          `[...document.querySelector('exosome-faq').shadowRoot.querySelectorAll('a[part=action]')].map(({ href }) => decodeURIComponent(href))`,
        );
        for (const link of links) assert.ok(link.includes(shareUrl) && !link.includes(files.url('/')), link);
      }
    });

    test('a text whose language nobody has chosen is in that of the builder where the script does not run', async () => {
      for (const one of cases.filter(({ left }) => left === 'text')) {
        const { url } = await publish(
          { ...one, config: { ...defaults, looks: CHOICES.looks } },
          { base: '/nowhere/', spoken: 'es' },
        );
        await page.goto(url);
        const { title, safetyLabel } = contentFor('es');
        const [said, lang] = await page.evaluate(() => {
          const heading = document.querySelector('[data-exosome-faq] h2');
          return [heading.innerText, heading.closest('[lang]').lang];
        });
        assert.deepEqual([said, lang], [title, 'es'], one.name);
        assert.ok((await page.evaluate(() => document.querySelector('main').innerText)).includes(safetyLabel));
      }
      // once the script has come, the page's language counts, as the preview shows it
      const { url } = await publish(
        { ...cases.find(({ name }) => name === 'div'), config: defaults },
        { spoken: 'es' },
      );
      await page.goto(url);
      await becomes(async () => (await see({}))?.lang, 'en');
      const frame = cases.find(({ name }) => name === 'frame');
      const framed = await publish({ ...frame, config: defaults }, { spoken: 'es' });
      await page.goto(framed.url);
      await becomes(async () => (await see(frame))?.lang, 'es');
    });

    test('questions of the page’s own are shown beside chosen ones, whatever they are called', async () => {
      const named = [
        '¿Qué cuesta?',
        '¿QUÉ cuesta?',
        'All',
        'What are exosomes?',
        '???',
        '😀',
        'half \ud83d a sign',
        '\0zero\u00a0x\ufeff',
        'İstanbul ǅ ß ﬁ',
        'שלום \u202eabc\u202c',
        'one two three four five six seven eight nine ten',
        '<b>x</b> &amp; "y" \r\n z',
        '١٢٣ Ⅳ ½',
      ].map((question) => ({ question, answer: 'Yes.' }));
      const own = [...named, { question: ' ', answer: 'One.\r\n\r\nTwo.\n \nThree.' }, { question: '', answer: '' }];
      const { url } = await publish({ ...cases[1], config: { ...CHOICES, own } });
      await page.goto(url);
      await becomes(async () => (await see({}))?.questions.length, CHOICES.questions.length + named.length + 1);
      assert.deepEqual(await page.log(), { console: [], errors: [], violations: [] });
    });

    test('a file that somebody has changed does not run: the text stays', async () => {
      for (const one of cases.filter(({ trusted }) => trusted)) {
        const { url } = await publish(one, { base: '/changed/' });
        await page.goto(url);
        await page.waitFor(() => window.__rigLog.errors.some((error) => error.startsWith('not loaded: ')));
        assert.equal(await see(one), null, one.name);
        await reads(one.left);
      }
    });

    test('a file on a server that lets no other site read it does not run: the text stays', async () => {
      const one = cases.find(({ name }) => name === 'div');
      const { url } = await publish(one, { base: '/closed/' });
      await page.goto(url);
      await page.waitFor(() => window.__rigLog.errors.some((error) => error.startsWith('not loaded: ')));
      assert.equal(await see(one), null);
      await reads('text');
    });
  });
}
