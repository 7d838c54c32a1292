// The words that a page must show, from the given text.
import { readFileSync } from 'node:fs';

function read(lang, month) {
  const text = readFileSync(new URL(`../content/${lang}.md`, import.meta.url), 'utf8');
  const field = (name, from = text) => new RegExp(`^${name}: (.*)$`, 'm').exec(from)[1];
  const plain = (line) => line.replace(/ \(F\d[^)]*\)$/, '').replaceAll('**', '');
  const labels = field('labels').split(' · ');
  return {
    title: field('title'),
    safety: `${field('safety label')}: ${field('safety').replace('{date}', month)}`,
    showAll: labels[0],
    hideAll: labels[1],
    disclaimer: field('disclaimer'),
    questions: text
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [id] = part.split('\n', 1);
        return { id, text: field('question', part), begins: plain(part.split('\n\n')[1]) };
      }),
  };
}

export const content = { en: read('en', 'November 2026'), es: read('es', 'noviembre de 2026') };
