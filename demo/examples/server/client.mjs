import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import 'exosome-faq/react';
import { Questions } from './app.mjs';

hydrateRoot(document.querySelector('#app'), createElement(Questions));
