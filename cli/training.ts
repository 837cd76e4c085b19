/** What `kith train` does: annotated documents to a model, measured first on a part that it has not seen. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { GoldDocument } from '../evaluate/index.ts';
import { decodeModel, encodeModel } from '../extract/ner/model/file.ts';
import { NameModel } from '../extract/ner/model/name-model.ts';
import type { Ontology } from '../extract/ontology/ontology.ts';
import { KithError } from '../foundation/errors.ts';
import { ADAPT_STEPS, type AdaptOptions, adapt } from '../train/adapt.ts';
import type { AnnotatedText, Coarse } from '../train/corpora/annotated.ts';
import { count, findIn, type Scores } from '../train/score.ts';
import type { Context } from './context.ts';
import { annotatedDocuments } from './evaluating.ts';
import { interrupted } from './interrupt.ts';
import type { Bar } from './messages.ts';

/** Every fifth document is kept to measure on. */
const MEASURED = 5;
/** Fewer documents say nothing when they are divided. */
const LEAST_TO_MEASURE = 15;

/** Chosen on cyber threat reports (AnnoCTR), a hundred and five hundred passages of them. */
const ADAPTING: Omit<AdaptOptions, 'style' | 'notices'> = {
  spans: { passes: 6, rate: 0.03, l1: 0.02, l2: 4, dropout: 0.3, seed: 1 },
  choice: { passes: 8, rate: 0.04, l1: 0.02, l2: 4, dropout: 0.3, seed: 3 },
  types: { passes: 8, rate: 0.04, l1: 0.05, l2: 2, dropout: 0.3, seed: 2 },
  leastCount: 2,
  prune: 0.02,
};

export interface TrainTask {
  context: Context;
  paths: readonly string[];
  dataset: string;
  ontology: Ontology;
  terms: boolean;
  /** Unpacked bytes of the model that is built on. */
  base: Uint8Array;
  bar: Bar;
}

export interface Trained {
  /** The model's file, packed. */
  bytes: Uint8Array;
  documents: number;
  names: number;
  /** Before and after, on a fifth that was kept out; none where there are too few documents. */
  measured?: { documents: number; before: Scores; after: Scores };
  /** Inputs that could not be read. */
  faults: KithError[];
}

/** @throws KithError the first fault when there is nothing to learn from; `interrupted` */
export async function trainNames(task: TrainTask): Promise<Trained> {
  const { context, terms, bar } = task;
  const style = terms ? 'terms' : 'names';
  const { texts, faults } = await readTexts(task);
  const base = decodeModel(task.base);
  const measures = texts.length >= LEAST_TO_MEASURE;
  bar.total = ADAPT_STEPS * (measures ? 2 : 1);
  let done = 0;
  const step = async (what: string): Promise<void> => {
    bar.update(done++, what);
    // Learning holds the thread; Ctrl-C is received between two pieces of it.
    await nextTurn();
    if (context.signal.aborted) throw interrupted();
  };
  const notices = [`${texts.length} annotated documents of the user's`];
  const options: AdaptOptions = { ...ADAPTING, style, notices };
  let measured: Trained['measured'];
  if (measures) {
    const kept = texts.filter((_, at) => at % MEASURED === MEASURED - 1);
    const rest = texts.filter((_, at) => at % MEASURED !== MEASURED - 1);
    const part = await adapt(base, rest, options, step);
    const scores = (model: NameModel): Scores => count(kept, (text) => findIn(model, text, terms));
    measured = {
      documents: kept.length,
      before: scores(new NameModel(base, style)),
      after: scores(new NameModel(part, style)),
    };
  }
  const model = await adapt(base, texts, options, step);
  return {
    bytes: await packed(encodeModel(model)),
    documents: texts.length,
    names: texts.reduce((total, { mentions }) => total + mentions.length, 0),
    faults,
    ...(measured ? { measured } : {}),
  };
}

async function readTexts(task: TrainTask): Promise<{ texts: AnnotatedText[]; faults: KithError[] }> {
  const texts: AnnotatedText[] = [];
  const faults: KithError[] = [];
  for await (const item of annotatedDocuments({ ...task, part: 'all' })) {
    if (item instanceof KithError) faults.push(item);
    else if (item.document.open) texts.push(textOf(item.document));
  }
  if (!texts.some(({ mentions }) => mentions.length > 0))
    throw (
      faults[0] ??
      new KithError(
        'input-empty',
        'There is no name in what was given; annotate some ("kith annotate" writes a first version to correct).',
        { source: task.paths[0] },
      )
    );
  return { texts, faults };
}

function textOf({ id, title, text, mentions }: GoldDocument): AnnotatedText {
  return {
    id,
    title,
    text,
    mentions: mentions.map(({ start, end, type, coarse }) => ({
      start,
      end,
      type,
      coarse: coarse.toLowerCase() as Coarse,
    })),
  };
}

/** The same on every machine: the header does not name the system that packed it. */
async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  file[9] = 255;
  return file;
}
