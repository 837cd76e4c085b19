/** What the embedded store refuses by the text alone, and what it hands to the engine's process. */
import { describe, expect, it } from 'vitest';
import { KithError } from '../../foundation/errors.ts';
import type { ParameterValue } from '../../graph/store/contract.ts';
import { admit, LONGEST_QUERY } from '../../graph/store/embedded/admit.ts';

const request = (cypher: string, parameters?: { [key: string]: ParameterValue }) =>
  admit({ cypher, parameters, limit: 10, timeoutMs: 1000 });

function refusal(cypher: string): KithError {
  try {
    request(cypher);
  } catch (error) {
    if (error instanceof KithError) return error;
    throw error;
  }
  throw new Error(`not refused: ${cypher}`);
}

describe('refused', () => {
  it.each<[cypher: string, code: string, offset: number | undefined]>([
    ['', 'cypher-syntax', 0],
    [' ; // nothing', 'cypher-syntax', 0],
    ['MATHC (n) RETURN n', 'cypher-syntax', 0],
    ['  (n) RETURN n', 'cypher-syntax', 2],
    ['ORDER BY 1', 'cypher-syntax', 0],
    ['EXPLAIN COMMIT', 'cypher-syntax', 8],
    ['BEGIN', 'cypher-syntax', 0],
    ['SESSION RESET', 'cypher-syntax', 0],
    ['MATCH (n)\nSET n.x = 1', 'cypher-write', 10],
    ['CREATE INDEX x FOR (n:A) ON (n.b)', 'cypher-write', 0],
    ['SHOW INDEXES', 'cypher-refused', 0],
    ['CYPHER runtime=slotted RETURN 1', 'cypher-refused', undefined],
    ['RETURN "a\u0000b"', 'cypher-refused', 9],
  ])('%j', (cypher, code, offset) => {
    const error = refusal(cypher);
    expect(error.code).toBe(code);
    expect(error.position?.offset).toBe(offset);
  });

  it('a query of more than 100,000 characters', () => {
    expect(refusal(`RETURN '${'x'.repeat(LONGEST_QUERY)}'`).message).toMatch(
      /put long lists into parameters/,
    );
  });

  it('a parameter nested too deeply', () => {
    let deep: ParameterValue = 1;
    for (let depth = 0; depth < 10_000; depth++) deep = [deep];
    expect(() => request('RETURN $p', { p: deep })).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
  });
});

it('prefixes choose the mode and are blanked, so that positions stay', () => {
  expect(request('EXPLAIN MATCH (n) RETURN n;')).toMatchObject({
    mode: 'plan',
    text: '        MATCH (n) RETURN n ',
    limited: null,
  });
  expect(request('profile RETURN 1').mode).toBe('profile');
  expect(request('CYPHER 5 RETURN 1')).toMatchObject({ mode: 'run', text: '         RETURN 1' });
});

describe('a LIMIT is put behind', () => {
  it.each([
    'MATCH (n) RETURN n',
    'MATCH (n) RETURN n // LIMIT 3',
    'MATCH (n) WITH n LIMIT 3 RETURN n',
    'MATCH (n) RETURN n ORDER BY n.x SKIP 2',
  ])('%s', (cypher) => expect(request(cypher).limited).toBe(`${cypher}\nLIMIT 11`));
});

describe('no LIMIT is put behind', () => {
  it.each([
    'MATCH (n) RETURN n LIMIT 3',
    'RETURN 1 AS x UNION RETURN 2 AS x',
    'CALL db.labels()',
    'CALL db.labels() YIELD label',
  ])('%s', (cypher) => expect(request(cypher).limited).toBeNull());
});
