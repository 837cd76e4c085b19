/** The text scanner that both engines' guards stand on: what it sees, and what it is not fooled by. */
import { describe, expect, it } from 'vitest';
import { positionAt, scanCypher } from '../../../graph/store/cypher-text.ts';

const words = (text: string) => scanCypher(text).clauses.map((clause) => clause.keyword);

describe('clauses', () => {
  it.each<[string, string[]]>([
    ['MATCH (n) RETURN n', ['MATCH', 'RETURN']],
    [
      'match (n) where n.x = 1 return * order by n.x skip 1 limit 2',
      ['MATCH', 'WHERE', 'RETURN', 'ORDER', 'SKIP', 'LIMIT'],
    ],
    ['MATCH (n) DETACH/* */DELETE n', ['MATCH', 'DETACH', 'DELETE']],
    ['MATCH (n)CREATE(m)', ['MATCH', 'CREATE']],
    ['RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x', ['RETURN', 'UNION', 'CREATE', 'RETURN']],
    ['MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n', ['MATCH', 'CALL', 'WITH', 'SET', 'RETURN']],
    ['FOREACH (x IN [1] | CREATE (n))', ['FOREACH', 'CREATE']],
    ['LOAD/**/CSV FROM "file:///etc/passwd" AS l RETURN l', ['LOAD', 'RETURN']],
    [
      'CALL { MATCH (n) RETURN n } IN 3 CONCURRENT TRANSACTIONS RETURN n',
      ['CALL', 'MATCH', 'RETURN', 'TRANSACTIONS', 'RETURN'],
    ],
    ['WITH * DELETE n', ['WITH', 'DELETE']],
    ['WITH 1 AS `a` CREATE (n)', ['WITH', 'CREATE']],
    ["RETURN 'a' CREATE (n)", ['RETURN', 'CREATE']],
    ['// x\nCREATE (n)', ['CREATE']],
    ['// x\rCREATE (n)', ['CREATE']],
    ['\u00a0CREATE\u2003(n)', ['CREATE']],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    ['in a string', `RETURN 'CREATE (n)', "DELETE n"`],
    ['in a string with escaped quotes', String.raw`RETURN 'it\'s CREATE (n) \\', "a\"SET"`],
    ['in a comment', 'RETURN 1 // CREATE (n)'],
    ['in a block comment', 'RETURN 1 /* CREATE (n) // */'],
    ['in backticks', 'RETURN 1 AS `x`` CREATE (n)`'],
    ['as a property', 'RETURN n.set, n. create'],
    ['as a map key', 'RETURN {set: 1, create : 2}'],
    ['as a label', 'RETURN n:Set, n:Create&Delete'],
    ['as a relation type', 'RETURN [()-[:USE|SET|MERGE*1..2]->() | 1]'],
    ['as a parameter', 'RETURN $create'],
    ['as an alias', 'RETURN 1 AS set'],
    ['as a variable', 'RETURN (create), [load], set.x, set = 1'],
    ['as a map projection', 'RETURN n {.set, create, .load}'],
  ])('a word is no clause %s', (_, text) => expect(words(text)).toEqual(['RETURN']));
});

describe('calls', () => {
  it.each<[string, string[]]>([
    ['CALL db.labels()', ['db.labels']],
    ['CALL db.labels YIELD label RETURN label', ['db.labels']],
    ['call `dbms` . /* */ `security`.listUsers()', ['dbms.security.listUsers']],
    ['MATCH (n) CALL apoc.load.json("http://x") YIELD value RETURN value', ['apoc.load.json']],
    ['CALL { RETURN 1 AS x } RETURN x', []],
    ['CALL (n) { RETURN 1 AS x } RETURN x', []],
    ['RETURN "CALL db.x()"', []],
  ])('procedures of %j', (text, expected) =>
    expect(scanCypher(text).procedures.map((procedure) => procedure.name)).toEqual(expected),
  );

  it.each<[string, string[]]>([
    ['RETURN date.truncate("day", x), size(n.name)', ['date.truncate']],
    ['RETURN `apoc`.text . join([1], "")', ['apoc.text.join']],
    ['MATCH (n) WHERE n.a.b = 1 RETURN n.name', []],
  ])('functions of %j', (text, expected) =>
    expect(scanCypher(text).functions.map((called) => called.name)).toEqual(expected),
  );
});

