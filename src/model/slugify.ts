/**
 * Makes ids from words: the first eight, in lower case, with hyphens between them, and a number where the id is among those that are
 * `taken`; what it makes is taken from then on.
 */
export const makeSlugify = (taken: Set<string>): ((words: string) => string) => {
  const lastNumbers = new Map<string, number>();
  return (words) => {
    const slug = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['question']).slice(0, 8).join('-');
    let number = lastNumbers.get(slug) ?? 0;
    let id: string;
    do {
      number += 1;
      id = number > 1 ? `${slug}-${number}` : slug;
    } while (taken.has(id));
    lastNumbers.set(slug, number);
    taken.add(id);
    return id;
  };
};
