/** What the server knows of a request beside its content: an id for logs and answers, and its standing. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface RequestContext {
  /** In `X-Request-Id`, in the log, and in a problem's `instance`. */
  readonly id: string;
  /** Whether the token was given, or none is needed. */
  authorised: boolean;
}

const contexts = new WeakMap<IncomingMessage, RequestContext>();

/** The context of a request, made at the first call. A proxy's own request id is kept when it is plain. */
export function contextOf(request: IncomingMessage): RequestContext {
  let context = contexts.get(request);
  if (context === undefined) {
    const given = request.headers['x-request-id'];
    const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    context = { id, authorised: false };
    contexts.set(request, context);
  }
  return context;
}
