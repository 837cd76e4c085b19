/** What a verb of the command line is. Each is one object in its own file, listed in `verbs/registry.ts`. */
import type { Definition } from '../foundation/registry.ts';
import type { Context } from './context.ts';
import type { Options, Values } from './options.ts';

export interface Argument {
  /** As commander writes it: `<path...>`. */
  readonly name: string;
  readonly help: string;
}

export interface Example {
  /** What one types after `kith `. */
  readonly command: string;
  readonly does: string;
}

export interface Verb extends Definition {
  readonly id: string;
  /** One line, for the list of verbs. */
  readonly label: string;
  /** A paragraph or two, for its own help. */
  readonly help: string;
  /** Lists, such as formats, as they are to stand below the options. */
  readonly details?: string;
  readonly arguments: readonly Argument[];
  readonly options: Options;
  readonly examples: readonly Example[];
  /** Whether it watches `context.signal` and comes to its own end; the others are left where they are. */
  readonly endsItself?: boolean;
  /** @returns the exit code, 0 when nothing is said. @throws KithError, whose exit code counts then */
  run(context: Context, args: readonly string[], values: Values<Options>): Promise<number | undefined>;
}

type VerbOf<O extends Options> = Omit<Verb, 'options' | 'run'> & {
  readonly options: O;
  run(context: Context, args: readonly string[], values: Values<O>): Promise<number | undefined>;
};

/** A verb whose `run` gets values of the types that its options declare. */
export function defineVerb<O extends Options>(verb: VerbOf<O>): Verb {
  // The program fills `values` from these very options.
  return verb as unknown as Verb;
}
