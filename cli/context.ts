/** What a verb gets of the world around it: streams, environment, the signal to stop, and the graph. */
import type { Graph } from '../graph/graph.ts';
import type { Messages } from './messages.ts';
import type { Output } from './output.ts';

/** The process as the command line sees it; tests give their own. */
export interface Io {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

export interface Context {
  readonly io: Io;
  /** Data. */
  readonly out: Output;
  /** Everything else. */
  readonly messages: Messages;
  /** Aborted by Ctrl-C, SIGTERM, or when nobody reads the data any more. */
  readonly signal: AbortSignal;
  /** The signal of the system that asked to stop, if one did. */
  stoppedBy(): NodeJS.Signals | undefined;
  /** Names of the options that were typed, and not taken from the environment or a default. */
  readonly typed: ReadonlySet<string>;
  /** Closed when the verb has ended, however it does. */
  own(graph: Graph): void;
}
