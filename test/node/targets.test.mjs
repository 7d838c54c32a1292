// What the builder writes for each way onto a page: the choices and nothing else, whatever somebody has typed
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parse, parseFragment } from 'parse5';
import { runnerImport } from 'vite';
import { attribute, elementsOf, readYaml } from '../pages/targets-hosts.mjs';
import { ALL, asOwn, inField, inHtml, looksIn, readers, site } from './targets-read.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { targets } = await load('./demo/targets/index.ts');
const { strictPolicyOf } = await load('./scripts/snippets/target.ts');
const { defaults } = await load('./scripts/snippets/config.ts');
const languages = [(await load('./demo/targets/words.en.ts')).en, (await load('./demo/targets/words.es.ts')).es];
const applications = 'react next reactRouter vue nuxt angular sveltekit astro server'.split(' ');
const ours = targets.filter(({ id }) => !applications.includes(id));

const hostile = fc.constantFrom(
  `"quoted" 'text' =x`,
  '<b>bold</b> & &amp; &#60;',
  '</script><script>alert(1)</script>',
  '--></details></div></exosome-faq><!--',
  'one\r\ntwo\n\nthree\rfour\n \n  five',
  '${1 + 1} `ticks` \\u0041 {{variable}} [shortcode]',
  'أسئلة \u202eabc\u202c עברית',
  'half \ud83d a sign \ude00 and a whole one 😀',
  '\0\u0001\u00a0\ufffe\u2028',
  ' onload=alert(1) style=color:red ',
  'all',
  ': - # !yaml',
);
const text = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 }));
const ids = fc.shuffledSubarray(ALL, { minLength: 1 });
const value = fc.oneof(
  fc.constantFrom('#0e8a92', 'rgb(1 2 3 / 50%)', '0', '1.5em', 'calc(1em + (2px * 3))', 'red; } body { display: none'),
  fc.constantFrom('var(--a', ')(', 'url(https://x.example)', '</style><script>', "'", '/* ', 'x;', '\\', ' ', '{'),
);
const anything = fc.record({
  lang: fc.constantFrom('', 'en', 'es'),
  questions: ids,
  headingLevel: fc.constantFrom(1, 2, 3, 4, 5),
  hideTitle: fc.boolean(),
  open: fc.shuffledSubarray(ALL),
  reviewedBy: fc.oneof(fc.constant(''), text),
  reviewedOn: fc.constantFrom('', '2026-01-05', 'soon"'),
  share: fc.shuffledSubarray(['copy', 'email', 'print', 'pinterest']),
  shareUrl: fc.oneof(fc.constantFrom('', 'https://clinic.example/?a=1&b=%26#c'), text),
  shareImage: fc.oneof(fc.constant(''), text),
  structuredData: fc.boolean(),
  own: fc.array(fc.record({ question: text, answer: text }), { maxLength: 3 }),
  looks: fc.dictionary(fc.constantFrom('accent', 'radius', 'color'), value),
  room: fc.boolean(),
  base: fc.constant(''),
});
const config = anything.map((all) => ({ ...all, open: all.open.filter((id) => all.questions.includes(id)) }));
/** The language of the builder. */
const builders = fc.constantFrom('en', 'es');
const forAll = (check, runs = 60) => fc.assert(fc.property(config, builders, check), { numRuns: runs });
/** Pages of ours in a frame cannot follow the language of the page around them. */
const OWN_LANGUAGE = ['wordpress', 'frame'];
/** An address that leads to the same place from a page and from a frame. */
const isWhole = (address) => /^https?:\/\/[^/\s]/.test(address) && URL.canParse(address);
const partsOfShare = ['copy', 'email', 'pinterest'];

test('each way has a reader here', () => {
  assert.deepEqual(Object.keys(readers).toSorted(), ours.map(({ id }) => id).toSorted());
});

/** Where our text stands in the page, and holds the room of the widget. */
const HOLDS = new Set(['div', 'wordpressBlock', 'squarespace', 'webflow', 'gtm']);

