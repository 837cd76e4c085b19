/** `kith extract PATH…`: what articles say, one Extraction a line, without a store. */

import { EXIT } from '../../foundation/errors.ts';
import { articleLines, explainField } from '../explaining.ts';
import { extractingOf } from '../extracting.ts';
import { counted, nameFailure } from '../ingesting.ts';
import { extractAll } from '../inputs/extractions.ts';
import { ontologyOption } from '../knowledge.ts';
import { flag } from '../options.ts';
import { logOption } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { defineVerb } from '../verb.ts';
import { articleLimit } from '../workers/article-limit.ts';
import { announceStandardInput, formatsHelp, inputsArgument, readingOptions } from './reading-options.ts';

export const extract = defineVerb({
  id: 'extract',
  label: 'print what articles say, without a graph',
  help: `Reads as "kith ingest" does and prints one line of JSON an article: its sentences, entities, mentions with offsets, relations with their evidence, and its funnel. An input that cannot be read gives a line with the error in its place.`,
  details: formatsHelp(),
  arguments: [inputsArgument],
  options: {
    ...readingOptions,
    explain: flag(
      '--explain',
      'an "explain" field on each line: every dropped candidate with its reason, and what became of each pattern',
    ),
    readable: flag('--readable', 'the same as lines for a person, in place of JSON'),
    ontology: ontologyOption,
    log: logOption,
  },
  examples: [
    { command: 'extract samples/AlmaLinux.txt', does: 'one article' },
    { command: "extract articles | jq -c '.entities[] | [.name, .type]'", does: 'the entities of a folder' },
    {
      command: "extract --explain page.txt | jq -r '.explain.dropped[] | [.surface, .reason] | @tsv'",
      does: 'what was dropped, and why',
    },
    { command: 'extract --readable page.txt', does: 'the same to read' },
    { command: 'extract --format jsonl - < articles.jsonl > facts.jsonl', does: 'from a stream to a file' },
  ],
  endsItself: true,

  async run(context, paths, values) {
    const { io, messages, out, signal } = context;
    announceStandardInput(context, paths);
    const form = values.explain || values.readable ? 'explanation' : 'line';
    const extracting = await extractingOf(context, values, form);
    const items = extractAll(paths, {
      extracting,
      format: values.format,
      limit: articleLimit(values.timeout),
      stdin: io.stdin,
      cwd: io.cwd,
      signal,
    });
    let failures = 0;
    for await (const item of items) {
      if (item.kind === 'line') await out.line(item.line);
      else if (item.kind === 'extraction') {
        const { explanation } = item;
        if (!explanation) continue;
        if (!values.readable) await out.json({ ...item.extraction, explain: explainField(explanation) });
        else for (const line of articleLines(explanation, paintFor(out))) await out.line(line);
      } else if (item.kind === 'failure') {
        failures += 1;
        nameFailure(messages, item);
        const { code, message, source } = item.error;
        if (!values.readable) await out.json({ error: { code, message, source } });
      }
    }
    if (out.closed) return EXIT.done;
    if (signal.aborted) {
      messages.say('interrupted; the lines so far are whole.');
      return EXIT.interrupted;
    }
    if (failures === 0) return EXIT.done;
    messages.say(`${counted(failures, 'input')} failed, named above.`);
    return EXIT.someFailed;
  },
});
