// What the command that makes the card images and the test of them share.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { root } from './generated.mjs';

export const languages = ['en', 'es'];
export const sizeOfCards = { width: 1000, height: 1500 };
export const hashOf = (path) =>
  createHash('sha256')
    .update(readFileSync(new URL(path, root)))
    .digest('base64');
