/** `kith eval PATH…`: how well kith reads annotated data, as tables, JSON, or beside an earlier run. */
import { InvalidArgumentError } from 'commander';
import {
  COARSE_TYPES,
  type CoarseType,
  compareReports,
  type DocumentScore,
  datasets,
  detectDataset,
  type GoldDocument,
  parseReport,
  predict,
  type Report,
  refuseHeldOut,
  reportOf,
  scoreDocument,
} from '../../evaluate/index.ts';
import { DEFAULT_MODEL, nameModels } from '../../extract/ner/models.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { decode } from '../../extract/sources/decode.ts';
import { LARGEST_INPUT, tooLarge } from '../../extract/sources/soundness.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import { version } from '../../foundation/version.ts';
import type { Context } from '../context.ts';
import { counted } from '../ingesting.ts';
import { findInputs, type Input } from '../inputs/find.ts';
import { openStream } from '../inputs/stream.ts';
import { interrupted } from '../interrupt.ts';
import { choice, flag, integer, type Option, text } from '../options.ts';
import { comparisonLines, reportLines } from '../text/evaluation.ts';
import { paintFor } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';
import { inputsArgument } from './reading-options.ts';

/** Endings of annotated files within folders. */
const ENDINGS = new Set(
  ['txt', 'conll', 'bio', 'tsv', 'json', 'jsonl'].flatMap((each) => [each, `${each}.gz`, `${each}.bz2`]),
);
/** How many documents there may be; also the default of `--to`. */
const MOST = 1_000_000_000;
/** Differences of a kind that are listed beside an earlier run when `--errors` does not say. */
const DIFFERENCES = 20;

const only: Option<CoarseType[] | undefined> = {
  flags: '--only <types>',
  help: `score these coarse types alone (${COARSE_TYPES.join(', ')})`,
  parse: (given) =>
    given.split(',').map((part) => {
      const type = COARSE_TYPES.find((each) => each.toLowerCase() === part.trim().toLowerCase());
      if (type) return type;
      throw new InvalidArgumentError(`Choose of: ${COARSE_TYPES.join(', ')}.`);
    }),
};

const options = {
  dataset: choice('--dataset <name>', 'what the inputs are', ['auto', ...datasets.ids], 'auto'),
  part: choice('--part <name>', "of kith's own corpus", ['all', 'learn', 'scored'], 'all'),
  terms: flag('--terms', 'take technical terms in lower case for entities too; without it, names only'),
  model: choice('--model <name>', 'what finds the names', nameModels.ids, DEFAULT_MODEL),
  only,
  from: integer('--from <n>', 'first document to score, counted over all inputs', {
    default: 1,
    min: 1,
    max: MOST,
  }),
  to: {
    ...integer('--to <n>', 'last document to score', { default: MOST, min: 1, max: MOST }),
    defaultShown: 'the last there is',
  },
  errors: integer('--errors <n>', 'list so many mistakes of each kind', { default: 0, min: 0, max: 100_000 }),
  against: text('--against <file>', 'a report of an earlier run (--json) to set beside this one'),
  json: flag('--json', 'the report as JSON, with all mistakes'),
};

