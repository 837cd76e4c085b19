/**
 * Values and names as Cypher text, for scripts that have no parameters to carry them. Neo4j reads `\uXXXX`
 * anywhere in a statement before it looks for quotes and backticks: a name holding the six characters
 * `\u0060` would close its own backticks, so a backslash never enters a name.
 */
import type { PropertyValue } from '../model.ts';
import { quoteName } from '../store/contract.ts';

/** Quotes and backslashes; controls, line ends, marks of direction and other characters that don't show. */
const IN_STRING =
  /['\\\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;
const NOT_IN_NAME = /[\\\0-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/gu;
const NAME_LENGTH = 128;

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\ufffd': '\ufffd',
};

/** A string in single quotes, on one line; half of a surrogate pair becomes U+FFFD. */
export function cypherString(text: string): string {
  return `'${text.replace(IN_STRING, escapeCharacter)}'`;
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A label, type or property name in backticks; a character that no name may hold becomes `_`. */
export function cypherName(name: string): string {
  const cleaned = name.slice(0, NAME_LENGTH).replace(NOT_IN_NAME, '_');
  return quoteName(cleaned === '' ? '_' : cleaned);
}

/**
 * A value as a property can hold it. Neo4j takes lists of one type only: one of several types becomes a
 * list of strings.
 *
 * @param double whether a whole number is written `1.0`, so that it stays a float
 */
export function cypherValue(value: PropertyValue, double = false): string {
  if (!Array.isArray(value)) return scalar(value, double);
  const types = new Set(value.map((item) => typeof item));
  if (types.size > 1) return `[${value.map((item) => cypherString(String(item))).join(', ')}]`;
  const fractions = double || value.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
  return `[${value.map((item) => scalar(item, fractions)).join(', ')}]`;
}

function scalar(value: string | number | boolean, double: boolean): string {
  if (typeof value === 'string') return cypherString(value);
  if (typeof value === 'boolean') return String(value);
  if (!Number.isFinite(value)) return 'null';
  // `1e+21` is no number in Cypher, `1e21` is.
  const text = String(value).replace('e+', 'e');
  const integer = Number.isSafeInteger(value) && !double;
  return integer || /[.e]/.test(text) ? text : `${text}.0`;
}
