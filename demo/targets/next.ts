import { indent, inTemplate, installOf, opening, ownOf, sheetOf } from './applications.js';
import { attributesIn, componentOf } from './react.js';
import { ownForServer, optionsForServer } from './server.js';
import type { Config } from '../../scripts/snippets/config.js';
import { loads, textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Site, type Target } from '../../scripts/snippets/target.js';

const SHEET = './exosome-questions.css';
const TYPES = `import type {} from 'exosome-faq/react';\n`;
const NONCE = `const nonce = (await headers()).get('x-nonce') ?? undefined;`;

/** A component of the server can't load what is for the browser. */
const DEFINE = `'use client';

import 'exosome-faq/define';

export const DefineExosomeFaq = () => null;
`;

const fromServer = (config: Config) => {
  const attributes = [
    ...attributesIn(config),
    'suppressHydrationWarning',
    'dangerouslySetInnerHTML={{ __html: renderExosomeFaqContent({ ...options, nonce }) }}',
  ];
  return `import { headers } from 'next/headers';
${TYPES}import { renderExosomeFaqContent } from 'exosome-faq/server';
import { DefineExosomeFaq } from './define-exosome-faq';
${sheetOf(config) && `import '${SHEET}';\n`}
${ownOf(config).length ? `const ownQuestions = ${ownForServer(config)};\n` : ''}const options = {
${indent(optionsForServer(config).join('\n'), 2)}
};

export async function ExosomeQuestionsFromServer() {
  ${NONCE}
  return (
    <>
${indent(opening(attributes, ' />', 6), 6)}
      <DefineExosomeFaq />
    </>
  );
}
`;
};

const byScript = (config: Config, { base, integrity }: Site) => {
  const component = componentOf(config, '', SHEET);
  const [start, end] = component.split('export function ExosomeQuestions() {');
  const element = end!
    .replace(/^\n {2}return \(?/, '')
    .replace(/(?:\n {2}\))?;\n\}\n$/, '')
    .replace(/^\n/, '');
  const inside = element.startsWith(' ') ? indent(element, 2) : indent(element, 6);
  return `import { headers } from 'next/headers';
import Script from 'next/script';
${TYPES}${start!.replace(/^\n(?=\n)/, '')}export async function ExosomeQuestionsByScript() {
  ${NONCE}
  return (
    <>
${inside}
      <Script
        src="${base}exosome-faq.min.js"
        integrity="${integrity['exosome-faq.min.js']}"
        crossOrigin="anonymous"
        nonce={nonce}
      />
    </>
  );
}
`;
};

const policyFor = ({ structuredData }: Config, nonce: string) =>
  [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    ...(structuredData ? ['trusted-types exosome-faq nextjs nextjs#bundler'] : []),
  ].join('; ');

const proxyFor = (config: Config) => `import { NextResponse, type NextRequest } from 'next/server';

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = \`${inTemplate(policyFor(config, 'NONCE')).replaceAll('NONCE', '${nonce}')}\`;
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
`;

/** Next.js with the app router: in the browser, from the server, or by the script; and a nonce for each request. */
export const next: Target = {
  id: 'next',
  write(config, site, language = 'en') {
    const sheet = sheetOf(config);
    const spoken = { ...config, lang: config.lang || language };
    return {
      snippets: [
        installOf(site),
        {
          place: 'app/exosome-questions.tsx',
          language: 'tsx',
          code: componentOf(config, `'use client';\n\nimport 'exosome-faq/react';\n`, SHEET),
        },
        ...(sheet ? [{ place: 'app/exosome-questions.css', language: 'css' as const, code: sheet }] : []),
        { place: 'app/exosome-questions-from-server.tsx', language: 'tsx', code: fromServer(spoken) },
        { place: 'app/define-exosome-faq.tsx', language: 'tsx', code: DEFINE },
        { place: 'app/exosome-questions-by-script.tsx', language: 'tsx', code: byScript(config, site) },
        { place: 'proxy.ts', language: 'ts', code: proxyFor(config) },
      ],
      policy: policyFor(config, '…'),
      unsupported: unsupportedIn(config),
      ...loads(site),
      ...textIn(config, language),
    };
  },
};
