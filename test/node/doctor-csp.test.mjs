// What the doctor takes a Content-Security-Policy to mean. Each row follows from the rule of https://www.w3.org/TR/CSP3/ that is named;
// test/pages/doctor.test.mjs compares rows of this kind with what browsers do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const { allows, allowsTypes, blocking, blockingFrame, deciding, mendedFrame, mended, readPolicies, typesWith } = (
  await runnerImport('./demo/doctor/csp.ts')
).module;

const HASH = 'sha384-VCTZIDa4nrTcKI6vsJy/mKudSADlnfUYYwoZE6PHSm38/mkuBCtBP6vzpRguN65N';
const OTHER = HASH.replace('VCTZ', 'AAAA');
const FILE = 'https://cdn.example/npm/exosome-faq@0.1.0/dist/exosome-faq.min.js';

/** A source list; whether it lets the script in; and what differs from a script of the CDN in a page of the clinic. */
const lists = {
  'an empty list, and one that matches nothing (“Does url match source list”)': [
    ['', false],
    ["'none'", false],
    // 'none' counts only where it stands alone
    ["'none' https://cdn.example", true],
    ["'unsafe-inline' 'unsafe-eval' 'report-sample'", false],
    ['data: blob:', false],
  ],
  'an asterisk stands for the network’s schemes and for the page’s own (“Does url match expression”, 1)': [
    ['*', true],
    ['*', true, { url: 'http://cdn.example/exosome-faq.min.js' }],
    ['*', false, { url: 'data:text/javascript,1' }],
    ['*', false, { url: 'blob:https://clinic.example/1' }],
    ['*', true, { url: 'file:///exosome-faq.min.js', page: 'file:///page.html' }],
  ],
  'a scheme, which stands for its secure form too (“scheme-part matching”)': [
    ['https:', true],
    ['HTTPS:', true],
    ['http:', true],
    ['https:', false, { url: 'http://cdn.example/exosome-faq.min.js' }],
    ['wss:', true],
    ['ws:', true, { url: 'http://cdn.example/exosome-faq.min.js' }],
    ['wss:', false, { url: 'http://cdn.example/exosome-faq.min.js' }],
  ],
  'a host (“host-part matching”)': [
    ['cdn.example', true],
    ['CDN.Example', true],
    ['https://cdn.example', true],
    ['other.example', false],
    ['example', false],
    ['n.example', false],
    ['*.example', true],
    ['*.cdn.example', false],
    ['*.cdn.example', true, { url: 'https://eu.west.cdn.example/exosome-faq.min.js' }],
    ['https://*', true],
    ['http://cdn.example', true],
    ['https://cdn.example', false, { url: 'http://cdn.example/exosome-faq.min.js' }],
    // without a scheme, the page's own counts
    ['cdn.example', false, { url: 'http://cdn.example/exosome-faq.min.js' }],
    ['cdn.example', true, { url: 'http://cdn.example/exosome-faq.min.js', page: 'http://clinic.example/' }],
    ['cdn.example', true, { page: 'http://clinic.example/' }],
  ],
  'a port (“port-part matching”)': [
    ['cdn.example:443', true],
    ['cdn.example:8443', false],
    ['cdn.example', false, { url: 'https://cdn.example:8443/exosome-faq.min.js' }],
    ['cdn.example:8443', true, { url: 'https://cdn.example:8443/exosome-faq.min.js' }],
    ['cdn.example:*', true, { url: 'https://cdn.example:8443/exosome-faq.min.js' }],
    ['cdn.example:*', true],
    // the text says no, the browsers say yes: the page is not told that it is wrong
    ['http://cdn.example:80', true],
    ['https://cdn.example:80', false],
    ['http://cdn.example:8080', false],
  ],
  'a path: exact, or all below it where it ends in a slash (“path-part matching”)': [
    ['https://cdn.example/', true],
    ['https://cdn.example/npm/', true],
    ['https://cdn.example/npm', false],
    ['https://cdn.example/other/', false],
    ['https://cdn.example/npm/exosome-faq@0.1.0/dist/exosome-faq.min.js', true],
    ['https://cdn.example/npm/exosome-faq%400.1.0/', true],
    ['https://cdn.example/npm/exosome-faq@0.1.0/dist/exosome-faq.min.js/', false],
    ['https://cdn.example/NPM/', false],
    [FILE, true, { url: `${FILE}?mount` }],
  ],
  "'self' is the page's origin, and its secure form (“Does url match expression”, 4)": [
    ["'self'", false],
    ["'SELF'", true, { url: 'https://clinic.example/exosome-faq.min.js' }],
    ["'self'", true, { url: 'https://clinic.example/a.js', page: 'http://clinic.example/' }],
    ["'self'", false, { url: 'http://clinic.example/a.js' }],
    ["'self'", false, { url: 'https://clinic.example:8443/a.js' }],
    ["'self'", false, { url: 'https://www.clinic.example/a.js' }],
    // where nobody knows the page's address, nothing is held against it
    ["'self'", true, { page: undefined }],
    ['self', false, { url: 'https://clinic.example/a.js' }],
  ],
  'a nonce (“Does nonce match source list”)': [
    ["'nonce-abc'", false],
    ["'nonce-abc'", true, { nonce: 'abc' }],
    ["'NONCE-abc'", true, { nonce: 'abc' }],
    ["'nonce-abc'", false, { nonce: 'ABC' }],
    ["'nonce-abc' https://cdn.example", true],
    ["'nonce-abc'", true, { nonce: undefined }],
  ],
  'a hash, which the script has to name itself (“Script directives pre-request check”, 3)': [
    [`'${HASH}'`, false],
    [`'${HASH}'`, true, { integrity: HASH }],
    [`'${OTHER}'`, false, { integrity: HASH }],
    [`'${OTHER}' '${HASH}'`, true, { integrity: HASH }],
    [`'${HASH}'`, false, { integrity: `${HASH} ${OTHER}` }],
    [`'${HASH.replace('sha384', 'SHA384')}'`, true, { integrity: HASH }],
    [`'${HASH.toLowerCase()}'`, false, { integrity: HASH }],
  ],
  "'strict-dynamic' makes hosts count for nothing (the same)": [
    ["'strict-dynamic' https:", false],
    ["'strict-dynamic' 'nonce-abc' https://cdn.example", false],
    ["'strict-dynamic' 'nonce-abc'", true, { nonce: 'abc' }],
    [`'strict-dynamic' '${HASH}'`, true, { integrity: HASH }],
    ["'STRICT-DYNAMIC' 'nonce-abc'", true, { parsed: false }],
  ],
};

