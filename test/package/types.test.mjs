// The types of the packed tarball, as each framework's own checker reads them: right templates compile, wrong ones don't
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { install, root, run } from './tarball.mjs';

const command = (path) => join(root, 'node_modules', path);
const tsc = command('@typescript/native/bin/tsc');

let folder;
before(() => {
  const react = ['react', '@types/react', 'react-dom', '@types/react-dom', 'csstype'];
  const angular = ['core', 'common', 'compiler', 'platform-browser'].map((name) => `@angular/${name}`);
  ({ folder } = install([...react, 'vue', 'svelte', 'typescript', ...angular, 'rxjs', '@lit-labs/ssr']));
});

/** The README's example in a language, by which its file is named, with the function that it leaves to its reader. */
const exampleIn = (language) => {
  const [, code] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(
    readFileSync(join(root, 'README.md'), 'utf8'),
  );
  const count = 'const count = (questionId: string, open: boolean) => console.log(questionId, open);';
  return code.replace(/import 'exosome-faq\/\w+';/, `$&\n${count}`);
};

const body = `
  import type { ExosomeFaq, ExosomeFaqToggleEvent } from 'exosome-faq';
  const heard = (event: ExosomeFaqToggleEvent) => console.log(event.questionId.length, !event.open, event.cause === 'find');
  const other = (event: MouseEvent) => console.log(event.clientX);
`;

const frameworks = {
  React: {
    file: 'tsx',
    example: 'react/main.tsx',
    check: tsc,
    args: ['-p', '.'],
    compilerOptions: { jsx: 'react-jsx' },
    source: (attributes) => `
      import 'exosome-faq/react';
      import { createRef } from 'react';
      ${body}
      const faq = createRef<ExosomeFaq>();
      export const use = [heard, other, () => faq.current?.show('what-are-exosomes')];
      export const Questions = () => <main><exosome-faq ${attributes}><p>Fallback</p></exosome-faq></main>;`,
    right: [
      '',
      `ref={faq} key="one" id="faq" className="mine" dir="rtl" hidden onClick={() => {}} data-clinic="1" aria-label="Questions"`,
      `lang="es-MX" heading-level="3" hide-title questions="orthopedic-treatment what-are-exosomes" open="all"`,
      `heading-level={3} hide-title={false} reviewed-by="A. Clinic" reviewed-on="2026-11-02"`,
      `headingLevel={5} hideTitle open="what-are-exosomes" reviewedBy="A. Clinic" reviewedOn="2026-11-02"`,
      `onexosome-faq-toggle={heard}`,
      `style={{ color: 'navy', '--exosome-faq-accent': '#0b6e75' }}`,
    ],
    wrong: [
      `heading-level="9"`,
      `heading-level={0}`,
      `headingLevel={6}`,
      `headinglevel={3}`,
      `hide-title="yes"`,
      `open={3}`,
      `reviewed-by={3}`,
      `reviewedOn={new Date()}`,
      `onexosome-faq-toggle={other}`,
    ],
  },
  Vue: {
    file: 'vue',
    example: 'vue/Questions.vue',
    check: command('vue-tsc/bin/vue-tsc.js'),
    args: ['-p', '.'],
    compilerOptions: { jsx: 'preserve', skipLibCheck: true },
    source: (attributes) => `<script setup lang="ts">
      import 'exosome-faq/vue';
      import { useTemplateRef } from 'vue';
      ${body}
      const faq = useTemplateRef<ExosomeFaq>('faq');
      const use = [heard, other, () => faq.value?.show('what-are-exosomes')];
      console.log(use.length);
      </script>
      <template><main><exosome-faq ${attributes}><p>Fallback</p></exosome-faq></main></template>`,
    right: [
      '',
      `ref="faq" key="one" id="faq" class="mine" dir="rtl" hidden @click="() => {}" data-clinic="1" aria-label="Questions"`,
      `lang="es-MX" heading-level="3" hide-title questions="orthopedic-treatment what-are-exosomes" open="all"`,
      `:heading-level="3" :hide-title="false" reviewed-by="A. Clinic" reviewed-on="2026-11-02"`,
      `:headingLevel="5" open="what-are-exosomes" reviewedBy="A. Clinic" reviewedOn="2026-11-02"`,
      `@exosome-faq-toggle="heard"`,
      `:style="{ color: 'navy', '--exosome-faq-accent': '#0b6e75' }"`,
    ],
    wrong: [
      `heading-level="9"`,
      `:heading-level="0"`,
      `:headingLevel="6"`,
      `hide-title="yes"`,
      `:open="3"`,
      `:reviewed-by="3"`,
      `:reviewed-on="new Date()"`,
      `@exosome-faq-toggle="other"`,
    ],
  },
  Svelte: {
    file: 'svelte',
    example: 'svelte/Questions.svelte',
    check: command('svelte-check/bin/svelte-check'),
    args: ['--output', 'machine'],
    compilerOptions: {},
    source: (attributes) => `<script lang="ts">
      import 'exosome-faq/svelte';
      ${body}
      let faq: ExosomeFaq | undefined = $state();
      const use = [heard, other, () => faq?.show('what-are-exosomes')];
      console.log(use.length);
      </script>
      <main><exosome-faq ${attributes}><p>Fallback</p></exosome-faq></main>`,
    right: [
      '',
      `bind:this={faq} id="faq" class="mine" dir="rtl" hidden onclick={() => {}} data-clinic="1" aria-label="Questions"`,
      `lang="es-MX" heading-level="3" hide-title questions="orthopedic-treatment what-are-exosomes" open="all"`,
      `heading-level={3} hide-title={false} reviewed-by="A. Clinic" reviewed-on="2026-11-02"`,
      `headingLevel={5} hideTitle open="what-are-exosomes" reviewedBy="A. Clinic" reviewedOn="2026-11-02"`,
      `onexosome-faq-toggle={heard}`,
      `style="--exosome-faq-accent: #0b6e75"`,
    ],
    wrong: [
      `heading-level="9"`,
      `heading-level={0}`,
      `headingLevel={6}`,
      `heading-lvl={3}`,
      `hide-title="yes"`,
      `open={3}`,
      `reviewed-by={3}`,
      `reviewed-on={new Date()}`,
      `onexosome-faq-toggle={other}`,
    ],
  },
  // its templates are compiled in the page, so that only the program around them has types
  Angular: {
    example: 'angular/main.ts',
    check: tsc,
    args: ['-p', '.'],
    compilerOptions: { experimentalDecorators: true, skipLibCheck: true },
    right: [],
    wrong: [],
  },
  TypeScript: {
    file: 'ts',
    check: tsc,
    args: ['-p', '.'],
    compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' },
    source: (statement) => `
      import 'exosome-faq/define';
      import type {} from 'exosome-faq/exosome-faq.min.js';
      import { define, ExosomeFaq, ExosomeFaqToggleEvent, type ToggleCause } from 'exosome-faq';
      const faq = document.querySelector('exosome-faq')!;
      export const use = [define, ExosomeFaq, ExosomeFaqToggleEvent, faq];
      export let cause: ToggleCause = 'user';
      ${statement}`,
    right: [
      `faq.headingLevel = 3; faq.hideTitle = true; faq.open = 'all'; faq.show('what-are-exosomes');`,
      `faq.addEventListener('exosome-faq-toggle', (event) => { cause = event.cause; });`,
      `export class Mine extends ExosomeFaq {}; define('my-faq'); export const version: string = ExosomeFaq.version;`,
      `window.exosomeFaq?.mount(document.body);`,
      `import { renderExosomeFaq, type ExosomeFaqOptions } from 'exosome-faq/server';
      const options: ExosomeFaqOptions = { lang: 'es', headingLevel: 3 };
      export const html: string = renderExosomeFaq(options);`,
    ],
    wrong: [
      `faq.headingLevel = 9;`,
      `faq.open = ['all'];`,
      `faq.show(1);`,
      `import { renderExosomeFaq } from 'exosome-faq/server'; renderExosomeFaq({ hideTitle: 'yes' });`,
      `cause = 'mouse';`,
      `faq.addEventListener('exosome-faq-toggle', (event) => event.detail);`,
    ],
  },
  'define alone': {
    file: 'ts',
    check: tsc,
    args: ['-p', '.'],
    compilerOptions: {},
    source: (statement) => `
      import 'exosome-faq/define';
      ${statement}`,
    right: [
      `document.addEventListener('exosome-faq-toggle', ({ questionId, open, cause }) => [questionId.length, !open, cause === 'find']);`,
      `window.addEventListener('exosome-faq-share', ({ questionId, channel }) => [questionId.length, channel === 'copy']);`,
      `document.querySelector('exosome-faq')?.addEventListener('exosome-faq-toggle', ({ cause }) => cause === 'link');`,
    ],
    wrong: [
      `document.addEventListener('exosome-faq-toggle', ({ channel }) => channel);`,
      `window.addEventListener('exosome-faq-share', ({ channel }) => channel === 'fax');`,
    ],
  },
};

