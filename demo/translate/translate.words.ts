import { rules } from '../../src/content/check.js';
import type { Problem, Unreadable } from './check.js';

type Rule = Problem['rule'];

const rulesInEnglish: Record<Rule, string> = {
  ...rules,
  missing: 'is missing: translate it',
  extra: 'must not be there: take it out',
  fields: 'must have the fields @',
  language: 'must be the language that you translate into, as in fr or pt-BR',
};

const rulesInSpanish: Record<Rule, string> = {
  missing: 'falta: tradúzcalo',
  extra: 'no debe estar: quítelo',
  text: 'debe ser texto',
  list: 'debe ser una lista de @',
  fields: 'debe tener los campos @',
  empty: 'está vacío',
  long: 'debe tener @ caracteres como máximo',
  same: 'debe ser «@»',
  placeholder: 'debe tener @ una sola vez',
  braces: 'no debe tener @',
  date: 'debe ser una fecha, como AAAA-MM-DD',
  url: 'debe ser una dirección http o https',
  tag: 'debe ser una etiqueta de idioma, como fr o pt-BR',
  language: 'debe ser el idioma al que traduce, como fr o pt-BR',
};

const unreadableInEnglish: Record<Unreadable, string> = {
  empty: 'This file is empty. Choose the file that you translated.',
  large: 'This file is too large to be a translation.',
  json: 'This file isn’t valid JSON. A quotation mark or a comma may be missing, or a word processor may have changed the quotation marks. Use a plain text editor.',
  xliff: 'This file isn’t XLIFF 2. Save it as XLIFF 2.0 or 2.1, or use the JSON file.',
  shape: 'This file is JSON, but not the one from this page. Begin with the file that you download here.',
};

const unreadableInSpanish: Record<Unreadable, string> = {
  empty: 'Este archivo está vacío. Elija el archivo que tradujo.',
  large: 'Este archivo es demasiado grande para ser una traducción.',
  json: 'Este archivo no es JSON válido. Puede faltar una comilla o una coma, o un procesador de textos cambió las comillas. Use un editor de texto sin formato.',
  xliff: 'Este archivo no es XLIFF 2. Guárdelo como XLIFF 2.0 o 2.1, o use el archivo JSON.',
  shape: 'Este archivo es JSON, pero no el de esta página. Empiece con el archivo que se descarga aquí.',
};

export const en = {
  intro:
    'Translate the text once, and every page of your site can show it. Nothing that you choose here is sent anywhere.',
  download: '1. Download the text',
  downloadHow:
    'Each text comes with a note: how long it may be, what has to stay, and the fact behind it. JSON opens in any text editor, XLIFF in the tools that translators use.',
  from: { en: 'From English', es: 'From Spanish' },
  back: '2. Put the translated file back',
  file: 'Translated file (JSON or XLIFF)',
  drop: 'or drop it here',
  unreadable: unreadableInEnglish,
  wrong: (count: number) => (count === 1 ? 'One field has to be corrected' : `${count} fields have to be corrected`),
  right: 'The translation is complete',
  long: (count: number) =>
    count === 1
      ? 'One sentence has more than 25 words. Shorter ones are easier to read.'
      : `${count} texts have sentences of more than 25 words. Shorter ones are easier to read.`,
  rules: rulesInEnglish,
  english: 'English',
  translated: 'Translation',
  nothing: 'Nothing yet',
  all: 'All texts, side by side',
  words: (count: number) => `Longest sentence: ${count} ${count === 1 ? 'word' : 'words'}`,
  tooLong: 'More than 25 words: shorten it if you can.',
  lacksFda: 'The abbreviation FDA isn’t in it.',
  preview: '3. See it',
  code: '4. Paste it into your page',
  codeName: 'The translation and the questions',
  responsible:
    'You’re responsible for translations you add, including the safety line. Have someone who knows both languages read it.',
  places: {
    question: (number: number) => `Question ${number}`,
    paragraph: (number: number) => `paragraph ${number}`,
    item: (number: number) => `list item ${number}`,
    lead: 'first word',
    button: 'Button or label',
    file: 'The whole file',
  },
};

export const es: typeof en = {
  intro:
    'Traduzca el texto una vez y todas las páginas de su sitio podrán mostrarlo. Nada de lo que elija aquí se envía a ninguna parte.',
  download: '1. Descargue el texto',
  downloadHow:
    'Cada texto trae una nota: qué largo puede tener, qué debe quedar igual y el dato en que se basa. JSON se abre con cualquier editor de texto; XLIFF, con los programas que usan los traductores.',
  from: { en: 'Desde el inglés', es: 'Desde el español' },
  back: '2. Ponga aquí el archivo traducido',
  file: 'Archivo traducido (JSON o XLIFF)',
  drop: 'o suéltelo aquí',
  unreadable: unreadableInSpanish,
  wrong: (count) => (count === 1 ? 'Hay que corregir un campo' : `Hay que corregir ${count} campos`),
  right: 'La traducción está completa',
  long: (count) =>
    count === 1
      ? 'Una oración tiene más de 25 palabras. Las más cortas se leen mejor.'
      : `${count} textos tienen oraciones de más de 25 palabras. Las más cortas se leen mejor.`,
  rules: rulesInSpanish,
  english: 'Inglés',
  translated: 'Traducción',
  nothing: 'Todavía nada',
  all: 'Todos los textos, lado a lado',
  words: (count) => `Oración más larga: ${count} ${count === 1 ? 'palabra' : 'palabras'}`,
  tooLong: 'Más de 25 palabras: acórtela si puede.',
  lacksFda: 'Falta la sigla FDA.',
  preview: '3. Véala',
  code: '4. Péguela en su página',
  codeName: 'La traducción y las preguntas',
  responsible:
    'Usted responde por las traducciones que agregue, incluida la línea de seguridad. Pida que la lea alguien que conozca los dos idiomas.',
  places: {
    question: (number) => `Pregunta ${number}`,
    paragraph: (number) => `párrafo ${number}`,
    item: (number) => `elemento ${number} de la lista`,
    lead: 'primera palabra',
    button: 'Botón o etiqueta',
    file: 'Todo el archivo',
  },
};
