// What assistive technology gets: the tree of each engine's own accessibility interface, in one form for all three.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inFirefox } from './puppeteer.mjs';

/** Roles by which no screen reader says anything: what is inside counts as if it stood there by itself. */
const SILENT = new Set(
  `generic none presentation section div strong emphasis span internal-frame text-container sectionfooter sectionheader
  filler scroll-pane label static inlinetextbox`.split(/\s+/),
);
/** The engines' other words for ARIA's roles. */
const ROLES = {
  rootwebarea: 'document',
  'document-web': 'document',
  pushbutton: 'button',
  'push-button': 'button',
  'text-leaf': 'text',
  'list-item-marker': 'text',
  listmarker: 'text',
  statictext: 'text',
  'list-item': 'listitem',
  graphic: 'image',
  img: 'image',
};
/** What is said of these is their name; their content only where it is in another language. */
const NAMED = new Set(['button', 'link', 'image']);

const plain = (text) => (text ?? '').replace(/[\u200B\uFFFC]/g, '').replace(/[^\S\u00A0]+/g, ' ');

/** `[node, …]`: one node without what is silent; texts beside each other are one. */
function simplify({ role: raw, name, text, children = [], ...rest }) {
  const word = String(raw).toLowerCase().replaceAll(' ', '-');
  const role = ROLES[word] ?? word;
  if (role === 'text') return plain(text ?? name) ? [{ role, name: plain(text ?? name), lang: rest.lang }] : [];
  const inside = [];
  for (const node of children.flatMap(simplify)) {
    const last = inside.at(-1);
    if (node.role === 'text' && last?.role === 'text' && node.lang === last.lang)
      last.name = plain(last.name + node.name);
    else inside.push({ ...node });
  }
  if (SILENT.has(role)) return inside;
  for (const node of inside) if (node.role === 'text') node.name = node.name.trim();
  const isForeign = inside.some(({ lang }) => lang !== rest.lang);
  const kept = NAMED.has(role) && !isForeign ? [] : inside.filter((node) => node.role !== 'text' || node.name);
  // a heading's text is its name, unless there is a control in it
  if (role === 'heading' && kept.every((node) => node.role === 'text')) kept.length = 0;
  // what an engine makes from the content of a list or a paragraph is said with the content
  const said = ['listitem', 'paragraph', 'list'].includes(role) ? '' : plain(name).trim();
  return [{ role, name: said, ...rest, children: kept }];
}

/** The tree without empty keys, as tests read it: `{ role, name, level, expanded, focusable, lang, children }`. */
export const tree = (raw) => JSON.parse(JSON.stringify(simplify(raw)[0]));

/** Chromium, by its DevTools protocol. It says nothing of languages. */
export async function readChromium(page) {
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const convert = ({ ignored, role, name, properties = [], childIds = [] }) => {
      const property = Object.fromEntries(properties.map((one) => [one.name, one.value.value]));
      return {
        role: ignored ? 'none' : role.value,
        name: name?.value,
        level: role?.value === 'heading' ? property.level : undefined,
        expanded: property.expanded,
        focusable: property.focusable || undefined,
        children: role?.value === 'StaticText' ? [] : childIds.flatMap((id) => byId.get(id) ?? []).map(convert),
      };
    };
    return convert(nodes[0]);
  } finally {
    await cdp.detach();
  }
}

/** Firefox, by its accessibility service in the browser's own process, where screen readers ask, too. */
export async function readFirefox(page) {
  const text = await inFirefox(
    page,
    `const service = (globalThis.rigAccessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService));
    const read = (node) => {
      const [state, more] = [{}, {}];
      node.getState(state, more);
      const states = [...service.getStringStates(state.value, more.value)];
      const attributes = Object.fromEntries([...node.attributes.enumerate()].map(({ key, value }) => [key, value]));
      const children = [];
      for (let child = node.firstChild; child; child = child.nextSibling) children.push(read(child));
      const role = service.getStringRole(node.role);
      return {
        role: attributes['xml-roles'] ?? role,
        name: node.name ?? undefined,
        level: role === 'heading' ? Number(attributes.level) : undefined,
        expanded: states.includes('expanded') ? true : states.includes('collapsed') ? false : undefined,
        focusable: states.includes('focusable') || undefined,
        lang: node.language,
        children,
      };
    };
    const page = service.getAccessibleFor(tab)?.firstChild;
    return page ? JSON.stringify(read(page)) : '';`,
  );
  return text ? JSON.parse(text) : undefined;
}

const program = fileURLToPath(new URL('webkit-tree.py', import.meta.url));

/** WebKitGTK, by AT-SPI, the interface of the Linux desktop, on the bus that the engine was started with. */
export async function readWebKit(environment) {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', [program], {
    env: { ...process.env, ...environment },
    timeout: 15_000,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout);
}
