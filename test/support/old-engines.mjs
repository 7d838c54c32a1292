// Takes away from a page and from our script's styles what an older engine lacks, by the paths of MDN's data: see test/checks/built-ins.json.
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import * as csstree from 'css-tree';

const never = () => false;

/** Whether an engine that lacks a feature drops this rule, at-rule or declaration. */
function dropper(path) {
  const [, kind, name, value] = path.split('.');
  if (kind === 'selectors')
    return ({ type, prelude }) =>
      /^(Rule|Atrule)$/.test(type) && new RegExp(`:${name}\\b`).test(prelude ? csstree.generate(prelude) : '');
  if (path === 'css.at-rules.supports.selector')
    return ({ type, name: rule, prelude }) =>
      type === 'Atrule' && rule === 'supports' && csstree.generate(prelude).includes('selector(');
  if (kind === 'at-rules')
    return ({ type, prelude }) => type === 'Atrule' && csstree.generate(prelude).includes(`(${value}`);
  if (kind !== 'properties') return never;
  // what a property lacks in a context, it lacks here
  const isWhole = !value || value.endsWith('_context');
  const asks = ({ type, prelude }) => type === 'Atrule' && prelude && csstree.generate(prelude).includes(`(${name}:`);
  return (node) =>
    (isWhole && asks(node)) ||
    (node.type === 'Declaration' &&
      node.property === name &&
      (isWhole || csstree.generate(node.value).includes(value)));
}

/** Styles as an engine reads them that lacks these features. */
export function stylesWithout(paths, text) {
  const syntax = csstree.parse(text, { parseCustomProperty: true });
  const isDropped = paths.map(dropper);
  csstree.walk(syntax, {
    leave(node, item, list) {
      if (list && isDropped.some((drops) => drops(node))) list.remove(item);
    },
  });
  return csstree.generate(syntax);
}

const isSheet = (value) => typeof value === 'string' && /[\w*)\]]\{[-\w]+:[^{}]*\}/.test(value);

/** The built script with such styles. */
export function scriptWithout(paths, text) {
  let written = text;
  const sheets = [];
  simple(parse(text, { ecmaVersion: 2020 }), { Literal: (node) => isSheet(node.value) && sheets.push(node) });
  if (sheets.length < 2) throw new Error('the script holds its styles in another way');
  for (const { start, end, value } of sheets.toSorted((a, b) => b.start - a.start))
    written = written.slice(0, start) + JSON.stringify(stylesWithout(paths, value)) + written.slice(end);
  return written;
}

const SUPPORTS = `{ const has = CSS.supports; CSS.supports = (...asked) => !String(asked[0]).startsWith('selector(') && has.apply(CSS, asked); }`;
/** Where it takes more than to delete something. */
const BY_HAND = {
  'api.Element.attachShadow.options_slotAssignment_parameter': `{ const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function ({ mode }) { return attach.call(this, { mode }); }; }`,
  'api.Element.checkVisibility.options_visibilityProperty_parameter': '',
  'api.Element.scrollIntoView.options_parameter.block_option': `{ const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function () { scroll.call(this); }; }`,
  'api.HTMLElement.focus.options_preventScroll_parameter': `{ const focus = HTMLElement.prototype.focus;
    HTMLElement.prototype.focus = function () { focus.call(this); }; }`,
  'api.KeyboardEvent.repeat': `Object.defineProperty(KeyboardEvent.prototype, 'repeat', { get: () => false });`,
  'api.MediaQueryList.change_event': 'MediaQueryList.prototype.addEventListener = undefined;',
  'api.URL.URL': `window.URL = class extends URL {
    constructor(...given) { if (given.length > 1 && given[1] === undefined) throw new TypeError('no base'); super(...given); } };`,
  'api.trustedTypes': `Object.defineProperty(window, 'trustedTypes', { value: undefined });`,
  'html.global_attributes.hidden.until-found': `{ const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) { set.call(this, name, name === 'hidden' ? '' : value); }; }`,
  'css.selectors.details-content': SUPPORTS,
  'css.at-rules.supports.selector': SUPPORTS,
};

function takenBy(path) {
  if (path in BY_HAND) return BY_HAND[path];
  const [group, ...rest] = path.replace('javascript.builtins', 'builtins').split('.');
  if (group !== 'api' && group !== 'builtins') return '';
  const [owner, member, more] = rest;
  if (more || member?.endsWith('_event')) return '';
  if (owner === 'Window') return `Object.defineProperty(window, '${member}', { value: undefined });`;
  if (!member) return `delete window.${owner};`;
  if (owner === member && group === 'builtins') return '';
  if (owner === member)
    return `{ const { prototype } = ${owner};
      window.${owner} = function () { throw new TypeError('Illegal constructor'); }; ${owner}.prototype = prototype; }`;
  // some of what is inherited stands on the class itself in one engine, and on its parent in another
  return `for (let at = window.${owner}?.prototype; at; at = Object.getPrototypeOf(at)) delete at.${member};`;
}

/** A script for the head of the page, in front of ours. */
export const pageWithout = (paths) => `<script>${paths.map(takenBy).join('\n')}</script>`;

/** Newer than the oldest engines that we work in, and used by nothing of ours: nobody's library brings them along. */
export const UNUSED = [
  ...['at', 'findLast', 'toSorted'].map((name) => `javascript.builtins.Array.${name}`),
  ...['at', 'replaceAll', 'isWellFormed'].map((name) => `javascript.builtins.String.${name}`),
  ...['replaceChildren', 'getHTML', 'togglePopover'].map((name) => `api.Element.${name}`),
  ...['structuredClone', 'AbortController', 'AbortSignal', 'Highlight', 'CSSScopeRule'].map((name) => `api.${name}`),
  ...['Iterator', 'AggregateError', 'FinalizationRegistry'].map((name) => `javascript.builtins.${name}`),
  ...['map', 'filter', 'some', 'find', 'toArray', 'flatMap', 'reduce', 'every', 'forEach'].map(
    (name) => `javascript.builtins.Iterator.${name}`,
  ),
];
