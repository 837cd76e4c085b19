/**
 * The files of a folder and all below it, sorted, without hidden ones and node_modules. Links are followed
 * to files within the folder that would not be read otherwise; every other link is named, never followed,
 * so that a walk always ends and never leaves the folder.
 */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import { linkNotFollowed, openFailed, specialFile } from './faults.ts';
import type { Input } from './find.ts';

export interface Folder {
  /** As it was named, for messages. */
  path: string;
  /** Absolute. */
  folder: string;
  /** Endings of files that count, without the dot, in lower case. */
  endings: ReadonlySet<string>;
}

/** Inputs, and errors for what is in the way. */
export async function* walkFolder({ path, folder, endings }: Folder): AsyncGenerator<Input | KithError> {
  const root = await realpath(folder);
  const shown = path.replace(/(?<![/\\])[/\\]+$/, '') || path;
  const input = (source: string): Input => ({ path: `${shown}/${source}`, file: join(root, source), source });
  // What is left to do, the next at the end: a stack, as folders may be nested deeply.
  const waiting: { source: string; entry: Dirent | null }[] = [{ source: '', entry: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { source, entry } = next;
    if (entry === null || entry.isDirectory()) {
      const entries = await entriesOf(join(root, source));
      if (!Array.isArray(entries)) {
        yield openFailed(source === '' ? path : `${shown}/${source}`, entries);
        continue;
      }
      for (const each of entries)
        waiting.push({ source: source === '' ? each.name : `${source}/${each.name}`, entry: each });
      continue;
    }
    if (entry.isFile()) {
      if (hasEnding(entry.name, endings)) yield input(source);
    } else if (entry.isSymbolicLink()) yield* followed(input(source), root, endings);
    else yield await special(input(source));
  }
}

/** In reverse order, for the stack. */
async function entriesOf(folder: string): Promise<Dirent[] | unknown> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !isSkipped(entry.name)).sort((a, b) => compareText(b.name, a.name));
  } catch (error) {
    return error;
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

export function hasEnding(name: string, endings: ReadonlySet<string>): boolean {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return false;
  // `xml.bz2` is an ending too.
  const first = name.lastIndexOf('.', dot - 1);
  return [dot, first].some((at) => at > 0 && endings.has(name.slice(at + 1).toLowerCase()));
}

async function* followed(
  link: Input,
  root: string,
  endings: ReadonlySet<string>,
): AsyncGenerator<Input | KithError> {
  let target: string;
  let stats: Stats;
  try {
    target = await realpath(link.file);
    stats = await stat(target);
  } catch (error) {
    yield (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? linkNotFollowed(link.path, 'leads nowhere; remove it, or restore what it leads to')
      : openFailed(link.path, error);
    return;
  }
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    yield linkNotFollowed(
      link.path,
      'leads out of its folder; name what it leads to as an argument of its own',
    );
    return;
  }
  const inside = relative(root, target).split(sep);
  const read = !inside.some(isSkipped);
  if (stats.isDirectory()) {
    const around = join(link.file, '..')
      .concat(sep)
      .startsWith(target.endsWith(sep) ? target : target + sep);
    if (around) yield linkNotFollowed(link.path, 'leads back to a folder around it, without end; remove it');
    else if (!read)
      yield linkNotFollowed(link.path, 'leads to a hidden folder; name that folder as an argument');
    return;
  }
  if (!stats.isFile()) {
    yield specialFile(link.path, stats);
    return;
  }
  // The file that it leads to is read under its own name, unless that is hidden (as data tools keep theirs).
  if (!(read && hasEnding(target, endings)) && hasEnding(link.source, endings)) yield link;
}

async function special(input: Input): Promise<KithError> {
  try {
    return specialFile(input.path, await stat(input.file));
  } catch (error) {
    return openFailed(input.path, error);
  }
}
