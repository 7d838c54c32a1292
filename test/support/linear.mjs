// Whether the time of something grows with the length of its input, and no faster.

const SIZE = 100_000;
/** In milliseconds: the bar is 50 on a machine at rest, and a quadratic program takes thousands. */
const ENOUGH = 400;
/** How many parts have the same length together, and how many times their time the whole may take: a linear program once, a quadratic one 32 times. */
const PARTS = 32;
const BAR = 6;

/** `length` characters: `before`, `repeated` as often as it fits, `after`. */
export const filled = ([before, repeated, after], length = SIZE) =>
  before + repeated.repeat(Math.max(1, Math.floor((length - before.length - after.length) / repeated.length))) + after;

/** The time of `count` runs, in milliseconds. Each has a text of its own: engines keep what their patterns found in one. */
function timeOf(run, sample, length, count = 1) {
  const texts = Array.from({ length: count }, (_, i) => filled(sample, length - i));
  const start = performance.now();
  for (const text of texts) run(text);
  return performance.now() - start;
}

/**
 * The least times of `length` characters, in one text and in parts, by runs in turn: what else the machine does can only make one longer.
 * Ends as soon as the whole takes no time to speak of, or no more than its bar.
 */
function compare(run, sample, length) {
  const least = { whole: Infinity, parts: Infinity };
  for (let turn = 0; turn < 6; turn++) {
    least.whole = Math.min(least.whole, timeOf(run, sample, length - turn));
    if (least.whole <= ENOUGH) break;
    least.parts = Math.min(least.parts, timeOf(run, sample, length / PARTS - turn * PARTS, PARTS));
    if (least.whole <= BAR * least.parts) break;
  }
  return least;
}

/**
 * Throws where 100,000 characters take `run` more than 400 ms, and more than six times what 32 parts of them take: a slow machine alone is no
 * failure, and a quadratic program takes 32 times as long. `sample` is what `filled` takes.
 */
export function assertLinear(run, sample) {
  // a program that takes minutes is found out by a tenth
  for (const length of [SIZE / 10, SIZE]) {
    const { whole, parts } = compare(run, sample, length);
    if (whole > ENOUGH && whole > BAR * parts)
      throw new Error(
        `${length} characters take ${Math.round(whole)} ms, ${PARTS} parts of them ${Math.round(parts)} ms`,
      );
  }
}
