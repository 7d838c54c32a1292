// Whatever somebody pastes into the troubleshooter, the tab goes on: 100,000 characters of the worst kind. What the browser's own parser
// takes for boxes in boxes is its own.
import { assertLinear, type Sample } from '../support/linear.mjs';
import { readPasted } from '../../demo/doctor/markup.js';

const site = { base: 'https://demo.example/', version: '0.1.0', integrity: { 'exosome-faq.min.js': 'sha384-abc' } };
const script = '<script src="https://cdn.example/exosome-faq.min.js"></script><exosome-faq></exosome-faq>';

const samples: readonly [what: string, ...Sample][] = [
  ['spaces in a header', 'Content-Security-Policy:', ' ', '!'],
  ['commas in a header', 'Content-Security-Policy:', ', ', '!'],
  ['names in a header', 'Content-Security-Policy: a', '-a', '!'],
  ['spaces in a setting of Apache', 'Header', ' ', '!'],
  ['words in a setting of Apache', 'Header', ' set', '!'],
  ['policies', 'Content-Security-Policy: ', 'script-src a,', ''],
  ['policies for many scripts', `${script.repeat(20)}\nContent-Security-Policy: `, 'script-src a,', ''],
  ['sources for many scripts', `${script.repeat(20)}\nContent-Security-Policy: script-src `, 'a.b ', ''],
  ['code as text', '<p>', '&lt;script', '</p>'],
  ['code as text, of divs', '<p>&lt;div ', 'data-', '</p>'],
  ['a name in an address', '<script src="', 'exosome-faq', '"></script>'],
  ['a name in an address of a frame', '<iframe src="', 'exosome-faq', '"></iframe>'],
  ['an address of nothing', '<script src="', 'a', '"></script>'],
  ['an address of folders', '<script src="', 'a/', '"></script>'],
  ['ends of tags in an attribute', '<script src="exosome-faq.min.js" data-x="', '</', '\n"></script>'],
  ['spaces in headings in headings', '<h1><div>'.repeat(200), ' ', 'x'],
  ['styles', `${'<b>'.repeat(400)}${script.repeat(20)}<style>`, 'p{display:none}', '</style>'],
  ['scripts', '', script, ''],
  ['lines of a console', '', `${'exosome-faq'.repeat(130)}\n`, ''],
  ['lines of a console, with their words', '', `${'CORS exosome-faq integrity '.repeat(55)}\n`, ''],
  ['messages', '', 'GET https://cdn.example/exosome-faq.min.js 404\n', ''],
  ['addresses', '', 'https://cdn.example/exosome-faq.min.js\n', ''],
  ['line ends', '', '\r', 'x'],
];

describe('a text that is pasted into the troubleshooter', () => {
  for (const [what, ...sample] of samples)
    it(`is read in a time that grows with its length: ${what}`, () => {
      assertLinear((text) => readPasted(text, site), sample);
    }).timeout(60_000);
});
