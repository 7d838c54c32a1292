// Whether the rooms of src/ stand on one another as CONTRIBUTING.md says: imports point down, and no circle exists.
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import { root } from '../../scripts/generated.mjs';

/** From the ground up; what stands beside each other on a floor doesn't know each other. */
const floors = [
  ['names.ts', 'version.ts', 'content', 'platform'],
  ['model'],
  ['render'],
  ['element'],
  ['embed', 'server', 'frame'],
  ['index.ts', 'auto-define.ts', 'bundle.ts'],
];

/** Within the ground, content and platform know the names, and neither knows the other. */
const path = (rooms) => `^src/(${rooms.join('|').replaceAll('.', '\\.')})(/|$)`;

const forbidden = [
  { name: 'a circle of imports', severity: 'error', from: { path: '^src' }, to: { circular: true } },
  {
    name: 'src imports what is not src',
    severity: 'error',
    from: { path: '^src' },
    to: { pathNot: '^src|node_modules/(@lit/reactive-element|@lit-labs/ssr)/' },
  },
  {
    name: "Lit's server renderer is loaded elsewhere than in its adapter",
    severity: 'error',
    from: { path: '^src', pathNot: '^src/server/lit\\.ts$' },
    to: { path: 'node_modules/@lit-labs/ssr' },
  },
  ...floors.flatMap((rooms, floor) =>
    rooms.map((room) => ({
      name: `${room} stands below what it imports, or beside it`,
      severity: 'error',
      from: { path: path([room]) },
      to: {
        path: path([
          ...floors.slice(floor + 1).flat(),
          ...rooms.filter((other) => other !== room && !other.endsWith('.ts')),
        ]),
      },
    })),
  ),
];

const present = readdirSync(new URL('src/', root)).filter((name) => !['cards', 'tsconfig.json'].includes(name));
const unknown = present.filter((name) => !floors.flat().includes(name));
const { output } = await cruise(['src'], {
  baseDir: new URL('.', root).pathname,
  ruleSet: { forbidden },
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  outputType: 'err',
});
if (unknown.length)
  console.error(`src/ has rooms without a floor: ${unknown.join(', ')}. Give them one in test/checks/rooms.mjs.`);
if (output.trim()) console.error(output);
if (unknown.length || /error|\(0 modules/.test(output)) process.exitCode = 1;
