// What the builder writes, read back as a browser, a server and a person in the host's editor do: nothing of the writing code is used
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { parseFragment } from 'parse5';
import { runnerImport } from 'vite';
import { attribute, elementsOf, readYaml } from '../pages/targets-hosts.mjs';

const { contentFor } = (await runnerImport('./src/content/index.ts')).module;
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

export const ALL = ['what-are-exosomes', 'exosomes-and-stem-cells', 'orthopedic-treatment'];
export const site = { base: 'https://clinic.example/faq/', version: '0.1.0', integrity };

/** What HTML can say of a text. */
export const inHtml = (said) => said.toWellFormed().replaceAll('\0', '\uFFFD');
/** What a field of one line can. */
export const inField = (said) => inHtml(said).replace(/\s+/g, ' ').trim() || 'true';

/** Signs that nobody should type; each still means itself. */
const HARMLESS = ['control-character-in-input-stream', 'noncharacter-in-input-stream', 'control-character-reference'];
const parse = (code) => {
  const errors = [];
  const fragment = parseFragment(code, { onParseError: ({ code: error }) => errors.push(error) });
  assert.deepEqual(
    errors.filter((error) => !HARMLESS.includes(error)),
    [],
    code,
  );
  return fragment;
};
const wordsIn = (node) => node.value ?? (node.childNodes ?? []).map(wordsIn).join('');

const attributesOf = (element) => element.attrs.map(({ name, value: said }) => [name, said]);
const fromData = (element) =>
  attributesOf(element).flatMap(([name, said]) => (name.startsWith('data-') ? [[name.slice(5), said]] : []));
const fromQuery = (address) => [...new URL(address).searchParams];
const without = (pairs, ...names) => pairs.filter(([name]) => !names.includes(name));

/** Settings as choices; the ids that are none of ours are own questions'. */
function choicesIn(pairs) {
  const settings = new Map(pairs);
  assert.equal(settings.size, pairs.length, 'a name twice');
  const list = (name) =>
    settings
      .get(name)
      ?.split(' ')
      .filter((id) => ALL.includes(id) || name === 'share');
  const questions = list('questions') ?? ALL;
  const known = `lang heading-level hide-title questions open reviewed-by reviewed-on share share-url share-image structured-data`;
  assert.deepEqual(
    pairs.map(([name]) => name).filter((name) => !known.split(' ').includes(name)),
    [],
  );
  return {
    lang: settings.get('lang') ?? '',
    questions,
    headingLevel: Number(settings.get('heading-level') ?? 2),
    hideTitle: settings.has('hide-title'),
    // their order means nothing
    open: (settings.get('open') === 'all' ? questions : (list('open') ?? [])).toSorted(),
    reviewedBy: settings.get('reviewed-by') ?? '',
    reviewedOn: settings.get('reviewed-on') ?? '',
    share: list('share') ?? [],
    shareUrl: settings.get('share-url') ?? '',
    shareImage: settings.get('share-image') ?? '',
    structuredData: settings.has('structured-data'),
  };
}

/** The page's own questions among the children of an element. */
const ownIn = (element) =>
  element.childNodes
    .filter((node) => node.tagName === 'details' && attribute(node, 'data-faq') === undefined)
    .map(({ childNodes: [summary, ...answer] }) => {
      assert.deepEqual(
        [summary, ...answer].map(({ tagName }) => tagName),
        ['summary', ...answer.map(() => 'p')],
      );
      return [wordsIn(summary), ...answer.map(wordsIn)];
    });
export const asOwn = ({ question, answer }) => [
  inHtml(question.trim()),
  ...inHtml(answer)
    .split(/\r\n|\r|\n/)
    .map((row) => row.trim() && row)
    .join('\n')
    .split(/\n\n+/)
    .map((part) => part.trim())
    .filter(Boolean),
];

/** A snippet of a target, parsed: its elements by their names. */
function html(written, place) {
  const { language, code } = written.snippets.find((snippet) => snippet.place === place);
  assert.equal(language, 'html');
  const fragment = parse(code);
  const top = fragment.childNodes.filter(({ tagName, value: said }) => tagName || said.trim());
  return { top, all: elementsOf(fragment) };
}

