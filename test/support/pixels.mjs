// What is seen in a screenshot: colors, contrast, and whether two pictures look the same.
import { PNG } from 'pngjs';

/** `{ width, height, data }`, four bytes a pixel. */
export const decode = (png) => PNG.sync.read(png);

/** What is in a box of a picture, to the next whole pixels. */
export function crop(picture, { left, top, right, bottom }) {
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const width = Math.min(picture.width, Math.ceil(right)) - x;
  const height = Math.min(picture.height, Math.ceil(bottom)) - y;
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, x, y, width, height, 0, 0);
  return part;
}

/** How many pixels differ by more than the smoothing of edges, which an engine may do otherwise in another tile. */
export function differing(a, b, least = 48) {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) > least)) different += 1;
  }
  return different;
}

/** Alike but for the edges of letters and signs: a word of text is more. */
export const looksLike = (one, other) => one.equals(other) || differing(decode(one), decode(other)) < 70;

const linear = (value) => (value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** The contrast of two colors, 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

export const pixel = ({ width, data }, x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];

/** The colors in a box of whole pixels, the most frequent first: `[{ color: [r, g, b], count }]`. */
export function colors(picture, { left, top, right, bottom }) {
  const counts = new Map();
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(picture.height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(picture.width, Math.ceil(right)); x++) {
      const key = picture.data.readUIntBE((y * picture.width + x) * 4, 3);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([key, count]) => ({ color: [key >> 16, (key >> 8) & 255, key & 255], count }))
    .toSorted((a, b) => b.count - a.count);
}

/**
 * The contrast of what is drawn in a box with what is behind it: the most frequent color, and the one farthest from it.
 * Smoothed edges can only make it less. 1 where nothing is drawn.
 */
export function inkContrast(picture, box) {
  const [ground, ...rest] = colors(picture, box);
  // a stray pixel of something else is no ink
  return Math.max(1, ...rest.filter(({ count }) => count >= 3).map(({ color }) => contrast(color, ground.color)));
}

/** How many pixels have changed to a color that can be told from the one before, 3:1. Source: WCAG 2.2, focus appearance. */
export function changedToTheEye(before, now) {
  let changed = 0;
  for (let i = 0; i < now.data.length; i += 4) {
    const [one, other] = [before, now].map(({ data }) => data.subarray(i, i + 3));
    if (!one.equals(other) && contrast(one, other) >= 3) changed += 1;
  }
  return changed;
}
