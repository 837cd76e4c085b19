/** `kith train --data FILE… -o MODEL`: a model that has learnt from the user's own annotations. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { datasets } from '../../evaluate/index.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import type { Scores } from '../../train/score.ts';
import { counted } from '../ingesting.ts';
import { ontologyOf, ontologyOption } from '../knowledge.ts';
import { modelFilesOf, modelOption } from '../model-file.ts';
import { choice, files, flag, text } from '../options.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { trainNames } from '../training.ts';
import { defineVerb } from '../verb.ts';

export const train = defineVerb({
  id: 'train',
  label: 'a model of names that has learnt from your annotations',
  help: `Learns from annotated documents on top of a model that is there, in this process alone: a few hundred sentences take seconds, and what the model knew stays known. With ${15} documents and more it is first measured on a fifth that is kept out of learning. Use the file with --model. The same files in the same order give the same bytes.`,
  details: ['Annotations:', ...datasets.all.map(({ id, help }) => `  ${id.padEnd(11)} ${help}`)].join('\n'),
  arguments: [],
  options: {
    data: files('--data <file>', 'annotated documents: a file, a folder, a glob in quotes; may be repeated'),
    output: text('-o, --output <file>', 'where the model goes'),
    dataset: choice('--dataset <name>', 'what the annotations are', ['auto', ...datasets.ids], 'auto'),
    terms: flag('--terms', 'the annotations mark technical terms in lower case too'),
    model: modelOption('the model that is built on'),
    ontology: ontologyOption,
    json: flag('--json', 'the figures as one line of JSON'),
  },
  examples: [
    {
      command: 'train --data corrected.jsonl -o mine.gz',
      does: 'from what "kith annotate" wrote, corrected',
    },
    { command: 'train --data a.conll --data b.conll -o mine.gz', does: 'from files in CoNLL form' },
    { command: 'train --data reports -o mine.gz --model old.gz', does: 'on top of a model of your own' },
  ],
  endsItself: true,

  async run(context, _, values) {
    const { io, messages, out } = context;
    const { data = [], output } = values;
    if (data.length === 0) throw new KithError('usage', 'Say what to learn from with --data FILE.');
    if (output === undefined) throw new KithError('usage', 'Say where the model goes with -o FILE.');
    const { names: base } = await modelFilesOf(values.model);
    if (base === undefined)
      throw new KithError(
        'usage',
        `The model "${values.model}" has nothing that can be learnt on; leave --model out, or name a file.`,
      );
    const bar = messages.progress('learning');
    const trained = await trainNames({
      context,
      paths: data,
      dataset: values.dataset,
      ontology: await ontologyOf(context, values),
      terms: values.terms ?? false,
      base,
      bar,
    }).finally(() => bar.end());
    for (const { message } of trained.faults) messages.say(message);
    const { bytes, documents, names, measured } = trained;
    await save(resolve(io.cwd, output), bytes, output);
    const style = { width: out.columns, paint: paintFor(out) };
    if (values.json) await out.json({ documents, names, bytes: bytes.length, measured: measured ?? null });
    else if (measured) {
      const rows = [
        ['before', ...figures(measured.before)],
        ['after', ...figures(measured.after)],
      ];
      for (const line of table(['on what it has not seen', 'P', 'R', 'F1', 'with type'], rows, style))
        await out.line(line);
    }
    messages.line(
      `${counted(names, 'name')} in ${counted(documents, 'document')} learnt; use it with --model ${visible(output)}.`,
    );
    if (trained.faults.length === 0) return EXIT.done;
    messages.say(`${counted(trained.faults.length, 'input')} failed, named above.`);
    return EXIT.someFailed;
  },
});

function figures({ precision, recall, f1, typed }: Scores): string[] {
  return [precision, recall, f1, typed].map((value) => value.toFixed(1));
}

async function save(path: string, bytes: Uint8Array, named: string): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    throw new KithError('usage', `"${visible(named)}" cannot be written; choose another file with -o.`, {
      source: named,
      cause,
    });
  }
}
