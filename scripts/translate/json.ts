// dist/translate/LANG.json: the content with a note before each field, which registerContent and the block in a page leave out.
import { NOTE } from '../../src/content/check.js';
import type { Content } from '../../src/content/index.js';
import { fieldsOf } from './fields.js';
import { notesIn } from './notes.words.js';

/** The notes for the texts of a field, but for those in objects, which have their own. */
const notesOf = (value: unknown, path: string, notes: ReadonlyMap<string, string>, name: string) => {
  const found: [string, string][] = [];
  const collect = (each: unknown, at: string): void => {
    if (typeof each === 'string') found.push([NOTE + name + at, notes.get(path + at)!]);
    else if (Array.isArray(each)) each.forEach((item, i) => collect(item, `${at}[${i}]`));
  };
  collect(value, '');
  return found;
};

const withNotes = (value: unknown, path: string, notes: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((each, i) => withNotes(each, `${path}[${i}]`, notes));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as object).flatMap(([name, each]) => {
    const inside = path ? `${path}.${name}` : name;
    return [...notesOf(each, inside, notes, name), [name, withNotes(each, inside, notes)]];
  });
  return Object.fromEntries(entries);
};

/** The content as JSON, with a note for the translator before each field. */
export const toJson = (content: Content): string => {
  const notes = new Map(fieldsOf(content).map(({ path, note }) => [path, note]));
  return `${JSON.stringify({ [NOTE]: notesIn(content.lang).how, ...(withNotes(content, '', notes) as object) }, null, 2)}\n`;
};

/** The content as a page has it: without notes, and with nothing in it that could end its script. */
export const toBlock = (content: Content): string =>
  `<script type="application/json" data-exosome-faq-content lang="${content.lang}">\n${JSON.stringify(content, null, 2).replaceAll('<', '\\u003c')}\n</script>`;
