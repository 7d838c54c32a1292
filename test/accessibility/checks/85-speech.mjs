import assert from 'node:assert/strict';
import { examples } from '../examples.mjs';
import { speech } from '../speech.mjs';
import { nodes } from '../fixtures.mjs';

export const title = 'What a screen reader says';

export default [
  {
    name: 'a transcript of the closed and of the opened widget is made from the tree, and is the committed one',
    criteria: ['1.1.1', '1.3.1', '1.3.2', '2.4.4', '2.4.6', '3.1.2', '4.1.2'],
    async run({ open, page, set, proof, engine }) {
      const parts = [];
      for (const { name, markup } of examples) {
        await open(markup());
        for (const opened of ['', 'all']) {
          await set({ open: opened });
          const { children } = nodes(await page.tree()).find(({ role }) => role === 'main');
          const at = (word) => children.findIndex((node) => JSON.stringify(node).includes(`"${word}"`));
          // the page has the language of the first lines
          const voice = { lang: 'en' };
          const lines = children.slice(at('Before') + 1, at('After')).flatMap((node) => speech(node, voice));
          assert.ok(lines.length >= 5, `${name}: ${lines.join('\n')}`);
          parts.push([`== ${name}, ${opened ? 'all answers open' : 'closed'}`, ...lines].join('\n'));
        }
      }
      proof.speech[engine] = `${parts.join('\n\n')}\n`;
    },
  },
];
