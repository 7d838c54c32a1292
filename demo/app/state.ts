import { type Choices, readChoices, writeChoices } from '../builder/choices.js';
import { type Language, languageOf } from './language.js';

/** What the page's address says. */
export interface State {
  readonly choices: Choices;
  readonly ui: Language;
  /** The way onto a page that is shown. */
  readonly target: string;
  /** The host page in the preview. */
  readonly host: string;
}

export const readState = (address: URL, preferred: readonly string[]): State => {
  const query = address.searchParams;
  return {
    choices: readChoices(query),
    ui: languageOf(query, preferred),
    target: query.get('target') ?? '',
    host: query.get('host') ?? '',
  };
};

/** The address for a state; `ui` is in it as soon as somebody has chosen one. */
export const writeState = (address: URL, { choices, ui, target, host }: State, isChosen: boolean): URL => {
  const query = writeChoices(choices);
  if (isChosen) query.set('ui', ui);
  if (target) query.set('target', target);
  if (host) query.set('host', host);
  const next = new URL(address);
  next.search = String(query);
  return next;
};
