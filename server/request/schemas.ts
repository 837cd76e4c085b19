/** Schemas of what stands in addresses: ids, texts, numbers, lists and cursors, each with its bound. */
import { z } from 'zod';
import { LIMITS } from '../api.ts';

/** An id, or a title or name where a route takes one; free of control characters. */
export const Id = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'holds control characters');

export const IdParams = z.strictObject({ id: Id });

/** Text that a person typed. It is text: no character in it has a meaning. */
export const SearchText = z
  .string()
  .max(LIMITS.searchText)
  .refine((text) => !text.includes('\0'), 'holds a NUL character');

/** A whole number in an address: digits alone, no sign, no exponent. */
export function integer(bounds: { min: number; max: number }) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(bounds.min).max(bounds.max),
  );
}

/** A number with a point in an address, from 0 to 1. */
export function share() {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^[01](?:\.\d{1,9})?$/.test(value) ? Number(value) : value),
    z.number().min(0).max(1),
  );
}

/** Names with commas between them; absent or empty means no restriction. */
export function list(item: z.ZodType<string>, max: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item).max(max),
  );
}

/** Names of entity or relation types. Whether they exist is the graph's to say. */
export const Names = list(z.string().max(64), 60).optional();

export const Cursor = z
  .string()
  .min(1)
  .max(512)
  .optional()
  .describe('`nextCursor` of the answer before; opaque');

export const Limit = integer({ min: 1, max: LIMITS.list.max }).default(LIMITS.list.default);

export const PageQuery = z.strictObject({ limit: Limit, after: Cursor });
