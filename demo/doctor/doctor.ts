import { html, nothing } from 'lit';
import '../app/code.js';
import { LightElement } from '../app/light.js';
import type { Site } from '../targets/target.js';
import type { Finding } from './causes.js';
import './doctor.css';
import { en, es } from './doctor.words.js';
import { read, type Report } from './report.js';

declare const __CHECK__: Readonly<Record<'en' | 'es', string>>;

const words = { en, es };
type State = Report | 'empty' | 'unread' | 'reading' | undefined;

/** `<demo-doctor>`: tells somebody whose widget does not show, why. */
export class DemoDoctor extends LightElement {
  static override properties = { ...LightElement.properties, site: { attribute: false }, state: { state: true } };
  declare site: Site;
  declare private state: State;

  constructor() {
    super();
    this.state = undefined;
  }

  /** What was said was about another text. */
  private forget() {
    this.state = undefined;
  }

  private async check(event: Event) {
    event.preventDefault();
    const text = this.querySelector('textarea')!.value;
    this.state = 'reading';
    await this.updateComplete;
    // a large page takes a moment: what was said has to be seen before
    await new Promise((done) => setTimeout(done));
    this.state = text.trim() ? await read(text, this.site) : 'empty';
    await this.updateComplete;
    this.querySelector<HTMLElement>('.result')!.focus();
  }

  private finding({ cause, about, code }: Finding) {
    const { causes, reasons, why, todo, about: where, code: copy } = words[this.ui];
    const [what, mend] = causes[cause];
    return html`<li data-cause=${cause}>
      <h4>${what}</h4>
      <p><strong>${why}</strong>${reasons[cause]}</p>
      ${about ? html`<p class="about">${where}: <code translate="no">${about}</code></p>` : nothing}
      <p><strong>${todo}</strong>${mend}</p>
      ${code ? html`<demo-code .ui=${this.ui} .name=${copy} .code=${code}></demo-code>` : nothing}
    </li>`;
  }

  private report({ findings, next, heard }: Report) {
    const { well, found, next: steps } = words[this.ui];
    const isWell = !findings.length && heard;
    return html`<h3 class="result" tabindex="-1">
        ${findings.length ? found(findings.length) : isWell ? well : steps[next[0]!]}
      </h3>
      ${
        findings.length
          ? html`<ol class="findings">
              ${findings.map((one) => this.finding(one))}
            </ol>`
          : nothing
      }
      ${next.slice(findings.length || isWell ? 0 : 1).map((step) => html`<p>${steps[step]}</p>`)}`;
  }

  private result() {
    const { state } = this;
    if (state === undefined) return nothing;
    if (typeof state === 'string') return html`<p class="result" tabindex="-1">${words[this.ui][state]}</p>`;
    return this.report(state);
  }

  private get look() {
    const { state } = this;
    if (typeof state !== 'object') return state && state !== 'reading' ? 'note' : '';
    if (state.findings.length) return 'warn';
    return state.heard ? 'good' : 'note';
  }

  protected override render() {
    const { intro, label, hint, check, line, lineTitle, lineHow } = words[this.ui];
    return html`<p>${intro}</p>
      <form @submit=${this.check}>
        <div class="field">
          <label for="doctor-text">${label}</label>
          <p class="quiet" id="doctor-hint">${hint}</p>
          <textarea
            id="doctor-text"
            rows="8"
            spellcheck="false"
            autocapitalize="off"
            translate="no"
            aria-describedby="doctor-hint"
            @input=${this.forget}
          ></textarea>
        </div>
        <button>${check}</button>
      </form>
      <div role="status" class=${this.look}>${this.result()}</div>
      <h3>${lineTitle}</h3>
      <p>${lineHow}</p>
      <demo-code class="check" .ui=${this.ui} .name=${line} .code=${__CHECK__[this.ui]}></demo-code>`;
  }
}

customElements.define('demo-doctor', DemoDoctor);
