/** A stream that is written to: its width, whether it takes colours, and an end when nobody reads it. */
import type { Io } from './context.ts';
import { visibleLines } from './text/visible.ts';

export class Output {
  readonly stream: NodeJS.WritableStream;
  /** Whether a person's terminal is at the other end. */
  readonly terminal: boolean;
  readonly colours: boolean;
  #closed = false;
  #onClosed: () => void = () => {};

  constructor(stream: NodeJS.WritableStream, env: Io['env']) {
    this.stream = stream;
    this.terminal = 'isTTY' in stream && stream.isTTY === true;
    this.colours = this.terminal && !env.NO_COLOR && env.TERM !== 'dumb';
    stream.on('error', this.#fail);
  }

  /** Cells of a line; undefined when it is not a terminal's. */
  get columns(): number | undefined {
    return this.terminal && 'columns' in this.stream ? Number(this.stream.columns) || undefined : undefined;
  }

  /** Whether the reader went away (`| head`): what is written since then is dropped. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Calls back once when the reader goes away. */
  onClosed(callback: () => void): void {
    this.#onClosed = callback;
    if (this.#closed) callback();
  }

  /** Text that kith made: names in it went through `visible`. Resolves when the stream takes more. */
  async write(piece: string | Uint8Array): Promise<void> {
    if (this.#closed || piece.length === 0) return;
    if (this.stream.write(piece)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        for (const event of EVENTS) this.stream.off(event, done);
        resolve();
      };
      for (const event of EVENTS) this.stream.on(event, done);
    });
  }

  line(text = ''): Promise<void> {
    return this.write(`${text}\n`);
  }

  /** Data as it is for a file or a pipe; on a terminal without what would steer it. */
  data(piece: string | Uint8Array): Promise<void> {
    return this.write(this.terminal && typeof piece === 'string' ? visibleLines(piece) : piece);
  }

  /** A value as one line of JSON; control characters are always escaped in it, which loses nothing. */
  json(value: unknown): Promise<void> {
    return this.line(jsonLine(value));
  }

  /** Stops listening to the stream. */
  release(): void {
    this.stream.off('error', this.#fail);
    // A pipe that breaks while the process ends is nobody's business any more.
    this.stream.on('error', () => {});
  }

  readonly #fail = () => {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClosed();
  };
}

const EVENTS = ['drain', 'close', 'error'] as const;

/** What JSON leaves as it is and a terminal would obey: delete, the C1 controls, changes of direction. */
const STEERING = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
