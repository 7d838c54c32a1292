import { type Block, type Content, contentFor } from '../../src/content/index.js';
import type { Config } from './config.js';

/** A common sans-serif letter, and what a line loses where the next word is too long for it, in em. */
const LETTER = 0.5;
const LOSS = 1.5;

/** How many lines a text takes in a column of so many em, where its letters have `size`: not rounded up to whole ones. */
const filled = (text: string, column: number, size = 1) => (text.length * LETTER * size) / Math.max(5, column - LOSS);

/** How high it gets, in em. */
const lines = (text: string, column: number, size = 1) => Math.ceil(filled(text, column, size)) * 1.5 * size;

const textOf = (block: Block): string[] =>
  typeof block === 'string'
    ? [block]
    : 'strong' in block
      ? [block.strong]
      : block.list.map(([lead, text]) => `${lead} ${text}`);

/** What a height is made of: pixels, em, and the space that the looks set. */
interface Height {
  px: number;
  em: number;
  space: number;
}

/** The height of the widget in a column of so many em; it follows `render/styles.ts`. */
const heightIn = (column: number, content: Content, config: Config): Height => {
  const ours = content.questions.filter(({ id }) => !config.questions.length || config.questions.includes(id));
  const asked = [...ours.map(({ question }) => question), ...config.own.map(({ question }) => question)];
  const inner = column - 1.5;
  const total: Height = { px: 1, em: 0, space: 0 };

  if (!config.hideTitle) total.em += lines(content.title, column, 1.5) * (1.25 / 1.5);
  total.em += lines(`${content.safetyLabel}: ${content.safety} 2026`, inner);
  total.space += 3.5;
  if (asked.length > 1) {
    total.px += 44;
    total.space += 1;
  }
  for (const question of asked) {
    // beside the text are the gap and the icon
    total.em += lines(question, inner - 2.1, 1.0625);
    total.px += 1;
    total.space += 2;
  }
  for (const { answer, sources = [] } of ours.filter(({ id }) => config.open.includes(id))) {
    // of many texts, every other one fills less than half of its last line
    const width = Math.min(inner, 33);
    for (const text of answer.flatMap(textOf)) total.em += (filled(text, width) + 0.5) * 1.5;
    total.space += 0.75 * answer.length + 0.75;
    if (sources.length) total.em += 1.5;
    for (const { title } of sources)
      total.em += lines(`${title} ${content.labels.newTab}`, width - 1.25, 0.9375) + 0.375;
    if (sources.length) total.space += 0.75;
    if (config.share.length) {
      const rows = Math.ceil((config.share.length * 10) / inner);
      total.px += 44 * rows;
      total.em += 0.5 * (rows - 1);
      total.space += 0.75;
    }
  }
  const footer = [content.disclaimer, content.editionLine];
  if (config.reviewedBy && config.reviewedOn) footer.push(content.reviewedLine + config.reviewedBy);
  for (const text of footer) total.em += lines(text, column, 0.875) + 0.21875;
  total.space += 1;
  return total;
};

const round = (value: number) => String(Math.ceil(value * 10) / 10);

/**
 * An inline style for the tag or the div, which holds room for the widget as long as its script is on the way, so that what stands below
 * does not move. It is a little too much room rather than too little: for a column of 640 px and more on a wide screen, and for the whole
 * width of a phone. A policy without inline styles leaves it out, and so do some editors; then what stands below moves once.
 */
export const reserve = (config: Config): string => {
  const contents = (config.lang ? [config.lang] : ['en', 'es']).map(contentFor);
  const highest = (column: number) => {
    const heights = contents.map((content) => heightIn(column, content, config));
    return { ...heights[0]!, em: Math.max(...heights.map(({ em }) => em)) };
  };
  // in columns on screens of 320, 480 and 768 px, at 16 px to the em: straight lines between them are above the curve
  const [small, middle, wide] = [20, 30, 48];
  const heights = [small - 3, middle - 3, 40].map(highest);
  const [phone, tablet, desktop] = heights as [Height, Height, Height];
  const line = (from: number, first: Height, to: number, last: Height) => {
    const slope = (first.em - last.em) / (to - from);
    return `${round(first.em + more + from * slope)}em - ${round(slope * 100)}vw`;
  };
  const { space } = config.looks;
  const isOther = space && /^[\d.]+(px|r?em)$/.test(space);
  const spaces = isOther ? ` + ${phone.space} * ${space}` : '';
  const more = isOther ? 0 : phone.space;
  const high = [
    `${round(desktop.em + more)}em`,
    line(small, phone, middle, tablet),
    line(middle, tablet, wide, desktop),
  ];
  return `display:flow-root;min-height:calc(${phone.px}px${spaces} + max(${high.join(', ')}))`;
};
