/**
 * One parameter type for readers, exporters, layouts and metrics: a definition lists its parameters, and
 * the command line's help, the API and the explorer's forms are drawn from that list.
 */
export type Parameter =
  | {
      kind: 'number';
      id: string;
      label: string;
      help?: string;
      default: number;
      min?: number;
      max?: number;
      step?: number;
    }
  | { kind: 'boolean'; id: string; label: string; help?: string; default: boolean }
  | {
      kind: 'choice';
      id: string;
      label: string;
      help?: string;
      default: string;
      choices: readonly { id: string; label: string }[];
    }
  | { kind: 'text'; id: string; label: string; help?: string; default: string };

export type ParameterValues = Record<string, number | boolean | string>;

/** The values that a definition starts from. */
export function defaultValues(parameters: readonly Parameter[]): ParameterValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));
}
