/** A host whose scheme was left out: `clinic.example/x` or `clinic.example`, but not a file such as `card.png`. */
const HOST_ALONE = /^[^/.:?#]+(\.[^/.?#]+)*\.([^/.?#]+\/|(?!html?|php|aspx?|png|jpe?g|webp|gif)[^/.?#]+$)/i;

/** The http(s) URL that a value gives, resolved against `base`; undefined where it gives none, and where it may be meant for another. */
export const parseHttpUrl = (value: string | undefined, base?: string): URL | undefined => {
  if (!value || HOST_ALONE.test(value)) return undefined;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
