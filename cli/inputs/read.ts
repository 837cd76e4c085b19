/** The bytes of an input: bounded, and only from a regular file or standard input, whatever the path became. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { LARGEST_INPUT, tooLarge } from '../../extract/sources/soundness.ts';
import { interrupted } from '../interrupt.ts';
import { visible } from '../text/visible.ts';
import { openFailed, specialFile } from './faults.ts';
import type { Input } from './find.ts';

/**
 * @param signal stops the waiting for more of standard input
 * @throws KithError `input-*` naming the path, or `interrupted`
 */
export async function readBytes(
  input: Input,
  stdin: NodeJS.ReadableStream,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return input.path === '-' ? readStream(stdin, signal) : readFile(input);
}

async function readFile({ path, file }: Input): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // Without blocking: a pipe that took the file's place since it was found must not hang the rest.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await handle.stat();
    if (!stats.isFile()) throw specialFile(path, stats);
    if (stats.size > LARGEST_INPUT) throw large(path, stats.size);
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Its size is only what it was: a file may grow while it is read.
    for (let room = stats.size + 1; ; room = GROWTH) {
      const chunk = Buffer.allocUnsafe(room);
      const { bytesRead } = await handle.read(chunk, 0, room, null);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      size += bytesRead;
      if (size > LARGEST_INPUT) throw large(path, size);
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw openFailed(path, error);
    throw error;
  } finally {
    await handle?.close();
  }
}

const GROWTH = 64 * 1024;

async function readStream(stream: NodeJS.ReadableStream, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stop = () => destroy(stream);
  if (signal.aborted) throw interrupted();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > LARGEST_INPUT) throw large('-', size);
      chunks.push(bytes);
    }
  } catch (error) {
    if (signal.aborted) throw interrupted();
    throw error instanceof Error && 'syscall' in error ? openFailed('-', error) : error;
  } finally {
    signal.removeEventListener('abort', stop);
    destroy(stream);
  }
  if (signal.aborted) throw interrupted();
  return Buffer.concat(chunks);
}

/** Ends it for good: a terminal or a pipe left open would keep the process. */
function destroy(stream: NodeJS.ReadableStream): void {
  if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy();
}

function large(path: string, bytes: number) {
  return path === '-' ? tooLarge(path, bytes) : tooLarge(path, bytes, `"${visible(path)}"`);
}
