/** Cursors of lists: opaque to clients, checked when they come back. */
import { KithError } from '../../foundation/errors.ts';

/** A cursor that continues after so many items of the list that `scope` names. */
export function writeCursor(scope: string, offset: number): string {
  return Buffer.from(`${scope} ${offset}`).toString('base64url');
}

/** @throws KithError `invalid-cursor` when it was not made for this list */
export function readCursor(scope: string, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor.slice(0, 400), 'base64url').toString();
  const offset = text.startsWith(`${scope} `) ? Number(text.slice(scope.length + 1)) : Number.NaN;
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new KithError(
    'invalid-cursor',
    'The cursor `after` was not given by this list; leave it out to start from the beginning.',
  );
}

/** A page of a list that is in memory, and the cursor for the next one. */
export function pageOf<T>(
  items: readonly T[],
  scope: string,
  after: string | undefined,
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const offset = readCursor(scope, after);
  const end = offset + limit;
  return { items: items.slice(offset, end), nextCursor: end < items.length ? writeCursor(scope, end) : null };
}
