import assert from 'node:assert/strict';
import { asElsewhere, busy, installed, readable } from '../foreign.mjs';

export const title = 'Other people’s libraries';

// real old builds: version 1.0.0 of the parser `esprima` has them as what it parses in its own tests
const old = (file) => `esprima/test/3rdparty/${file}`;

/**
 * Each with one call of it, in which it does a piece of its own work on the page and says which version did it. `use`
 * resolves when that is done. The `older` ones are tried in one order.
 */
const libraries = [
  {
    name: 'Prototype.js 1.7',
    path: old('prototype-1.7.0.0.js'),
    use: () =>
      window.$('out').update(`Prototype ${window.Prototype.Version}: ${window.$$('exosome-faq').pluck('id').join()}`),
    says: 'Prototype 1.7: ,second',
  },
  {
    name: 'Prototype.js 1.6.1',
    older: true,
    path: old('prototype-1.6.1.js'),
    use: () =>
      window.$('out').update(`Prototype ${window.Prototype.Version}: ${window.$$('exosome-faq').pluck('id').join()}`),
    says: 'Prototype 1.6.1: ,second',
  },
  {
    name: 'MooTools 1.4.1',
    path: old('mootools-1.4.1.js'),
    use: () =>
      document
        .id('out')
        .set('text', `MooTools ${window.MooTools.version}: ${window.$$('exosome-faq').get('id').join()}`),
    says: 'MooTools 1.4.1: ,second',
  },
  {
    name: 'MooTools 1.3.2',
    older: true,
    path: old('mootools-1.3.2.js'),
    use: () =>
      document
        .id('out')
        .set('text', `MooTools ${window.MooTools.version}: ${window.$$('exosome-faq').get('id').join()}`),
    says: 'MooTools 1.3.2: ,second',
  },
  {
    name: 'Ext Core 3.1',
    older: true,
    path: old('ext-core-3.1.0.js'),
    use: () => window.Ext.get('out').update(`Ext ${window.Ext.version}: ${window.Ext.query('exosome-faq').length}`),
    says: 'Ext 3.1.0: 2',
  },
  {
    name: 'jQuery 1.7.1',
    path: old('jquery-1.7.1.js'),
    use: () => window.$('#out').text(`jQuery ${window.$.fn.jquery}: ${window.$('exosome-faq').length}`),
    says: 'jQuery 1.7.1: 2',
  },
  {
    name: 'jQuery 4',
    path: 'jquery/dist/jquery.js',
    use: () => window.$('#out').text(`jQuery ${window.$.fn.jquery}: ${window.$('exosome-faq').length}`),
    says: 'jQuery 4.0.0: 2',
  },
  {
    name: 'zone.js 0.16',
    path: 'zone.js/bundles/zone.umd.js',
    // no `await` in it: native ones lose the zone
    use: () =>
      window.Zone.current.fork({ name: 'fork' }).run(() =>
        new Promise((done) => setTimeout(done)).then(() => {
          document.querySelector('#out').textContent = `zone.js: ${window.Zone.current.name}`;
        }),
      ),
    says: 'zone.js: fork',
  },
];

async function withLibrary(fixtures, { path, use, says }, order) {
  await fixtures.open(busy(order), { '/library.js': installed(path) });
  await readable(fixtures);
  await asElsewhere(fixtures);
  await fixtures.page.evaluate(`(async () => { await (${use})(); })()`);
  assert.equal(await fixtures.page.evaluate(() => document.getElementById('out').textContent), says);
}

export default libraries.flatMap((library) => [
  {
    name: `${library.name} before ours`,
    run: (fixtures) => withLibrary(fixtures, library, ['/library.js', '/exosome-faq.min.js']),
  },
  ...(library.older
    ? []
    : [
        {
          name: `${library.name} after ours`,
          run: (fixtures) => withLibrary(fixtures, library, ['/exosome-faq.min.js', '/library.js']),
        },
      ]),
]);
