import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/content/en.js';
import { es } from '../../src/content/es.js';
import { translatable } from './fields.js';
import { toJson } from './json.js';
import { toXliff } from './xliff.js';

/** The files for translators, by name: what is to be translated, from English and from Spanish. */
export const translationFiles = async (): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const content of [en, es].map(translatable)) {
    files.set(`${content.lang}.json`, toJson(content));
    files.set(`${content.lang}.xlf`, await toXliff(content));
  }
  return files;
};

/** Writes dist/translate/. */
export const writeTranslationFiles = async (dist: string): Promise<void> => {
  const folder = join(dist, 'translate');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await translationFiles()) writeFileSync(join(folder, name), text);
};
