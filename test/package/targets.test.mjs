// What the builder writes for applications: taken as it stands, type-checked, built with the packed tarball as an
// application of that kind, and used under exactly the policy that stands beside it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { build, runnerImport } from 'vite';
import { quiet, shown } from '../pages/helpers.mjs';
import { becomes } from '../support/becomes.mjs';
import { freePort, start, stop } from '../support/children.mjs';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { CLOSED, TREAT } from '../support/questions.mjs';
import { serve } from '../support/server.mjs';
import { question } from '../support/widget-driver.mjs';
import { HOSTILE, variants } from './configs.mjs';
import { install, root, run } from './tarball.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { literal } = await load('./demo/targets/applications.ts');
const { targets: list } = await load('./demo/targets/index.ts');
const languages = [(await load('./demo/targets/words.en.ts')).en, (await load('./demo/targets/words.es.ts')).es];
const { contentFor } = await load('./src/content/index.ts');
const targets = Object.fromEntries(
  ['react', 'vue', 'angular', 'server'].map((name) => [name, list.find(({ id }) => id === name)]),
);
const { full } = variants;
// what has loaded these says 'development' here, and an engineer's build does not
delete process.env.NODE_ENV;

/** What the page is around the builder's files: as the framework's own tools make it, as far as it matters here. */
const page = (body, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An application</title>${head}</head><body>${body}</body></html>`;
const entry = (name) => `<script type="module" src="./src/${name}"></script>`;
const applications = {
  react: {
    check: '@typescript/native/bin/tsc',
    options: { jsx: 'react-jsx' },
    files: () => ({
      'index.html': page('<div id="app"></div>', entry('main.tsx')),
      'src/main.tsx': `import { createRoot } from 'react-dom/client';
        import { ExosomeQuestions } from './ExosomeQuestions';
        createRoot(document.querySelector('#app')!).render(<ExosomeQuestions />);`,
      'src/sheets.d.ts': `declare module '*.css';`,
    }),
  },
  vue: {
    check: 'vue-tsc/bin/vue-tsc.js',
    options: { jsx: 'preserve' },
    config: 'vite.config.ts',
    files: () => ({
      'index.html': page('<div id="app"></div>', entry('main.ts')),
      'src/main.ts': `import { createApp } from 'vue';
        import ExosomeQuestions from './ExosomeQuestions.vue';
        createApp(ExosomeQuestions).mount('#app');`,
    }),
  },
  angular: {
    check: '@typescript/native/bin/tsc',
    options: { experimentalDecorators: true, useDefineForClassFields: false },
    // compiled in the page, for want of Angular's own compiler here: an application that it has built needs neither
    needs: { 'script-src': "'unsafe-eval'", 'trusted-types': 'angular angular#unsafe-jit' },
    files: (written) => ({
      'index.html': page(
        '<app-exosome-questions></app-exosome-questions>',
        entry('main.ts') + (written['src/styles.css'] ? '<link rel="stylesheet" href="./src/styles.css">' : ''),
      ),
      'src/main.ts': `import '@angular/compiler';
        import { enableProdMode } from '@angular/core';
        import { bootstrapApplication } from '@angular/platform-browser';
        import { ExosomeQuestions } from './app/exosome-questions';
        enableProdMode();
        bootstrapApplication(ExosomeQuestions).catch((error: unknown) => console.error(error));`,
    }),
  },
  server: {
    check: '@typescript/native/bin/tsc',
    options: { allowJs: true, checkJs: true, noImplicitAny: false, types: ['node'] },
    files: () => ({}),
  },
};

/** The header that a strict page sends: nothing but what the policy names, and what the page itself `needs`. */
const strict = (policy, needs = {}) =>
  [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    ...policy.split('; ').map((one) => {
      const more = needs[one.split(' ')[0]];
      return more ? `${one} ${more}` : one;
    }),
  ].join('; ');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const written = {};
const complaints = {};
const routes = {};
const servers = [];
let files;
let site;

before(async () => {
  const { folder } = install(
    `vite vue @vitejs/plugin-vue react react-dom @types/react @types/react-dom csstype rxjs @lit-labs/ssr @types/node
    @angular/core @angular/common @angular/compiler @angular/platform-browser`.split(/\s+/),
  );
  // where the built files are: another origin
  files = await serve({
    '/faq/exosome-faq.min.js': {
      type: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(join(root, 'dist/exosome-faq.min.js')),
    },
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
  for (const [name, { write }] of Object.entries(targets)) {
    const { check, options, config, needs, files: around } = applications[name];
    for (const [variant, chosen] of Object.entries(variants)) {
      const at = join(folder, name, variant);
      const made = (written[`${name} ${variant}`] = write(chosen, { base: files.url('/faq/'), version, integrity }));
      const own = Object.fromEntries(
        made.snippets.filter(({ language }) => language !== 'sh').map(({ place, code }) => [place, code]),
      );
      for (const [path, text] of Object.entries({ ...around(own), ...own })) {
        mkdirSync(dirname(join(at, path)), { recursive: true });
        writeFileSync(join(at, path), text);
      }
    }
    const compilerOptions = {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      ...options,
    };
    writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
    const { stdout, stderr } = run(join(folder, name), join(root, 'node_modules', check), [], ['-p', '.']);
    complaints[name] = stdout + stderr;
    for (const variant of Object.keys(variants)) {
      const at = join(folder, name, variant);
      const { policy } = written[`${name} ${variant}`];
      const path = `/${name}/${variant}/`;
      if (name === 'server') {
        const PORT = String(await freePort());
        const server = start(process.execPath, [join(at, 'server.mjs')], { env: { PORT }, pattern: /(http:\/\/\S+)/ });
        servers.push(server);
        const address = await server.ready;
        routes[path] = async () => {
          const response = await fetch(address);
          const sent = response.headers.get('content-security-policy');
          assert.equal(sent.replace(/'nonce-[^']+'/, "'nonce-…'"), policy);
          return {
            type: response.headers.get('content-type'),
            headers: { 'content-security-policy': strict(sent) },
            body: await response.text(),
          };
        };
        continue;
      }
      await build({
        root: at,
        base: path,
        configFile: config ? join(at, config) : false,
        logLevel: 'error',
        build: { outDir: 'built' },
      });
      const built = join(at, 'built');
      for (const file of readdirSync(built, { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue;
        const source = join(file.parentPath, file.name);
        const route = path + source.slice(built.length + 1).replaceAll('\\', '/');
        routes[route.replace(/index\.html$/, '')] = {
          type: `${types[extname(source)]}; charset=utf-8`,
          headers: { 'content-security-policy': strict(policy, needs) },
          body: readFileSync(source),
        };
      }
    }
  }
  site = await serve(routes);
});
after(async () => {
  await Promise.all(servers.map(stop));
  await site?.close();
  await files?.close();
});

for (const name of Object.keys(targets)) {
  test(`${name}: what is written passes the type checker`, () => assert.equal(complaints[name], ''));

  test(`${name}: what is written is formatted`, async () => {
    for (const variant of Object.keys(variants))
      for (const { place, language, code } of written[`${name} ${variant}`].snippets) {
        if (language === 'sh') continue;
        const parser = { tsx: 'typescript', ts: 'typescript', js: 'babel' }[language] ?? language;
        assert.equal(code, await format(code, { parser, singleQuote: true, printWidth: 120 }), place);
      }
  });

  test(`${name}: the first step installs the tarball, and nothing gets lost`, () => {
    for (const variant of Object.keys(variants)) {
      const { snippets, unsupported } = written[`${name} ${variant}`];
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const more = name === 'server' ? ' @lit-labs/ssr' : '';
      assert.equal(snippets[0].code, `npm install ./exosome-faq-${version}.tgz${more}`);
      assert.deepEqual(unsupported, []);
    }
  });
}

test('text of any kind is one string of JavaScript, on one line, which ends no script and turns no line around', () => {
  const sign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(...'\'"`\\\n\r\u2028\u202e\ud83d', '${', '</ScRipt', '<!--', '\\u0041', `''""`),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const text = signs.join('');
      const code = literal(text);
      assert.equal(runInNewContext(code), text);
      assert.doesNotMatch(code, /[\n\r\u2028\u2029\u202a-\u202e]|<\/script|<!--/i);
      assert.ok(code.isWellFormed());
    }),
  );
});

