// What the ways into an application share: values as literals that cannot break out, written as prettier would.
import { attributesOf, declarationsOf, ids, paragraphsOf, type Config } from '../../scripts/snippets/config.js';
import type { Site, Snippet } from '../../scripts/snippets/target.js';

const WIDTH = 120;
/** As prettier counts: an emoji is two columns wide, whatever it is made of. */
const widthOf = (line: string) =>
  Array.from(new Intl.Segmenter().segment(line)).reduce(
    (sum, { segment }) => sum + (/\p{Extended_Pictographic}/u.test(segment) ? 2 : 1),
    0,
  );
const fits = (line: string) => widthOf(line) <= WIDTH;

/** What would end a script, turn the text around or break the line, as an escape of JavaScript. */
const escapes = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/<(?=\/script|!--)/gi, '<\\');

/** A string of JavaScript, with the quotes that need fewer escapes. */
export const literal = (text: string): string => {
  const count = (quote: string) => text.split(quote).length;
  const quote = count("'") > count('"') ? '"' : "'";
  return quote + escapes(text.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`)) + quote;
};

/** Text that stands in a template literal of JavaScript. */
export const inTemplate = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** Whether a value means the same in the quotes of an attribute in JSX, Vue and Angular, and in a string of JavaScript. */
export const isPlain = (value: string): boolean => !/["&<>{}`$\\\p{C}\p{Zl}\p{Zp}]/u.test(value);

/** The lines of a block, further in. */
export const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A question of the page's own, as an application holds it: its name, its text, and the paragraphs of its answer. */
export interface Own {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly string[];
}

/** The page's own questions, each with a name that is made from its words; without those that say nothing. */
export const ownOf = ({ own }: Config): readonly Own[] => {
  const taken = new Set<string>(['all', ...ids]);
  return own.flatMap((given) => {
    const answer = paragraphsOf(given).map(squeezed);
    const [first = ''] = answer;
    const question = squeezed(given.question) || (first && `${[...first].slice(0, 60).join('')}…`);
    if (!question) return [];
    const ascii = question.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const name = (ascii.match(/[a-z0-9]+/g) ?? ['question']).slice(0, 8).join('-');
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    return [{ id, question, answer }];
  });
};

/** Two pieces of code on one line, or on two where one is too short; `before` is how far in they will stand. */
export const brokenAt = (start: string, end: string, before = 0): string => {
  const line = `${start} ${end}`;
  return fits(' '.repeat(before) + line) ? line : `${start}\n  ${end}`;
};

/** A string as a property of an object. */
export const property = (name: string, text: string, before: number): string =>
  brokenAt(`${name}:`, `${literal(text)},`, before);

/** A string as a constant or a member. */
export const constant = (name: string, text: string, before: number): string =>
  brokenAt(`${name} =`, `${literal(text)};`, before);

/** A list of strings, as a property. */
const list = (name: string, texts: readonly string[], before: number) => {
  const items = texts.map(literal);
  const line = `${name}: [${items.join(', ')}],`;
  return fits(' '.repeat(before) + line) ? line : `${name}: [\n${items.map((item) => `  ${item},\n`).join('')}],`;
};

/** A list of objects, each of the lines that `lines` gives, as the value of a constant. */
export const objects = <T>(
  entries: readonly T[],
  lines: (entry: T, before: number) => readonly string[],
  before = 0,
): string => `[\n${entries.map((entry) => `  {\n${indent(lines(entry, before + 4).join('\n'), 4)}\n  },\n`).join('')}]`;

/** The own questions as the value of a constant that stands `before` signs in. */
export const ownList = (config: Config, before = 0): string =>
  objects(
    ownOf(config),
    ({ id, question, answer }, at) => [
      `id: ${literal(id)},`,
      property('question', question, at),
      list('answer', answer, at),
    ],
    before,
  );

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** An attribute: its name, that of its property, and its value; `true` for one that is there or not. */
export interface Setting {
  readonly name: string;
  readonly property: string;
  readonly value: string | number | true;
}

/** Whether a value has to stand in a constant, for a template would read more in it than the text. */
export const isBound = ({ value }: Setting): boolean => typeof value === 'string' && !isPlain(value);

export const settingsOf = (config: Config): readonly Setting[] =>
  attributesOf(config).map(([name, text]) => {
    // the ids that stand here: one without an `id` of its own could not come from a server
    const value = name === 'questions' ? [...config.questions, ...ownOf(config).map(({ id }) => id)].join(' ') : text;
    return { name, property: camel(name), value: name === 'heading-level' ? Number(value) : value === '' || value };
  });

/** Opens a tag, over several lines where one is too short for `tail`, too; `before` is how far in it stands. */
export const opening = (attributes: readonly string[], tail: string, before: number): string => {
  const line = ['<exosome-faq', ...attributes].join(' ') + tail;
  if (fits(' '.repeat(before) + line)) return line;
  return ['<exosome-faq', ...attributes.map((attribute) => `  ${attribute}`), tail.trimStart()].join('\n');
};

/** The looks as a sheet, or `''`. */
export const sheetOf = (config: Config): string => {
  const declarations = declarationsOf(config);
  return declarations.length ? `exosome-faq {\n${declarations.map((one) => `  ${one}\n`).join('')}}\n` : '';
};

export const installOf = ({ version }: Site, ...others: readonly string[]): Snippet => ({
  place: 'terminal',
  language: 'sh',
  code: `npm install ${[`./exosome-faq-${version}.tgz`, ...others].join(' ')}`,
});

/** What a bundled application has to be allowed: `names` are the Trusted Types policies of the framework itself. */
export const policyOf = (config: Config, ...names: readonly string[]): string => {
  const types = [...(config.structuredData ? ['exosome-faq'] : []), ...names];
  return [
    "script-src 'self'",
    ...(declarationsOf(config).length ? ["style-src 'self'"] : []),
    ...(types.length ? [`trusted-types ${types.join(' ')}`] : []),
  ].join('; ');
};
