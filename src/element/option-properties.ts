import type { PropertyDeclaration, ReactiveElement } from '@lit/reactive-element';
import { converters } from '../model/options.js';
import { scriptDefaults } from '../model/script-defaults.js';
import { attributeOf, type OptionName, optionNames } from '../names.js';

/** An object that has nothing from `Object.prototype`, where a page may have put a `hasChanged` or a `value`. */
const bare = <T extends object>(own: T): T => Object.assign(Object.create(null), own);

/** The value of an option from its attribute, else from the script's own tag, else its default. */
const readOption = (name: OptionName, value: string | null): unknown =>
  converters[name](value ?? scriptDefaults.get(attributeOf(name)));

const declareOption = (name: OptionName): PropertyDeclaration => {
  const converter = (value: string | null) => readOption(name, value);
  return bare({ attribute: attributeOf(name), converter, noAccessor: true });
};

/** The options as reactive properties, each with its attribute. */
export const optionProperties: Record<string, PropertyDeclaration> = Object.fromEntries(
  optionNames.map((name) => [name, declareOption(name)]),
);

type Instance = ReactiveElement & Record<PropertyKey, unknown>;

/**
 * Gives a class the accessors of the options. Unlike Lit's own they read the default and do not set it: to set ten of them would take as
 * long as all else that a new instance does.
 */
export const defineOptions = (prototype: ReactiveElement): void => {
  for (const name of optionNames) {
    const key = Symbol(name);
    const descriptor = bare({
      get(this: Instance) {
        return this[key] ?? readOption(name, null);
      },
      set(this: Instance, value: unknown) {
        const old = this[name];
        this[key] = value;
        this.requestUpdate(name, old);
      },
    });
    Object.defineProperty(prototype, name, descriptor);
  }
};
