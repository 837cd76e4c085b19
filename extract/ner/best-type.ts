/**
 * The type that all evidence together speaks for. Where a learnt model has judged, its probability and what the
 * sources say are weighed together (`type-weights.ts`); without one the type with the most behind it wins, and a
 * subtype of it that has evidence of its own is preferred to it.
 */
import type { Ontology } from '../ontology/ontology.ts';
import { TYPE_LABELS } from './model/labels.ts';
import { MODEL_WEIGHT, PROBABILITY_FLOOR, weightOf } from './type-weights.ts';

export interface TypeEvidence {
  readonly type: string;
  readonly confidence: number;
  /** What says so: a layer, `suffix`, `definition`, `signature`… One source counts once. */
  readonly source: string;
  /** Of the learnt model: how many mentions it has judged. */
  readonly weight?: number;
}

/** Source of what the learnt model says, which has heard all the others. */
export const MODEL_SOURCE = 'model';
/** Source of what the user's own list says: nothing overrules it. */
export const GIVEN_SOURCE = 'given';

export interface SurfaceType {
  readonly type: string;
  readonly confidence: number;
}

const WEAK = new Set(['enumeration', 'noun-before', 'noun-after', 'suffix']);

/** Evidence as the learnt model hears it: the surest row of each source and type, and what would win. */
export function hintsOf(ontology: Ontology, evidence: readonly TypeEvidence[]): TypeEvidence[] {
  if (evidence.length === 0) return [];
  const surest = new Map<string, TypeEvidence>();
  for (const { type, confidence, source: full } of evidence) {
    const source = full.replace(/ of .*/, ' of base');
    const known = surest.get(`${source} ${type}`);
    if (!known || known.confidence < confidence)
      surest.set(`${source} ${type}`, { type, confidence, source });
  }
  const { type, confidence } = weighedType(ontology, evidence);
  return [...surest.values(), { type, confidence, source: 'together' }];
}

/**
 * The best type of some evidence: what the user's list says; else what the learnt model makes of all of it,
 * where it has judged; else the type with the most behind it.
 * @returns `Entity` with confidence 0 when there is no evidence
 */
export function bestType(ontology: Ontology, evidence: readonly TypeEvidence[]): SurfaceType {
  const given = evidence.find(({ source }) => source === GIVEN_SOURCE);
  if (given) return { type: given.type, confidence: given.confidence };
  const judged = evidence.filter(({ source }) => source === MODEL_SOURCE);
  if (judged.length === 0) return weighedType(ontology, evidence);
  const heard = weighedType(
    ontology,
    evidence.filter(({ source }) => source !== MODEL_SOURCE),
  );
  // A type of the user's ontology is none that the model has learnt.
  if (heard.type !== 'Entity' && !TYPE_LABELS.some(({ type }) => type === heard.type)) return heard;
  return judgedType(ontology, judged, evidence);
}

const COARSE_TYPES = ['Person', 'Organization', 'Place'];

/** The likeliest type of the likeliest coarse type, by the model and all other sources together. */
function judgedType(
  ontology: Ontology,
  judged: readonly TypeEvidence[],
  evidence: readonly TypeEvidence[],
): SurfaceType {
  const probability = new Map<string, number>();
  let total = 0;
  for (const { type, confidence, weight = 1 } of judged) {
    probability.set(type, (probability.get(type) ?? 0) + confidence * weight);
    total += confidence * weight;
  }
  const said = new Map<string, { type: string; value: number }>();
  for (const { type, confidence, source } of evidence) {
    if (source === MODEL_SOURCE) continue;
    const value = confidence * weightOf(source);
    const known = said.get(`${type} ${source}`);
    if (!known || known.value < value) said.set(`${type} ${source}`, { type, value });
  }
  const chances = ontology.types.map(({ id }) => {
    let score = MODEL_WEIGHT * Math.log((probability.get(id) ?? 0) / total + PROBABILITY_FLOOR);
    for (const { type, value } of said.values())
      if (type !== 'Entity' && ontology.isA(id, type)) score += value;
    return { id, chance: Math.exp(score), coarse: COARSE_TYPES.find((coarse) => ontology.isA(id, coarse)) };
  });
  const sumOf = (rows: typeof chances): number => rows.reduce((sum, { chance }) => sum + chance, 0);
  const group = [undefined, ...COARSE_TYPES]
    .map((coarse) => chances.filter((each) => each.coarse === coarse))
    .reduce((best, each) => (sumOf(each) > sumOf(best) ? each : best));
  const best = group.reduce((most, each) => (each.chance > most.chance ? each : most));
  const share = sumOf(chances.filter(({ id }) => ontology.isA(id, best.id))) / sumOf(chances);
  return { type: best.id, confidence: Math.round(Math.min(0.99, share) * 1000) / 1000 };
}

/** The type with the most behind it by rule; `Entity` with confidence 0 when there is no evidence. */
function weighedType(ontology: Ontology, evidence: readonly TypeEvidence[]): SurfaceType {
  const strongest = new Map<string, Map<string, number>>();
  for (const { type, confidence, source } of evidence) {
    let sources = strongest.get(type);
    if (!sources) {
      sources = new Map();
      strongest.set(type, sources);
    }
    sources.set(source, Math.max(sources.get(source) ?? 0, confidence));
  }
  const scores = new Map<string, number>();
  for (const [type, sources] of strongest) {
    let doubt = 1;
    for (const confidence of sources.values()) doubt *= 1 - confidence;
    scores.set(type, 1 - doubt);
  }
  let best: string | undefined;
  for (const [type, score] of scores) {
    const top = best === undefined ? -1 : (scores.get(best) as number);
    if (score > top || (score === top && best !== undefined && type < best)) best = type;
  }
  if (best === undefined) return { type: 'Entity', confidence: 0 };
  const score = scores.get(best) as number;
  // A list knows better than the company a name keeps in one sentence.
  const listed = strongest.get(best)?.has('gazetteer') ?? false;
  let finest = best;
  for (const [type, own] of scores)
    if (
      type !== best &&
      ontology.isA(type, best) &&
      own >= score * 0.45 &&
      !(listed && [...(strongest.get(type)?.keys() ?? [])].every((source) => WEAK.has(source)))
    )
      if (finest === best || own > (scores.get(finest) as number)) finest = type;
  let rival = 0;
  for (const [type, own] of scores) if (!ontology.compatible(type, finest)) rival = Math.max(rival, own);
  return { type: finest, confidence: Math.round(Math.min(0.99, score * (1 - rival * 0.3)) * 1000) / 1000 };
}