/** The script line, which is whole, guarded and of ours. Gives what else stands on its tag. */
function scriptIn(element, path, query = '') {
  assert.equal(element.tagName, 'script');
  assert.deepEqual(element.childNodes, []);
  const {
    async,
    src,
    integrity: hash,
    crossorigin,
    'data-cfasync': rocket,
    ...others
  } = Object.fromEntries(attributesOf(element));
  assert.deepEqual([async, crossorigin, rocket], ['', 'anonymous', 'false']);
  assert.equal(hash, integrity[path]);
  assert.equal(src.split('?')[0], site.base + path);
  assert.equal(src.includes('?'), query !== '');
  return Object.entries(others);
}

const TEXT = ['details', 'summary', 'p', 'strong', 'ul', 'li', 'a', 'h1', 'h2', 'h3', 'h4', 'h5'];

/** A div with the whole text: gives its settings and own questions. */
function divIn(element, { questions, headingLevel, lang, spoken = 'en' }) {
  assert.equal(element.tagName, 'div');
  const inside = elementsOf(element);
  const allowed = lang ? TEXT : [...TEXT, 'div'];
  assert.deepEqual(
    inside.map(({ tagName }) => tagName).filter((name) => !allowed.includes(name)),
    [],
  );
  const names = new Set(inside.flatMap((one) => one.attrs.map(({ name }) => name)));
  for (const name of names) assert.ok(['data-faq', 'href', 'lang', 'rel'].includes(name), name);
  const faqs = inside.flatMap((one) => attribute(one, 'data-faq') ?? []);
  assert.deepEqual(faqs, questions);
  // our text says its language where the div does not
  const wrapped = inside.filter(({ tagName }) => tagName === 'div').map((one) => attribute(one, 'lang'));
  assert.deepEqual(wrapped, lang ? [] : [spoken]);
  const content = contentFor(lang || spoken);
  const heading = inside.find(({ tagName }) => /^h\d$/.test(tagName));
  assert.deepEqual([heading.tagName, wordsIn(heading)], [`h${headingLevel}`, content.title]);
  assert.ok(wordsIn(element).includes(content.disclaimer));
  assert.ok(attributesOf(element).some(([name]) => name === 'data-exosome-faq'));
  const pairs = without(fromData(element), 'exosome-faq');
  const language = attribute(element, 'lang');
  return {
    ...choicesIn(language ? [['lang', language], ...pairs] : pairs),
    own: ownIn(element),
  };
}

/** A div with its script in one piece. */
const divAndScript = (place) => (written, all) => {
  const { top, all: inside } = html(written, place);
  assert.equal(top.length, 2);
  assert.deepEqual(scriptIn(top[1], 'exosome-faq.min.js'), []);
  assert.equal(inside.filter(({ tagName }) => tagName === 'script').length, 1);
  return divIn(top[0], all);
};

/** What stands in the Custom HTML block of a snippet for WordPress's block editor. */
function inBlock(written) {
  const snippets = written.snippets.map((snippet) => {
    if (snippet.place !== 'wordpressBlock') return snippet;
    const [, code] = /^<!-- wp:html -->\n([^]*)\n<!-- \/wp:html -->$/.exec(snippet.code);
    assert.doesNotMatch(code, /<!--/, 'nothing ends the block before its end');
    return { ...snippet, code };
  });
  return { ...written, snippets };
}

