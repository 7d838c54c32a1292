// Properties that hold for any input, tried inside real pages with fast-check. SEED=number repeats a run.
import assert from 'node:assert/strict';
import { ALL } from '../../support/questions.mjs';
import { widgetView } from '../../support/widget-view.mjs';
import { bundle } from '../foreign.mjs';
import { html, js } from '../fixtures.mjs';

export const title = 'Whatever the settings, addresses and children are';

const script = '<script src="/exosome-faq.min.js"></script>';
const settings = ['lang', 'heading-level', 'hide-title', 'questions', 'open', 'reviewed-by', 'reviewed-on'];

/** What every property of these pages needs; runs in the page. */
function tools({ ids, names }) {
  const { fc } = window;
  const { seen } = window.widgetView();
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\0', '\n', '\u202e', '<', '&', '"', '%', ' ', '-') }),
    fc.string({ minLength: 1000, maxLength: 5000 }),
    fc.constantFrom(
      '',
      'all',
      'true',
      'false',
      'constructor',
      '__proto__',
      'toString',
      'undefined',
      'null',
      '-0',
      '1e0',
    ),
  );
  const separated = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...ids, 'all'), text), fc.constantFrom(' ', ',', '\t\n', ', ', '  ')))
    .map((pairs) => pairs.flat().join(''));
  const value = {
    lang: fc.constantFrom('en', 'es', 'es-MX', 'ES-419', 'en-GB-oxendict', 'fr', 'x-klingon', '-', 'es-', '-es', 'e'),
    'heading-level': fc.oneof(
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('1', '3', '5', ' 4 ', '0x2'),
    ),
    questions: separated,
    open: separated,
    'reviewed-on': fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('2026-11-02', '2026-02-30', '0000-01-01', '2026-1-2', '9999-12-31', '2024-02-29'),
    ),
  };
  const attributes = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(value[name] ?? text, text)])), {
    requiredKeys: [],
  });

  /**
   * Throws where what is seen, what is said to assistive technology, and what must always be there do not agree. The words of
   * a page's own questions may be such that nobody could see them anywhere: `own` says how many there are.
   */
  const check = (faq, own) => {
    const root = faq.shadowRoot;
    const all = (selector) => [...root.querySelectorAll(selector)];
    const expect = (wanted, what) => {
      if (!wanted) throw new Error(what);
    };
    const [safety, ...more] = all('[part="safety"]');
    expect(safety && !more.length, 'one safety line');
    const lang = root.querySelector('[part="base"]').getAttribute('lang');
    expect(
      {
        en: /^Important: As of [A-Z][a-z]+ \d+, the U\.S\. Food and Drug Administration \(FDA\) has not approved any exosome product\.$/,
        es: window.spanishSafety,
      }[lang].test(seen(safety)),
      `the safety line: ${seen(safety)}`,
    );
    const every = all('[id]').map(({ id }) => id);
    expect(new Set(every).size === every.length, `ids: ${every}`);
    const buttons = all('[part="question"]');
    if (own === undefined) expect(buttons.length > 0 && buttons.length <= ids.length, `${buttons.length} questions`);
    else expect(buttons.length === ids.length + own, `${buttons.length} questions, ${own} of the page's own`);
    const states = buttons.map((button) => {
      const state = button.getAttribute('aria-expanded');
      expect(/^(?:true|false)$/.test(state), `aria-expanded is ${state}`);
      const panel = root.getElementById(button.getAttribute('aria-controls'));
      expect(panel.getAttribute('hidden') === (state === 'true' ? null : 'until-found'), `${button.id}: hidden`);
      const inner = panel.firstElementChild;
      expect(inner.checkVisibility({ visibilityProperty: true }) === (state === 'true'), `${button.id}: ${state}`);
      expect(button.checkVisibility() && button.textContent.trim(), `${button.id}: the question is there`);
      if (own === undefined) {
        expect((seen(panel) !== '') === (state === 'true'), `${button.id}: ${state}, and seen: ${seen(panel)}`);
        expect(seen(button) === button.textContent && seen(button), `${button.id}: the question is seen`);
      }
      const label = root.getElementById(panel.firstElementChild.getAttribute('aria-labelledby'));
      expect(label === button, `${button.id}: the label of the answer`);
      return state === 'true';
    });
    if (buttons.length > 1) {
      const [show, hide] = all('[part="toggle-all"] span').map(seen);
      expect(states.every(Boolean) ? !show && hide : show && !hide, `all: ${show}/${hide} for ${states}`);
    }
    expect(seen(root.querySelector('[part="footer"]')), 'the footer is seen');
    return states;
  };

  /** Runs a property; what it found, with its seed, is the answer, and nothing where it holds. */
  const hold = async (property, seed, numRuns) => {
    const log = window.__rigLog;
    const run = await fc.check(property, {
      seed,
      numRuns,
      interruptAfterTimeLimit: 100_000,
      markInterruptAsFailure: true,
    });
    if (run.failed)
      return `SEED=${run.seed}: ${run.errorInstance?.message}
${fc.defaultReportMessage(run)}`;
    if (log.errors.length) return `SEED=${seed}: errors in the page: ${log.errors.slice(0, 5).join('\n')}`;
    const ours =
      /^<exosome-faq[^]*> (?:lang|heading-level|questions|open|reviewed-by|reviewed-on|data-faq)="[^]*" (?:isn't|must be|needs) [^]*\.$|^<\S+ data-exosome-faq> can't hold the questions, so the page's own text stays visible\. Use a div\. /;
    const foreign = log.console.map(({ text: said }) => said).filter((said) => !ours.test(said));
    return foreign.length ? `SEED=${seed}: the console: ${foreign.slice(0, 5).join('\n')}` : '';
  };

  Object.assign(window, { tools: { names, text, separated, attributes, check, hold } });
}

