/** What `kith eval` does: inputs to documents, each scored in turn, and the report of them all. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  addLinkScores,
  type CoarseType,
  type DocumentScore,
  datasets,
  detectDataset,
  type GoldDocument,
  LINK_VIEWS,
  type LinkScore,
  type LinkView,
  linkReportOf,
  NO_LINKS,
  parseReport,
  predict,
  type Report,
  type RunDescription,
  refuseHeldOut,
  reportOf,
  scoreDocument,
  scoreLinks,
  titleOf,
  withLinks,
} from '../evaluate/index.ts';
import { type Document, isPassedOver } from '../extract/document.ts';
import type { Extractor } from '../extract/index.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import type { Ontology } from '../extract/ontology/ontology.ts';
import { decode } from '../extract/sources/decode.ts';
import { readStream } from '../extract/sources/read-stream.ts';
import { LARGEST_INPUT, tooLarge } from '../extract/sources/soundness.ts';
import { KithError } from '../foundation/errors.ts';
import { version } from '../foundation/version.ts';
import type { Context } from './context.ts';
import { endingsOf } from './inputs/extractions.ts';
import { findInputs, type Input } from './inputs/find.ts';
import { openStream } from './inputs/stream.ts';
import { interrupted } from './interrupt.ts';
import type { Bar } from './messages.ts';
import { visible } from './text/visible.ts';

/** Endings of annotated files within folders. */
const ENDINGS = new Set(
  ['txt', 'conll', 'bio', 'tsv', 'json', 'jsonl'].flatMap((each) => [each, `${each}.gz`, `${each}.bz2`]),
);
/** How many documents there may be; also the default of `--to`. */
export const MOST_DOCUMENTS = 1_000_000_000;

export interface EvalTask extends AnnotatedInputs {
  extractor: Extractor;
  bar: Bar;
  model: string;
  only?: readonly CoarseType[];
  /** First and last document, counted from 1 over all inputs. */
  from: number;
  to: number;
}

export interface Evaluation {
  report: Report;
  /** Inputs and documents that could not be read. */
  faults: KithError[];
}

/** @throws KithError the first fault when there was nothing to score; `interrupted` */
export async function evaluateAnnotated(task: EvalTask): Promise<Evaluation> {
  const { only, extractor } = task;
  const scores: DocumentScore[] = [];
  const faults: KithError[] = [];
  const [ids, inputs] = [new Set<string>(), new Set<string>()];
  const seen = await eachDocument(task, faults, annotatedDocuments(task), ({ document, dataset, path }) => {
    ids.add(dataset);
    inputs.add(path);
    const prediction = predict(document, extractor);
    scores.push(scoreDocument(document, prediction, { ontology: defaultOntology, only }));
    return document.id;
  });
  if (scores.length === 0) throw faults[0] ?? nothing(seen, task);
  return { report: reportOf(scores, describe(task, ids, inputs)), faults };
}

/** Scores what links say of articles that nobody annotated. All articles are held until the redirects are known. */
export async function evaluateLinks(task: EvalTask): Promise<Evaluation> {
  const documents: Document[] = [];
  const faults: KithError[] = [];
  const redirects = new Map<string, string>();
  const [formats, inputs] = [new Set<string>(), new Set<string>()];
  const linked = linkedDocuments(task, redirects);
  const seen = await eachDocument(task, faults, linked, ({ document, path }) => {
    formats.add(document.format);
    inputs.add(path);
    documents.push(document);
    return document.title;
  });
  if (documents.length === 0) throw faults[0] ?? nothing(seen, task);
  const views = Object.keys(LINK_VIEWS) as LinkView[];
  const scores = new Map<LinkView, LinkScore>(views.map((view) => [view, NO_LINKS]));
  for (const [at, document] of documents.entries()) {
    await breath(task, at);
    task.bar.update(at, visible(document.title));
    for (const view of views) {
      const extraction = task.extractor.extractDocument(withLinks(document, view));
      const score = scoreLinks(document, extraction, redirects);
      scores.set(view, addLinkScores(scores.get(view) ?? NO_LINKS, score));
    }
  }
  return { report: linkReportOf(scores, documents.length, describe(task, formats, inputs)), faults };
}

/**
 * Does something with the documents that are asked for; a fault in one is noted, and the rest goes on.
 * @returns how many documents there were until the last one that was asked for
 */
