/** From the scores of documents to figures: one line of a table each. */
import { compareText } from '../foundation/order.ts';
import { calibrationError, precisionAtRecall } from './calibration.ts';
import { add, addShares, addTo, type Counts, NOTHING, type Rates, rates, type Share } from './counts.ts';
import { addTallies, bCubed, NO_CLUSTERS } from './linking.ts';
import { LINK_VIEWS, type LinkScore, type LinkView } from './links.ts';
import type { Judged } from './relations.ts';
import type { DocumentScore } from './score.ts';

export const GROUPS = {
  names: 'Names',
  coarse: 'Names with the right coarse type',
  types: "Names with the right type of kith's",
  tags: "Names with the corpus's own type",
  linking: 'Linking: which names are one',
  links: 'Links of the markup: which names are one',
  entities: 'Entities, a set an article',
  relations: 'Relations',
  ranking: 'Relations by confidence (0: recall not reached)',
} as const;

export type Group = keyof typeof GROUPS;

/** One line of a table. Rates and shares are 0 to 1. */
export interface Figure {
  /** Unique in a report. */
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  /** A share, or an error, where there is no precision and recall. */
  readonly share?: number;
  readonly correct?: number;
  readonly predicted?: number;
  readonly gold?: number;
}

export function figuresOf(scores: readonly DocumentScore[]): Figure[] {
  const sum = (of: (score: DocumentScore) => Counts | undefined): Counts =>
    scores.reduce((total, score) => add(total, of(score) ?? NOTHING), NOTHING);
  const share = (of: (score: DocumentScore) => Share | undefined): Share =>
    scores.reduce((total, score) => addShares(total, of(score) ?? { correct: 0, of: 0 }), {
      correct: 0,
      of: 0,
    });
  return [
    counted(
      'names',
      'exact',
      'exact spans',
      sum(({ exact }) => exact),
    ),
    counted(
      'names',
      'overlap',
      'overlapping spans',
      sum(({ overlap }) => overlap),
    ),
    shared(
      'names',
      'coarse-right',
      'right coarse type, of those found',
      share(({ coarseRight }) => coarseRight),
    ),
    ...typedRows('coarse', scores, ({ byCoarse }) => byCoarse),
    ...typedRows('types', scores, ({ byType }) => byType),
    // Where the corpus has kith's types the two tables are one.
    ...(sameRows(scores) ? [] : typedRows('tags', scores, ({ byTag }) => byTag)),
    ...linkingFigures(scores),
    ...(scores.some(({ entities }) => entities)
      ? [
          counted(
            'entities',
            'set',
            'entities',
            sum(({ entities }) => entities?.set),
          ),
          shared(
            'entities',
            'coarse',
            'right coarse type, of those matched',
            share(({ entities }) => entities?.coarse),
          ),
          ...(scores.some(({ entities }) => entities?.type)
            ? [
                shared(
                  'entities',
                  'type',
                  "right type of kith's, of those matched",
                  share(({ entities }) => entities?.type),
                ),
              ]
            : []),
        ]
      : []),
    ...relationFigures(scores),
  ];
}

const sameRows = (scores: readonly DocumentScore[]) =>
  scores.every(({ byType, byTag }) => [...(byTag?.keys() ?? [])].every((tag) => byType?.has(tag)));

function counted(group: Group, id: string, label: string, counts: Counts): Figure {
  return { id: `${group}.${id}`, group, label, ...rates(counts), ...counts };
}

function rated(group: Group, id: string, label: string, values: Rates, gold: number): Figure {
  return { id: `${group}.${id}`, group, label, ...values, gold };
}

function shared(group: Group, id: string, label: string, { correct, of }: Share): Figure {
  return { id: `${group}.${id}`, group, label, share: of === 0 ? 0 : correct / of, correct, gold: of };
}

/** All together first, then a row a type. */
function typedRows(
  group: Group,
  scores: readonly DocumentScore[],
  of: (score: DocumentScore) => ReadonlyMap<string, Counts> | undefined,
): Figure[] {
  const rows = new Map<string, Counts>();
  let any = false;
  for (const score of scores) {
    const own = of(score);
    any ||= own !== undefined;
    for (const [row, counts] of own ?? []) addTo(rows, row, counts);
  }
  if (!any) return [];
  const total = [...rows.values()].reduce(add, NOTHING);
  const sorted = [...rows].sort(([a], [b]) => compareText(a, b));
  return [
    counted(group, 'all', 'all', total),
    ...sorted.map(([row, counts]) => counted(group, `type.${row}`, row, counts)),
  ];
}

