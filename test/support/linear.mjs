// Whether the time of something grows with the length of its input, and no faster.

const SIZE = 100_000;
const ENOUGH = 50;

/** `length` characters: `before`, `repeated` as often as it fits, `after`. */
export const filled = ([before, repeated, after], length = SIZE) =>
  before + repeated.repeat(Math.max(1, Math.floor((length - before.length - after.length) / repeated.length))) + after;

/** The least of a few times, in milliseconds: what else the machine does can only make one longer. */
function timeOf(run, text) {
  let least = Infinity;
  for (let turn = 0; turn < 5 && least > ENOUGH && !(least > 20 * ENOUGH && turn); turn++) {
    const start = performance.now();
    run(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * Throws where 100,000 characters take `run` more than 50 ms, and more than twice what a linear program would take after a quarter of them:
 * a slow machine alone is no failure, and a quadratic program takes sixteen times as long. `sample` is what `filled` takes.
 */
export function assertLinear(run, sample) {
  // a program that takes minutes is found out by a tenth
  for (const length of [SIZE / 10, SIZE]) {
    const time = timeOf(run, filled(sample, length));
    if (time <= ENOUGH) continue;
    const quarter = timeOf(run, filled(sample, length / 4));
    if (time / quarter > 8)
      throw new Error(`${length} characters take ${Math.round(time)} ms, a quarter of them ${quarter.toFixed(1)} ms`);
  }
}
