import { type Config, type Look, readConfig, writeConfig } from '../../scripts/snippets/config.js';
import { isGood } from '../builder/looks.js';
import { type Language, languageOf } from './language.js';

/** What the page's address says. */
export interface State {
  readonly config: Config;
  readonly ui: Language;
  /** The way onto a page that is shown. */
  readonly target: string;
  /** The host page in the preview. */
  readonly host: string;
}

/** The choices of an address, without looks that this browser's CSS does not know: the form would take none of them either. */
const chosenIn = (query: URLSearchParams): Config => {
  const config = readConfig(query);
  const looks = Object.entries(config.looks).filter(([look, value]) => isGood(look as Look, value));
  return { ...config, looks: Object.fromEntries(looks) };
};

/**
 * Own questions may be long, and servers refuse long addresses (from 8 kB on): they stand in the fragment, which no server
 * gets, after the place in the page. Addresses with them in the query are read, too.
 */
const ownIn = ({ hash }: URL) => new URLSearchParams(hash.slice(1)).getAll('own');

/** Whether the fragment holds own questions. */
export const carriesOwn = (address: URL): boolean => ownIn(address).length > 0;

/** The id of the place in the page that the fragment names. */
export const placeIn = ({ hash }: URL): string => hash.slice(1).replace(/(^|&)own=.*/, '');

export const readState = (address: URL, preferred: readonly string[]): State => {
  const query = new URLSearchParams(address.search);
  for (const own of ownIn(address)) query.append('own', own);
  return {
    config: chosenIn(query),
    ui: languageOf(query, preferred),
    target: query.get('target') ?? '',
    host: query.get('host') ?? '',
  };
};

/** The address for a state; `ui` is in it as soon as somebody has chosen one. */
export const writeState = (address: URL, { config, ui, target, host }: State, isChosen: boolean): URL => {
  const query = writeConfig(config);
  if (isChosen) query.set('ui', ui);
  if (target) query.set('target', target);
  if (host) query.set('host', host);
  const own = new URLSearchParams(query.getAll('own').map((one) => ['own', one]));
  query.delete('own');
  const next = new URL(address);
  next.search = String(query);
  next.hash = [placeIn(address), String(own)].filter(Boolean).join('&');
  return next;
};