for (const { id, write } of ours) {
  test(`${id}: every choice is in the snippet or named as lost, and nothing else is in it`, () => {
    forAll((all, spoken) => {
      const written = write(all, site, spoken);
      const read = readers[id](written, { ...all, spoken });
      const clean = id === 'wix' ? (said) => said && inField(said) : inHtml;
      const expected = {
        ...all,
        ...Object.fromEntries(
          ['reviewedBy', 'reviewedOn', 'shareUrl', 'shareImage'].map((name) => [name, clean(all[name])]),
        ),
        open: all.open.toSorted(),
        own: all.own.map(asOwn),
      };
      const rest = new Set(Object.keys(all).filter((name) => !['base', 'looks', 'room'].includes(name)));
      for (const name of written.unsupported) {
        if (name === 'looks' || name in all.looks) continue;
        if (partsOfShare.includes(name)) {
          assert.ok(all.share.includes(name), `${name} is not chosen`);
          expected.share = expected.share.filter((channel) => channel !== name);
          continue;
        }
        assert.ok(rest.delete(name), `${name} is lost twice, or is no choice`);
      }
      for (const name of rest) {
        // a page of ours has a language where the choice was to follow the other page's
        if (name === 'lang' && OWN_LANGUAGE.includes(id)) expected.lang ||= spoken;
        assert.deepEqual(read[name] ?? [], expected[name], name);
      }
      const sheet = written.snippets.find(({ language, code }) => language === 'css' || code.startsWith('<style>'));
      const looks = sheet ? looksIn(sheet.code.replace(/^<style>\n|\n<\/style>$/g, '')) : {};
      const chosen = Object.entries(all.looks).filter(([name, said]) => said && looks[name] !== said);
      const wholly = OWN_LANGUAGE.includes(id) && Object.values(all.looks).some(Boolean);
      assert.deepEqual(
        written.unsupported.filter((name) => name === 'looks' || name in all.looks).toSorted(),
        wholly ? ['looks'] : chosen.map(([name]) => name).toSorted(),
        'just the looks that no rule sets are lost',
      );
      assert.ok(Object.keys(looks).every((name) => all.looks[name] === looks[name]));
      const room = written.snippets.some(({ code }) => code.includes(' style="display:flow-root;min-height:calc('));
      assert.equal(room, all.room && HOLDS.has(id), 'room is held where the text stands');
    });
  });

  test(`${id}: without a choice nothing is lost, and nothing is said`, () => {
    const written = write(defaults, site);
    assert.deepEqual(written.unsupported, []);
    const { own = [], ...read } = readers[id](written, defaults);
    assert.deepEqual(own, []);
    for (const [name, said] of Object.entries(read)) {
      const isPage = name === 'lang' && OWN_LANGUAGE.includes(id);
      assert.deepEqual(said, isPage ? 'en' : defaults[name], name);
    }
    assert.ok(!written.snippets.some(({ language }) => language === 'css'));
  });

  test(`${id}: the policy names what the snippet loads, and no more`, () => {
    forAll((all, spoken) => {
      const written = write(all, site, spoken);
      const policy = new Map(written.policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
      const loaded = { 'script-src': new Set(), 'frame-src': new Set() };
      const bare = (address) => address.split(/[?#]/)[0];
      for (const { language, code } of written.snippets) {
        if (language === 'html')
          for (const element of elementsOf(parseFragment(code))) {
            const src = attribute(element, 'src');
            if (src) loaded[element.tagName === 'iframe' ? 'frame-src' : 'script-src'].add(bare(src));
          }
        if (/^https:\S+\.js$/.test(code)) loaded['script-src'].add(code);
        if (/^https:\S+\.html$/.test(code)) loaded['frame-src'].add(code);
        if (language === 'yaml' && code.includes('js:'))
          for (const src of Object.keys(readYaml(code)['exosome-faq'].js)) loaded['script-src'].add(src);
      }
      for (const [name, sources] of Object.entries(loaded))
        assert.deepEqual(policy.get(name) ?? [], [...sources], name);
      const inPage = all.structuredData && !written.unsupported.includes('structuredData');
      assert.deepEqual(policy.get('trusted-types'), inPage ? ['exosome-faq'] : undefined);
      const style = written.snippets.some(({ code }) => code.startsWith('<style>'));
      assert.deepEqual(policy.get('style-src'), style ? ["'unsafe-inline'"] : undefined);
      assert.deepEqual(policy.get('style-src-attr'), all.room && HOLDS.has(id) ? ["'unsafe-inline'"] : undefined);
      const known = ['script-src', 'frame-src', 'trusted-types', 'style-src', 'style-src-attr'];
      assert.deepEqual(
        [...policy.keys()].filter((name) => !known.includes(name)),
        [],
      );
    }, 20);
  });
}

test('a frame shares only what leads to the same place from everywhere, and each button that it cannot have is named', () => {
  const { write } = ours.find(({ id }) => id === 'frame');
  const shared = (part) => {
    const { snippets, unsupported } = write(
      { ...defaults, share: ['copy', 'email', 'print', 'pinterest'], ...part },
      site,
    );
    const { share, shareUrl, shareImage } = readers.frame({ snippets });
    return [share, shareUrl, shareImage, unsupported];
  };
  const [url, image] = ['https://clinic.example/a', 'http://clinic.example/a.png'];
  const all = ['copy', 'email', 'print', 'pinterest'];
  assert.deepEqual(shared({}), [['print'], '', '', ['copy', 'email', 'pinterest']]);
  assert.deepEqual(shared({ shareImage: image }), [['print'], '', image, ['copy', 'email', 'pinterest']]);
  assert.deepEqual(shared({ shareUrl: url, shareImage: image }), [all, url, image, []]);
  for (const near of ['/img/x.png', 'x.png', '../x', '//clinic.example/x.png', 'ftp://clinic.example/x', 'https:x']) {
    assert.deepEqual(shared({ shareUrl: near, shareImage: image }), [
      ['print'],
      '',
      image,
      ['copy', 'email', 'pinterest', 'shareUrl'],
    ]);
    assert.deepEqual(shared({ shareUrl: url, shareImage: near }), [
      ['copy', 'email', 'print'],
      url,
      '',
      ['pinterest', 'shareImage'],
    ]);
  }
  forAll((any) => {
    const { unsupported } = write(any, site);
    assert.equal(unsupported.includes('shareUrl'), any.shareUrl !== '' && !isWhole(any.shareUrl));
    assert.equal(unsupported.includes('copy'), any.share.includes('copy') && !isWhole(any.shareUrl));
  });
});

test('a server’s page is in the language of the builder where none is chosen, and so is its text', () => {
  const { write } = targets.find(({ id }) => id === 'server');
  const moduleOf = (lang, spoken) => write({ ...defaults, lang }, site, spoken).snippets.at(-1).code;
  for (const [lang, spoken, said] of [
    ['', 'es', 'es'],
    ['', 'en', 'en'],
    ['en', 'es', 'en'],
  ]) {
    const code = moduleOf(lang, spoken);
    assert.ok(code.includes(`<html lang="${said}">`) && code.includes(`lang: '${said}',`), `${lang} ${spoken}`);
    assert.equal(write({ ...defaults, lang }, site, spoken).textIn, lang ? undefined : spoken);
  }
});

test('a policy that ignores addresses gets the hash of the script that the page itself loads', () => {
  for (const { id, write } of targets) {
    const written = write({ ...defaults, structuredData: true }, site);
    const said = written.snippets.flatMap(({ code }) => code.match(/sha384-[\w+/]+=*/g) ?? []);
    // Tag Manager keeps no hash
    const hashes = id === 'gtm' ? [] : [...new Set(said)];
    assert.equal(written.hash, hashes.length ? `'${hashes}'` : undefined, id);
    const policy = strictPolicyOf(written).split('; ').filter(Boolean);
    assert.deepEqual(
      policy.filter((one) => one.startsWith('script-src')),
      written.hash ? [`script-src ${written.hash}`] : [],
      id,
    );
    assert.deepEqual(
      policy.filter((one) => !one.startsWith('script-src')),
      written.policy.split('; ').filter((one) => !one.startsWith('script-src')),
      id,
    );
  }
});

test('each way names the files that it needs on a server, and all of them ship', () => {
  for (const { id, write } of targets)
    for (const lang of ['', 'en', 'es']) {
      const { snippets, files = [] } = write({ ...defaults, lang }, site);
      assert.deepEqual(
        files.filter((path) => !site.integrity[path]),
        [],
        id,
      );
      const needed = new Set();
      const need = (path) => {
        if (needed.has(path)) return;
        needed.add(path);
        if (!path.endsWith('.html')) return;
        for (const element of elementsOf(parse(readFileSync(`dist/${path}`, 'utf8')))) {
          const src = element.tagName === 'script' && attribute(element, 'src');
          if (src) need(new URL(src, site.base + path).href.slice(site.base.length));
        }
      };
      for (const { code } of snippets)
        for (const [, path] of code.matchAll(/https:\/\/clinic\.example\/faq\/([\w./-]+)/g)) need(path);
      // WordPress needs documents that are made for one address
      assert.deepEqual(files.toSorted(), id === 'wordpress' ? [] : [...needed].toSorted(), `${id} ${lang}`);
    }
});

test('a folder with signs of its own leaves neither its attribute nor its directive', () => {
  const odd = { ...site, base: "https://clinic.example/a;b,c'd&e/" };
  for (const { id, write } of ours) {
    const written = write({ ...defaults, questions: [ALL[0]], room: false }, odd);
    for (const directive of written.policy.split('; ')) {
      const [name, ...sources] = directive.split(' ');
      assert.match(name, /^(script|frame)-src$/, id);
      assert.deepEqual(
        sources.map((source) => source.startsWith('https://clinic.example/a%3Bb%2Cc%27d&e/')),
        [true],
        id,
      );
    }
    const addresses = written.snippets.flatMap(({ language, code }) => {
      if (language === 'html') return elementsOf(parseFragment(code)).flatMap((one) => attribute(one, 'src') ?? []);
      if (language === 'text' && code.startsWith('https:')) return [code];
      return language === 'yaml' && code.includes('js:') ? Object.keys(readYaml(code)['exosome-faq'].js) : [];
    });
    assert.ok(addresses.length && addresses.every((address) => address.startsWith(odd.base)), `${id}: ${addresses}`);
  }
});

test('a Webflow embed with all text leaves room for answers of one’s own in the 50,000 characters that it may have', () => {
  const { write } = ours.find(({ id }) => id === 'webflow');
  for (const lang of ['en', 'es']) {
    const [{ code }] = write({ ...defaults, lang }, site).snippets;
    // it has been 10,000 before
    assert.ok(code.length < 10_000, `${code.length} characters`);
  }
});

test('every way and every place has its words, in both languages', () => {
  const used = new Set(
    ours.flatMap(({ write }) =>
      write({ ...defaults, hideTitle: true, looks: { accent: 'red' } }, site).snippets.map(({ place }) => place),
    ),
  );
  for (const { places, targets: words } of languages) {
    assert.deepEqual(
      [...used].filter((place) => !places[place]),
      [],
    );
    for (const { id } of ours) {
      const { name, when, steps, refused } = words[id];
      for (const sentence of [when, ...steps, ...refused]) assert.match(sentence, /^\p{Lu}.*[.]$/u, id);
      assert.ok(name && steps.length >= 2 && refused.length >= 2, id);
    }
  }
  const [en, es] = languages;
  for (const { id } of ours)
    for (const key of ['when', 'steps', 'refused']) assert.notDeepEqual(en.targets[id][key], es.targets[id][key]);
});
