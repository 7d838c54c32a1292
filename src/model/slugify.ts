/** An id made from words: its first eight, in lower case, with hyphens between them, and a number where `isFree` says that it is taken. */
export const slugify = (words: string, isFree: (id: string) => boolean): string => {
  const slug = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['question']).slice(0, 8).join('-');
  let id = slug;
  for (let n = 2; !isFree(id); n += 1) id = `${slug}-${n}`;
  return id;
};
