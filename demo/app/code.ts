import { html } from 'lit';
import { LightElement } from './light-dom-element.js';
import { en, es } from './code.words.js';

const words = { en, es };

/** `<demo-code>`: a piece of code with its name above it and a button that copies it. */
export class DemoCode extends LightElement {
  static override properties = { ...LightElement.properties, name: {}, code: {}, said: { state: true } };
  /** What the code is, or where it goes: shown, and the name of the block for assistive technology. */
  declare name: string;
  declare code: string;
  declare private said: string;

  constructor() {
    super();
    this.name = '';
    this.code = '';
    this.said = '';
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    // what was said was about the code before
    if (changed.has('code') || changed.has('ui')) this.said = '';
  }

  private async copy() {
    const { copied, failed } = words[this.ui];
    try {
      await navigator.clipboard.writeText(this.code);
      this.said = copied;
    } catch {
      getSelection()?.selectAllChildren(this.querySelector('code')!);
      this.said = failed;
    }
  }

  protected override render() {
    const { copy, copyOf } = words[this.ui];
    return html`<figure class="code">
      <figcaption>
        <span>${this.name}</span>
        <span class="said" role="status">${this.said}</span>
        <button type="button" aria-label=${copyOf(this.name)} @click=${this.copy}>${copy}</button>
      </figcaption>
      <pre tabindex="0" role="region" aria-label=${this.name}><code translate="no">${this.code}</code></pre>
    </figure>`;
  }
}

customElements.define('demo-code', DemoCode);
