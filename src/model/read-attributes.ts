import { attributeOf, optionNames } from '../names.js';
import { type AttributeValue, converters, type RawOptions } from './options.js';

/** The options, from the attributes of an element that is none yet: on a server, or in code that somebody will paste. */
export const readAttributes = (attribute: (name: string) => AttributeValue): RawOptions =>
  Object.fromEntries(optionNames.map((name) => [name, converters[name](attribute(attributeOf(name)))])) as RawOptions;
