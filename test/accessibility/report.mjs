// demo/proof/: the conformance report, the privacy report and the transcripts, written from a run and compared with one.
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { criteria } from './criteria.mjs';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const engines = Object.keys(NAMES);
const INTERFACES = {
  chromium: 'the accessibility tree of its DevTools protocol, which has no languages: those are read from the page',
  firefox: 'its accessibility service, asked in the browser’s own process',
  webkit: 'AT-SPI, the interface of the Linux desktop, in which a link has one language',
};
/** How a skip ends that is for want of a program. */
const HERE = 'on this machine';

export const path = (name) => `demo/proof/${name}`;
const file = (name) => new URL(`../../${path(name)}`, import.meta.url);
const CONFORMANCE = 'accessibility-conformance.md';
const PRIVACY = 'privacy.json';
const transcript = (engine) => `speech-${engine}.txt`;

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const pretty = async (name, text) => format(text, { ...(await resolveConfig(file(name))), filepath: name });
const join = (list) => list.join(', ').replace(/, ([^,]*)$/, ' and $1');
const cell = (text) => text.replaceAll('|', '\\|');

const numbered = (groups) => groups.flatMap(({ checks }) => checks);

function conformance({ groups, results, versions, date }) {
  const all = numbered(groups);
  const notes = [];
  const shown = (result) => {
    const reason = /^skip: (.*)$/.exec(result)?.[1];
    if (!reason) return result;
    if (!notes.includes(reason)) notes.push(reason);
    return `skip [^${notes.indexOf(reason) + 1}]`;
  };
  const of = (check) => engines.map((engine) => results.get(`${engine}: ${check.name}`));
  const row = ({ id, name, not, person }) => {
    const own = all.filter((check) => check.criteria.includes(id));
    const remarks = [];
    let level;
    if (own.length) {
      const told = own.flatMap(of).filter((result) => !result.startsWith('skip'));
      const good = told.filter((result) => result === 'pass').length;
      level = good === told.length && good ? 'Supports' : good ? 'Partially Supports' : 'Does Not Support';
      const numbers = own.map((check) => all.indexOf(check) + 1);
      const where = engines
        .filter((_, i) => own.some((check) => of(check)[i] === 'pass'))
        .map((engine) => NAMES[engine]);
      remarks.push(`Check${numbers.length > 1 ? 's' : ''} ${join(numbers.map(String))}, in ${join(where)}.`);
    } else {
      level = 'Not Applicable';
      remarks.push(not);
    }
    if (person) remarks.push(`A machine cannot tell ${person}.`);
    return `| ${id} ${name} | ${level} | ${remarks.join(' ')} |`;
  };
  const table = (level) =>
    `| Criteria | Conformance Level | Remarks and Explanations |\n|---|---|---|\n${criteria
      .filter((one) => one.level === level)
      .map(row)
      .join('\n')}`;
  const head = `| no. | check | ${engines.map((engine) => NAMES[engine]).join(' | ')} |\n|---|---|---|---|---|`;
  const checks = groups.map(
    (group) =>
      `### ${group.title}\n\n${head}\n${group.checks
        .map((check) => `| ${[all.indexOf(check) + 1, cell(check.name), ...of(check).map(shown)].join(' | ')} |`)
        .join('\n')}`,
  );
  return `# Accessibility Conformance Report

WCAG edition, under the headings of VPAT 2.5. Made by \`npm run proof\` from a run of every check below on the built file; \`npm test\` runs the same checks and fails where this file says otherwise. A program wrote it: it is no statement of a person, and no person who uses assistive technology has tested the element for it.

## Name of Product/Version

exosome-faq ${version}

## Report Date

${date}

## Product Description

${description}.

## Contact Information

Whoever publishes the page that holds the element answers for the page; questions about this file belong to the project that it came with.

## Notes

The element is a part of a page. What the page does around it (its title, its language, what it lays over its content, colors that it sets) is the page’s own. Text is measured at 7:1, more than level AA asks for.

## Evaluation Methods Used

Real pages, real keys and real clicks in three engines, and what each of them tells assistive technology:

| engine | version | asked by |
|---|---|---|
${engines.map((engine) => `| ${NAMES[engine]} | ${versions[engine]} | ${INTERFACES[engine]} |`).join('\n')}

Colors, rings and sides are measured in screenshots; paper is read from PDF files. What a screen reader would say is written from the trees: ${join(engines.map((engine) => `[${NAMES[engine]}](${transcript(engine)})`))}. A program breaks the element in named ways and shows that these checks notice (\`test/accessibility/mutants.mjs\`). What the element sends and keeps is in [privacy.json](${PRIVACY}).

## Applicable Standards/Guidelines

[Web Content Accessibility Guidelines 2.2](https://www.w3.org/TR/WCAG22/), Level A and Level AA. They hold all of 2.1 but for 4.1.1, which 2.2 has removed.

## Terms

- **Supports**: every check for the criterion passes in every engine in which it can run.
- **Partially Supports**: some pass.
- **Does Not Support**: none passes.
- **Not Applicable**: the criterion is about something that the element does not have; the remark says what.

## Table 1: Success Criteria, Level A

${table('A')}

## Table 2: Success Criteria, Level AA

${table('AA')}

## Checks

${checks.join('\n\n')}

${notes.map((reason, i) => `[^${i + 1}]: ${reason}`).join('\n')}

## What a machine cannot check

- How screen readers themselves speak: JAWS, NVDA, VoiceOver, TalkBack and Orca with each browser, braille, speech input. The trees are what they are given, no more.
- Safari. WebKitGTK has its engine, and another accessibility interface than macOS and iOS have.
- Whether people understand the text. Its reading level is checked elsewhere; the Spanish text has no certified translator’s review.
${criteria
  .filter(({ person }) => person)
  .map(({ id, name, person }) => `- ${id} ${name}: ${person}.`)
  .join('\n')}
`;
}

