import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, html, js, snippet } from '../fixtures.mjs';

export const title = 'Loading';

const tag = '<exosome-faq></exosome-faq>';
const src = '/exosome-faq.min.js';
const script = `<script src="${src}"></script>`;

/** A page on which the widget works, without a word in the console. */
const loads = (name, body, head, routes) => ({
  name,
  async run({ open, works, says, page }) {
    await open(html(body, { head }), routes);
    await works();
    assert.equal(await page.evaluate(() => document.querySelectorAll('exosome-faq, [data-exosome-faq]').length), 1);
    await says();
  },
});

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
const other = '9.8.7';
const otherVersion = () => built('exosome-faq.min.js').replaceAll(version, other);

/** Two versions of the file on one page; the first one stays. */
const versions = (name, first, second) => ({
  name,
  async run({ open, works, says, page }) {
    const scripts = { [version]: src, [other]: '/other.js' };
    await open(html(`${tag}<script src="${scripts[first]}"></script><script src="${scripts[second]}"></script>`), {
      '/other.js': js(otherVersion()),
    });
    await works();
    assert.deepEqual(
      await page.evaluate(() => [window.exosomeFaq.version, customElements.get('exosome-faq').version]),
      [first, first],
    );
    const both = `${first.replaceAll('.', '\\.')}.*${second.replaceAll('.', '\\.')}`;
    await says(new RegExp(both));
  },
});

/** What the shown widget was told to be. */
const settings = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('exosome-faq, [data-exosome-faq]').shadowRoot;
    return {
      lang: root.querySelector('[part="base"]').lang,
      level: root.querySelector('[part="title"]').localName,
      questions: [...root.querySelectorAll('[part="question"]')].map(({ id }) => id.slice(2)),
      open: [...root.querySelectorAll('[aria-expanded="true"]')].map(({ id }) => id.slice(2)),
    };
  });

/** The widget stands where the script says, in Spanish. */
const placed = (name, body, head, where) => ({
  name,
  async run({ open, works, page, says }) {
    await open(html(body, { head }));
    await works({ lang: 'es' });
    assert.equal(
      await page.evaluate(() => {
        const faq = document.querySelector('exosome-faq');
        return `${faq.previousElementSibling?.localName} ${faq.nextElementSibling?.localName}`;
      }),
      where,
    );
    await says();
  },
});

/** Runs scripts later, as optimizers do, in the way of `make`. */
const optimized = (name, body, make, routes) => ({
  name,
  async run({ open, works, says, page }) {
    await open(
      html(`${body}<script>addEventListener('load', () => {
        for (const late of document.querySelectorAll('script[type="text/x-later"]')) (${make})(late);
      });</script>`),
      routes,
    );
    await works({ lang: 'es' });
    assert.equal((await settings(page)).level, 'h3');
    await says();
  },
});

const recreate = (late) => {
  const made = document.createElement('script');
  for (const { name, value } of late.attributes)
    if (name !== 'type') made.setAttribute(name.replace('data-src', 'src'), value);
  late.replaceWith(made);
};
const recreateBare = (late) => {
  const made = document.createElement('script');
  made.src = late.dataset.src;
  late.replaceWith(made);
};
const inject = async (late) => {
  // the original stays where it is; its text runs with no script tag that says where it came from
  const text = await (await fetch(late.dataset.src)).text();
  // oxlint-disable-next-line no-eval -- it is how they do it
  (0, eval)(text);
};
const blob = async (address) => {
  const text = await (await fetch(address)).text();
  const made = document.createElement('script');
  made.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  document.head.append(made);
};
const later = '<script type="text/x-later" data-src="/exosome-faq.min.js?lang=es&heading-level=3"';

