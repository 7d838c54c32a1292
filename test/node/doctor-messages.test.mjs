// What the doctor makes of lines from a console, in the words of the three engines and of the widget.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const { readMessage } = (await runnerImport('./demo/doctor/messages.ts')).module;
const { addressesIn, readAddresses } = (await runnerImport('./demo/doctor/address.ts')).module;

const FILE = 'https://cdn.example/exosome-faq.min.js';
const FRAME = 'https://cdn.example/embed/en.html';
const site = { base: 'https://demo.example/', version: '0.1.0', integrity: { 'exosome-faq.min.js': 'sha384-abc' } };

const lines = {
  policy: [
    `Loading the script '${FILE}' violates the following Content Security Policy directive: "script-src 'self'". Note that 'script-src-elem' was not explicitly set, so 'script-src' is used as a fallback. The action has been blocked.`,
    `Refused to load the script '${FILE}' because it violates the following Content Security Policy directive: "script-src 'self'". Note that 'script-src-elem' was not explicitly set, so 'script-src' is used as a fallback.`,
    `Content-Security-Policy: The page’s settings blocked a script (script-src-elem) at ${FILE} from being executed because it violates the following directive: “script-src 'self'”`,
    `[Error] Refused to load ${FILE} because it does not appear in the script-src directive of the Content Security Policy.`,
  ],
  hash: [
    `Failed to find a valid digest in the 'integrity' attribute for resource '${FILE}' with computed SHA-384 integrity 'abc'. The resource has been blocked.`,
    `Subresource Integrity: The resource '${FILE}' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not.`,
    `None of the “sha384” hashes in the integrity attribute match the content of the subresource at “${FILE}”. The computed hash is “abc=”.`,
    `[Error] Cannot load script ${FILE}. Failed integrity metadata check. Content length: (no content), Expected content length: 30251`,
  ],
  'not-found': [
    `GET ${FILE} net::ERR_ABORTED 404 (Not Found)`,
    'exosome-faq.min.js:1 Failed to load resource: the server responded with a status of 404 (Not Found)',
    "exosome-faq.min.js:1 Uncaught SyntaxError: Unexpected token '<' (at exosome-faq.min.js:1:1)",
    `Refused to execute script from '${FILE}' because its MIME type ('text/html') is not executable, and strict MIME type checking is enabled.`,
    `The resource from “${FILE}” was blocked due to MIME type (“text/html”) mismatch (X-Content-Type-Options: nosniff).`,
  ],
  'not-loaded': [`Loading failed for the <script> with source “${FILE}”.`, `GET ${FILE} net::ERR_CONNECTION_REFUSED`],
  cors: [
    `Access to script at '${FILE}' from origin 'https://clinic.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${FILE}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing).`,
  ],
  insecure: [
    "Mixed Content: The page at 'https://clinic.example/' was loaded over HTTPS, but requested an insecure script 'http://cdn.example/exosome-faq.min.js'. This request has been blocked; the content must be served over HTTPS.",
    'Blocked loading mixed active content “http://cdn.example/exosome-faq.min.js”',
  ],
  'frame-policy': [
    `Framing '${FRAME}' violates the following Content Security Policy directive: "frame-src 'none'". The request has been blocked.`,
    `Framing 'https://cdn.example/' violates the following Content Security Policy directive: "default-src 'self'". The request has been blocked. Note that 'frame-src' was not explicitly set, so 'default-src' is used as a fallback.`,
    `Refused to frame 'https://cdn.example/' because it violates the following Content Security Policy directive: "child-src 'none'".`,
    `Content-Security-Policy: The page’s settings blocked the loading of a resource (frame-src) at ${FRAME} because it violates the following directive: “default-src 'self'”`,
    `[Error] Refused to load ${FRAME} because it does not appear in the frame-src directive of the Content Security Policy.`,
  ],
  'frame-refused': [
    `Refused to display '${FRAME}' in a frame because it set 'X-Frame-Options' to 'deny'.`,
    "Refused to display 'https://cdn.example/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.",
    `The loading of “${FRAME}” in a frame is denied by “X-Frame-Options“ directive set to “DENY“.`,
    "Framing 'https://cdn.example/' violates the following Content Security Policy directive: \"frame-ancestors 'none'\". The request has been blocked.",
    `Refused to frame 'https://cdn.example/' because an ancestor violates the following Content Security Policy directive: "frame-ancestors 'self'".`,
    `Content-Security-Policy: The page’s settings blocked the loading of a resource (frame-ancestors) at https://clinic.example/ because it violates the following directive: “frame-ancestors 'none'”`,
    `[Error] Refused to load ${FRAME} because it does not appear in the frame-ancestors directive of the Content Security Policy.`,
  ],
  local: [
    'Not allowed to load local resource: file:///C:/Sites/exosome-faq.min.js',
    'Security Error: Content at https://clinic.example/ may not load or link to file:///C:/Sites/exosome-faq.min.js.',
    'GET c:\\Sites\\exosome-faq.min.js net::ERR_UNKNOWN_URL_SCHEME',
  ],
  blocker: [`GET ${FILE} net::ERR_BLOCKED_BY_CLIENT`],
  'trusted-types': [
    'Creating a TrustedTypePolicy named \'exosome-faq\' violates the following Content Security policy directive: "trusted-types clinic". The action has been blocked.',
    'Refused to create a TrustedTypePolicy named \'exosome-faq\' because it violates the following Content Security Policy directive: "trusted-types clinic".',
    "Uncaught TypeError: Failed to execute 'createPolicy' on 'TrustedTypePolicyFactory': Policy \"exosome-faq\" disallowed.",
    "<exosome-faq> structured-data couldn't be added to the page. Reason: TypeError: This document requires 'TrustedScript' assignment.",
  ],
  'second-version': [
    '<exosome-faq>: Two versions are on this page: 0.1.0 loaded first and stays. Remove that script, or version 9.8.7.',
  ],
  taken: [
    "<exosome-faq>: Another script uses this tag, so the questions can't show. Remove that script, or version 0.1.0.",
  ],
  'not-working': ["<exosome-faq> couldn't start here, so the page's own text stays visible. Reason: Error: no text"],
  place: [
    "<ul data-exosome-faq> can't hold the questions, so the page's own text stays visible. Use a div. Reason: NotSupportedError",
  ],
  setting: ['<exosome-faq id="care"> heading-level="7" must be 1 to 5, so 2 is used.'],
  frame: [
    "Blocked script execution in 'https://clinic.example/exosome-faq/embed/en.html' because the document's frame is sandboxed and the 'allow-scripts' permission is not set.",
  ],
  'old-browser': ['exosome-faq.min.js:2 Uncaught ReferenceError: customElements is not defined'],
};

