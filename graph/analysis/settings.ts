/** Values for a definition's parameters, checked against them. */
import { KithError } from '../../foundation/errors.ts';
import { defaultValues, type Parameter, type ParameterValues } from '../../foundation/parameters.ts';

/**
 * The defaults, and in their place what was given.
 * @param of the definition, for messages: `the metric betweenness`
 * @throws KithError `invalid-request` for a name that is not a parameter, or a value outside its bounds
 */
export function settingsOf(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
  of: string,
): ParameterValues {
  const settings = defaultValues(parameters);
  for (const [id, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const parameter = parameters.find((each) => each.id === id);
    if (!parameter) {
      const known = parameters.map((each) => each.id);
      throw new KithError(
        'invalid-request',
        `There is no parameter "${id.slice(0, 40)}" of ${of}; ${known.length > 0 ? `it has: ${known.join(', ')}` : 'it has none'}.`,
        { known },
      );
    }
    if (!fits(parameter, value))
      throw new KithError('invalid-request', `The parameter ${id} of ${of} must be ${expected(parameter)}.`);
    settings[id] = value;
  }
  return settings;
}

function fits(parameter: Parameter, value: unknown): value is number | boolean | string {
  switch (parameter.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (parameter.min ?? Number.NEGATIVE_INFINITY) &&
        value <= (parameter.max ?? Number.POSITIVE_INFINITY) &&
        !(parameter.step === 1 && !Number.isInteger(value))
      );
    case 'choice':
      return parameter.choices.some((choice) => choice.id === value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
  }
}

function expected(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number': {
      const kind = parameter.step === 1 ? 'a whole number' : 'a number';
      return `${kind} from ${parameter.min ?? 'any'} to ${parameter.max ?? 'any'}`;
    }
    case 'choice':
      return `one of: ${parameter.choices.map((choice) => choice.id).join(', ')}`;
    case 'boolean':
      return 'true or false';
    case 'text':
      return 'a text';
  }
}
