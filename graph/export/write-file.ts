/** Writes an export to a file that is whole or not there: beside its place first, then moved to it. */
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { KithError } from '../../foundation/errors.ts';
import type { GraphRecord } from '../model.ts';
import type { Exporter } from './exporter.ts';

/** What the system says -> what a person reads. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links form a loop',
  EIO: 'the disk reported an error',
};

/**
 * Writes a graph to `file`. Until all of it is there it is called `file.partial`; a file that was at
 * `file` stays as it was when writing fails or is interrupted, and the partial one is removed.
 *
 * @param signal interrupts between two chunks
 * @param ontology the graph's own, for formats with colours and readings
 * @returns bytes written
 * @throws KithError `output-failed` with the file and the reason, `interrupted`, or what `records` throws
 */
export async function exportToFile(
  exporter: Exporter,
  records: AsyncIterable<GraphRecord>,
  file: string,
  signal?: AbortSignal,
  ontology?: Ontology,
): Promise<number> {
  const target = await place(file);
  const partial = `${target}.partial`;
  let handle: FileHandle | undefined;
  let done = false;
  try {
    await attempt(file, () => rm(partial, { force: true }));
    // `wx`: never through a link that someone put there meanwhile.
    const opened = await attempt(file, () => open(partial, 'wx'));
    handle = opened;
    let bytes = 0;
    for await (const chunk of exporter.write(records, ontology)) {
      if (signal?.aborted) throw interrupted(file);
      const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      await attempt(file, () => opened.writeFile(data));
      bytes += data.length;
    }
    if (signal?.aborted) throw interrupted(file);
    await attempt(file, () => opened.sync());
    handle = undefined;
    await attempt(file, () => opened.close());
    await attempt(file, () => rename(partial, target));
    done = true;
    return bytes;
  } finally {
    // What is thrown above is what went wrong; a failure to clean up would hide it.
    await handle?.close().catch(() => {});
    if (!done) await rm(partial, { force: true }).catch(() => {});
  }
}

/** Where the file will lie: a symbolic link is followed, so that the link itself stays. */
async function place(file: string): Promise<string> {
  const target = await realpath(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return file;
    throw failed(file, error);
  });
  const found = await stat(target).catch(() => undefined);
  if (found === undefined || found.isFile()) return target;
  throw new KithError(
    'output-failed',
    found.isDirectory()
      ? `The export cannot be written to "${file}": it is a folder; name a file in it.`
      : `The export cannot be written to "${file}": it is not a regular file; use "-o -" for standard output.`,
    { source: file },
  );
}

async function attempt<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw failed(file, error as NodeJS.ErrnoException);
  }
}

function failed(file: string, error: NodeJS.ErrnoException): KithError {
  const reason = REASONS[error.code ?? ''] ?? error.code ?? error.message;
  return new KithError(
    'output-failed',
    `The export cannot be written to "${file}": ${reason}. Nothing is left there of it; choose another place with -o.`,
    { source: file, cause: error },
  );
}

function interrupted(file: string): KithError {
  return new KithError('interrupted', `The export to "${file}" was interrupted; nothing is left of it.`, {
    source: file,
  });
}
