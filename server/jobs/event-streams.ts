/**
 * Server-sent events (WHATWG HTML, section 9.2): a bounded number of streams, each kept open by comments,
 * none ever holding more than one unsent event.
 */
import type { Response } from 'express';
import { KithError } from '../../foundation/errors.ts';

export interface StreamLimits {
  eventStreams: number;
  heartbeatMs: number;
}

export interface ServerEvent {
  event: string;
  id: string;
  data: unknown;
}

/** One client's stream. */
export interface EventStream {
  /** Whether what was written has left; while false, newer events should be left out. */
  readonly ready: boolean;
  send(event: ServerEvent): void;
  /** Ends the stream, after a last event if one is given. */
  end(last?: ServerEvent): void;
  /** Called once when the client or the server ends it. */
  onClose(listener: () => void): void;
  /** Called each time that `ready` becomes true again. */
  onReady(listener: () => void): void;
}

/** All streams of a server. */
export class EventStreams {
  readonly #limits: StreamLimits;
  readonly #open = new Set<Response>();
  #closed = false;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#open.size;
  }

  /**
   * Turns a response into a stream.
   * @throws KithError `too-many-requests` when as many as allowed are open; `interrupted` after `close`
   */
  open(response: Response): EventStream {
    if (this.#closed) throw new KithError('interrupted', 'The server is stopping; ask again later.');
    if (this.#open.size >= this.#limits.eventStreams)
      throw new KithError(
        'too-many-requests',
        `${this.#limits.eventStreams} event streams are open; close one, or ask for the job as JSON.`,
        { retryAfter: 5 },
      );
    this.#open.add(response);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // Nginx would hold events back.
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const heartbeat = setInterval(() => {
      if (!response.destroyed && !response.writableNeedDrain) response.write(': heartbeat\n\n');
    }, this.#limits.heartbeatMs);
    heartbeat.unref();
    response.on('close', () => {
      clearInterval(heartbeat);
      this.#open.delete(response);
    });
    return {
      get ready() {
        return !response.writableNeedDrain;
      },
      send(event) {
        if (!response.destroyed && !response.writableEnded) response.write(frame(event));
      },
      end(last) {
        if (!response.destroyed && !response.writableEnded)
          response.end(last === undefined ? undefined : frame(last));
      },
      onClose(listener) {
        response.on('close', listener);
      },
      onReady(listener) {
        response.on('drain', listener);
      },
    };
  }

  /** Ends all streams; new ones are refused. */
  close(): void {
    this.#closed = true;
    for (const response of this.#open) response.end();
  }
}

/** JSON has no line breaks of its own, so that one `data` line holds it. */
function frame({ event, id, data }: ServerEvent): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