/** `property` runs in the page with the tools, and returns one of fast-check's. */
const holds = (name, runs, property, { body = '<main></main>', routes = {} } = {}) => ({
  name,
  async run({ open, page, content }) {
    await open(html(`${body}${script}<script src="/fast-check.js"></script><script src="/tools.js"></script>`), {
      '/fast-check.js': await bundle("import * as fc from 'fast-check'; window.fc = fc;"),
      '/tools.js': js(
        `window.widgetView = ${widgetView};
        window.spanishSafety = new RegExp('^' + ${JSON.stringify(content.es.safety)}.replace(/[.()]/g, '\\\\$&').replace('noviembre de 2026', '[a-z]+ de \\\\d+') + '$');
        (${tools})(${JSON.stringify({ ids: ALL, names: settings })});`,
      ),
      ...routes,
    });
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    const found = await page.evaluate(
      `(async () => tools.hold((${property})(${JSON.stringify(ALL)}), ${seed}, ${Number(runs)}))()`,
    );
    assert.equal(found, '');
  },
});

export default [
  holds('any attributes, when it is made and when they change later', 200, () => {
    const { fc, tools: own } = window;
    return fc.asyncProperty(own.attributes, own.attributes, async (first, later) => {
      const faq = document.createElement('exosome-faq');
      const give = (attributes) => {
        for (const [name, value] of Object.entries(attributes)) faq.setAttribute(name, value);
      };
      try {
        give(first);
        document.querySelector('main').append(faq);
        await faq.updateComplete;
        own.check(faq);
        faq.shadowRoot.querySelector('[part="question"]').click();
        own.check(faq);
        give(later);
        await faq.updateComplete;
        own.check(faq);
        faq.shadowRoot.querySelector('[part="toggle-all"]')?.click();
        own.check(faq);
        for (const name of faq.getAttributeNames()) faq.removeAttribute(name);
        await faq.updateComplete;
        return own.check(faq).length === 3;
      } finally {
        faq.remove();
      }
    });
  }),
  holds('any settings of a div, when it is mounted and when they change later', 100, () => {
    const { fc, tools: own } = window;
    return fc.asyncProperty(own.attributes, own.attributes, async (first, later) => {
      const place = document.createElement('div');
      place.setAttribute('data-exosome-faq', '');
      const give = (attributes) => {
        for (const [name, value] of Object.entries(attributes)) place.setAttribute(`data-${name}`, value);
      };
      try {
        give(first);
        document.querySelector('main').append(place);
        window.exosomeFaq.mount();
        const faq = place.shadowRoot.querySelector('exosome-faq');
        await faq.updateComplete;
        own.check(place);
        give(later);
        await new Promise((done) => setTimeout(done)); // the observer's turn, and Lit's
        await faq.updateComplete;
        own.check(place);
        return Object.entries({ ...first, ...later }).every(([name, value]) => faq.getAttribute(name) === value);
      } finally {
        place.remove();
      }
    });
  }),
  holds(
    'any hash: what leads to an answer opens it, all others do nothing',
    // browsers allow no more than some hundred in a few seconds
    120,
    (all) => {
      const { fc, tools: own } = window;
      const faq = document.querySelector('exosome-faq');
      const encoded = fc
        .tuple(
          fc.constantFrom(...all),
          fc.constantFrom('exosome-faq-', 'mine-', 'other-', '', 'exosome-faq'),
          fc.nat(20),
        )
        .map(([id, prefix, at]) => {
          const said = prefix + id;
          return `${said.slice(0, at)}%${said.charCodeAt(at).toString(16)}${said.slice(at + 1)}`;
        });
      const plain = fc
        .tuple(fc.constantFrom('exosome-faq-', 'mine-', 'EXOSOME-FAQ-'), fc.constantFrom(...all))
        .map((parts) => parts.join(''));
      const hash = fc.oneof(
        plain,
        encoded,
        own.text,
        own.separated,
        own.text.map((text) => `exosome-faq-${text}`),
        // with nothing in front of the directive, Firefox takes an empty fragment away, too, which is no change of it
        fc.constantFrom('%', '%E0%A4%A', '%zz', 'x:~:text=x', '!/route'),
      );
      const known = new Map(
        all.flatMap((id) => [
          [`exosome-faq-${id}`, id],
          [`mine-${id}`, id],
        ]),
      );
      return fc.asyncProperty(hash, async (value) => {
        faq.hideAll();
        const { href } = location;
        const changed = new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
        location.hash = value;
        const moved = location.href !== href;
        if (moved) await changed;
        await faq.updateComplete;
        let said = location.hash.slice(1);
        try {
          said = decodeURIComponent(said);
        } catch {
          said = '';
        }
        const wanted = moved ? known.get(said) : undefined;
        return own.check(faq).every((open, i) => open === (all[i] === wanted));
      });
    },
    { body: '<exosome-faq id="mine"></exosome-faq>' },
  ),
  holds(
    'any query and hash in the script’s address',
    100,
    () => {
      const { fc, tools: own } = window;
      const { names } = own;
      // a server takes no more than some kilobytes, and Chromium loads nothing from an address with a line break and a <
      const brief = own.text.map((text) => text.slice(0, 100).replace(/[\n\r\t]/g, ''));
      const said = fc
        .tuple(own.attributes, fc.constantFrom('', 'mount', 'mount=', 'mount=false', '&mount&mount'))
        .map(([attributes, mount]) => {
          const pairs = Object.entries(attributes).map(([name, value]) => [name, value.slice(0, 100)]);
          return `${new URLSearchParams(pairs)}&${mount}`;
        });
      const query = fc.oneof(
        said,
        brief,
        brief.map((text) => `mount&${text}`),
      );
      return fc.asyncProperty(query, brief, async (address, hash) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 700px; height: 500px';
        frame.src = '/frame';
        document.querySelector('main').replaceChildren(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const { contentDocument: inside } = frame;
        const tag = inside.createElement('script');
        const loaded = new Promise((done, fail) => {
          tag.addEventListener('load', done);
          tag.addEventListener('error', () => fail(new Error('the script is not there')));
        });
        tag.src = `/exosome-faq.min.js?${address}#${hash}`;
        inside.body.append(tag);
        await loaded;
        const found = [...inside.querySelectorAll('exosome-faq')];
        const asked = new URLSearchParams(/\?([^#]*)/.exec(tag.src)[1]);
        if (found.length !== (asked.has('mount') ? 2 : 1)) throw new Error(`${found.length} widgets`);
        for (const faq of found) {
          await faq.updateComplete;
          own.check(faq);
        }
        if (!asked.has('mount')) return true;
        // what one value is, is decided by the first of its name
        return names.every((name) => found[1].getAttribute(name) === asked.get(name));
      });
    },
    { routes: { '/frame': { body: html('<exosome-faq></exosome-faq>') } } },
  ),
  holds(
    'any children: they stay as they are but for what is open, and only the page’s own answers are seen',
    200,
    (all) => {
      const { fc, tools: ours } = window;
      const { seen } = window.widgetView();
      const tags = [
        'p',
        'div',
        'span',
        'ul',
        'table',
        'details',
        'summary',
        'form',
        'template',
        'slot',
        'h2',
        'section',
        'a',
        'button',
        'svg',
        'math',
        'x-y',
        'exosome-faq',
        'select',
        'dialog',
        'fieldset',
        'label',
      ];
      const attribute = fc.tuple(
        fc.constantFrom(
          'id',
          'name',
          'slot',
          'hidden',
          'data-faq',
          'data-replace',
          'data-exosome-faq',
          'lang',
          'dir',
          'part',
          'class',
          'open',
          'style',
        ),
        fc.oneof(
          fc.constantFrom(
            ...all,
            ...all.map((id) => `q-${id}`),
            'all',
            'body',
            'base',
            'currentScript',
            'exosomeFaq',
            'display: block',
          ),
          fc.string(),
        ),
      );
      const escaped = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const { tree } = fc.letrec((tie) => ({
        tree: fc.oneof(
          { maxDepth: 5, withCrossShrink: true },
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('words')).map(escaped),
          fc
            .tuple(
              fc.constantFrom(...tags),
              fc.array(attribute, { maxLength: 3 }),
              fc.array(tie('tree'), { maxLength: 4 }),
            )
            .map(
              ([tag, attributes, inner]) =>
                `<${tag}${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>${inner.join('')}</${tag}>`,
            ),
        ),
      }));
      const broken = fc.string({
        unit: fc.constantFrom(
          '<p>',
          '</p>',
          '<details>',
          '</div>',
          '<',
          '>',
          '<!--',
          '-->',
          '<b',
          '&',
          'words',
          '</exosome-faq',
        ),
      });
      const plain = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
      /** What of a summary can be read: no word that the page hides from everybody. */
      const words = (summary) => {
        const read = summary.cloneNode(true);
        for (const hidden of read.querySelectorAll?.('[hidden], dialog:not([open]), svg, template') ?? [])
          hidden.remove();
        return plain(read);
      };
      const letters = (text) => text.replace(/\s/g, '');
      /** Whether all of the letters of `some` are in `text`, in their order. */
      const isWithin = (some, text) => {
        let at = -1;
        return [...letters(some)].every((sign) => (at = text.indexOf(sign, at + 1)) >= 0);
      };
      const isHidden = (details) => {
        const empty = document.querySelector('main').appendChild(details.cloneNode(false));
        const { display } = getComputedStyle(empty);
        empty.remove();
        return display === 'none';
      };
      /** The page's own `<details>` that ask something, or answer something that they do not ask. */
      const asking = (faq) =>
        [...faq.children].filter((child) => {
          if (child.localName !== 'details' || all.includes(child.getAttribute('data-faq')) || isHidden(child))
            return false;
          return [...child.childNodes].some((node, i, nodes) => {
            const isSummary = nodes.findIndex(({ localName }) => localName === 'summary') === i;
            if (isSummary) return words(node);
            return node.nodeType === 3 ? plain(node) : node.nodeType === 1;
          });
        });
      /** The children as they are, but for what is open: nothing else is ours to change. */
      const unopened = (markup) => {
        const template = document.createElement('template');
        template.innerHTML = markup;
        for (const child of template.content.children) if (child.localName === 'details') child.removeAttribute('open');
        return template.innerHTML;
      };
      const own = (inner) => `<details>${inner.join('')}</details>`;
      return fc.asyncProperty(
        fc.oneof(
          fc.array(tree).map((trees) => trees.join('')),
          fc.array(fc.array(tree, { maxLength: 3 }).map(own), { maxLength: 4 }).map((trees) => trees.join(' ')),
          broken,
        ),
        async (children) => {
          const main = document.querySelector('main');
          const parsed = document.createElement('template');
          parsed.innerHTML = `<exosome-faq>${children}</exosome-faq>`;
          const before = parsed.content.firstChild.innerHTML;
          main.replaceChildren(document.importNode(parsed.content, true));
          const faq = main.querySelector('exosome-faq');
          await faq.updateComplete;
          const asks = asking(faq);
          ours.check(faq, asks.length);
          faq.showAll();
          if (!ours.check(faq, asks.length).every(Boolean)) throw new Error('not all are open');
          const buttons = [...faq.shadowRoot.querySelectorAll('[part="question"]')].slice(all.length);
          asks.forEach((details, i) => {
            const summary = [...details.children].find(({ localName }) => localName === 'summary');
            const shown = plain(buttons[i]);
            const isRight = summary && !summary.firstElementChild && plain(summary) ? shown === plain(summary) : true;
            if (!isRight || !isWithin(shown.replace(/…$/, ''), details.textContent))
              throw new Error(`${shown} asks for ${details.outerHTML}`);
            if (!details.open) throw new Error(`closed: ${details.outerHTML}`);
          });
          await new Promise((done) => setTimeout(done)); // for a div among the children that is mounted
          if (unopened(faq.innerHTML) !== unopened(before))
            throw new Error(`the children are changed: ${faq.innerHTML}`);
          // a modal dialog or a popover alone could be seen, and nothing opens one here
          const others = [...faq.children].filter(({ localName }) => localName !== 'details');
          const summaries = [...faq.querySelectorAll(':scope > details > summary:first-of-type')];
          const outside = [...others, ...summaries].map(seen).join('');
          if (outside) throw new Error(`seen: ${outside}`);
          main.replaceChildren();
          return true;
        },
      );
    },
  ),
];
