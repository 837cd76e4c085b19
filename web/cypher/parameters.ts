/** Values of parameters as people type them: JSON where it is JSON, else the text itself. Pure. */

export type ParameterKind = 'text' | 'number' | 'truth' | 'list' | 'map' | 'nothing';

/**
 * `12` is a number, `true` a truth value, `["a", "b"]` a list, `{"a": 1}` a map, `"12"` the text 12;
 * what is no JSON is the text as it stands, and nothing typed is null.
 */
export function parameterValue(typed: string): unknown {
  if (typed.trim() === '') return null;
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

export function parameterKind(typed: string): ParameterKind {
  const value = parameterValue(typed);
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  return typeof value === 'object' ? 'map' : 'text';
}

/** Values for the named parameters, as the API takes them. */
export function parameterValues(
  names: readonly string[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, parameterValue(typed[name] ?? '')]));
}
