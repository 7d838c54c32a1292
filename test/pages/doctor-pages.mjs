// Pages that a host could have: each sick one has one cause for which the widget does not show; the healthy ones have none.
import { readFileSync } from 'node:fs';
import { renderExosomeFaq } from 'exosome-faq/server';
import { build } from 'vite';

const built = (path) => readFileSync(`dist/${path}`, 'utf8');
const hash = JSON.parse(built('integrity.json'))['exosome-faq.min.js'];
const wrong = hash.replace(/sha384-.{9}/, 'sha384-AAAAAAAAA');
const js = (body) => ({ type: 'text/javascript; charset=utf-8', body });

export const html = (body, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
${head}</head>
<body><h1>Our clinic</h1><p>Words of the article.</p>
${body}
</body></html>`;

const TAG = '<exosome-faq></exosome-faq>';
const SRC = '/exosome-faq.min.js';
const script = (more = '', src = SRC) => `<script async src="${src}"${more && ` ${more}`}></script>`;
const two = html(`${script()}\n${TAG}`);
const snippet = built('snippets/en-tag.html').replace('src="', 'src="/');
const div = built('snippets/en-div.html').replace('src="', 'src="/');
const text = snippet.replace(/<\/?(exosome-faq|script)\b[^>]*>/g, '');
const meta = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const csp = (policy) => ({ 'content-security-policy': policy });
const strict = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; ";

/** Another library's element of our name, which has a shadow root of its own with another element in it. */
const taken = (more = '') => `<script>
  customElements.define('exosome-faq', class extends HTMLElement {
    ${more}
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>Ours</p>';
      this.shadowRoot.firstElementChild.attachShadow({ mode: 'open' }).textContent = 'Theirs';
    }
  });
