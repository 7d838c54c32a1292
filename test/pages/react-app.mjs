// An application of React that has the element in it, for the server and for the browser.
import { createElement, useEffect, useState } from 'react';

/**
 * `content` is what the server has for the inside of the element, and nothing in the browser: there the parser has made the
 * shadow root of it.
 */
export function App({ content, suppress }) {
  const [lang, setLang] = useState('en');
  useEffect(() => {
    window.hydrated = true;
  }, []);
  return createElement(
    'main',
    null,
    createElement('p', null, 'Before.'),
    createElement('exosome-faq', {
      lang,
      open: 'exosomes-and-stem-cells',
      dangerouslySetInnerHTML: { __html: content },
      suppressHydrationWarning: suppress,
    }),
    createElement('p', { id: 'after' }, 'After.'),
    createElement('button', { id: 'spanish', onClick: () => setLang('es') }, 'Español'),
  );
}
