// What runs in a page of dist/embed/: it takes the settings from the address, and tells the page around it how high it is
import { type FrameMessage, PROTOCOL } from './protocol.js';
import { names } from '../model/options.js';

const { documentElement: root } = document;
const query = new URLSearchParams(location.search);
const faq = document.querySelector('exosome-faq')!;
for (const name of names) {
  const value = query.get(name);
  if (value !== null) faq.setAttribute(name, value);
}

const setScheme = (scheme: unknown) => {
  if (scheme !== 'light' && scheme !== 'dark') return false;
  root.style.colorScheme = scheme;
  return true;
};
setScheme(query.get('color-scheme'));

// in a sandbox that lets no window open, a source can only be reached by its address
if (origin === 'null') root.classList.add('sandboxed');

// WordPress gives each frame a secret, and takes no message without it
const secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];
// its pages tell no colour scheme: on a transparent ground the text may not be readable
if (secret) root.style.background = 'Canvas';

if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    const message: FrameMessage = { exosomeFaq: PROTOCOL, height, colorScheme: root.style.colorScheme };
    // a height is no secret, and nobody knows the parent's origin
    parent.postMessage(message, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (data?.message === 'ready' || (data?.exosomeFaq === PROTOCOL && setScheme(data.colorScheme))) tell();
  });
  new ResizeObserver(tell).observe(root);
}
