/**
 * From what one typed (files, folders, globs, `-`) to the inputs to read, in a fixed order, one at a time.
 * What is no input is an error in its place: nothing is opened here, so nothing can hang.
 */
import type { Stats } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import { visible } from '../text/visible.ts';
import { openFailed, specialFile } from './faults.ts';
import { walkFolder } from './walk.ts';

export interface Input {
  /** How the person would name it: for messages. `-` is standard input. */
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
  /**
   * Its name within what was asked for, with forward slashes: the path inside a folder, the base name of a
   * file, `-`. The article's identity may hang on it, so the working directory is not part of it.
   */
  readonly source: string;
}

export interface FindOptions {
  /** Working directory. */
  readonly cwd: string;
  /** Endings of files, without the dot, that count within folders. */
  readonly endings: ReadonlySet<string>;
}

/**
 * @returns inputs, and errors that name what is none; ends without anything only when nothing was asked for
 * @throws KithError `usage` when standard input is named twice
 */
export async function* findInputs(
  paths: readonly string[],
  options: FindOptions,
): AsyncGenerator<Input | KithError> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new KithError('usage', 'Standard input can be read only once; name "-" one time.');
  for (const path of paths) {
    if (path === '-') yield { path, file: path, source: path };
    else yield* findAt(path, options);
  }
}

async function* findAt(path: string, options: FindOptions): AsyncGenerator<Input | KithError> {
  const file = resolve(options.cwd, path);
  let stats: Stats;
  try {
    stats = await stat(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && isGlob(path) && !(await isThere(file))) yield* findByGlob(path, options);
    else yield openFailed(path, error);
    return;
  }
  if (stats.isFile()) yield { path, file, source: basename(file) };
  else if (stats.isDirectory()) yield* findInFolder(path, file, options);
  else yield specialFile(path, stats);
}

async function* findInFolder(
  path: string,
  folder: string,
  options: FindOptions,
): AsyncGenerator<Input | KithError> {
  let found = 0;
  for await (const item of walkFolder({ path, folder, endings: options.endings })) {
    found += 1;
    yield item;
  }
  if (found > 0) return;
  const endings = [...options.endings].map((ending) => `.${ending}`).join(', ');
  yield new KithError(
    'input-missing',
    `${named(path)} holds no file that ends in ${endings}; name the files themselves, and their --format.`,
    { source: path },
  );
}

/** Whether a path that is not there was meant as a pattern. */
export function isGlob(path: string): boolean {
  if (/[*?]/.test(path)) return true;
  const bracket = path.indexOf('[');
  if (bracket >= 0 && path.lastIndexOf(']') > bracket + 1) return true;
  const brace = path.indexOf('{');
  const comma = brace < 0 ? -1 : path.indexOf(',', brace + 2);
  return comma >= 0 && path.lastIndexOf('}') > comma + 1;
}

async function* findByGlob(pattern: string, options: FindOptions): AsyncGenerator<Input | KithError> {
  const { glob } = await import('tinyglobby');
  const base = fixedPart(pattern);
  const folder = resolve(options.cwd, base);
  const matched = await glob(pattern.slice(base.length).replace(/^\/+/, ''), {
    cwd: folder,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  }).catch((error: unknown) => error);
  if (!Array.isArray(matched)) {
    yield openFailed(pattern, matched);
    return;
  }
  if (matched.length === 0)
    yield new KithError(
      'input-missing',
      `Nothing matches ${named(pattern)} in ${named(folder)}; check the pattern, and the folder you are in.`,
      { source: pattern },
    );
  for (const source of (matched as string[]).toSorted(compareText)) {
    const path = base === '' ? source : `${base.replace(/(?<!\/)\/+$/, '')}/${source}`;
    const file = resolve(folder, source);
    let stats: Stats;
    try {
      stats = await stat(file);
    } catch (error) {
      yield openFailed(path, error);
      continue;
    }
    if (stats.isFile()) yield { path, file, source };
    else if (!stats.isDirectory()) yield specialFile(path, stats);
  }
}

/** The folders at the beginning of a pattern that hold no pattern: `a/b/` of `a/b/*.txt`. */
export function fixedPart(pattern: string): string {
  const special = pattern.search(/[*?[{(!+@\\]/);
  const head = special < 0 ? pattern : pattern.slice(0, special);
  return head.slice(0, head.lastIndexOf('/') + 1);
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function named(path: string): string {
  return `"${visible(path)}"`;
}

/** How many inputs there will be, failures included; stops counting at the signal. */
export async function countInputs(
  paths: readonly string[],
  options: FindOptions,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  for await (const _ of findInputs(paths, options)) {
    if (signal.aborted) break;
    count += 1;
  }
  return count;
}
