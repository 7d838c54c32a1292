import { html, nothing } from 'lit';
import { parseDate } from '../../src/content/dates.js';
import { LightElement } from '../app/light-dom-element.js';
import { type Config, defaults, ids, type Look, readBase } from '../../scripts/snippets/config.js';
import { checkField, foldedGroup, group, longField, radioField, selectField, textField } from './fields.js';
import { en, es } from './form.words.js';
import { looksFields } from './looks.js';
import { questionsFields } from './questions.js';
import { shareFields } from './share.js';

const words = { en, es };
/** The groups that are folded while they hold nothing, and whether they do. */
const folded = {
  files: ({ base }: Config) => base !== '',
  looks: ({ looks, room }: Config) => Object.keys(looks).length > 0 || !room,
  own: ({ own }: Config) => own.length > 0,
  review: ({ reviewedBy, reviewedOn }: Config) => reviewedBy + reviewedOn !== '',
  share: ({ share, shareUrl, shareImage }: Config) => share.join('') + shareUrl + shareImage !== '',
  data: ({ structuredData }: Config) => structuredData,
};
type Folded = keyof typeof folded;

const today = () => new Date().toLocaleDateString('sv');

/** The form has other choices now. */
export class ConfigChangeEvent extends Event {
  constructor(readonly config: Config) {
    super('config-change', { bubbles: true });
  }
}

/** `<demo-form>`: a control for everything that there is to choose. */
export class DemoForm extends LightElement {
  static override properties = {
    ...LightElement.properties,
    config: { attribute: false },
    order: { state: true },
    raw: { state: true },
    base: { state: true },
    unfolded: { state: true },
    said: { state: true },
  };
  declare config: Config;
  /** All our questions, in the order of the list. */
  declare private order: readonly string[];
  /** What is typed into the looks, while it is nothing that CSS takes. */
  declare private raw: Partial<Record<Look, string>>;
  /** What is typed as the folder's address. */
  declare private base: string | undefined;
  declare private unfolded: ReadonlySet<Folded>;
  /** What has just happened, in the group that it happened in. */
  declare private said: Partial<Record<'questions' | 'own', string>>;
  /** The choices that this form made itself; others come from an address. */
  private made: Config | undefined;

  constructor() {
    super();
    this.config = defaults;
    this.order = [];
    this.raw = {};
    this.base = undefined;
    this.unfolded = new Set();
    this.said = {};
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    // what was typed belongs to the choices that it led to
    if (changed.has('config') && this.config !== this.made) [this.raw, this.base, this.said] = [{}, undefined, {}];
    if (changed.has('config'))
      this.unfolded = new Set([
        ...this.unfolded,
        ...(Object.keys(folded) as Folded[]).filter((id) => folded[id](this.config)),
      ]);
    // an address may bring another order than the list has
    const shown = this.order.filter((id) => this.config.questions.includes(id));
    if (!this.order.length || shown.join() !== this.config.questions.join())
      this.order = [...this.config.questions, ...ids.filter((id) => !this.config.questions.includes(id))];
  }

  private change(part: Partial<Config>) {
    this.config = this.made = { ...this.config, ...part };
    this.dispatchEvent(new ConfigChangeEvent(this.config));
  }

