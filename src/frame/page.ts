// What runs in a page of dist/embed/: it takes options from the URL, and tells the page around it how high it is
import { TAG } from '../names.js';
import { type FrameMessage, PAPER_WIDTH, PROTOCOL } from './protocol.js';

/** What anybody's link may set: none of it can say anything that the host has not said. */
const FROM_ANY_LINK = ['lang', 'heading-level', 'hide-title', 'questions', 'open', 'share'];
/** What a page around a frame may set besides: whatever the frame says, that page could say itself. */
const FROM_PARENT = ['reviewed-by', 'reviewed-on', 'share-url', 'share-image'];

const { documentElement: root } = document;
const isFramed = parent !== window;
const query = new URLSearchParams(location.search);
const faq = document.querySelector(TAG)!;
for (const name of [...FROM_ANY_LINK, ...(isFramed ? FROM_PARENT : [])]) {
  const value = query.get(name);
  if (value !== null) faq.setAttribute(name, value);
}

const isScheme = (scheme: unknown): scheme is 'light' | 'dark' => scheme === 'light' || scheme === 'dark';

// in a frame it is light until somebody asks for dark: where only the reader does, it would be a black box in a light page
const queryScheme = query.get('color-scheme');
if (isScheme(queryScheme)) root.style.colorScheme = queryScheme;
else if (!isFramed) root.style.colorScheme = 'light dark';

// in a sandbox that lets no window open, a source can only be reached by its address
if (origin === 'null') root.classList.add('sandboxed');

// WordPress gives each frame a secret, and takes no message without it
const secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];

/** On paper the addresses of links are written out, which takes two lines and a bit. */
const EM_FOR_ADDRESS = 3.5;

/** Opens all answers for a moment in which nothing is painted. */
const measurePaper = (): number => {
  const { shadowRoot } = faq;
  const closed = [...(shadowRoot?.querySelectorAll('[hidden=until-found]') ?? [])];
  const addresses = shadowRoot?.querySelectorAll('a').length ?? 0;
  for (const panel of closed) panel.removeAttribute('hidden');
  root.style.width = `${PAPER_WIDTH}px`;
  const height =
    root.getBoundingClientRect().height + addresses * EM_FOR_ADDRESS * parseFloat(getComputedStyle(faq).fontSize);
  root.style.width = '';
  for (const panel of closed) panel.setAttribute('hidden', 'until-found');
  return Math.ceil(height);
};

const postHeight = (): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  const { colorScheme } = root.style;
  const message: FrameMessage = { exosomeFaq: PROTOCOL, height, printHeight: measurePaper(), colorScheme };
  // a height is no secret, and nobody knows the parent's origin
  parent.postMessage(message, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
};

const handleMessage = ({ source, data }: MessageEvent): void => {
  if (source !== parent) return;
  const hasScheme = data?.exosomeFaq === PROTOCOL && isScheme(data.colorScheme);
  if (hasScheme) {
    root.style.colorScheme = data.colorScheme;
    // the ground may be the page's now, for the text can be read on it
    root.classList.add('matched');
  }
  // `ready` is WordPress's
  if (hasScheme || data?.message === 'ready') postHeight();
};

if (isFramed) {
  addEventListener('message', handleMessage);
  new ResizeObserver(postHeight).observe(root);
  // WordPress hides the frame until it has told its height, and in a hidden frame Chromium runs no observer
  if (secret) postHeight();
}
