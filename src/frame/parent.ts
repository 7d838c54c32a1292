// What runs in a page that has frames of dist/embed/: it gives each the height that it needs, on the screen and on paper, and tells it the page's colors
import { type FrameMessage, PAPER_WIDTH, type ParentMessage, PROTOCOL } from './protocol.js';

/** The highest that a frame may ask to be, in CSS pixels: a text of ours at the largest zoom stays below it. */
const HIGHEST = 20_000;

// a form of the page may be named as the method is
const frames = (): NodeListOf<HTMLIFrameElement> =>
  Document.prototype.querySelectorAll.call(document, 'iframe[data-exosome-faq-frame]') as NodeListOf<HTMLIFrameElement>;

/** Dark where the page's text is light: many a dark page declares no color scheme. */
const schemeOf = (frame: HTMLIFrameElement): 'dark' | 'light' => {
  const { style } = frame;
  // whichever notation the page has, this gives numbers of one kind
  style.color = 'color-mix(in srgb,currentcolor,currentcolor)';
  const { color } = getComputedStyle(frame);
  style.color = '';
  const [red, green, blue] = color.match(/[\d.]+/g)!.map(Number) as [number, number, number];
  // color(srgb …) has parts up to 1, rgb(…) up to 255
  const half = color.startsWith('color(') ? 0.5 : 127.5;
  return (red * 2 + green * 5 + blue) / 8 > half ? 'dark' : 'light';
};

const postScheme = (frame: HTMLIFrameElement): void => {
  const message: ParentMessage = { exosomeFaq: PROTOCOL, colorScheme: schemeOf(frame) };
  frame.contentWindow!.postMessage(message, '*');
};

/** The height for a frame whose content is so high: with borders and padding, where the page counts them in. */
const boxHeight = (frame: HTMLIFrameElement, contentHeight: number): number => {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return contentHeight;
  const edges = ['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom'];
  return edges.reduce((sum, name) => sum + parseFloat(style.getPropertyValue(name)), contentHeight);
};

/** The width of a page on paper, in CSS pixels. */
const PRINTED = 700;

/** Higher where the frame will be narrower than what it has measured for: the same words need more lines. */
const paperHeight = (frame: HTMLIFrameElement, printHeight: number): number =>
  printHeight * Math.max(1, PAPER_WIDTH / ((frame.offsetWidth / innerWidth) * PRINTED));

const PRINT_HEIGHT = '--exosome-faq-print-height';

const isHeight = (height: unknown): height is number =>
  Number.isInteger(height) && (height as number) >= 1 && (height as number) <= HIGHEST;

addEventListener('message', ({ source, data }: MessageEvent<FrameMessage | undefined>) => {
  if (data?.exosomeFaq !== PROTOCOL || !isHeight(data.height)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source) continue;
    frame.style.height = `${boxHeight(frame, data.height)}px`;
    if (isHeight(data.printHeight))
      frame.style.setProperty(PRINT_HEIGHT, `${boxHeight(frame, paperHeight(frame, data.printHeight))}px`);
    if (data.colorScheme !== schemeOf(frame)) postScheme(frame);
  }
});

const postSchemes = (): void => frames().forEach(postScheme);
// before Safari 14 it is no event target, and a frame keeps the scheme that it began with
matchMedia('(prefers-color-scheme:dark)').addEventListener?.('change', postSchemes);
postSchemes();

if ('adoptedStyleSheets' in document) {
  // constructable: no policy refuses it
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{iframe[style*="${PRINT_HEIGHT}"]{height:var(${PRINT_HEIGHT})!important}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
