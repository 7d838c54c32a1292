// The pages of test/pages/targets.test.mjs: for each way onto a page, what its host makes of the snippets.
import { runnerImport } from 'vite';
import { TREAT, WHAT } from '../support/questions.mjs';
import { RESTRICTED, containerAsTagManager, elementAsWix, filterAsDrupal, scriptsAsDrupal } from './targets-hosts.mjs';

const { defaults } = (await runnerImport('./scripts/snippets/config.ts')).module;

/** Choices of every kind, with text that would break out of a careless snippet. */
export const CHOICES = {
  ...defaults,
  lang: 'es',
  questions: [TREAT, WHAT],
  headingLevel: 3,
  open: [WHAT],
  reviewedBy: 'Clínica "Norte" <i>&</i> Söhne',
  reviewedOn: '2026-01-05',
  share: ['copy', 'email'],
  shareUrl: 'https://clinic.example/preguntas?a=1&b=2#todas',
  structuredData: true,
  own: [
    {
      question: `¿Cuánto cuesta "la <b>visita</b>" & 'lo demás'?</script><script>alert(1)</script>`,
      answer:
        'Pregunte en </details></div> <i>recepción</i> &amp; más.\n\n${precio} `hoy` {{x}} \u05e9\u05dc\u05d5\u05dd 😀',
    },
    { question: '¿Dónde están?', answer: 'Al lado del río.' },
  ],
  looks: { accent: '#0e8a92', radius: '7px' },
};
/** One question, whose answer is open. */
export const ONE = { ...defaults, lang: 'es', questions: [TREAT], open: [TREAT] };

const NONCE = "'nonce-host'";
const script = (code) => `<script nonce="host">${code}</script>`;
const codeOf = (written, place) => written.snippets.find((snippet) => snippet.place === place).code;

/** A page in whose body the snippet stands as it is. */
const plain = (place) => (written) => ({ body: codeOf(written, place) });
/** What a page has in its policy that asks for Trusted Types, and has some of its own. */
export const TRUSTED = { 'require-trusted-types-for': ["'script'"], 'trusted-types': ['clinic'] };

/**
 * `page`: what the host makes of the snippets. `text`: the whole text stands there where the script does not run; or `own`, the
 * page's own questions. `trusted`: the page asks for Trusted Types; the hosts' own scripts here could not. `frame`: the questions are
 * in a frame of this host, or of where the files are, and there is no structured data. `carries`: what one form has and another has not.
 */
export const cases = [
  { name: 'line', page: plain('page'), trusted: true },
  { name: 'tag', page: plain('page'), trusted: true, left: 'own' },
  { name: 'div', page: plain('page'), trusted: true, left: 'text' },
  // A Code block stands in the page as it is, by what webmasters say of it; the help page on it could not be read here.
  { name: 'squarespace', page: plain('squarespaceBlock'), trusted: true, left: 'text' },
  // So does a Code Embed, and the Head code of the site, with their scripts in the preview and on the published site:
  // https://developers.webflow.com/data/docs/custom-code-preview-mode
  {
    name: 'webflow',
    page: (written) => ({
      head: codeOf(written, 'webflowHead'),
      body: `<div class="w-embed w-script">${codeOf(written, 'webflowEmbed')}</div>`,
    }),
    trusted: true,
    left: 'text',
  },
  {
    name: 'drupal',
    page(written) {
      const body = filterAsDrupal(codeOf(written, 'drupalBody'), `${RESTRICTED} ${codeOf(written, 'drupalAllowed')}`);
      const [, name] = /- THEME\/(\S+)/.exec(codeOf(written, 'drupalInfo'));
      return { body, end: scriptsAsDrupal(codeOf(written, 'drupalLibrary'), name) };
    },
    trusted: true,
    left: 'text',
  },
  {
    name: 'gtm',
    title: 'the questions at the end of the page',
    page: (written) => ({
      body: '',
      end: script(containerAsTagManager(codeOf(written, 'gtmTag'))),
      needs: { 'script-src': [NONCE] },
    }),
  },
  {
    name: 'gtm',
    title: 'the questions in a div of the page',
    page: (written) => ({
      body: codeOf(written, 'gtmDiv'),
      end: script(containerAsTagManager(codeOf(written, 'gtmDivTag'))),
      needs: { 'script-src': [NONCE] },
    }),
    carries: ['own'],
    left: 'text',
  },
  {
    name: 'wix',
    page(written) {
      const [address, tagName, attributes] = ['wixAddress', 'wixTag', 'wixAttributes'].map((one) =>
        codeOf(written, one),
      );
      const inside = script(elementAsWix({ address, tagName, attributes }));
      return { inside, needs: { 'script-src': [NONCE], 'frame-src': ["'self'"] } };
    },
    frame: 'wix',
  },
  { name: 'frame', page: (written) => ({ body: codeOf(written, 'page') }), frame: 'files' },
];