for (const [cause, messages] of Object.entries(lines))
  test(`a message about ${cause}`, () => {
    for (const line of messages) assert.equal(readMessage(line, site)?.cause, cause, line);
  });

test('a message about a policy brings the line that lets the script in', () => {
  for (const line of lines.policy.slice(0, 3))
    assert.equal(readMessage(line, site).code, `script-src 'self' ${FILE}`, line);
});

test('a message about a frame says what lets it in, and that the frame may be another one where only its site is named', () => {
  const [named, unnamed] = lines['frame-policy'].map((line) => readMessage(line, site));
  assert.equal(named.code, `frame-src ${FRAME}`);
  assert.equal(named.doubt, undefined);
  assert.equal(unnamed.code, "frame-src 'self' https://cdn.example/");
  assert.equal(unnamed.doubt, 'frame');
  // where the page's own frames are known, the site tells
  const known = readMessage(lines['frame-policy'][1], site, ['https://cdn.example']);
  assert.equal(known.cause, 'frame-policy');
  assert.equal(known.doubt, undefined);
  assert.equal(readMessage(lines['frame-policy'][1], site, ['https://other.example']), undefined);
});

test('other lines say nothing', () => {
  for (const line of [
    '',
    "Refused to load the script 'https://ads.example/a.js' because it violates the following Content Security Policy directive: \"script-src 'self'\".",
    `[Report Only] Refused to load the script '${FILE}' because it violates the following Content Security Policy directive: "script-src 'self'".`,
    "Refused to display 'https://video.example/player/7' in a frame because it set 'X-Frame-Options' to 'deny'.",
    `Framing '${FRAME}' violates the following report-only Content Security Policy directive: "frame-src 'none'".`,
    'GET https://clinic.example/logo.png 404 (Not Found)',
    "Blocked script execution in 'about:blank' because the document's frame is sandboxed and the 'allow-scripts' permission is not set.",
    `<script async src="${FILE}" integrity="sha384-abc" crossorigin="anonymous"></script>`,
    `  src="${FILE}" integrity="sha384-abc"`,
    `<exosome-faq heading-level="3"></exosome-faq>`,
    'exosome-faq: All is well: nothing wrong was found here.',
    `x${'exosome-faq.min.js '.repeat(200)}404`,
  ])
    assert.equal(readMessage(line, site), undefined, line);
});

const addresses = {
  'wrong-address': [
    'https://drive.google.com/file/d/1/view',
    'https://www.dropbox.com/s/1/exosome-faq.min.js?dl=0',
    'https://github.com/a/b/blob/main/exosome-faq.min.js',
    'https://raw.githubusercontent.com/a/b/main/exosome-faq.min.js',
    'https://clinic.example/scripts/app.js',
  ],
  disk: ['file:///home/a/page.html', 'C:\\Sites\\page.html'],
  local: [
    'https://clinic.example/ file:///home/a/exosome-faq.min.js',
    'https://clinic.example/ http://127.0.0.1:8080/exosome-faq.min.js',
    'https://clinic.example/ http://localhost:8080/exosome-faq.min.js',
    'file:///C:/Sites/exosome-faq.min.js',
    'C:\\Sites\\exosome-faq.min.js',
  ],
  preview: [
    'https://clinic.example/wp-admin/post.php?post=1&action=edit',
    'https://clinic.example/?page_id=7&preview=true',
    'https://editor.wix.com/html/editor/web/renderer/edit/1',
    'https://clinic.squarespace.com/config/pages',
  ],
  insecure: ['https://clinic.example/faq http://clinic.example/exosome-faq.min.js'],
  nothing: [
    'https://clinic.example/faq',
    'clinic.example/faq',
    'https://cdn.jsdelivr.net/npm/exosome-faq@0.1.0/dist/exosome-faq.min.js',
    'https://cdn.jsdelivr.net/npm/exosome-faq@0.1.0',
    'http://clinic.example/ http://clinic.example/exosome-faq.min.js?mount',
    'http://127.0.0.1:8080/exosome-faq.min.js',
    'http://127.0.0.1:8080/ http://localhost:8080/exosome-faq.min.js',
  ],
};

for (const [cause, texts] of Object.entries(addresses))
  test(`addresses that tell of ${cause}`, () => {
    for (const text of texts) {
      assert.ok(addressesIn(text).length, text);
      assert.equal(readAddresses(addressesIn(text))[0]?.cause ?? 'nothing', cause, text);
    }
  });

test('a sentence, a line of headers or a piece of markup is no address', () => {
  for (const text of [
    '',
    'It does not show',
    'content-security-policy: https://a.example/',
    '<p>https://a.example/</p>',
  ])
    assert.deepEqual(addressesIn(text), [], text);
});
