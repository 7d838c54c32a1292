/* oxlint-disable no-extend-native -- it is what these pages do */
import assert from 'node:assert/strict';
import { asElsewhere, busy, readable } from '../foreign.mjs';
import { html, js, snippet } from '../fixtures.mjs';

export const title = 'Pages that changed what the platform promises';

/** What a page's own script does; all but `value` let everything work as elsewhere. */
const changes = {
  '`Object.prototype.hasChanged`': () => {
    Object.prototype.hasChanged = () => false;
  },
  '`Object.prototype` with the names of Lit’s options': () => {
    const options = ['attribute', 'converter', 'initializer', 'noAccessor', 'reflect', 'state', 'type', 'useDefault'];
    for (const name of [...options, 'wrapped']) Object.prototype[name] = 'junk';
  },
  '`Object.prototype` with functions of an old library, that every `for…in` meets': () => {
    for (const name of ['clone', 'each', 'extend', 'inherits', 'isEmpty', 'keys', 'method', 'size', 'toJSONString'])
      Object.prototype[name] = () => 'junk';
  },
  '`Array.prototype` with functions and values, that every `for…in` meets': () => {
    for (const name of ['clear', 'compact', 'contains', 'each', 'first', 'last', 'remove', 'toJSONString'])
      Array.prototype[name] = () => 'junk';
    Array.prototype.version = '1.0';
  },
  'old polyfills in place of what the browser has': () => {
    const { hasOwnProperty } = Object.prototype;
    const slice = (list) => Array.prototype.slice.call(list);
    const first = (list, test) => {
      for (let i = 0; i < list.length; i++) if (test(list[i], i)) return i;
      return -1;
    };
    const own = (object, step) => {
      for (const key in object) if (hasOwnProperty.call(object, key)) step(key);
    };
    const arrays = {
      every(test, that) {
        return first(this, (item, i) => !test.call(that, item, i, this)) < 0;
      },
      filter(test, that) {
        const found = [];
        this.forEach((item, i) => test.call(that, item, i, this) && found.push(item));
        return found;
      },
      find(test, that) {
        return this[first(this, (item, i) => test.call(that, item, i, this))];
      },
      flatMap(change, that) {
        return Array.prototype.concat.apply([], this.map(change, that));
      },
      forEach(step, that) {
        first(this, (item, i) => void step.call(that, item, i, this));
      },
      includes(wanted) {
        return this.indexOf(wanted) !== -1;
      },
      map(change, that) {
        const made = [];
        this.forEach((item, i) => made.push(change.call(that, item, i, this)));
        return made;
      },
      some(test, that) {
        return first(this, (item, i) => test.call(that, item, i, this)) >= 0;
      },
    };
    const strings = {
      includes(wanted, from) {
        return this.indexOf(wanted, from) !== -1;
      },
      startsWith(wanted, from = 0) {
        return this.slice(from, from + wanted.length) === wanted;
      },
      trim() {
        return this.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, '');
      },
    };
    for (const name in arrays) Array.prototype[name] = arrays[name];
    for (const name in strings) String.prototype[name] = strings[name];
    Array.from = (list, change, that) => (change ? slice(list).map(change, that) : slice(list));
    Object.assign = (target, ...sources) => {
      for (const source of sources) own(source, (key) => (target[key] = source[key]));
      return target;
    };
    Object.keys = (object) => {
      const found = [];
      own(object, (key) => found.push(key));
      return found;
    };
    Object.entries = (object) => Object.keys(object).map((key) => [key, object[key]]);
    Object.values = (object) => Object.keys(object).map((key) => object[key]);
    window.requestAnimationFrame = (step) => setTimeout(() => step(performance.now()), 16);
  },
  '`Function.prototype.bind` replaced': () => {
    Function.prototype.bind = function (that, ...first) {
      return (...rest) => this.apply(that, first.concat(rest));
    };
  },
  '`Event` and `CustomEvent` replaced by what mends old browsers': () => {
    window.Event = function (type, { bubbles = false, cancelable = false } = {}) {
      const event = document.createEvent('Event');
      event.initEvent(type, bubbles, cancelable);
      return event;
    };
    window.CustomEvent = function (type, { bubbles = false, cancelable = false, detail = null } = {}) {
      const event = document.createEvent('CustomEvent');
      event.initCustomEvent(type, bubbles, cancelable, detail);
      return event;
    };
  },
  'variables of the page’s own, `exosomeFaq` and `name`': () => {
    window.exosomeFaq = 'exosome-faq';
    window.name = 'exosome-faq';
  },
};

/** …and these, that leave nothing to be changed. */
const freezes = {
  '`Object.prototype` frozen': () => {
    Object.freeze(Object.prototype);
  },
  'all prototypes that a page can freeze': () => {
    for (const { prototype } of [Array, Element, EventTarget, Function, HTMLElement, Map, Node, Object, Set, String])
      Object.freeze(prototype);
  },
};

const giveValue = () => {
  Object.prototype.value = 'junk';
};

async function works(fixtures, scripts, ...done) {
  await fixtures.open(busy(scripts), { '/host.js': js(done.map((change) => `(${change})();`).join('\n')) });
  await readable(fixtures);
  await asElsewhere(fixtures);
}

/** A page with elements whose names are those of what our script uses. */
const clobbered = (name, elements) => ({
  name,
  async run(fixtures) {
    await fixtures.open(busy(['/exosome-faq.min.js'], { before: elements }));
    await asElsewhere(fixtures);
  },
});

const names = ['body', 'customElements', 'documentElement', 'exosomeFaq', 'head', 'location', 'readyState', 'scripts'];

export default [
  ...Object.entries({ ...changes, ...freezes }).map(([name, change]) => ({
    name: `${name}, before ours`,
    run: (fixtures) => works(fixtures, ['/host.js', '/exosome-faq.min.js'], change),
  })),
  {
    name: 'all of these at once, and `Object.prototype.value`, after ours',
    run: (fixtures) => works(fixtures, ['/exosome-faq.min.js', '/host.js'], giveValue, ...Object.values(changes)),
  },
  ...['tag', 'div'].map((spelling) => ({
    name: `\`Object.prototype.value\` before ours, the ${spelling} spelling: the questions, or the page's text and one message that says why`,
    async run(fixtures) {
      await fixtures.open(html(`<script src="/host.js"></script>${snippet('/exosome-faq.min.js', { spelling })}`), {
        '/host.js': js(`(${giveValue})();`),
      });
      await readable(fixtures);
      // of Lit, only parts are left that never pass a descriptor that inherits a `value`; where one did, a message would say so
      await fixtures.works();
      await fixtures.says();
    },
  })),
  clobbered(
    'images whose `name` is that of a property of the document or the window',
    names.map((name) => `<img name="${name}" alt="">`).join(''),
  ),
  clobbered(
    'forms whose `id` and `name` are those of a property of the document or the window',
    names.map((name) => `<form id="${name}" name="${name}"><input name="version"></form>`).join(''),
  ),
  clobbered('a `<div id=exosomeFaq>`', '<div id="exosomeFaq"></div>'),
  {
    name: '`<img name=currentScript>`, and the script’s own settings',
    async run(fixtures) {
      await fixtures.open(
        html(
          '<img name="currentScript" alt=""><script src="/exosome-faq.min.js" data-mount data-lang="es" data-heading-level="4"></script>',
        ),
      );
      await fixtures.works({ lang: 'es' });
      assert.equal(
        await fixtures.page.evaluate(
          () => document.querySelector('script + exosome-faq').shadowRoot.querySelector('[part="title"]').localName,
        ),
        'h4',
      );
      await fixtures.says();
    },
  },
];
