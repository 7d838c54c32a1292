// What the doctor makes of a page's traces, for addresses that no test can have here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';

const { judge } = (await runnerImport('./demo/doctor/causes.ts')).module;

const causes = (address, page, works) => {
  const script = { address, integrity: '', crossorigin: false, nonce: null, isChanged: false, node: '<script>' };
  const traces = { scripts: [script], places: [{}], mounts: false, frames: [], shownCode: '', misplaced: '' };
  return judge(traces, page && new URL(page), works).map(({ cause }) => cause);
};

test('an address of one’s own machine is named on a website, even where it works for whoever wrote it', () => {
  for (const address of [
    'http://127.0.0.1:8080/exosome-faq.min.js',
    'http://localhost:8080/exosome-faq.min.js',
    'http://[::1]:8080/exosome-faq.min.js',
    'file:///C:/Sites/exosome-faq.min.js',
    'C:\\Sites\\exosome-faq.min.js',
  ])
    for (const works of [false, true])
      for (const page of ['https://clinic.example/', 'http://clinic.example/', undefined])
        assert.deepEqual(causes(address, page, works), ['local'], `${address} on ${page}`);
});

test('a trial on one’s own machine is let alone', () => {
  assert.deepEqual(causes('http://127.0.0.1:8080/exosome-faq.min.js', 'http://localhost:3000/', false), []);
  assert.deepEqual(causes('file:///C:/Sites/exosome-faq.min.js', 'file:///C:/Sites/page.html', false), []);
  assert.deepEqual(causes('exosome-faq.min.js', undefined, false), []);
  assert.deepEqual(causes('http://127.0.0.1:8080/exosome-faq.min.js', 'file:///C:/Sites/page.html', false), []);
});
