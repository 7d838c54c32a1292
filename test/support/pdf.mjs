import { execFileSync } from 'node:child_process';

/** The text of a PDF file as it stands on the page. */
export const textOf = (pdf) => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
