/** What passes between the thread that reads and those that extract. */
import { deserialiseError, type SerialisedError, serialiseError } from '../../foundation/errors.ts';
import type { Extracted, Form } from './extracting.ts';
import type { Recipe } from './recipe.ts';

/** Given to a thread once, at its start. */
export interface Start {
  readonly recipe: Recipe;
  readonly form: Form;
  /** Milliseconds that each document may take. */
  readonly timeoutMs: number;
}

/** An error's class does not cross, so it goes in plain form. */
export type Answer =
  | Exclude<Extracted, { error: unknown }>
  | { readonly failed: SerialisedError; readonly cause?: Error };

export function toAnswer(extracted: Extracted): Answer {
  if (!('error' in extracted)) return extracted;
  const { error } = extracted;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  return { failed: serialiseError(error), cause };
}

export function fromAnswer(answer: Answer): Extracted {
  if (!('failed' in answer)) return answer;
  const error = deserialiseError(answer.failed);
  error.cause = answer.cause;
  return { error };
}
