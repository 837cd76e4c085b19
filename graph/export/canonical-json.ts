/**
 * JSON with one spelling for a value: keys sorted by code unit, no spaces, and all characters escaped that
 * some reader of a line or of XML trips over. Two stores with the same graph give the same bytes.
 */
import type { Properties, PropertyValue } from '../model.ts';

/** Valid in JSON as they are, but Python ends a line at the first three, and XML cannot hold the others. */
const ESCAPED = /[\u0085\u2028\u2029\ufffe\uffff]/g;

/** The properties that hold a value, sorted by name; a number that is none (NaN, infinite) is no value. */
export function sortedProperties(properties: Properties): [name: string, value: PropertyValue][] {
  return Object.entries(properties)
    .filter(([, value]) => isValue(value))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isValue(value: PropertyValue | null | undefined): boolean {
  return value !== undefined && value !== null && (typeof value !== 'number' || Number.isFinite(value));
}

/** A string, number, boolean or list of these. A lone surrogate is escaped, so nothing is lost. */
export function canonicalValue(value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.filter(isValue).map(canonicalValue).join(',')}]`;
  // 1.0 of one engine and 1 of the other are the same number, and -0 is 0.
  if (typeof value !== 'string') return JSON.stringify(value);
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An object from entries that are in their order already. */
export function canonicalObject(entries: readonly (readonly [name: string, value: PropertyValue])[]): string {
  return `{${entries.map(([name, value]) => `${canonicalValue(name)}:${canonicalValue(value)}`).join(',')}}`;
}
