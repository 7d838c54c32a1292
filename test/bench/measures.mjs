// The questions that are put to every contender. Each is one visit to a fresh page; the runs are interleaved by the caller.
import { page as html } from './site.mjs';
import { median } from './statistics.mjs';
import { SLOW_4G, withTab } from './tab.mjs';

/** In the page: all buttons of the last instance are there and can be seen. */
const ready = (buttons) => `(async () => {
  const buttons = ${buttons};
  const shown = () => {
    const all = buttons([...document.querySelectorAll('.one')].at(-1));
    return all.length === 3 && all.every((button) => button.getBoundingClientRect().height > 0);
  };
  for (let frames = 0; !shown(); frames++) {
    if (frames > 3000) throw Error('the questions never came');
    await new Promise(requestAnimationFrame);
  }
})()`;

/** Two frames after the last of what moves, all that was to be drawn has been drawn. */
const settle = `(async () => {
  const roots = [...document.querySelectorAll('.one:first-of-type *')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const moves = ({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime < Infinity;
  for (let frames = 0, still = 0; still < 2 && frames < 300; frames++) {
    await new Promise(requestAnimationFrame);
    still = [document, ...roots].some((root) => root.getAnimations().some(moves)) ? 0 : still + 1;
  }
})()`;

const visit = async (tab, url, { buttons }) => {
  await tab.page.goto(url, { waitUntil: 'load' });
  await tab.page.evaluate(ready(buttons));
  await tab.page.evaluate(settle);
};

/** Puts `many` instances into the page, in one go, and says when the last of them is drawn. */
const insert = ({ buttons, awake }, many, first = 0) => `(async () => {
  const { content } = document.querySelector('template');
  const all = document.createDocumentFragment();
  for (let i = ${first}; i < ${first + many}; i++) {
    const one = document.importNode(content, true).firstElementChild;
    if (window.numbered)
      for (const element of one.querySelectorAll('*'))
        for (const { name, value } of [...element.attributes])
          if (value.includes('@')) element.setAttribute(name, value.replaceAll('@', i));
    all.append(one);
  }
  const made = [...all.children];
  document.querySelector('main').append(all);
  ${awake ? `made.forEach(${awake});` : ''}
  await ${ready(buttons)};
  await ${settle};
})()`;

const remove = `(async () => {
  for (const one of document.querySelectorAll('.one')) one.remove();
  await ${settle};
})()`;

/** A page with the scripts, and with one instance that has come and gone, so that all is loaded that comes late. */
const prepared = async (tab, site, contender, warm = 1) => {
  await tab.page.goto(site.address(html(contender, { many: true })), { waitUntil: 'load' });
  await tab.page.evaluate(`window.numbered = ${contender.markup.includes('@')}`);
  await tab.page.evaluate(insert(contender, warm));
  await tab.page.evaluate(remove);
};

/** Main-thread time for many instances, inserted and drawn. */
export const many = (browser, site, contender, count) =>
  withTab(browser, {}, async (tab) => {
    await prepared(tab, site, contender);
    return tab.cost(() => tab.page.evaluate(insert(contender, count)));
  });

/** What an instance holds, and what 1,000 that come and go leave behind. */
export const memory = (browser, site, contender, count = 1000) =>
  withTab(browser, {}, async (tab) => {
    await prepared(tab, site, contender, count);
    const before = await tab.alive();
    await tab.page.evaluate(insert(contender, count));
    const during = await tab.alive();
    await tab.page.evaluate(remove);
    const after = await tab.alive();
    const per = (to, key) => (to[key] - before[key]) / count;
    return {
      heap: per(during, 'heap'),
      js: per(during, 'js'),
      nodes: per(during, 'nodes'),
      listeners: per(during, 'listeners'),
      left: {
        heap: per(after, 'heap'),
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      },
    };
  });

/** What a person presses with, once it is in its place. A question acts when a mouse's button goes up, and when Enter goes down. */
const devices = {
  async key(page) {
    await page.evaluate('button.focus()');
    return { down: () => {}, up: () => page.keyboard.press('Enter') };
  },
  async mouse(page) {
    const [x, y] = await page.evaluate(`(() => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    })()`);
    await page.mouse.move(x, y);
    // as it looks under the pointer
    await page.evaluate(settle);
    return { down: () => page.mouse.down(), up: () => page.mouse.up() };
  },
};

/** How many frames there are from an event to the one that has the answer laid out. */
const framesFrom = (events, type) => {
  const began = events.find(({ name, args }) => name === 'EventDispatch' && args.data.type === type).ts;
  const laidOut = Math.min(...events.filter(({ name, ts }) => name === 'Layout' && ts > began).map(({ ts }) => ts));
  return 1 + events.filter(({ name, ts }) => name === 'Commit' && began < ts && ts < laidOut).length;
};

/** In the page: waits until the first answer is open, or closed. */
const answered = (opens) => `(async () => {
  for (let frames = 0; frames < 300; frames++) {
    await new Promise(requestAnimationFrame);
    if (one.offsetHeight > height + 40 === ${opens}) return true;
  }
})()`;

const maximum = (runs, key) => Math.max(...runs.map((run) => run[key]));

