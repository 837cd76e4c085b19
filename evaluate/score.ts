/** How well what a system found in one document agrees with its annotation. Pure. */
import type { Ontology } from '../extract/ontology/ontology.ts';
import type { Counts, Share } from './counts.ts';
import { mapByMentions, matchEntities, type SharedMentions, shareMentions } from './entities.ts';
import {
  type CoarseType,
  coarseType,
  type GoldDocument,
  type GoldEntity,
  type GoldMention,
  type Place,
} from './gold.ts';
import { type ClusterTally, type Linked, tallyClusters } from './linking.ts';
import { inContext, type Mistake } from './mistakes.ts';
import type { PredictedMention, Prediction } from './predict.ts';
import { type Judged, type RelationScore, scoreRelations } from './relations.ts';
import { countExact, countOverlapping, countTyped, firstOverlaps, placeKey } from './spans.ts';

export interface ScoreOptions {
  readonly ontology: Ontology;
  /** Coarse types to score; mentions of others are left out on both sides. All when absent. */
  readonly only?: readonly CoarseType[];
}

export interface DocumentScore {
  readonly id: string;
  readonly part: string;
  readonly open: boolean;
  readonly exact: Counts;
  readonly overlap: Counts;
  /** Exact spans with the right type, by type. */
  readonly byCoarse: ReadonlyMap<string, Counts>;
  /** Absent where the corpus has no finer types. */
  readonly byType?: ReadonlyMap<string, Counts>;
  /** By the corpus's own types. */
  readonly byTag?: ReadonlyMap<string, Counts>;
  /** Among spans that were found exactly. */
  readonly coarseRight: Share;
  readonly linking?: {
    /** Mentions that were found. */
    readonly found: ClusterTally;
    /** The same by a lower-cased string as identity: what linking has to beat. */
    readonly strings: ClusterTally;
    /** All of the annotation; one that was not found stands alone. */
    readonly all: ClusterTally;
  };
  readonly entities?: {
    readonly set: Counts;
    /** Among matched entities. */
    readonly type?: Share;
    readonly coarse: Share;
  };
  readonly relations?: {
    readonly byType: ReadonlyMap<string, Counts>;
    readonly judged: readonly Judged[];
    readonly outside: number;
    /** Hard negatives that were stated, of those there are. */
    readonly negatives: Share;
  };
  readonly mistakes: readonly Mistake[];
}

/** A mention of the annotation, and the one of the system at the same place. */
type Pair = readonly [gold: GoldMention, given: PredictedMention];

/** @param prediction offsets into `gold.text` */
export function scoreDocument(
  gold: GoldDocument,
  prediction: Prediction,
  { ontology, only }: ScoreOptions,
): DocumentScore {
  const coarse = (type: string) => coarseType(ontology, type);
  const wanted = (type: CoarseType) => only === undefined || only.includes(type);
  const trim = <T extends Place>(span: T): T =>
    gold.scheme.articles ? withoutArticle(gold.text, span) : span;
  const mentions = gold.mentions.filter((each) => wanted(each.coarse)).map(trim);
  const given = prediction.mentions.filter(({ type }) => wanted(coarse(type))).map(trim);
  const { fine, typeOf, tagOf } = gold.scheme;

  const found = new Map(given.map((each) => [placeKey(each), each]));
  const pairs = mentions.flatMap((each): Pair[] => {
    const own = found.get(placeKey(each));
    return own ? [[each, own]] : [];
  });
  const shared = shareMentions(
    pairs.flatMap(([{ entity }, own]): [string, string][] => (entity ? [[own.entity, entity]] : [])),
  );
  const rows = (of: (mention: GoldMention) => string, as: (type: string) => string) =>
    countTyped(
      mentions.map((each) => [each, of(each)]),
      given.map((each) => [each, as(each.type)]),
    );
  const entities = gold.entities && matchSets(gold.entities, prediction, shared, gold.scheme, coarse);
  const relations =
    gold.entities &&
    gold.relations &&
    scoreEdges(gold.entities, gold.relations, prediction, shared, entities?.matched ?? new Map(), ontology);
  return {
    id: gold.id,
    part: gold.part,
    open: gold.open,
    exact: countExact(mentions, given),
    overlap: countOverlapping(mentions, given),
    byCoarse: rows(({ coarse }) => coarse, coarse),
    ...(fine ? { byType: rows(({ type }) => type, typeOf), byTag: rows(({ tag }) => tag, tagOf) } : {}),
    coarseRight: {
      correct: pairs.filter(([each, own]) => each.coarse === coarse(own.type)).length,
      of: pairs.length,
    },
    ...(gold.entities ? { linking: scoreLinking(gold.text, mentions, pairs) } : {}),
    ...(entities ? { entities: { set: entities.set, coarse: entities.coarse, type: entities.type } } : {}),
    ...(relations && gold.relations
      ? {
          relations: {
            byType: relations.byType,
            judged: relations.judged,
            outside: relations.outside,
            negatives: { correct: relations.violated.length, of: gold.relations.negatives.length },
          },
        }
      : {}),
    mistakes: gold.open
      ? [
          ...nameMistakes(gold, mentions, given, pairs, coarse),
          ...linkMistakes(gold, pairs),
          ...(relations ? relationMistakes(gold, prediction, relations) : []),
        ]
      : [],
  };
}