export const evaluate = defineVerb({
  id: 'eval',
  label: 'how well kith reads: scores on annotated data',
  help: `Reads annotated data, extracts from its plain text, and compares: names (exact and overlapping spans, coarse types, kith's types, the corpus's own), which names are one (B-cubed), entities, relations, and whether confidences are honest. Test parts of CrossNER, Re-DocRED and WikiGold are refused. Of the part of kith's own corpus that is only scored, no mistakes are listed.`,
  details: ['Datasets:', ...datasets.all.map(({ id, help }) => `  ${id.padEnd(9)} ${help}`)].join('\n'),
  arguments: [inputsArgument],
  options,
  examples: [
    { command: 'eval test/quality/corpus --errors 5', does: 'on the articles that come with kith' },
    { command: 'eval crossner/*/dev.txt --terms', does: 'five domains, and their mean' },
    { command: 'eval redocred/dev.json.gz --from 401', does: 'its last hundred documents' },
    {
      command: 'eval corpus --json > before.json; kith eval corpus --against before.json',
      does: 'what a change did',
    },
  ],
  endsItself: true,

  async run(context, paths, values) {
    const { messages, out } = context;
    if (values.from > values.to)
      throw new KithError('usage', `There is no document from ${values.from} to ${values.to}; swap the two.`);
    const before = values.against === undefined ? undefined : await readReport(context, values.against);

    const faults: KithError[] = [];
    const scores: DocumentScore[] = [];
    const used = { datasets: new Set<string>(), inputs: [] as string[] };
    const { createExtractor } = await import('../../extract/index.ts');
    const extractor = createExtractor({ terms: values.terms, model: values.model });
    const bar = messages.progress('scoring');
    let number = 0;
    try {
      for await (const item of documentsOf(context, paths, values)) {
        if (item instanceof KithError) {
          faults.push(item);
          continue;
        }
        const { document, dataset, path } = item;
        if (values.part !== 'all' && dataset === 'kith' && document.part !== values.part) continue;
        number++;
        if (number < values.from) continue;
        if (number > values.to) break;
        used.datasets.add(dataset);
        if (used.inputs.at(-1) !== path) used.inputs.push(path);
        const prediction = predict(document, extractor);
        scores.push(scoreDocument(document, prediction, { ontology: defaultOntology, only: values.only }));
        bar.update(number, visible(document.id));
        // A long run lets Ctrl-C through.
        if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
        if (context.signal.aborted) throw interrupted();
      }
    } finally {
      bar.end();
    }
    if (scores.length === 0)
      throw faults[0] ?? new KithError('input-empty', nothing(number, values), { source: paths[0] });
    for (const { message } of faults) messages.say(message);

    const report = reportOf(scores, {
      version,
      model: values.model,
      terms: values.terms ?? false,
      datasets: [...used.datasets],
      inputs: used.inputs,
      only: values.only,
      ...(values.from > 1 ? { from: values.from } : {}),
      ...(values.to < MOST ? { to: values.to } : {}),
    });
    const comparison = before && compareReports(before, report);
    if (values.json) await out.json(comparison ? { ...report, against: comparison } : report);
    else {
      const style = { width: out.columns, paint: paintFor(out) };
      const lines = comparison
        ? comparisonLines(comparison, style, values.errors || DIFFERENCES)
        : reportLines(report, style, values.errors);
      for (const line of lines) await out.line(line);
    }
    if (faults.length === 0) return EXIT.done;
    messages.say(`${counted(faults.length, 'input')} failed, named above.`);
    return EXIT.someFailed;
  },
});

interface Found {
  document: GoldDocument;
  /** Id of what read it. */
  dataset: string;
  path: string;
}

/** The documents of all inputs, and the errors of those that cannot be read. */
async function* documentsOf(
  context: Context,
  paths: readonly string[],
  values: { dataset: string; terms: boolean | undefined },
): AsyncGenerator<Found | KithError> {
  for await (const input of findInputs(paths, { cwd: context.io.cwd, endings: ENDINGS })) {
    if (input instanceof KithError) {
      yield input;
      continue;
    }
    try {
      const { path } = input;
      refuseHeldOut(path, values.dataset);
      const content = await readText(context, input);
      const dataset = values.dataset === 'auto' ? detectDataset(content, path) : datasets.get(values.dataset);
      refuseHeldOut(path, dataset.id);
      const given = { path, text: content };
      for (const document of dataset.read(given, { ontology: defaultOntology, terms: values.terms ?? false }))
        yield { document, dataset: dataset.id, path };
    } catch (error) {
      if (!(error instanceof KithError) || error.code === 'interrupted') throw error;
      yield error;
    }
  }
}

/** @throws KithError `input-*` naming the path */
async function readText({ io, signal }: Context, input: Input): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of openStream(input, { stdin: io.stdin, signal, env: io.env })) {
    size += piece.length;
    if (size > LARGEST_INPUT) throw tooLarge(input.path, size);
    pieces.push(piece);
  }
  return decode(Buffer.concat(pieces), input.path);
}

async function readReport(context: Context, path: string): Promise<Report> {
  for await (const input of findInputs([path], { cwd: context.io.cwd, endings: ENDINGS })) {
    if (input instanceof KithError) throw input;
    return parseReport(await readText(context, input), path);
  }
  throw new KithError('input-missing', `"${visible(path)}" is not there; check the path.`, { source: path });
}

function nothing(seen: number, { from, part }: { from: number; part: string }): string {
  if (seen > 0)
    return `There are ${seen} documents, and the first to score is number ${from}; give a smaller --from.`;
  return part === 'all'
    ? 'There is no annotated document in what was named; check the path.'
    : `There is no document of the part "${part}" in what was named; leave --part out.`;
}