/** For each way: the choices that its snippets carry. It fails where anything else is in them. */
export const readers = {
  line(written) {
    const { top, all } = html(written, 'page');
    assert.deepEqual([top.length, all.length], [1, 1]);
    const others = scriptIn(top[0], 'exosome-faq.min.js');
    assert.deepEqual(others[0], ['data-mount', '']);
    return choicesIn(without(fromData(top[0]), 'mount', 'cfasync'));
  },
  tag(written) {
    const { top, all } = html(written, 'page');
    const [faq, script] = top;
    assert.deepEqual([top.length, faq.tagName], [2, 'exosome-faq']);
    assert.deepEqual(scriptIn(script, 'exosome-faq.min.js'), []);
    assert.ok(all.every(({ tagName }) => ['exosome-faq', 'script', 'details', 'summary', 'p'].includes(tagName)));
    assert.ok(elementsOf(faq).every(({ attrs }) => !attrs.length));
    return { ...choicesIn(attributesOf(faq)), own: ownIn(faq) };
  },
  div: divAndScript('page'),
  squarespace: divAndScript('squarespaceBlock'),
  webflow: divAndScript('webflowEmbed'),
  wordpressBlock: (written, all) => divAndScript('wordpressBlock')(inBlock(written), all),
  wordpressAuthor(written, all) {
    const { top } = html(inBlock(written), 'wordpressBlock');
    assert.equal(top.length, 1);
    const head = html(written, 'wordpressHead').top;
    assert.equal(head.length, 1);
    assert.deepEqual(scriptIn(head[0], 'exosome-faq.min.js'), []);
    return divIn(top[0], all);
  },
  wordpress(written) {
    const [{ code }] = written.snippets;
    const [, lang, id] = /^https:\/\/clinic\.example\/faq\/embed\/(en|es)(?:-(.*))?\.html$/.exec(code);
    assert.ok(integrity[code.slice(site.base.length)], 'a page that ships');
    return choicesIn([
      ['lang', lang],
      ...(id
        ? [
            ['questions', id],
            ['open', id],
          ]
        : []),
    ]);
  },
  wix(written) {
    const field = (place) => written.snippets.find((snippet) => snippet.place === place)?.code;
    assert.equal(field('wixAddress'), `${site.base}exosome-faq.min.js`);
    assert.equal(field('wixTag'), 'exosome-faq');
    const lines = field('wixAttributes')?.split('\n') ?? [];
    return choicesIn(lines.map((line) => /^([a-z-]+): (.*)$/.exec(line).slice(1)));
  },
  drupal(written, all) {
    const { top } = html(written, 'drupalBody');
    assert.equal(top.length, 1);
    const yaml = (place) => readYaml(written.snippets.find((snippet) => snippet.place === place).code);
    const library = yaml('drupalLibrary')['exosome-faq'];
    const attributes = { async: true, integrity: integrity['exosome-faq.min.js'], crossorigin: 'anonymous' };
    assert.deepEqual(library, {
      version: site.version,
      js: {
        [`${site.base}exosome-faq.min.js`]: {
          type: 'external',
          minified: true,
          attributes: { ...attributes, 'data-cfasync': 'false' },
        },
      },
    });
    assert.deepEqual(yaml('drupalInfo'), { libraries: ['THEME/exosome-faq'] });
    return divIn(top[0], all);
  },
  gtm(written, all) {
    const { top } = html(written, 'gtmTag');
    assert.equal(top.length, 1);
    assert.deepEqual(scriptIn(top[0], 'exosome-faq.min.js', '?'), []);
    assert.ok(!written.snippets[0].code.includes('{{'), 'no variable of Tag Manager');
    assert.deepEqual(scriptIn(html(written, 'gtmDivTag').top[0], 'exosome-faq.min.js'), []);
    const said = choicesIn(without(fromQuery(attribute(top[0], 'src')), 'mount'));
    assert.equal(new URL(attribute(top[0], 'src')).searchParams.get('mount'), '');
    const { own, ...inPage } = divIn(html(written, 'gtmDiv').top[0], all);
    assert.deepEqual(inPage, said, 'both forms say the same');
    assert.deepEqual(own, all.own.map(asOwn));
    return said;
  },
  frame(written) {
    const { top } = html(written, 'page');
    assert.equal(top.length, 2);
    assert.deepEqual(scriptIn(top[1], 'embed/frame-parent.js'), []);
    const { src, title, allow, ...others } = Object.fromEntries(attributesOf(top[0]));
    assert.deepEqual(others, { 'data-exosome-faq-frame': '', width: '100%', height: '600', frameborder: '0' });
    const copies = new URL(src).searchParams.get('share')?.split(' ').includes('copy');
    assert.equal(allow, copies ? 'clipboard-write' : undefined);
    const [, lang] = /^https:\/\/clinic\.example\/faq\/embed\/(en|es)\.html(?:\?|$)/.exec(src);
    assert.equal(title, contentFor(lang).title);
    return choicesIn([['lang', lang], ...fromQuery(src)]);
  },
};

/** The looks that a rule sets, where it sets nothing else and on nothing else. */
export function looksIn(css) {
  const set = {};
  const selectors = [];
  transform({
    filename: 'looks.css',
    code: Buffer.from(css),
    visitor: {
      Rule(rule) {
        assert.equal(rule.type, 'style');
        selectors.push(...rule.value.selectors.map(([part]) => part.name));
        const { declarations, importantDeclarations } = rule.value.declarations;
        assert.deepEqual(importantDeclarations, []);
        for (const {
          property,
          value: { name },
        } of declarations) {
          assert.equal(property, 'custom');
          set[name] = css
            .split('\n')
            .find((line) => line.startsWith(`  ${name}: `))
            .slice(name.length + 4, -1);
        }
      },
    },
  });
  assert.deepEqual(selectors, ['exosome-faq', 'data-exosome-faq']);
  return Object.fromEntries(Object.entries(set).map(([name, said]) => [name.replace('--exosome-faq-', ''), said]));
}
