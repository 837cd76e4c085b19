/** `kith annotate PATH…`: kith's own output in a form that people correct, to train on or to score on. */
import { annotationFormats } from '../../evaluate/index.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import { counted, nameFailure } from '../ingesting.ts';
import { extractAll } from '../inputs/extractions.ts';
import { extractorOf, ontologyOption } from '../knowledge.ts';
import { choice } from '../options.ts';
import { logOption } from '../store.ts';
import { defineVerb } from '../verb.ts';
import { articleLimit } from '../workers/article-limit.ts';
import { inThisThread } from '../workers/extracting.ts';
import { announceStandardInput, inputsArgument, readingOptions } from './reading-options.ts';

const { jobs: _, ...reading } = readingOptions;

export const annotate = defineVerb({
  id: 'annotate',
  label: "print kith's output to be corrected: for training and scoring",
  help: `Reads as "kith extract" does and prints names, types and relations in a form that annotation tools and people work with. Corrected, it is what "kith train --data" learns from and what "kith eval" scores on.`,
  details: ['Forms:', ...annotationFormats.all.map(({ id, help }) => `  ${id.padEnd(6)} ${help}`)].join('\n'),
  arguments: [inputsArgument],
  options: {
    ...reading,
    as: choice('--as <form>', 'how it is written', annotationFormats.ids, 'jsonl'),
    ontology: ontologyOption,
    log: logOption,
  },
  examples: [
    { command: 'annotate articles > to-correct.jsonl', does: 'a folder, one article a line' },
    { command: 'annotate --as conll page.txt > page.conll', does: 'a token a line' },
  ],
  endsItself: true,

  async run(context, paths, values) {
    const { io, messages, out, signal } = context;
    announceStandardInput(context, paths);
    const format = annotationFormats.get(values.as);
    const limit = articleLimit(values.timeout);
    const items = extractAll(paths, {
      extracting: inThisThread(await extractorOf(context, values), { limit }),
      limit,
      format: values.format,
      stdin: io.stdin,
      cwd: io.cwd,
      signal,
    });
    let articles = 0;
    let failures = 0;
    for await (const item of items) {
      if (item.kind === 'extraction') {
        articles += 1;
        await out.data(format.write(item.extraction));
      } else if (item.kind === 'failure') {
        failures += 1;
        nameFailure(messages, item);
      }
    }
    if (out.closed) return EXIT.done;
    if (signal.aborted) throw new KithError('interrupted', 'interrupted; what is written is whole.');
    messages.line(`${counted(articles, 'article')} to correct.`);
    if (failures === 0) return EXIT.done;
    messages.say(`${counted(failures, 'input')} failed, named above.`);
    return EXIT.someFailed;
  },
});
