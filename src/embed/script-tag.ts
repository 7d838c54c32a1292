import { registerContent } from '../content/register.js';
import { define, TAG } from '../element/define.js';
import { mount, mountAfter, watch } from './mount.js';
import { names } from '../model/options.js';
import { settings } from '../model/script-defaults.js';
import { version } from '../version.js';

/** Our script tag. A module, and a script that an optimiser runs late, have no `currentScript`; a page may have an element of that name. */
const ownScript = (): HTMLScriptElement | undefined => {
  const current = document.currentScript;
  return current?.localName === 'script'
    ? (current as HTMLScriptElement)
    : [...document.scripts].find((script) => [...script.attributes].some(({ value }) => value.includes(`${TAG}.js`)));
};

/** What the script does when it runs: it registers the element, and mounts it where its own tag and address, or the page, ask for it. */
export const embed = (): void => {
  const script = ownScript();
  const own = new Map<string, string>();
  const query = new URLSearchParams(/\?([^#]*)/.exec(script?.src ?? '')?.[1]);
  for (const name of ['mount', ...names]) {
    const value = script?.getAttribute(`data-${name}`) ?? query.get(name);
    if (value !== null) own.set(name, value);
  }
  const isPlaced = own.delete('mount');
  const isFirst = !customElements.get(TAG);
  if (isFirst) for (const [name, value] of own) settings.set(name, value);

  if (!define()) return;
  // another element may have that id, and so that name
  if (!window.exosomeFaq?.registerContent) {
    window.exosomeFaq = { mount, define, registerContent, version };
    mount();
    watch();
  }
  if (script && isPlaced) mountAfter(script, own);
};

declare global {
  interface Window {
    /** What the script `exosome-faq.js` gives to a page. */
    exosomeFaq?: {
      readonly mount: typeof mount;
      readonly define: typeof define;
      readonly registerContent: typeof registerContent;
      readonly version: string;
    };
  }
}
