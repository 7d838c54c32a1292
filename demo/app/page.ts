import { html, nothing } from 'lit';
import { defaults } from '../../scripts/snippets/config.js';
import '../builder/form.js';
import type { ConfigChangeEvent } from '../builder/form.js';
import '../builder/code-panel.js';
import { type TargetChangeEvent, targetOf } from '../builder/code-panel.js';
import '../doctor/doctor.js';
import '../translate/translate.js';
import '../preview/preview.js';
import type { HostChangeEvent } from '../preview/preview.js';
import { builtSite, isLocal } from './built.js';
import './code.js';
import { foreignHost } from './foreign-host.js';
import { type Language, languages } from './language.js';
import { LightElement } from './light-dom-element.js';
import { en, es } from './page.words.js';
import './proof.js';
import { carriesOwn, placeIn, readState, type State, writeState } from './state.js';

const words = { en, es };
/** The state of an address in the history that has the choices in it; a link within the page makes one without. */
const KEPT = { kept: true };
const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

/** `<demo-page>`: everything that the demo page shows. */
class DemoPage extends LightElement {
  static override properties = { ...LightElement.properties, state: { state: true }, said: { state: true } };
  declare private state: State;
  declare private said: string;
  /** The folder of the files that the address has named, and nobody has typed. */
  private linkedBase = '';
  private isChosen = new URLSearchParams(location.search).has('ui');

  constructor() {
    super();
    this.state = readState(new URL(location.href), navigator.languages);
    this.linkedBase = this.state.config.base;
    this.said = '';
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('popstate', this.follow);
    window.addEventListener('hashchange', this.follow);
    if (!history.state?.kept) requestAnimationFrame(this.lead);
    history.replaceState(KEPT, '');
  }

  override disconnectedCallback() {
    window.removeEventListener('popstate', this.follow);
    window.removeEventListener('hashchange', this.follow);
    super.disconnectedCallback();
  }

  /** Back leads to an address with other choices, and so may one that is pasted; a link within the page takes them along. */
  private follow = ({ type }: Event) => {
    const address = new URL(location.href);
    if (history.state?.kept || carriesOwn(address)) {
      this.state = readState(address, navigator.languages);
      this.linkedBase = this.state.config.base;
    }
    // not before the browser is there, which finds the place by the address
    if (type === 'hashchange' && !history.state?.kept) this.keep();
  };

  /** Where there is more in the fragment than a place, the browser does not find it. */
  private lead = () => {
    const address = new URL(location.href);
    if (carriesOwn(address)) document.getElementById(placeIn(address))?.scrollIntoView();
  };

  private keep() {
    history.replaceState(KEPT, '', writeState(new URL(location.href), this.state, this.isChosen));
  }

  private change(part: Partial<State>) {
    this.state = { ...this.state, ...part };
    this.said = '';
    this.keep();
  }

  private speak(ui: Language) {
    this.isChosen = true;
    this.change({ ui });
  }

  private async share() {
    const { shared, failed } = words[this.state.ui].take;
    try {
      await navigator.clipboard.writeText(location.href);
      this.said = shared;
    } catch {
      this.said = failed;
    }
  }

  protected override updated() {
    document.documentElement.lang = this.state.ui;
    document.title = words[this.state.ui].title;
  }

  private masthead() {
    const { skip, nav, language, sections } = words[this.state.ui];
    return html`<header class="masthead">
      <a class="skip" href="#builder">${skip}</a>
      <div class="width">
        <a class="brand" href="./"><img src="hosts/icon.svg" alt="" width="28" height="28" /> exosome-faq</a>
        <nav aria-label=${nav}>${Object.entries(sections).map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
        <div class="languages" role="group" aria-label=${language}>
          ${languages.map(
            (ui) =>
              html`<button
                type="button"
                class="plain"
                lang=${ui}
                aria-pressed=${ui === this.state.ui}
                @click=${() => this.speak(ui)}
              >
                ${languageNames[ui]}
              </button>`,
          )}
        </div>
      </div>
    </header>`;
  }