test('each of them has its words, in both languages, and so has each place that is no file', () => {
  const [en, es] = languages;
  for (const [name, { write }] of Object.entries(targets)) {
    const { snippets } = write(full, { base: 'https://clinic.example/', version: '0.1.0', integrity: {} });
    for (const { places, targets: words } of languages) {
      const { name: title, when, steps, refused } = words[name];
      for (const sentence of [when, ...steps, ...refused]) assert.match(sentence, /^\p{Lu}.*[.]$/u);
      assert.ok(title && steps.length > 2 && refused.length > 2);
      for (const { place } of snippets) assert.ok(place.includes('.') || places[place], place);
    }
    for (const key of ['when', 'steps', 'refused']) assert.notDeepEqual(en.targets[name][key], es.targets[name][key]);
  }
});

/** What a patient sees of the element, and what a search engine is told. */
const seen = (tab) =>
  tab.evaluate(() => {
    const { shadowRoot: shadow } = document.querySelector('exosome-faq');
    const all = (part) => [...shadow.querySelectorAll(`[part=${part}]`)];
    const [title] = all('title');
    const styleOf = (part) => getComputedStyle(all(part)[0]);
    return {
      lang: title.closest('[lang]').lang,
      title: [title.localName, title.innerText, getComputedStyle(title).clipPath === 'none'],
      questions: all('question').map((one) => one.innerText.trim()),
      open: all('answer').map((one) => one.checkVisibility({ visibilityProperty: true })),
      footer: all('footer')[0].innerText,
      ways: all('share').map((row) => [...row.children].filter((one) => one.part.contains('action')).length),
      bar: styleOf('safety').borderInlineStartColor,
      radius: styleOf('safety').borderStartEndRadius,
      data: [...document.head.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.text),
    };
  });

