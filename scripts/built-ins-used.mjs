// Which features of browsers a built script uses, by their paths in MDN's data: what it names, and what the styles in it hold. A name that several
// interfaces have counts for all those that the script knows.
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import * as csstree from 'css-tree';

/** MDN's data, without the warning that an import of JSON gives. */
export const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** What the script reaches without naming the class, besides the classes that it names. */
const REACHED = `
  Array Function Number Promise RegExp String AddEventListenerOptions CSSStyleDeclaration CharacterData DOMImplementation
  DOMRect DOMTokenList Document DocumentFragment DocumentOrShadowRoot Element Event EventTarget History Clipboard
  HTMLAnchorElement HTMLDetailsElement HTMLElement HTMLFormElement HTMLIFrameElement HTMLLinkElement HTMLScriptElement
  HTMLSlotElement HTMLStyleElement KeyboardEvent Location MediaQueryList MessageEvent MouseEvent MutationRecord Navigator
  Range Selection ShadowRoot Text Window
`
  .trim()
  .split(/\s+/);

/** The entry of a path in MDN's data. */
export const at = (path) => path.split('.').reduce((node, key) => node?.[key], bcd);
const isFeature = (path) => Boolean(at(path)?.__compat);

/** Paths under `root` by their last key. */
function indexOf(root) {
  const index = new Map();
  const visit = (node, path) => {
    for (const [key, child] of Object.entries(node)) {
      if (key === '__compat') continue;
      if (!index.has(key)) index.set(key, []);
      index.get(key).push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
  };
  visit(at(root), root);
  return index;
}
const types = indexOf('css.types');
const variables = indexOf('css.properties.custom-property');

const hasRule = /[\w*)\]]\{[-\w]+:[^{}]*\}/;
const isMediaQuery = /^\(([-\w]+):[^)]*\)$/;
const REGEXP = 'javascript.regular_expressions';

function collectRegExp({ pattern, flags }, add) {
  if (flags.includes('u')) add('javascript.builtins.RegExp.unicode');
  if (flags.includes('s')) add('javascript.builtins.RegExp.dotAll');
  if (flags.includes('y')) add('javascript.builtins.RegExp.sticky');
  if (/\\p\{/i.test(pattern)) add(`${REGEXP}.unicode_character_class_escape`);
  if (/\(\?<[=!]/.test(pattern)) add(`${REGEXP}.lookbehind_assertion`);
  if (/\(\?<\w/.test(pattern)) add(`${REGEXP}.named_capturing_group`);
}

function collectDeclaration({ property, value }, add) {
  if (property.startsWith('--')) add('css.properties.custom-property');
  const path = `css.properties.${property}`;
  add(path);
  // the same property is newer in a flexible box than in a grid
  if (property === 'gap') add(`${path}.flex_context`);
  csstree.walk(value, ({ type, name, unit }) => {
    if (type === 'Identifier') add(`${path}.${name}`);
    if (type === 'Dimension') add(`css.types.length.${unit}`);
    if (type === 'Function') for (const key of [...(types.get(name) ?? []), ...(variables.get(name) ?? [])]) add(key);
  });
}

function collectStyles(text, context, add) {
  const syntax = csstree.parse(text, { context, parseCustomProperty: true });
  csstree.walk(syntax, (node) => {
    if (node.type === 'Declaration') collectDeclaration(node, add);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') add(`css.selectors.${node.name}`);
    if (node.type === 'Atrule') {
      add(`css.at-rules.${node.name}`);
      if (/\bselector\(/.test(csstree.generate(node.prelude))) add('css.at-rules.supports.selector');
    }
    if (node.type === 'Feature') add(`css.at-rules.media.${node.name}`);
  });
}

function collectString(text, add, interfaces) {
  if (hasRule.test(text)) collectStyles(text, 'stylesheet', add);
  else if (text.includes('!important')) collectStyles(text.replace(/^[^;]*\{|\}.*$/g, ''), 'declarationList', add);
  const [, feature] = isMediaQuery.exec(text) ?? [];
  if (feature) add(`css.at-rules.media.${feature}`);
  if (!/^[\w-]+$/.test(text)) return;
  for (const owner of interfaces) add(`api.${owner}.${text}_event`);
  for (const attribute of Object.keys(bcd.html.global_attributes)) add(`html.global_attributes.${attribute}.${text}`);
}

const keyOf = ({ computed, key }) => (computed ? undefined : (key.name ?? key.value));

/** What a script names: globals, members, keys, strings and patterns. */
function namesIn(text) {
  const names = {
    globals: new Set(),
    declared: new Set(),
    members: new Set(),
    keys: new Set(),
    strings: new Set(),
    patterns: [],
  };
  full(parse(text, { ecmaVersion: 2020 }), (node, state, type) => {
    if (node.type === 'Identifier') (type === 'VariablePattern' ? names.declared : names.globals).add(node.name);
    if (node.type === 'MemberExpression') names.members.add(node.computed ? node.property.value : node.property.name);
    if (node.type === 'ObjectPattern')
      for (const property of node.properties) if (property.key) names.members.add(keyOf(property));
    if (node.type === 'ObjectExpression')
      for (const property of node.properties) if (property.key) names.keys.add(keyOf(property));
    if (node.type === 'BinaryExpression' && node.operator === 'in') names.members.add(node.left.value);
    if (node.type === 'Literal' && node.regex) names.patterns.push(node.regex);
    else if (node.type === 'Literal' && typeof node.value === 'string') names.strings.add(node.value);
    if (node.type === 'TemplateElement') names.strings.add(node.value.cooked);
  });
  return names;
}

/** The features that a script uses, in order. */
export function usedIn(text) {
  const used = new Set();
  const add = (path) => isFeature(path) && used.add(path);
  const { globals, declared, members, keys, strings, patterns } = namesIn(text);
  const named = [...globals].filter((name) => !declared.has(name));
  for (const name of named)
    for (const path of [`javascript.builtins.${name}`, `api.${name}`, `api.Window.${name}`, `api.${name}.${name}`])
      add(path);
  const interfaces = [...new Set([...REACHED, ...named])];
  for (const owner of interfaces)
    for (const name of members) {
      add(`javascript.builtins.${owner}.${name}`);
      add(`api.${owner}.${name}`);
      add(`api.${owner}.${name}_static`);
      // what a method takes in its options
      for (const key of keys) {
        add(`api.${owner}.${name}.options_${key}_parameter`);
        add(`api.${owner}.${name}.options_parameter.${key}_option`);
      }
    }
  for (const pattern of patterns) collectRegExp(pattern, add);
  for (const string of strings) collectString(string, add, interfaces);
  return [...used].toSorted();
}
