import { contentFor } from '../content/index.js';
import { formatWarning, resolveOptions, type Warn } from '../model/options.js';
import { readAttributes } from '../model/read-attributes.js';
import type { QuestionModel } from '../model/view-model.js';
import { slotName, TAG } from '../names.js';
import { renderLightDom } from '../render/light-dom.js';
import { noScriptStyles } from '../render/no-script.styles.js';
import { styles } from '../render/styles.js';
import { template } from '../render/template.js';
import { escape, renderAttributes, renderToChunks } from '../render/to-html.js';
import { attributeOfOption, type OwnQuestion } from './options.js';

/** An element where no document is: its attributes, and what stands between its tags. */
export class ServerElement {
  private readonly _attributes = new Map<string, string>();

  constructor(
    private readonly _ownQuestions: readonly OwnQuestion[] = [],
    private readonly _isStatic = false,
  ) {}

  setAttribute(name: string, value: unknown): void {
    this._attributes.set(name.toLowerCase(), String(value ?? ''));
  }

  /** Sets the attribute of an option; other names are left out. */
  setOption(name: string, value: unknown): void {
    const attribute = attributeOfOption(name);
    if (!attribute) return;
    if (value == null || value === false) this._attributes.delete(attribute);
    else this._attributes.set(attribute, value === true ? '' : String(value));
  }

  /** The attributes of the tag. The nonce is the style element's alone. */
  renderAttributes(): string {
    return renderAttributes([...this._attributes].filter(([name]) => name !== 'nonce'));
  }

  /** What is in the shadow root, in pieces. Warns of invalid values. */
  renderShadow(): readonly string[] {
    const id = this._attributes.get('id') ?? '';
    const { view, open } = this._resolve((...warning) => console.warn(formatWarning(TAG, id, ...warning)));
    const nonce = [...this._attributes].filter(([name]) => name === 'nonce');
    // the style in front, for the printed page must have the last word
    return [
      `<style${renderAttributes(nonce)}>${noScriptStyles}${styles}</style>`,
      ...renderToChunks(template(view, open)),
    ];
  }

  /** The text in plain HTML, for the light DOM; the page's own questions are left out, and have their own markup. */
  renderLightDom(): string {
    const { view } = this._resolve(() => {});
    return renderLightDom({ ...view, questions: view.questions.filter(({ isSlotted }) => !isSlotted) });
  }

  /** The page's own questions as children, each in its slot. */
  renderOwnQuestions(): readonly string[] {
    const { open } = this._resolve(() => {});
    return this._ownQuestions.map(({ id, question, answer }) => {
      const attributes = renderAttributes(
        Object.entries({ id, slot: slotName(id), ...(open.includes(id) && { open: '' }) }),
      );
      return `<details${attributes}><summary>${escape(question)}</summary>${answer}</details>`;
    });
  }

  private _resolve(warn: Warn) {
    const language = this._attributes.get('lang') ?? '';
    const content = contentFor(language);
    const options = readAttributes((name) => this._attributes.get(name));
    const own = this._ownQuestions.map(({ id, question }): QuestionModel => {
      const words = question.replace(/\s+/g, ' ').trim();
      return Object.assign(Object.create(null), { id, question: words, isSlotted: true, lang: language });
    });
    const now = this._isStatic ? undefined : new Date();
    return resolveOptions({ language, content, questions: [...content.questions, ...own], now }, options, warn);
  }
}
