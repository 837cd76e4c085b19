/** Situations of annotated documents: with the names of the annotation, and with those that kith finds itself. */

import type { GoldDocument, GoldRelations } from '../../evaluate/gold.ts';
import { canonicalTriple } from '../../evaluate/relations.ts';
import { type Document, isPassedOver, plainDocument } from '../../extract/document.ts';
import { withoutDisambiguator } from '../../extract/linking/names.ts';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import { hashWord } from '../../extract/ner/model/hashing.ts';
import type { NameModel } from '../../extract/ner/models.ts';
import type { Span } from '../../extract/ner/overlaps.ts';
import { defaultOntology as ontology } from '../../extract/ontology/default.ts';
import { runPipeline } from '../../extract/pipeline.ts';
import { defaultReference } from '../../extract/reference/default.ts';
import { readRelations } from '../../extract/relations/relate.ts';
import type { PairScorer } from '../../extract/relations/scorer/score.ts';
import type { Situation } from '../../extract/relations/scorer/situation.ts';
import { readInput } from '../../extract/sources/read.ts';
import { Random } from '../random.ts';
import type { Label, LabelledArticle, Style } from './labelled.ts';

/** The document as kith reads it. */
function documentOf({ id, title, text, page }: GoldDocument): Document {
  if (page) {
    for (const read of readInput(id, page.text, page.format))
      if (!isPassedOver(read) && !(read instanceof Error)) return read;
    throw new Error(`${id} cannot be read as ${page.format}.`);
  }
  return plainDocument({ id, title, text });
}

/** Runs kith without a scorer and keeps what one would be given. */
function found(document: Document, model: NameModel): Situation {
  let kept: Situation | undefined;
  const recorder: PairScorer = {
    relations: [],
    score(situation) {
      kept = situation;
      throw new Recorded();
    },
    calibrationOf: () => ({ slope: 1, offset: 0, threshold: 2 }),
  };
  try {
    runPipeline(document, {
      ontology,
      gazetteer: defaultGazetteer,
      terms: false,
      model: { ...model, relations: recorder },
    });
  } catch (error) {
    if (!(error instanceof Recorded)) throw error;
  }
  return kept as Situation;
}

class Recorded extends Error {}

/** Where each sentence begins in the annotated text, whatever the reader put between them. */
function sentenceStarts(
  { id, text }: GoldDocument,
  sentences: readonly { readonly text: string }[],
): number[] {
  let from = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, from);
    if (start < 0) throw new Error(`${id} does not hold the sentence “${sentence.text.slice(0, 60)}”.`);
    from = start + sentence.text.length;
    return start;
  });
}

/** @param title the article's subject, where the names that kith finds do not tell it */
function given(
  document: Document,
  gold: GoldDocument,
  keys: readonly string[],
  starts: readonly number[],
  context: NerContext,
): Situation {
  const number = new Map(keys.map((key, at) => [key, at]));
  const types = keys.map((key) => gold.entities?.find((entity) => entity.key === key)?.type ?? 'Entity');
  const spans: Span[] = [];
  const entityOf = new Map<Span, number>();
  const mentions = [...gold.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  for (const { start, end, entity } of mentions) {
    // A name within a name is no place of its own.
    if (start < free || entity === undefined) continue;
    const sentence = starts.findLastIndex((from) => from <= start);
    const view = context.sentences[sentence];
    if (!view) continue;
    const shift = view.start - (starts[sentence] as number);
    const first = view.tokens.findIndex((token) => token.end > start + shift);
    let last = view.tokens.findIndex((token) => token.start >= end + shift);
    if (last < 0) last = view.tokens.length;
    if (first < 0 || last <= first) continue;
    free = end;
    const span = {
      sentence,
      first,
      last,
      surface: gold.text.slice(start, end),
      confidence: 1,
      method: 'given',
      proposals: [],
    };
    spans.push(span);
    entityOf.set(span, number.get(entity) as number);
  }
  const article = subjectOf(document.title, keys, gold);
  const entities = {
    entityOf: (span: Span): number => entityOf.get(span) as number,
    typeOf: (entity: number): string => types[entity] as string,
    article,
  };
  const readings = readRelations(context, spans, entities);
  const names = spans.map((span) => ({ ...span, entity: entityOf.get(span) as number }));
  return {
    ontology,
    sentences: context.sentences,
    names,
    types,
    article,
    readings,
    reference: defaultReference,
  };
}

function subjectOf(
  title: string,
  keys: readonly string[],
  { entities = [] }: GoldDocument,
): number | undefined {
  const plain = withoutDisambiguator(title).toLowerCase();
  const at = keys.findIndex((key) =>
    entities.some(
      (entity) =>
        entity.key === key && [entity.name, ...entity.aliases].some((name) => name.toLowerCase() === plain),
    ),
  );
  return at < 0 ? undefined : at;
}

/** Keys of the annotation's entities by entity of the situation, by the names that both mark. */
function alignment(
  gold: GoldDocument,
  { names, types }: Situation,
  starts: readonly number[],
  sentences: NerContext['sentences'],
): (string | undefined)[] {
  const marked = new Map(gold.mentions.map(({ start, end, entity }) => [`${start} ${end}`, entity]));
  const votes = types.map(() => new Map<string, number>());
  const surfaces = types.map(() => new Set<string>());
  for (const { sentence, first, last, entity } of names) {
    const view = sentences[sentence];
    if (!view) continue;
    const shift = (starts[sentence] as number) - view.start;
    const [start, end] = [
      (view.tokens[first]?.start ?? 0) + shift,
      (view.tokens[last - 1]?.end ?? 0) + shift,
    ];
    surfaces[entity]?.add(gold.text.slice(start, end));
    const key = marked.get(`${start} ${end}`);
    if (key !== undefined) votes[entity]?.set(key, (votes[entity]?.get(key) ?? 0) + 1);
  }
  return votes.map((own, entity) => {
    const [best] = [...own].sort((a, b) => b[1] - a[1]);
    if (best) return best[0];
    return gold.entities?.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => surfaces[entity]?.has(each)),
    )?.key;
  });
}