describe('statements, prefixes and positions', () => {
  it.each<[string, number[]]>([
    ['RETURN 1', []],
    ['RETURN 1;', []],
    ['RETURN 1 ; ; // end\n', []],
    ['RETURN 1; CREATE (n)', [8]],
    ["RETURN ';'; RETURN 2; RETURN 3;", [10, 20]],
    [';RETURN 1', [0]],
  ])('separators of %j', (text, expected) =>
    expect(scanCypher(text).separators.map((position) => position.offset)).toEqual(expected),
  );

  it.each<[string, string | null, string | null, string]>([
    ['RETURN 1', null, null, 'RETURN 1'],
    ['EXPLAIN RETURN 1;', 'EXPLAIN', null, '        RETURN 1 '],
    ['profile /* x */ RETURN 1', 'PROFILE', null, '                RETURN 1'],
    ['CYPHER 5 EXPLAIN\nRETURN 1', 'EXPLAIN', '5', '                \nRETURN 1'],
    [
      'CYPHER 5.26 runtime=slotted planner = dp RETURN 1',
      null,
      '5.26 runtime=slotted planner = dp',
      `${' '.repeat(41)}RETURN 1`,
    ],
    ['EXPLAIN', 'EXPLAIN', null, '       '],
    ['', null, null, ''],
  ])('prefix of %j', (text, prefix, options, body) =>
    expect(scanCypher(text)).toMatchObject({ prefix, options, body }),
  );

  it('says where a word stands, in lines and columns from 1', () => {
    const text = "RETURN '\n' AS x\r\n  CREATE (n)";
    expect(scanCypher(text).clauses[1]!.position).toEqual({ line: 3, column: 3, offset: 19 });
    expect(positionAt(text, 19)).toEqual({ line: 3, column: 3, offset: 19 });
  });
});

describe('Unicode escapes', () => {
  it.each<[string, string, number]>([
    ['outside a string', String.raw`\u004cOAD CSV FROM 'x' AS l RETURN l`, 1],
    ['that ends a string', String.raw`RETURN '\u0027 CREATE (n) //'`, 1],
    ['that ends a string behind a backslash', String.raw`RETURN '\\u0027 CREATE (n) //'`, 1],
    ['in a comment', String.raw`RETURN 1 // \u000a CREATE (n)`, 1],
    ['in a block comment', String.raw`RETURN 1 /* \u002a/ CREATE (n) */`, 1],
    ['in a name', 'RETURN 1 AS `\\u0060 CREATE (n)`', 1],
    ['for a letter in a string', String.raw`RETURN 'caf\u00e9'`, 0],
    ['for no character', String.raw`RETURN 'C:\\users'`, 0],
  ])('%s', (_, text, count) => expect(scanCypher(text).escapes).toHaveLength(count));
});

it('takes linear time on hostile text and never throws', () => {
  const hostile = [
    '`',
    "'",
    '"',
    '/*',
    '//',
    '\\',
    ';',
    'CALL ',
    'a.',
    'CYPHER a=',
    'EXPLAIN ',
    "'\\\\u0027",
    '\u{1f600}',
    '\ud800',
    '(',
  ];
  const took = (text: string) => {
    const start = performance.now();
    scanCypher(text);
    return performance.now() - start;
  };
  for (const piece of hostile) {
    // A quadratic scanner needs minutes for these; the bound is wide because machines differ.
    expect(took(piece.repeat(100_000)), piece).toBeLessThan(3000);
  }
});
