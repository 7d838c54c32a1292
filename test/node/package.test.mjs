// What must stay true of the package and of the built file as text
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const pack = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const built = read('dist/exosome-faq.min.js');

test('the version in the source is that of the package', async () => {
  const { module } = await runnerImport('./src/version.ts');
  assert.equal(module.version, pack.version);
  assert.ok(built.includes(`exosome-faq ${pack.version}`));
});

test('the lock file names no registry, and every dependency for development has one exact version', () => {
  const addresses = Object.values(lock.packages).filter(({ resolved }) => resolved);
  assert.deepEqual(addresses, []);
  const versions = Object.values(pack.devDependencies);
  assert.deepEqual(
    versions.filter((version) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version)),
    [],
  );
});

test("Lit's reactive element is the only dependency at run time, in a range, so that a page with other Lit elements has it once", () => {
  assert.deepEqual(Object.keys(pack.dependencies), ['@lit/reactive-element']);
  assert.match(pack.dependencies['@lit/reactive-element'], /^\^\d+\.\d+\.\d+$/);
});

test('the built file is one classic script of ASCII alone', () => {
  assert.doesNotMatch(built, /[^\t\n -~]/);
  execFileSync(process.execPath, ['--check', new URL('dist/exosome-faq.min.js', root).pathname]);
  assert.doesNotMatch(built, /\b(?:import|export)\s*[({*"']|\bimport\(/);
  assert.doesNotMatch(built, /sourceMappingURL/);
});

test('the built file holds nothing that loads, stores, evaluates or parses markup', () => {
  const never =
    /innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|indexedDB|\.cookie|setTimeout|setInterval/g;
  assert.deepEqual(built.match(never) ?? [], []);
  // the one policy is for structured data, which a page has to ask for
  assert.equal(built.match(/createPolicy/g).length, 1);
});

test('the style sheet in the built file is minified, and has no rem', () => {
  const [sheet] = built.match(/:host\([^`]*/);
  assert.doesNotMatch(sheet, /\n|\s{2}|\/\*|[0-9]rem\b/);
});

test('every path of the manifest is a file of the package, and nothing in it is without a name', () => {
  const manifest = JSON.parse(read('custom-elements.json'));
  const modules = [];
  const nameless = [];
  JSON.stringify(manifest, (key, value) => {
    if (key === 'path' || key === 'module') modules.push(value);
    const isEntry = Array.isArray(value) && value.every((entry) => typeof entry === 'object');
    if (isEntry && key !== 'modules') nameless.push(...value.filter(({ name }) => !name));
    return value;
  });
  assert.ok(modules.length > 4);
  assert.deepEqual(
    modules.filter((path) => !existsSync(new URL(path, root))),
    [],
  );
  assert.deepEqual(nameless, []);
});

test('the manifest names the attributes that the element takes, each with its meaning and its default', async () => {
  const { attributeNames: names } = (await runnerImport('./src/names.ts')).module;
  const { modules } = JSON.parse(read('custom-elements.json'));
  const { attributes, members } = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  assert.deepEqual(
    attributes.map(({ name }) => name),
    names,
  );
  for (const { name, description, default: byDefault } of attributes) {
    assert.ok(description.length > 20, name);
    assert.ok(byDefault !== undefined || name === 'lang', name);
  }
  const fields = members.filter(({ attribute }) => attribute);
  assert.deepEqual(
    fields.map(({ attribute }) => attribute),
    names.slice(1),
  );
  assert.equal(attributes.find(({ name }) => name === 'heading-level').default, '2');
});
