/**
 * Compressed inputs, known by their first bytes: gzip by Node, bzip2 by the system's `lbzip2` or `bzip2` when it
 * is there, else in JavaScript at a third of the speed. What grows beyond all measure is stopped.
 */
import { spawn } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { KithError } from '../../foundation/errors.ts';
import { onPath } from '../checks/tools.ts';
import { visible } from '../text/visible.ts';

/** An archive may grow to so many times its size; up to so many bytes whatever its size. */
const MOST_GROWTH = 100;
const ALWAYS_ALLOWED = 8 * 1024 * 1024;

export interface DecompressOptions {
  /** The input as the person named it. */
  path: string;
  /** Where a program that decompresses may be found. */
  env: NodeJS.ProcessEnv;
}

type Bytes = AsyncIterable<Uint8Array>;

interface Compression {
  name: string;
  /** Whether an input with these first bytes, ten or more, is of this kind. */
  is(head: Uint8Array): boolean;
  decompress(bytes: Bytes, growth: Growth, options: DecompressOptions): AsyncIterable<Uint8Array>;
}

const HEAD = 10;

const COMPRESSIONS: readonly Compression[] = [
  {
    name: 'gzip',
    is: ([first, second, method]) => first === 0x1f && second === 0x8b && method === 0x08,
    decompress: (bytes) => {
      const gunzip = createGunzip();
      return through(bytes, gunzip, gunzip);
    },
  },
  {
    name: 'bzip2',
    // "BZh", the size of a block, and the digits of pi that begin a block or the root of pi that ends an empty file.
    is: (head) =>
      /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/.test(Buffer.from(head.subarray(0, HEAD)).toString('latin1')),
    decompress: (bytes, growth, { env }) => {
      const program = onPath(['lbzip2', 'bzip2'], env);
      return program === undefined ? bunzip(bytes, growth) : byProgram(program, bytes);
    },
  },
];

/**
 * The bytes themselves, or what they hold when they are compressed. An archive within one is not opened.
 * @throws KithError `input-too-large` for one that grows too much, `input-malformed` for one that is damaged
 */
export async function* decompressed(bytes: Bytes, options: DecompressOptions): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    const head = await headOf(pieces);
    const compression = COMPRESSIONS.find(({ is }) => is(head));
    const growth = new Growth(options.path);
    const whole = following(head, pieces);
    if (!compression) {
      yield* whole;
      return;
    }
    try {
      for await (const piece of compression.decompress(growth.countIn(whole), growth, options)) {
        growth.add(piece.length);
        yield piece;
      }
    } catch (error) {
      throw error instanceof KithError ? error : damaged(options.path, compression.name, error);
    }
  } finally {
    await pieces.return?.();
  }
}

/** How much has come out for how much went in. */
class Growth {
  readonly #path: string;
  #in = 0;
  #out = 0;

  constructor(path: string) {
    this.#path = path;
  }

  async *countIn(bytes: Bytes): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      // In small pieces, so that little is inside when a bomb goes off.
      for (let at = 0; at < piece.length; at += SLICE) {
        const slice = piece.subarray(at, at + SLICE);
        this.#in += slice.length;
        yield slice;
      }
    }
  }

  /** @throws KithError `input-too-large` */
  add(bytes: number): void {
    this.#out += bytes;
    this.check(0);
  }

  /**
   * @param held bytes that have come out and were not added yet
   * @throws KithError `input-too-large`
   */
  check(held: number): void {
    const out = this.#out + held;
    if (out <= ALWAYS_ALLOWED || out <= this.#in * MOST_GROWTH) return;
    throw new KithError(
      'input-too-large',
      `"${visible(this.#path)}" grows to more than ${MOST_GROWTH} times its size when it is decompressed, as archives do that are made to fill a machine; if you trust it, decompress it yourself and name the file.`,
      { source: this.#path },
    );
  }
}

const SLICE = 16 * 1024;

async function headOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* following(head: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

/** What comes out of one end of something while the bytes go into the other. */
async function* through(bytes: Bytes, into: Writable, from: Readable): AsyncGenerator<Uint8Array> {
  let fault: unknown;
  const writing = pipeline(Readable.from(bytes), into).catch((error: unknown) => {
    fault = error;
    from.destroy();
  });
  try {
    for await (const piece of from) yield piece;
  } catch (error) {
    await writing;
    throw fault ?? error;
  } finally {
    into.destroy();
    await writing;
  }
  if (fault !== undefined) throw fault;
}

async function* byProgram(program: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const child = spawn(program, ['-dc'], { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 20) said.push(text);
  });
  const ended = new Promise<number | Error>((resolve) => {
    child.on('error', resolve);
    child.on('close', (code) => resolve(code ?? 0));
  });
  let fault: unknown;
  const writing = pipeline(Readable.from(bytes), child.stdin).catch((error: unknown) => {
    // It closes its input when it has failed: its own words say more.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      fault = error;
      child.kill('SIGKILL');
    }
  });
  try {
    for await (const piece of child.stdout) yield piece;
    const end = await ended;
    if (fault !== undefined) throw fault;
    if (end !== 0) throw end instanceof Error ? end : new Error(said.join('').split('\n', 1)[0] ?? '');
  } finally {
    child.kill('SIGKILL');
    child.stdin.destroy();
    await writing;
  }
}

async function* bunzip(bytes: Bytes, growth: Growth): AsyncGenerator<Uint8Array> {
  const { default: unbzip2 } = await import('unbzip2-stream');
  const decoder = unbzip2();
  let out: Uint8Array[] = [];
  let held = 0;
  let fault: unknown;
  // It decodes within `write`, a block after the other: a bomb is stopped there, not once all is decoded.
  decoder.on('data', (piece: Uint8Array) => {
    held += piece.length;
    growth.check(held);
    out.push(piece);
  });
  decoder.on('error', (error: unknown) => {
    fault ??= error;
  });
  const take = (): Uint8Array[] => {
    const pieces = out;
    out = [];
    held = 0;
    return pieces;
  };
  for await (const piece of bytes) {
    decoder.write(Buffer.from(piece));
    yield* take();
    if (fault !== undefined) throw fault;
  }
  decoder.end();
  yield* take();
  if (fault !== undefined) throw fault;
}

function damaged(path: string, kind: string, error: unknown): KithError {
  const reason =
    error instanceof Error && error.message !== '' ? ` (${visible(error.message).slice(0, 200)})` : '';
  return new KithError(
    'input-malformed',
    `"${visible(path)}" is a damaged ${kind} file${reason}; what came before the damage was read: get the file again.`,
    { source: path, cause: error },
  );
}
