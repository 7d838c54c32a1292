// What runs in a page of dist/embed/: it takes the options from the URL, and tells the page around it how high it is
import { attributeNames, TAG } from '../names.js';
import { type FrameMessage, PROTOCOL } from './protocol.js';

const { documentElement: root } = document;
const query = new URLSearchParams(location.search);
const faq = document.querySelector(TAG)!;
for (const name of attributeNames) {
  const value = query.get(name);
  if (value !== null) faq.setAttribute(name, value);
}

const isScheme = (scheme: unknown): scheme is 'light' | 'dark' => scheme === 'light' || scheme === 'dark';

const queryScheme = query.get('color-scheme');
if (isScheme(queryScheme)) root.style.colorScheme = queryScheme;

// in a sandbox that lets no window open, a source can only be reached by its address
if (origin === 'null') root.classList.add('sandboxed');

// WordPress gives each frame a secret, and takes no message without it
const secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];
// its pages tell no color scheme: on a transparent ground the text may not be readable
if (secret) root.style.background = 'Canvas';

const postHeight = (): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  const message: FrameMessage = { exosomeFaq: PROTOCOL, height, colorScheme: root.style.colorScheme };
  // a height is no secret, and nobody knows the parent's origin
  parent.postMessage(message, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
};

const handleMessage = ({ source, data }: MessageEvent): void => {
  if (source !== parent) return;
  const hasScheme = data?.exosomeFaq === PROTOCOL && isScheme(data.colorScheme);
  if (hasScheme) root.style.colorScheme = data.colorScheme;
  // `ready` is WordPress's
  if (hasScheme || data?.message === 'ready') postHeight();
};

if (parent !== window) {
  addEventListener('message', handleMessage);
  new ResizeObserver(postHeight).observe(root);
}
