/** What is said of a path that cannot be read as an input: what it is, and what to do. */
import type { Stats } from 'node:fs';
import { type ErrorCode, KithError } from '../../foundation/errors.ts';
import { visible } from '../text/visible.ts';

/** What the system says -> our code, and the rest of a sentence that begins with the path. */
const REASONS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ['input-missing', 'is not there; check the path'],
  ENOTDIR: ['input-missing', 'is not there: a part of its path is a file; check the path'],
  EACCES: ['input-missing', 'may not be read by this user; change its permissions'],
  EPERM: ['input-missing', 'may not be read by this user; change its permissions'],
  ELOOP: [
    'input-special-file',
    'is a symbolic link that leads back to itself; name the file it should lead to',
  ],
  ENAMETOOLONG: ['input-missing', 'has too long a name; check the path'],
  ENXIO: ['input-special-file', 'is a socket or a device, not a file; leave it out'],
  EISDIR: ['input-special-file', 'is a folder; name it as an argument of its own'],
  EIO: ['input-missing', 'cannot be read: the disk reported an error; copy it to another one'],
  EMFILE: ['input-missing', 'cannot be opened: too many files are open; raise the limit (ulimit -n)'],
};

/** An error of the file system, about a path. */
export function openFailed(path: string, error: unknown): KithError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [kind, reason] = REASONS[code] ?? ['input-missing', `cannot be read (${code || 'no reason given'})`];
  return new KithError(kind, `"${visible(path)}" ${reason}.`, { source: path, cause: error });
}

/** A thing that would never end, or that has no content of its own. */
export function specialFile(path: string, stats: Stats): KithError {
  const kind = stats.isFIFO()
    ? 'a named pipe'
    : stats.isSocket()
      ? 'a socket'
      : stats.isCharacterDevice() || stats.isBlockDevice()
        ? 'a device'
        : 'no regular file';
  const hint = stats.isFIFO() ? '; to read a stream, pipe it in and name it "-"' : '; leave it out';
  return new KithError(
    'input-special-file',
    `"${visible(path)}" is ${kind}, which kith does not read${hint}.`,
    {
      source: path,
    },
  );
}

/** A link in a folder that is not followed. */
export function linkNotFollowed(path: string, reason: string): KithError {
  return new KithError('input-special-file', `"${visible(path)}" is a symbolic link that ${reason}.`, {
    source: path,
  });
}
