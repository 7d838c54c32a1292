// The code that the site offers for WordPress, pasted into the editors of a real one, and read as its visitors do.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { pageIn } from '../support/page-in.mjs';
import { codes } from './codes.mjs';
import { openEditor } from './editor.mjs';
import { startFiles } from './files.mjs';
import { getPackages } from './packages.mjs';
import { pictureTests } from './pictures.mjs';
import { startSite } from './site.mjs';
import { addressTests, linkTests, textTests, widgetTests } from './visits.mjs';

getPackages();
const files = await startFiles();
const site = await startSite();
console.log(`WordPress ${site.version}`);
const code = codes(files.base);
const PICTURES = 'dist/wordpress';
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

/** The paths of what has been published. */
const posts = {};
const url = (name) => site.url(posts[name] ?? assert.fail(`${name} was not published`));
let editor;
after(async () => {
  await site.close();
  await files.close();
});

describe('pasted by an administrator', () => {
  before(async () => {
    editor = await openEditor(site, 'administrator');
  });
  after(() => editor.close());

  test('the line leaves nothing in the block editor', async () => {
    await editor.pasteIntoBlocks('line', code.line);
    assert.doesNotMatch((await editor.read()).content, /script|exosome/);
  });

  test('the tag leaves its text without the tag', async () => {
    await editor.pasteIntoBlocks('tag', code.tag);
    const { content } = await editor.read();
    assert.doesNotMatch(content, /<exosome-faq|<script/);
    assert.match(content, /has not approved any exosome product/);
  });

  test('the div without its first and last line becomes loose paragraphs', async () => {
    await editor.pasteIntoBlocks('div', code.div);
    const { blocks, content } = await editor.read();
    assert.ok(blocks.includes('core/heading') && blocks.includes('core/paragraph'), blocks.join());
    assert.doesNotMatch(content, /data-exosome-faq/);
  });

  test('the block becomes a Custom HTML block', async () => {
    await editor.pasteIntoBlocks('block', code.block);
    const { blocks, content } = await editor.read();
    assert.deepEqual(blocks, ['core/html']);
    assert.equal(content.trim(), code.block);
    posts.block = await editor.publish();
  });

  test('the classic editor deletes the tag, and keeps the div and its script', async () => {
    posts.classicTag = await editor.publishClassic('classic-tag', code.tag);
    posts.classic = await editor.publishClassic('classic', code.block);
  });
});

describe('pasted by an author', () => {
  before(async () => {
    editor = await openEditor(site, 'author');
  });
  after(() => editor.close());

  test('the address becomes an embed that shows the frame', async () => {
    await editor.pasteIntoBlocks('address', code.address);
    await editor.sees('.wp-block-embed iframe');
    assert.deepEqual((await editor.read()).blocks, ['core/embed']);
    posts.address = await editor.publish();
  });

  test('the text becomes a Custom HTML block', async () => {
    await editor.pasteIntoBlocks('author', code.author);
    assert.deepEqual((await editor.read()).blocks, ['core/html']);
    posts.author = await editor.publish();
  });

  test('the block with its script is published', async () => {
    await editor.pasteIntoBlocks('author-script', code.block);
    assert.deepEqual((await editor.read()).blocks, ['core/html']);
    posts.script = await editor.publish();
  });
});

for (const name of engines)
  describe(`read in ${name}`, () => {
    const page = pageIn(name, { trusting: true });
    before(() => site.writeHead(''));

    widgetTests(page, 'block', url);
    widgetTests(page, 'classic', url);
    textTests(page, 'author', url);
    textTests(page, 'script', url);
    addressTests(page, 'address', url);
    linkTests(page, 'block', url);
    test('the tag of the classic editor is gone, and shows nothing but its text', async () => {
      await page().goto(url('classicTag'));
      assert.equal(await page().evaluate(() => document.querySelectorAll('exosome-faq').length), 0);
      assert.equal(await page().widgetCount(), 0);
    });

    describe('with the script in the head of the site', () => {
      before(() => site.writeHead(code.head));
      widgetTests(page, 'author', url);
      widgetTests(page, 'script', url);
      pictureTests(page, ['block', 'address', 'author'], url, PICTURES);
    });
  });
