import {
  indent,
  installOf,
  isPlain,
  literal,
  opening,
  ownList,
  ownOf,
  policyOf,
  settingsOf,
  sheetOf,
  type Setting,
} from './applications.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

const attribute = ({ name, value }: Setting) => {
  if (value === true) return name;
  if (typeof value === 'number') return `${name}={${value}}`;
  return isPlain(value) ? `${name}="${value}"` : `${name}={${literal(value)}}`;
};

const CHILDREN = `
  {ownQuestions.map(({ id, question, answer }) => (
    <details key={id} id={id}>
      <summary>{question}</summary>
      {answer.map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
    </details>
  ))}
</exosome-faq>`;

/** React 19: a component in TSX. */
export const react: Target = {
  id: 'react',
  write(config, site) {
    const sheet = sheetOf(config);
    const hasOwn = ownOf(config).length > 0;
    const attributes = settingsOf(config).map(attribute);
    const alone = `return ${opening(attributes, ' />', 9)};`;
    const element = opening(attributes, hasOwn ? '>' : ' />', 4) + (hasOwn ? CHILDREN : '');
    const isLine = !hasOwn && !alone.includes('\n') && alone.length <= 118;
    const component = [
      `import 'exosome-faq/react';\n`,
      sheet && `import './ExosomeQuestions.css';\n`,
      hasOwn && `\nconst ownQuestions = ${ownList(config)};\n`,
      '\nexport function ExosomeQuestions() {\n',
      isLine ? `  ${alone}\n` : `  return (\n${indent(element, 4)}\n  );\n`,
      '}\n',
    ];
    return {
      snippets: [
        installOf(site),
        { place: 'src/ExosomeQuestions.tsx', language: 'tsx', code: component.filter(Boolean).join('') },
        ...(sheet ? [{ place: 'src/ExosomeQuestions.css', language: 'css' as const, code: sheet }] : []),
      ],
      policy: policyOf(config),
      unsupported: unsupportedIn(config),
    };
  },
};
