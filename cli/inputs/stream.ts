/** The bytes of an input as they come: from a regular file or standard input, decompressed where they are compressed. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { interrupted } from '../interrupt.ts';
import { decompressed } from './decompress.ts';
import { openFailed, specialFile } from './faults.ts';
import type { Input } from './find.ts';

const PIECE = 128 * 1024;

export interface StreamOptions {
  stdin: NodeJS.ReadableStream;
  /** Stops the waiting for more. */
  signal: AbortSignal;
  /** Where a program that decompresses may be found. */
  env: NodeJS.ProcessEnv;
}

/**
 * Nothing is opened before the first piece is asked for; all is closed when no more is asked for.
 * @throws KithError `input-*` naming the path, or `interrupted`, while it is read
 */
export function openStream(input: Input, { stdin, signal, env }: StreamOptions): AsyncGenerator<Uint8Array> {
  const bytes = input.path === '-' ? piecesOfStream(stdin, signal) : piecesOfFile(input, signal);
  return decompressed(bytes, { path: input.path, env });
}

async function* piecesOfFile({ path, file }: Input, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // Without blocking: a pipe that took the file's place since it was found must not hang the rest.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await handle.stat();
    if (!stats.isFile()) throw specialFile(path, stats);
    for (;;) {
      if (signal.aborted) throw interrupted();
      const piece = Buffer.allocUnsafe(PIECE);
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } catch (error) {
    throw isSystemError(error) ? openFailed(path, error) : error;
  } finally {
    await handle?.close();
  }
}

async function* piecesOfStream(
  stream: NodeJS.ReadableStream,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  // Ends it for good: a terminal or a pipe left open would keep the process.
  const stop = () => {
    if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy();
  };
  if (signal.aborted) throw interrupted();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    if (signal.aborted) throw interrupted();
    throw isSystemError(error) ? openFailed('-', error) : error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
  if (signal.aborted) throw interrupted();
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
