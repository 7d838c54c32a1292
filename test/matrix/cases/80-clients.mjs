import assert from 'node:assert/strict';
import { becomes } from '../../support/becomes.mjs';
import { ALL as ids } from '../../support/questions.mjs';
import { question, toggleAll } from '../../support/widget-driver.mjs';
import { widgetView } from '../../support/widget-view.mjs';
import { bundle } from '../foreign.mjs';
import { html, snippet } from '../fixtures.mjs';

export const title = 'Pages that mutate';

const script = '<script src="/exosome-faq.min.js"></script>';

/** An application in strict mode, with React's development build. Another key makes another element. */
const application = `
  import { createElement, StrictMode } from 'react';
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  const root = createRoot(document.querySelector('#app'));
  const listen = ({ questionId, open, cause }) => window.heard.push([questionId, open, cause].join(' '));
  window.heard = [];
  window.render = (key, settings) => {
    const faq = key === null ? null : createElement(
      'exosome-faq',
      { key, className: 'mine', 'onexosome-faq-toggle': listen, ...settings },
      createElement('p', null, 'Fallback ' + key),
    );
    flushSync(() => root.render(createElement(StrictMode, null, createElement('main', null, faq))));
  };
  window.unmount = () => root.unmount();
`;

/** What React passes, by turns as properties and as attributes, and what is to be seen then. */
const steps = [
  [{}, 'h2  en wh,ex,or closed,closed,closed'],
  [{ headingLevel: 3, hideTitle: true, open: 'all' }, 'h3 hidden-title en wh,ex,or open,open,open'],
  [
    { 'heading-level': '4', 'hide-title': '', open: ids[1], lang: 'es' },
    'h4 hidden-title es wh,ex,or closed,open,closed',
  ],
  [
    { questions: `${ids[2]} ${ids[0]}`, reviewedBy: 'A. Clinic', reviewedOn: '2026-11-02' },
    'h2  en or,wh closed,closed reviewed',
  ],
];

const words = (step, i) => `Words ${step} of ${i}`;

/** The page's own questions in step `step` of 100: they come, go, change places, and one of them changes its words. */
const ownChildren = (step) => {
  const all = ['kept', 'price', 'hours', 'parking', 'rooms'];
  const there = all.filter((id, i) => id === 'kept' || (step + i) % 3);
  const turned = [...there.slice(step % there.length), ...there.slice(0, step % there.length)];
  return turned.map((id, i) => ({
    id,
    question: id === 'kept' ? 'Kept?' : `${id} ${step}?`,
    answer: id === 'kept' ? 'The same words' : words(step, i),
  }));
};

const frameworks = {
  'React 19': `
    import { createElement } from 'react';
    import { flushSync } from 'react-dom';
    import { createRoot } from 'react-dom/client';
    const root = createRoot(document.querySelector('#app'));
    window.render = async (own) => flushSync(() => root.render(createElement('exosome-faq', { open: 'kept' }, own.map(
      ({ id, question, answer }) => createElement('details', { key: id, id },
        createElement('summary', null, question), createElement('p', null, answer, ' ', createElement('a', { href: '#x' }, 'Link')))))));
  `,
  'Vue 3': `
    import { createApp, h, nextTick, shallowRef } from 'vue/dist/vue.runtime.esm-bundler.js';
    const own = shallowRef();
    createApp({ render: () => own.value && h('exosome-faq', { open: 'kept' }, own.value.map(
      ({ id, question, answer }) => h('details', { key: id, id }, [h('summary', question), h('p', [answer, ' ', h('a', { href: '#x' }, 'Link')])]))) }).mount('#app');
    window.render = async (now) => {
      own.value = now;
      await nextTick();
    };
  `,
};

async function openApplication(fixtures) {
  await fixtures.open(
    // React would tell the console about its tools
    html(`<div id="app"></div>${script}<script>__REACT_DEVTOOLS_GLOBAL_HOOK__ = { isDisabled: true };</script>
    <script src="/application.js"></script>`),
    { '/application.js': await bundle(application) },
  );
  await fixtures.page.evaluate(() => {
    window.state = async () => {
      const faq = document.querySelector('exosome-faq');
      if (!faq) return 'nothing';
      await faq.updateComplete;
      const part = (name) => faq.shadowRoot.querySelectorAll(`[part="${name}"]`);
      const [shown] = part('title');
      if ([part('base').length, part('safety').length].join() !== '1,1') return 'not once';
      return [
        shown.localName,
        shown.classList.contains('visually-hidden') ? 'hidden-title' : '',
        part('base')[0].lang,
        [...part('question')].map(({ id }) => id.slice(2, 4)).join(),
        [...part('question')]
          .map((button) => (button.getAttribute('aria-expanded') === 'true' ? 'open' : 'closed'))
          .join(),
        ...(part('footer')[0].textContent.includes('A. Clinic') ? ['reviewed'] : []),
      ].join(' ');
    };
  });
}

