/** What a metric says about the whole graph: the entities it ranks, the groups it finds, the ties it marks. */
import { compareText } from '../../foundation/order.ts';
import type { EntityGraph } from '../analysis/entity-graph.ts';
import type { Group, MeasuredTie, Metric } from '../analysis/metrics/metric.ts';
import { metrics } from '../analysis/metrics/registry.ts';
import type { Work } from '../analysis/pace.ts';
import { settingsOf } from '../analysis/settings.ts';
import type { AnalyseOptions } from '../graph.ts';
import { AnalysisRuns, type Result } from './analysis-runs.ts';
import { pageOf } from './cursor.ts';
import type { GraphIndex, IndexedEntity } from './graph-index.ts';
import { namesOf } from './listed.ts';
import type { Analysis, EntitySummary } from './shapes.ts';

/** Entities listed when nobody says how many. */
const LISTED = 50;
const GROUPS = 200;
const MEMBERS = 10;
/** Members that a group is named by. */
const NAMING = 3;

const runsOf = new WeakMap<GraphIndex, AnalysisRuns>();

/** @throws KithError `unknown-metric`, `unknown-type`, `invalid-request`, `invalid-cursor`, `interrupted` */
export async function analyse(
  index: GraphIndex,
  metricId: string,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const metric = metrics.get(metricId);
  const parameters = settingsOf(metric.parameters, options.parameters ?? {}, `the metric ${metric.id}`);
  const type = options.type === undefined ? undefined : index.ontology.type(options.type).id;
  let runs = runsOf.get(index);
  if (!runs) {
    runs = new AnalysisRuns(index);
    runsOf.set(index, runs);
  }
  const result = await runs.run(
    `${metric.id} ${JSON.stringify(parameters)}`,
    (graph, work) => measured(metric, parameters, graph, work),
    options,
  );
  const wanted = options.ids && new Set(options.ids);
  const fitting = (wanted ? result.order.filter((id) => wanted.has(id)) : result.order).filter((id) => {
    const entity = index.entities.get(id);
    return entity && (type === undefined || index.ontology.isA(entity.type, type));
  });
  const limit = options.limit ?? (wanted ? Math.max(1, wanted.size) : LISTED);
  const { items, nextCursor } = pageOf(fitting, `m:${metric.id}`, options.after, limit);
  return {
    metric: metric.id,
    parameters,
    entities: result.size.entities,
    ties: result.size.ties,
    note: result.note,
    values: items.map((id) => ({
      ...index.summary(index.entities.get(id) as IndexedEntity),
      value: shown(result.values.get(id) as number),
    })),
    ...(result.groups && {
      groups: result.groups.slice(0, GROUPS).map((group) => shownGroup(index, group)),
      groupsTotal: result.groups.length,
    }),
    ...(result.ties && {
      bridges: result.ties.slice(0, limit).flatMap((tie) => shownTie(index, tie)),
      bridgesTotal: result.ties.length,
    }),
    total: fitting.length,
    nextCursor,
  };
}

async function measured(
  metric: Metric,
  parameters: Parameters<Metric['run']>[1],
  graph: EntityGraph,
  work: Work,
): Promise<Result> {
  const found = await metric.run(graph, parameters, work);
  // The sort is stable, and the values come in the order of their ids.
  const order = found.groups
    ? found.groups.flatMap((group) => group.members)
    : [...found.values].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return { ...found, order, size: { entities: graph.order, ties: graph.size } };
}

/** Six digits: what is behind them differs between machines. */
function shown(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(6));
}

function shownGroup(index: GraphIndex, { number, members }: Group) {
  const central = summaries(index, members.slice(0, MEMBERS));
  const label = namesOf(
    central.slice(0, NAMING).map((each) => each.name),
    0,
  );
  return { id: number, label, size: members.length, members: central };
}

function shownTie(index: GraphIndex, { ends, value }: MeasuredTie) {
  const [from, to] = summaries(index, ends);
  if (!from || !to) return [];
  const edges = [...index.relationsAt(from.id)]
    .filter((relation) => relation.from === to.id || relation.to === to.id)
    .sort((a, b) => compareText(a.id, b.id))
    .map((relation) => index.edge(relation));
  return [{ from, to, value, edges }];
}

function summaries(index: GraphIndex, ids: readonly string[]): EntitySummary[] {
  return ids.flatMap((id) => {
    const entity = index.entities.get(id);
    return entity ? [index.summary(entity)] : [];
  });
}
