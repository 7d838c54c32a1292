import { type Finding, isOwnMachine } from './causes.js';
import { isEmbed } from './page-scan.js';

/** Whether a text is one address, or several, and nothing else. */
export const addressesIn = (text: string): URL[] => {
  const words = text.trim().split(/\s+/);
  // nobody pastes more than the page's and the script's
  if (words.length > 4) return [];
  const urls = words.map((word) => {
    const written = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(word) ? `https://${word}` : word;
    return /^((https?|file):\/\/|[a-z]:\\)/i.test(written) && URL.canParse(written) ? new URL(written) : undefined;
  });
  return urls.every((url) => url !== undefined) ? urls : [];
};

export const isScript = ({ pathname }: URL): boolean => /\.m?js$|\/exosome-faq(@[^/]*)?$/.test(pathname);

/** Services that show a page about a file, or send it as plain text, in place of the file. */
const services =
  /(^|\.)(drive\.google\.com|docs\.google\.com|dropbox\.com|onedrive\.live\.com|1drv\.ms|sharepoint\.com|box\.com|icloud\.com|wetransfer\.com|github\.com|gist\.github\.com|gitlab\.com|raw\.githubusercontent\.com|pastebin\.com)$/;

/** Addresses at which a page is edited: some editors run no scripts there. */
const editors =
  /\/wp-admin\/|[?&](preview|preview_id|elementor-preview|fl_builder|et_fb|customize_changeset_uuid)\b|^https:\/\/(editor\.wix\.com|manage\.wix\.com|[\w-]+\.design\.webflow\.com|webflow\.com\/design)|^https:\/\/[\w-]+\.squarespace\.com\/config|\/node\/\d+\/edit/;

/** What addresses tell by themselves. */
export const readAddresses = (urls: readonly URL[]): Finding[] => {
  const page = urls.find((url) => !isScript(url) && !services.test(url.hostname));
  return urls.flatMap((url): Finding[] => {
    const about = url.href;
    if (services.test(url.hostname)) return [{ cause: 'wrong-address', about }];
    if (!isScript(url)) {
      if (!/^https?:$/.test(url.protocol)) return [{ cause: 'disk', about }];
      // WordPress makes a frame of none that begins so
      if (url.protocol === 'http:' && isEmbed(url.href) && !isOwnMachine(url, undefined))
        return [{ cause: 'insecure', about, code: about.replace(/^http:/, 'https:') }];
      return editors.test(url.href) ? [{ cause: 'preview', about }] : [];
    }
    // alone, an address of a server on this machine may be meant for a trial
    if (isOwnMachine(url, page ?? (url.protocol === 'http:' ? url : undefined))) return [{ cause: 'local', about }];
    if (page?.protocol === 'https:' && url.protocol === 'http:')
      return [{ cause: 'insecure', about, code: url.href.replace(/^http:/, 'https:') }];
    return /exosome-faq/.test(url.pathname.replace(/.*\/(?=.)/, '')) || /exosome-faq@/.test(url.pathname)
      ? []
      : [{ cause: 'wrong-address', about }];
  });
};
