// What runs in a page that has frames of dist/embed/: it gives each the height that it needs, and tells it the page's colours
import { type FrameMessage, type ParentMessage, PROTOCOL } from './protocol.js';

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-exosome-faq-frame]');

/** Dark where the page's text is light: many a dark page declares no colour scheme. */
const schemeOf = (frame: HTMLIFrameElement) => {
  const { style } = frame;
  // whichever notation the page has, this gives numbers of one kind
  style.color = 'color-mix(in srgb,currentcolor,currentcolor)';
  const { color } = getComputedStyle(frame);
  style.color = '';
  const [red, green, blue] = color.match(/[\d.]+/g)!.map(Number) as [number, number, number];
  return red * 2 + green * 5 + blue > (color[0] === 'c' ? 4 : 1020) ? 'dark' : 'light';
};

const tell = (frame: HTMLIFrameElement) => {
  const message: ParentMessage = { exosomeFaq: PROTOCOL, colorScheme: schemeOf(frame) };
  frame.contentWindow!.postMessage(message, '*');
};

addEventListener('message', ({ source, data }: MessageEvent<FrameMessage | undefined>) => {
  for (const frame of frames()) {
    const height = data?.height as number;
    if (frame.contentWindow !== source || data?.exosomeFaq !== PROTOCOL) continue;
    if (!Number.isInteger(height) || height < 1 || height > 2e4) continue;
    const style = getComputedStyle(frame);
    const inside =
      style.boxSizing === 'border-box'
        ? ['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom']
        : [];
    frame.style.height = `${inside.reduce((sum, name) => sum + parseFloat(style.getPropertyValue(name)), height)}px`;
    if (data.colorScheme !== schemeOf(frame)) tell(frame);
  }
});

const tellAll = () => frames().forEach(tell);
matchMedia('(prefers-color-scheme:dark)').addEventListener('change', tellAll);
tellAll();