for (const [name, { file, example, check, args, compilerOptions, source, right, wrong }] of Object.entries(
  frameworks,
)) {
  describe(name, () => {
    const files = [right, wrong].map((all, kind) => all.map((_, i) => `${['right', 'wrong'][kind]}-${i}.${file}`));
    let output;
    let complained;
    before(() => {
      const at = join(folder, name);
      mkdirSync(at);
      const options = {
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2023', 'dom', 'dom.iterable'],
        strict: true,
        noEmit: true,
        types: [],
        ...compilerOptions,
      };
      writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['.'] }));
      [right, wrong].forEach((all, kind) =>
        all.forEach((attributes, i) => writeFileSync(join(at, files[kind][i]), source(attributes))),
      );
      if (file && file !== 'ts') writeFileSync(join(at, `readme.${file}`), exampleIn(file));
      if (example) copyFileSync(join(root, 'demo/examples', example), join(at, basename(example)));
      const { stdout, stderr } = run(at, check, [], args);
      output = `${stdout}${stderr}`;
      // a complaint about any other file, such as our own declarations, is one too
      const lines = output.split('\n').filter((line) => /error TS|\bERROR\b/.test(line));
      complained = [...new Set(lines.map((line) => /(?:right|wrong)-\d+\.\w+/.exec(line)?.[0] ?? line))];
    });

    right.forEach((attributes, i) =>
      test(`compiles: ${attributes || 'nothing set'}`, () => {
        assert.equal(complained.includes(files[0][i]), false, output);
      }),
    );
    wrong.forEach((attributes, i) =>
      test(`does not compile: ${attributes}`, () => {
        assert.equal(complained.includes(files[1][i]), true, output);
      }),
    );
    test(`nothing else is complained of, such as the README's example${example ? ` and ${example}` : ''}`, () => {
      assert.deepEqual(
        complained.filter((path) => !files.flat().includes(path)),
        [],
      );
    });
  });
}
