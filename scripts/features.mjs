// What each feature of the built script costs: how many bytes fewer it has with an empty stand-in for the feature's modules.
import { scriptWith } from './script-build.mjs';

/** Each stand-in has the names that others import, and does nothing. */
const ownQuestions = `
  export const readOwnQuestions = (_, { questions }) => ({ questions, details: new Map(), fallbacks: new Map(), unknown: [] });
  export const summaryOf = () => undefined;
  export const answerWords = () => '';
  export const hasHiddenChanged = () => false;
  export const readTurn = () => undefined;`;
const ownAnswers = `
  export class OwnAnswers {
    receive() {}
    show() {}
    end() {}
    has() {}
    beforePrint() {}
    afterPrint() {}
  }`;
const share = `
  export const channels = [];
  export const pageUrl = () => '';
  export const resolveShareUrl = () => '';
  export const answerUrl = () => '';
  export const shareHref = () => '';`;
const scriptTag = `
  import { registerContent } from '../content/register.js';
  import { define } from '../element/define.js';
  import { version } from '../version.js';
  export const runScriptTag = () => { if (define()) window.exosomeFaq = { define, registerContent, version }; };`;

export const features = {
  'content, English': { '/src/content/en.ts': `export const en = { questions: [] };` },
  'content, Spanish': { '/src/content/es.ts': 'export const es = undefined;' },
  'content in other languages (`registerContent`, and JSON in the page)': {
    '/src/content/register.ts': 'export const registerContent = () => {};',
    '/src/element/content-blocks.ts':
      "export const CONTENT_BLOCK = '_'; export const readContentBlock = () => {}; export const readContentBlocks = () => {};",
  },
  looks: { '/src/element/adopt-styles.ts': 'export const adoptStyles = () => {};' },
  "the page's own questions": {
    '/src/element/own-questions.ts': ownQuestions,
    '/src/element/own-answers.ts': ownAnswers,
  },
  sharing: {
    '/src/model/share.ts': share,
    '/src/element/copy-link.ts': 'export const copyLink = () => {};',
    '/src/element/print-alone.ts': 'export const printAlone = () => {};',
  },
  'of that, printing this FAQ alone': { '/src/element/print-alone.ts': 'export const printAlone = () => {};' },
  'structured data': {
    '/src/render/to-json-ld.ts': `export const toJsonLd = () => '';`,
    '/src/element/insert-json-ld.ts':
      'export const insertJsonLd = () => undefined; export const hasOtherFaqPage = () => false;',
  },
  'mounting on divs, and settings on the script': {
    '/src/embed/script-tag.ts': scriptTag,
    '/src/model/script-defaults.ts': 'export const scriptDefaults = { get() {} };',
  },
  'Lit, as published': {
    '/node_modules/@lit/reactive-element/reactive-element.js': 'export class ReactiveElement extends HTMLElement {}',
  },
};

const REST = 'the element itself: what stays without all of these';

/** The size of each feature, by its name, where the whole script has `total` bytes, and of what stays without any of them. */
export async function sizesOf(total, sizeOf) {
  const sizes = {};
  const without = async (name, standIns) => {
    try {
      return sizeOf(await scriptWith(standIns));
    } catch (error) {
      throw new Error(`correct the stand-in for ${name} in scripts/features.mjs: ${error.message}`, {
        cause: error,
      });
    }
  };
  for (const [name, standIns] of Object.entries(features)) sizes[name] = total - (await without(name, standIns));
  sizes[REST] = await without(REST, Object.assign({}, ...Object.values(features)));
  return sizes;
}
