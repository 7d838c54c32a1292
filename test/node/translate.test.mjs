// The files for translators: each text has a note, and what comes back is content.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { registerContent } from 'exosome-faq';
import { renderExosomeFaq } from 'exosome-faq/server';
import { JSDOM } from 'jsdom28';
import { runnerImport } from 'vite';
import { translate } from '../support/translation.mjs';

const read = (name) => readFileSync(new URL(`../../dist/translate/${name}`, import.meta.url), 'utf8');
const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { longest } = await load('./src/content/check.ts');
const { fieldsOf, translatable } = await load('./scripts/translate/fields.ts');
const { factsIn } = await load('./scripts/translate/facts.ts');
const { notesIn } = await load('./scripts/translate/notes.words.ts');
const english = new Map(fieldsOf(translatable(contentFor('en'))).map(({ path, text }) => [path, text]));

for (const lang of ['en', 'es']) {
  test(`${lang}.json goes back as it is, but for its language, and is shown without its notes`, () => {
    const file = JSON.parse(read(`${lang}.json`));
    registerContent('eo', translate(file, 'eo'));
    const html = renderExosomeFaq({ lang: 'eo' });
    assert.ok(html.includes(`provo ${contentFor(lang).title}`));
    assert.ok(!html.includes(notesIn(lang).title));
  });

  test(`${lang}.json and ${lang}.xlf have a note for each text, with its limit and what has to stay`, () => {
    const notes = notesIn(lang);
    for (const { path, text, note } of fieldsOf(translatable(contentFor(lang)))) {
      assert.ok(note.length > 10, path);
      const isTranslated = ![notes.lang, notes.source, notes.fixed].includes(note);
      assert.equal(isTranslated, !/^(lang|edition)$|\.id$|\.sources\[/.test(path), path);
      if (isTranslated) assert.ok(note.includes(notes.limit(longest(english.get(path)))), path);
      for (const name of text.match(/\{\w+\}/g) ?? []) assert.ok(note.includes(name), path);
      if (text.includes('FDA') && !path.includes('sources')) assert.ok(note.includes('FDA'), path);
      if (text.includes('\u00A0')) assert.ok(note.includes(notes.noBreak), path);
      assert.ok(read(`${lang}.json`).includes(JSON.stringify(note)), path);
    }
  });

  test(`${lang}.xlf is XLIFF 2.1: each unit has an id that is a name token and its own, notes, and one segment`, () => {
    const { document } = new JSDOM(read(`${lang}.xlf`), { contentType: 'application/xml' }).window;
    const root = document.documentElement;
    const attributes = Object.fromEntries([...root.attributes].map(({ name, value }) => [name, value]));
    assert.deepEqual(attributes, { xmlns: 'urn:oasis:names:tc:xliff:document:2.0', version: '2.1', srcLang: lang });
    assert.deepEqual(
      [...root.children].map(({ localName }) => localName),
      ['file'],
    );
    const units = [...root.querySelectorAll('file > unit')];
    const ids = units.map((unit) => unit.getAttribute('id'));
    assert.equal(new Set(ids).size, ids.length);
    for (const unit of units) {
      assert.match(unit.getAttribute('id'), /^[\w.-]+$/);
      assert.deepEqual(
        [...unit.children].map(({ localName }) => localName),
        ['notes', 'segment'],
      );
      assert.deepEqual(
        [...unit.querySelectorAll('segment > *')].map(({ localName }) => localName),
        ['source'],
      );
    }
    const texts = units.map((unit) => unit.querySelector('source').textContent);
    const { title, safety, questions } = contentFor(lang);
    for (const text of [title, safety, ...questions.map(({ question }) => question)])
      assert.ok(texts.includes(text), text);
  });
}

for (const lang of ['en', 'es'])
  test(`each of the twenty facts stands in a note of ${lang}.json`, () => {
    const file = read(`${lang}.json`);
    const facts = Object.entries(factsIn(lang));
    assert.equal(facts.length, 20);
    for (const [id, text] of facts) assert.ok(file.includes(notesIn(lang).fact(id, text)), id);
  });
