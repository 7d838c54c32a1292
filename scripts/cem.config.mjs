// What a page or an editor can use of the element, for custom-elements.json
const isHidden = ({ name, privacy }) => privacy === 'private' || privacy === 'protected' || name.startsWith('_');
// the analyzer names a module by what the import says; the package holds what is built from the source
const asFile = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/element/exosome-faq.ts', 'src/element/events.ts', 'src/auto-define.ts'],
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
            // each public field has an attribute, whose name the analyzer cannot read out of a call
            for (const field of declaration.customElement ? declaration.members : []) {
              if (field.kind !== 'field' || field.static) continue;
              field.privacy = 'public';
              field.default ??= "''";
              field.attribute = field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
              const { attribute: name, type, description, default: value } = field;
              declaration.attributes.push({ name, type, description, default: value, fieldName: field.name });
            }
            if (!declaration.customElement) for (const member of declaration.members) delete member.default;
          }
          module.exports = module.exports.filter((entry) => entry.kind !== 'js' || entry.name.startsWith('ExosomeFaq'));
          for (const { declaration } of module.exports) declaration.module = asFile(declaration.module);
          if (module.path === 'dist/npm/auto-define.js') {
            const declaration = { name: 'ExosomeFaq', module: 'dist/npm/element/exosome-faq.js' };
            module.exports.push({ kind: 'custom-element-definition', name: 'exosome-faq', declaration });
          }
        }
      },
    },
  ],
};
