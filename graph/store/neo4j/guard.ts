/**
 * Whether a plan only reads the graph. Neo4j's read access mode refuses writes, but not LOAD CSV (files,
 * connections), SHOW and TERMINATE, or procedures that do more than read: so the plan of what a person
 * typed must consist of operators that are known to read, and of procedures that are known to.
 */
import type { Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver';
import { KithError } from '../../../foundation/errors.ts';
import { READING_PROCEDURES } from '../read-only.ts';

/** https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/operators/, without what writes or leaves the graph. */
const READING_OPERATORS: ReadonlySet<string> = new Set([
  'Aggregation',
  'AllShortestPaths',
  'AntiConditionalApply',
  'AntiSemiApply',
  'Apply',
  'Argument',
  'ArgumentTracker',
  'BidirectionalRepeat(Trail)',
  'BidirectionalRepeat(Walk)',
  'CacheProperties',
  'CartesianProduct',
  'ConditionalApply',
  'Distinct',
  'DynamicDirectedRelationshipTypeLookup',
  'DynamicLabelNodeLookup',
  'DynamicUndirectedRelationshipTypeLookup',
  'Eager',
  'EagerAggregation',
  'EmptyResult',
  'EmptyRow',
  'ExhaustiveLimit',
  'Expand(All)',
  'Expand(Into)',
  'Filter',
  'LeftOuterHashJoin',
  'LetAntiSemiApply',
  'LetSelectOrAntiSemiApply',
  'LetSelectOrSemiApply',
  'LetSemiApply',
  'Limit',
  'NodeCountFromCountStore',
  'NodeHashJoin',
  'NodeLeftOuterHashJoin',
  'NodeRightOuterHashJoin',
  'NullifyMetadata',
  'Optional',
  'OptionalExpand(All)',
  'OptionalExpand(Into)',
  'OrderedAggregation',
  'OrderedDistinct',
  'OrderedUnion',
  'PartialSort',
  'PartialTop',
  'PartitionedUnwind',
  'PathPropagatingBFS',
  'PreserveOrder',
  'ProcedureCall',
  'ProduceResults',
  'ProjectEndpoints',
  'Projection',
  'RelationshipCountFromCountStore',
  'Repeat(Trail)',
  'Repeat(Walk)',
  'RightOuterHashJoin',
  'RollUpApply',
  'SelectOrAntiSemiApply',
  'SelectOrSemiApply',
  'SemiApply',
  'ShortestPath',
  'Skip',
  'Sort',
  'StatefulShortestPath(All)',
  'StatefulShortestPath(Into)',
  'Top',
  'Top1WithTies',
  'TriadicBuild',
  'TriadicFilter',
  'TriadicSelection',
  'Union',
  'Unwind',
  'ValueHashJoin',
  'VarLengthExpand(All)',
  'VarLengthExpand(Into)',
  'VarLengthExpand(Pruning)',
  'VarLengthExpand(Pruning,BFS)',
  'VarLengthExpand(Pruning,BFS,All)',
  'VarLengthExpand(Pruning,BFS,Into)',
]);

/** The family of scans and seeks: NodeByLabelScan, DirectedUnionRelationshipTypesScan, NodeUniqueIndexSeek… */
const SCAN_OR_SEEK =
  /^(?!Asserting)(Partitioned|Multi)?(All|Directed|Undirected|Node|UnionNode|IntersectionNode|SubtractionNode|Relationship)[A-Za-z]*(Scan|Seek|ByRange)(\([A-Za-z]+\))?$/;

/**
 * @param summary of the query run behind EXPLAIN
 * @throws KithError `cypher-write` when it would change the graph or its schema, `cypher-refused` when it
 *   does anything else than read it
 */
export function refuseByPlan(summary: ResultSummary<bigint>): void {
  const type: string = summary.queryType;
  if (type === 'w' || type === 'rw')
    throw new KithError('cypher-write', 'The query would change the graph; only reading is allowed here.');
  if (summary.plan === false)
    throw new KithError('cypher-refused', 'The server shows no plan of the query, so it is not run.');
  for (const plan of operatorsOf(summary.plan)) {
    const operator = plan.operatorType.replace(/@.*/, '');
    if (!READING_OPERATORS.has(operator) && !SCAN_OR_SEEK.test(operator))
      throw new KithError(
        'cypher-refused',
        `The query does more than read the graph (${operator}); only reading is allowed here.`,
      );
    if (operator === 'ProcedureCall') refuseProcedure(plan);
  }
  if (type !== 'r')
    throw new KithError(
      'cypher-refused',
      'The query is about the server or its schema; only reading the graph is allowed here.',
    );
}

function refuseProcedure(plan: Plan): void {
  const details = String((plan.arguments as Record<string, unknown>).Details ?? '');
  const name = details.slice(0, details.indexOf('(')).replaceAll('`', '');
  if (!READING_PROCEDURES.has(name))
    throw new KithError(
      'cypher-refused',
      `The procedure ${name.slice(0, 80)} is not among those a query may call.`,
    );
}

/** Every operator of a plan, from its root down; a loop, because plans can be deep. */
function operatorsOf(root: Plan): Plan[] {
  const found: Plan[] = [];
  const open = [root];
  for (let plan = open.pop(); plan !== undefined; plan = open.pop()) {
    found.push(plan);
    open.push(...plan.children);
  }
  return found;
}

/** A plan for people: an operator a line, what feeds it below it and further in. */
export function planText(root: Plan | ProfiledPlan): string {
  const lines: string[] = [];
  const open: { plan: Plan | ProfiledPlan; depth: number }[] = [{ plan: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { plan, depth } = next;
    const details = (plan.arguments as Record<string, unknown>).Details;
    const counts = 'rows' in plan ? `  rows=${plan.rows}  dbHits=${plan.dbHits}` : '';
    const operator = plan.operatorType.replace(/@.*/, '');
    lines.push(`${'  '.repeat(depth)}${operator}${details ? ` (${String(details)})` : ''}${counts}`);
    for (const child of plan.children.toReversed()) open.push({ plan: child, depth: depth + 1 });
  }
  return lines.join('\n');
}
