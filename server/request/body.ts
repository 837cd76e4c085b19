/** Bodies: JSON, or a form with files where a route takes one; any other content type is refused. */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { KithError } from '../../foundation/errors.ts';
import type { ServerLimits } from '../limits.ts';
import { parseJsonBody } from './json-body.ts';
import { type UploadedFile, uploadedFiles, uploadReader } from './upload.ts';

export type ReadBody =
  | { kind: 'json'; value: unknown }
  | { kind: 'form'; fields: unknown; files: UploadedFile[] };

/** Reads a request's body. `forms` says whether files are taken. */
export type BodyReader = (request: Request, response: Response, forms: boolean) => Promise<ReadBody>;

/** @returns a reader that throws KithError `unsupported-media-type`, `input-too-large`, `invalid-request` */
export function bodyReader(limits: ServerLimits): BodyReader {
  const raw = express.raw({ type: () => true, limit: limits.jsonBytes, inflate: false });
  const form = uploadReader(limits);
  return async (request, response, forms) => {
    const type = mediaType(request);
    if (type === 'application/json') {
      await run(raw, request, response);
      const bytes: unknown = request.body;
      return {
        kind: 'json',
        value: parseJsonBody(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0), limits),
      };
    }
    if (forms && type === 'multipart/form-data') {
      await run(form, request, response);
      const fields: unknown = request.body;
      return { kind: 'form', fields, files: uploadedFiles(request) };
    }
    const accepted = forms ? 'application/json or multipart/form-data' : 'application/json';
    throw new KithError('unsupported-media-type', `Send the body as ${accepted}.`);
  };
}

/** The type without its parameters; a charset other than UTF-8 makes it none of ours. */
function mediaType(request: Request): string {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return utf8 ? type.trim() : '';
}

function run(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: unknown) => (error ? reject(error) : resolve());
    // A client that goes away in the middle of its body must not leave the request waiting.
    request.once('close', () => {
      if (!request.readableEnded) done(Object.assign(new Error('aborted'), { type: 'request.aborted' }));
    });
    middleware(request, response, done);
  });
}
