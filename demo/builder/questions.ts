import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contentFor } from '../../src/content/index.js';
import type { Language } from '../app/language.js';
import { type Config, ids } from '../../scripts/snippets/config.js';
import { checkField } from './fields.js';
import type { en } from './form.words.js';

/** Done when the list shows it. */
type Change = (order: readonly string[], part: Partial<Config>, said?: string) => Promise<void>;

const without = (list: readonly string[], id: string) => list.filter((other) => other !== id);

/** A question stays one place before or after its neighbor. */
const move = (order: readonly string[], id: string, by: -1 | 1) => {
  const rest = without(order, id);
  const place = order.indexOf(id) + by;
  return [...rest.slice(0, place), id, ...rest.slice(place)];
};

/** Which of our questions are shown, in which order, and which are open at first. `order` has all of them. */
export const questionsFields = (
  words: (typeof en)['questions'],
  ui: Language,
  config: Config,
  order: readonly string[],
  change: Change,
) => {
  const { questions } = contentFor(ui);
  const textOf = (id: string) => questions.find((question) => question.id === id)!.question;
  const shown = (all: readonly string[], chosen: readonly string[]) => all.filter((id) => chosen.includes(id));
  return html`<ol class="order">
    ${repeat(
      order,
      (id) => id,
      (id, place) => {
        const text = textOf(id);
        const isShown = config.questions.includes(id);
        const button = (by: -1 | 1, name: string, sign: string) => {
          const press = async ({ currentTarget }: Event) => {
            const pressed = currentTarget as HTMLElement;
            const hasFocus = pressed.matches(':focus');
            const next = move(order, id, by);
            await change(next, { questions: shown(next, config.questions) }, words.moved(text, place + by + 1));
            // what has the focus loses it on its way to another place
            if (hasFocus) pressed.focus();
          };
          const stuck = order[place + by] === undefined;
          return html`<button
            type="button"
            aria-label=${name}
            aria-disabled=${stuck}
            @click=${stuck ? undefined : press}
          >
            <span aria-hidden="true">${sign}</span>
          </button>`;
        };
        return html`<li>
          ${checkField(
            text,
            isShown,
            (checked) => {
              const next = shown(order, checked ? [...config.questions, id] : without(config.questions, id));
              if (next.length)
                change(order, { questions: next, open: checked ? config.open : without(config.open, id) });
              else change(order, { questions: ids }, words.last);
            },
            words.show(text),
          )}
          <span class="row">
            ${checkField(
              words.open,
              config.open.includes(id),
              (checked) =>
                change(order, {
                  open: checked ? shown(order, [...config.open, id]) : without(config.open, id),
                  questions: shown(order, [...config.questions, id]),
                }),
              words.openOf(text),
            )}
            ${button(-1, words.up(text), '↑')} ${button(1, words.down(text), '↓')}
          </span>
        </li>`;
      },
    )}
  </ol>`;
};
