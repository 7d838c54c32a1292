/**
 * Text from elsewhere, to stand in a line of ours: at most `most` characters, on one line, and without what would break it or turn it
 * around: control signs, bidirectional controls, lone surrogates.
 */
export const oneLine = (text: unknown, most: number): string => {
  const [...signs] = `${text ?? ''}`.replace(/[\s\p{Cc}\p{Cs}\p{Bidi_C}]+/gu, ' ').trim();
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
};
