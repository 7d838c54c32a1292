// What a page or an editor can use of the element, for custom-elements.json
const isHidden = ({ name, privacy }) => privacy === 'private' || privacy === 'protected' || name.startsWith('_');
// the analyzer names a module by what the import says; the package holds what is built from the source
const asFile = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/exosome-faq.ts', 'src/events.ts', 'src/register.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'only-what-is-public',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = asFile(module.path);
          module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
          for (const declaration of module.declarations) {
            if (!declaration.superclass.package) declaration.superclass = { name: 'Event', package: 'global:' };
            declaration.members = declaration.members.filter((member) => !isHidden(member));
            // for each dispatchEvent() that it can't read, the analyzer adds an event without a name, or with a wrong one
            declaration.events &&= declaration.events.filter(({ name }) => name?.startsWith('exosome-faq-'));
            for (const attribute of declaration.attributes ?? []) {
              const field = declaration.members.find(({ name }) => name === attribute.fieldName);
              if (!field) continue;
              // the analyzer cannot read the name out of a call
              field.attribute = attribute.name = field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
              attribute.default = field.default ??= "''";
            }
            if (!declaration.customElement) for (const member of declaration.members) delete member.default;
          }
          module.exports = module.exports.filter((entry) => entry.kind !== 'js' || entry.name.startsWith('ExosomeFaq'));
          for (const { declaration } of module.exports) declaration.module = asFile(declaration.module);
          if (module.path === 'dist/npm/register.js') {
            const declaration = { name: 'ExosomeFaq', module: 'dist/npm/exosome-faq.js' };
            module.exports.push({ kind: 'custom-element-definition', name: 'exosome-faq', declaration });
          }
        }
      },
    },
  ],
};