const content = (lang) => contentFor(lang).questions;
const flat = (text) => text.replace(/\s+/g, ' ').trim();

for (const engine of engines) {
  describe(engine, () => {
    let browser;
    let tab;
    before(async () => {
      browser = await openEngine(engine, { viewport: { width: 1280, height: 800 } });
      tab = await browser.newPage();
    });
    after(() => browser?.close());

    for (const name of Object.keys(targets)) {
      test(`${name}, with nothing chosen: our three questions, closed, and no policy is broken`, async () => {
        await tab.goto(site.url(`/${name}/defaults/`));
        await shown(tab);
        const { lang, title, questions, footer, ways, data } = await seen(tab);
        assert.deepEqual([lang, title], ['en', ['h2', contentFor('en').title, true]]);
        assert.deepEqual(
          questions,
          content('en').map((one) => one.question),
        );
        assert.doesNotMatch(footer, /Reviewed/);
        assert.deepEqual([ways, data], [[], []]);
        await tab.click(question(TREAT));
        await shown(tab, 'exosome-faq', CLOSED.replace(/closed$/, 'open'));
        await quiet(tab);
      });

      test(`${name}, with everything chosen: all of it is there, and no policy is broken`, async () => {
        await tab.goto(site.url(`/${name}/full/`));
        await shown(tab, 'exosome-faq', 'closed open closed closed');
        // what a server has sent is in view before the script, which adds the data
        await becomes(async () => (await seen(tab)).data.length, 1);
        const { lang, title, questions, open, footer, ways, bar, radius, data } = await seen(tab);
        assert.deepEqual([lang, title[0], title[2]], ['es', 'h4', false]);
        const [what, , treat] = content('es').map((one) => one.question);
        assert.deepEqual(questions, [treat, what, flat(full.own[0].question), full.own[1].question]);
        assert.deepEqual(open, [false, true, false, false]);
        assert.ok(footer.includes(full.reviewedBy), footer);
        assert.deepEqual(ways, [3, 3, 3, 3]);
        assert.deepEqual([bar, radius], ['rgb(14, 138, 146)', '0px']);
        assert.deepEqual(
          JSON.parse(data[0]).mainEntity.map((entity) => entity.name),
          questions,
        );
        const ids = await tab.evaluate(() =>
          [...document.querySelector('exosome-faq').querySelectorAll(':scope > details[id]')].map(({ id }) => id),
        );
        assert.equal(ids.length, 2);
        for (const id of ids) await tab.click(question(id));
        await shown(tab, 'exosome-faq', 'closed open open open');
        const answers = await tab.evaluate((own) => {
          const faq = document.querySelector('exosome-faq');
          return own.map((id) => [...faq.querySelectorAll(`:scope > [id="${id}"] p`)].map((one) => one.innerText));
        }, ids);
        assert.deepEqual(answers, [[`First: ${HOSTILE}`, 'Second line.'], ['Nada.']]);
        const link = await tab.evaluate(
          (id) => decodeURIComponent(document.querySelector('exosome-faq').shadowRoot.querySelector(id).href),
          `#email-${TREAT}`,
        );
        assert.ok(link.includes(new URL(full.shareUrl).href.split('#')[0]), link);
        await quiet(tab);
      });
    }
  });
}