/** A page translator's way: each text in two `<font>`, in other words; and again for what comes later. */
const translator = () => {
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    return found;
  };
  window.translated = 0;
  const translate = (root) => {
    for (const node of texts(root)) {
      if (node.parentElement.closest('font')) continue;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstChild.textContent = node.data.replace(/\S.*\S/s, '«$&»');
      node.replaceWith(outer);
      window.translated++;
    }
  };
  for (const { shadowRoot } of document.querySelectorAll('exosome-faq')) {
    translate(shadowRoot);
    new MutationObserver(() => translate(shadowRoot)).observe(shadowRoot, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }
};

/** The other way to take a text from its element: the same words in a node that the widget does not know. */
const renewer = () => {
  for (const { shadowRoot } of document.querySelectorAll('exosome-faq')) {
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found) node.replaceWith(document.createTextNode(node.data.toUpperCase()));
  }
};

/** Toggles all that there is by real clicks; `say` is what has become of the words. */
async function agrees(fixtures, say) {
  const { page, content } = fixtures;
  const { safety, showAll, hideAll, questions } = content.en;
  const states = async (...wanted) => {
    const widget = await page.readWidget();
    assert.deepEqual(
      widget.questions.map(({ text, expanded }) => [text, expanded]),
      questions.map(({ text }, i) => [say(text), wanted[i]]),
    );
    widget.questions.forEach(({ answer }, i) => {
      if (wanted[i]) assert.ok(answer.startsWith(say(questions[i].begins)), `the answer: ${answer}`);
      else assert.equal(answer, '');
    });
    assert.equal(widget.toggleAll, say(wanted.every(Boolean) ? hideAll : showAll));
    assert.ok(widget.safety.replace(/[«»]/g, '').toUpperCase().startsWith(safety.toUpperCase()), widget.safety);
  };
  await states(false, false, false);
  await page.click(question(1));
  await states(false, true, false);
  await page.click(toggleAll);
  await states(true, true, true);
  await page.click(question(0));
  await states(false, true, true);
  await page.press('Enter');
  await states(true, true, true);
  await page.click(toggleAll);
  await states(false, false, false);
}

