// What hosts make of what somebody pastes, by their own published rules, in words of our own.
import { parseFragment, serialize } from 'parse5';

/** Every element of a parsed page, in its order. */
export const elementsOf = (node) =>
  (node.childNodes ?? []).flatMap((child) => [...(child.tagName ? [child] : []), ...elementsOf(child)]);
export const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;

/**
 * The part of YAML that our library has: keys, plain and quoted values, lists, by their indentation. Anything else is an
 * error. Source: https://yaml.org/spec/1.2.2/
 */
export function readYaml(text) {
  const unquote = (value) => {
    if (/^'(?:[^']|'')*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
    if (value === 'true') return true;
    if (!/^[A-Za-z][\w./-]*$/.test(value)) throw new Error(`no plain value of YAML: ${value}`);
    return value;
  };
  const lines = text.split('\n').filter(Boolean);
  const block = (depth) => {
    const items = [];
    const map = {};
    while (lines.length) {
      const [, space, rest] = /^( *)(.*)$/.exec(lines[0]);
      if (space.length < depth) break;
      if (space.length > depth) throw new Error(`too far in: ${lines[0]}`);
      lines.shift();
      if (rest.startsWith('- ')) {
        items.push(unquote(rest.slice(2)));
        continue;
      }
      const found = /^('(?:[^']|'')*'|[A-Za-z][\w.-]*):(?: (.*))?$/.exec(rest);
      if (!found) throw new Error(`no line of YAML: ${rest}`);
      map[unquote(found[1])] = found[2] === undefined ? block(depth + 2) : unquote(found[2]);
    }
    return items.length ? items : map;
  };
  return block(0);
}

/**
 * Drupal's text filter "Limit allowed HTML tags": a tag that is not listed goes and leaves its content, an attribute that is
 * not listed goes; `lang` and `dir` may always stay, `style` and `on…` never; `data-*` is a beginning of names.
 * Source: https://api.drupal.org/api/drupal/core%21modules%21filter%21src%21Plugin%21Filter%21FilterHtml.php/class/FilterHtml/11.x
 */
export function filterAsDrupal(html, allowed) {
  const tags = new Map();
  for (const [, name, attributes] of allowed.matchAll(/<([a-z\d]+)([^>]*)>/g)) {
    const names = [...attributes.matchAll(/[\w*-]+/g)].map(([one]) => one);
    tags.set(name, [...(tags.get(name) ?? []), ...names]);
  }
  const stays = (name, patterns) =>
    ['lang', 'dir', ...patterns].some((one) =>
      one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name,
    ) && !/^(on|style$)/.test(name);
  const walk = (node) => {
    node.childNodes = (node.childNodes ?? []).flatMap((child) => {
      if (child.nodeName === '#comment') return [];
      if (child.tagName) walk(child);
      if (!child.tagName) return [child];
      const patterns = tags.get(child.tagName);
      if (!patterns) return child.childNodes;
      child.attrs = child.attrs.filter(({ name }) => stays(name, patterns));
      return [child];
    });
  };
  const fragment = parseFragment(html);
  walk(fragment);
  return serialize(fragment);
}

/** The text format "Restricted HTML", as Drupal installs it. Source: core/profiles/standard/config/install/filter.format.restricted_html.yml */
export const RESTRICTED =
  '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>';

/**
 * The script tags of a library, for the end of the body: a key of `js` is the address, `attributes` become attributes, `true`
 * one without a value. Source: https://www.drupal.org/docs/develop/creating-modules/adding-assets-css-js-to-a-drupal-module-via-librariesyml
 */
export function scriptsAsDrupal(yaml, name) {
  const library = readYaml(yaml)[name];
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return Object.entries(library.js)
    .map(([src, { type, attributes }]) => {
      // any other would be a path in the theme
      if (type !== 'external') throw new Error(`not external: ${src}`);
      const written = Object.entries(attributes).map(([key, value]) =>
        value === true ? ` ${key}` : ` ${key}="${escape(value)}"`,
      );
      return `<script src="${escape(src)}"${written.join('')}></script>`;
    })
    .join('\n');
}

/**
 * What Google Tag Manager does with the HTML of a Custom HTML tag: each script becomes a new element with the old one's
 * address, id and charset, and nothing else of it; it goes to the end of the body. `{{…}}` is a variable of Tag Manager.
 * Sources: https://support.google.com/tagmanager/answer/6107167 for the tag and its variables; for what is kept, the part for
 * Custom HTML in the published container script, https://www.googletagmanager.com/gtm.js.
 */
export function containerAsTagManager(html) {
  const nodes = elementsOf(parseFragment(html.replace(/\{\{.*?\}\}/g, 'undefined'))).map((element) => ({
    name: element.tagName,
    src: attribute(element, 'src'),
    id: attribute(element, 'id'),
    charset: attribute(element, 'charset'),
  }));
  if (nodes.some(({ name }) => name !== 'script')) throw new Error('the tag has more than scripts');
  return `for (const { src, id, charset } of ${JSON.stringify(nodes)}) {
    const script = document.createElement('script');
    script.async = false;
    script.type = 'text/javascript';
    if (id) script.id = id;
    if (charset) script.charset = charset;
    script.src = src;
    document.body.append(script);
  }`;
}

/**
 * What Wix does with a Custom Element: it loads the address as a script of its own, and then makes an element of the tag
 * name and sets the attributes one by one. Here that is in a frame, as in the editor's preview.
 * Source: https://dev.wix.com/docs/velo/velo-only-apis/$w/custom-element/add-a-custom-element
 */
export function elementAsWix({ address, tagName, attributes }) {
  if (!/^[a-z][a-z\d]*-[a-z\d-]+$/.test(tagName)) throw new Error(`no tag name of a custom element: ${tagName}`);
  const pairs = attributes.split('\n').map((line) => {
    const [, name, value] = /^([a-z-]+): (.+)$/.exec(line) ?? [];
    if (!name) throw new Error(`no name and value: ${line}`);
    return [name, value];
  });
  return `{
    const script = document.createElement('script');
    script.src = ${JSON.stringify(address)};
    script.addEventListener('load', () => {
      const element = document.createElement(${JSON.stringify(tagName)});
      for (const [name, value] of ${JSON.stringify(pairs)}) element.setAttribute(name, value);
      document.querySelector('main').append(element);
    });
    document.head.append(script);
  }`;
}
