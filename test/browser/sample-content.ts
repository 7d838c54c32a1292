import { type Block, type Content, contentFor } from '../../src/content/index.js';

/** A content that is right, with a word of its language in each text. */
export const sampleContent = (lang: string, word = lang): Content => {
  const said = (words: string) => `${word}: ${words}`;
  const { questions, labels } = contentFor('en');
  const block = (like: Block): Block => {
    if (typeof like === 'string') return said('answer');
    return 'strong' in like ? { strong: said('strong') } : { list: like.list.map(() => [said('lead'), said('item')]) };
  };
  return {
    lang,
    edition: '2026-10-01',
    title: said('title'),
    safetyLabel: said('Safety'),
    safety: `${word}: {date} safety`,
    disclaimer: said('disclaimer'),
    editionLine: `${word}: {date} edition`,
    ageLine: said('age'),
    reviewedLine: `${word}: {name} {date}`,
    questions: questions.map(({ id, answer: blocks, sources }) => ({
      id,
      question: said(`question ${id}`),
      answer: blocks.map(block),
      ...(sources && { sources: sources.map(() => ({ title: said('source'), url: 'https://example.org/', lang })) }),
    })),
    labels: Object.fromEntries(Object.keys(labels).map((key) => [key, said(key)])) as Content['labels'],
  };
};
