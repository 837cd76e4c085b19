/** Options of the command line as values: what a verb declares, and what it gets, with their types. */
import { InvalidArgumentError } from 'commander';

export interface Option<T> {
  /** As commander writes them: `-o, --output <file>`. */
  readonly flags: string;
  readonly help: string;
  /** Environment variable that gives the value when the flag does not. */
  readonly env?: string;
  readonly default?: T;
  /** Words for the default where its value says little. */
  readonly defaultShown?: string;
  /** Flag that takes it back: `--no-samples`. */
  readonly negated?: string;
  /** @throws InvalidArgumentError saying what is expected */
  parse?(text: string, previous: T | undefined): T;
}

/** Options by the name that commander gives their value: `--neo4j-user` is `neo4jUser`. */
export type Options = Readonly<Record<string, Option<unknown>>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};

interface Extra {
  env?: string;
  negated?: string;
}

export function text(flags: string, help: string, extra: Extra = {}): Option<string | undefined> {
  return { flags, help, ...extra };
}

export function flag(flags: string, help: string, extra: Extra = {}): Option<boolean> {
  return { flags, help, ...extra };
}

export interface Range {
  default: number;
  min: number;
  max: number;
}

/** A whole number within a range, both ends included. */
export function integer(flags: string, help: string, range: Range & Extra): Option<number> {
  const { min, max, env } = range;
  return {
    flags,
    help,
    env,
    default: range.default,
    parse(given) {
      const value = Number(given);
      if (/^\d{1,15}$/.test(given) && value >= min && value <= max) return value;
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    },
  };
}

/** One of some ids. */
export function choice(
  flags: string,
  help: string,
  ids: readonly string[],
  preset: string,
  extra: Extra = {},
): Option<string> {
  return {
    flags,
    help: `${help} (${ids.join(', ')})`,
    default: preset,
    ...extra,
    parse(given) {
      if (ids.includes(given)) return given;
      throw new InvalidArgumentError(`Choose one of: ${ids.join(', ')}.`);
    },
  };
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** A length of time with its unit, in milliseconds: `500ms`, `5s`, `2m`; seconds without one. */
export function duration(flags: string, help: string, preset: { shown: string; ms: number }): Option<number> {
  return {
    flags,
    help,
    default: preset.ms,
    defaultShown: preset.shown,
    parse(given) {
      const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)?$/.exec(given) ?? [];
      const ms = Math.round(Number(amount) * (UNITS[unit] ?? Number.NaN));
      if (ms >= 1 && ms <= LONGEST_MS) return ms;
      throw new InvalidArgumentError('It must be a time such as 500ms, 5s or 2m, an hour at most.');
    },
  };
}

const LONGEST_MS = 3_600_000;

/** Paths, one an option; the option may be repeated. */
export function files(flags: string, help: string, extra: Extra = {}): Option<string[] | undefined> {
  return { flags, help, ...extra, parse: (given, previous) => [...(previous ?? []), given] };
}

/** Ids with commas between; the option may also be repeated. */
export function list(flags: string, help: string): Option<string[] | undefined> {
  return {
    flags,
    help,
    parse: (given, previous) => [
      ...(previous ?? []),
      ...given
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ],
  };
}

/** `name=value` pairs, one an option; a value is JSON when it parses as such, and text otherwise. */
export function assignments(flags: string, help: string): Option<ReadonlyMap<string, unknown>> {
  return {
    flags,
    help,
    default: new Map(),
    defaultShown: '',
    parse(given, previous) {
      const equals = given.indexOf('=');
      const name = given.slice(0, Math.max(0, equals)).replace(/^\$/, '');
      if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name))
        throw new InvalidArgumentError('It must be name=value, such as name=AlmaLinux or n=3.');
      return new Map([...(previous ?? []), [name, jsonOrText(given.slice(equals + 1))]]);
    },
  };
}

function jsonOrText(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}
