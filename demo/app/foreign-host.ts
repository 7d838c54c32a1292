import { html, nothing } from 'lit';
import { en, es } from './foreign-host.words.js';
import type { Language } from './language.js';

const words = { en, es };

/** Says which host the code loads from, where that came with the link to this page: whoever wrote the link has chosen it. */
export const foreignHost = (ui: Language, base: string) => {
  const { origin, host } = base ? new URL(base) : location;
  return origin === location.origin ? nothing : html`<p class="warn foreign">${words[ui](host)}</p>`;
};
