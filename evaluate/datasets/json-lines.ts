/** Values of the fields of a JSON dataset, checked. */
import type { z } from 'zod';
import { KithError } from '../../foundation/errors.ts';

/** @throws KithError `input-malformed` naming the line and the field at fault */
export function* readLines<T>(path: string, text: string, schema: z.ZodType<T>): Generator<T> {
  for (const [at, line] of text.split('\n').entries())
    if (line.trim() !== '') yield checked(path, `line ${at + 1}`, line, schema);
}

/** @param where the place in the file, for the message */
export function checked<T>(path: string, where: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed(path, `${where} is no JSON`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw malformed(
    path,
    `${where} has a wrong "${issue?.path.join('.') ?? ''}" (${issue?.message ?? 'unknown'})`,
  );
}

export function malformed(path: string, fault: string): KithError {
  return new KithError('input-malformed', `"${path}": ${fault}; mend it, or name another --dataset.`, {
    source: path,
  });
}