function* nameMistakes(
  gold: GoldDocument,
  mentions: readonly GoldMention[],
  given: readonly PredictedMention[],
  pairs: readonly Pair[],
  coarse: (type: string) => CoarseType,
): Generator<Mistake> {
  const exact = new Set(pairs.map(([each]) => placeKey(each)));
  const cut = firstOverlaps(mentions, given);
  for (const [at, each] of mentions.entries()) {
    if (exact.has(placeKey(each))) continue;
    const other = cut[at];
    if (other) {
      const surface = gold.text.slice(other.start, other.end);
      yield { kind: 'boundary', what: `${inContext(gold, each)} given as “${surface}” (${each.tag})` };
    } else yield { kind: 'missed', what: `${inContext(gold, each)} (${each.tag})` };
  }
  for (const [at, overlapped] of firstOverlaps(given, mentions).entries()) {
    const each = given[at] as PredictedMention;
    if (!overlapped) yield { kind: 'invented', what: `${inContext(gold, each)} (${each.type})` };
  }
  const { fine, typeOf } = gold.scheme;
  for (const [each, own] of pairs) {
    const right = fine ? each.type === typeOf(own.type) : each.coarse === coarse(own.type);
    if (!right) yield { kind: 'type', what: `${inContext(gold, each)}: ${own.type}, should be ${each.tag}` };
  }
}

function withoutArticle<T extends Place>(text: string, span: T): T {
  const article = /^the\s+/i.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return article === 0 || article === span.end - span.start ? span : { ...span, start: span.start + article };
}

function scoreLinking(text: string, mentions: readonly GoldMention[], pairs: readonly Pair[]) {
  const surface = ({ start, end }: Place) => text.slice(start, end);
  const linked = (each: GoldMention, predicted: string): Linked => ({
    gold: each.entity ?? placeKey(each),
    predicted,
    surface: surface(each),
  });
  const own = new Map(pairs.map(([each, given]) => [placeKey(each), given.entity]));
  const distinct = [...new Map(mentions.map((each) => [placeKey(each), each])).values()];
  const found = distinct.filter((each) => own.has(placeKey(each)));
  return {
    found: tallyClusters(found.map((each) => linked(each, own.get(placeKey(each)) as string))),
    strings: tallyClusters(found.map((each) => linked(each, surface(each).toLowerCase()))),
    all: tallyClusters(
      distinct.map((each) => linked(each, own.get(placeKey(each)) ?? `alone ${placeKey(each)}`)),
    ),
  };
}

function matchSets(
  gold: readonly GoldEntity[],
  { entities }: Prediction,
  shared: SharedMentions,
  { fine, typeOf }: GoldDocument['scheme'],
  coarse: (type: string) => CoarseType,
) {
  const matched = matchEntities(gold, entities, shared);
  const wanted = new Map(gold.map((each) => [each.key, each]));
  const pairs = entities.flatMap(({ id, type }) => {
    const each = wanted.get(matched.get(id) ?? '');
    return each ? [{ each, type }] : [];
  });
  const share = (right: (pair: (typeof pairs)[number]) => boolean): Share => ({
    correct: pairs.filter(right).length,
    of: pairs.length,
  });
  return {
    matched,
    set: { correct: matched.size, predicted: entities.length, gold: gold.length },
    coarse: share(({ each, type }) => each.coarse === coarse(type)),
    ...(fine ? { type: share(({ each, type }) => each.type === typeOf(type)) } : {}),
  };
}

function scoreEdges(
  entities: readonly GoldEntity[],
  relations: NonNullable<GoldDocument['relations']>,
  prediction: Prediction,
  shared: SharedMentions,
  matched: ReadonlyMap<string, string>,
  ontology: Ontology,
): RelationScore {
  const mapped = mapByMentions(entities, prediction.entities, shared, matched);
  return scoreRelations(relations, prediction.relations, (id) => mapped.get(id), ontology);
}

function* linkMistakes({ text }: GoldDocument, pairs: readonly Pair[]): Generator<Mistake> {
  const surfaces = (clusters: Map<string, Map<string, string>>, kind: 'split' | 'merged'): Mistake[] =>
    [...clusters.values()].flatMap((names) =>
      names.size < 2 ? [] : [{ kind, what: [...names.values()].map((name) => `“${name}”`).join(' and ') }],
    );
  // Key of one side -> key of the other -> the first surface that the two have.
  const split = new Map<string, Map<string, string>>();
  const merged = new Map<string, Map<string, string>>();
  const put = (rows: Map<string, Map<string, string>>, key: string, other: string, surface: string) => {
    const row = rows.get(key) ?? new Map<string, string>();
    if (!row.has(other)) row.set(other, surface);
    rows.set(key, row);
  };
  for (const [{ entity, start, end }, own] of pairs) {
    if (entity === undefined) continue;
    const surface = text.slice(start, end);
    put(split, entity, own.entity, surface);
    put(merged, own.entity, entity, surface);
  }
  yield* surfaces(split, 'split');
  yield* surfaces(merged, 'merged');
}

function relationMistakes(
  gold: GoldDocument,
  prediction: Prediction,
  { missed, spurious, violated }: RelationScore,
): Mistake[] {
  const wanted = new Map(gold.entities?.map(({ key, name }) => [key, name]));
  const given = new Map(prediction.entities.map(({ id, name }) => [id, name]));
  const words = (names: Map<string, string>, triple: { subject: string; type: string; object: string }) =>
    `${names.get(triple.subject)} ${triple.type} ${names.get(triple.object)}`;
  return [
    ...missed.map((each): Mistake => ({ kind: 'relation-missed', what: words(wanted, each) })),
    ...spurious.map((each): Mistake => ({ kind: 'relation-invented', what: words(given, each) })),
    ...violated.map(
      ({ triple, why }): Mistake => ({ kind: 'negative', what: `${words(given, triple)} (${why})` }),
    ),
  ];
}
