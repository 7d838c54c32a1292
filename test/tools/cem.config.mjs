// What a page or an editor can use of the element, for custom-elements.json
const isHidden = ({ name, privacy }) => privacy === 'private' || privacy === 'protected' || name.startsWith('_');
// the analyzer names a module by what the import says; the package holds the source
const asFile = (path) => path.replace(/^\//, '').replace(/\.js$/, '.ts');

export default {
  globs: ['src/exosome-faq.ts', 'src/events.ts', 'src/define.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'only-what-is-public',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
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
        }
      },
    },
  ],
};
