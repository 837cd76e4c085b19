#!/usr/bin/env node
/** The `kith` command: understands what was typed, runs the verb, and turns what went wrong into an exit code. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../foundation/errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Context, Io } from './context.ts';
import { Interrupt } from './interrupt.ts';
import { Messages } from './messages.ts';
import { Output } from './output.ts';
import { type Invocation, parse } from './program.ts';
import { reportError } from './report.ts';

/**
 * Runs one command line to its end.
 * @param argv what stands after `kith`
 * @returns the exit code (INTERFACES.md); nothing is thrown
 */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  const out = new Output(io.stdout, io.env);
  const messages = new Messages(new Output(io.stderr, io.env), io.env);
  const crash = (error: unknown) => {
    reportError(error, messages);
    process.exit(EXIT.store);
  };
  process.on('unhandledRejection', crash).on('uncaughtException', crash);
  try {
    const invocation = parse(argv, {
      env: io.env,
      write: (text) => void out.write(text),
      writeError: (text) => void messages.output.write(text),
      columns: out.columns,
    });
    if (typeof invocation === 'number') return invocation;
    if (typeof invocation.values.log === 'string') messages.level = invocation.values.log;
    return await run(invocation, { io, out, messages });
  } catch (error) {
    // Whoever read the data has seen enough: no fault of anyone's.
    return out.closed ? EXIT.done : reportError(error, messages);
  } finally {
    process.off('unhandledRejection', crash).off('uncaughtException', crash);
    out.release();
    messages.output.release();
  }
}

async function run(
  { verb, args, values, typed }: Invocation,
  { io, out, messages }: Pick<Context, 'io' | 'out' | 'messages'>,
): Promise<number> {
  const interrupt = new Interrupt(() => {
    if (verb.endsItself) messages.say('stopping … (again to stop at once)');
  });
  const graphs: Graph[] = [];
  const context: Context = {
    io,
    out,
    messages,
    signal: interrupt.signal,
    stoppedBy: () => interrupt.by,
    typed,
    own: (graph) => void graphs.push(graph),
  };
  out.onClosed(() => interrupt.stop());
  interrupt.listen();
  try {
    const ending = verb.run(context, args, values);
    if (verb.endsItself) return (await ending) ?? EXIT.done;
    const stopped = interrupt.thrown();
    // Whichever loses is of no interest any more.
    ending.catch(() => {});
    stopped.catch(() => {});
    return (await Promise.race([ending, stopped])) ?? EXIT.done;
  } finally {
    for (const graph of graphs) await graph.close();
    interrupt.ignore();
  }
}

function processIo(): Io {
  const { stdout, stderr, env } = process;
  return {
    // Opened by who reads it: a process that never does ends without waiting for it.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
  };
}

/** Whether this file is what Node was started with, also through the link in node_modules/.bin. */
function isMain(): boolean {
  const [, started] = process.argv;
  if (started === undefined) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}

if (isMain()) process.exitCode = await main(process.argv.slice(2));
