// The README's examples, lists and links. Its tables are made (`npm run tables`), its commands are run by test/package/.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { transform } from 'lightningcss';
import { parseFragment } from 'parse5';
import { compile } from 'svelte/compiler';
import ts from 'typescript';
import { runnerImport } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');
const { version, exports } = JSON.parse(read('package.json'));
const { modules } = JSON.parse(read('custom-elements.json'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
const namesOf = (entries) => entries.map(({ name }) => name);

const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```/gms)].map(([, language, code]) => ({ language, code }));
const prose = readme.replace(/^```.*?^```/gms, '');

test('no text of ours names a content delivery network: the package is not published, so anybody could take its name there', () => {
  for (const path of ['README.md', 'CHANGELOG.md', 'demo/targets/words.en.ts', 'demo/targets/words.es.ts'])
    assert.doesNotMatch(read(path), /jsdelivr|unpkg|cdnjs|esm\.sh|skypack/i, path);
  for (const { code } of blocks)
    for (const [tag] of code.matchAll(/<script\b[^>]*src="https?:[^>]*>/g))
      if (!tag.includes('://clinic.example/')) assert.match(tag, /integrity="sha384-/, tag);
});

const nodesIn = (node) => [node, ...(node.childNodes ?? []).flatMap(nodesIn)];
/** Names that have to be there when the example runs. */
const script = (code, name) => {
  const { diagnostics, outputText } = ts.transpileModule(code, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { target: 'esnext', module: 'esnext', jsx: 'preserve', verbatimModuleSyntax: true },
  });
  assert.deepEqual(
    diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    [],
    code,
  );
  for (const [, from] of outputText.matchAll(/^import (?:.*? from )?['"](exosome-faq[^'"]*)/gm))
    assert.ok(from.replace('exosome-faq', '.') in exports, from);
};

const check = {
  html: (code) => {
    const problems = [];
    const nodes = nodesIn(parseFragment(code, { onParseError: (error) => problems.push(error.code) }));
    assert.deepEqual(problems, [], code);
    const known = namesOf(element.attributes);
    for (const { tagName, attrs = [] } of nodes) {
      const isDiv = tagName === 'div' && attrs.some(({ name }) => name === 'data-exosome-faq');
      if (tagName !== 'exosome-faq' && !isDiv) continue;
      for (const { name } of attrs)
        assert.ok(['data-exosome-faq', 'lang'].includes(name) || known.includes(name.replace(/^data-/, '')), name);
    }
  },
  js: (code) => script(code, 'example.js'),
  jsx: (code) => script(code, 'example.jsx'),
  tsx: (code) => script(code, 'example.tsx'),
  vue: (code) => {
    const { descriptor, errors } = parse(code);
    assert.deepEqual(errors, []);
    const options = { compilerOptions: { isCustomElement: (tag) => tag === 'exosome-faq' } };
    compileScript(descriptor, { id: 'example', inlineTemplate: true, templateOptions: options });
  },
  svelte: (code) => assert.deepEqual(compile(code, { filename: 'Example.svelte' }).warnings, []),
  css: (code) => {
    const { warnings } = transform({ filename: 'example.css', code: Buffer.from(code), errorRecovery: true });
    assert.deepEqual(warnings, []);
    for (const [property] of code.matchAll(/--[\w-]+/g))
      assert.ok(namesOf(element.cssProperties).includes(property), property);
    for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(namesOf(element.cssParts).includes(part));
  },
  json: (code) =>
    JSON.stringify(JSON.parse(code), (_, value) => {
      if (typeof value === 'string')
        assert.ok(existsSync(new URL(value.replace('node_modules/exosome-faq/', ''), root)));
      return value;
    }),
  // run by test/package/readme.test.mjs
  sh: () => {},
  // a server's answer
  '': (code) => assert.match(code, /^\/.*\.js\n\n(?:[A-Z][\w-]+: \S.*\n)+$/),
};

test('every example can be read by what it is written for, and names what there is', () => {
  assert.ok(blocks.length > 20);
  for (const { language, code } of blocks) check[language](code);
});

test('the examples that count what is opened and shared do so, without a word of the text', () => {
  const counting = blocks.filter(({ code }) => /\bgtag\(|\b_paq\b/.test(code));
  assert.equal(counting.length, 2);
  const events = [
    { type: 'exosome-faq-toggle', questionId: 'what-are-exosomes', open: true, cause: 'user' },
    { type: 'exosome-faq-toggle', questionId: 'what-are-exosomes', open: false, cause: 'user' },
    { type: 'exosome-faq-share', questionId: 'orthopedic-treatment', channel: 'copy' },
  ];
  const counted = counting.map(({ code }) => {
    const heard = {};
    const sent = [];
    runInNewContext(code, {
      addEventListener: (type, listener) => (heard[type] = listener),
      gtag: (...what) => sent.push(what),
      _paq: sent,
    });
    for (const event of events) heard[event.type](event);
    // what comes from another context is of other classes
    return JSON.parse(JSON.stringify(sent));
  });
  assert.deepEqual(counted, [
    [
      ['event', 'exosome_faq_toggle', { question: 'what-are-exosomes' }],
      ['event', 'exosome_faq_share', { question: 'orthopedic-treatment', channel: 'copy' }],
    ],
    [
      ['trackEvent', 'exosome-faq', 'open', 'what-are-exosomes'],
      ['trackEvent', 'exosome-faq', 'copy', 'orthopedic-treatment'],
    ],
  ]);
});

test('the lists name the questions and the ways to share that there are', async () => {
  const { contentFor } = (await runnerImport('./src/content/index.ts')).module;
  const { channels } = (await runnerImport('./src/model/share.ts')).module;
  const codes = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
  assert.deepEqual(
    codes(/^The ids of the questions are .*$/m.exec(readme)[0]),
    contentFor('en').questions.map(({ id }) => id),
  );
  const [, share] = /## Let readers share an answer\n(.*?)\n## /s.exec(prose);
  assert.deepEqual(
    [...share.matchAll(/^- `(\w+)`/gm)].map(([, way]) => way),
    [...channels],
  );
});

test('every version that it names is that of the package', () => {
  const versions = [...readme.matchAll(/exosome-faq[-@/](\d+\.\d+\.\d+)/g)].map(([, one]) => one);
  assert.ok(versions.length > 1);
  assert.deepEqual([...new Set(versions)], [version]);
});

test('every link and every picture leads somewhere, and the picture follows the two lines', () => {
  const slugs = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
    words
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
  const links = [...prose.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, src]) => link ?? src);
  assert.ok(links.length > 10);
  for (const link of links) {
    if (link.startsWith('https:')) continue;
    if (link.startsWith('#')) assert.ok(slugs.includes(link.slice(1)), link);
    else assert.ok(existsSync(new URL(link, root)), link);
  }
  const [, alt] = /^# .*\n\n```html\n.*\n.*\n```\n\n<picture>[^]*?alt="([^"]+)"/.exec(readme) ?? [];
  assert.ok(alt?.length > 100, 'a picture, with what is seen on it, comes after the two lines');
});