  private changeOwn(index: number, part: Partial<Config['own'][number]>) {
    this.change({ own: this.config.own.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  }

  private async addOwn() {
    const number = this.config.own.length + 1;
    this.change({ own: [...this.config.own, { question: '', answer: '' }] });
    this.said = { own: words[this.ui].own.added(number) };
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#own-${number}-question`)?.focus();
  }

  private async removeOwn(index: number) {
    this.change({ own: this.config.own.filter((_, at) => at !== index) });
    this.said = { own: words[this.ui].own.removed };
    await this.updateComplete;
    // what had the focus is gone
    this.querySelector<HTMLElement>('#own-add')?.focus();
  }

  private fold(id: Folded, hint: string, inside: unknown) {
    const toggled = (isOpen: boolean) => {
      const rest = [...this.unfolded].filter((other) => other !== id);
      this.unfolded = new Set(isOpen ? [...rest, id] : rest);
    };
    return foldedGroup(id, words[this.ui][id].legend, hint, this.unfolded.has(id), toggled, inside);
  }

  private status(place: keyof DemoForm['said']) {
    return html`<p class="said" role="status">${this.said[place] || nothing}</p>`;
  }

  private reset() {
    [this.raw, this.base, this.said, this.order] = [{}, undefined, {}, []];
    this.change(defaults);
  }

  private ownFields() {
    const { own } = words[this.ui];
    return html`${this.config.own.map(({ question, answer }, index) => {
        const isNamed = question.trim() !== '';
        const hasAnswer = answer.trim() !== '';
        const number = index + 1;
        const id = `own-${number}`;
        return html`<div class="own">
          ${textField({
            id: `${id}-question`,
            label: own.question(number),
            value: question,
            take: (value) => this.changeOwn(index, { question: value }),
            hint: !isNamed && hasAnswer ? own.unnamed : undefined,
            problem: isNamed || hasAnswer ? undefined : own.empty,
          })}
          ${longField(`${id}-answer`, own.answer(number), answer, (value) => this.changeOwn(index, { answer: value }))}
          <button type="button" class="plain" @click=${() => this.removeOwn(index)}>${own.remove(number)}</button>
        </div>`;
      })}<button type="button" id="own-add" @click=${this.addOwn}>${own.add}</button>${this.status('own')}`;
  }

  private reviewFields() {
    const { review } = words[this.ui];
    const { reviewedBy, reviewedOn } = this.config;
    const isHalf = Boolean(reviewedBy.trim()) !== Boolean(reviewedOn);
    const wrong = () => {
      if (reviewedOn && !parseDate(reviewedOn)) return review.badDay(reviewedOn);
      if (reviewedOn > today()) return review.future;
      return isHalf && reviewedBy ? review.half : undefined;
    };
    return html`${textField({
      id: 'reviewed-by',
      label: review.by,
      value: reviewedBy,
      take: (value) => this.change({ reviewedBy: value }),
      problem: isHalf && reviewedOn ? review.half : undefined,
    })}
    ${textField({
      id: 'reviewed-on',
      label: review.on,
      placeholder: today(),
      hint: review.onHint,
      value: reviewedOn,
      take: (value) => this.change({ reviewedOn: value.trim() }),
      problem: wrong(),
    })}`;
  }

  private filesField() {
    const { files } = words[this.ui];
    const value = this.base ?? this.config.base;
    return html`${textField({
        id: 'base',
        label: files.label,
        value,
        type: 'url',
        take: (typed) => {
          this.base = typed;
          this.change({ base: readBase(typed.trim()) });
        },
        placeholder: 'https://clinic.example/faq/',
        problem: value && !readBase(value.trim()) ? files.bad : undefined,
      })}
      <p><a href="exosome-faq.min.js" download>${files.download}</a></p>`;
  }

  protected override render() {
    const { config } = this;
    const { language, questions, heading, review, share, own, looks, data, files, reset } = words[this.ui];
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${group(
        'language',
        language.legend,
        language.hint,
        html`<div class="row">
          ${(
            [
              ['', language.page],
              ['en', 'English'],
              ['es', 'Español'],
            ] as const
          ).map(([value, label]) =>
            radioField('lang', value, label, config.lang === value, () => this.change({ lang: value })),
          )}
        </div>`,
      )}
      ${group(
        'questions',
        questions.legend,
        questions.hint,
        html`${questionsFields(questions, this.ui, config, this.order, async (order, part, said = '') => {
          this.order = order;
          this.said = { questions: said };
          this.change(part);
          await this.updateComplete;
        })}
        ${this.status('questions')}`,
      )}
      ${group(
        'heading',
        heading.legend,
        '',
        html`${selectField(
          'heading-level',
          heading.level,
          heading.levelHint,
          String(config.headingLevel),
          ['1', '2', '3', '4', '5'],
          (value) => this.change({ headingLevel: Number(value) as Config['headingLevel'] }),
        )}
        ${checkField(heading.hide, config.hideTitle, (hideTitle) => this.change({ hideTitle }))}`,
      )}
      ${this.fold('files', files.hint, this.filesField())}
      ${this.fold(
        'looks',
        looks.hint,
        html`<div class="looks">
            ${looksFields(looks, config, this.raw, (look, value, good) => {
              this.raw = { ...this.raw, [look]: value };
              const { [look]: _, ...others } = config.looks;
              this.change({ looks: good ? { ...others, [look]: value } : others });
            })}
          </div>
          ${checkField(looks.room, config.room, (room) => this.change({ room }))}
          <p class="quiet">${looks.roomHint}</p>`,
      )}
      ${this.fold('own', own.hint, this.ownFields())} ${this.fold('review', review.hint, this.reviewFields())}
      ${this.fold(
        'share',
        share.hint,
        shareFields(share, config, (part) => this.change(part)),
      )}
      ${this.fold(
        'data',
        data.hint,
        checkField(data.label, config.structuredData, (structuredData) => this.change({ structuredData })),
      )}
      <button type="button" class="plain" @click=${this.reset}>${reset}</button>
    </form>`;
  }
}

customElements.define('demo-form', DemoForm);
