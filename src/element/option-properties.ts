import type { ReactiveElement } from '@lit/reactive-element';
import { converters } from '../model/options.js';
import { scriptDefaults } from '../model/script-defaults.js';
import { attributeOf, type OptionName, optionNames } from '../names.js';

/** Has no prototype, and nor has the accessor: a page may have put a `hasChanged` or a `value` on `Object.prototype`. */
const declareOption = (name: OptionName) => {
  const attribute = attributeOf(name);
  // from the attribute, else from the script's own tag, else the default
  const converter = (value: string | null): unknown => converters[name](value ?? scriptDefaults.get(attribute));
  return [name, { __proto__: null, attribute, converter, noAccessor: true }] as const;
};

/** The options as reactive properties, each with its attribute. */
export const optionProperties = Object.fromEntries(optionNames.map(declareOption));

type Instance = ReactiveElement & Record<PropertyKey, unknown>;

/**
 * Gives a class the accessors of the options. Unlike Lit's own they read the default and do not set it: to set ten of them would take as
 * long as all else that a new instance does.
 */
export const defineOptions = (prototype: ReactiveElement): void => {
  for (const [name, { converter }] of Object.entries(optionProperties)) {
    const key = Symbol(name);
    const descriptor = {
      __proto__: null,
      get(this: Instance) {
        return this[key] ?? converter(null);
      },
      set(this: Instance, value: unknown) {
        const old = this[name];
        this[key] = value;
        this.requestUpdate(name, old);
      },
    };
    Object.defineProperty(prototype, name, descriptor);
  }
};
