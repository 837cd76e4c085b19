/** The sentence that is cited for a scored edge, or the two that it comes from. */
import type { RelationEvidence } from '../relate.ts';
import { FIELD, IMPLIED, NAMED, type Place, type RelationFacts } from './facts.ts';
import { saidPlainly } from './plainly.ts';
import type { ScoredPair } from './score.ts';

/** Method of an edge that the scorer read in one sentence, and of one that it put together from two. */
export const SENTENCE_METHOD = 'scorer';
export const DOCUMENT_METHOD = 'document';

/**
 * @returns one item for a sentence that holds both ends, two where none does; none when every sentence that
 *   holds both takes the statement back
 */
export function evidenceFor(
  facts: RelationFacts,
  relation: string,
  { subject, object, together }: ScoredPair,
  confidence: number,
): RelationEvidence[] {
  if (together.length === 0) return fromTwo(facts, subject, object, confidence);
  const plain = together.filter((each) => saidPlainly(facts, relation, each));
  // Both named rather than meant, then the nearest, then the first.
  const cost = ({ left, right }: (typeof plain)[number]): number =>
    (left.kind === NAMED ? 0 : 20) + (right.kind === NAMED ? 0 : 20) + Math.min(99, right.first - left.last);
  const [best] = plain.sort((a, b) => cost(a) - cost(b) || a.sentence - b.sentence);
  if (!best) return [];
  const { sentence, left, right } = best;
  const begin = facts.begins[sentence] as number;
  const stand = [left, right].find(({ kind }) => kind !== NAMED && kind !== FIELD && kind !== IMPLIED);
  const implied = left.kind === IMPLIED;
  const field = facts.situation.sentences[sentence]?.field?.field;
  return [
    {
      sentence,
      method: implied ? `${SENTENCE_METHOD}+document` : SENTENCE_METHOD,
      confidence,
      ...(field === undefined ? {} : { field }),
      ...(stand
        ? { anaphor: { first: stand.first - begin, last: stand.last - begin, entity: stand.entity } }
        : {}),
    },
  ];
}

/** The two sentences nearest to each other that name one end each. */
function fromTwo(
  facts: RelationFacts,
  subject: number,
  object: number,
  confidence: number,
): RelationEvidence[] {
  const [a, b] = [facts.named[subject] ?? [], facts.named[object] ?? []];
  let best: readonly [Place, Place] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const x of a.slice(0, 20))
    for (const y of b.slice(0, 20)) {
      const apart = Math.abs(x.sentence - y.sentence);
      if (apart >= least) continue;
      least = apart;
      best = [x, y];
    }
  return (best ?? []).map(({ sentence }) => ({ sentence, method: DOCUMENT_METHOD, confidence }));
}
