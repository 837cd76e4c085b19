/** The options that ingest and extract share: how inputs are read. */
import { readers } from '../../extract/sources/registry.ts';
import type { Context } from '../context.ts';
import { gazetteerOption } from '../knowledge.ts';
import { modelOption } from '../model-file.ts';
import { choice, duration, flag, integer, type Option } from '../options.ts';
import type { Argument } from '../verb.ts';

export const inputsArgument: Argument = {
  name: '<path...>',
  help: 'files, folders, globs in quotes, or - for standard input',
};

export const readingOptions = {
  format: choice('-f, --format <format>', 'how the inputs are written', ['auto', ...readers.ids], 'auto'),
  terms: flag('--terms', 'take technical terms in lower case for entities too; without it, names only'),
  model: modelOption('what finds names and relations'),
  gazetteer: gazetteerOption,
  jobs: {
    ...integer(
      '--jobs <n>',
      'threads that extract, once there is more than a second of work; without it all cores but one, four at most',
      { default: 1, min: 1, max: 256 },
    ),
    default: undefined,
  } as Option<number | undefined>,
  timeout: duration(
    '--timeout <time>',
    'the longest that the reading of an article may take, and then the extraction from it; past it the article is named as failed and the rest goes on',
    { shown: '60s', ms: 60_000 },
  ),
};

/** A person who waits for kith while it waits for them is told so. */
export function announceStandardInput({ io, messages }: Context, paths: readonly string[]): void {
  if (paths.includes('-') && 'isTTY' in io.stdin && io.stdin.isTTY === true)
    messages.line('Reading what you type; Ctrl-D on a line of its own ends it.');
}

/** The formats with what they are, for help. */
export function formatsHelp(): string {
  const width = Math.max(...readers.ids.map((id) => id.length));
  const lines = readers.all.map(
    ({ id, help, extensions }) =>
      `  ${id.padEnd(width)}  ${help} (${extensions.map((each) => `.${each}`).join(', ')})`,
  );
  return ['Formats:', ...lines, '  Files compressed with gzip or bzip2 are read as what they hold.'].join(
    '\n',
  );
}
