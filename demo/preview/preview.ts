import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LightElement } from '../app/light-dom-element.js';
import '../app/code.js';
import { type Config, defaults } from '../../scripts/snippets/config.js';
import { applyConfig } from './apply.js';
import { hasPolicy, type Host, hostOf, hosts, pageOf } from './hosts.js';
import { putOnPaper } from './print-emulation.js';
import { en, es } from './preview.words.js';
import './preview.css';

const words = { en, es };

/** What is seen above the widget at first, in pixels. */
const ROOM = 48;

/** Width of a sheet of paper (A4) in CSS pixels: 210 mm. */
const SHEET = (210 / 25.4) * 96;

/** Another kind of page has been chosen for the preview. Bubbles. */
export class HostChangeEvent extends Event {
  /** The id of the host. */
  readonly host: Host;

  constructor(host: Host) {
    super('host-change', { bubbles: true });
    this.host = host;
  }
}

/** The policy that a page came with: as a header, or else written in the page; both are empty where there is none. */
interface Policy {
  readonly sent: string;
  readonly written: string;
}

/**
 * `<demo-preview>`: the built widget with somebody's choices, in a page of the kind that they choose.
 *
 * @fires {HostChangeEvent} host-change - Another kind of page has been chosen.
 */
export class DemoPreview extends LightElement {
  static override properties = {
    ...LightElement.properties,
    config: { attribute: false },
    host: {},
    policy: { state: true },
    ready: { state: true },
  };
  /** What the widget shows. */
  declare config: Config;
  /** Id of the kind of page; an unknown one shows the clinic's article. */
  declare host: string;
  declare private policy: Policy | undefined;
  /** Whether the page in the frame is there, with the choices in it. */
  declare private ready: boolean;

  private key = '';
  private readonly roomSize = new ResizeObserver(() => this.fit());
  private pageSize: ResizeObserver | undefined;
  /** The root of the page in the frame. */
  private root: Element | undefined;

  constructor() {
    super();
    this.config = defaults;
    this.host = 'clinic';
    this.ready = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.observeRoom();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.roomSize.disconnect();
    this.pageSize?.disconnect();
    this.root = undefined;
    // a frame that is put back loads its page again
    this.ready = false;
  }

  private get frame() {
    return this.querySelector('iframe');
  }

  private get page() {
    // null where a link in the preview has led to another site
    return this.frame?.contentDocument;
  }

  private observeRoom() {
    // as wide as the frame's box, but not as high: what is done about the size must not change it
    const room = this.querySelector('fieldset');
    if (room) this.roomSize.observe(room);
  }

  private choose({ target }: Event) {
    this.host = hostOf((target as HTMLInputElement).value);
    this.dispatchEvent(new HostChangeEvent(hostOf(this.host)));
  }

  private load() {
    const { page } = this;
    if (!page) return;
    // first, for it turns off what is for screens, and the preview's own sheet is
    if (hostOf(this.host) === 'print') putOnPaper(page);
    applyConfig(page, this.config);
    this.root = page.documentElement;
    this.pageSize?.disconnect();
    // the page's own, for it is the page that is laid out
    this.pageSize = new (page.defaultView as Window & typeof globalThis).ResizeObserver(() => this.fit());
    this.pageSize.observe(this.root);
    this.ready = true;
    this.fit();
    this.lead();
    if (hasPolicy(hostOf(this.host))) void this.readPolicy(page);
  }

  private async readPolicy(page: Document) {
    const name = 'content-security-policy';
    const written = page.querySelector<HTMLMetaElement>(`meta[http-equiv="${name}" i]`)?.content ?? '';
    let sent = '';
    try {
      sent = (await fetch(page.URL, { method: 'HEAD' })).headers.get(name) ?? '';
    } catch {
      // from a folder, without a server: nothing is sent
    }
    if (page !== this.page) return;
    this.policy = { sent, written };
    // the page says what the header says, and must not say so where there is none
    if (!sent) for (const claim of page.querySelectorAll('.policy pre')) claim.replaceChildren(words[this.ui].noPolicy);
  }

  /** The frame is as high as the page in it, and a sheet of paper as small as it must be. */
  private fit() {
    const box = this.querySelector<HTMLElement>('.frame');
    const height = this.root?.getBoundingClientRect().height;
    if (!box) return;
    if (height) box.style.setProperty('--high', `${Math.ceil(height)}px`);
    const isSheet = hostOf(this.host) === 'print';
    box.style.setProperty('--scale', String(isSheet ? Math.min(1, box.clientWidth / SHEET) : 1));
  }

  /** Where the frame is looked at through a smaller window, that begins at the widget; a sheet of paper at its top. */
  private lead() {
    const box = this.querySelector('.frame');
    const widget = this.root?.querySelector('exosome-faq, iframe');
    const isSheet = hostOf(this.host) === 'print';
    if (box && widget) box.scrollTop = isSheet ? 0 : widget.getBoundingClientRect().top - ROOM;
  }

  private print() {
    this.frame?.contentWindow?.print();
  }

  protected override willUpdate() {
    const host = hostOf(this.host);
    const key = `${host} ${pageOf(host, this.config)}`;
    if (key === this.key) return;
    this.key = key;
    this.ready = false;
    this.policy = undefined;
  }

  protected override firstUpdated() {
    this.observeRoom();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('config') && this.ready && this.page) applyConfig(this.page, this.config);
  }

  private renderPolicy() {
    if (!this.policy) return nothing;
    const { sent, written } = this.policy;
    const { policy, inPage, noPolicy } = words[this.ui];
    if (!sent && !written) return html`<p class="warn">${noPolicy}</p>`;
    return html`<demo-code
      class="policy"
      .ui=${this.ui}
      .name=${sent ? policy : inPage}
      .code=${(sent || written).replace(/; */g, ';\n')}
    ></demo-code>`;
  }

  protected override render() {
    const host = hostOf(this.host);
    const { legend, title, hosts: about, print } = words[this.ui];
    const [name, note] = about[host];
    return html`<fieldset @change=${this.choose}>
        <legend>${legend}</legend>
        <div class="hosts">
          ${hosts.map(
            (id) =>
              html`<label class="choice">
                <input type="radio" name="preview-host" value=${id} .checked=${id === host} />${about[id][0]}
              </label>`,
          )}
        </div>
      </fieldset>
      <p role="status">${note}</p>
      ${host === 'print' ? html`<p><button type="button" @click=${this.print}>${print}</button></p>` : nothing}
      <div class="frame ${host} ${this.ready ? 'shown' : ''}" tabindex="0" role="group" aria-label=${title(name)}>
        ${keyed(this.key, html`<iframe title=${title(name)} src=${pageOf(host, this.config)} @load=${this.load}></iframe>`)}
      </div>
      ${this.renderPolicy()}`;
  }
}

customElements.define('demo-preview', DemoPreview);
