/** The files of a learned model: read and unpacked for the extractor, which reads no files itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type ModelFiles, nameModels } from '../extract/ner/models.ts';
import { KithError } from '../foundation/errors.ts';
import { modelsRoot } from './package.ts';

/** A file of a model unpacks to less than this, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** @returns the unpacked bytes by part; empty for a model without files. @throws KithError `usage` when one cannot be read */
export async function modelFilesOf(id: string | undefined): Promise<ModelFiles> {
  const files = id === undefined ? undefined : nameModels.get(id).files;
  const read: Record<string, Uint8Array> = {};
  for (const [part, file] of Object.entries(files ?? {})) {
    const path = join(modelsRoot, file);
    try {
      read[part] = await promisify(gunzip)(await readFile(path), { maxOutputLength: LARGEST });
    } catch (cause) {
      throw new KithError(
        'usage',
        `The file of the model "${id}" cannot be read (${path}); install kith again, or use --model rules.`,
        { source: path, cause },
      );
    }
  }
  return read;
}
