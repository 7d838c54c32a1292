// The same questions as a Lit element would commonly be written: one template for each item, one listener for each button.
import { css, html, LitElement } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

export function register(questions) {
  class BareFaq extends LitElement {
    static properties = { opened: { state: true } };
    static styles = css`
      :host {
        display: block;
      }
      button {
        inline-size: 100%;
        font: inherit;
        text-align: start;
      }
    `;

    constructor() {
      super();
      this.opened = new Set();
    }

    toggle(i) {
      const opened = new Set(this.opened);
      if (!opened.delete(i)) opened.add(i);
      this.opened = opened;
    }

    render() {
      return questions.map(
        ({ question, answer }, i) => html`
          <h3>
            <button aria-expanded=${this.opened.has(i)} aria-controls="a-${i}" @click=${() => this.toggle(i)}>
              ${unsafeHTML(question)}
            </button>
          </h3>
          <div id="a-${i}" ?hidden=${!this.opened.has(i)}>${unsafeHTML(answer)}</div>
        `,
      );
    }
  }

  customElements.define('bare-faq', BareFaq);
}
