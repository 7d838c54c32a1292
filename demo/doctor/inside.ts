// What the running check can know of a frame with the widget: it cannot look into one from another site.
import { isShown } from './visibility.js';
import { type Frame, isEmbed, tracesIn } from './page-scan.js';

/** Whether the page in a frame gives a sign of life: ours tell their height to whoever says that it is ready. */
const answers = ({ contentWindow }: HTMLIFrameElement): Promise<boolean> =>
  new Promise((done) => {
    const call = () => contentWindow?.postMessage({ message: 'ready' }, '*');
    // one that was put in late is still on its way
    const calls = setInterval(call, 100);
    const end = (answer: boolean) => {
      removeEventListener('message', hear);
      clearInterval(calls);
      clearTimeout(last);
      done(answer);
    };
    const hear = ({ source }: MessageEvent) => {
      if (source === contentWindow) end(true);
    };
    const last = setTimeout(end, 2000, false);
    addEventListener('message', hear);
    call();
  });

/** Whether a frame shows the widget; `undefined` where nobody can know from outside. */
export const showsWidget = async ({ element, address }: Frame): Promise<boolean | undefined> => {
  const page = element.contentDocument;
  if (page && tracesIn(page).places.some(isShown)) return true;
  if (!isEmbed(address)) return undefined;
  // a lazy one is loaded when somebody comes near
  return (await answers(element)) || (element.loading === 'lazy' ? undefined : false);
};
