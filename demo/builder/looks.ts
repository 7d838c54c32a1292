import { html } from 'lit';
import { type Config, colors, isLook, lengths, type Look } from '../../scripts/snippets/config.js';
import { textField } from './fields.js';
import type { en } from './form.words.js';

const length = { radius: '0.375em', space: '1em', 'scroll-margin': '1em' };

const isColor = (look: Look): boolean => (colors as readonly Look[]).includes(look);

/** Whether CSS takes the value for this custom property, and the code does. */
export const isGood = (look: Look, value: string): boolean =>
  isLook(value) && CSS.supports(isColor(look) ? 'color' : 'inline-size', value) && !/var\(/i.test(value);

/** A color as `<input type="color">` takes it; gray for none, and for what a swatch cannot show. */
const swatch = (value: string) => {
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = '#808080';
  canvas.fillStyle = value;
  return /^#[\da-f]{6}$/.test(canvas.fillStyle) ? canvas.fillStyle : '#808080';
};

/** Fields for the custom properties. `raw` holds what is typed, also while it is nothing that CSS takes. */
export const looksFields = (
  words: (typeof en)['looks'],
  config: Config,
  raw: Readonly<Partial<Record<Look, string>>>,
  take: (look: Look, value: string, good: boolean) => void,
) =>
  [...colors, ...lengths].map((look) => {
    const name = words.names[look];
    const value = raw[look] ?? config.looks[look] ?? '';
    const taken = (typed: string) => take(look, typed.trim(), typed.trim() !== '' && isGood(look, typed.trim()));
    const isWrong = value !== '' && !isGood(look, value);
    const bad = isColor(look) ? words.badColor : words.badLength;
    return textField({
      id: `look-${look}`,
      label: name,
      value,
      take: taken,
      placeholder: look in length ? length[look as keyof typeof length] : '',
      problem: isWrong ? bad(value) : undefined,
      ...(isColor(look) && {
        beside: html`<input
          type="color"
          aria-label=${words.pick(name)}
          .value=${swatch(isWrong ? '' : value)}
          @input=${(event: Event) => taken((event.target as HTMLInputElement).value)}
        />`,
      }),
    });
  });