const purify = { '/purify.js': js(readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8')) };
const sanitize = (spelling) => `<script src="/purify.js"></script>
  <script>document.querySelector('#content').innerHTML = DOMPurify.sanitize(${JSON.stringify(snippet(src, { spelling })).replaceAll('</', '<\\/')});</script>`;

export default [
  loads('async, in the head', tag, `<script async src="${src}"></script>`),
  loads('async, at the end of the body', `${tag}<script async src="${src}"></script>`),
  loads('defer, in the head', tag, `<script defer src="${src}"></script>`),
  loads('neither, in the head', tag, script),
  loads('neither, at the end of the body', `${tag}${script}`),
  loads('neither, before the tag', `${script}${tag}`),
  loads('module, in the head', tag, `<script type="module" src="${src}"></script>`),
  loads('module by `import()`', `${tag}<script type="module">await import('${src}');</script>`),
  loads('the div, async in the head', '<div data-exosome-faq></div>', `<script async src="${src}"></script>`),
  loads('the div, module', '<div data-exosome-faq></div>', `<script type="module" src="${src}"></script>`),
  loads('twice the same, one after the other', `${tag}${script}${script}`),
  loads('twice the same, in the head and at the end', `<div data-exosome-faq></div>${script}`, script),
  loads(
    'twice the same, async and module',
    tag,
    `<script async src="${src}"></script><script type="module" src="${src}"></script>`,
  ),
  versions('two versions: the older one first', version, other),
  versions('two versions: the newer one first', other, version),
  {
    name: 'from another origin, without a header that allows it',
    async run({ serve, open, works, says }) {
      const cdn = await serve();
      await open(html(`${tag}<script async src="${cdn.url(src)}"></script>`));
      await works();
      await says();
    },
  },
  {
    name: 'our snippet with its hash, from another origin',
    async run({ serve, open, works, says }) {
      const cdn = await serve({
        [src]: js(built('exosome-faq.min.js'), { headers: { 'access-control-allow-origin': '*' } }),
      });
      await open(html(snippet(cdn.url(src), { spelling: 'div' })));
      await works();
      await says();
    },
  },
  ...[
    ['the tag and a script', `${tag}<script async src="exosome-faq.min.js"></script>`],
    ['the div and a script', '<div data-exosome-faq></div><script async src="exosome-faq.min.js"></script>'],
    ['a script with data-mount', '<script async src="exosome-faq.min.js" data-mount></script>'],
    ['a script with ?mount', '<script async src="exosome-faq.min.js?mount"></script>'],
  ].map(([what, body]) => ({
    name: `from \`file://\`: ${what}`,
    async run({ page, works, says }) {
      const folder = mkdtempSync(join(tmpdir(), 'host-matrix-'));
      try {
        writeFileSync(join(folder, 'exosome-faq.min.js'), built('exosome-faq.min.js'));
        writeFileSync(join(folder, 'page.html'), html(body));
        await page.goto(pathToFileURL(join(folder, 'page.html')).href);
        await works();
        await says();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  })),
  ...['tag', 'div'].map((spelling) => ({
    name: `from \`file://\`: our snippet with its hash, the ${spelling} spelling: the widget or its text is in view`,
    async run({ page, works, fallsBack }) {
      const folder = mkdtempSync(join(tmpdir(), 'host-matrix-'));
      try {
        writeFileSync(join(folder, 'exosome-faq.min.js'), built('exosome-faq.min.js'));
        writeFileSync(join(folder, 'page.html'), html(snippet('exosome-faq.min.js', { spelling })));
        await page.goto(pathToFileURL(join(folder, 'page.html')).href);
        // the hash needs crossorigin elsewhere, and with it some engines refuse a file
        if (await page.widgetCount()) await works();
        else await fallsBack();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  })),
  optimized(
    '`type` and `src` rewritten, the script made again with its attributes',
    `${tag}${later} async></script>`,
    recreate,
  ),
  optimized(
    '`type` and `src` rewritten, all other attributes lost, settings in the address',
    `${tag}${later} data-open="all"></script>`,
    recreateBare,
  ),
  optimized(
    'an optimizer runs the text itself: settings as `data-…` on the tag that it left',
    `${tag}<script type="text/x-later" data-src="${src}" data-lang="es" data-heading-level="3"></script>`,
    inject,
  ),
  {
    name: 'an optimizer makes a blob of the file, and no setting is left',
    async run({ open, works, says }) {
      await open(html(`${tag}<script>(${blob})(${JSON.stringify(src)});</script>`));
      await works();
      await says();
    },
  },
  optimized(
    'the file hosted again under a hashed name, its query kept',
    `${tag}<script type="text/x-later" data-src="/cache/3f2a91c0.js?lang=es&heading-level=3"></script>`,
    recreate,
    { '/cache/3f2a91c0.js': js(built('exosome-faq.min.js')) },
  ),
  {
    name: 'joined with other scripts in one hashed file, deferred',
    async run({ open, works, says }) {
      await open(html(tag, { head: '<script defer src="/cache/all-77aa.js"></script>' }), {
        '/cache/all-77aa.js': js(`window.before = 1;\n${built('exosome-faq.min.js')}\n;window.after = 1;`),
      });
      await works();
      await says();
    },
  },
  {
    name: 'joined with strict-mode scripts, as a module',
    async run({ open, works, says }) {
      await open(html(tag, { head: '<script type="module" src="/cache/all-77aa.js"></script>' }), {
        '/cache/all-77aa.js': js(`'use strict';\n${built('exosome-faq.min.js')}\nexport {};`),
      });
      await works();
      await says();
    },
  },
  {
    name: '`data-*` taken off the script by a tag manager: settings in the address, `?mount`',
    async run({ open, works, page, says }) {
      await open(
        html(`<main><p>Clinic</p></main><script>
          document.body.append(Object.assign(document.createElement('script'), {
            src: '/exosome-faq.min.js?mount&lang=es&heading-level=4', async: true }));</script>`),
      );
      await works({ lang: 'es' });
      assert.equal((await settings(page)).level, 'h4');
      await says();
    },
  },
  placed(
    '`data-mount` in the body',
    `<p></p><script src="${src}" data-mount data-lang="es"></script><footer></footer>`,
    '',
    'script footer',
  ),
  placed(
    '`?mount` in the body',
    `<p></p><script src="${src}?mount&lang=es"></script><footer></footer>`,
    '',
    'script footer',
  ),
  placed(
    '`?mount` in the body, async',
    `<p></p><script async src="${src}?mount&lang=es"></script><footer></footer>`,
    '',
    'script footer',
  ),
  placed(
    '`data-mount` in the body, module',
    `<p></p><script type="module" src="${src}" data-mount data-lang="es"></script><footer></footer>`,
    '',
    'script footer',
  ),
  placed(
    '`data-mount` in the head',
    '<p></p><footer></footer>',
    `<script src="${src}" data-mount data-lang="es"></script>`,
    'footer undefined',
  ),
  placed(
    '`?mount` in the head, defer',
    '<p></p><footer></footer>',
    `<script defer src="${src}?lang=es&mount"></script>`,
    'footer undefined',
  ),
  ...[
    ['tag', (set) => `<exosome-faq ${set('')}></exosome-faq>`],
    ['div', (set) => `<div data-exosome-faq ${set('data-')}></div>`],
  ].map(([spelling, place]) => ({
    name: `settings: the ${spelling} before the script's \`data-…\` before its address`,
    async run({ open, widget, page, says }) {
      const own = (prefix) => `${prefix}heading-level="5"`;
      await open(
        html(
          `${place(own)}<script
            src="${src}?heading-level=3&questions=what-are-exosomes&open=all&lang=es"
            data-heading-level="4" data-questions="orthopedic-treatment exosomes-and-stem-cells" data-lang="en"></script>`,
          { lang: 'es' },
        ),
      );
      await widget();
      const questions = ['orthopedic-treatment', 'exosomes-and-stem-cells'];
      assert.deepEqual(await settings(page), { lang: 'en', level: 'h5', questions, open: questions });
      await says();
    },
  })),
  {
    name: 'the snippet with the div through DOMPurify, the script before it',
    async run({ open, works, says }) {
      await open(html(`${script}<div id="content"></div>${sanitize('div')}`), purify);
      await works();
      await says();
    },
  },
  {
    name: 'the snippet with the div through DOMPurify, the script after it',
    async run({ open, works, says }) {
      await open(html(`<div id="content"></div>${sanitize('div')}<script async src="${src}"></script>`), purify);
      await works();
      await says();
    },
  },
  {
    name: 'the snippet with the div through DOMPurify, and no script: its text is in view',
    async run({ open, fallsBack, says }) {
      await open(html(`<div id="content"></div>${sanitize('div')}`), purify);
      await fallsBack({ selector: '[data-exosome-faq]' });
      await says();
    },
  },
  {
    name: 'the snippet with the tag through DOMPurify, which drops the tag: its text is in view',
    async run({ open, fallsBack, says }) {
      await open(html(`<div id="content"></div>${sanitize('tag')}${script}`), purify);
      await fallsBack({ selector: '#content' });
      await says();
    },
  },
  {
    name: 'the snippet put in twice by a page builder: two widgets, one script that counts',
    async run({ open, works, says }) {
      await open(html(`${snippet(src, { spelling: 'div' })}${snippet(src, { spelling: 'tag' })}`));
      await works({ index: 0 });
      await works({ index: 1, number: 1 });
      await says();
    },
  },
];
