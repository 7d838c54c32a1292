// What somebody may have chosen in the builder: nothing, and everything.
import { runnerImport } from 'vite';
import { TREAT, WHAT } from '../support/questions.mjs';

const { defaults } = (await runnerImport('./scripts/snippets/config.ts')).module;

/** Text that would break out of a string, an attribute, a template or a script, if it could. */
export const HOSTILE = `"It's" \`\${alert(1)}\` {{ 7 * 7 }} {x} </script><!-- <b>&amp;</b> @if \\n 👩‍⚕️`;
const full = {
  ...defaults,
  lang: 'es',
  questions: [TREAT, WHAT],
  headingLevel: 4,
  hideTitle: true,
  open: [WHAT],
  reviewedBy: `Dr. ${HOSTILE}`,
  reviewedOn: '2026-11-02',
  share: ['print', 'email', 'pinterest'],
  shareUrl: `https://clinic.example/?a=1&b='"{{c}}`,
  shareImage: 'https://clinic.example/card.png',
  structuredData: true,
  own: [
    { question: `${HOSTILE}\n?`, answer: `First: ${HOSTILE}\n\nSecond\nline.` },
    { question: '¿Cuánto cuesta?', answer: 'Nada.' },
  ],
  looks: { accent: '#0e8a92', radius: '0' },
};
export const variants = { defaults, full };
