// Whether two pictures look the same: where nobody can look into a page, its picture is compared with one of another page.
import { inflateSync } from 'node:zlib';

/** A screenshot's bytes by rows, as PNG has them: 8 bits a channel, no interlacing. */
function decode(png) {
  const parts = [];
  let width;
  let channels;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      width = data.readUInt32BE(0);
      channels = { 2: 3, 6: 4 }[data[9]];
      if (data[8] !== 8 || !channels || data[12]) throw new Error('not the kind of PNG that browsers make');
    }
    if (name === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  const stride = width * channels;
  const raw = inflateSync(Buffer.concat(parts));
  const pixels = Buffer.alloc((raw.length / (stride + 1)) * stride);
  const paeth = (a, b, c) => {
    const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
  };
  for (let row = 0, i = 0; i < pixels.length; row++) {
    const filter = raw[row * (stride + 1)];
    for (let x = 0; x < stride; x++, i++) {
      const a = x < channels ? 0 : pixels[i - channels];
      const b = row ? pixels[i - stride] : 0;
      const c = row && x >= channels ? pixels[i - stride - channels] : 0;
      const guess = [0, a, b, (a + b) >> 1, filter === 4 && paeth(a, b, c)][filter];
      pixels[i] = raw[row * (stride + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

/** Alike but for the edges of letters and signs, which an engine may smooth otherwise in another process or tile. */
export function looksLike(one, other) {
  if (one.equals(other)) return true;
  const [a, b] = [decode(one), decode(other)];
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > 48) different += 1;
  // a word of text is more
  return different < 200;
}
