// What the builder writes for the stacks that portals use: type-checked and parsed here. `npm run stacks` builds and uses each for real.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { format } from 'prettier';
import { compile } from 'svelte/compiler';
import { runnerImport } from 'vite';
import { variants } from './configs.mjs';
import { install, root, run } from './tarball.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { targets: list } = await load('./demo/targets/index.ts');
const { STYLE } = await load('./scripts/snippets/target.ts');
const languages = [(await load('./demo/targets/words.en.ts')).en, (await load('./demo/targets/words.es.ts')).es];
const targets = list.filter(({ id }) => ['next', 'reactRouter', 'nuxt', 'sveltekit', 'astro'].includes(id));

const site = {
  base: 'https://clinic.example/faq/',
  version: '0.1.0',
  integrity: { 'exosome-faq.min.js': 'sha384-abc', [STYLE]: 'sha256-abc' },
};
const write = (target, variant) => target.write(variants[variant], site);

/** As much of each framework as the code asks for; it isn't installed here. */
const STUBS = `declare module '*.css';
declare module 'next/headers' { export function headers(): Promise<Headers>; }
declare module 'next/script' {
  export default function Script(props: { src: string; integrity: string; crossOrigin: 'anonymous'; nonce?: string | undefined }): null;
}
declare module 'next/server' {
  export type NextRequest = Request;
  export const NextResponse: { next(init: { request: { headers: Headers } }): Response };
}
interface ImportMeta { readonly server: boolean; }
declare function defineNuxtConfig(config: {
  vue: { compilerOptions: { isCustomElement(tag: string): boolean } };
}): unknown;`;

/** Of a component that no checker here reads, the part that is TypeScript. */
const scriptOf = (place, code) =>
  place.endsWith('.astro') ? [place.replace(/astro$/, 'ts'), code.split('---\n')[1]] : [place, code];

function complaintsOf(ids, check, options) {
  const { folder } = install('react @types/react csstype vue'.split(' '));
  writeFileSync(join(folder, 'stubs.d.ts'), STUBS);
  for (const target of targets.filter(({ id }) => ids.includes(id)))
    for (const variant of Object.keys(variants))
      for (const { place, language, code } of write(target, variant).snippets) {
        if (language === 'sh') continue;
        const [name, text] = scriptOf(place, code);
        const path = join(folder, target.id, variant, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2023', 'dom', 'dom.iterable'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    ...options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
  const { stdout, stderr } = run(folder, join(root, 'node_modules', check), [], ['-p', '.']);
  return stdout + stderr;
}

test('Next.js, React Router and Astro: what is written passes the type checker', () => {
  const options = { jsx: 'react-jsx' };
  assert.equal(complaintsOf(['next', 'reactRouter', 'astro'], '@typescript/native/bin/tsc', options), '');
});

test('Nuxt: what is written passes the type checker', () => {
  assert.equal(complaintsOf(['nuxt'], 'vue-tsc/bin/vue-tsc.js', { jsx: 'preserve' }), '');
});

test('SvelteKit: what is written is compiled for server and browser without a warning', () => {
  const target = targets.find(({ id }) => id === 'sveltekit');
  for (const variant of Object.keys(variants))
    for (const generate of ['server', 'client']) {
      const { code } = write(target, variant).snippets[1];
      const { warnings } = compile(code, { generate, filename: 'ExosomeQuestions.svelte' });
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
      );
    }
});

for (const target of targets) {
  test(`${target.id}: what is written is formatted, and nothing gets lost`, async () => {
    for (const variant of Object.keys(variants)) {
      const { snippets, unsupported } = write(target, variant);
      assert.deepEqual(unsupported, []);
      assert.equal(snippets[0].code, 'npm install ./exosome-faq-0.1.0.tgz');
      for (const { place, language, code } of snippets) {
        if (language === 'sh' || language === 'text') continue;
        const parser = { tsx: 'typescript', ts: 'typescript' }[language] ?? language;
        assert.equal(code, await format(code, { parser, singleQuote: true, printWidth: 120 }), place);
      }
    }
  });

  test(`${target.id}: it has its words in both languages, with the versions that were tried`, () => {
    const [en, es] = languages.map(({ targets: words }) => words[target.id]);
    for (const { name, when, steps, refused } of [en, es]) {
      for (const sentence of [when, ...steps, ...refused]) assert.match(sentence, /^\p{Lu}.*[.]$/u);
      assert.ok(name && steps.length > 2 && refused.length > 2);
    }
    const versionsIn = (text) => text.match(/\d+\.\d+\.\d+/g);
    assert.deepEqual(versionsIn(en.when), versionsIn(es.when));
    for (const key of ['when', 'steps', 'refused']) assert.notDeepEqual(en[key], es[key]);
  });
}
