import { html, nothing } from 'lit';
import '../app/code.js';
import { LightElement } from '../app/light-dom-element.js';
import { targets } from '../targets/index.js';
import { type Unsupported, type Site, strictPolicyOf, type GeneratedCode } from '../../scripts/snippets/target.js';
import { en as targetsEn } from '../targets/words.en.js';
import { es as targetsEs } from '../targets/words.es.js';
import { type Channel, type Config, channels, defaults, type Look } from '../../scripts/snippets/config.js';
import { checkField, radioField } from './fields.js';
import { en as formEn, es as formEs } from './form.words.js';
import { en, es } from './code-panel.words.js';

const words = { en, es };
const formWords = { en: formEn, es: formEs };
const targetWords = { en: targetsEn, es: targetsEs };
type Id = keyof typeof targetsEn.targets;

/** The ways onto a page, by who the reader is. */
const groups = {
  page: ['line', 'tag', 'div', 'frame'],
  builder: ['wordpressBlock', 'wordpress', 'wordpressAuthor', 'wix', 'squarespace', 'webflow', 'drupal', 'gtm'],
  app: ['react', 'next', 'reactRouter', 'vue', 'nuxt', 'angular', 'sveltekit', 'astro', 'server'],
} as const;

/** The way that an id names; the first where it names none. */
export const targetOf = (id: string) => targets.find((target) => target.id === id) ?? targets[0]!;

/** Somebody has chosen another way onto a page. */
export class TargetChangeEvent extends Event {
  constructor(readonly way: string) {
    super('target-change', { bubbles: true });
  }
}

/** `<demo-code-panel>`: the code for the choices, for each way onto a page. */
export class DemoCodePanel extends LightElement {
  static override properties = {
    ...LightElement.properties,
    config: { attribute: false },
    site: { attribute: false },
    target: {},
    strict: { state: true },
  };
  declare config: Config;
  declare site: Site;
  /** The id of the way; the first where it is none. */
  declare target: string;
  /** Whether the reader's own policy ignores addresses. */
  declare private strict: boolean;

  constructor() {
    super();
    this.config = defaults;
    this.target = '';
    this.strict = false;
  }

  private ways() {
    const { targets: known } = targetWords[this.ui];
    const chosen = targetOf(this.target).id;
    const take = (id: string) => this.dispatchEvent(new TargetChangeEvent(id));
    return Object.entries(groups).map(
      ([group, ids]) =>
        html`<fieldset class="ways">
          <legend>${words[this.ui].groups[group as keyof typeof groups]}</legend>
          ${ids.map((id) => radioField('target', id, known[id as Id].name, id === chosen, take))}
        </fieldset>`,
    );
  }

  /** What the code leaves out. */
  private warning({ unsupported }: GeneratedCode) {
    const { unsupported: lead, names, badLooks, button, wholeAddresses } = words[this.ui];
    const { looks, share } = formWords[this.ui];
    const isLook = (one: Unsupported) => one in looks.names;
    const isButton = (one: Unsupported) => (channels as readonly Unsupported[]).includes(one);
    const nameOf = (one: Unsupported) => {
      if (one in names) return names[one as keyof Config];
      return isButton(one) ? button(share.channels[one as Channel]) : looks.names[one as Look];
    };
    const list = (all: readonly Unsupported[]) => all.map(nameOf).join(', ');
    const [left, bad] = [unsupported.filter((one) => !isLook(one)), unsupported.filter(isLook)];
    const sentences = [
      ...(left.length ? [`${lead}${list(left)}.`] : []),
      ...(unsupported.some(isButton) ? [wholeAddresses] : []),
      ...(bad.length ? [`${badLooks}${list(bad)}.`] : []),
    ];
    return sentences.length ? html`<p class="warn" role="status">${sentences.join(' ')}</p>` : nothing;
  }

  /** What to put on a server, to be saved from here. */
  private files(files: readonly string[]) {
    const { file, files: several, base } = words[this.ui];
    const links = files.map((path, i) => html`${i ? ', ' : ' '}<a href=${path} download>${path}</a>`);
    return files.length ? html`<li>${files.length > 1 ? several : file}${links}. ${base}</li>` : nothing;
  }

  /** What to add to a policy, and how where it is no plain list of addresses. */
  private policy(written: GeneratedCode) {
    const { policyLead, trustedTypes, elem, isStrict, strict, strictLoaded, policyName } = words[this.ui];
    const has = (name: string) => written.policy.split('; ').some((one) => one.startsWith(`${name} `));
    const lead = [
      policyLead,
      ...['script-src', 'style-src'].filter(has).map(elem),
      ...(has('trusted-types') ? [trustedTypes] : []),
    ];
    const code = this.strict ? strictPolicyOf(written) : written.policy;
    const reason = written.hash ? strict : strictLoaded;
    return html`<p>${lead.join(' ')}</p>
      ${
        has('script-src')
          ? html`${checkField(isStrict, this.strict, (checked) => (this.strict = checked))}
              <p role="status">${this.strict ? reason : nothing}</p>`
          : nothing
      }
      ${code ? html`<demo-code .ui=${this.ui} .name=${policyName} .code=${code}></demo-code>` : nothing}`;
  }

  protected override render() {
    const { steps, policy: policyHeading, refused, theConsole, noLanguage, textIn: named } = words[this.ui];
    const { places, targets: known } = targetWords[this.ui];
    const { id, write } = targetOf(this.target);
    const { name, when, steps: all, refused: reasons } = known[id as Id];
    const written = write(this.config, this.site, this.ui);
    const { snippets, files = [], textIn } = written;
    const placeOf = (place: string) => places[place as keyof typeof places] ?? place;
    return html`<div class="all-ways">${this.ways()}</div>
      <section class="taken" aria-labelledby="taken-title">
        <h3 id="taken-title">${name}</h3>
        <p>${when}</p>
        ${this.warning(written)} ${textIn ? html`<p>${noLanguage(named[textIn])}</p>` : nothing}
        <div class="two">
          <div>
            ${snippets.map(
              ({ place, code }) => html`<demo-code .ui=${this.ui} .name=${placeOf(place)} .code=${code}></demo-code>`,
            )}
          </div>
          <div>
            <h4>${steps}</h4>
            <ol>
              ${this.files(files)} ${all.map((step) => html`<li>${step}</li>`)}
            </ol>
            <h4>${refused}</h4>
            ${reasons.some((reason) => /consol/i.test(reason)) ? html`<p>${theConsole}</p>` : nothing}
            <ul>
              ${reasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>
            <h4>${policyHeading}</h4>
            ${this.policy(written)}
          </div>
        </div>
      </section>`;
  }
}

customElements.define('demo-code-panel', DemoCodePanel);
