/** From an edge to the sentences and infobox lines that say so, and to their articles. */
import { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import { readRelationTallies } from '../ingest/relation-tallies.ts';
import type { Store } from '../store/contract.ts';
import { pageOf } from './cursor.ts';
import type { GraphIndex, IndexedRelation } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import { readArticles, readSentences } from './sentences.ts';
import type { EvidenceList, EvidenceSentence } from './shapes.ts';

/** A piece of evidence: one sentence, whichever patterns read it. */
interface Piece {
  sentence: string;
  methods: string[];
  confidence: number;
}

export function relationIn(index: GraphIndex, id: string): IndexedRelation {
  const relation = index.relations.get(id);
  if (relation) return relation;
  throw new KithError(
    'relation-not-found',
    `There is no relation with the id "${id.slice(0, 60)}"; it may have gone with its last article. Open one of its ends instead.`,
  );
}

/** All evidence of these relations, the surest first. */
async function pieces(store: Store, relations: readonly IndexedRelation[]): Promise<Map<string, Piece[]>> {
  const found = new Map<string, Piece[]>();
  for (const [id, { evidence }] of await readRelationTallies(store, relations)) {
    const bySentence = new Map<string, Piece>();
    for (const each of evidence) {
      const piece = bySentence.get(each.id) ?? { sentence: each.id, methods: [], confidence: 0 };
      piece.methods.push(each.method);
      piece.confidence = Math.max(piece.confidence, each.confidence / 1000);
      bySentence.set(each.id, piece);
    }
    const sorted = [...bySentence.values()].sort(
      (a, b) => b.confidence - a.confidence || compareText(a.sentence, b.sentence),
    );
    found.set(id, sorted);
  }
  return found;
}

/** Pieces of evidence with their text, both ends marked, in the order given. */
async function readPieces(
  store: Store,
  wanted: readonly { relation: IndexedRelation; piece: Piece }[],
): Promise<(EvidenceSentence | null)[]> {
  const sentences = await readSentences(store, [...new Set(wanted.map(({ piece }) => piece.sentence))]);
  const articles = await readArticles(
    store,
    [...sentences.values()].map((sentence) => sentence.article),
  );
  return wanted.map(({ relation, piece }) => {
    const sentence = sentences.get(piece.sentence);
    const article = sentence && articles.get(sentence.article);
    if (!sentence || !article) return null;
    const spans = (entity: string) =>
      sentence.mentions
        .filter((mention) => mention.entity === entity)
        .map(({ start, end }) => ({ start, end }));
    const { id, ordinal, section, text, mentions } = sentence;
    return {
      id,
      ordinal,
      section,
      text,
      mentions,
      article,
      field: section === 'Infobox' ? text.slice(0, Math.max(0, text.indexOf(':'))) : undefined,
      methods: [...new Set(piece.methods)].sort(),
      confidence: piece.confidence,
      subject: spans(relation.from),
      object: spans(relation.to),
    };
  });
}

export async function evidence(
  store: Store,
  index: GraphIndex,
  id: string,
  limit: number,
  after: string | undefined,
): Promise<EvidenceList> {
  const relation = relationIn(index, id);
  const all = (await pieces(store, [relation])).get(id) ?? [];
  const { items, nextCursor } = pageOf(all, `v:${id}`, after, limit);
  const read = await readPieces(
    store,
    items.map((piece) => ({ relation, piece })),
  );
  const sources = await store.read({
    cypher:
      'UNWIND $ids AS id MATCH (s:Sentence {id: id}) MATCH (s)<-[:HAS]-(a:Article) RETURN count(DISTINCT a.id) AS n',
    parameters: { ids: all.map((piece) => piece.sentence) },
  });
  return {
    relation: index.edge(relation),
    subject: index.summary(entityIn(index, relation.from)),
    object: index.summary(entityIn(index, relation.to)),
    evidence: read.filter((each) => each !== null),
    total: all.length,
    sources: Number(sources[0]?.n ?? 0),
    nextCursor,
  };
}

/** Ids of the sentences that state each relation, the surest first. */
export async function evidenceIds(
  store: Store,
  relations: readonly IndexedRelation[],
): Promise<Map<string, string[]>> {
  const all = await pieces(store, relations);
  return new Map([...all].map(([id, those]) => [id, those.map((piece) => piece.sentence)]));
}

/** The best sentence of each relation. */
export async function bestSentences(
  store: Store,
  relations: readonly IndexedRelation[],
): Promise<Map<string, EvidenceSentence>> {
  const distinct = [...new Map(relations.map((relation) => [relation.id, relation])).values()];
  const all = await pieces(store, distinct);
  const wanted = distinct.flatMap((relation) => {
    // A sentence of running text reads better than an infobox line of the same confidence: try a few.
    const few = (all.get(relation.id) ?? []).slice(0, 5);
    return few.map((piece) => ({ relation, piece }));
  });
  const read = await readPieces(store, wanted);
  const best = new Map<string, EvidenceSentence>();
  read.forEach((sentence, index) => {
    const id = wanted[index]?.relation.id;
    if (!sentence || id === undefined) return;
    const there = best.get(id);
    if (!there || (there.section === 'Infobox' && sentence.section !== 'Infobox')) best.set(id, sentence);
  });
  return best;
}
