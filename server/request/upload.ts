/** Uploads: `multipart/form-data` with the field `files`, held in memory under one bound for the request. */
import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { KithError } from '../../foundation/errors.ts';

export interface UploadedFile {
  /** Base name without controls; no two of an upload are the same. */
  name: string;
  bytes: Uint8Array;
}

export interface UploadLimits {
  uploadBytes: number;
  uploadTotalBytes: number;
  uploadFiles: number;
}

/** Reads the form into `request.files` and `request.body`; `uploadedFiles` takes the files out. */
export function uploadReader(limits: UploadLimits): RequestHandler {
  return multer({
    storage: boundedMemory(limits.uploadTotalBytes),
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.uploadBytes,
      files: limits.uploadFiles,
      fields: 8,
      fieldSize: 1_000,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  }).array('files');
}

/** The files of a request that `uploadReader` has read, in the order they came. */
export function uploadedFiles(request: Request): UploadedFile[] {
  const files = Array.isArray(request.files) ? request.files : [];
  const taken = new Set<string>();
  return files.map((file) => ({
    name: distinct(baseName(file.originalname), taken),
    bytes: file.buffer,
  }));
}

/** The last part of a path of any system, without control and direction characters. */
export function baseName(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  const clean = [...last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')]
    .slice(0, 200)
    .join('')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .trim();
  return clean === '' || clean === '.' || clean === '..' ? 'unnamed' : clean;
}

/** `a.txt`, `a (2).txt`, …: two files of one name in different folders stay two articles. */
function distinct(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${stem} (${count})${ending}`;
  taken.add(candidate);
  return candidate;
}

/** multer's own memory storage bounds each file alone; this one bounds their sum. */
function boundedMemory(totalBytes: number): multer.StorageEngine {
  const read = new WeakMap<Request, number>();
  return {
    _handleFile(request, file, done) {
      const chunks: Buffer[] = [];
      let tooLarge = false;
      file.stream.on('data', (chunk: Buffer) => {
        const sum = (read.get(request) ?? 0) + chunk.length;
        read.set(request, sum);
        if (sum <= totalBytes) chunks.push(chunk);
        else {
          tooLarge = true;
          chunks.length = 0;
        }
      });
      file.stream.on('error', done);
      file.stream.on('end', () => {
        if (tooLarge)
          done(
            new KithError(
              'input-too-large',
              `The files of one upload may have ${totalBytes} bytes together; send them in several.`,
            ),
          );
        else {
          const buffer = Buffer.concat(chunks);
          done(null, { buffer, size: buffer.length });
        }
      });
    },
    _removeFile(_request, _file, done) {
      done(null);
    },
  };
}
