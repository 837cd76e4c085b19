/** Errors as answers: `application/problem+json` (RFC 9457) with kith's stable code. */
import { MulterError } from 'multer';
import { z } from 'zod';
import { ERRORS, KithError } from '../foundation/errors.ts';
import type { Problem } from './api.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** The body for an error. Its `status` is the HTTP status. */
export function problemOf(error: KithError, requestId: string): Problem {
  const { code, message, position, known } = error;
  return {
    type: `/api/docs#${code}`,
    title: ERRORS[code].title,
    status: ERRORS[code].status,
    detail: message,
    code,
    instance: `urn:kith:request:${requestId}`,
    ...(position && { position }),
    ...(known && { known }),
  };
}

/** The field at fault and what is wrong with it, for the first few issues of a schema. */
export function invalidRequest(part: string, error: z.ZodError, known?: string[]): KithError {
  const issues = error.issues.slice(0, 3).map((issue) => {
    const where =
      issue.path.length > 0 ? `${part} \`${issue.path.map(String).join('.').slice(0, 80)}\`` : part;
    return `${where}: ${issue.message.slice(0, 200)}`;
  });
  const unknownKey = error.issues.some((issue) => issue.code === 'unrecognized_keys');
  const hint = unknownKey && known ? ` Known here: ${known.join(', ') || 'none'}.` : '';
  return new KithError('invalid-request', `${issues.join('; ')}.${hint} See /api/docs.`, {
    known: unknownKey ? known : undefined,
  });
}

/** What express, body-parser and multer throw, as a KithError; undefined when it is a mistake of ours. */
export function asKithError(error: unknown): KithError | undefined {
  if (error instanceof KithError) return error;
  if (error instanceof MulterError) return uploadError(error);
  if (error instanceof z.ZodError) return undefined;
  if (typeof error !== 'object' || error === null) return undefined;
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large')
    return new KithError(
      'input-too-large',
      'The JSON body is too large; upload long texts as files (multipart/form-data, field `files`).',
    );
  if (type === 'encoding.unsupported')
    return new KithError('unsupported-media-type', 'Compressed bodies are not read; send the body as it is.');
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new KithError('invalid-request', 'The body ended before its announced length; send it again.');
  // Express's decoding of path parameters: `/api/entities/%E0%A4%A`.
  if (error instanceof URIError && status === 400)
    return new KithError(
      'invalid-request',
      'The address is not valid percent-encoded UTF-8; encode it again.',
    );
  return undefined;
}

function uploadError(error: MulterError): KithError {
  switch (error.code) {
    case 'LIMIT_FILE_SIZE':
      return new KithError(
        'input-too-large',
        `A file is too large${quoted(error)}; split it and send the parts.`,
      );
    case 'LIMIT_FILE_COUNT':
      return new KithError(
        'input-too-large',
        'There are too many files in one upload; send them in several.',
      );
    case 'LIMIT_UNEXPECTED_FILE':
      return new KithError(
        'invalid-request',
        'Files are taken in the field `files` alone; rename the field.',
      );
    default:
      return new KithError('invalid-request', `The form cannot be read: ${error.message.toLowerCase()}.`);
  }
}

function quoted(error: MulterError): string {
  return error.field === undefined ? '' : ` (field \`${error.field.slice(0, 40)}\`)`;
}
