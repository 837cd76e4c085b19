/** What the text alone gets refused, with its code and position: the same on both engines. */
import { describe, expect, it } from 'vitest';
import { KithError } from '../../../foundation/errors.ts';
import { scanCypher } from '../../../graph/store/cypher-text.ts';
import { refuseByForm, refuseByText, refuseWithoutReturn } from '../../../graph/store/read-only.ts';

function refuse(text: string): void {
  const scan = scanCypher(text);
  refuseByText(scan);
  refuseByForm(text, scan);
  refuseWithoutReturn(text, scan);
}

function refusal(text: string): KithError {
  try {
    refuse(text);
  } catch (error) {
    if (error instanceof KithError) return error;
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

describe('refused', () => {
  it.each([
    ['CREATE (n)', 'cypher-write', 'CREATE at line 1, column 1', 0],
    ['EXPLAIN MATCH (n)\nDETACH DELETE n', 'cypher-write', 'DETACH at line 2, column 1', 18],
    ['load csv FROM "x" AS l RETURN l', 'cypher-refused', 'LOAD CSV reads files', 0],
    ['SHOW USERS', 'cypher-refused', 'SHOW manages the server', 0],
    ['USE system RETURN 1', 'cypher-refused', 'USE goes to another graph', 0],
    ['RETURN 1; CREATE (n)', 'cypher-refused', 'Another statement follows', 8],
    ['CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n', 'cypher-refused', 'commits on its own', 31],
    ['CALL dbms.listConfig()', 'cypher-refused', 'The procedure dbms.listConfig', 5],
    ['CALL apoc.load.json("http://x") YIELD value CREATE (n)', 'cypher-refused', 'apoc.load.json', 5],
    ['RETURN apoc.util.sha1([1])', 'cypher-refused', 'The function apoc.util.sha1', 7],
    [String.raw`\u004cOAD CSV FROM "x" AS l RETURN l`, 'cypher-refused', 'escape at line 1, column 1', 0],
    ['  // nothing', 'cypher-syntax', 'empty', 0],
    ['MATCH (n) ', 'cypher-syntax', 'end it with RETURN', 9],
    ['CYPHER runtime=slotted RETURN 1', 'cypher-refused', 'runtime=slotted', undefined],
    ['RETURN \u0007', 'cypher-refused', 'control character at line 1, column 8', 7],
    [`RETURN '${'x'.repeat(100_000)}'`, 'cypher-refused', '100009 characters', undefined],
  ] as [string, string, string, number | undefined][])('%.60j', (text, code, sentence, offset) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.message).toContain(sentence);
    expect(error.position?.offset).toBe(offset);
  });
});

it.each([
  'MATCH (e:Entity)-[r]->(x) RETURN e.name, type(r), x.name ORDER BY r.confidence DESC LIMIT 10',
  'CALL db.labels() YIELD label RETURN label',
  'EXPLAIN MATCH (n) RETURN n;',
  'CALL db.labels() YIELD label',
  'MATCH (n) FINISH',
  'CYPHER 5 RETURN 1',
  "MATCH (n {set: 1}) WHERE n.name = 'CREATE' RETURN n.delete AS merge",
  "RETURN duration.inDays(date('2020-01-01'), date('2020-01-02'))",
])('not refused: %s', (text) => expect(() => refuse(text)).not.toThrow());
