import { escape } from '../../src/render/to-html.js';
import {
  brokenAt,
  inTemplate,
  installOf,
  indent,
  literal,
  objects,
  ownOf,
  property,
  settingsOf,
  sheetOf,
} from './applications.js';
import type { Config } from '../../scripts/snippets/config.js';
import { loads, scriptLine, scriptPolicy, textIn } from '../../scripts/snippets/snippets.js';
import { unsupportedIn, type Target } from '../../scripts/snippets/target.js';

/** Quotes end nothing in a text, and are easier to read as they are. */
const inText = (text: string) => escape(text).replaceAll('&#34;', '"');

const option = ({ property: name, value }: { property: string; value: string | number | true }) =>
  typeof value === 'string' ? property(name, value, 2) : `${name}: ${value},`;

/** The own questions as the server takes them. */
export const ownForServer = (config: Config): string =>
  objects(ownOf(config), ({ id, question, answer }, at) => [
    `id: ${literal(id)},`,
    property('question', question, at),
    property('answer', answer.map((paragraph) => `<p>${inText(paragraph)}</p>`).join(''), at),
  ]);

/** The options, one on each line. */
export const optionsForServer = (config: Config): readonly string[] => [
  ...settingsOf(config).map(option),
  ...(ownOf(config).length ? ['ownQuestions,'] : []),
];

/** A server of one page: the text is there before any script has come. */
export const server: Target = {
  id: 'server',
  write(config, site, language = 'en') {
    const lang = config.lang || language;
    const options = optionsForServer({ ...config, lang });
    const sheet = sheetOf(config);
    const policy = (nonce: string) => `${scriptPolicy(config, site)}; style-src 'nonce-${nonce}'`;
    const module = `import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { renderExosomeFaq } from 'exosome-faq/server';
${
  ownOf(config).length
    ? `
const ownQuestions = ${ownForServer(config)};
`
    : ''
}
const faq = (nonce) =>
  renderExosomeFaq({
${indent([...options, 'nonce,'].join('\n'), 4)}
  });

const page = (nonce) => \`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${lang === 'es' ? 'Exosomas' : 'Exosomes'}</title>
${sheet && `    <style nonce="\${nonce}">\n${indent(inTemplate(sheet), 6)}    </style>\n`}    ${inTemplate(scriptLine(site))}
  </head>
  <body>
    \${faq(nonce)}
  </body>
</html>
\`;

${brokenAt('const policy = (nonce) =>', `\`${inTemplate(policy('NONCE')).replace('NONCE', '${nonce}')}\`;`)}

const server = createServer((request, response) => {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', policy(nonce));
  response.end(page(nonce));
});
const port = Number(process.env.PORT ?? 8080);
server.listen(port, () => console.log(\`http://localhost:\${port}/\`));
`;
    return {
      snippets: [installOf(site, '@lit-labs/ssr'), { place: 'server.mjs', language: 'js', code: module }],
      policy: policy('…'),
      unsupported: unsupportedIn(config),
      ...loads(site),
      ...textIn(config, language),
    };
  },
};
