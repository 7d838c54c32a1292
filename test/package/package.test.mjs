// The packed tarball, unpacked in an empty folder: what npm, Node, a bundler and a type checker make of it
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bundle, install, root, run } from './tarball.mjs';

let folder;
let tarball;
let target;
let files;
let pack;
/** The same, with Lit's server renderer beside it. */
let withRenderer;
before(() => {
  withRenderer = install(['@lit-labs/ssr']);
  ({ folder, tarball, target, files } = install());
  pack = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
});

/** What Node prints for a program in the folder; it has to end well, and without a word on stderr. */
function program(source, { type = 'mjs', flags = [] } = {}) {
  const file = join(folder, `program.${type}`);
  writeFileSync(file, source);
  const { status, stdout, stderr } = run(folder, file, flags);
  assert.deepEqual([status, stderr], [0, '']);
  return stdout.trim();
}

const bundled = (source) => bundle(folder, source);
const plain = 'globalThis.started = true;';

test('publint finds nothing to say', async () => {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    strict: true,
  });
  assert.equal(pkg.name, 'exosome-faq');
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

test('the types are right for every entry, by attw', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const options = ['--profile=esm-only', '--no-definitely-typed', '--no-emoji', '--no-color'];
  const { status, stdout: output } = run(folder, attw, [], [tarball, ...options]);
  assert.equal(status, 0, output);
  for (const entry of Object.keys(pack.exports)) assert.ok(output.includes(`"${join('exosome-faq', entry)}"`), output);
});

test('every file that package.json names is in the tarball, and nothing that is not meant to be', () => {
  const named = [];
  JSON.stringify([pack.exports, pack.unpkg, pack.jsdelivr, pack.customElements], (_, value) => {
    if (typeof value === 'string') named.push(value);
    return value;
  });
  assert.ok(named.length > 7);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(target, path))),
    [],
  );
  const expected =
    /^(?:dist\/(?:LICENSE|cards\/\w+\.png|exosome-faq\.min\.js|integrity\.json|snippets\/[a-z-]+\.html|translate\/\w+\.(?:json|xlf)|embed\/[\w.-]+\.(?:html|js|json)|npm\/[\w./-]+\.(?:js|d\.ts)|editors\/[\w.-]+\.json)|custom-elements\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  assert.deepEqual(
    files.filter((path) => !expected.test(path)),
    [],
  );
});

test('unpkg and jsdelivr give the one file, and the manifest names files that are there', () => {
  assert.equal(pack.unpkg, pack.jsdelivr);
  assert.deepEqual(readFileSync(join(target, pack.unpkg)), readFileSync(join(root, 'dist/exosome-faq.min.js')));
  const { modules } = JSON.parse(readFileSync(join(target, 'custom-elements.json'), 'utf8'));
  assert.ok(modules.length > 2);
  for (const { path, exports } of modules) {
    const module = readFileSync(join(target, path), 'utf8');
    for (const { kind, name } of exports) if (kind === 'js') assert.match(module, new RegExp(`export.*\\b${name}\\b`));
  }
});

test('VS Code and JetBrains editors know each attribute, with its sentence and its values', () => {
  const read = (path) => JSON.parse(readFileSync(join(target, path), 'utf8'));
  const { modules } = read(pack.customElements);
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  const [vscode, ...otherTags] = read('dist/editors/vscode.html-custom-data.json').tags;
  const { name, version, contributions } = read(pack['web-types']);
  const [jetbrains, ...otherElements] = contributions.html.elements;
  assert.deepEqual([name, version, otherTags, otherElements], [pack.name, pack.version, [], []]);
  for (const known of [vscode, jetbrains]) {
    assert.equal(known.name, 'exosome-faq');
    assert.ok(known.description.startsWith(element.description));
    assert.deepEqual(
      known.attributes.map((attribute) => [attribute.name, attribute.description]),
      element.attributes.map((attribute) => [attribute.name, attribute.description]),
    );
  }
  const values = {
    lang: ['en', 'es'],
    'heading-level': ['1', '2', '3', '4', '5'],
    questions: ['what-are-exosomes', 'exosomes-and-stem-cells', 'orthopedic-treatment'],
    open: ['all', 'what-are-exosomes', 'exosomes-and-stem-cells', 'orthopedic-treatment'],
    share: ['copy', 'email', 'print', 'pinterest'],
  };
  for (const attribute of vscode.attributes)
    assert.deepEqual(
      attribute.values.map((value) => value.name),
      values[attribute.name] ?? [],
    );
  for (const attribute of jetbrains.attributes) {
    const words = (values[attribute.name] ?? []).map((word) => `'${word}'`);
    // a list may hold more than one, and a language have a region
    if (words.length && attribute.name !== 'heading-level') words.push('string');
    if (words.length) assert.equal(attribute.value.type, words.join(' | '));
  }
  const properties = element.cssProperties.map((property) => property.name);
  assert.deepEqual(
    read('dist/editors/vscode.css-custom-data.json').properties.map((property) => property.name),
    properties,
  );
  assert.deepEqual(
    contributions.css.properties.map((property) => property.name),
    properties,
  );
});

