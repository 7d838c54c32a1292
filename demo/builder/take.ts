import { html, nothing } from 'lit';
import '../app/code.js';
import { LightElement } from '../app/light.js';
import { targets } from '../targets/index.js';
import type { Site } from '../targets/target.js';
import { en as targetsEn } from '../targets/words.en.js';
import { es as targetsEs } from '../targets/words.es.js';
import { type Choices, defaults } from './choices.js';
import { radioField } from './fields.js';
import { en, es } from './take.words.js';

const words = { en, es };
const targetWords = { en: targetsEn, es: targetsEs };
type Id = keyof typeof targetsEn.targets;

/** The ways onto a page, by who the reader is. */
const groups = {
  page: ['line', 'tag', 'div', 'frame'],
  builder: ['wordpress', 'wix', 'squarespace', 'webflow', 'drupal', 'gtm'],
  app: ['react', 'vue', 'angular', 'server'],
} as const;

/** The way that an id names; the first where it names none. */
export const targetOf = (id: string) => targets.find((target) => target.id === id) ?? targets[0]!;

/** Somebody has chosen another way onto a page. */
export class TargetChangeEvent extends Event {
  constructor(readonly way: string) {
    super('target-change', { bubbles: true });
  }
}

/** `<demo-take>`: the code for the choices, for each way onto a page. */
export class DemoTake extends LightElement {
  static override properties = {
    ...LightElement.properties,
    choices: { attribute: false },
    site: { attribute: false },
    target: {},
  };
  declare choices: Choices;
  declare site: Site;
  /** The id of the way; the first where it is none. */
  declare target: string;

  constructor() {
    super();
    this.choices = defaults;
    this.target = '';
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

  protected override render() {
    const { lost: lostLead, names, steps, policy: policyHeading, policyLead, policyName, refused } = words[this.ui];
    const { trustedTypes } = words[this.ui];
    const { places, targets: known } = targetWords[this.ui];
    const { id, write } = targetOf(this.target);
    const { name, when, steps: all, refused: reasons } = known[id as Id];
    const { snippets, policy, lost } = write(this.choices, this.site);
    const placeOf = (place: string) => places[place as keyof typeof places] ?? place;
    return html`<div class="all-ways">${this.ways()}</div>
      <section class="taken" aria-labelledby="taken-title">
        <h3 id="taken-title">${name}</h3>
        <p>${when}</p>
        ${
          lost.length
            ? html`<p class="warn" role="status">${lostLead}${lost.map((one) => names[one]).join(', ')}.</p>`
            : nothing
        }
        <div class="two">
          <div>
            ${snippets.map(
              ({ place, code }) => html`<demo-code .ui=${this.ui} .name=${placeOf(place)} .code=${code}></demo-code>`,
            )}
          </div>
          <div>
            <h4>${steps}</h4>
            <ol>
              ${all.map((step) => html`<li>${step}</li>`)}
            </ol>
            <h4>${refused}</h4>
            <ul>
              ${reasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>
            <h4>${policyHeading}</h4>
            <p>${policyLead}${policy.includes('trusted-types') ? ` ${trustedTypes}` : nothing}</p>
            <demo-code .ui=${this.ui} .name=${policyName} .code=${policy}></demo-code>
          </div>
        </div>
      </section>`;
  }
}

customElements.define('demo-take', DemoTake);
