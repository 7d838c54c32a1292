import { transformAsync, type PluginObj } from '@babel/core';
import type { Plugin } from 'vite';

/** The styles' tag, `String.raw`, is there for the plugin that minifies them. */
const untagStyles = (): PluginObj => ({
  visitor: {
    TaggedTemplateExpression(path) {
      // the bundler has put it in place of its name where that is used once
      if (!/^css\b|\bString\.raw\b/.test(String(path.get('tag')))) return;
      const { quasi } = path.node;
      // the escapes in it are those of CSS
      for (const { value } of quasi.quasis) value.cooked = value.raw;
      path.replaceWith(quasi);
    },
  },
});

/**
 * Writes template literals as strings. Minifiers of JSMin's kind, which WordPress plugins run over a site's own files, don't know them: they
 * take `//` in one for a comment, and a space beside a sign for one too many.
 */
export const plainStrings: Plugin = {
  name: 'plain-strings',
  async renderChunk(code) {
    const result = await transformAsync(code, {
      configFile: false,
      babelrc: false,
      compact: false,
      // no string of ours is made from an object whose `valueOf` gives another text than its `toString`
      assumptions: { ignoreToPrimitiveHint: true },
      plugins: [untagStyles, '@babel/plugin-transform-template-literals'],
    });
    return result!.code!;
  },
};
