// The address of a frame page, pasted into a post: what WordPress itself makes of it, with its own listener where it loads one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';
import { becomes } from '../support/becomes.mjs';
import { STEM, TREAT } from '../support/questions.mjs';
import { question, toggleAll } from '../support/widget-driver.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { targets } = await load('./demo/targets/index.ts');
const { defaults } = await load('./scripts/snippets/config.ts');

/** The heights that WordPress's listener takes, in CSS pixels. */
const [LOWEST, HIGHEST] = [200, 1000];

const en = contentFor('en');
const es = contentFor('es');
const safetyOf = ({ safetyLabel, safety, month }) => `${safetyLabel}: ${safety.replace('{date}', month)}`;

/** What the block editor saves where somebody pastes an address on an empty line. */
const block = (address) => `<!-- wp:embed {"url":"${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;
const classic = (address) => `Before.\n\n${address}\n\nAfter.`;

/** Posts with an address in them, by their names. `site` is where the files are, `pages` what is at which address there. */
export function addressPosts(site, pages) {
  const { write } = targets.find(({ id }) => id === 'wordpress');
  const written = (config) => write({ ...defaults, ...config }, site);
  const addressIn = ({ snippets }) => snippets.find(({ place }) => place === 'wordpressPost').code;
  const all = written({});
  const address = addressIn(all);
  const one = addressIn(written({ lang: 'es', questions: [TREAT], open: [TREAT] }));
  const policy = `default-src 'none'; img-src data:; style-src 'self' 'unsafe-inline'`;
  const scripts = `${policy}; script-src 'self'`;
  return {
    all: { content: block(address), author: true, pages },
    classic: { content: classic(address), author: true, pages },
    one: { content: block(one), author: true, pages },
    // a plugin has turned the embeds of other sites off
    off: { content: block(address), pages, embeds: false },
    'off-one': { content: classic(one), pages, embeds: false },
    allowed: { content: block(address), pages, policy: `${scripts}; ${all.policy}` },
    forbidden: { content: block(address), pages, policy: scripts },
    'no-scripts': { content: block(address), pages, policy: `${policy}; ${all.policy}` },
  };
}

/** What of that can be told without a browser. */
export function addressMarkup(posts) {
  for (const [name, { shown, foot }] of Object.entries(posts)) {
    assert.match(shown, /<iframe [^>]*class="wp-embedded-content" sandbox="allow-scripts"/, name);
    assert.equal(/wp-embed(\.min)?\.js/.test(foot), !name.startsWith('off'), name);
  }
}

/** What a visitor sees of them. `page` gives the page of an engine, `url` the address of a post. */
export function addressTests(page, url) {
  const frameHeight = () => page().evaluate(() => document.querySelector('iframe').clientHeight);
  const contentHeight = () => page().frame().evaluate('document.documentElement.getBoundingClientRect().height');
  /** The frame is as high as its content, as far as WordPress lets it. */
  const fits = () =>
    becomes(async () => {
      const wanted = Math.min(HIGHEST, Math.max(LOWEST, await contentHeight()));
      const height = await frameHeight();
      return Math.abs(height - wanted) <= 2 ? 'fits' : `${height} for ${wanted}`;
    }, 'fits');
  const isFrameSeen = () =>
    page().evaluate(() => {
      const frame = document.querySelector('iframe');
      return frame.checkVisibility({ visibilityProperty: true }) && getComputedStyle(frame).position === 'static';
    });
  const isQuoteSeen = () => page().evaluate(() => document.querySelector('blockquote').checkVisibility());
  const seen = async () => {
    const { title, safety, questions } = await page().frame().readWidget();
    return { title, safety, questions: questions.map(({ text, expanded }) => `${expanded ? '-' : '+'} ${text}`) };
  };
  const closed = {
    title: en.title,
    safety: safetyOf(en),
    questions: en.questions.map((one) => `+ ${one.question}`),
  };

  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'])
      test(`at ${width} px, ${colorScheme}: the frame is as high as its content, closed and open`, async () => {
        await page().viewport({ width, height: 800 });
        await page().media({ colorScheme });
        await page().goto(url('all'));
        await becomes(isFrameSeen, true);
        await becomes(seen, closed);
        await fits();
        assert.equal(await isQuoteSeen(), false);
        // light in a light page, whatever the visitor's own colors are
        const ground = 'getComputedStyle(document.documentElement).backgroundColor';
        assert.equal(await page().frame().evaluate(ground), 'rgb(255, 255, 255)');
        const least = await frameHeight();
        await page().frame().click(question(STEM));
        await page().waitFor((was) => document.querySelector('iframe').clientHeight > was, least);
        await fits();
        await page().frame().click(toggleAll);
        await page().waitFor((high) => document.querySelector('iframe').clientHeight === high, HIGHEST);
        assert.ok((await contentHeight()) > HIGHEST, 'WordPress lets no frame be higher: the rest scrolls');
        await page().frame().click(toggleAll);
        await becomes(frameHeight, least);
      });

  test('the page of one question, whose answer is open', async () => {
    await page().viewport({ width: 390, height: 800 });
    await page().goto(url('one'));
    await becomes(isFrameSeen, true);
    const { question: asked } = es.questions.find(({ id }) => id === TREAT);
    await becomes(seen, { title: es.title, safety: safetyOf(es), questions: [`- ${asked}`] });
    await fits();
    await page().viewport({ width: 1280, height: 800 });
    await fits();
  });

  test('in a post of the classic editor', async () => {
    await page().goto(url('classic'));
    await becomes(isFrameSeen, true);
    await becomes(seen, closed);
    await fits();
    assert.match(await page().evaluate(() => document.querySelector('main').innerText), /Before\.\s+After\.\s*$/);
  });

  test('where WordPress loads no listener, or no script runs, the safety line and a link to the questions stand there', async () => {
    for (const name of ['off', 'no-scripts']) {
      await page().goto(url(name));
      assert.equal(await isFrameSeen(), false, name);
      const said = await page().evaluate(() => document.querySelector('blockquote').innerText.trim());
      assert.equal(said, `${safetyOf(en)} ${en.title}`, name);
    }
    await page().goto(url('off-one'));
    await page().click(() => document.querySelector('blockquote a'));
    await page().waitFor(() => Boolean(document.querySelector('exosome-faq')));
    assert.match(await page().evaluate(() => location.pathname), new RegExp(`/embed/es-${TREAT}\\.html$`));
  });

  test('a policy that has what the builder says shows the frame; one without it leaves the safety line and the link', async () => {
    await page().goto(url('allowed'));
    await becomes(isFrameSeen, true);
    await fits();
    assert.deepEqual((await page().log()).violations, []);
    await page().goto(url('forbidden'));
    await page().waitFor(() => window.__rigLog.violations.some(({ directive }) => directive.startsWith('frame-src')));
    assert.deepEqual([await isFrameSeen(), await isQuoteSeen()], [false, true]);
  });
}
