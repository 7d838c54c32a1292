// The application, for the server and for the browser
import { createElement, useEffect, useRef, useState } from 'react';

/** `content` is what the server has for the inside of the element; in the browser it is there already. */
export function Questions({ content = '' }) {
  const faq = useRef(null);
  const [last, setLast] = useState('not listening yet');
  const [lang, setLang] = useState('en');

  // `onexosome-faq-toggle` would be heard after the next rendering only: https://github.com/react/react/issues/35446
  useEffect(() => {
    const { current } = faq;
    const toggled = ({ questionId, open }) => open && setLast(questionId);
    current.addEventListener('exosome-faq-toggle', toggled);
    setLast('nothing yet');
    return () => current.removeEventListener('exosome-faq-toggle', toggled);
  }, []);

  return createElement(
    'main',
    null,
    createElement('h1', null, 'React from a server'),
    createElement('p', null, 'Opened last: ', createElement('output', null, last)),
    createElement(
      'button',
      { onClick: () => setLang(lang === 'en' ? 'es' : 'en') },
      lang === 'en' ? 'Español' : 'English',
    ),
    createElement('exosome-faq', {
      ref: faq,
      lang,
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: { __html: content },
    }),
  );
}
