/** The file of a learned model: read and unpacked for the extractor, which reads no files itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { nameModels } from '../extract/ner/models.ts';
import { KithError } from '../foundation/errors.ts';
import { modelsRoot } from './package.ts';

/** A model unpacks to less than this, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** @returns the unpacked bytes, or nothing for a model without a file. @throws KithError `usage` when it cannot be read */
export async function modelBytesOf(id: string | undefined): Promise<Uint8Array | undefined> {
  const file = id === undefined ? undefined : nameModels.get(id).file;
  if (file === undefined) return undefined;
  const path = join(modelsRoot, file);
  try {
    return await promisify(gunzip)(await readFile(path), { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new KithError(
      'usage',
      `The file of the model "${id}" cannot be read (${path}); install kith again, or use --model rules.`,
      { source: path, cause },
    );
  }
}