async function eachDocument<T extends { counts: boolean }>(
  task: EvalTask,
  faults: KithError[],
  items: AsyncIterable<T | KithError>,
  work: (item: T) => string,
): Promise<number> {
  let number = 0;
  for await (const item of items) {
    if (item instanceof KithError) {
      faults.push(item);
      continue;
    }
    if (!item.counts) continue;
    if (++number > task.to) break;
    if (number < task.from) continue;
    try {
      task.bar.update(number, visible(work(item)));
    } catch (error) {
      if (!(error instanceof KithError)) throw error;
      faults.push(error);
    }
    await breath(task, number);
  }
  return number;
}

/** A long run lets Ctrl-C through. */
async function breath({ context }: EvalTask, number: number): Promise<void> {
  if (number % 20 === 0) await nextTurn();
  if (context.signal.aborted) throw interrupted();
}

/** Where annotated documents come from. */
export interface AnnotatedInputs {
  context: Context;
  paths: readonly string[];
  /** Id of a dataset, or `auto`. */
  dataset: string;
  /** `all`, or a part of kith's own corpus: `scored` is all that is only scored, `scored-fresh` what came later. */
  part: string;
  terms: boolean;
  /** Default: kith's own. */
  ontology?: Ontology;
}

export interface Annotated {
  document: GoldDocument;
  /** Id of what read it. */
  dataset: string;
  path: string;
  counts: boolean;
}

/** The documents of all inputs, and the errors of those that cannot be read. */
export async function* annotatedDocuments(task: AnnotatedInputs): AsyncGenerator<Annotated | KithError> {
  const { context, paths, part, terms, ontology = defaultOntology } = task;
  for await (const input of findInputs(paths, { cwd: context.io.cwd, endings: ENDINGS })) {
    if (input instanceof KithError) {
      yield input;
      continue;
    }
    try {
      const { path } = input;
      refuseHeldOut(path, task.dataset);
      const text = await readText(context, input);
      const dataset = task.dataset === 'auto' ? detectDataset(text, path) : datasets.get(task.dataset);
      refuseHeldOut(path, dataset.id);
      for (const document of dataset.read({ path, text }, { ontology, terms })) {
        const counts = part === 'all' || dataset.id !== 'kith' || `${document.part}-`.startsWith(`${part}-`);
        yield { document, dataset: dataset.id, path, counts };
      }
    } catch (error) {
      if (!(error instanceof KithError) || error.code === 'interrupted') throw error;
      yield error;
    }
  }
}

interface LinkedArticle {
  document: Document;
  path: string;
  /** Whether it has links. */
  counts: boolean;
}

/** @param redirects takes up what leads where */
async function* linkedDocuments(
  { context: { io, signal }, paths }: EvalTask,
  redirects: Map<string, string>,
): AsyncGenerator<LinkedArticle | KithError> {
  for await (const input of findInputs(paths, { cwd: io.cwd, endings: endingsOf('auto') })) {
    if (input instanceof KithError) {
      yield input;
      continue;
    }
    const { path, source } = input;
    const content = openStream(input, { stdin: io.stdin, signal, env: io.env });
    for await (const reading of readStream(source, content)) {
      if (reading instanceof KithError) yield reading;
      else if (!isPassedOver(reading)) yield { document: reading, path, counts: reading.links.length > 0 };
      else if (reading.target !== undefined) redirects.set(titleOf(reading.title), titleOf(reading.target));
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

/** A report that an earlier run printed as JSON. @throws KithError naming the path */
export async function readReport(context: Context, path: string): Promise<Report> {
  for await (const input of findInputs([path], { cwd: context.io.cwd, endings: ENDINGS })) {
    if (input instanceof KithError) throw input;
    return parseReport(await readText(context, input), path);
  }
  throw new KithError('input-missing', `"${visible(path)}" is not there; check the path.`, { source: path });
}

function describe(
  { model, terms, only, from, to }: EvalTask,
  ids: Iterable<string>,
  inputs: Iterable<string>,
): RunDescription {
  return {
    version,
    model,
    terms,
    datasets: [...ids],
    inputs: [...inputs],
    ...(only ? { only } : {}),
    ...(from > 1 ? { from } : {}),
    ...(to < MOST_DOCUMENTS ? { to } : {}),
  };
}

function nothing(seen: number, { from, part, paths }: EvalTask): KithError {
  const sentence =
    seen > 0
      ? `There are ${seen} documents, and the first to score is number ${from}; give a smaller --from.`
      : part === 'all'
        ? 'There is nothing to score in what was named; check the path.'
        : `There is no document of the part "${part}" in what was named; leave --part out.`;
  return new KithError('input-empty', sentence, { source: paths[0] });
}
