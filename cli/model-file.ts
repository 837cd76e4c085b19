/** The files of a learned model: read and unpacked for the extractor, which reads no files itself. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidArgumentError } from 'commander';
import { LEARNED, type ModelFiles, nameModels } from '../extract/ner/models.ts';
import { KithError } from '../foundation/errors.ts';
import type { Option } from './options.ts';
import { modelsRoot } from './package.ts';
import { visible } from './text/visible.ts';

/** A file of a model unpacks to less than this, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** `--model`: one of kith's, or a file that `kith train` has written. @param help what it is for */
export function modelOption(help: string, preset: string = LEARNED): Option<string> {
  return {
    flags: '--model <name>',
    help: `${help} (${nameModels.ids.join(', ')}, or a file of "kith train")`,
    default: preset,
    parse(given) {
      // Whether a file is there is seen when it is read.
      if (nameModels.has(given) || /[./\\]/.test(given)) return given;
      throw new InvalidArgumentError(
        `Choose one of: ${nameModels.ids.join(', ')}, or a file that "kith train" has written.`,
      );
    },
  };
}

/** What `createExtractor` takes for a value of `--model`. @throws KithError `usage` when a file cannot be read */
export async function modelOf(
  value: string | undefined,
): Promise<{ model: string | undefined; modelFiles: ModelFiles }> {
  const own = value === undefined || nameModels.has(value);
  return { model: own ? value : LEARNED, modelFiles: await modelFilesOf(value) };
}

/** @returns the unpacked bytes by part; empty for a model without files. @throws KithError `usage` when one cannot be read */
export async function modelFilesOf(value: string | undefined): Promise<ModelFiles> {
  if (value === undefined) return {};
  const own = nameModels.has(value);
  const read: Record<string, Uint8Array> = {};
  for (const [part, file] of Object.entries(nameModels.get(own ? value : LEARNED).files ?? {})) {
    // Names are what a user trains; the rest lies beside it, or is kith's own.
    const beside = join(dirname(value), file);
    const path =
      !own && part === 'names' ? value : !own && existsSync(beside) ? beside : join(modelsRoot, file);
    try {
      read[part] = await promisify(gunzip)(await readFile(path), { maxOutputLength: LARGEST });
    } catch (cause) {
      throw new KithError(
        'usage',
        path === value
          ? `"${visible(value)}" is no model; name a file that "kith train" has written, or one of: ${nameModels.ids.join(', ')}.`
          : `A file of the model "${visible(value)}" cannot be read (${path}); install kith again, or use --model rules.`,
        { source: path, cause },
      );
    }
  }
  return read;
}
