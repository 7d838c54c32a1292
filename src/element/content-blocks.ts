import { canonicalTag } from '../content/index.js';
import { registerContent } from '../content/register.js';
import { CONTENT_ATTRIBUTE } from '../names.js';
import { plain } from '../platform/dom.js';
import { oneLine } from '../platform/text.js';

/** A script that no browser runs and no policy forbids: it holds the content in one more language. */
export const CONTENT_BLOCK = `script[${CONTENT_ATTRIBUTE}]`;

/** How much of a message is shown, in characters: what it quotes may be of any length. */
const LONGEST_MESSAGE = 400;

const seen = new WeakSet<Element>();
/** The text of the block that a language has got its content from. */
const used = new Map<string, string>();

/** A page that is swapped in may bring the same block again. */
const register = (lang: string, content: any, text: string): void => {
  const tag = canonicalTag(lang);
  if (used.get(tag) === text) return;
  if (used.has(tag)) throw new Error('Another one for this language came first. Remove one of them.');
  registerContent(lang, content);
  used.set(tag, text);
};

/** Adds the content that a block holds, once. Where something is wrong, one message says what, and the text stays as it was. */
export const readContentBlock = (block: Element): void => {
  if (seen.has(block)) return;
  const { textContent, getAttribute, ownerDocument } = plain(block);
  const text = textContent!.trim();
  const lang = getAttribute('lang')?.trim();
  let problem = text ? "it isn't valid JSON." : 'it is empty.';
  try {
    const content = JSON.parse(text);
    problem = '';
    // its own, for a page may give all objects one
    const own = String({ __proto__: null, ...content }.lang ?? '');
    if (!lang && !own) problem = 'it has no language. Write it on this tag, as in lang="fr".';
    else register(lang || own, content, text);
  } catch (error) {
    // the rest of it may still be on its way
    if (problem && plain(ownerDocument).readyState === 'loading') return;
    problem = `${problem} ${(error as Error).message}`;
  }
  seen.add(block);
  const name = `<script ${CONTENT_ATTRIBUTE}${lang ? ` lang="${lang}"` : ''}>`;
  const message = `${name} isn't used, so the text stays as it was: ${problem}`;
  if (problem) console.warn(oneLine(message, LONGEST_MESSAGE));
};

/** The same for each block of a document. */
export const readContentBlocks = (document: Document): void =>
  plain(document).querySelectorAll(CONTENT_BLOCK).forEach(readContentBlock);
