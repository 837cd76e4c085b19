/** Which plans of the engine's are admitted; the plans are what engine 0.6.0 prints for the queries named. */
import { describe, expect, it } from 'vitest';
import { isLimitOver, readablePlan, refuseByPlan } from '../../graph/store/embedded/guard.ts';

const check = (plan: string) => () => refuseByPlan(readablePlan(plan));

describe('admitted', () => {
  it.each<[query: string, plan: string]>([
    ['MATCH (a) RETURN a', 'Return (a)\n  NodeScan (a:*)\n'],
    [
      'MATCH (a) WHERE a.x = "foo\\nCreate (n:)" RETURN a',
      'Return (a)\n  Filter (a.x Eq "foo\\nCreate (n:)")\n    NodeScan (a:*)\n',
    ],
    [
      'MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS c } RETURN c',
      'Return (c)\n  Apply\n    NodeScan (a:*)\n    Return (c AS c)\n      Aggregate (group: [], aggs: [])\n        Expand (a)->[:*]->(b)\n          Discriminant(51)\n',
    ],
    ['CALL db.labels()', 'CallProcedure (db.labels)\n'],
    [
      'MATCH (a) WHERE (a)-->() RETURN a',
      'Return (a)\n  Filter (ExistsSubquery(Expand(ExpandOp { from_variable: "a", input: NodeScan(NodeScanOp { variable: "a" }) })))\n    NodeScan (a:*)\n',
    ],
    ['RETURN 1 UNION RETURN 2', 'Distinct\n  Union (2 branches)\n    Return (1)\n      Empty\n'],
  ])('%s', (_, plan) => expect(check(plan)).not.toThrow());
});

describe('refused', () => {
  it.each<[query: string, plan: string, code: string]>([
    ['CREATE (n)', 'Return ()\n  Create (n:)\n    Empty\n', 'cypher-write'],
    ['MATCH (n) SET n.x = 1', 'Return ()\n  SetProperty (n.x)\n    NodeScan (n:*)\n', 'cypher-write'],
    ['MATCH (n) DELETE n', 'Return ()\n  DeleteNode (n)\n    NodeScan (n:*)\n', 'cypher-write'],
    ['MERGE (n)', 'Return ()\n  Merge (n) [index: id]\n    Empty\n', 'cypher-write'],
    ['MERGE in CALL {}', 'Return (a)\n  Apply\n    NodeScan (a:*)\n    Otherwise\n', 'cypher-refused'],
    ['LOAD CSV', "Return (row)\n  LoadCsv ('file:///etc/passwd' AS row)\n", 'cypher-refused'],
    ['CALL apoc', 'CallProcedure (apoc.load.json)\n', 'cypher-refused'],
    ['an operator without a name', 'Return (a)\n  Discriminant(12)\n', 'cypher-refused'],
    [
      'a write inside an expression',
      'Return (CountSubquery(CreateNode(CreateNodeOp { variable: "b" })))\n  Empty\n',
      'cypher-write',
    ],
    ['a line break in a name', 'Return (1 AS x\ny)\n  Empty\n', 'cypher-refused'],
    ['nothing', '', 'cypher-refused'],
  ])('%s', (_, plan, code) => expect(check(plan)).toThrow(expect.objectContaining({ code })));
});

it('a LIMIT put behind a query counts only if nothing else of the plan changed', () => {
  const plan = 'Sort (n.x ASC)\n  Return (n)\n    NodeScan (n:*)';
  const under = 'Limit (11)\n  Sort (n.x ASC)\n    Return (n)\n      NodeScan (n:*)';
  expect(isLimitOver(under, plan, 11)).toBe(true);
  expect(isLimitOver(under, plan, 10)).toBe(false);
  expect(isLimitOver('Union (2 branches)\n  Limit (11)', plan, 11)).toBe(false);
});
