import { registerContent } from '../content/register.js';
import { define } from '../element/define.js';
import { scriptDefaults } from '../model/script-defaults.js';
import { attributeNames, TAG } from '../names.js';
import { plain } from '../platform/dom.js';
import { version } from '../version.js';
import { mount, mountAfter, mountWhatComes } from './mount.js';

/** Our script tag. A module, and a script that an optimizer runs late, have no `currentScript`. */
const findScript = (): HTMLScriptElement | undefined => {
  const { currentScript, scripts } = plain(document);
  if (currentScript?.localName === 'script') return currentScript as HTMLScriptElement;
  const isOurs = (script: Element) => [...script.attributes].some(({ value }) => value.includes(`${TAG}.min.js`));
  return [...scripts].find(isOurs);
};

/** What the script's own tag sets in its `data-…`, else in the query of its URL. */
const readSettings = (script: HTMLScriptElement | undefined): Map<string, string> => {
  const settings = new Map<string, string>();
  const query = new URLSearchParams(/\?([^#]*)/.exec(script?.src ?? '')?.[1]);
  for (const name of ['mount', 'watch', ...attributeNames]) {
    const value = script?.getAttribute(`data-${name}`) ?? query.get(name);
    if (value !== null) settings.set(name, value);
  }
  return settings;
};

/** What the script does when it runs: it registers the element, and mounts it where its own tag, or the page, asks for it. */
export const runScriptTag = (): void => {
  const script = findScript();
  const settings = readSettings(script);
  const isMounted = settings.delete('mount');
  const isWatching = settings.get('watch') !== 'false';
  settings.delete('watch');
  const isFirst = !customElements.get(TAG);
  if (isFirst) {
    for (const [name, value] of settings) scriptDefaults.set(name, value);
    if (script?.nonce) scriptDefaults.set('nonce', script.nonce);
  }

  if (!define()) return;
  // an element of the page with that id would be found by the name, too; but it is no property of the window's own
  if (!Object.getOwnPropertyDescriptor(window, 'exosomeFaq')?.value?.registerContent) {
    window.exosomeFaq = { mount, define, registerContent, version };
    mount();
    if (isWatching) mountWhatComes();
  }
  if (script && isMounted) mountAfter(script, settings);
};

declare global {
  interface Window {
    /** What the script `exosome-faq.min.js` gives to a page. */
    exosomeFaq?: {
      readonly mount: typeof mount;
      readonly define: typeof define;
      readonly registerContent: typeof registerContent;
      readonly version: string;
    };
  }
}
