// Policies with a script each, to compare what the doctor takes them to mean with what browsers do.
import { readFileSync } from 'node:fs';

const hash = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))['exosome-faq.min.js'];

/** `own` and `theirs` are the origins of the page and of another site. */
export const policiesFor = (own, theirs) => {
  const port = new URL(own).port;
  const from = (list, src, more = {}) => ({ list, src, nonce: '', integrity: '', ...more });
  return [
    ...["'self'", "'none'", "'none' 'self'", '*', 'http:', 'https:', 'ws:', 'data:', 'self', "'unsafe-inline'"].map(
      (list) => from(list, `${own}/exosome-faq.min.js`),
    ),
    ...[
      own,
      '127.0.0.1',
      `127.0.0.1:${port}`,
      '127.0.0.1:*',
      `https://127.0.0.1:${port}`,
      `ws://127.0.0.1:${port}`,
    ].map((list) => from(list, `${own}/exosome-faq.min.js`)),
    ...[
      '/',
      '/scripts/',
      '/scripts',
      '/scripts/exosome-faq.min.js',
      '/scripts/exosome-faq.min.js/',
      '/%73cripts/',
      '/Scripts/',
    ].map((path) => from(own + path, `${own}/scripts/exosome-faq.min.js?v=1`)),
    ...["'self'", 'localhost', 'LOCALHOST:*', '*.localhost:*', '*:*', theirs, `${own} 'self'`].map((list) =>
      from(list, `${theirs}/exosome-faq.min.js`),
    ),
    from("'nonce-abc'", `${own}/exosome-faq.min.js`, { nonce: 'abc' }),
    from("'NONCE-abc'", `${own}/exosome-faq.min.js`, { nonce: 'abc' }),
    from("'nonce-abc'", `${own}/exosome-faq.min.js`, { nonce: 'ABC' }),
    from(`'nonce-abc' ${own}`, `${own}/exosome-faq.min.js`),
    from("'strict-dynamic' 'nonce-abc' http:", `${own}/exosome-faq.min.js`),
    from("'strict-dynamic' 'nonce-abc'", `${own}/exosome-faq.min.js`, { nonce: 'abc' }),
    from(`'${hash}'`, `${own}/exosome-faq.min.js`, { integrity: hash }),
    from(`'${hash}'`, `${own}/exosome-faq.min.js`),
    from(`'strict-dynamic' '${hash}'`, `${own}/exosome-faq.min.js`, { integrity: hash }),
    from(`'${hash.toLowerCase()}'`, `${own}/exosome-faq.min.js`, { integrity: hash }),
  ];
};
