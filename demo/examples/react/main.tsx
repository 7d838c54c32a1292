import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'exosome-faq/react';

function Questions() {
  const [last, setLast] = useState('nothing yet');
  const [spanish, setSpanish] = useState(false);
  return (
    <>
      <h1>React</h1>
      <p>
        Opened last: <output>{last}</output>
      </p>
      <button onClick={() => setSpanish(!spanish)}>{spanish ? 'English' : 'Español'}</button>
      <exosome-faq
        lang={spanish ? 'es' : 'en'}
        heading-level={2}
        onexosome-faq-toggle={({ questionId, open }) => open && setLast(questionId)}
      />
    </>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Questions />
  </StrictMode>,
);
