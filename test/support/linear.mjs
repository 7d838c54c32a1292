// Whether the time of something grows with the length of its input, and no faster.

const SIZE = 100_000;
/** In milliseconds: the bar is 50 on a machine at rest, and a quadratic program takes thousands. */
const ENOUGH = 400;
/** How much shorter the other text is, and how many times its time the long one may take. */
const PART = 8;
const BAR = 24;

/** `length` characters: `before`, `repeated` as often as it fits, `after`. */
export const filled = ([before, repeated, after], length = SIZE) =>
  before + repeated.repeat(Math.max(1, Math.floor((length - before.length - after.length) / repeated.length))) + after;

/** The time of one run, in milliseconds. */
function timeOf(run, text) {
  const start = performance.now();
  run(text);
  return performance.now() - start;
}

/**
 * The least times of `length` characters and of a part of them, by runs in turn: what else the machine does can only make one longer.
 * Ends as soon as the long one takes no time to speak of, or no more than its bar.
 */
function compare(run, sample, length) {
  const least = { long: Infinity, short: Infinity };
  for (let turn = 0; turn < 6; turn++) {
    // a text of its own each time: engines keep what their patterns found in one
    least.long = Math.min(least.long, timeOf(run, filled(sample, length - turn)));
    if (least.long <= ENOUGH) break;
    least.short = Math.min(least.short, timeOf(run, filled(sample, length / PART - turn)));
    if (least.long <= BAR * least.short) break;
  }
  return least;
}

/**
 * Throws where 100,000 characters take `run` more than 400 ms, and more than three times what a linear program would take after an eighth of
 * them: a slow machine alone is no failure, and a quadratic program takes 64 times as long. `sample` is what `filled` takes.
 */
export function assertLinear(run, sample) {
  // a program that takes minutes is found out by a tenth
  for (const length of [SIZE / 10, SIZE]) {
    const { long, short } = compare(run, sample, length);
    if (long > ENOUGH && long > BAR * short)
      throw new Error(`${length} characters take ${Math.round(long)} ms, an eighth of them ${short.toFixed(1)} ms`);
  }
}
