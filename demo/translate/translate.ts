import { html, nothing } from 'lit';
import '../app/code.js';
import { LightElement } from '../app/light-dom-element.js';
import { toBlock } from '../../scripts/translate/json.js';
import { canonicalTag } from '../../src/content/index.js';
import {
  type Checked,
  checkFile,
  englishOf,
  LONGEST_SENTENCE,
  type Problem,
  type Row,
  type Unreadable,
} from './check.js';
import './translate.css';
import { en, es } from './translate.words.js';

const words = { en, es };

/** `<demo-translate>`: hands out the text for a translator, checks what comes back, and gives the code for it. */
export class DemoTranslate extends LightElement {
  static override properties = { ...LightElement.properties, result: { state: true }, over: { state: true } };
  declare private result: Checked | Unreadable | undefined;
  /** Whether a file is held over the place where it can be dropped. */
  declare private over: boolean;

  constructor() {
    super();
    this.result = undefined;
    this.over = false;
  }

  private async read(file: File | undefined) {
    if (!file) return;
    const result = checkFile(await file.text());
    if (typeof result === 'object' && result.content) window.exosomeFaq?.registerContent(result.lang, result.content);
    this.result = result;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.result')!.focus();
  }

  private choose({ target }: Event) {
    void this.read((target as HTMLInputElement).files?.[0]);
  }

  private drop(event: DragEvent) {
    event.preventDefault();
    this.over = false;
    void this.read(event.dataTransfer?.files[0]);
  }

  private hold(event: DragEvent) {
    event.preventDefault();
    this.over = true;
  }

  /** Where a field stands, in words; its path otherwise. */
  private placeOf(path: string): string {
    const { places } = words[this.ui];
    const [, index, rest = ''] = /^questions\[(\d+)\](.*)/.exec(path) ?? [];
    if (!path) return places.file;
    if (path.startsWith('labels.')) return places.button;
    if (index === undefined) return path;
    const [, paragraph] = /^\.answer\[(\d+)\]/.exec(rest) ?? [];
    const [, item, part] = /\.list\[(\d+)\](?:\[(\d+)\])?/.exec(rest) ?? [];
    const names = [places.question(Number(index) + 1)];
    if (item !== undefined) names.push(places.item(Number(item) + 1));
    else if (paragraph !== undefined) names.push(places.paragraph(Number(paragraph) + 1));
    if (part === '0') names.push(places.lead);
    return names.join(', ');
  }

  private pair(path: string, translated: string, lang: string, more: unknown) {
    const { english, translated: name, nothing: none } = words[this.ui];
    const original = englishOf(path);
    return html`<li data-path=${path}>
      <h5>${this.placeOf(path)}</h5>
      <div class="pair">
        ${original ? html`<p><strong>${english}</strong> <span lang="en">${original}</span></p>` : nothing}
        <p>
          <strong>${name}</strong>
          ${translated ? html`<span lang=${lang} dir="auto">${translated}</span>` : html`<em>${none}</em>`}
        </p>
      </div>
      ${more}
    </li>`;
  }

  private problem({ path, rule, detail }: Problem, { rows, lang }: Checked) {
    const { rules } = words[this.ui];
    const translated = rows.find((row) => row.path === path)?.translated ?? '';
    const said = rules[rule].replace('@', () => detail);
    return this.pair(path, translated, lang, html`<p class="wrong"><code translate="no">${path}</code> ${said}.</p>`);
  }

  private row(row: Row, lang: string) {
    const { words: count, tooLong, lacksFda } = words[this.ui];
    const more = html`${row.words ? html`<p class="quiet">${count(row.words)}</p>` : nothing}
    ${row.words > LONGEST_SENTENCE ? html`<p class="wrong">${tooLong}</p>` : nothing}
    ${row.lacksFda ? html`<p class="wrong">${lacksFda}</p>` : nothing}`;
    return this.pair(row.path, row.translated, lang, more);
  }

  private answer(result: Checked) {
    const { all, long, preview, code, codeName, responsible } = words[this.ui];
    const { problems, rows, lang, content } = result;
    const tooLong = rows.filter((row) => row.words > LONGEST_SENTENCE).length;
    const tag = canonicalTag(lang);
    return html`${
        problems.length
          ? html`<ol class="texts">
              ${problems.map((problem) => this.problem(problem, result))}
            </ol>`
          : nothing
      }
      ${tooLong ? html`<p>${long(tooLong)}</p>` : nothing}
      <details>
        <summary>${all}</summary>
        <ol class="texts">
          ${rows.map((row) => this.row(row, tag))}
        </ol>
      </details>
      ${
        content
          ? html`<h3>${preview}</h3>
              <div class="stage"><exosome-faq lang=${tag} open="all"></exosome-faq></div>
              <h3>${code}</h3>
              <p>${responsible}</p>
              <demo-code
                .ui=${this.ui}
                .name=${codeName}
                .code=${`${toBlock(content)}\n<exosome-faq lang="${tag}"></exosome-faq>`}
              ></demo-code>`
          : nothing
      }`;
  }

  private look() {
    const { result } = this;
    const { unreadable, wrong, right } = words[this.ui];
    if (result === undefined) return { said: '', look: '', more: nothing };
    if (typeof result === 'string') return { said: unreadable[result], look: 'warn', more: nothing };
    const { length } = result.problems;
    return { said: length ? wrong(length) : right, look: length ? 'warn' : 'good', more: this.answer(result) };
  }

  protected override render() {
    const { intro, download, downloadHow, from, back, file, drop } = words[this.ui];
    const { said, look, more } = this.look();
    return html`<p>${intro}</p>
      <h3>${download}</h3>
      <p>${downloadHow}</p>
      <ul class="files">
        ${(['en', 'es'] as const).map(
          (lang) =>
            html`<li>
              ${from[lang]}:
              <a href="translate/${lang}.json" download>${lang}.json</a>
              <a href="translate/${lang}.xlf" download>${lang}.xlf</a>
            </li>`,
        )}
      </ul>
      <h3>${back}</h3>
      <div
        class="field drop ${this.over ? 'over' : ''}"
        @dragover=${this.hold}
        @dragleave=${() => (this.over = false)}
        @drop=${this.drop}
      >
        <label for="translated">${file}</label>
        <input id="translated" type="file" accept=".json,.xlf,.xliff,application/json" @change=${this.choose} />
        <span class="quiet">${drop}</span>
      </div>
      <div class="answer ${look}">
        <div role="status">${said ? html`<h4 class="result" tabindex="-1">${said}</h4>` : nothing}</div>
        ${more}
      </div>`;
  }
}

customElements.define('demo-translate', DemoTranslate);
