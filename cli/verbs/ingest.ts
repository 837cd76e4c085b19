/** `kith ingest PATH…`: reads articles into the graph. */
import { EXIT, KithError } from '../../foundation/errors.ts';
import type { Context } from '../context.ts';
import { extractingOf } from '../extracting.ts';
import { counted, emptyTally, ingestItems, passedText, type Tally, tallyText } from '../ingesting.ts';
import { endingsOf, extractAll } from '../inputs/extractions.ts';
import { countInputs } from '../inputs/find.ts';
import { flag } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { defineVerb } from '../verb.ts';
import { articleLimit } from '../workers/article-limit.ts';
import { announceStandardInput, formatsHelp, inputsArgument, readingOptions } from './reading-options.ts';

export const ingest = defineVerb({
  id: 'ingest',
  label: 'read articles into the graph',
  help: `Reads files, folders (with all below them), globs or standard input into the graph. An article that is there already is replaced; one that has not changed stays as it is. What cannot be read is named, and the rest goes on. Ctrl-C stops after the articles at hand; --resume goes on from there.`,
  details: formatsHelp(),
  arguments: [inputsArgument],
  options: {
    ...readingOptions,
    resume: flag('--resume', 'pass over inputs whose articles are in the graph as they are now'),
    dryRun: flag('-n, --dry-run', 'read and count, and write nothing'),
    json: flag('--json', 'one line of JSON an article on standard output, and one an error'),
    ...storeOptions,
  },
  examples: [
    { command: 'ingest samples', does: 'all articles of a folder' },
    { command: "ingest 'articles/**/*.txt' notes.md", does: 'what a pattern matches, and a file' },
    {
      command: 'ingest music --ontology samples/ontologies/music.yaml --gazetteer bands.csv',
      does: 'with types, patterns and names of your own',
    },
    { command: 'ingest --resume articles', does: 'go on after an interruption' },
    { command: 'ingest --dry-run --json articles', does: 'see what would be read, without a graph' },
    { command: 'ingest --format jsonl - < articles.jsonl', does: 'articles from standard input' },
  ],
  endsItself: true,

  async run(context, paths, values) {
    const { io, messages, out, signal } = context;
    if (values.dryRun && values.resume)
      throw new KithError('usage', '--resume looks into the graph, and --dry-run uses none; leave one out.');
    announceStandardInput(context, paths);
    const graph = values.dryRun ? undefined : await openGraphOf(context, values, { create: true });
    const extracting = await extractingOf(context, values, 'extraction');
    const bar = messages.progress(values.dryRun ? 'Reading' : 'Ingesting', !(values.json && out.terminal));
    if (bar.shown) {
      // Counted beside the reading; without the count the bar shows what is done.
      countInputs(paths, { cwd: io.cwd, endings: endingsOf(values.format) }, signal).then(
        (total) => {
          bar.total = total;
        },
        // What is wrong with a path shows when it is read.
        () => {},
      );
    }
    const tally = emptyTally();
    const work = ingestItems({
      items: extractAll(paths, {
        extracting,
        format: values.format,
        limit: articleLimit(values.timeout),
        stdin: io.stdin,
        cwd: io.cwd,
        signal,
        knownHash: values.resume && graph ? (id) => graph.articleHash(id) : undefined,
      }),
      graph,
      messages,
      bar,
      signal,
      tally,
      onLine: values.json ? (line) => out.json(line) : undefined,
    });
    await work.catch((error: unknown) => {
      if (tally.inputs > 0) messages.say(`${tallyText(tally)} kept; --resume goes on from there.`);
      throw error;
    });
    return finish(context, tally);
  },
});

/** Says what came of it; the exit code. */
function finish({ messages, signal, out }: Context, tally: Tally): number {
  const { entities, relations, mentions, failures } = tally;
  if (signal.aborted) {
    const next = tally.states.read > 0 ? '.' : ' kept. To go on, give the same command again with --resume.';
    if (!out.closed) messages.say(`interrupted; ${tallyText(tally)}${next}`);
    return out.closed ? EXIT.done : EXIT.interrupted;
  }
  const content = `${counted(mentions, 'mention')} of ${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}`;
  messages.line(`${tallyText(tally)}${mentions > 0 ? `: ${content}` : ''}.`);
  const passed = passedText(tally);
  if (passed !== '') messages.line(`Passed over, as they are no articles: ${passed}.`);
  if (failures === 0) return EXIT.done;
  messages.say(`${counted(failures, 'input')} failed, named above.`);
  return EXIT.someFailed;
}
