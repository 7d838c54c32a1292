// What a translator's tool gives back: XLIFF 2 as the browser's own parser reads it. A tool may have cut a unit into segments.
import { translatable, translatedFields } from '../../scripts/translate/fields.js';
import { unitId } from '../../scripts/translate/unit-id.js';
import { en } from '../../src/content/en.js';

const NAMESPACE = /^urn:oasis:names:tc:xliff:document:2\.\d$/;

/** The words of a unit's translation, without a tool's inline codes; undefined where a segment has none. */
const targetOf = (unit: Element): string | undefined => {
  const parts = [...unit.querySelectorAll('segment, ignorable')].map((part) => {
    const target = part.querySelector('target');
    return target ?? (part.localName === 'ignorable' ? part.querySelector('source') : null);
  });
  return parts.some((part) => !part) || !parts.length ? undefined : parts.map((part) => part!.textContent).join('');
};

/** Puts a text into a copy of the content, where its path leads. */
const put = (content: any, path: string, text: string | undefined): void => {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const place = keys.reduce((at, key) => at[key], content);
  if (text === undefined) delete place[last];
  else place[last] = text;
};

/** The content that an XLIFF file holds; undefined where it is none. A unit without a translation gives a field that is missing. */
export const readXliff = (xml: string): { readonly lang?: unknown } | undefined => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const { documentElement: root } = document;
  // Chromium leaves what it has read before the error in place
  if (document.querySelector('parsererror') || root.localName !== 'xliff' || !NAMESPACE.test(root.namespaceURI ?? ''))
    return undefined;
  const units = new Map([...root.querySelectorAll('unit')].map((unit) => [unit.getAttribute('id'), unit]));
  const content = structuredClone(translatable(en));
  for (const { path } of translatedFields(content)) {
    const unit = units.get(unitId(path));
    put(content, path, unit && targetOf(unit));
  }
  return Object.assign(content, { lang: root.getAttribute('trgLang') ?? '' });
};
