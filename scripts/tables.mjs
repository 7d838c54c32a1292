// npm run tables: writes the tables of the README from the source, the manifest and the sizes.
// Without --write: whether the README has them, and no others.
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ENGINES, engineRows } from './engine-rows.mjs';
import { generated, root } from './generated.mjs';
import { commands, imports, membersOf } from './sentences.mjs';

const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { modules } = JSON.parse(read('custom-elements.json'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
const pack = JSON.parse(read('package.json'));
const sizes = JSON.parse(read('test/checks/size.json'));

const cell = (text) => String(text ?? '').replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const bytes = (figure) => figure.toLocaleString('en-US');

const { brotli, update, features } = sizes['dist/exosome-faq.min.js'];
const MILLION = 1e6;
/** What a share of a million views loads, at so many bytes each. */
const load = (share, each) => [bytes(share * MILLION), `${((share * MILLION * each) / 1e9).toFixed(2)} GB`];

const attributes = element.attributes.map((a) => [a.name, a.fieldName ?? a.name, a.description, a.default]);
const properties = attributes.map(([, property]) => property);

const tables = {
  imports: table(
    ['import', 'what it gives'],
    imports(pack).map(([names, text]) => [names.map(code).join(', '), cell(text)]),
  ),
  engines: table(
    ['from version', ...ENGINES],
    engineRows.map(([what, versions]) => [what, ...versions]),
  ),
  options: table(
    ['option', 'meaning'],
    membersOf('src/server/options.ts', 'ExosomeFaqOptions')
      .filter(([name]) => !properties.includes(name))
      .map(([name, text]) => [code(name), cell(text)]),
  ),
  commands: table(
    ['command', 'what it does'],
    commands(pack).map(([command, text]) => [code(command), cell(text)]),
  ),
  cost: table(
    ['a million page views', 'requests', 'bytes'],
    [
      ['each by somebody who has not been there before', ...load(1, brotli)],
      ['every other view is by somebody who has loaded it within the year', ...load(0.5, brotli)],
      ['nine views in ten are by somebody who has loaded it within the year', ...load(0.1, brotli)],
      ['each by somebody with the last version, and a new one is out', ...load(1, brotli)],
      ['the same, with the last version as the dictionary', ...load(1, update)],
      ['the page has the text to paste, without the script', ...load(0, 0)],
    ],
  ),
  attributes: table(
    ['attribute', 'property', 'meaning, and what a bad value gets', 'default'],
    attributes.map(([name, property, text, value]) => [code(name), code(property), cell(text), code(value)]),
  ),
  methods: table(
    ['method', 'what it does'],
    element.members
      .filter(({ kind }) => kind === 'method')
      .map((m) => [
        code(`${m.name}(${(m.parameters ?? []).map(({ name }) => name).join(', ')})`),
        [m.description, ...(m.parameters ?? []).map((p) => `\`${p.name}\`: ${p.description}`)].map(cell).join(' '),
      ]),
  ),
  events: table(
    ['event', 'meaning'],
    element.events.map((e) => [code(e.name), cell(e.description)]),
  ),
  parts: table(
    ['part', 'what it is'],
    element.cssParts.map((p) => [code(p.name), cell(p.description)]),
  ),
  properties: table(
    ['custom property', 'what it sets', 'default'],
    element.cssProperties.map((p) => [code(p.name), cell(p.description), code(p.default)]),
  ),
  features: table(
    ['part of `dist/exosome-faq.min.js`', 'bytes (brotli 11)'],
    Object.entries(features).map(([name, size]) => [cell(name), bytes(size)]),
  ),
  size: table(
    ['file', 'minified', 'gzip 9', 'brotli 11', 'bar'],
    Object.entries(sizes).map(([file, s]) => [
      code(file),
      bytes(s.minified),
      bytes(s.gzip),
      bytes(s.brotli),
      bytes(s.bar),
    ]),
  ),
};

let readme = read('README.md');
for (const [name, text] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name}: .*? -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(readme)) throw new Error(`README.md has no place for the table "${name}"`);
  readme = readme.replace(place, (_, start, end) => `${start}\n${text}\n\n${end}`);
}
const [byHand] = /^\|.*/m.exec(readme.replace(/^(?:```[\s\S]*?^```|<!-- (\w+): [\s\S]*?<!-- \/\1 -->)$/gm, '')) ?? [];
if (byHand) throw new Error(`README.md has a table that nothing makes: ${byHand}`);
const options = await resolveConfig(new URL('README.md', root));
generated('README.md', await format(readme, { ...options, parser: 'markdown' }), 'npm run tables');
