// What the tests of this page test: the source, or what is built (test/support/subjects.mjs).
import type * as Package from '../../src/index.js';

const subject = document.querySelector<HTMLMetaElement>('meta[name=subject]')?.content ?? 'source';
const application = '/application.js';

const load: Record<string, () => Promise<Partial<typeof Package>>> = {
  source: () => import('../../src/index.js'),
  // the page's script tag has loaded it
  script: async () => window.exosomeFaq!,
  package: () => import(application),
};

const loaded = await load[subject]!();
export const define = loaded.define!;

// The script exports no classes: there the element's is the one that it has registered, and any event is an event.
export const ExosomeFaq = loaded.ExosomeFaq ?? (customElements.get('exosome-faq') as typeof Package.ExosomeFaq);
export type ExosomeFaq = Package.ExosomeFaq;
export const ExosomeFaqToggleEvent = loaded.ExosomeFaqToggleEvent ?? Event;

// a test that imports a part of the source would test that part instead
if (subject !== 'source')
  after('loads nothing of the source', () => {
    const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const source = paths.filter((path) => path.startsWith('/src/'));
    if (source.length)
      throw new Error(
        `This file is to test the ${subject}, but loads ${source.length} files of the source: ${source[0]}, …`,
      );
  });