  private foreign() {
    const { config, ui } = this.state;
    return config.base === this.linkedBase ? foreignHost(ui, config.base) : nothing;
  }

  private first() {
    const { heading, line, lineName, local } = words[this.state.ui];
    const { base } = this.state.config;
    const site = builtSite(base);
    // what is seen above the line, and no more
    const [first] = targetOf('line').write({ ...defaults, base }, site).snippets;
    return html`<section class="first width" aria-labelledby="top">
      <h1 id="top">${heading}</h1>
      <div class="stage"><exosome-faq lang=${this.state.ui}></exosome-faq></div>
      <p class="lead">${line}</p>
      ${this.foreign()}
      <demo-code .ui=${this.state.ui} .name=${lineName} .code=${first!.code}></demo-code>
      ${isLocal(site.base) ? html`<p class="quiet">${local}</p>` : nothing}
    </section>`;
  }

  private builder() {
    const { builder } = words[this.state.ui];
    const { config, ui, host } = this.state;
    const site = builtSite(config.base);
    return html`<section id="builder" tabindex="-1" class="band" aria-labelledby="builder-title">
      <div class="width">
        <h2 id="builder-title">${builder.heading}</h2>
        <p>${builder.lead}</p>
        <div class="bench">
          <demo-form
            .ui=${ui}
            .config=${config}
            @config-change=${(event: ConfigChangeEvent) => this.change({ config: event.config })}
          ></demo-form>
          <div class="side">
            <h3>${builder.preview}</h3>
            <demo-preview
              .ui=${ui}
              .config=${config}
              .site=${site}
              .host=${host}
              @host-change=${(event: HostChangeEvent) => this.change({ host: event.host })}
            ></demo-preview>
          </div>
        </div>
      </div>
    </section>`;
  }

  private take() {
    const { take } = words[this.state.ui];
    const { config, ui, target } = this.state;
    return html`<section id="code" tabindex="-1" aria-labelledby="code-title">
      <div class="width">
        <h2 id="code-title">${take.heading}</h2>
        <p>${take.lead}</p>
        ${this.foreign()}
        <demo-code-panel
          .ui=${ui}
          .config=${config}
          .site=${builtSite(config.base)}
          .target=${target}
          @target-change=${(event: TargetChangeEvent) => this.change({ target: event.way })}
        ></demo-code-panel>
        <p class="row">
          <button type="button" class="plain" @click=${this.share}>${take.share}</button>
          <span class="said" role="status">${this.said}</span>
        </p>
      </div>
    </section>`;
  }

  protected override render() {
    const { doctor, translate, proof, footer } = words[this.state.ui];
    const { ui } = this.state;
    return html`${this.masthead()}
      <main>
        ${this.first()} ${this.builder()} ${this.take()}
        <section id="doctor" tabindex="-1" class="band" aria-labelledby="doctor-title">
          <div class="width">
            <h2 id="doctor-title">${doctor.heading}</h2>
            <demo-doctor .ui=${ui} .site=${builtSite('')}></demo-doctor>
          </div>
        </section>
        <section id="translate" tabindex="-1" aria-labelledby="translate-title">
          <div class="width">
            <h2 id="translate-title">${translate.heading}</h2>
            <demo-translate .ui=${ui}></demo-translate>
          </div>
        </section>
        <section id="proof" class="band" tabindex="-1" aria-labelledby="proof-title">
          <div class="width">
            <h2 id="proof-title">${proof.heading}</h2>
            <p>${proof.lead}</p>
            <demo-proof .ui=${ui}></demo-proof>
          </div>
        </section>
      </main>
      <footer class="width quiet">${footer} ${builtSite('').version}</footer>`;
  }
}

customElements.define('demo-page', DemoPage);
