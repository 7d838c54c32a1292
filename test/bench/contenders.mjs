// What is measured: the platform's own `<details>`, a bare Lit element, ours, and the peers, each with the same three questions.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { page, put } from './site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const load = async (path) => (await runnerImport(here(path))).module;
const { element, scriptLine } = await load('../../scripts/snippets/snippets.ts');
const { defaults } = await load('../../scripts/snippets/config.ts');
const { renderExosomeFaq } = await load('../../src/server/index.ts');

/** The text as a page has it that does without a script. */
const text = element('div', { ...defaults, lang: 'en' }, { withText: true });

/** Question and answer as markup. */
const questions = [...text.matchAll(/<details[^>]*><summary>(.*?)<\/summary>(.*?)<\/details>/gs)].map(
  ([, question, answer]) => ({ question, answer }),
);
const each = (markup) => questions.map(({ question, answer }, i) => markup(question, answer, i)).join('');

/** One file with an entry and all that it imports, as somebody without a build of their own would be given it. */
async function bundle(imports) {
  const entry = '\0entry';
  const result = await build({
    root: here('.'),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? imports : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'es', minify: true } },
    },
  });
  return result.output.find(({ type }) => type === 'chunk').code;
}

/** Of each instance: what a person presses, one for each question. */
const inShadow = (items, button) =>
  `(one) => [...one.querySelectorAll('${items}')].flatMap((item) => [...(item.shadowRoot?.querySelectorAll('${button}') ?? [])])`;
const inLight = (button) => `(one) => [...one.querySelectorAll('${button}')]`;

const script = (src, how = 'type="module"') => `<script ${how} src="${src}"></script>`;
const style = (href) => `<link rel="stylesheet" href="${href}">`;

/**
 * A contender: `markup`, one instance, in which `@` stands for its number; `head`, and `end` for what its manual puts before
 * `</body>`; `folder`, its files,
 * and `root`, which of them the manual puts at the root of a site; `served`, files by name; `awake`, run for each instance that a script has put in;
 * `buttons`, what a person presses.
 */
const details = {
  name: 'native details',
  markup: each((question, answer) => `<details><summary>${question}</summary>${answer}</details>`),
  buttons: inLight('summary'),
};

/** With the title, the safety line and the footer that ours has too. */
const whole = { name: 'native, whole text', markup: text, buttons: inLight('summary') };

const lit = {
  name: 'bare Lit element',
  markup: '<bare-faq></bare-faq>',
  head: script('/bare-lit-element/faq.js'),
  buttons: inShadow('bare-faq', 'button'),
  served: async () => ({
    'faq.js': await bundle(
      `import { register } from ${JSON.stringify(here('bare-lit.mjs'))}; register(${JSON.stringify(questions)});`,
    ),
  }),
};

const ours = {
  name: 'exosome-faq',
  markup: '<exosome-faq></exosome-faq>',
  head: script('/exosome-faq/exosome-faq.min.js', 'async'),
  buttons: inShadow('exosome-faq', '[part=question]'),
  served: () => ({ 'exosome-faq.min.js': readFileSync(here('../../dist/exosome-faq.min.js')) }),
};

