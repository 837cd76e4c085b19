/** What a Neo4j plan is refused for, though the text told nothing. */
import type { Plan, ResultSummary } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { KithError } from '../../../foundation/errors.ts';
import { planText, refuseByPlan } from '../../../graph/store/neo4j/guard.ts';

const plan = (operators: string[], details = ''): Plan =>
  operators.reduceRight<Plan | undefined>(
    (child, operator) => ({
      operatorType: `${operator}@neo4j`,
      identifiers: [],
      arguments: { Details: details },
      children: child ? [child] : [],
    }),
    undefined,
  )!;
const summary = (queryType: string, root: Plan | false) =>
  ({ queryType, plan: root }) as unknown as ResultSummary<bigint>;

const codeOf = (queryType: string, root: Plan | false): string => {
  try {
    refuseByPlan(summary(queryType, root));
    return 'admitted';
  } catch (error) {
    return error instanceof KithError ? error.code : 'threw';
  }
};

describe('plans', () => {
  it.each<[string, string[], string]>([
    ['r', ['ProduceResults', 'Projection', 'NodeByLabelScan'], 'admitted'],
    ['r', ['ProduceResults', 'VarLengthExpand(Pruning,BFS,All)', 'NodeUniqueIndexSeek(Locking)'], 'admitted'],
    ['r', ['ProduceResults', 'PartitionedDirectedUnionRelationshipTypesScan'], 'admitted'],
    ['r', ['ProduceResults', 'UndirectedRelationshipIndexSeekByRange'], 'admitted'],
    ['w', ['ProduceResults', 'Create'], 'cypher-write'],
    ['rw', ['ProduceResults', 'NodeByLabelScan'], 'cypher-write'],
    ['r', ['ProduceResults', 'SetProperty', 'AllNodesScan'], 'cypher-refused'],
    ['r', ['ProduceResults', 'LoadCSV'], 'cypher-refused'],
    ['r', ['ProduceResults', 'TransactionApply', 'AllNodesScan'], 'cypher-refused'],
    ['r', ['ProduceResults', 'ShowIndexes'], 'cypher-refused'],
    ['r', ['ProduceResults', 'AssertingMultiNodeIndexSeek'], 'cypher-refused'],
    ['s', ['AdministrationCommand'], 'cypher-refused'],
    ['s', ['ProduceResults', 'Projection'], 'cypher-refused'],
    ['r', ['ProduceResults', 'SomethingNew'], 'cypher-refused'],
  ])('%s %j is %s', (queryType, operators, code) => expect(codeOf(queryType, plan(operators))).toBe(code));

  it.each<[string, string]>([
    ['db.labels() :: (label :: STRING)', 'admitted'],
    ['db.index.fulltext.queryNodes($a, $b) :: (node :: NODE)', 'admitted'],
    ['db.labelsAndMore() :: ()', 'cypher-refused'],
    ['apoc.load.json($a) :: (value :: MAP)', 'cypher-refused'],
    ['', 'cypher-refused'],
  ])('procedure %j is %s', (details, code) =>
    expect(codeOf('r', plan(['ProduceResults', 'ProcedureCall'], details))).toBe(code),
  );

  it('a query without a plan is refused', () => expect(codeOf('r', false)).toBe('cypher-refused'));

  it('is shown an operator a line', () =>
    expect(planText(plan(['ProduceResults', 'AllNodesScan'], 'n'))).toBe(
      'ProduceResults (n)\n  AllNodesScan (n)',
    ));
});
