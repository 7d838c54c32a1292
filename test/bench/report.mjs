// demo/proof/benchmarks.md, from one run of all measures.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { bars } from './bars.mjs';
import { median, ratios, spread } from './statistics.mjs';

const file = new URL('../../demo/proof/benchmarks.md', import.meta.url);
const OURS = 'exosome-faq';
const NATIVE = 'native details';
const WHOLE = 'native, whole text';
const toggles = ['key', 'mouse'].flatMap((by) => [3, 300].map((panels) => ({ by, panels, what: `${by} ${panels}` })));

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const whole = (value) => Math.round(value).toLocaleString('en-US');
const kilo = (value) => `${(value / 1000).toFixed(1)} kB`;
const withSpread = ({ middle, low, high }) =>
  middle.toFixed(2) + (low < high ? ` (${low.toFixed(2)} to ${high.toFixed(2)})` : '');
const most = (runs, key) => Math.max(...runs.map((run) => run[key]));
const middleOf = (runs, key) => median(runs.map((run) => run[key]));
const pressesOf = (results) => ['mouse 3', 'mouse 300'].flatMap((what) => results[what].map(({ press }) => press));
const threads = (runs) => runs.map(({ thread }) => thread);

export function report({ contenders, leftOut, results, placed, version }) {
  const of = (name) => results.get(name);
  const ours = of(OURS);
  const over = (what, name, base) => ratios(threads(of(name)[what]), threads(of(base)[what]));
  const exponents = (name) =>
    spread(of(name)['1000'].map(({ thread }, i) => Math.log10(thread / of(name)['100'][i].thread)));

  const lines = [];
  /** A line of the table of bars; `met` compares what was measured with the bar. */
  const line = (what, bar, measured, met) => lines.push([what, bar, measured, met ? 'met' : '**not met**']);
  const atMost = (what, value, bar, show = (figure) => String(figure)) =>
    line(what, `${show(bar)} or less`, show(value), value <= bar);

  const {
    view,
    memory: [memory],
  } = ours;
  atMost('script, brotli', most(view, 'bytes'), bars.bytes, (value) => `${whole(value)} B`);
  atMost('requests', most(view, 'requests'), bars.requests);
  for (const [base, bar] of Object.entries(bars.many.ratios)) {
    const ratio = over('1000', OURS, base);
    line(`main-thread time, 1,000 instances, over ${base}`, `${bar} or less`, withSpread(ratio), ratio.middle <= bar);
  }
  const exponent = exponents(OURS);
  line(
    'growth exponent from 100 to 1,000',
    `${bars.many.exponent.toFixed(1)} or less`,
    withSpread(exponent),
    exponent.middle <= bars.many.exponent,
  );
  atMost('heap of one instance', memory.heap, bars.instance.heap, kilo);
  atMost('of it JavaScript', memory.js, bars.instance.js, kilo);
  atMost('nodes left by 1,000', memory.left.nodes, bars.left.nodes);
  atMost('listeners left by 1,000', memory.left.listeners, bars.left.listeners);
  atMost('heap left by each of 1,000', memory.left.heap, bars.left.heap, (value) => `${whole(value)} B`);
  for (const { by, panels, what } of toggles) {
    const runs = ours[what];
    const toggle = `one toggle by ${by}, ${panels} panels`;
    atMost(`layouts of ${toggle}`, most(runs, 'layouts'), bars.toggle.layouts);
    atMost(`style recalculations of ${toggle}`, most(runs, 'styles'), bars.toggle.styles);
    atMost(`frames until the answer is drawn, ${toggle}`, most(runs, 'frames'), bars.toggle.frames);
    const ratio = over(what, OURS, NATIVE);
    line(
      `main-thread time of ${toggle}, over ${NATIVE}`,
      `${bars.toggle.ratio.toFixed(1)} or less`,
      withSpread(ratio),
      ratio.middle <= bars.toggle.ratio,
    );
  }
  const pressed = pressesOf(ours);
  atMost('layouts when a mouse’s button goes down', most(pressed, 'layouts'), bars.press.layouts);
  atMost('style recalculations when it goes down', most(pressed, 'styles'), bars.press.styles);
  atMost('first view: layouts', most(view, 'layouts'), bars.view.layouts);
  atMost('first view: style recalculations', most(view, 'styles'), bars.view.styles);
  atMost('first view: calls', most(view, 'calls'), bars.view.calls);
  atMost('first view: forced layouts', most(view, 'forced'), bars.view.forced);
  const longest = middleOf(ours['slow view'], 'longest');
  line(
    'first view: longest task at a quarter of the speed',
    `${bars.view.longest} ms or less`,
    `${whole(longest)} ms; that of our script ${whole(middleOf(ours['slow view'], 'scripted'))} ms; the page with ${NATIVE} ${whole(middleOf(of(NATIVE)['slow view'], 'longest'))} ms`,
    longest <= bars.view.longest,
  );
  for (const { name, shifts, bar } of placed)
    if (bar !== undefined)
      line(
        `layout shift, ${name}, 1280 and 390 px`,
        bar ? `${bar} or less` : '0',
        shifts.map((value) => value.toFixed(3)).join(' and '),
        Math.max(...shifts) <= bar,
      );
  const native4g = median(of(NATIVE)['slow 4G']);
  for (const { name, times } of [{ name: 'two lines', times: ours['slow 4G'] }, ...placed]) {
    const behind = median(times) - native4g;
    line(
      `slow 4G: panels, ${name}, behind ${NATIVE}`,
      `${bars.slow} ms or less`,
      `${whole(behind)} ms`,
      behind <= bars.slow,
    );
  }

  const runs = ['1000', '100', ...toggles.map(({ what }) => what), 'slow view', 'slow 4G']
    .map((what) => [what, contenders.map(({ name }) => of(name)[what].length)])
    .map(([what, counts]) => [what, Math.max(...counts), Math.min(...counts)])
    .map(([what, high, low]) => `${what}: ${high}${low < high ? `, of peers ${low}` : ''}`)
    .join('; ');
  const exact = contenders.map(({ name }) => {
    const {
      view: views,
      memory: [held],
      'key 3': byKey,
      'mouse 3': byMouse,
    } = of(name);
    const downs = pressesOf(of(name));
    const answer = (toggled) => ['layouts', 'styles', 'frames'].map((key) => most(toggled, key)).join(' / ');
    return [
      name,
      most(views, 'requests'),
      whole(most(views, 'bytes')),
      most(views, 'layouts'),
      most(views, 'styles'),
      whole(most(views, 'calls')),
      answer(byKey),
      `${most(downs, 'layouts')} / ${most(downs, 'styles')}`,
      answer(byMouse),
      most(byMouse, 'framesFromPress'),
      whole(held.nodes),
      Math.round(held.listeners * 10) / 10,
      kilo(held.heap),
      kilo(held.js),
      `${held.left.nodes} / ${held.left.listeners} / ${whole(held.left.heap)} B`,
      [1280, 390].map((width) => of(name)[`shift ${width}`][0].toFixed(3)).join(' / '),
    ];
  });
  const timed = contenders.map(({ name }) => [
    name,
    ...['1000', ...toggles.map(({ what }) => what), 'slow view'].map((what) => withSpread(over(what, name, NATIVE))),
    exponents(name).middle.toFixed(2),
    whole(median(of(name)['slow 4G'])),
  ]);

  return `# Benchmarks

Made by \`npm run bench\`: headless Chromium ${version} on ${cpus().length} processors, on ${new Date().toISOString().slice(0, 10)}. Every contender shows the same three questions in the same article. Their runs are interleaved, each in a fresh process with an empty cache; a time is the processor time of the page's main thread, and stands as a ratio to the platform's own \`<details>\` in the same round: the median, and the lowest and highest.

\`npm test\` checks the exact figures in its short form, and no time.

## The bars

${table(['what', 'bar', 'measured', ''], lines)}

“${WHOLE}” is the same title, safety line and footer as ours around the \`<details>\`; “${NATIVE}” is the three panels alone.

## Exact figures

${table(
  [
    'contender',
    'requests',
    'bytes (brotli)',
    'layouts',
    'style recalculations',
    'calls',
    'Enter: layouts / styles / frames',
    'mouse down: layouts / styles',
    'mouse up: layouts / styles / frames',
    'down and up at once: frames',
    'nodes',
    'listeners',
    'heap',
    'of it JavaScript',
    'left behind: nodes / listeners / heap each',
    'layout shift 1280 / 390 px',
  ],
  exact,
)}

Requests, bytes, layouts, style recalculations and calls are those of a first visit, the page itself not counted in the requests and bytes. Where the text stands in the page, as with GOV.UK, USWDS and Bootstrap, its bytes are in the page; ours brings its text in two languages. Nodes, listeners and heap are those of one instance among 1,000 (of a peer: among 200), after garbage collection; so is what is left when they have gone. Layout shift: the scripts come 400 ms late. Enter and the mouse press the first question, the mouse where it has been for a while; frames are those until the answer is drawn. A \`<button>\` costs a style recalculation as soon as a mouse’s button goes down on it, because Chromium’s own sheet has rules for \`button:active\`, and its frame comes before the answer’s if the button goes up within a few milliseconds, as no finger’s does; a \`<summary>\` does without.

## Main-thread time, over ${NATIVE}

${table(['contender', '1,000 instances', ...toggles.map(({ by, panels }) => `toggle by ${by}, ${panels} panels`), 'first view at a quarter of the speed', 'growth exponent', 'panels on slow 4G, ms'], timed)}

Runs: ${runs}. The growth exponent is that of the time from 100 to 1,000 instances: 1 is proportional. Slow 4G waits ${bars.slow} ms for the first byte of each request and lets 184 kB through in a second; the connections stand. Where the buttons stand in the page itself (USWDS, Bootstrap, Lion), they are drawn before their script makes them work.

## Ways onto the page

${table(
  ['way', 'layout shift 1280 px', '390 px', 'panels on slow 4G, ms'],
  placed.map(({ name, shifts, times }) => [name, ...shifts.map((value) => value.toFixed(3)), whole(median(times))]),
)}

## The peers

${table(
  ['peer', 'package', 'how'],
  contenders.filter(({ release }) => release).map(({ name, release, how }) => [name, `\`${release}\``, how]),
)}
${leftOut.length ? `\nLeft out, because they failed here: ${leftOut.join('; ')}.\n` : ''}`;
}

export const write = async (text) =>
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
