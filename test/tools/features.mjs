// What each feature of the built script costs: how many bytes fewer it has with an empty stand-in for the feature's modules.
import { scriptWith } from './script-build.mjs';

/** Each stand-in has the names that others import, and does nothing. */
const children = `export const readChildren = (_, { questions }) => ({ items: questions, turned: new Map(), unknown: '' });`;
const share = `
  export const channels = [];
  export const webAddress = () => undefined;
  export const addressToShare = () => '';
  export const linkTo = () => '';
  export const hrefOf = () => '';
  export const copyLink = () => {};`;
const embed = `
  import { registerContent } from './content/register.js';
  import { define } from './define.js';
  import { version } from './version.js';
  export const embed = () => { if (define()) window.exosomeFaq = { define, registerContent, version }; };`;

export const features = {
  'wording, English': { '/src/content/en.ts': `export const en = { questions: [] };` },
  'wording, Spanish': { '/src/content/es.ts': 'export const es = undefined;' },
  'wording in other languages (`registerContent`)': {
    '/src/content/register.ts': 'export const registerContent = () => {};',
  },
  looks: { '/src/exosome-faq.styles.ts': 'export const dress = () => {};' },
  "the page's own questions": { '/src/children.ts': children },
  sharing: { '/src/share.ts': share },
  'structured data': {
    '/src/structured-data.ts': `export const faqPage = () => ''; export const addData = () => undefined;`,
  },
  'mounting on divs, and settings on the script': {
    '/src/embed.ts': embed,
    '/src/settings.ts': 'export const settings = { get() {} };',
  },
  'Lit, as far as it is used': { '/node_modules/lit/index.js': 'export class ReactiveElement extends HTMLElement {}' },
};

const REST = 'the element itself: what stays without all of these';

/** The size of each feature, by its name, where the whole script has `total` bytes, and of what stays without any of them. */
export async function sizesOf(total, sizeOf) {
  const sizes = {};
  const without = async (name, standIns) => {
    try {
      return sizeOf(await scriptWith(standIns));
    } catch (error) {
      throw new Error(`correct the stand-in for ${name} in test/tools/features.mjs: ${error.message}`, {
        cause: error,
      });
    }
  };
  for (const [name, standIns] of Object.entries(features)) sizes[name] = total - (await without(name, standIns));
  sizes[REST] = await without(REST, Object.assign({}, ...Object.values(features)));
  return sizes;
}
