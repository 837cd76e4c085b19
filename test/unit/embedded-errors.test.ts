/** What the engine says (word for word, version 0.6.0) and what a user reads. */
import { describe, expect, it } from 'vitest';
import { queryError, storeError } from '../../graph/store/embedded/errors.ts';

describe('of the store', () => {
  it.each<[engine: string, code: string, words: string]>([
    [
      'Database error: GRAFEO-X001: Internal error: database file cannot be locked for reading: d/graph.grafeo',
      'store-locked',
      'The graph in ./data is open in another process; stop the other kith',
    ],
    [
      'Database error: GRAFEO-X001: Internal error: database file is locked by another process: d/graph.grafeo',
      'store-locked',
      'ask it through its API',
    ],
    [
      'Database error: GRAFEO-S002: the file d/graph.grafeo is damaged at byte 0: file header checksum mismatch',
      'store-damaged',
      'The graph in ./data is damaged (damaged at byte 0); it was not changed. Bring back a backup with kith restore',
    ],
    [
      'Database error: GRAFEO-X002: Serialization error: cannot open d/graph.grafeo: invalid file header magic, not a Grafeo database',
      'store-damaged',
      'its file is not a graph',
    ],
    [
      'Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back: I/O error: No space left on device (os error 28)',
      'store-full',
      'The disk that holds ./data is full',
    ],
    ["EACCES: permission denied, mkdir '/data'", 'store-full', 'The folder ./data cannot be written'],
    ['EROFS: read-only file system', 'store-full', 'The folder ./data cannot be written'],
    [
      'Transaction error: GRAFEO-T003: Cannot write in read-only transaction',
      'store-failed',
      'opened for reading only',
    ],
  ])('%s', (engine, code, words) => {
    const error = storeError(new Error(engine), 'open', './data');
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.source).toBe('./data');
  });
});

describe('of a query', () => {
  const syntax = (what: string, line: number, column: number) =>
    `Query error: GRAFEO-Q001: syntax error: [Cypher] ${what}\n  --> query:${line}:${column}\n   |\n 1 | …`;
  it.each<[query: string, engine: string, code: string, words: string, offset: number | undefined]>([
    [
      'MATCH (e:Entity RETURN e',
      syntax('Expected RParen', 2, 17),
      'cypher-syntax',
      'The query does not parse: a ) is expected (line 1, column 17).',
      16,
    ],
    [
      "RETURN 'é😀',\n 'é😀', foo bar",
      syntax('Expected end of query', 3, 12),
      'cypher-syntax',
      'something here belongs to no clause (line 2, column 13)',
      26,
    ],
    [
      'RETURN x',
      "Query error: GRAFEO-Q002: semantic error: Undefined variable 'x'",
      'cypher-syntax',
      "Undefined variable 'x' (line 1, column 8).",
      7,
    ],
    [
      'RETURN $x',
      'Query error: GRAFEO-Q002: semantic error: Missing parameter: $x',
      'cypher-syntax',
      'The parameter $x has no value (line 1, column 8); pass one.',
      7,
    ],
    [
      'RETURN fize(1)',
      "Query error: GRAFEO-Q002: semantic error: Unknown function 'fize'\n   |\n  help: Did you mean 'size'?",
      'cypher-syntax',
      "Unknown function 'fize' (line 1, column 8). Did you mean 'size'?",
      7,
    ],
    [
      'RETURN 1/0',
      'Query error: GRAFEO-Q006: division by zero: 1 / 0',
      'cypher-failed',
      'The query failed: division by zero: 1 / 0.',
      undefined,
    ],
    [
      'MATCH (a)--(b)--(c) RETURN c',
      'task 5 panicked with message "assertion failed: index <= Self::MAX_CAPACITY"',
      'cypher-too-wide',
      'narrow the pattern',
      undefined,
    ],
    ['RETURN 1', 'task 5 panicked with message "boom"', 'cypher-failed', 'please report it', undefined],
  ])('%s', (query, engine, code, words, offset) => {
    const error = queryError(new Error(engine), query, 1);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('GRAFEO');
    expect(error.position?.offset).toBe(offset);
  });
});