for (const [rule, rows] of Object.entries(lists))
  test(rule, () => {
    for (const [list, expected, given = {}] of rows) {
      const { url, page, ...more } = { url: FILE, page: 'https://clinic.example/faq', ...given };
      const asked = { nonce: '', integrity: '', parsed: true, ...more, url: new URL(url), page: page && new URL(page) };
      const sources = list.split(' ').filter(Boolean);
      assert.equal(allows(sources, asked), expected, `${list || 'nothing'} for ${JSON.stringify(given)}`);
    }
  });

const asked = {
  url: new URL(FILE),
  page: new URL('https://clinic.example/'),
  nonce: '',
  integrity: '',
  parsed: true,
};

test('the most special directive decides (“Get fetch directive fallback list”), and the first of a name (“Parse a serialized CSP”)', () => {
  const decides = (text) => deciding(readPolicies(text)[0])?.join(' ');
  assert.equal(decides("default-src 'none'; script-src https:; script-src-elem 'self'"), "script-src-elem 'self'");
  assert.equal(decides("default-src 'none'; Script-Src https:"), 'script-src https:');
  assert.equal(decides("script-src-attr 'none'; default-src 'none'"), "default-src 'none'");
  assert.equal(decides("script-src https:; script-src 'none'"), 'script-src https:');
  assert.equal(decides('img-src *; ; '), undefined);
});

test('of frames, frame-src decides, then child-src, then default-src; what is for scripts alone counts for nothing', () => {
  const page = new URL('https://clinic.example/');
  const url = new URL('https://cdn.example/embed/en.html');
  const blocks = (text) => blockingFrame(readPolicies(text), url, page);
  const rows = [
    ["default-src 'none'; child-src 'none'; frame-src https://cdn.example/embed/", undefined],
    ["default-src 'none'; child-src https:", undefined],
    ["default-src https:; child-src 'none'", "child-src 'none'"],
    ["default-src 'self'; script-src https:", "default-src 'self'"],
    ["frame-src https:, frame-src 'self'", "frame-src 'self'"],
    ["default-src https: 'strict-dynamic' 'nonce-abc'", undefined],
    ["script-src 'none'", undefined],
  ];
  for (const [text, expected] of rows) assert.equal(blocks(text), expected, text);
  const directive = `default-src 'self' 'nonce-abc' '${HASH}' 'unsafe-inline' https://other.example`;
  const better = mendedFrame(directive, `${url}?open=all`);
  assert.equal(better, `frame-src 'self' https://other.example ${url}`);
  assert.equal(blocks(better), undefined);
  assert.equal(mendedFrame("child-src 'none'", url.href), `child-src ${url}`);
});

test('every policy has to let the script in, in several headers or with commas in one (“Parse a response’s Content Security Policies”)', () => {
  const blocks = (text) => blocking(readPolicies(text), asked);
  assert.equal(blocks("script-src https:, default-src 'self'"), "default-src 'self'");
  assert.equal(blocks('script-src https:, img-src *'), undefined);
  assert.equal(blocks(''), undefined);
});

test('the mended directive lets the script in, and keeps what was there', () => {
  for (const directive of [
    "script-src 'none'",
    "default-src 'self'",
    "script-src 'nonce-abc' https://other.example",
    "script-src 'nonce-abc' 'strict-dynamic'",
    'script-src-elem',
  ]) {
    const better = mended(directive, `${FILE}?mount#a`, HASH);
    assert.equal(blocking(readPolicies(directive), asked), directive);
    assert.equal(blocking(readPolicies(better), { ...asked, integrity: HASH }), undefined, better);
    for (const source of directive.split(' ').slice(1)) if (source !== "'none'") assert.ok(better.includes(source));
  }
  assert.equal(mended("default-src 'self'", FILE, HASH), `script-src 'self' ${FILE}`);
});

test('a list of Trusted Types lets through the names in it', () => {
  const lets = (text, name) => allowsTypes(readPolicies(text), name);
  assert.equal(lets("require-trusted-types-for 'script'", 'lit-html'), true);
  assert.equal(lets("trusted-types 'none'", 'lit-html'), false);
  assert.equal(lets('trusted-types', 'lit-html'), false);
  assert.equal(lets('trusted-types clinic lit-html', 'lit-html'), true);
  assert.equal(lets('trusted-types *', 'lit-html'), true);
  assert.equal(lets('trusted-types lit-html, trusted-types clinic', 'lit-html'), false);
  assert.equal(typesWith(readPolicies("trusted-types 'none'"), 'lit-html'), 'trusted-types lit-html');
  assert.equal(typesWith(readPolicies('trusted-types clinic'), 'lit-html'), 'trusted-types clinic lit-html');
});