export default [
  {
    name: 'React 19 in strict mode mounts, unmounts and re-keys 100 times',
    async run(fixtures) {
      await openApplication(fixtures);
      const seen = await fixtures.page.evaluate(
        async (settings) => {
          const states = [];
          const made = new Set();
          for (let step = 0; step < 100; step++) {
            window.render(step % 10 === 9 ? null : step, settings[step % settings.length]);
            made.add(document.querySelector('exosome-faq'));
            states.push(await window.state());
          }
          made.delete(null);
          return { states, made: made.size, stay: [...made].filter(({ isConnected }) => isConnected).length };
        },
        steps.map(([settings]) => settings),
      );
      assert.deepEqual(
        seen.states,
        Array.from({ length: 100 }, (_, step) => (step % 10 === 9 ? 'nothing' : steps[step % steps.length][1])),
      );
      assert.equal(seen.made, 90, 'each key is another element');
      assert.equal(seen.stay, 0, 'and none of them stays');
      await fixtures.page.evaluate('render("last")');
      await fixtures.works();
      assert.deepEqual(await fixtures.page.evaluate('heard'), [`${ids[0]} true user`, `${ids[0]} false user`]);
      await fixtures.page.evaluate('unmount()');
      await becomes(() => fixtures.page.widgetCount(), 0);
      await fixtures.says();
    },
  },
  {
    name: 'React 19 in strict mode gives one element other settings 100 times, and takes them away',
    async run(fixtures) {
      await openApplication(fixtures);
      const states = await fixtures.page.evaluate(
        async (settings) => {
          const seen = [];
          for (let step = 0; step < 100; step++) {
            window.render('one', step % 2 ? settings[((step - 1) / 2) % settings.length] : {});
            seen.push(await window.state());
          }
          return seen;
        },
        steps.map(([settings]) => settings),
      );
      assert.deepEqual(
        states,
        Array.from({ length: 100 }, (_, step) => steps[step % 2 ? ((step - 1) / 2) % steps.length : 0][1]),
      );
      await fixtures.page.evaluate('render("one", {})');
      await fixtures.works();
      await fixtures.says();
    },
  },
  ...Object.entries(frameworks).map(([name, source]) => ({
    name: `${name} owns the children and changes them 100 times: the panels follow, open ones stay open, the focus stays`,
    async run(fixtures) {
      await fixtures.open(
        html(`<div id="app"></div>${script}<script>
          __REACT_DEVTOOLS_GLOBAL_HOOK__ = { isDisabled: true };
          __VUE_PROD_DEVTOOLS__ = __VUE_PROD_HYDRATION_MISMATCH_DETAILS__ = false;
          __VUE_OPTIONS_API__ = true;
        </script><script src="/application.js"></script>`),
        { '/application.js': await bundle(source) },
      );
      const wanted = Array.from({ length: 101 }, (_, step) => ownChildren(step));
      const seen = await fixtures.page.evaluate(async (changes) => {
        const found = [];
        const task = () => new Promise((done) => setTimeout(done)); // what is changed in one is shown in the next
        let kept;
        let hasMoved;
        const moves = new MutationObserver((records) => {
          hasMoved = records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(kept)));
        });
        for (const children of changes) {
          hasMoved = false;
          await window.render(children);
          await task();
          // where a framework moves the link's own details, the browser takes the focus away, as on any page
          if (hasMoved) kept.focus();
          const faq = document.querySelector('exosome-faq');
          const root = faq.shadowRoot;
          const answer = (id) => faq.querySelector(`details[id="${id}"]`);
          if (!kept) {
            // a reader opens two answers, and is on a link in one of them
            root.getElementById('q-what-are-exosomes').click();
            kept = answer('kept').querySelector('a');
            kept.focus();
            moves.observe(faq, { childList: true });
          }
          found.push({
            own: [...root.querySelectorAll('[part="question"]')].slice(3).map((button) => ({
              id: button.id.slice(2),
              question: button.textContent,
              answer: [...answer(button.id.slice(2)).childNodes]
                .filter(({ localName }) => localName !== 'summary')
                .map(({ textContent }) => textContent)
                .join('')
                .replace(/ Link$/, ''),
            })),
            open: [...root.querySelectorAll('[aria-expanded="true"]')].map(({ id }) => id).join(),
            same: answer('kept').querySelector('a') === kept && document.activeElement === kept,
          });
        }
        return found;
      }, wanted);
      seen.forEach(({ own, open, same }, step) => {
        assert.deepEqual(own, wanted[step], `step ${step}`);
        assert.equal(open, `q-${ids[0]},q-kept`, `what is open in step ${step}`);
        assert.ok(same, `the same link has the focus in step ${step}`);
      });
      await fixtures.says();
    },
  })),
  ...['tag', 'div'].map((spelling) => ({
    name: `\`innerHTML\` puts the ${spelling} spelling in anew 100 times, while answers open and close`,
    async run(fixtures) {
      const text = snippet('', { spelling }).replace(/<script.*<\/script>\n/, '');
      await fixtures.open(html(`<main>${text}</main>${script}`));
      await fixtures.reads();
      await fixtures.page.evaluate(`void (window.widgets = (${widgetView})().widgets)`);
      const log = await fixtures.page.evaluate(async () => {
        const main = document.querySelector('main');
        const before = main.innerHTML;
        const seen = new Set();
        for (let i = 0; i < 100; i++) {
          main.innerHTML = String(main.innerHTML);
          await new Promise((done) => setTimeout(done)); // a task later all is there, by whatever microtasks
          const found = window.widgets();
          const buttons = [...found[0].shadowRoot.querySelectorAll('[part="question"]')];
          const open = () => buttons.map((button) => button.getAttribute('aria-expanded')).join();
          seen.add(`${found.length} ${open()}`);
          buttons[i % 3].click();
          seen.add(open());
        }
        return { seen: [...seen], same: main.innerHTML === before };
      });
      assert.deepEqual(log, {
        seen: ['1 false,false,false', 'true,false,false', 'false,true,false', 'false,false,true'],
        same: true,
      });
      await fixtures.page.evaluate("document.querySelector('main').innerHTML += ''");
      await fixtures.works();
      await fixtures.says();
    },
  })),
  {
    name: 'a page translator puts each text into `<font>`, and goes on with what changes',
    async run(fixtures) {
      await fixtures.open(html(`<exosome-faq></exosome-faq>${script}`));
      await fixtures.reads();
      await fixtures.page.evaluate(translator);
      await agrees(fixtures, (text) => `«${text}»`);
      const count = await fixtures.page.evaluate('translated');
      await agrees(fixtures, (text) => `«${text}»`);
      assert.equal(await fixtures.page.evaluate('translated'), count, 'nothing is left for it to do again');
      // what is made anew is translated too, once
      await fixtures.page.evaluate("document.querySelector('exosome-faq').headingLevel = 4");
      await fixtures.page.waitFor("document.querySelector('exosome-faq').shadowRoot.querySelector('h4 font') !== null");
      await agrees(fixtures, (text) => `«${text}»`);
      await fixtures.says();
    },
  },
  {
    name: 'other text nodes in place of all that there are',
    async run(fixtures) {
      await fixtures.open(html(`<exosome-faq></exosome-faq>${script}`));
      await fixtures.reads();
      await fixtures.page.evaluate(renewer);
      await agrees(fixtures, (text) => text.toUpperCase());
      await fixtures.says();
    },
  },
];
