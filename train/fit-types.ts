/**
 * Fits how much each source of a type counts beside the model (`extract/ner/type-weights.ts`), by maximum
 * likelihood over the names of kith's own articles. The model must not have seen them.
 */
import type { NameModel } from '../extract/ner/model/name-model.ts';
import type { TypeHint } from '../extract/ner/model/typing-features.ts';
import { PROBABILITY_FLOOR } from '../extract/ner/type-weights.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import type { AnnotatedText } from './corpora/annotated.ts';
import { OWN_PREFIX } from './corpora/fine.ts';
import { prepare } from './prepared.ts';
import { RuleEvidence } from './rules.ts';

/** One spelling of one article: a row of features for each type of the ontology, and the right one. */
interface Case {
  readonly right: number;
  readonly rows: readonly Float64Array[];
}

const TYPES = defaultOntology.types.map(({ id }) => id);
/** Rarer sources are taken together. */
const LEAST_CASES = 8;
const STEPS = 200;
const RATE = 0.06;
const PENALTY = 1;

/** What would win by rule is no source of its own. */
const NO_SOURCE = 'together';
const sourceOf = (source: string): string =>
  source.includes(' of ') ? 'base' : (source.split(' ')[0] as string);

/** @returns lines for people: the weight of the model's log-probability, then one a source */
export function fitTypes(model: NameModel, texts: readonly AnnotatedText[]): string[] {
  const found = texts.flatMap((text) => spellingsOf(model, text));
  const counts = new Map<string, number>();
  for (const { hints } of found)
    for (const source of new Set(hints.map((hint) => sourceOf(hint.source))))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts]
    .filter(([source, count]) => count >= LEAST_CASES && source !== NO_SOURCE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([source]) => source);
  const names = ['model', ...sources, 'others'];
  const cases = found.map(({ type, hints, probability }): Case => {
    const rows = TYPES.map((id) => {
      const row = new Float64Array(names.length);
      row[0] = Math.log((probability.get(id) ?? 0) + PROBABILITY_FLOOR);
      for (const { type: said, source, confidence } of hints) {
        if (source === NO_SOURCE || said === 'Entity' || !defaultOntology.isA(id, said)) continue;
        const at = names.indexOf(sourceOf(source));
        const column = at < 0 ? names.length - 1 : at;
        row[column] = (row[column] as number) + confidence;
      }
      return row;
    });
    return { right: TYPES.indexOf(type), rows };
  });
  const weights = likeliestWeights(cases, names.length);
  const right = cases.filter((each) => best(each, weights) === each.right).length;
  return [
    `${cases.length} names, ${((100 * right) / cases.length).toFixed(1)} % right`,
    ...names.map((name, at) => `${name.padEnd(14)} ${(weights[at] as number).toFixed(2)}`),
  ];
}

interface Spelling {
  readonly type: string;
  readonly hints: readonly TypeHint[];
  /** Of each type of the ontology, the mean over the places of the spelling. */
  readonly probability: Map<string, number>;
}

function spellingsOf(model: NameModel, source: AnnotatedText): Spelling[] {
  const prepared = prepare(source, true);
  const hints = new RuleEvidence(prepared, false).hints(prepared.spans);
  const labels = model.typesOf(model.facts(prepared.text), prepared.spans, hints);
  const bySurface = new Map<string, Spelling & { places: number }>();
  prepared.spans.forEach(({ gold }, at) => {
    const surface = source.text.slice(gold.start, gold.end);
    const known = bySurface.get(surface) ?? {
      type: gold.type.slice(OWN_PREFIX.length),
      hints: hints[at] ?? [],
      probability: new Map<string, number>(),
      places: 0,
    };
    bySurface.set(surface, { ...known, places: known.places + 1 });
    labels[at]?.forEach((p, label) => {
      const type = model.labels[label]?.type as string;
      known.probability.set(type, (known.probability.get(type) ?? 0) + p);
    });
  });
  return [...bySurface.values()].map(({ places, probability, ...rest }) => ({
    ...rest,
    probability: new Map([...probability].map(([type, sum]) => [type, sum / places])),
  }));
}

function chances({ rows }: Case, weights: Float64Array): Float64Array {
  const scores = Float64Array.from(rows, (row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0),
  );
  const most = scores.reduce((a, b) => Math.max(a, b));
  const exp = scores.map((score) => Math.exp(score - most));
  const sum = exp.reduce((a, b) => a + b);
  return exp.map((value) => value / sum);
}

function best(each: Case, weights: Float64Array): number {
  const p = chances(each, weights);
  return p.indexOf(p.reduce((a, b) => Math.max(a, b)));
}

/** Adam over all cases at once; the model's own weight is pulled to 1, the others to 0. */
function likeliestWeights(cases: readonly Case[], columns: number): Float64Array {
  const weights = new Float64Array(columns);
  weights[0] = 1;
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, at) => PENALTY * (weight - (at === 0 ? 1 : 0)));
    for (const each of cases) {
      const p = chances(each, weights);
      each.rows.forEach((row, type) => {
        const error = (p[type] as number) - (type === each.right ? 1 : 0);
        if (Math.abs(error) < 1e-4) return;
        for (let at = 0; at < columns; at++)
          gradient[at] = (gradient[at] as number) + error * (row[at] as number);
      });
    }
    for (let at = 0; at < columns; at++) {
      const g = gradient[at] as number;
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * g;
      square[at] = 0.999 * (square[at] as number) + 0.001 * g * g;
      const [m, s] = [(mean[at] as number) / (1 - 0.9 ** step), (square[at] as number) / (1 - 0.999 ** step)];
      weights[at] = (weights[at] as number) - (RATE * m) / (Math.sqrt(s) + 1e-8);
    }
  }
  return weights;
}
