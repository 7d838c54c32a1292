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
import type { Config } from '../../scripts/snippets/config.js';
import { unsupportedIn, type GeneratedCode, type Site, type Target } from '../../scripts/snippets/target.js';

const attribute = ({ name, value }: Setting) => {
  if (value === true) return name;
  if (typeof value === 'number') return `${name}={${value}}`;
  return isPlain(value) ? `${name}="${value}"` : `${name}={${literal(value)}}`;
};

export const attributesIn = (config: Config) => settingsOf(config).map(attribute);

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

/** A component in TSX that imports `first`, and its sheet, if it has one, from `sheet`. */
export const componentOf = (
  config: Config,
  first: string,
  sheet: string,
  attributes = attributesIn(config),
): string => {
  const hasOwn = ownOf(config).length > 0;
  const alone = `return ${opening(attributes, ' />', 9)};`;
  const element = opening(attributes, hasOwn ? '>' : ' />', 4) + (hasOwn ? CHILDREN : '');
  const isLine = !hasOwn && !alone.includes('\n') && alone.length <= 118;
  const component = [
    first,
    sheetOf(config) && `import '${sheet}';\n`,
    hasOwn && `\nconst ownQuestions = ${ownList(config)};\n`,
    '\nexport function ExosomeQuestions() {\n',
    isLine ? `  ${alone}\n` : `  return (\n${indent(element, 4)}\n  );\n`,
    '}\n',
  ];
  return component.filter(Boolean).join('');
};

const written = (config: Config, site: Site, component: string, sheet: string): GeneratedCode => {
  const rule = sheetOf(config);
  const code = componentOf(config, `import 'exosome-faq/react';\n`, `./${sheet.replace(/.*\//, '')}`);
  return {
    snippets: [
      installOf(site),
      { place: component, language: 'tsx', code },
      ...(rule ? [{ place: sheet, language: 'css' as const, code: rule }] : []),
    ],
    policy: policyOf(config),
    unsupported: unsupportedIn(config),
  };
};

/** React 19: a component in TSX. */
export const react: Target = {
  id: 'react',
  write: (config, site) => written(config, site, 'src/ExosomeQuestions.tsx', 'src/ExosomeQuestions.css'),
};

/** React Router, as a framework. Its own scripts in the page need a nonce. */
export const reactRouter: Target = {
  id: 'reactRouter',
  write(config, site) {
    const way = written(config, site, 'app/exosome-questions.tsx', 'app/exosome-questions.css');
    return { ...way, policy: way.policy.replace("script-src 'self'", "script-src 'self' 'nonce-…'") };
  },
};
