import { html } from 'lit';
import { LightElement } from './light.js';
import './code.js';

/** `<demo-page>`: everything that the demo page shows. */
class DemoPage extends LightElement {
  protected override render() {
    return html`<main><exosome-faq></exosome-faq></main>`;
  }
}

customElements.define('demo-page', DemoPage);
