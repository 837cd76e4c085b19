/** An error as a person reads it: one line that begins with `kith:`, and its exit code. */
import { EXIT, KithError } from '../foundation/errors.ts';
import type { Messages } from './messages.ts';
import { paintFor } from './text/paint.ts';
import { visible, visibleLines } from './text/visible.ts';

/** Levels of the log at which a mistake of kith's own shows where it was made. */
const TELLING: ReadonlySet<string | undefined> = new Set(['trace', 'debug']);

/**
 * Says what went wrong.
 * @returns the exit code
 */
export function reportError(error: unknown, messages: Messages): number {
  const { wrong } = paintFor(messages.output);
  if (error instanceof KithError) {
    messages.say(wrong(visible(error.message)));
    showOrigin(error.cause, messages);
    return error.exitCode;
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = TELLING.has(messages.level) ? '' : '; set KITH_LOG=debug to see where, and report it';
  messages.say(wrong(`internal: ${visible(what)} This is a mistake in kith${hint}.`));
  showOrigin(error, messages);
  return EXIT.store;
}

/** The stack of what caused an error, for those who asked for it. */
export function showOrigin(cause: unknown, messages: Messages): void {
  if (!TELLING.has(messages.level) || !(cause instanceof Error)) return;
  messages.line(visibleLines(cause.stack ?? cause.message));
  showOrigin(cause.cause, messages);
}
