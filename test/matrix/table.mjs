// demo/proof/host-matrix.md: made from a run, and compared with a run.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

export const path = 'demo/proof/host-matrix.md';
const file = new URL(`../../${path}`, import.meta.url);
const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const engines = Object.keys(NAMES);
/** How a skip ends that is for want of a program. */
const HERE = 'on this machine';
const cell = (text) => text.replaceAll('|', '\\|');

/**
 * `groups`: `[{ title, cases: [{ name }] }]`; `results`: a Map of `engine: name` to 'pass', 'fail' or 'skip: reason';
 * `versions`: engine to its version.
 */
export async function write(groups, results, versions) {
  const missing = engines.filter((engine) => !versions[engine]);
  if (missing.length) throw new Error(`the proof is written with all engines only; missing: ${missing.join(', ')}`);
  for (const [key, result] of results)
    if (result.endsWith(HERE)) throw new Error(`${key}: ${result}: the proof needs it`);
  const notes = [];
  const note = (reason) => {
    if (!notes.includes(reason)) notes.push(reason);
    return notes.indexOf(reason) + 1;
  };
  const tables = groups.map(({ title, cases }) => {
    const rows = cases.map(({ name }) => {
      const cells = engines.map((engine) => {
        const result = results.get(`${engine}: ${name}`);
        const reason = /^skip: (.*)$/.exec(result)?.[1];
        return reason ? `skip [^${note(reason)}]` : result;
      });
      return `| ${[cell(name), ...cells].join(' | ')} |`;
    });
    return `## ${title}\n\n| case | ${engines.map((engine) => NAMES[engine]).join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  const passed = (engine) => [...results].filter(([key, value]) => key.startsWith(engine) && value === 'pass').length;
  const cases = groups.flatMap((group) => group.cases).length;
  const text = `# Host matrix

Each line is a real page, served with real headers, and what a person sees on it: the safety line and the questions, and an answer that a click opens; or, where the script cannot run, the page's own text. Made by \`npm run proof\`; \`npm test\` runs the same pages and fails where this file says otherwise.

${cases} cases on ${new Date().toISOString().slice(0, 10)}:

| engine | version | passed |
|---|---|---|
${engines.map((engine) => `| ${NAMES[engine]} | ${versions[engine]} | ${passed(engine)} |`).join('\n')}

${tables.join('\n\n')}

${notes.map((reason, i) => `[^${i + 1}]: ${reason}`).join('\n')}
`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

/** Where the file says other than the run, in words; `complete`: the run had all cases. */
export function disagreements(groups, results, ran, complete) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [`there is no ${path}`];
  }
  const notes = new Map([...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, reason]) => [number, reason]));
  const rows = new Map(
    [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => {
      const [name, ...cells] = row.split(/(?<!\\)\|/).map((value) => value.trim().replaceAll('\\|', '|'));
      return [name, cells.map((value) => value.replace(/ \[\^(\d+)\]/, (_, number) => `: ${notes.get(number)}`))];
    }),
  );
  const problems = [];
  const cases = groups.flatMap((group) => group.cases);
  for (const { name } of cases) {
    const cells = rows.get(name);
    if (!cells) {
      problems.push(`not in the file: ${name}`);
      continue;
    }
    for (const engine of ran) {
      const now = results.get(`${engine}: ${name}`);
      if (now.endsWith(HERE)) continue;
      const then = cells[engines.indexOf(engine)];
      if (now !== then) problems.push(`${name}, ${engine}: ${now}; the file says ${then}`);
    }
  }
  if (complete) {
    const known = new Set(['case', 'engine', ...Object.values(NAMES), ...cases.map(({ name }) => name)]);
    for (const name of rows.keys())
      if (!known.has(name) && !/^-+$/.test(name)) problems.push(`only in the file: ${name}`);
  }
  return problems;
}
