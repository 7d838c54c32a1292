import {
  constant,
  indent,
  installOf,
  isBound,
  opening,
  ownList,
  ownOf,
  policyOf,
  settingsOf,
  sheetOf,
  type Setting,
} from './applications.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

const attribute = (setting: Setting) => {
  const { name, property, value } = setting;
  if (value === true) return name;
  if (isBound(setting)) return `[${property}]="${property}"`;
  return typeof value === 'number' ? `[${property}]="${value}"` : `${name}="${value}"`;
};

const CHILDREN = `
  @for (own of ownQuestions; track own.id) {
    <details [id]="own.id">
      <summary>{{ own.question }}</summary>
      @for (paragraph of own.answer; track $index) {
        <p>{{ paragraph }}</p>
      }
    </details>
  }
</exosome-faq>`;

/** Angular: a standalone component. Its looks stand in the global sheet: a component's own sheet would need a nonce. */
export const angular: Target = {
  id: 'angular',
  write(config, site) {
    const settings = settingsOf(config);
    const sheet = sheetOf(config);
    const hasOwn = ownOf(config).length > 0;
    const members = settings
      .filter(isBound)
      .map(({ property, value }) => `${constant(`protected readonly ${property}`, String(value), 2)}\n`);
    if (hasOwn) members.push(`protected readonly ownQuestions = ${ownList(config, 2)};\n`);
    const element = opening(settings.map(attribute), hasOwn ? '>' : '></exosome-faq>', 15) + (hasOwn ? CHILDREN : '');
    const component = `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'exosome-faq/define';

@Component({
  selector: 'app-exosome-questions',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${element.includes('\n') ? `\n${indent(element, 4)}\n  ` : element}\`,
})
export class ExosomeQuestions {${members.length ? `\n${indent(members.join(''), 2)}` : ''}}
`;
    return {
      snippets: [
        installOf(site),
        { place: 'src/app/exosome-questions.ts', language: 'ts', code: component },
        ...(sheet ? [{ place: 'src/styles.css', language: 'css' as const, code: sheet }] : []),
      ],
      policy: policyOf(config),
      unsupported: unsupportedIn(config),
    };
  },
};
