import { html, nothing } from 'lit';
import { LightElement } from './light-dom-element.js';
import { en, es } from './page.words.js';

const words = { en, es };
const names = ['sizes', 'host-matrix', 'accessibility-conformance', 'privacy', 'benchmarks'] as const;
const transcripts = ['chromium', 'firefox', 'webkit'];

/** `<demo-proof>`: what the runs wrote, put into the page's HTML as templates at build. */
export class DemoProof extends LightElement {
  private readonly inside = names.map((name) => {
    const template = document.querySelector<HTMLTemplateElement>(`#proof-${name}`);
    const box = document.createElement('div');
    box.lang = 'en';
    if (template) box.append(template.content.cloneNode(true));
    return box;
  });

  protected override render() {
    const { proof } = words[this.ui];
    return html`${names.map(
      (name, index) =>
        html`<details class="proof">
          <summary>${proof[name]} ${proof.english && html`<span class="quiet">${proof.english}</span>`}</summary>
          ${this.inside[index]}
          ${
            name === 'accessibility-conformance'
              ? html`<ul lang="en">
                  ${transcripts.map(
                    (engine) => html`<li><a href="proof/speech-${engine}.txt">Transcript: ${engine}</a></li>`,
                  )}
                </ul>`
              : nothing
          }
        </details>`,
    )}`;
  }
}

customElements.define('demo-proof', DemoProof);