/** One press on a question, by key or by mouse, in a page with `count` instances, a few times over. */
export const toggle = (browser, site, contender, count, { by = 'key', times = 6 } = {}) =>
  withTab(browser, {}, async (tab) => {
    await prepared(tab, site, contender);
    await tab.page.evaluate(insert(contender, count));
    await tab.page.evaluate(`window.one = document.querySelector('.one');
      window.height = one.offsetHeight;
      window.button = (${contender.buttons})(one)[0];`);
    const { down, up } = await devices[by](tab.page);
    const answer = async (opens) => {
      await up();
      if (!(await tab.page.evaluate(answered(opens))))
        throw new Error(`${contender.name}: the ${by} did not ${opens ? 'open' : 'close'} the answer`);
      await tab.page.evaluate(settle);
    };
    const presses = [];
    const answers = [];
    for (let i = 0; i < times + 2; i++) {
      const press = await tab.cost(down);
      const cost = await tab.cost(() => answer(i % 2 === 0));
      // the first ones compile
      if (i < 2) continue;
      presses.push(press);
      answers.push(cost);
    }
    const events = await tab.trace(async () => {
      await down();
      await answer(times % 2 === 0);
    });
    // the trace has the other processes' layouts, too
    const { frameTree } = await tab.cdp.send('Page.getFrameTree');
    const layouts = events.filter(
      ({ name, args }) => name === 'Layout' && args.beginData?.frame === frameTree.frame.id,
    );
    return {
      /** How many boxes the layout began with: its own, if all others keep what they have. */
      boxes: Math.max(...layouts.map(({ args }) => args.beginData.dirtyObjects)),
      /** Of a mouse's button that goes down; all else comes when it goes up. */
      press: { layouts: maximum(presses, 'layouts'), styles: maximum(presses, 'styles') },
      layouts: maximum(answers, 'layouts'),
      styles: maximum(answers, 'styles'),
      frames: framesFrom(events, 'click'),
      /** Where the button goes up at once, as no finger's does. */
      framesFromPress: framesFrom(events, by === 'key' ? 'keydown' : 'mousedown'),
      /** From the press to the answer. */
      thread: median(answers.map(({ thread }, i) => presses[i].thread + thread)),
    };
  });

/** The whole events of the thread that drew the page. */
const mainThread = (events, url) => {
  const { pid, tid } = events.findLast(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  return events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
};

const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'EventDispatch', 'TimerFire', 'v8.run']);

/** A first visit: counts, calls, what the trace says of forced layouts and long tasks. */
export const view = (browser, site, contender, { slow } = {}) =>
  withTab(browser, { slow }, async (tab) => {
    const url = site.address(html(contender));
    site.served();
    await tab.cdp.send('Profiler.enable');
    await tab.cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    const { thread: before } = await tab.metrics();
    let metrics;
    let calls;
    const events = await tab.trace(async () => {
      await visit(tab, url, contender);
      metrics = await tab.metrics();
      const { result } = await tab.cdp.send('Profiler.takePreciseCoverage');
      calls = result
        .filter((script) => script.url.includes(`/${contender.slug}/`))
        .flatMap(({ functions }) => functions)
        .filter(({ functionName, ranges }) => functionName || ranges[0].startOffset)
        .reduce((sum, { ranges }) => sum + ranges[0].count, 0);
    });
    const files = site.served();
    const own = mainThread(events, url);
    const scripts = own.filter(({ name }) => SCRIPTS.has(name));
    const forced = own.filter(
      ({ name, ts }) => name === 'Layout' && scripts.some((script) => script.ts <= ts && ts < script.ts + script.dur),
    );
    const tasks = own.filter(({ name }) => name.endsWith('RunTask'));
    const longest = (list) => Math.max(0, ...list.map(({ tdur = 0 }) => tdur)) / 1000;
    const its = scripts.filter(({ args }) => args?.data?.url?.includes(`/${contender.slug}/`));
    return {
      requests: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      calls,
      layouts: metrics.layouts,
      styles: metrics.styles,
      thread: metrics.thread - before,
      forced: forced.length,
      longest: longest(tasks),
      /** Of the tasks that run its script. */
      scripted: longest(tasks.filter(({ ts, dur }) => its.some((one) => ts <= one.ts && one.ts < ts + dur))),
    };
  });

/** Layout shift where the scripts come 400 ms late. */
export const shift = (browser, site, contender, width, text) =>
  withTab(browser, { width, height: width < 500 ? 844 : 800 }, async (tab) => {
    await tab.page.evaluateOnNewDocument(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    site.holdScripts(400);
    try {
      await visit(tab, site.address(text), contender);
      return await tab.page.evaluate('window.shifts.reduce((sum, value) => sum + value, 0)');
    } finally {
      site.holdScripts(0);
    }
  });

/** Milliseconds from the start of a first visit on a slow network until the questions are drawn and work. */
export const slow4g = (browser, site, contender, text = html(contender)) =>
  withTab(browser, { width: 390, height: 844, network: SLOW_4G }, async (tab) => {
    await tab.page.evaluateOnNewDocument(`
      const buttons = ${contender.buttons};
      const look = () => {
        const one = document.querySelector('.one');
        const all = one ? buttons(one) : [];
        if (all.length === 3 && all.every((button) => button.offsetHeight)) window.came = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);`);
    await tab.page.goto(site.address(text), { waitUntil: 'load' });
    await tab.page.waitForFunction('window.came');
    return tab.page.evaluate('window.came');
  });
