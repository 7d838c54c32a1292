/** The http(s) URL that a value gives, resolved against `base`; undefined where it gives none. */
export const parseHttpUrl = (value: string | undefined, base?: string): URL | undefined => {
  if (!value) return undefined;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
