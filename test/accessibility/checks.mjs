// All checks: `[{ title, checks: [{ name, criteria, skip, run }] }]`.
import { readdirSync } from 'node:fs';

const folder = new URL('checks/', import.meta.url);

export const groups = await Promise.all(
  readdirSync(folder)
    .toSorted()
    .map(async (file) => {
      const { title, default: checks } = await import(new URL(file, folder));
      return { title, checks };
    }),
);
