// Middle and spread of runs; ratios are of two runs in the same round.
const sorted = (values) => values.toSorted((a, b) => a - b);

export function median(values) {
  const all = sorted(values);
  const middle = all.length >> 1;
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

/** The median, and the lowest and highest. */
export const spread = (values) => ({ middle: median(values), low: Math.min(...values), high: Math.max(...values) });

/** Each run over that of another contender in the same round. */
export const ratios = (values, base) => spread(values.map((value, i) => value / base[i]));
