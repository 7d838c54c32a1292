// The sentences of the README's tables that stand in the source: at the top of a file, or above a member of a type.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './generated.mjs';

const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** The comment at the top of a file: the name that stands in front, and as many sentences as `count`. */
function headerOf(path, name, count) {
  const [comment] = /^(?:\/\/.*\n)*/.exec(read(path));
  const text = comment.replace(/^\/\/ /gm, '').replace(/\n/g, ' ');
  // a command may name its argument: npm run test:one -- FILE
  const [, found, rest] = /^(.+?(?: -- [A-Z]+)?): (.*)$/.exec(text) ?? [];
  if (found?.replace(/ -- [A-Z]+$/, '') !== name)
    throw new Error(`${path} does not begin with "// ${name}: " and what it is`);
  const sentences = rest.split(/(?<=\.)\s+/);
  return [found, sentences.slice(0, count).join(' ').trim().replace(/\.$/, '')];
}

/** The commands of the package, with what each does. */
export function commands({ scripts }) {
  const own = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  return own.map((name) => {
    const command = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    const [, script, served] = /(?:(?:node|vite --config) (\S+)|vite (demo\S+))(?: --\S+)*$/.exec(scripts[name]) ?? [];
    return headerOf(script ?? `${served ? `${served}/` : ''}vite.config.ts`, command, 1);
  });
}

/** What can be imported, with what it gives: entries of the same module stand together, for they differ in their types. */
export function imports({ name, exports }) {
  const modules = new Map();
  for (const [path, entry] of Object.entries(exports)) {
    const file = entry.default ?? entry;
    if (file.endsWith('.json')) continue;
    const isScript = file === './dist/exosome-faq.min.js';
    const source = isScript ? 'src/bundle.ts' : file.replace('./dist/npm/', 'src/').replace(/js$/, 'ts');
    modules.set(source, [...(modules.get(source) ?? []), path.replace('.', name)]);
  }
  return [...modules].flatMap(([source, [first, ...others]]) => [
    [[first], headerOf(source, first)[1]],
    ...(others.length ? [[others, `the same, and the types of the tag for the templates of that framework`]] : []),
  ]);
}

/** The members of an interface, with the comment above each. */
export function membersOf(path, name) {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const declaration = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name);
  return declaration.members.map((member) => [
    member.name.text,
    ts.getTextOfJSDocComment(member.jsDoc?.at(-1)?.comment)?.replace(/\s+/g, ' ') ?? '',
  ]);
}
