/**
 * The engine's process: opens the graph it is told to, answers calls, and ends with the process that
 * started it. Started by `start.ts`, never imported.
 */
import { KithError } from '../../../foundation/errors.ts';
import { Engine } from './engine.ts';
import { type Calls, isRequest, type RequestMessage, replyError, replyValue } from './protocol.ts';

let engine: Engine | undefined;

// Ctrl-C reaches the whole process group; the parent decides when the graph is closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('message', (message) => {
  if (isRequest(message)) void answer(message);
});
process.on('disconnect', endAlone);

async function answer(message: RequestMessage): Promise<void> {
  let reply: ReturnType<typeof replyValue>;
  try {
    reply = replyValue(message.id, await perform(message));
  } catch (error) {
    reply = replyError(message.id, error);
  }
  try {
    process.send?.(reply, () => afterwards(message));
  } catch (error) {
    process.send?.(replyError(message.id, unsendable(error)));
  }
}

async function perform(message: RequestMessage): Promise<Calls[keyof Calls]['reply']> {
  if (message.call === 'open') {
    engine = await Engine.open(message.request);
    return { version: engine.version };
  }
  if (message.call === 'memory') return process.memoryUsage.rss();
  if (engine === undefined) throw new KithError('store-failed', 'The graph is not open.');
  switch (message.call) {
    case 'read':
      return engine.read(message.request);
    case 'write':
      return engine.write(message.request);
    case 'query':
      return engine.query(message.request);
    case 'close':
      engine.close();
      return null;
  }
}

function afterwards(message: RequestMessage): void {
  if (message.call === 'close') process.exit(0);
}

function unsendable(cause: unknown): KithError {
  return new KithError('cypher-failed', 'The result cannot be passed on; return fewer or flatter values.', {
    cause,
  });
}

/** The parent is gone. Closing waits for calls under way, so a graph in use is left to its log instead. */
function endAlone(): void {
  if (engine?.busy) process.kill(process.pid, 'SIGKILL');
  try {
    engine?.close();
  } finally {
    process.exit(0);
  }
}
