import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { without } from '../../support/engines.mjs';
import { question } from '../../support/widget-driver.mjs';
import { built, fallback, html, js, litBundle, plain, snippet } from '../fixtures.mjs';

export const title = 'Policies';

const csp = (...directives) => ({ 'content-security-policy': directives.join('; ') });
const nonce = "script-src 'nonce-abc'";
const none = "default-src 'none'";
const trusted = "require-trusted-types-for 'script'";
const page = html('<exosome-faq></exosome-faq><script nonce="abc" src="/exosome-faq.min.js"></script>');
const used = html(
  `<p><a href="#exosome-faq-orthopedic-treatment">Can exosomes treat my knee?</a></p>
  <exosome-faq></exosome-faq><script nonce="abc" src="/exosome-faq.min.js"></script>`,
);

/** A case whose page has this policy, and on which the widget works without one violation. */
const passes = (name, directives, body = page) => ({
  name,
  async run({ open, works, says }) {
    await open({ headers: csp(...directives), body });
    await works();
    await says();
  },
});

/** Another Lit element, in a bundle of its own with a whole Lit, before or after ours. */
const withLit = (name, directives, order) => ({
  name,
  async run({ open, works, says, page: here }) {
    const scripts = { lit: '/lit.js', ours: '/exosome-faq.min.js' };
    await open(
      {
        headers: directives ? csp(...directives) : {},
        body: html(
          `<other-lit></other-lit><exosome-faq></exosome-faq>
          ${order.map((one) => `<script nonce="abc" src="${scripts[one]}"></script>`).join('')}`,
        ),
      },
      { '/lit.js': js(await litBundle()) },
    );
    await works();
    const other = () => document.querySelector('other-lit').shadowRoot.querySelector('button');
    await here.click(other);
    await here.click(other);
    await here.waitFor(() => document.querySelector('other-lit').shadowRoot.textContent.includes('2 times'));
    await says();
  },
});

/** Our published snippet on a page that asks more of scripts from another origin; `control`: a script that it stops. */
const published = (name, headers, spelling, { control, allow }) => ({
  name,
  async run({ open, serve, works, says, page: here }) {
    const cors = { 'access-control-allow-origin': '*' };
    const other = await serve({
      '/exosome-faq.min.js': js(built('exosome-faq.min.js'), { headers: { ...cors, ...allow } }),
      '/control.js': js('window.control = true;', { headers: cors }),
    });
    const controlled = html(control.replace('SRC', other.url('/control.js')));
    await open(controlled);
    assert.equal(await here.evaluate('window.control'), true, 'without the policy the other script runs');
    await open({ headers, body: controlled });
    if (await here.evaluate('window.control')) return { skip: 'the engine does not have this policy' };
    await open({ headers, body: html(snippet(other.url('/exosome-faq.min.js'), { spelling })) });
    await works();
    await says();
  },
});

const integrity = { 'integrity-policy': 'blocked-destinations=(script)' };
const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
const unsigned = '<script src="SRC" crossorigin="anonymous"></script>';
const unasked = '<script src="SRC"></script>';

