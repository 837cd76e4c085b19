/** Query parameters from the parameters of definitions, so that an address takes what a form does. */
import { z } from 'zod';
import type { Parameter } from '../../foundation/parameters.ts';

/** Characters of a text parameter. */
const TEXT = 200;

/**
 * A schema for each id, none required. An id that several definitions use is described by the first of
 * them; whether a value fits the definition that is asked for is that one's own to check.
 */
export function parameterFields(parameters: readonly Parameter[]): Record<string, z.ZodType> {
  const fields: Record<string, z.ZodType> = {};
  for (const parameter of parameters)
    fields[parameter.id] ??= schemaOf(parameter)
      .optional()
      .describe(parameter.help ?? parameter.label);
  return fields;
}

function schemaOf(parameter: Parameter): z.ZodType {
  switch (parameter.kind) {
    case 'number': {
      const whole = parameter.step === 1 ? z.number().int() : z.number();
      return z.preprocess(
        (value) =>
          typeof value === 'string' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value,
        whole.min(parameter.min ?? Number.MIN_SAFE_INTEGER).max(parameter.max ?? Number.MAX_SAFE_INTEGER),
      );
    }
    case 'boolean':
      return z.preprocess(
        (value) => (value === 'true' ? true : value === 'false' ? false : value),
        z.boolean(),
      );
    case 'choice':
      return z.enum(parameter.choices.map((choice) => choice.id));
    case 'text':
      return z.string().max(TEXT);
  }
}