export const peers = [
  {
    name: 'GOV.UK',
    package: 'govuk-frontend',
    folder: 'dist/govuk',
    root: 'assets',
    head: style('/gov-uk/govuk-frontend.min.css'),
    end: `<script>document.body.className += ' js-enabled govuk-frontend-supported';</script>
<script type="module">import * as govuk from '/gov-uk/govuk-frontend.min.js'; window.govuk = govuk; govuk.initAll();</script>`,
    markup: `<div class="govuk-accordion" data-module="govuk-accordion" id="accordion-@">${each(
      (question, answer, i) => `<div class="govuk-accordion__section"><div class="govuk-accordion__section-header">
<h2 class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="accordion-@-heading-${i}">${question}</span></h2></div>
<div id="accordion-@-content-${i}" class="govuk-accordion__section-content">${answer}</div></div>`,
    )}</div>`,
    awake: '(one) => new govuk.Accordion(one.firstElementChild)',
    buttons: inLight('button.govuk-accordion__section-button'),
  },
  {
    name: 'USWDS',
    package: '@uswds/uswds',
    folder: 'dist',
    head: script('/uswds/js/uswds-init.min.js', '') + style('/uswds/css/uswds.min.css'),
    end: script('/uswds/js/uswds.min.js', ''),
    markup: `<div class="usa-accordion usa-accordion--multiselectable" data-allow-multiple>${each(
      (
        question,
        answer,
        i,
      ) => `<h4 class="usa-accordion__heading"><button type="button" class="usa-accordion__button" aria-expanded="false" aria-controls="u-@-${i}">${question}</button></h4>
<div id="u-@-${i}" class="usa-accordion__content usa-prose" hidden>${answer}</div>`,
    )}</div>`,
    buttons: inLight('.usa-accordion__button'),
  },
  {
    name: 'Bootstrap',
    package: 'bootstrap',
    folder: 'dist',
    head: style('/bootstrap/css/bootstrap.min.css'),
    end: script('/bootstrap/js/bootstrap.bundle.min.js', ''),
    markup: `<div class="accordion">${each(
      (
        question,
        answer,
        i,
      ) => `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" data-bs-target="#b-@-${i}" aria-expanded="false" aria-controls="b-@-${i}">${question}</button></h2>
<div id="b-@-${i}" class="accordion-collapse collapse"><div class="accordion-body">${answer}</div></div></div>`,
    )}</div>`,
    buttons: inLight('.accordion-button'),
  },
  {
    name: 'Shoelace',
    package: '@shoelace-style/shoelace',
    folder: 'cdn',
    head: style('/shoelace/themes/light.css') + script('/shoelace/shoelace-autoloader.js'),
    markup: each((question, answer) => `<sl-details summary="${question}">${answer}</sl-details>`),
    buttons: inShadow('sl-details', 'summary'),
  },
  {
    name: 'Web Awesome',
    package: '@awesome.me/webawesome',
    folder: 'dist-cdn',
    head: style('/web-awesome/styles/webawesome.css') + script('/web-awesome/webawesome.loader.js'),
    markup: each((question, answer) => `<wa-details summary="${question}">${answer}</wa-details>`),
    buttons: inShadow('wa-details', 'summary'),
  },
  {
    name: 'Carbon',
    package: '@carbon/web-components',
    imports: "import '@carbon/web-components/es/components/accordion/index.js';",
    markup: `<cds-accordion>${each(
      (question, answer) => `<cds-accordion-item title="${question}">${answer}</cds-accordion-item>`,
    )}</cds-accordion>`,
    buttons: inShadow('cds-accordion-item', 'button'),
  },
  {
    name: 'Spectrum',
    package: '@spectrum-web-components/accordion',
    imports: `import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/accordion/sp-accordion.js';
import '@spectrum-web-components/accordion/sp-accordion-item.js';`,
    shell: ['<sp-theme system="spectrum" color="light" scale="medium">', '</sp-theme>'],
    markup: `<sp-accordion allow-multiple>${each(
      (question, answer) => `<sp-accordion-item label="${question}">${answer}</sp-accordion-item>`,
    )}</sp-accordion>`,
    buttons: inShadow('sp-accordion-item', 'button'),
  },
  {
    name: 'Vaadin',
    package: '@vaadin/accordion',
    imports: "import '@vaadin/accordion';",
    markup: `<vaadin-accordion opened="-1">${each(
      (question, answer) =>
        `<vaadin-accordion-panel summary="${question}"><div>${answer}</div></vaadin-accordion-panel>`,
    )}</vaadin-accordion>`,
    buttons: inShadow('vaadin-accordion-heading', 'button'),
  },
  {
    name: 'Fluent',
    package: '@fluentui/web-components',
    folder: 'dist',
    head: script('/fluent/web-components.min.js'),
    markup: `<fluent-accordion expand-mode="multi">${each(
      (question, answer) =>
        `<fluent-accordion-item><span slot="heading">${question}</span>${answer}</fluent-accordion-item>`,
    )}</fluent-accordion>`,
    buttons: inShadow('fluent-accordion-item', 'button'),
  },
  {
    name: 'Lion',
    package: '@lion/ui',
    imports: "import '@lion/ui/define/lion-accordion.js';",
    markup: `<lion-accordion>${each(
      (question, answer) => `<h3 slot="invoker"><button>${question}</button></h3><div slot="content">${answer}</div>`,
    )}</lion-accordion>`,
    buttons: inLight('h3 > button'),
  },
];

const slug = (name) => name.toLowerCase().replaceAll(/\W+/g, '-');
const modules = (name) => here(`node_modules/${name}`);

/** A peer, with its files: its own for script tags, where its package has them, else one bundle. */
const peer = ({ package: name, folder, imports, ...rest }) => ({
  ...rest,
  release: `${name}@${JSON.parse(readFileSync(`${modules(name)}/package.json`, 'utf8')).version}`,
  how: imports ? 'bundled into one file' : 'its own files for script tags',
  head: rest.head ?? script(`/${slug(rest.name)}/bundle.js`),
  folder: folder && `${modules(name)}/${folder}`,
  served: imports && (async () => ({ 'bundle.js': await bundle(imports) })),
});

const complete = (one) => ({ head: '', end: '', shell: ['', ''], ...one, slug: slug(one.name) });

/** Those that need nothing beyond the project's own dependencies. */
export const own = [details, whole, lit, ours].map(complete);

/** The peers, once their packages are installed. */
export const installed = () => peers.map((one) => complete(peer(one)));

/** Ways in which ours comes onto a page; `bar`, of the layout shift. */
export const ways = () => {
  const [contender] = own.slice(-1);
  const integrity = JSON.parse(readFileSync(here('../../dist/integrity.json'), 'utf8'));
  const line = scriptLine({ base: '/exosome-faq/', version: '', integrity });
  const tag = element('tag', { ...defaults, lang: 'en' }, { withText: true, withRoom: true });
  const alone = { ...contender, head: '' };
  return [
    {
      name: 'script in its place',
      bar: 0,
      contender,
      text: page(alone, { body: put(script('/exosome-faq/exosome-faq.min.js', 'data-mount')) }),
    },
    {
      name: 'server markup, with an async script',
      bar: 0,
      contender,
      text: page(alone, { body: put(renderExosomeFaq({ lang: 'en' }) + line) }),
    },
    {
      name: 'text to paste, with an async script',
      bar: 0.01,
      contender,
      // the text's own panels work at once
      early: { ...contender, buttons: inLight('summary') },
      text: page(alone, { body: put(tag + line) }),
    },
  ];
};
