// What a person does in WordPress's editors, in Chromium: log in, paste with Ctrl+V from the real clipboard, publish.
import { until } from '../support/children.mjs';
import { openEngine } from '../support/pages.mjs';
import { inPage } from '../support/remote-driver.mjs';

/** The block editor has the post in a frame, with the styles of the theme. */
function inCanvas(selector) {
  const frame = document.querySelector('iframe[name="editor-canvas"]');
  return (frame?.contentDocument ?? document).querySelector(selector);
}
/** Where such an element is in the window. */
const spotInCanvas = `(selector) => {
  const found = (${inCanvas})(selector)?.getBoundingClientRect();
  if (!found?.width) return null;
  const frame = document.querySelector('iframe[name="editor-canvas"]')?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return [frame.x + found.x + found.width / 2, frame.y + found.y + found.height / 2].map(Math.round);
}`;
const EMPTY_LINE = '.block-editor-default-block-appender__content, p[data-empty="true"]';
const PUBLISH = {
  open: '.editor-post-publish-button__button',
  confirm: '.editor-post-publish-panel__header-publish-button button',
  link: '.post-publish-panel__postpublish-header a',
};

export class Editor {
  #engine;
  #page;
  #site;

  constructor(engine, site) {
    this.#engine = engine;
    this.#site = site;
  }

  get page() {
    return this.#page;
  }

  close() {
    return this.#engine.close();
  }

  /** In a tab of its own: a post that is left unsaved asks whether to leave. What has to be there, its reader waits for. */
  async #open(path) {
    await this.#page?.close();
    this.#page = await this.#engine.newPage();
    await this.#page.goto(this.#site.url(path), { wait: 'dom' });
  }

  async logIn(name) {
    await this.#open('/wp-login.php');
    // the page puts the focus there in its own time
    await this.#page.waitFor(() => document.activeElement?.id === 'user_login');
    await this.#page.type(name);
    await this.#page.click(inPage('#user_pass'));
    await this.#page.type(name);
    await this.#page.press('Enter');
    await this.#page.waitFor((user) => document.querySelector('#wpadminbar .display-name')?.innerText === user, name);
  }

  /**
   * Clicks on a button once it has come to rest: panels slide in, and tabs change the height of the page. From its top: the classic editor
   * moves its side along with the window.
   */
  #press(selector) {
    const click = async () => {
      await this.#page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await this.#page.twoFrames();
      await this.#page.click(inPage(selector));
      return true;
    };
    return until(click, { what: `${selector} to be there for a click` });
  }

  /** Presses Ctrl+V where the focus is, and waits until the editor has had it. */
  async #paste() {
    await this.#page.evaluate(() => {
      window.pasted = false;
      const frame = document.querySelector('iframe[name="editor-canvas"]');
      for (const around of [document, frame?.contentDocument])
        around?.addEventListener('paste', () => (window.pasted = true), { capture: true, once: true });
    });
    await this.#page.press('Control+v');
    await this.#page.waitFor(() => window.pasted);
    await this.#page.twoFrames();
  }

  /** Pastes on the empty line of a new post. */
  async pasteIntoBlocks(title, code) {
    await this.#engine.copy(code);
    await this.#open(`/wp-admin/post-new.php?post_title=${title}`);
    const spot = `(${spotInCanvas})(${JSON.stringify(EMPTY_LINE)})`;
    await this.#page.waitFor(`Boolean(${spot})`);
    await this.#page.mouse.click(...(await this.#page.evaluate(spot)));
    await this.#page.waitFor(() => wp.data.select('core/block-editor').getBlockCount() === 1);
    await this.#paste();
  }

  /** What the post is made of: the names of its blocks, and all of it as it will be saved. */
  read() {
    return this.#page.evaluate(() => ({
      blocks: wp.data
        .select('core/block-editor')
        .getBlocks()
        .map(({ name }) => name),
      content: wp.data.select('core/editor').getEditedPostContent(),
    }));
  }

  /** Waits for what stands in the post, as a selector. */
  sees(selector) {
    return this.#page.waitFor(`Boolean((${inCanvas})(${JSON.stringify(selector)}))`);
  }

  /** The path of the post at which visitors find it. */
  async publish() {
    await this.#press(PUBLISH.open);
    await this.#page.waitFor((confirm) => document.querySelector(confirm)?.disabled === false, PUBLISH.confirm);
    await this.#press(PUBLISH.confirm);
    await this.#page.waitFor((link) => Boolean(document.querySelector(link)), PUBLISH.link);
    return this.#pathOf(PUBLISH.link);
  }

  /** Pastes into the Code tab of the classic editor, looks at it in the Visual one, and publishes: the path of the post. */
  async publishClassic(title, code) {
    await this.#engine.copy(code);
    await this.#open(`/wp-admin/post-new.php?classic-editor&post_title=${title}`);
    await this.#page.waitFor(() => Boolean(window.tinymce?.get('content')?.initialized));
    await this.#press('#content-html');
    await this.#page.click(inPage('#content'));
    await this.#paste();
    await this.#press('#content-tmce');
    await this.#page.waitFor(() => document.querySelector('#wp-content-wrap').classList.contains('tmce-active'));
    await this.#press('#publish');
    await this.#page.waitFor(() => Boolean(document.querySelector('#message a')));
    return this.#pathOf('#message a');
  }

  #pathOf(link) {
    return this.#page
      .evaluate((selector) => document.querySelector(selector).search, link)
      .then((query) => `/${query}`);
  }
}

/** A browser in which somebody has logged in. */
export async function openEditor(site, name) {
  const engine = await openEngine('chromium', { viewport: { width: 1280, height: 900 }, trusting: true });
  const editor = new Editor(engine, site);
  await editor.logIn(name);
  return editor;
}
