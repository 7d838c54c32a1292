// Where the built files are: on a server of their own, by https, without which the block editor makes no frame of an address.
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { probed } from '../support/frame-driver.mjs';
import { serve } from '../support/server.mjs';
import { makeCertificate } from './site.mjs';

const { framePages } = (await runnerImport('./scripts/frame.ts')).module;

export async function startFiles() {
  const headers = { 'access-control-allow-origin': '*' };
  const js = (name) => ({ type: 'text/javascript', headers, body: readFileSync(`dist/${name}`) });
  const routes = { '/faq/exosome-faq.min.js': js('exosome-faq.min.js'), '/faq/embed/frame.js': js('embed/frame.js') };
  const server = await serve(routes, { certificate: makeCertificate() });
  const base = server.url('/faq/');
  for (const [name, body] of framePages(new URL(base)))
    routes[`/faq/embed/${name}`] = name.endsWith('.json') ? { type: 'application/json', body } : { body: probed(body) };
  return { base, close: server.close };
}