function linkingFigures(scores: readonly DocumentScore[]): Figure[] {
  if (!scores.some(({ linking }) => linking)) return [];
  const tally = (which: 'found' | 'strings' | 'all') =>
    scores.reduce((total, { linking }) => addTallies(total, linking?.[which] ?? NO_CLUSTERS), NO_CLUSTERS);
  const [found, strings, all] = [tally('found'), tally('strings'), tally('all')];
  return [
    rated('linking', 'b3', 'B-cubed, names that were found', bCubed(found), found.mentions),
    counted('linking', 'whole', 'whole clusters of them', found.whole),
    counted('linking', 'several', 'of them, clusters with several spellings', found.several),
    rated(
      'linking',
      'strings-b3',
      'the same by lower-cased string: B-cubed',
      bCubed(strings),
      strings.mentions,
    ),
    counted('linking', 'strings-whole', '  whole clusters', strings.whole),
    rated('linking', 'all-b3', 'B-cubed, all names', bCubed(all), all.mentions),
    counted('linking', 'all-whole', 'whole clusters of all names', all.whole),
  ];
}

const RECALLS = [0.2, 0.28, 0.35];

function relationFigures(scores: readonly DocumentScore[]): Figure[] {
  const own = scores.flatMap(({ relations }) => relations ?? []);
  if (own.length === 0) return [];
  const byType = typedRows('relations', scores, ({ relations }) => relations?.byType);
  const judged = own.flatMap((each) => each.judged);
  const gold = byType[0]?.gold ?? 0;
  const places = byType.find(({ id }) => id === 'relations.type.LOCATED_IN');
  const [all] = byType as [Figure];
  const figures = [all];
  if (places) {
    const part = (name: 'correct' | 'predicted' | 'gold') => (all[name] ?? 0) - (places[name] ?? 0);
    const others = { correct: part('correct'), predicted: part('predicted'), gold: part('gold') };
    figures.push(counted('relations', 'without-places', 'without LOCATED_IN', others));
  }
  const negatives = own.map((each) => each.negatives).reduce(addShares, { correct: 0, of: 0 });
  if (negatives.of > 0) figures.push(shared('relations', 'negatives', 'hard negatives stated', negatives));
  const outside = own.reduce((sum, each) => sum + each.outside, 0);
  if (outside > 0)
    figures.push({
      id: 'relations.outside',
      group: 'relations',
      label: 'of types the corpus does not have, not scored',
      predicted: outside,
    });
  figures.push(...byType.slice(1), ...ranking('', judged, gold));
  if (places) {
    const without = judged.filter(({ type }) => type !== 'LOCATED_IN');
    figures.push(...ranking(' without LOCATED_IN', without, gold - (places.gold ?? 0)));
  }
  const error = calibrationError(judged);
  if (error !== undefined) {
    const counts = judged.filter(({ confidence }) => confidence >= 0.5);
    figures.push({
      id: 'ranking.ece',
      group: 'ranking',
      label: 'calibration error at confidence 0.5 and more',
      share: error,
      correct: counts.filter(({ correct }) => correct).length,
      predicted: counts.length,
    });
  }
  return figures;
}

function ranking(suffix: string, judged: readonly Judged[], gold: number): Figure[] {
  return RECALLS.map((recall) => ({
    id: `ranking.p-at-${Math.round(recall * 100)}${suffix.replaceAll(' ', '-')}`,
    group: 'ranking',
    label: `precision at recall ${Math.round(recall * 100)} %${suffix}`,
    share: precisionAtRecall(judged, gold, recall),
  }));
}

/** The three views of `links.ts` side by side. */
export function linkFigures(scores: ReadonlyMap<LinkView, LinkScore>): Figure[] {
  const rows = [
    ['found', 'linked names found'],
    ['same', 'one target, two spellings: one node'],
    ['apart', 'one spelling, two targets: two nodes'],
  ] as const;
  return [...scores].flatMap(([view, score]) =>
    rows.map(([id, label]) => shared('links', `${view}.${id}`, `${LINK_VIEWS[view]}: ${label}`, score[id])),
  );
}
