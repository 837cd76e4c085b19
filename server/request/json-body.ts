/** JSON bodies: bounded in bytes, nesting and keys before and after parsing, free of prototype tricks. */
import { KithError } from '../../foundation/errors.ts';

/** Keys that reach an object's prototype in careless code further down. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonLimits {
  jsonDepth: number;
  jsonKeys: number;
}

/**
 * The value of a JSON body.
 * @throws KithError `invalid-request` for anything but valid UTF-8 JSON within the limits
 */
export function parseJsonBody(bytes: Uint8Array, limits: JsonLimits): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new KithError('invalid-request', 'The body is not valid UTF-8; encode it as UTF-8.');
  }
  refuseNesting(text, limits);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new KithError('invalid-request', 'The body is not valid JSON; check its quotes and commas.');
  }
  refuseTricks(value);
  return value;
}

/** One pass over the text, so that a hostile body costs no more than its length. */
function refuseNesting(text: string, limits: JsonLimits): void {
  let depth = 0;
  let keys = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92 /* \ */) at += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 58 /* : */) keys += 1;
    else if (code === 91 /* [ */ || code === 123 /* { */) depth += 1;
    else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1;
    if (depth > limits.jsonDepth)
      throw new KithError(
        'invalid-request',
        `The body is nested more than ${limits.jsonDepth} levels deep; flatten it.`,
      );
    if (keys > limits.jsonKeys)
      throw new KithError('invalid-request', `The body has more than ${limits.jsonKeys} keys; send fewer.`);
  }
}

function refuseTricks(root: unknown): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new KithError('invalid-request', 'A number in the body is too large; send it as text.');
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key))
        throw new KithError('invalid-request', `The key \`${key}\` is not allowed in a body; rename it.`);
      pending.push((value as Record<string, unknown>)[key]);
    }
  }
}