/** What the file says: results by engine and check, date, versions. */
function parse(text, groups) {
  const notes = new Map([...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, reason]) => [number, reason]));
  const results = new Map();
  const versions = {};
  for (const [, row] of text.matchAll(/^\| (.*) \|$/gm)) {
    const cells = row.split(/(?<!\\)\|/).map((value) => value.trim().replaceAll('\\|', '|'));
    if (cells.length === 5 && /^\d+$/.test(cells[0]))
      engines.forEach((engine, i) =>
        results.set(
          `${engine}: ${cells[1]}`,
          cells[i + 2].replace(/ \[\^(\d+)\]/, (_, number) => `: ${notes.get(number)}`),
        ),
      );
    const engine = engines.find((one) => NAMES[one] === cells[0]);
    if (engine && cells.length === 3) versions[engine] = cells[1];
  }
  for (const { name } of numbered(groups))
    for (const engine of engines)
      if (!results.has(`${engine}: ${name}`)) results.set(`${engine}: ${name}`, 'not in the file');
  return { results, versions, date: /## Report Date\n\n(.*)\n/.exec(text)?.[1] };
}

/** `run`: `{ groups, results, versions, proof: { privacy, speech } }`. */
export async function write({ groups, results, versions, proof }) {
  const missing = engines.filter((engine) => !versions[engine]);
  if (missing.length) throw new Error(`the proof is written with all engines only; missing: ${missing.join(', ')}`);
  for (const { name } of numbered(groups)) {
    for (const engine of engines) {
      const result = results.get(`${engine}: ${name}`);
      if (!result || result === 'fail' || result.endsWith(HERE)) throw new Error(`${engine}: ${name}: ${result}`);
    }
  }
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file(CONFORMANCE), await pretty(CONFORMANCE, conformance({ groups, results, versions, date })));
  const privacy = {
    about:
      'What a page sees that holds the element while everything in it is used, as observed by npm run proof. An empty list: nothing of the kind.',
    version,
    date,
    engines: Object.fromEntries(
      engines.map((engine) => [NAMES[engine], { version: versions[engine], observed: proof.privacy[engine] }]),
    ),
  };
  writeFileSync(file(PRIVACY), await pretty(PRIVACY, JSON.stringify(privacy)));
  for (const engine of engines) writeFileSync(file(transcript(engine)), proof.speech[engine]);
}

const read = (name) => {
  try {
    return readFileSync(file(name), 'utf8');
  } catch {
    return '';
  }
};

/** The lines of one text that the other does not have. */
function differences(name, now, then) {
  const [a, b] = [now, then].map((text) => text.split('\n'));
  const [more, less] = [a.filter((line) => !b.includes(line)), b.filter((line) => !a.includes(line))];
  if (now !== then && !more.length && !less.length) more.push('the same lines in another order');
  return [...more.map((line) => `${path(name)}, now: ${line}`), ...less.map((line) => `${path(name)} says: ${line}`)];
}

/** Where the files say other than the run, in words. What the run did not come to is taken as the file has it. */
export async function disagreements({ groups, results, proof }) {
  const problems = [];
  const text = read(CONFORMANCE);
  if (text) {
    const then = parse(text, groups);
    for (const [key, result] of results) if (!result.endsWith(HERE)) then.results.set(key, result);
    problems.push(...differences(CONFORMANCE, await pretty(CONFORMANCE, conformance({ groups, ...then })), text));
  } else problems.push(`there is no ${path(CONFORMANCE)}`);
  const privacy = JSON.parse(read(PRIVACY) || '{}');
  if (privacy.version !== version) problems.push(`${path(PRIVACY)} is of version ${privacy.version}`);
  for (const [engine, observed] of Object.entries(proof.privacy)) {
    const then = privacy.engines?.[NAMES[engine]]?.observed;
    if (!isDeepStrictEqual(then, observed))
      problems.push(`${path(PRIVACY)}, ${NAMES[engine]}, now: ${JSON.stringify(observed)}`);
  }
  for (const [engine, lines] of Object.entries(proof.speech))
    problems.push(...differences(transcript(engine), lines, read(transcript(engine))));
  return problems;
}