function labelled(
  gold: GoldDocument,
  situation: Situation,
  keys: readonly (string | undefined)[],
  rest: Pick<LabelledArticle, 'corpus' | 'style' | 'names' | 'weight' | 'group'>,
): LabelledArticle {
  const { stated, implied, types } = gold.relations as GoldRelations;
  const spell = ({ subject, type, object }: { subject: string; type: string; object: string }): string =>
    `${subject}\t${type}\t${object}`;
  const canonical = (list: typeof stated): Map<string, string> =>
    new Map(
      list
        .filter(({ type }) => ontology.hasRelation(type))
        .map((triple) => canonicalTriple(ontology, triple))
        .map((triple) => [spell(triple), triple.type]),
    );
  const facts = canonical(stated);
  const open = canonical(implied);
  const factOf = (subject: number, type: string, object: number): string | undefined => {
    const [a, b] = [keys[subject], keys[object]];
    if (a === undefined || b === undefined || a === b) return undefined;
    return spell(canonicalTriple(ontology, { subject: a, type, object: b }));
  };
  return {
    ...rest,
    id: gold.id,
    situation,
    facts,
    factOf,
    label(subject, type, object): Label {
      if (types && !types.has(type)) return 'unknown';
      const fact = factOf(subject, type, object);
      if (fact === undefined) return 'not';
      return facts.has(fact) ? 'holds' : open.has(fact) ? 'unknown' : 'not';
    },
  };
}

export interface Origin {
  readonly corpus: string;
  readonly style: Style;
  readonly weight: number;
  readonly group: number;
}

/** Of names that kith finds in what it has not learnt from, so many have another type, and so many are cut wrongly. */
const OTHER_TYPE = 0.08;
const CUT_WRONGLY = 0.04;
const TYPES = ['Entity', 'Organization', 'Place', 'Person', 'Work', 'Product', 'Entity'];

/**
 * The mistakes that kith makes in articles which its model of names has not learnt from, put into those which it
 * has: without them the scorer would trust types and names too much.
 */
function blurred(
  situation: Situation,
  keys: readonly (string | undefined)[],
  random: Random,
): {
  situation: Situation;
  keys: (string | undefined)[];
} {
  const types = situation.types.map((type) =>
    random.next() < OTHER_TYPE ? (TYPES[Math.floor(random.next() * TYPES.length)] as string) : type,
  );
  return {
    situation: { ...situation, types },
    keys: keys.map((key) => (random.next() < CUT_WRONGLY ? undefined : key)),
  };
}

/**
 * @param model kith's model of names; without one only the names of the annotation are used
 * @param known whether that model has learnt from this very document
 */
export function articlesOf(
  gold: GoldDocument,
  origin: Origin,
  model?: NameModel,
  known = false,
): LabelledArticle[] {
  const document = documentOf(gold);
  const context = new NerContext(document, ontology, defaultGazetteer, { terms: false });
  const starts = sentenceStarts(gold, context.sentences);
  const keys = (gold.entities ?? []).map(({ key }) => key);
  const own = given(document, gold, keys, starts, context);
  if (!model) return [labelled(gold, own, keys, { ...origin, names: 'given' })];
  const theirs = found(document, model);
  const aligned = alignment(gold, theirs, starts, context.sentences);
  const subject = theirs.article === undefined ? undefined : aligned[theirs.article];
  const article = own.article ?? (subject === undefined ? undefined : keys.indexOf(subject));
  const seen = known
    ? blurred(theirs, aligned, new Random(hashWord(gold.id)))
    : { situation: theirs, keys: aligned };
  return [
    labelled(gold, { ...own, article }, keys, { ...origin, names: 'given' }),
    labelled(gold, seen.situation, seen.keys, { ...origin, names: 'found' }),
  ];
}