test('Node imports the class without a word, and registers nothing', () => {
  const said = program(`
    import * as all from 'exosome-faq';
    const { ExosomeFaq, ExosomeFaqToggleEvent } = all;
    const event = new ExosomeFaqToggleEvent('what-are-exosomes', true, 'api');
    console.log(JSON.stringify([
      Object.keys(all),
      ExosomeFaq.version,
      customElements.get('exosome-faq') ?? 'not registered',
      [event.type, event.questionId, event.open, event.cause, event.bubbles, event instanceof Event],
    ]));`);
  assert.deepEqual(JSON.parse(said), [
    ['ExosomeFaq', 'ExosomeFaqShareEvent', 'ExosomeFaqToggleEvent', 'define', 'registerContent'],
    pack.version,
    'not registered',
    ['exosome-faq-toggle', 'what-are-exosomes', true, 'api', true, true],
  ]);
});

test('Node imports `exosome-faq/define`, as a component of a server-rendered page does, without a word', () => {
  const said = program(`import 'exosome-faq/define'; console.log(typeof document, customElements.get('exosome-faq'));`);
  assert.equal(said, 'undefined undefined');
});

test('Node renders with `exosome-faq/server/lit` where the renderer of Lit is installed', () => {
  const file = join(withRenderer.folder, 'program.mjs');
  writeFileSync(
    file,
    `import { ExosomeFaqRenderer } from 'exosome-faq/server/lit';
     const renderer = new ExosomeFaqRenderer('exosome-faq');
     renderer.setAttribute('lang', 'es');
     console.log([...renderer.renderShadow()].join('').includes('Lo que debe saber sobre los exosomas'));`,
  );
  const { status, stdout, stderr } = run(withRenderer.folder, file);
  assert.deepEqual([status, stdout.trim(), stderr], [0, 'true', '']);
});

test('Node renders with `exosome-faq/server` where nothing else is installed, and the class of the same program is there too', () => {
  const said = program(`
    import { ExosomeFaq } from 'exosome-faq';
    import { renderExosomeFaq, version } from 'exosome-faq/server';
    console.log(version === ExosomeFaq.version, /^<exosome-faq lang="es">\\s*<template/.test(renderExosomeFaq({ lang: 'es' })));`);
  assert.equal(said, 'true true');
});

test('`require` gives the same class', () => {
  const said = program(
    `const { ExosomeFaq } = require('exosome-faq');
    import('exosome-faq').then((module) => console.log(module.ExosomeFaq === ExosomeFaq));`,
    // Node 20 calls it experimental
    { type: 'cjs', flags: ['--disable-warning=ExperimentalWarning'] },
  );
  assert.equal(said, 'true');
});

test('a bundler drops everything when nothing of it is used', async () => {
  const without = await bundled(plain);
  assert.match(without, /started/);
  assert.equal(await bundled(`import 'exosome-faq';\n${plain}`), without);
  assert.equal(
    await bundled(`import { ExosomeFaq, define, ExosomeFaqToggleEvent } from 'exosome-faq';\n${plain}`),
    without,
  );
});

test('a bundler keeps what registers, and the content once', async () => {
  for (const entry of ['exosome-faq/define', 'exosome-faq/exosome-faq.min.js']) {
    const code = await bundled(`import '${entry}';\n${plain}`);
    assert.match(code, /started/, entry);
    assert.equal(code.split('Exosomes are tiny bubbles').length, 2, entry);
  }
  const both = await bundled(
    `import { ExosomeFaq } from 'exosome-faq';\nimport 'exosome-faq/define';\nexport { ExosomeFaq };`,
  );
  assert.equal(both.split('Exosomes are tiny bubbles').length, 2);
});

test('the event alone does not bring the element', async () => {
  const code = await bundled(`export { ExosomeFaqToggleEvent } from 'exosome-faq';`);
  assert.match(code, /exosome-faq-toggle/);
  assert.doesNotMatch(code, /Exosomes are tiny bubbles|ReactiveElement/);
});
