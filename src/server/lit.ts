// exosome-faq/server/lit: `ExosomeFaqRenderer`, for applications that render with `@lit-labs/ssr`.
import { ElementRenderer } from '@lit-labs/ssr';
import { TAG } from '../names.js';
import { ServerElement } from './server-element.js';

/**
 * Renders the element in any application that uses `@lit-labs/ssr`: put it into the `elementRenderers` of `render`. The nonce of a page with
 * a strict `style-src` goes into the tag's `nonce`.
 */
export class ExosomeFaqRenderer extends ElementRenderer {
  private readonly _element = new ServerElement();

  static override matchesClass(_class: unknown, tagName: string): boolean {
    return tagName === TAG;
  }

  override setAttribute(name: string, value: string) {
    this._element.setAttribute(name, value);
  }

  override setProperty(name: string, value: unknown) {
    this._element.setOption(name, value);
  }

  override renderAttributes() {
    return [this._element.renderAttributes()];
  }

  override renderShadow() {
    return [...this._element.renderShadow()];
  }
}
