// dist/translate/LANG.xlf: the texts to translate as XLIFF 2.1, for the tools that translators use.
// https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
import js2xliff from 'xliff/js2xliff';
import type { Content } from '../../src/content/index.js';
import { translatedFields } from './fields.js';
import { unitId } from './unit-id.js';

/** The texts of a content with their notes, as XLIFF. The language to translate into is for the translator's tool to say. */
export const toXliff = async (content: Content): Promise<string> => {
  const units = translatedFields(content).map(({ path, text, note }) => [
    unitId(path),
    // each text stays whole
    { source: text, note, additionalAttributes: { canResegment: 'no' } },
  ]);
  const resources = { 'exosome-faq': Object.fromEntries(units) };
  const xml = await js2xliff({ sourceLanguage: content.lang, resources }, { targetXliffVersion: '2.1' });
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
};
