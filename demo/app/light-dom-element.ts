import { LitElement } from 'lit';
import type { Language } from './language.js';

/** An element of the demo page: it renders into the page itself, so that one sheet, and labels by id, reach everything. */
export class LightElement extends LitElement {
  static override properties = { ui: {} };
  /** The language of the page around the widget. */
  declare ui: Language;

  constructor() {
    super();
    this.ui = 'en';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
