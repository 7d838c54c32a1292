// No input makes a visitor or a server wait: 100,000 characters of the worst kind take no longer than their length says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { renderExosomeFaq } from 'exosome-faq/server';
import * as fc from 'fast-check';
import { runnerImport } from 'vite';
import { assertLinear } from '../support/linear.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { addressesIn, readAddresses } = await load('./demo/doctor/address.ts');
const { allows, blocking, blockingFrame, mended, mendedFrame, readMeta, readPolicies } =
  await load('./demo/doctor/csp.ts');
const { readMessage } = await load('./demo/doctor/messages.ts');
const { isEmbed, versionIn } = await load('./demo/doctor/page-scan.ts');
const { paragraphsOf, readBase, readConfig, attributesOf, isLook } = await load('./scripts/snippets/config.ts');
const { placeIn } = await load('./demo/app/state.ts');

const { warn } = console;
before(() => (console.warn = () => {}));
after(() => (console.warn = warn));

const site = { base: 'https://demo.example/', version: '0.1.0', integrity: { 'exosome-faq.min.js': 'sha384-abc' } };
const url = new URL('https://cdn.example/a/b/exosome-faq.min.js');
const page = new URL('https://clinic.example/');
const asked = { url, page, nonce: '', integrity: 'sha384-abc', parsed: true };

const option = (name) => (text) => renderExosomeFaq({ reviewedBy: 'A', reviewedOn: '2026-11-02', [name]: text });
/** The longest lines that can be messages. */
const lines = (text) => text.match(/.{1,1500}/g)?.map((line) => readMessage(line, site));

/** What reads text that somebody else has written, and the pieces that its patterns look for. */
const readers = {
  ...Object.fromEntries(
    [
      'lang',
      'headingLevel',
      'questions',
      'open',
      'reviewedBy',
      'reviewedOn',
      'share',
      'shareUrl',
      'shareImage',
      'id',
    ].map((name) => [
      `the server's ${name}`,
      [option(name), ['-', 'a-', 'es-', 'a.', ' ', ', ', 'x,', '/', 'all ', '{date}', '2026-', '<']],
    ]),
  ),
  'a policy': [
    (text) => {
      for (const policies of [readPolicies(text), readMeta(text)]) {
        blocking(policies, asked);
        blockingFrame(policies, url, page);
      }
    },
    [
      'a ',
      ';',
      ',',
      ' ',
      'script-src ',
      "'nonce-",
      "'sha256-A' ",
      '*.',
      'a:',
      'https://',
      '/',
      'cdn.example/a/b ',
      '[',
      'a-',
      '%',
      '\t',
      'x,y;',
    ],
  ],
  'a policy for a script with a long address and many hashes': [
    (text) =>
      allows(readPolicies(`script-src ${text}`)[0].get('script-src'), {
        ...asked,
        url: new URL(`https://cdn.example/${text.replace(/\s/g, '/')}`),
        integrity: text,
      }),
    ["'sha256-A' ", 'sha256-A ', 'cdn.example/a ', 'cdn.example/a/b/c/d ', '/ ', '* ', "'none' "],
  ],
  'a directive to be mended': [
    (text) => [mended(text, text, 'sha384-abc'), mendedFrame(text, text)],
    [' ', 'a ', "'self' ", "'none'", '?', '#', ';', ','],
  ],
  'lines of a console': [
    lines,
    [
      'exosome-faq',
      'exosome-faq.min.js',
      'exosome-faq ',
      '.js',
      'CORS ',
      'integrity ',
      'hash',
      '404 ',
      ' (404',
      'MIME',
      'ERR_',
      'c:\\',
      'loading ',
      'refused to load ',
      '"script-src ',
      '“script-src',
      'Content Security Policy ',
      'mixed content ',
      'http:',
      'SyntaxError: ',
      'customElements ',
      'sandboxed',
      'local resource ',
      'file:',
      "framing '",
      "refused to frame '",
      '"frame-src',
      "blocked script execution in '",
      '/embed/en',
      '<exosome-faq',
      '<exosome-faq>',
      'a="b" ',
      '“',
      "'",
      '"',
      ' ',
      'x',
      '\n',
      'a resource (frame-src) at ',
      'the loading of “',
      'loading failed',
      'policy named ',
    ],
  ],
  addresses: [
    (text) => [
      readAddresses(addressesIn(text)),
      readAddresses(addressesIn(`https://a.example/${text}`)),
      isEmbed(text),
      versionIn(text),
    ],
    [
      'a.',
      'a',
      '/',
      'a/',
      '/embed/en-',
      '/embed/en',
      'exosome-faq',
      'exosome-faq@',
      '@1.',
      '.js',
      '/node/1',
      '-',
      '?preview',
      ' ',
      'c:\\',
    ],
  ],
  "the builder's address": [
    (text) => {
      readBase(`https://a.example/${text}`);
      placeIn(new URL(`https://a.example/#${text}`));
      isLook(text);
      const query = new URLSearchParams(`?${text}`);
      for (const name of ['questions', 'open', 'share', 'base', 'own', 'radius', 'reviewed-by'])
        query.append(name, text);
      attributesOf(readConfig(query));
      paragraphsOf({ question: text, answer: text });
    },
    ['a', '/', 'a/', '(', ' ', 'all ', ',', '\n', '\n ', 'own=["a","b"]&', 'own=["","b"]&', 'own=[&', '&own=', '%'],
  ],
};

/** The pieces in any order, repeated, with other pieces around. */
const samples = (pieces) => {
  const few = (maxLength) => fc.array(fc.constantFrom(...pieces), { maxLength }).map((list) => list.join(''));
  return fc.tuple(
    few(2),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((list) => list.join('')),
    few(2),
  );
};

for (const [what, [run, pieces]] of Object.entries(readers))
  test(`${what}: the time grows with the length`, () => {
    for (const piece of pieces) for (const end of ['', 'x', '!', '\n']) assertLinear(run, ['', piece, end]);
    fc.assert(
      fc.property(samples(pieces), (sample) => assertLinear(run, sample)),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    );
  });

test('what is not linear is found out', () => {
  assert.throws(() => assertLinear((text) => /-?[^-]*$/.test(text), ['', 'a', '-']), /characters take \d+ ms/);
  assert.doesNotThrow(() => assertLinear((text) => text.split('-'), ['', 'a-', '']));
});
