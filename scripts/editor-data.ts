import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format, resolveConfig } from 'prettier';
import { contentFor } from '../src/content/index.js';
import { channels } from '../src/model/share.js';

interface Entry {
  name: string;
  fieldName?: string;
  type: { text: string };
}
interface Element {
  tagName?: string;
  attributes: Entry[];
  members: Entry[];
}

const ids = contentFor('').questions.map(({ id }) => id);
/** The words that an editor can offer for a list of them; a list may hold others too, and more than one. */
const offered: Readonly<Record<string, readonly string[]>> = {
  lang: ['en', 'es'],
  questions: ids,
  open: ['all', ...ids],
  share: channels,
};
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`);

/** The manifest with the types of its attributes as `type` gives them, from the name and the property's type. */
const manifest = (type: (name: string, text: string) => string) => {
  const whole = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations: Element[] }[] };
  const element = whole.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName)!;
  for (const attribute of element.attributes) {
    // the platform's own: the generators would take the name from nowhere
    attribute.fieldName ??= attribute.name;
    const text = type(attribute.name, attribute.type.text);
    const field = element.members.find(({ name }) => name === attribute.fieldName);
    for (const entry of [attribute, field]) if (entry) entry.type = { text };
  }
  return whole as never;
};

const strings = (text: string) => (/^\d(?: \| \d)+$/.test(text) ? quoted(text.split(' | ')).join(' | ') : text);
const options = (words: readonly string[] | undefined, rest: readonly string[]) =>
  words && [...quoted(words), ...rest].join(' | ');

/** What a template may say: text for all, and a number too where the property is one. */
const forTemplates = () =>
  manifest((name, text) => {
    const asText = strings(text);
    return options(offered[name], ['(string & {})']) ?? (asText === text ? text : `${text} | ${asText}`);
  });

/** One of the types that the generator has written, as it stands there. */
const typeIn = (file: string, name: string) => {
  const [found, ...others] = file.match(new RegExp(`^export type ${name} = \\{\\n[^]*?^\\};\\n`, 'gm')) ?? [];
  if (!found || others.length) throw new Error(`@wc-toolkit/jsx-types has changed: it wrote no type ${name}`);
  return found;
};

const props = `import type { ExosomeFaqProps, CustomCssProperties } from './props.js';
import type { ExosomeFaq } from './element/exosome-faq.js';
export * from './auto-define.js';
`;

// each as the framework's own manual has it
const frameworks = {
  // https://react.dev/reference/react-dom/components#custom-html-elements
  react: `import type { ClassAttributes, HTMLAttributes } from 'react';
${props}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'exosome-faq': ExosomeFaqProps & Omit<HTMLAttributes<ExosomeFaq>, keyof ExosomeFaqProps> & ClassAttributes<ExosomeFaq>;
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}
`,
  // https://vuejs.org/guide/extras/web-components#non-vue-web-components-and-typescript
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
${props}
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
/** Templates know each setting by its property's name, and an event (\`@exosome-faq-toggle\`) as \`onExosomeFaqToggle\`. */
type Props = Omit<ExosomeFaqProps, \`\${string}-\${string}\`> & {
  [Key in keyof ExosomeFaqProps as Key extends \`on\${infer Name}-\${infer Rest}\`
    ? \`on\${Capitalize<Camel<\`\${Name}-\${Rest}\`>>}\`
    : never]: ExosomeFaqProps[Key];
};

declare module 'vue' {
  interface GlobalComponents {
    'exosome-faq': new () => ExosomeFaq & { $props: PublicProps & Omit<HTMLAttributes, keyof Props> & Props };
  }
  interface CSSProperties extends CustomCssProperties {}
}
`,
  // https://svelte.dev/docs/svelte/typescript#Enhancing-built-in-DOM-types
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
${props.replace(', CustomCssProperties', '')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'exosome-faq': ExosomeFaqProps & Omit<HTMLAttributes<ExosomeFaq>, keyof ExosomeFaqProps>;
  }
}
`,
};

/** Writes, from the manifest, what type checkers and editors know of the tag: its attributes, their sentences and values. */
export const writeEditorData = async (types: string, editors: string): Promise<void> => {
  const prettier = await resolveConfig('package.json');
  const write = async (path: string, text: string) =>
    writeFileSync(path, await format(text, { ...prettier, parser: 'typescript' }));

  const temporary = join(types, 'jsx.d.ts');
  generateJsxTypes(forTemplates(), { outdir: types, fileName: 'jsx.d.ts', useCemTypes: true });
  const jsx = readFileSync(temporary, 'utf8');
  rmSync(temporary);
  const settings = typeIn(jsx, 'ExosomeFaqProps');
  const events = [...new Set(settings.match(/\bExosomeFaq\w+Event\b/g))];
  await write(
    join(types, 'props.d.ts'),
    `import type { ${events.join(', ')} } from './element/events.js';\n
/** The settings of the tag, as attributes and as properties, and what it announces. */
${settings}
/** The tag's custom properties. */
${typeIn(jsx, 'CustomCssProperties')}`,
  );
  for (const [name, text] of Object.entries(frameworks)) await write(join(types, `${name}.d.ts`), text);

  mkdirSync(editors, { recursive: true });
  // the description has a place for each of these, where editors show them too
  const documented = { descriptionSrc: 'description', hideMethodDocs: true, hideLogs: true } as const;
  generateVsCodeCustomElementData(
    manifest((name, text) => options(offered[name], []) ?? strings(text)),
    { ...documented, outdir: editors },
  );
  generateJetBrainsWebTypes(
    manifest((name, text) => options(offered[name], ['string']) ?? strings(text)),
    { ...documented, outdir: editors, packageJson: false },
  );
};