export default [
  {
    name: 'no policy at all',
    async run({ open, works, says }) {
      await open(plain);
      await works();
      await says();
    },
  },
  passes("CSP `default-src 'none'; script-src 'nonce-…'`", [none, nonce]),
  {
    name: "CSP `style-src 'none'`, with every feature used",
    async run(fixtures) {
      await fixtures.open({ headers: csp(none, nonce, "style-src 'none'"), body: used });
      await fixtures.usesEverything();
      await fixtures.says();
    },
  },
  {
    name: "CSP `style-src 'none'`, printed: all answers are on the paper",
    skip: { all: without('pdftotext') },
    async run({ open, reads, content, page: here, says }) {
      await open({ headers: csp(none, nonce, "style-src 'none'"), body: used });
      await reads();
      const { text } = await here.print();
      // a printed f and i may be one sign
      const printed = text.normalize('NFKC').replace(/\s+/g, ' ');
      for (const { text: asked, begins } of content.en.questions) {
        assert.ok(printed.includes(asked), `${asked} in: ${printed}`);
        assert.ok(printed.includes(begins), `${begins} in: ${printed}`);
      }
      assert.ok(printed.includes(content.en.safety), `the safety line in: ${printed}`);
      assert.ok(!printed.includes(content.en.showAll), 'no button is on the paper');
      await says();
    },
  },
  {
    name: "CSP `style-src 'none'` and Trusted Types `'none'`: the page's own questions are shown, reworded and opened",
    async run(fixtures) {
      const { page: here } = fixtures;
      await fixtures.open({
        headers: csp(none, nonce, "style-src 'none'", trusted, "trusted-types 'none'"),
        body: html(
          `<exosome-faq><details id="price"><summary>What does it cost?</summary><p>Ask <a href="#desk">us</a>.</p></details>
          <details data-faq="what-are-exosomes" data-replace><summary>What are they?</summary><p>Our own words.</p></details>
          </exosome-faq><script nonce="abc" src="/exosome-faq.min.js"></script>`,
        ),
      });
      await fixtures.widget();
      await here.click(question(3));
      await here.click(question(0));
      await here.evaluate(() => {
        document.querySelector('#price p').append(' It is not much.');
      });
      await becomes(async () => (await here.readWidget()).questions[3].answer, 'Ask us. It is not much.');
      const { questions, safety } = await here.readWidget();
      assert.deepEqual(questions[0], {
        id: 'what-are-exosomes',
        text: 'What are they?',
        expanded: true,
        answer: 'Our own words.',
      });
      assert.equal(questions[3].text, 'What does it cost?');
      assert.equal(safety, fixtures.content.en.safety);
      await fixtures.says();
    },
  },
  passes(
    "CSP `strict-dynamic`, loaded by the page's own script",
    [none, "script-src 'nonce-abc' 'strict-dynamic'", "base-uri 'none'"],
    html(
      `<exosome-faq></exosome-faq><script nonce="abc">
      document.head.append(Object.assign(document.createElement('script'), { src: '/exosome-faq.min.js' }));</script>`,
    ),
  ),
  passes(
    'CSP hash of the script, from `integrity.json`',
    [none, `script-src '${JSON.parse(built('integrity.json'))['exosome-faq.min.js']}'`],
    snippet('/exosome-faq.min.js'),
  ),
  passes('CSP `sandbox allow-scripts`', ['sandbox allow-scripts', none, nonce]),
  passes("Trusted Types: `require-trusted-types-for 'script'` alone", [trusted, nonce]),
  passes('Trusted Types: a list with our name', [trusted, nonce, 'trusted-types exosome-faq']),
  passes('Trusted Types: a list without our name', [trusted, nonce, 'trusted-types clinic other']),
  passes('Trusted Types: a list without our name, required of nobody', [nonce, 'trusted-types clinic other']),
  passes("Trusted Types: `trusted-types 'none'`", [trusted, nonce, "trusted-types 'none'"]),
  withLit('Trusted Types: another Lit bundle before ours', [trusted, nonce, 'trusted-types lit-html'], ['lit', 'ours']),
  withLit('Trusted Types: another Lit bundle after ours', [trusted, nonce, 'trusted-types lit-html'], ['ours', 'lit']),
  withLit('no policy, another Lit bundle before ours', undefined, ['lit', 'ours']),
  withLit('no policy, another Lit bundle after ours', undefined, ['ours', 'lit']),
  published('`Integrity-Policy`, our snippet with the tag from another origin', integrity, 'tag', {
    control: unsigned,
  }),
  published('`Integrity-Policy`, our snippet with the div from another origin', integrity, 'div', {
    control: unsigned,
  }),
  published('COEP `require-corp`, our snippet with the tag from another origin', isolated, 'tag', {
    control: unasked,
    allow: { 'cross-origin-resource-policy': 'cross-origin' },
  }),
  published('COEP `require-corp`, our snippet with the div from another origin', isolated, 'div', {
    control: unasked,
    allow: { 'cross-origin-resource-policy': 'cross-origin' },
  }),
  ...['tag', 'div'].flatMap((spelling) => [
    {
      name: `a wrong hash, the ${spelling} spelling: the page's text stays in view`,
      async run({ open, fallsBack, log }) {
        const wrong = snippet('/exosome-faq.min.js', { spelling }).replace(/sha384-[^"]{9}/, 'sha384-AAAAAAAAA');
        const site = await open(html(wrong));
        assert.equal(
          site.requests.filter(({ path }) => path === '/exosome-faq.min.js').length,
          1,
          'the script is asked for',
        );
        await fallsBack();
        assert.deepEqual((await log()).errors, [`not loaded: ${site.url('/exosome-faq.min.js')}`]);
      },
    },
    {
      name: `CSP \`script-src 'none'\`, the ${spelling} spelling: the page's text stays in view`,
      async run({ open, fallsBack, log }) {
        const site = await open({
          headers: csp("script-src 'none'"),
          body: html(snippet('/exosome-faq.min.js', { spelling })),
        });
        await fallsBack();
        const { violations } = await log();
        assert.deepEqual(
          violations.map(({ blocked }) => blocked),
          [site.url('/exosome-faq.min.js')],
        );
      },
    },
    {
      name: `the script is not there (404), the ${spelling} spelling: the page's text stays in view`,
      async run({ open, fallsBack }) {
        await open(html(`${fallback({ spelling })}<script async src="/gone.js"></script>`));
        await fallsBack();
      },
    },
  ]),
];
