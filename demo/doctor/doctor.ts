import { html, nothing } from 'lit';
import '../app/code.js';
import { LightElement } from '../app/light-dom-element.js';
import type { Site } from '../../scripts/snippets/target.js';
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
  /** The built files: what is pasted is compared with them. */
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

  private finding({ cause, about, code, doubt }: Finding, index: number) {
    const { causes, reasons, doubts, why, todo, about: where, code: copy } = words[this.ui];
    const [what, mend] = causes[cause];
    return html`<li data-cause=${cause}>
      <h4>${what}</h4>
      <p><strong>${why}</strong>${reasons[cause]} ${doubt ? doubts[doubt](this.site.version) : nothing}</p>
      ${about ? html`<p class="about">${where}: <code translate="no">${about}</code></p>` : nothing}
      <p><strong>${todo}</strong>${mend}</p>
      ${code ? html`<demo-code .ui=${this.ui} .name=${copy(index + 1)} .code=${code}></demo-code>` : nothing}
    </li>`;
  }

  /** What is said in one sentence, what follows it, and how it looks. */
  private answer() {
    const { state } = this;
    const { well, found, next: steps, ...others } = words[this.ui];
    if (state === undefined) return { said: '', look: '', more: nothing };
    if (typeof state === 'string') return { said: others[state], look: 'note', more: nothing };
    const { findings, heard, next } = state;
    const [first, ...rest] = next.map((step) => steps[step]);
    const paragraphs = (texts: readonly string[]) => texts.map((text) => html`<p>${text}</p>`);
    if (findings.length)
      return {
        said: found(findings.length),
        look: 'warn',
        more: html`<ol class="findings">
            ${findings.map((one, i) => this.finding(one, i))}
          </ol>
          ${paragraphs(next.map((step) => steps[step]))}`,
      };
    return heard
      ? { said: well, look: 'good', more: paragraphs(next.map((step) => steps[step])) }
      : { said: first!, look: 'note', more: paragraphs(rest) };
  }

  protected override render() {
    const { intro, label, hint, check, line, lineTitle, lineHow } = words[this.ui];
    const { said, look, more } = this.answer();
    return html`<p>${intro}</p>
      <form @submit=${this.check}>
        <div class="field">
          <label for="doctor-text">${label}</label>
          <p class="quiet" id="doctor-hint">${hint}</p>
          <textarea
            id="doctor-text"
            spellcheck="false"
            autocapitalize="off"
            translate="no"
            aria-describedby="doctor-hint"
            @input=${this.forget}
          ></textarea>
        </div>
        <button>${check}</button>
      </form>
      <div class="answer ${look}">
        <div role="status">${said ? html`<h3 class="result" tabindex="-1">${said}</h3>` : nothing}</div>
        ${more}
      </div>
      <h3>${lineTitle}</h3>
      <p>${lineHow}</p>
      <demo-code class="check" .ui=${this.ui} .name=${line} .code=${__CHECK__[this.ui]}></demo-code>`;
  }
}

customElements.define('demo-doctor', DemoDoctor);