</script>`;

const frame = (src) => `<iframe data-exosome-faq-frame title="Questions" src="${src}"></iframe>`;

/** An application's bundle: the npm package with the whole of Lit, and React. */
const bundle = async () => {
  const entry = `
    import 'exosome-faq/define';
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    createRoot(document.querySelector('#root')).render(createElement('exosome-faq'));`;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (/(^|\/)app$/.test(id) ? 'app' : null),
        load: (id) => (id === 'app' ? entry : null),
      },
    ],
    build: { write: false, lib: { entry: 'app', formats: ['es'], fileName: 'app' } },
  });
  return made[0].output[0].code;
};

/**
 * Each page by its path: `body`, `headers`, and what comes with it. `causes` is what is wrong, nothing on a healthy page. Where the
 * running check can see more or less than the source, `check` and `paste` say so; `said` is what the browser's console says, and what
 * somebody pastes together with the source.
 */
export const pagesFor = async (origin, other) => {
  const theirs = `${other}${SRC}`;
  const app = await bundle();
  const sick = {
    policy: { body: two, headers: csp("script-src 'none'") },
    'policy-default': { body: two, headers: csp("default-src 'none'; img-src data:") },
    'policy-meta': {
      body: html(TAG + script(), meta('script-src https://cdn.example/')),
    },
    'policy-other-origin': { body: html(TAG + script('', theirs)), headers: csp("script-src 'self'"), address: true },
    'policy-path': { body: two, headers: csp(`script-src ${origin}/scripts/`), address: true },
    'policy-strict': {
      body: two,
      headers: csp(`${strict}script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types 'none'`),
    },
    'policy-nonce': { body: two, headers: csp("script-src 'nonce-abc'") },
    'policy-strict-dynamic': { body: two, headers: csp("script-src 'nonce-abc' 'strict-dynamic' http: https:") },
    'policy-hash': { body: html(snippet), headers: csp(`script-src '${wrong}'`) },
    'policy-second': { body: two, headers: csp("script-src 'self', script-src https:"), address: true },
    'policy-and-undefined-hidden': {
      body: html(snippet, '<style>:not(:defined) { visibility: hidden }</style>'),
      headers: csp("script-src 'none'"),
      causes: ['policy', 'hidden'],
    },
    'trusted-types': {
      body: html(`${script()}<exosome-faq structured-data></exosome-faq>`),
      headers: csp("require-trusted-types-for 'script'; trusted-types 'none'"),
    },
    'no-tag': { body: html(script()) },
    'no-script': { body: html(TAG) },
    absent: { body: html('<p>More words.</p>') },
    'not-found': {
      body: html(TAG + script('', '/gone/exosome-faq.min.js')),
      said: `GET ${origin}/gone/exosome-faq.min.js net::ERR_ABORTED 404 (Not Found)`,
    },
    'not-found-html': {
      body: html(TAG + script('', '/html/exosome-faq.min.js')),
      said: `Uncaught SyntaxError: Unexpected token '<' (at exosome-faq.min.js:1:1)`,
    },
    'second-version': {
      body: html(
        TAG + script('', '/exosome-faq@0.1.0/exosome-faq.min.js') + script('', '/exosome-faq@9.8.7/exosome-faq.min.js'),
      ),
    },
    hash: { body: html(snippet.replace(hash, wrong)) },
    'hash-no-crossorigin': { body: html(TAG + script(`integrity="${hash}"`, theirs)), address: true },
    cors: {
      body: html(TAG + script('crossorigin', theirs)),
      address: true,
      said: `Access to script at '${theirs}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    },
    'cors-integrity': {
      body: html(TAG + script(`crossorigin integrity="${hash}"`, theirs)),
      address: true,
      said: `Access to script at '${theirs}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    },
    'local-file': {
      body: html(TAG + script('', 'file:///C:/Sites/exosome-faq.min.js')),
      headers: csp("script-src 'self'"),
    },
    'local-drive': { body: html(TAG + script('', 'C:\\Sites\\exosome-faq.min.js')), headers: csp("script-src 'self'") },
    'local-frame': { body: html(frame('file:///C:/Sites/embed/en.html')) },
    'taken-tag': {
      body: html(TAG + script(), taken()),
      said: "<exosome-faq>: Another script uses this tag, so the questions can't show. Remove that script, or version 0.1.0.",
    },
    // the widget's message cannot know whose version that is
    'taken-with-version': {
      body: html(TAG + script(), taken('static version = "4.0.0";')),
      paste: ['second-version'],
      said: '<exosome-faq>: Two versions are on this page: 4.0.0 loaded first and stays. Remove that script, or version 0.1.0.',
    },
    'taken-div': {
      body: html(`<div data-exosome-faq></div>${script()}`, taken()),
      said: "<exosome-faq>: Another script uses this tag, so the questions can't show. Remove that script, or version 0.1.0.",
    },
    'taken-div-with-version': {
      body: html(`<div data-exosome-faq></div>${script()}`, taken('static version = "4.0.0";')),
      paste: ['second-version'],
      said: '<exosome-faq>: Two versions are on this page: 4.0.0 loaded first and stays. Remove that script, or version 0.1.0.',
    },
    hidden: { body: html(TAG + script(), '<style>exosome-faq { display: none }</style>') },
    'hidden-around': { body: html(`<section class="tab" style="visibility: hidden">${TAG}</section>${script()}`) },
    rewritten: { body: html(`${TAG}<script type="text/plain" data-category="marketing" data-src="${SRC}"></script>`) },
    'rewritten-rocket': { body: html(TAG + script('type="a1b2-text/javascript"')) },
    'rewritten-shown': {
      body: html(`<p>&lt;script async src="${SRC}"&gt;&lt;/script&gt;<br>&lt;exosome-faq&gt;&lt;/exosome-faq&gt;</p>`),
    },
    'rewritten-quotes': { body: html(`${TAG}<script async src=&#8221;${SRC}&#8221;></script>`) },
    'rewritten-nomodule': { body: html(TAG + script('nomodule')) },
    stripped: { body: html(text + script()) },
    'stripped-all': { body: html(text), causes: ['stripped'] },
    'old-browser': {
      body: html(
        TAG + script(),
        '<script>delete window.customElements; delete Window.prototype.customElements;</script>',
      ),
      said: "Uncaught TypeError: Cannot read properties of undefined (reading 'get') customElements at exosome-faq.min.js:1:900",
    },
    'not-working': {
      body: html(TAG + script(), '<script>Document.prototype.importNode = () => document.createElement("p");</script>'),
      said: "<exosome-faq> couldn't start here, so the page's own text stays visible. Reason: Error: no text",
    },
    frame: { body: html('<iframe sandbox="allow-popups" title="Questions" src="/embed/en.html"></iframe>') },
    'frame-policy': {
      body: html(frame(`${other}/embed/en.html`)),
      headers: csp("default-src 'self'"),
      address: true,
      causes: ['frame-policy'],
    },
    'frame-policy-meta': {
      body: html(frame('/embed/es.html?open=all'), meta("frame-src 'none'")),
      causes: ['frame-policy'],
    },
    'frame-policy-child': {
      body: html(frame('/embed/en.html')),
      headers: csp("child-src 'none'; default-src *"),
      causes: ['frame-policy'],
    },
    // what the frame's own server says is not in the page
    'frame-denied': {
      body: html(frame('/denied/embed/en.html')),
      causes: ['frame-silent'],
      paste: ['frame-refused'],
      said: `Refused to display '${origin}/' in a frame because it set 'X-Frame-Options' to 'deny'.`,
    },
    'frame-and-tag': {
      body: html(`${TAG}${script('', '/gone/exosome-faq.min.js')}${frame('/embed/en.html')}`),
      causes: ['not-found'],
      said: `GET ${origin}/gone/exosome-faq.min.js net::ERR_ABORTED 404 (Not Found)`,
    },
    'frame-header': { body: two, headers: csp('sandbox allow-forms') },
    place: { body: html(`<ul data-exosome-faq></ul>${script()}`) },
  };
  for (const [path, page] of Object.entries(sick))
    page.causes ??= [
      /^(policy|trusted-types|taken|no-tag|no-script|not-found|second-version|old-browser|not-working|hash|hidden|local|rewritten|stripped|cors|frame|place|absent)/.exec(
        path,
      )[0],
    ];

  const healthy = {
    'two-lines': { body: two },
    'one-line': { body: html(script('data-mount')) },
    'one-line-query': { body: html(script('', `${SRC}?lang=es&mount`)) },
    'div-with-text': { body: html(div) },
    'tag-with-text': { body: html(snippet) },
    defer: { body: html(TAG, `<script defer src="${SRC}"></script>`) },
    module: { body: html(TAG, `<script type="module" src="${SRC}"></script>`) },
    // the name is taken, and nobody uses it
    'another-name': {
      body: html(
        `<clinic-faq></clinic-faq>${script()}<script>addEventListener('load', () => exosomeFaq.define('clinic-faq'))</script>`,
        taken('static version = "4.0.0";'),
      ),
    },
    // a policy counts in the head alone, for what comes behind it, and there without a sandbox
    'policy-in-body': { body: html(`${meta("script-src 'none'; default-src 'none'")}${TAG}${script()}`) },
    'policy-behind': { body: html(TAG, `${script()}${meta("script-src 'none'")}`) },
    'policy-sandbox-meta': { body: html(TAG + script(), meta('sandbox allow-forms')) },
    nonce: { body: html(TAG + script('nonce="abc"')), headers: csp(`${strict}script-src 'nonce-abc'`) },
    'strict-hash': { body: html(snippet), headers: csp(`${strict}script-src '${hash}'`) },
    'strict-dynamic': {
      body: html(TAG + script('nonce="abc"')),
      headers: csp(
        `${strict}script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'`,
      ),
    },
    'from-the-server': { body: html(renderExosomeFaq({ lang: 'es', headingLevel: 3 }) + script()) },
    'frame-page': { body: built('embed/en.html').replaceAll('="frame.js', '="/embed/frame.js').replace('../', '/') },
    'frame-around': {
      body: html(
        '<iframe data-exosome-faq-frame sandbox="allow-scripts" title="Questions" src="/embed/en.html"></iframe><script async src="/embed/frame-parent.js"></script>',
      ),
    },
    'frame-other-origin': {
      body: html(frame(`${other}/embed/en.html?open=all`)),
      address: true,
      headers: csp(`default-src 'none'; child-src 'none'; frame-src ${other}/embed/`),
    },
    'frame-child-src': { body: html(frame('/embed/en.html')), headers: csp("default-src 'none'; child-src 'self'") },
    'frame-of-a-page': { body: html(frame('/two-lines#exosome-faq-what-are-exosomes')) },
    'two-tags': { body: html(`${TAG}<p>Between.</p>${TAG}${script()}`) },
    'twice-the-same': { body: html(TAG + script() + script()) },
    'other-origin': {
      body: html(TAG + script('', theirs)),
      address: true,
      headers: csp(`${strict}script-src ${other}/`),
    },
    'until-defined': { body: html(snippet, '<style>:not(:defined) { visibility: hidden }</style>') },
    'one-tab-hidden': { body: html(`<div hidden>${TAG}</div>${TAG}${script()}`) },
    'structured-data': {
      body: html(`${script()}<exosome-faq structured-data></exosome-faq>`),
      headers: csp("require-trusted-types-for 'script'; trusted-types exosome-faq"),
    },
    'put-in-by-a-script': {
      body: html(
        `${script()}<script type="module">document.body.append(document.createElement('exosome-faq'))</script>`,
      ),
    },
    react: { body: html('<div id="root"></div>', '<script type="module" src="/app.js"></script>') },
  };
  for (const page of Object.values(healthy)) page.causes = [];

  const otherVersion = built('exosome-faq.min.js').replaceAll('0.1.0', '9.8.7');
  const routes = {
    '/denied/embed/en.html': { body: built('embed/en.html'), headers: { 'x-frame-options': 'DENY' } },
    '/app.js': js(app),
    '/html/exosome-faq.min.js': { body: html('<p>Not found</p>') },
    '/exosome-faq@0.1.0/exosome-faq.min.js': js(built('exosome-faq.min.js')),
    '/exosome-faq@9.8.7/exosome-faq.min.js': js(otherVersion),
  };
  for (const [path, { body, headers }] of Object.entries({ ...sick, ...healthy }))
    routes[`/${path}`] = { body, headers };
  return { sick, healthy, routes };
};

/** What somebody pastes who has a page: its address if that counts, header lines, what the console says, and the source. */
export const pasted = ({ body, headers = {}, said, address }, url) =>
  [
    ...(address ? [url] : []),
    ...(Object.keys(headers).length ? ['HTTP/2 200', 'content-type: text/html; charset=utf-8'] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(said ? [said] : []),
    body,
  ].join('\n');
