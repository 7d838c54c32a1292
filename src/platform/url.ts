/** A host whose scheme was left out: `clinic.example/x` or `www.clinic.example`. A name alone, such as `card.png`, may be a file. */
const HOST_ALONE = /^(www\.|[^/.:?#]+\.[^/?#]*\/)/i;

const SCHEME = /^https?:$/;

/** The http(s) URL that a value gives, resolved against `base`; undefined where it gives none, and where it may be meant for another. */
export const parseHttpUrl = (value: string | undefined, base?: string): URL | undefined => {
  if (!value || HOST_ALONE.test(value)) return undefined;
  try {
    // a base that is undefined is an error before Safari 14.1: https://webkit.org/b/216841
    const url = base ? new URL(value, base) : new URL(value);
    return SCHEME.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
