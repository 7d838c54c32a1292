import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** Takes what an input now holds. */
export type Take = (value: string) => void;

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
const checkedIn = (event: Event) => (event.target as HTMLInputElement).checked;

interface Text {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly take: Take;
  readonly type?: 'text' | 'url';
  readonly hint?: string | undefined;
  /** What is wrong with the value; it is said and shown. */
  readonly problem?: string | undefined;
  /** What stands beside the input. */
  readonly beside?: TemplateResult | typeof nothing;
  readonly placeholder?: string;
}

/** The problem with a value stays in the page while there is none, so that it is heard when it comes. */
export const problem = (id: string, text: string | undefined) =>
  html`<span class="problem" id="${id}-problem" aria-live="polite">${text ?? nothing}</span>`;

const describedBy = (id: string, hint: string | undefined, wrong: string | undefined) =>
  [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ') || nothing;

export const textField = (field: Text): TemplateResult => {
  const { id, label, value, take, type = 'text', hint, problem: wrong, beside = nothing, placeholder } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="quiet" id="${id}-hint">${hint}</span>` : nothing}
    <span class="with">
      <input
        id=${id}
        type=${type}
        .value=${value}
        placeholder=${placeholder ?? nothing}
        spellcheck="false"
        autocomplete="off"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${describedBy(id, hint, wrong)}
        @input=${(event: Event) => take(valueOf(event))}
      />
      ${beside}
    </span>
    ${problem(id, wrong)}
  </div>`;
};

export const longField = (id: string, label: string, value: string, take: Take): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea id=${id} rows="3" .value=${value} @input=${(event: Event) => take(valueOf(event))}></textarea>
  </div>`;

export const selectField = (
  id: string,
  label: string,
  hint: string,
  value: string,
  options: readonly string[],
  take: Take,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <span class="quiet" id="${id}-hint">${hint}</span>
    <select id=${id} aria-describedby="${id}-hint" @change=${(event: Event) => take(valueOf(event))}>
      ${options.map((option) => html`<option value=${option} .selected=${live(option === value)}>${option}</option>`)}
    </select>
  </div>`;

export const checkField = (label: string, checked: boolean, take: (checked: boolean) => void, name?: string) =>
  html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(checked)}
      aria-label=${name ?? nothing}
      @change=${(event: Event) => take(checkedIn(event))}
    />
    <span>${label}</span>
  </label>`;

export const radioField = (group: string, value: string, label: string, checked: boolean, take: Take): TemplateResult =>
  html`<label class="choice">
    <input type="radio" name=${group} value=${value} .checked=${checked} @change=${() => take(value)} />
    <span>${label}</span>
  </label>`;

/** A group of controls with its name; the hint belongs to all of them. */
export const group = (id: string, legend: string, hint: string, inside: unknown): TemplateResult =>
  html`<fieldset aria-describedby=${hint ? `${id}-hint` : nothing}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="quiet" id="${id}-hint">${hint}</p>` : nothing} ${inside}
  </fieldset>`;

/** A group that most people do not need: folded, until it is opened or holds something. */
export const foldedGroup = (
  id: string,
  legend: string,
  hint: string,
  isOpen: boolean,
  toggled: (isOpen: boolean) => void,
  inside: unknown,
): TemplateResult =>
  html`<details
    class="group"
    .open=${isOpen}
    @toggle=${(event: Event) => toggled((event.target as HTMLDetailsElement).open)}
  >
    <summary>${legend}</summary>
    <fieldset aria-label=${legend} aria-describedby="${id}-hint">
      <p class="quiet" id="${id}-hint">${hint}</p>
      ${inside}
    </fieldset>
  </details>`;
