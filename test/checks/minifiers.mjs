// Whether minifiers of JSMin's kind leave the shipped scripts as they are, and whether these hold nothing that others of that kind are known to
// take for something else.
import { readFileSync } from 'node:fs';
import { tokenizer } from 'acorn';
import { minifiers, SCRIPTS } from '../support/minifiers.mjs';

/** After these signs every one of them takes a slash for the start of a regular expression, and after others for a division. */
const BEFORE_REGEXP = '(,=:[!&|?';

const tokensOf = (text) => [...tokenizer(text, { ecmaVersion: 2020 })];
const asText = ({ type, value }) => `${type.label} ${value?.pattern === undefined ? value : value.value}`;

function complain(path, problem, text, at) {
  console.error(`dist/${path}: ${problem}: ${text.slice(Math.max(0, at - 40), at + 60)}`);
  process.exitCode = 1;
}

function checkKinds(path, text) {
  const tokens = tokensOf(text);
  for (const { type, start } of tokens)
    if (type.label === 'regexp' && !BEFORE_REGEXP.includes(text[start - 1]))
      complain(path, 'a pattern that has to be a constant of its module to be told from a division', text, start);
  const template = tokens.find(({ type }) => type.label === '`');
  if (template) complain(path, 'a template literal that scripts/plain-strings.ts has left', text, template.start);
}

function checkMinifier(path, text, name) {
  const expected = tokensOf(text);
  let tokens = [];
  try {
    tokens = tokensOf(minifiers[name](text));
  } catch (error) {
    console.error(`${name}: ${error.message}`);
  }
  const differs = expected.findIndex((token, i) => !tokens[i] || asText(token) !== asText(tokens[i]));
  if (differs >= 0) complain(path, `${name} makes something else of it`, text, expected[differs].start);
  else if (tokens.length > expected.length) complain(path, `${name} adds to it`, text, text.length);
}

for (const path of SCRIPTS) {
  const text = readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
  checkKinds(path, text);
  for (const name of Object.keys(minifiers)) checkMinifier(path, text, name);
}
